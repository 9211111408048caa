"""Network of matches: what a plant has at the left, who could take it at the right, a band for each match.

A band is as wide as its weight; what is followed up already is dark, what is only suggested light, so that the two are
told apart in grey print as well. Both sides are put in the order in which few bands cross.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.bands import band
from esdesk.figures.layers import ordered
from esdesk.figures.shapes import Anchor, Figure, Measure, Rectangle, Shape, Spot, Words, elided

MOST = 40
"""More bands than these are not readable."""

_TEXT, _SMALL, _BASE = 12.0, 11.0, 4.0
_ROW, _HEAD, _NODE, _SPACE, _GAP = 22.0, 24.0, 6.0, 8.0, 6.0
_NAMES = 0.33  # of the width, for each side
_WIDEST = 16.0  # pixels that the heaviest band takes at most


@dataclass(frozen=True, slots=True)
class Strand:
    """A match: from a have to one who takes it; `weight` is above nothing, `followed` where it is a synergy already."""

    have: str
    taker: str
    weight: float
    followed: bool


def network(
    strands: Sequence[Strand], heads: tuple[str, str], width: float, palette: Palette, measure: Measure, told: str
) -> Figure:
    """A drawing of `strands`, as high as it has to be.

    Args:
        strands: at least one, `MOST` at most; the same pair stands once.
        heads: what the two sides are called.
        width: of the figure, in pixels.
        palette: its colours.
        measure: how wide words are.
        told: what it shows, in a sentence.
    """
    plan = _Plan(strands)
    pen = _Pen(plan, width, palette, measure)
    return Figure(width, plan.height, tuple(pen.shapes(heads)), told, tuple(pen.spots()))


@dataclass(slots=True)
class _Node:
    y: float
    height: float
    used: float = 0.0


class _Plan:
    """Where both sides stand: those of a side have the same room between them, and share the height of the longer."""

    def __init__(self, strands: Sequence[Strand]) -> None:
        self.strands = strands
        names = {**{("h", one.have): 0 for one in strands}, **{("t", one.taker): 1 for one in strands}}
        keys = {"".join(key): key for key in names}
        edges = [("h" + one.have, "t" + one.taker) for one in strands]
        left, right = ordered({key: names[keys[key]] for key in keys}, edges)
        heaviest = max(one.weight for one in strands)
        self.scale = _WIDEST / heaviest
        sides = [[self._size(key) for key in side] for side in (left, right)]
        self.height = _HEAD + max(sum(sizes) + _GAP * len(sizes) for sizes in sides)
        self.nodes: dict[str, _Node] = {}
        for side, sizes in zip((left, right), sides, strict=True):
            spare = (self.height - _HEAD - sum(sizes)) / len(sizes)
            y = _HEAD + spare / 2
            for key, size in zip(side, sizes, strict=True):
                self.nodes[key] = _Node(y, size)
                y += size + spare

    def _size(self, key: str) -> float:
        own = [one for one in self.strands if key in ("h" + one.have, "t" + one.taker)]
        return max(sum(one.weight for one in own) * self.scale, _ROW - _GAP)


class _Pen:
    def __init__(self, plan: _Plan, width: float, palette: Palette, measure: Measure) -> None:
        self._plan, self._width, self._palette, self._measure = plan, width, palette, measure
        self._left, self._right = width * _NAMES, width * (1 - _NAMES)

    def shapes(self, heads: tuple[str, str]) -> Iterator[Shape]:
        """Bands, the widest first and those that are followed up on top; then nodes and words."""
        yield Words(self._left, 14, heads[0], _SMALL, SEMIBOLD, self._palette.ink_2, Anchor.END)
        yield Words(self._right, 14, heads[1], _SMALL, SEMIBOLD, self._palette.ink_2)
        yield from self._bands()
        for key, node in self._plan.nodes.items():
            at_left = key.startswith("h")
            x = self._left if at_left else self._right - _NODE
            yield Rectangle(x, node.y, _NODE, node.height, self._palette.have if at_left else self._palette.node)
            yield self._name(key[1:], node, at_left=at_left)

    def spots(self) -> Iterator[Spot]:
        """Each name with its node, told in full where it had to be cut."""
        for key, node in self._plan.nodes.items():
            x = 0.0 if key.startswith("h") else self._right - _NODE
            wide = self._left + _NODE if key.startswith("h") else self._width - x
            yield Spot(key, x, node.y, wide, node.height, key[1:])

    def _bands(self) -> Iterator[Shape]:
        nodes, scale = self._plan.nodes, self._plan.scale
        placed = []
        by_have = sorted(self._plan.strands, key=lambda one: (nodes["h" + one.have].y, nodes["t" + one.taker].y))
        for _, group in groupby(by_have, key=lambda one: one.have):
            for one in group:
                placed.append((one, self._next("h" + one.have, one.weight * scale)))
        placed.sort(key=lambda found: (nodes["t" + found[0].taker].y, found[1]))
        drawn = [(one, start, self._next("t" + one.taker, one.weight * scale)) for one, start in placed]
        for one, start, stop in sorted(drawn, key=lambda found: (found[0].followed, -found[0].weight)):
            fill = self._palette.accent if one.followed else self._palette.flow
            curve = [((self._left + _NODE, start), (self._right - _NODE, stop))]
            yield band(curve, one.weight * scale, fill)

    def _next(self, key: str, size: float) -> float:
        """Where the next band touches a node."""
        node = self._plan.nodes[key]
        bands = [one for one in self._plan.strands if key in ("h" + one.have, "t" + one.taker)]
        inset = (node.height - sum(one.weight for one in bands) * self._plan.scale) / 2
        at = node.y + max(inset, 0) + node.used
        node.used += size
        return at

    def _name(self, said: str, node: _Node, *, at_left: bool) -> Words:
        room = self._width * _NAMES - _SPACE
        cut = elided(said, room, _TEXT, REGULAR, self._measure)
        y = node.y + node.height / 2 + _BASE
        if at_left:
            return Words(self._left - _SPACE, y, cut, _TEXT, REGULAR, self._palette.ink, Anchor.END)
        return Words(self._right + _SPACE, y, cut, _TEXT, REGULAR, self._palette.ink)
