"""The process diagram: steps as boxes, what runs between them as arrows, resources hanging at their steps.

Solid arrows are product, dashed ones water and slurry; all are equally wide, since Balance shows how much flows.
A have is a triangle that points up, a want one that points down, what is neither is a dot: signs, words and dashes
carry the meaning, so that it is read in grey print too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.process_plan import (
    BOX,
    FIRST,
    HIGH,
    HUNG,
    MARGIN,
    THREAD,
    Hung,
    Link,
    Plan,
    Sign,
    Step,
    followed,
    shortened,
)
from esdesk.figures.process_routes import Route, room_right, rounded, routes, together
from esdesk.figures.shapes import (
    MORE,
    Figure,
    Line,
    Measure,
    Path,
    Point,
    Polygon,
    Rectangle,
    Shape,
    Spot,
    Words,
    elided,
    triangle,
)

TEXT, SMALL = 13.0, 11.0
_INSET, _MARK, _HEAD = 12.0, 9.0, 6.0
_TEXT_AT = 27.0  # from the thread to the words of a hanging resource
_LEGEND = 40.0


@dataclass(frozen=True, slots=True)
class DiagramWords:
    """What the diagram says beside names: titles of both lanes, the legend's entries, and all of it in a sentence.

    `more` says how many resources of a step are left out, with {count} in it.
    """

    line: str
    beside: str
    have: str
    want: str
    taken: str
    product: str
    wet: str
    more: str
    told: str


def process_diagram(
    steps: Sequence[Step], links: Sequence[Link], words: DiagramWords, palette: Palette, measure: Measure,
    selected: str = "", most_hung: int = 12, most_columns: int | None = None,
) -> Figure:  # fmt: skip
    """A drawing of `steps`, as large as they need.

    Args:
        steps: in the order of production, at least one.
        links: between them; steps that nothing feeds are led to by those before them.
        words: what is said beside names.
        palette: its colours.
        measure: how wide words are.
        selected: the key of a step or a resource that is ringed.
        most_hung: how many resources are drawn above a step, and how many below.
        most_columns: where a line that has more steps is broken.
    """
    plan = Plan(shortened(steps, most_hung, words.more), links, most_columns)
    pen = _Pen(plan, [*links, *followed(steps, links)], palette, measure)
    shapes = [*pen.shapes(words), *pen.ring(selected)]
    width = max(pen.plan.width, pen.legend_width(words))
    return Figure(width, pen.plan.height + _LEGEND, tuple(shapes), words.told, tuple(pen.spots()))


class _Pen:
    """Draws one plan: ways under boxes, words on top."""

    def __init__(self, plan: Plan, links: Sequence[Link], palette: Palette, measure: Measure) -> None:
        self.plan, self._palette, self._measure = plan, palette, measure
        self._routes = routes(plan, links)
        self._room = [room_right(plan, self._routes, column) for column in range(plan.columns)]

    def shapes(self, words: DiagramWords) -> Iterator[Shape]:
        """Everything but the ring."""
        yield Words(MARGIN, 16, words.line, SMALL, SEMIBOLD, self._palette.ink_2)
        if self.plan.line_rows < self.plan.rows:
            title = self.plan.top[self.plan.line_rows] - 18 - self._over(self.plan.line_rows)
            yield Words(MARGIN, title, words.beside, SMALL, SEMIBOLD, self._palette.ink_2)
        for route in self._routes:
            yield from self._route(route)
        for key in self.plan.cells:
            yield from self._threads(key)
            yield from self._box(self.plan.steps[key])
            for one, x, y in self.plan.hung(key):
                yield from self._hung(one, x, y, self._room[self.plan.cells[key].column])
        for route in self._routes:
            yield from self._said(route)
        yield from self._legend(words)

    def _over(self, row: int) -> float:
        return max((FIRST + HUNG * len(self.plan.steps[key].ins) for key, cell in self.plan.cells.items()
                    if cell.row == row and self.plan.steps[key].ins), default=0.0)  # fmt: skip

    def spots(self) -> Iterator[Spot]:
        """Steps and resources."""
        for key, step in self.plan.steps.items():
            x, y = self.plan.box(key)
            yield Spot(key, x, y, BOX, HIGH, f"{step.name}\n{step.note}".strip())
            for one, at, top in self.plan.hung(key):
                if one.key:
                    width = self._room[self.plan.cells[key].column] - THREAD
                    yield Spot(one.key, at + 8, top, width - 8, HUNG - 3, f"{one.name}\n{one.amount}".strip())

    def ring(self, selected: str) -> Iterator[Shape]:
        """The frame around what is selected."""
        spot = next((one for one in self.spots() if one.key == selected), None)
        if spot is not None:
            yield from _frame(spot.x - 3, spot.y - 3, spot.width + 6, spot.height + 6, self._palette.accent, 2)

    # Steps

    def _box(self, step: Step) -> Iterator[Shape]:
        (x, y), palette = self.plan.box(step.key), self._palette
        yield Rectangle(x, y, BOX, HIGH, palette.sunken if step.beside else palette.raised)
        yield from _frame(x, y, BOX, HIGH, palette.field if step.key else palette.edge, 1)
        room = BOX - 2 * _INSET - (20 if step.sign else 0)
        name = elided(step.name, room, TEXT, SEMIBOLD, self._measure)
        yield Words(x + _INSET, y + (19 if step.note else 27), name, TEXT, SEMIBOLD, palette.ink)
        if step.note:
            note = elided(step.note, room, SMALL, REGULAR, self._measure)
            yield Words(x + _INSET, y + 35, note, SMALL, REGULAR, palette.ink_2)
        if step.sign is not Sign.NONE:
            yield from _sign(step.sign, (x + BOX - 17, y + HIGH / 2), palette)

    def _threads(self, key: str) -> Iterator[Shape]:
        step, (x, y), colour = self.plan.steps[key], self.plan.box(key), self._palette.flow
        at = x + THREAD
        for place, (_, _, top) in enumerate(self.plan.hung(key)):
            yield Line((at, top + 10), (at + 9, top + 10), colour, 1.5)
            if place < len(step.ins):
                yield Line((at, top + 10), (at, y - _HEAD), colour, 1.5)
            else:
                yield Line((at, y + HIGH), (at, top + 10), colour, 1.5)
        if step.ins:
            yield Polygon(((at - 4, y - 8), (at + 4, y - 8), (at, y - 1)), colour)

    def _hung(self, one: Hung, x: float, y: float, room: float) -> Iterator[Shape]:
        palette = self._palette
        yield from _mark(one.direction, x + 16, y + 10, palette)
        wide = room - THREAD - _TEXT_AT - 4
        at = x + (_TEXT_AT if one.key else 14)
        yield Words(at, y + 14, elided(one.name, wide, TEXT, REGULAR, self._measure), TEXT, REGULAR, palette.ink)
        if one.amount:
            amount = elided(one.amount, wide, SMALL, REGULAR, self._measure)
            yield Words(at, y + 28, amount, SMALL, REGULAR, palette.ink_2)

    # Links

    def _route(self, route: Route) -> Iterator[Shape]:
        colour, (x, y) = self._palette.node, route.points[-1]
        thick = 1.25 if route.link.wet or not route.link.printed else 1.75
        if route.joins:
            yield Path(rounded(route.points), colour, thick, dashed=route.link.wet)
            return
        yield Path((*rounded(route.points)[:-1], (x - _HEAD, y)), colour, thick, dashed=route.link.wet)
        yield Polygon(((x - 8, y - 4), (x - 8, y + 4), (x - 0.5, y)), colour)

    def _said(self, route: Route) -> Iterator[Shape]:
        """The amount above a straight arrow; on another one within its longest level stretch."""
        if route.joins:
            return
        (left, y), (right, _) = route.longest_level
        straight = len(route.points) == 2
        said = self._fitting(self._amounts(route), right - left - (8 if straight else 10))
        if not said:
            return
        wide = self._measure(said, SMALL, REGULAR)
        at = (left + right - wide) / 2 - (2 if straight else 0)
        if not straight:
            yield Rectangle(at - 5, y - 7, wide + 10, 14, self._palette.raised)
        yield Words(at, y - 6 if straight else y + 4, said, SMALL, REGULAR, self._palette.ink_2)

    def _amounts(self, route: Route) -> str:
        """What a way carries, with what joins it."""
        joining = [
            one.link for one in self._routes if one.joins and (one.link.target, one.link.wet)
            == (route.link.target, route.link.wet)
            and self.plan.channel_of(one.link) == self.plan.channel_of(route.link)
        ]  # fmt: skip
        carried = joining if len(route.points) > 2 else []
        return together([route.link.printed, *(one.printed for one in carried)])

    def _fitting(self, said: str, room: float) -> str:
        """An amount as there is room for it: without its unit, which the resource beside it has too, or cut."""
        bare = said.rpartition(" ")[0] or said
        short = next((one for one in (said, bare) if self._measure(one, SMALL, REGULAR) <= room), None)
        cut = elided(bare, max(room, 0.0), SMALL, REGULAR, self._measure) if short is None else short
        return "" if cut == MORE else cut

    # The legend

    def _legend(self, words: DiagramWords) -> Iterator[Shape]:
        x, y, ink = MARGIN, self.plan.height + 20, self._palette.ink_2
        for direction, said in (("have", words.have), ("want", words.want), ("none", words.taken)):
            yield from _mark(direction, x + 4, y - 4, self._palette)
            yield Words(x + 14, y, said, SMALL, REGULAR, ink)
            x += self._entry(said, 14)
        for wet, said in ((False, words.product), (True, words.wet)):
            yield Path(((x, y - 4), (x + 24, y - 4)), self._palette.node, 1.75, dashed=wet)
            yield Words(x + 30, y, said, SMALL, REGULAR, ink)
            x += self._entry(said, 30)

    def legend_width(self, words: DiagramWords) -> float:
        """How much room the legend needs."""
        marks = sum(self._entry(said, 14) for said in (words.have, words.want, words.taken))
        return 2 * MARGIN + marks + sum(self._entry(said, 30) for said in (words.product, words.wet))

    def _entry(self, said: str, before: float) -> float:
        return before + self._measure(said, SMALL, REGULAR) + 18


def _mark(direction: str, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    """A have, a want, or what is neither, around a point."""
    if direction in ("have", "want"):
        have = direction == "have"
        yield triangle(x - _MARK / 2, y - _MARK / 2, _MARK, palette.have if have else palette.want, up=have)
    elif direction:
        yield Polygon(_circle(x, y, 3), palette.node)


def _sign(sign: Sign, at: Point, palette: Palette) -> Iterator[Shape]:
    """The doubt's triangle or the fault's circle."""
    x, y = at
    if sign is Sign.DOUBT:
        yield Path(((x, y - 6), (x + 7, y + 6), (x - 7, y + 6), (x, y - 6), (x + 7, y + 6)), palette.doubt, 1.5)
        yield Line((x, y - 2), (x, y + 2), palette.doubt, 1.5)
        yield Line((x, y + 3.2), (x, y + 4.7), palette.doubt, 1.5)
    else:
        yield Path((*_circle(x, y, 6.5), (x + 6.5, y)), palette.fault, 1.5)
        yield Line((x - 2.5, y - 2.5), (x + 2.5, y + 2.5), palette.fault, 1.5)
        yield Line((x - 2.5, y + 2.5), (x + 2.5, y - 2.5), palette.fault, 1.5)


def _circle(x: float, y: float, radius: float, pieces: int = 20) -> tuple[Point, ...]:
    turns = (2 * pi * piece / pieces for piece in range(pieces))
    return tuple((x + radius * cos(turn), y + radius * sin(turn)) for turn in turns)


def _frame(x: float, y: float, width: float, height: float, colour: str, thick: float) -> Iterator[Shape]:
    """A frame with soft corners."""
    right, foot = x + width, y + height
    middle = (x + width / 2, y)
    corners = (middle, (right, y), (right, foot), (x, foot), (x, y), middle)
    yield Path(rounded(corners, 5), colour, thick)
