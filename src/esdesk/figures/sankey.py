"""Sankey: what flows through a plant, each band as wide as what it carries.

What comes in stands left of the step that takes it, what leaves stands at the right with its figure; what is not
accounted for leaves its step as a striped band, so that it is told from the others in grey print too.
"""

from collections.abc import Iterator
from itertools import pairwise

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.bands import band, striped
from esdesk.figures.sankey_marks import LEGEND, RIM, fill_of, legend_of, parted, spots_of
from esdesk.figures.sankey_plan import LINE, NODE, SIGN, SMALL, SPACE, STUB, TEXT, Link, Look, Node, Plan, Sketch
from esdesk.figures.shapes import (
    Anchor,
    Figure,
    Measure,
    Path,
    Point,
    Polygon,
    Rectangle,
    Shape,
    Words,
    elided,
    triangle,
)

_BASE = 4.0  # from a line's middle down to the baseline of its words
_OVER, _UNDER = -2.0, 12.0  # the two lines of a step's words around its middle
_APART = 26.0  # from the middle of two lines to that of a line below them


def sankey(sketch: Sketch, width: float, height: float, palette: Palette, measure: Measure, chosen: str = "") -> Figure:
    """A drawing of flows between steps.

    Args:
        sketch: what is drawn, with at least one link.
        width: of the figure, in pixels.
        height: of it too.
        palette: its colours.
        measure: how wide words are.
        chosen: key of the step that is ringed.
    """
    legend = [(look, said) for look, said in sketch.legend if any(one.look is look for one in sketch.links)]
    high = height - LEGEND if legend else height
    pen = _Pen(Plan(sketch.steps, sketch.links, width, high, measure, flush=sketch.flush), palette, measure)
    shapes = (*pen.shapes(), *pen.ring(chosen), *legend_of(legend, width, high, palette, measure))
    return Figure(width, height, shapes, sketch.told, tuple(spots_of(sketch.links, pen.bands(), pen.plan)))


class _Pen:
    """Draws one plan: bands under nodes, words on top."""

    def __init__(self, plan: Plan, palette: Palette, measure: Measure) -> None:
        self.plan, self._palette, self._measure = plan, palette, measure
        self._starts = self._ports(side=0)
        self._stops = self._ports(side=-1)

    def shapes(self) -> Iterator[Shape]:
        """Everything, in the order it is drawn."""
        for at, made in self.bands().items():
            yield made
            if self.plan.links[at].look is Look.UNSHARED:
                yield from self._stripes(at)
        for one in self.plan.links:
            if one.look is Look.UNACCOUNTED:
                yield from self._unaccounted(one)
        for key, node in self.plan.nodes.items():
            if not key.startswith("lane "):
                yield Rectangle(node.x, node.y, NODE, max(node.height, 1.0), self._palette.node)
        yield from self._step_words()
        for at, path in self.plan.paths.items():
            one = self.plan.links[at]
            if not one.source:
                yield from self._left_words(self.plan.nodes[path[0]], one)
            if not one.target:
                yield from self._right_words(self.plan.nodes[path[-1]], one)

    def bands(self) -> dict[int, Polygon]:
        """The bands by the place of their links, the widest first."""
        return {at: self._band(at) for at in sorted(self.plan.paths, key=lambda at: -self.plan.links[at].amount)}

    def ring(self, chosen: str) -> Iterator[Shape]:
        """Around the chosen step."""
        if chosen in self.plan.steps:
            node = self.plan.nodes[chosen]
            x, y, width, height = node.x - RIM, node.y - RIM, NODE + 2 * RIM, max(node.height, 1.0) + 2 * RIM
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
            yield Path(corners, self._palette.accent, 2)

    def _size(self, one: Link) -> float:
        return float(one.amount) * self.plan.scale

    def _ports(self, side: int) -> dict[int, Point]:
        """Where each link leaves (0) or enters (-1) its node: in the order of what it comes from or goes to."""
        nodes, paths = self.plan.nodes, self.plan.paths
        next_to = 1 if side == 0 else -2
        used: dict[str, float] = {}
        if side == 0:  # what is not accounted for leaves first, upwards
            used = {one.source: self._size(one) for one in self.plan.links if one.look is Look.UNACCOUNTED}
        found = {}
        for at in sorted(paths, key=lambda at: (nodes[paths[at][next_to]].y, at)):
            key = paths[at][side]
            node, down = nodes[key], used.get(key, 0.0)
            found[at] = (node.x + NODE if side == 0 else node.x, node.y + down)
            used[key] = down + self._size(self.plan.links[at])
        return found

    def _curves(self, at: int) -> list[tuple[Point, Point]]:
        """The upper edge of a band, from node to node."""
        points = [self._starts[at]]
        for lane in (self.plan.nodes[key] for key in self.plan.paths[at][1:-1]):
            points += [(lane.x, lane.y), (lane.x + NODE, lane.y)]
        return list(pairwise([*points, self._stops[at]]))

    def _band(self, at: int) -> Polygon:
        one = self.plan.links[at]
        return band(self._curves(at), self._size(one), fill_of(one.look, self._palette))

    def _stripes(self, at: int) -> Iterator[Shape]:
        size, fills = self._size(self.plan.links[at]), (self._palette.doubt, self._palette.doubt_soft)
        for start, stop in self._curves(at):
            yield from striped(start, stop, size, fills)

    def _unaccounted(self, one: Link) -> Iterator[Shape]:
        """What came in and did not come out leaves upwards; what came out of nowhere enters from below."""
        node, size = self.plan.nodes[one.source or one.target], self._size(one)
        x, y = node.x + NODE, node.y
        if one.source:
            start, stop = (x, y), (x + STUB, max(y - STUB, SMALL))
            words = self._beside(stop[0] + SPACE, node.x - SPACE, stop[1] + size / 2 + _BASE, one.printed)
        else:
            y = node.y + node.height - size
            start, stop = (node.x - STUB, y + STUB / 2), (node.x, y)
            at = start[0] - SPACE, start[1] + size / 2 + _BASE
            words = Words(*at, one.printed, SMALL, SEMIBOLD, self._palette.ink, Anchor.END)
        yield from striped(start, stop, size, (self._palette.doubt, self._palette.doubt_soft))
        yield words

    def _beside(self, right: float, left: float, y: float, said: str) -> Words:
        """Words from `right` on, or up to `left` where they would run into those of the last column."""
        last = max(node.x for node in self.plan.nodes.values())
        fits = right + self._measure(said, SMALL, SEMIBOLD) < last
        x, anchor = (right, Anchor.START) if fits else (left, Anchor.END)
        return Words(x, y, said, SMALL, SEMIBOLD, self._palette.ink, anchor)

    def _step_words(self) -> Iterator[Shape]:
        room = self.plan.between - NODE - 2 * SPACE
        for key, step in self.plan.steps.items():
            node = self.plan.nodes[key]
            lowest = self.plan.height - _UNDER - _BASE  # both lines stay within the frame
            x, y = node.x + NODE + SPACE, min(node.y + node.height / 2, lowest)
            over, under = parted(step.name, room, self._measure)
            y = self._clear(
                x, y, min(room, max(self._measure(one, TEXT, SEMIBOLD) for one in (over, under, step.note)))
            )
            if under:  # a name in two lines leaves no room for a figure
                yield Words(x, y + _OVER, self._cut(over, room), TEXT, SEMIBOLD, self._palette.ink)
                yield Words(x, y + _UNDER, self._cut(under, room), TEXT, SEMIBOLD, self._palette.ink)
                continue
            fits = self._measure(step.note, SMALL, REGULAR) <= room  # half a figure is worse than none
            yield from self._lines(x, y, self._cut(step.name, room), step.note if fits else "")

    def _clear(self, x: float, y: float, width: float) -> float:
        """Where two lines stand that begin at `x`: above the words of what comes in between the columns."""
        for at, path in self.plan.paths.items():
            one, node = self.plan.links[at], self.plan.nodes[path[0]]
            end, middle = node.x - SPACE, node.y + node.height / 2
            if one.source or end <= self.plan.left or abs(middle - y) >= _APART:
                continue
            said = self._measure(f"{one.name} ", TEXT, SEMIBOLD) + self._measure(one.printed, SMALL, REGULAR)
            if end - said < x + width and x < end:
                y = middle - _APART
        return y

    def _left_words(self, node: Node, one: Link) -> Iterator[Shape]:
        x, y = node.x - SPACE, node.y + node.height / 2
        halo = "" if x <= self.plan.left else self._palette.raised  # what comes in further on has bands behind it
        if self.plan.stacked_words:
            yield from self._lines(x, y, self._cut(one.name, x), one.printed, Anchor.END, halo)
            return
        figure = self._measure(f" {one.printed}", SMALL, REGULAR)
        yield Words(x, y + _BASE, one.printed, SMALL, REGULAR, self._palette.ink_2, Anchor.END, halo)
        name = self._cut(one.name, x - figure - SPACE)
        yield Words(x - figure, y + _BASE, name, TEXT, SEMIBOLD, self._palette.ink, Anchor.END, halo)

    def _right_words(self, node: Node, one: Link) -> Iterator[Shape]:
        x, y = node.x + NODE + SPACE, node.y + node.height / 2
        room = self.plan.right - SPACE * 2
        if one.look is Look.OFFERED:
            yield triangle(x, y - SIGN / 2, SIGN, self._palette.have, up=True)
            x, room = x + SIGN + SPACE, room - SIGN - SPACE
        if self.plan.stacked_words:
            yield from self._lines(x, y, self._cut(one.name, room), one.printed)
            return
        name = self._cut(one.name, room - self._measure(f" {one.printed}", SMALL, REGULAR))
        yield Words(x, y + _BASE, name, TEXT, SEMIBOLD, self._palette.ink)
        after = self._measure(f"{name} ", TEXT, SEMIBOLD)
        yield Words(x + after, y + _BASE, one.printed, SMALL, REGULAR, self._palette.ink_2)

    def _lines(
        self, x: float, y: float, name: str, note: str, anchor: Anchor = Anchor.START, halo: str = ""
    ) -> Iterator[Shape]:
        """A name with a second line under it, around the height `y`; alone in the middle where there is none."""
        yield Words(x, y + (_OVER if note else _BASE), name, TEXT, SEMIBOLD, self._palette.ink, anchor, halo)
        if note:
            yield Words(x, y + _UNDER, note, SMALL, REGULAR, self._palette.ink_2, anchor, halo)

    def _cut(self, said: str, room: float) -> str:
        return elided(said, max(room, LINE), TEXT, SEMIBOLD, self._measure) if said else ""
