"""Where everything stands in a Sankey: steps in columns, what passes them in lanes of its own, ends with labels."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from esdesk.core.tokens import REGULAR, SEMIBOLD
from esdesk.figures.lanes import stacked
from esdesk.figures.layers import columns, ordered
from esdesk.figures.shapes import Measure

TEXT, SMALL = 12.0, 11.0
NODE, GAP, LINE = 10.0, 12.0, 15.0
"""Width of a node, the room between two, and the height of a line of words: the least that a labelled end takes."""

_NARROW, _LOW = 900.0, 300.0
"""In less width than this, the figure of an end stands under its name, where there is height for it; in less height
nodes stand closer together."""

SPACE, SIGN, STUB = 5.0, 8.0, 40.0
"""Room beside words, the side of a sign, and how far a band of what is not accounted for runs."""

_EDGE = 4.0
_LABEL = 0.3  # the part of the width that the labels of one side may take


class Look(StrEnum):
    """What a band stands for."""

    INNER = "inner"
    OFFERED = "offered"
    UNACCOUNTED = "unaccounted"
    LOST = "lost"
    """Money that becomes no product."""
    UNSHARED = "unshared"
    """Money of which nobody can say where it goes."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of production: its key, its name, and a second line under it."""

    key: str
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Link:
    """One flow.

    Attributes:
        source, target: keys of steps; "" where it comes from outside or leaves. Not both.
        amount: above 0.
        name, printed: of the end outside, with its figure.
        told: what the pointer is told of it.
    """

    source: str
    target: str
    amount: Decimal
    name: str
    printed: str
    look: Look = Look.INNER
    told: str = ""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a Sankey is drawn of; without links there is nothing to draw.

    Attributes:
        steps: in the order of production; those that no link touches are not drawn.
        told: what the drawing shows, in a sentence.
        legend: what each look means; those that no link has are left out.
        flush: whether all that comes in stands in the first column, else each just before the step that takes it.
    """

    steps: tuple[Step, ...]
    links: tuple[Link, ...]
    told: str
    legend: tuple[tuple[Look, str], ...] = ()
    flush: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """Where a node stands; what has the width of a band only lets one pass."""

    x: float
    y: float
    height: float


class Plan:
    """Where everything stands.

    Attributes:
        steps: by their keys, those that something touches.
        paths: of each link that is no unaccounted one, by its place among `links`: the nodes that it runs through.
        nodes: where they stand.
        height: of the frame; `scale` pixels of one unit.
        left, right: the room that labels have on either side; `stacked_words` whether they take two lines.
        between: how far two columns are apart.
    """

    def __init__(
        self, steps: Sequence[Step], links: Sequence[Link], width: float, height: float, measure: Measure,
        *, flush: bool = False,
    ) -> None:  # fmt: skip
        self.links, self.height, self._flush = links, height, flush
        self.stacked_words = width < _NARROW and height >= _LOW
        slot = LINE * (2 if self.stacked_words else 1)
        self.steps = {one.key: one for one in steps if any(one.key in (link.source, link.target) for link in links)}
        drawn = [(at, one) for at, one in enumerate(links) if one.look is not Look.UNACCOUNTED]
        self.left = self._room([one for _, one in drawn if not one.source], width, measure)
        self.right = self._room([one for _, one in drawn if not one.target], width, measure)
        self._column_of = self._columns(drawn)
        self.paths = {at: _path(at, one, self._column_of) for at, one in drawn}
        amounts = self._amounts(drawn)
        above = STUB if len(drawn) < len(links) else _EDGE
        grid, hops = self._grid(amounts)
        room = height - above - _EDGE
        gap = GAP if height >= _LOW else GAP / 3
        scales = [_scale([amounts[key] for key in column], room, slot, gap) for column in grid if column]
        self.scale = min(scales, default=1.0)
        size = {key: max(amount * self.scale, slot if _is_end(key) else 1.0) for key, amount in amounts.items()}
        top = stacked(grid, size, hops, room, gap)
        x = self._across([key for column in grid for key in column], width)
        self.nodes = {
            key: Node(x[key], above + top[key] + (size[key] - amount * self.scale) / 2, amount * self.scale)
            for key, amount in amounts.items()
        }

    def _grid(self, amounts: dict[str, float]) -> tuple[list[list[str]], list[tuple[str, str, float]]]:
        """The columns, and the links from node to node with what they carry."""
        hops = [
            (source, target, float(self.links[at].amount))
            for at, path in self.paths.items()
            for source, target in pairwise(path)
        ]
        columns_of = {key: self._column_of[key] for key in amounts}
        return ordered(columns_of, [(source, target) for source, target, _ in hops]), hops

    def _across(self, keys: Sequence[str], width: float) -> dict[str, float]:
        """How far to the right each node stands."""
        first = min(self._column_of[key] for key in keys)
        last = max(self._column_of[key] for key in keys)
        self.between = (width - self.left - self.right - NODE) / max(last - first, 1)
        return {key: self.left + self.between * (self._column_of[key] - first) for key in keys}

    def _columns(self, drawn: Sequence[tuple[int, Link]]) -> dict[str, int]:
        """The column of every node: steps from 1, what feeds one just before it, what leaves in the last."""
        edges = [(one.source, one.target) for _, one in drawn if one.source and one.target]
        found = {key: column + 1 for key, column in columns(list(self.steps), edges).items()}
        last = max(found.values(), default=0) + 1
        for at, one in drawn:
            if not one.source:
                found[f"in {at}"] = 0 if self._flush else found[one.target] - 1
            if not one.target:
                found[f"out {at}"] = last
        for at, one in drawn:
            path = _path(at, one, found)
            start = found[path[0]]
            found |= {key: start + place for place, key in enumerate(path) if key.startswith("lane ")}
        return found

    def _amounts(self, drawn: Sequence[tuple[int, Link]]) -> dict[str, float]:
        """What goes through each node: the larger of what comes in and what goes out, unaccounted flows among them."""
        inward: defaultdict[str, float] = defaultdict(float)
        outward: defaultdict[str, float] = defaultdict(float)
        paths = [(self.paths[at], float(one.amount)) for at, one in drawn]
        loose = [one for one in self.links if one.look is Look.UNACCOUNTED]
        for path, amount in [*paths, *(((one.source, one.target), float(one.amount)) for one in loose)]:
            for key in path[:-1]:
                outward[key] += amount
            for key in path[1:]:
                inward[key] += amount
        keys = [key for key in dict.fromkeys([*self.steps, *inward, *outward]) if key]
        return {key: max(inward[key], outward[key]) for key in keys}

    def _room(self, ends: Sequence[Link], width: float, measure: Measure) -> float:
        together = max if self.stacked_words else sum
        found = [
            together((measure(one.name, TEXT, SEMIBOLD), measure(f" {one.printed}", SMALL, REGULAR))) + SIGN + 4 * SPACE
            for one in ends
        ]
        return min(max(found, default=0.0), width * _LABEL)


def _is_end(key: str) -> bool:
    return key.startswith(("in ", "out "))


def _path(at: int, link: Link, column_of: dict[str, int]) -> tuple[str, ...]:
    """The nodes of a link: its ends, and a lane in each column that it passes; one that leads back passes none."""
    source, target = link.source or f"in {at}", link.target or f"out {at}"
    between = range(column_of[source] + 1, column_of[target])
    return (source, *(f"lane {at} {column}" for column in between), target)


def _scale(amounts: Sequence[float], room: float, slot: float, gap: float) -> float:
    """Pixels of one unit so that a column fits: its smallest take a slot each, the others share what is left."""
    free = room - gap * (len(amounts) - 1)
    sizes = sorted(amounts, reverse=True)
    for small in range(len(sizes)):
        large = sizes[: len(sizes) - small]
        scale = max(free - slot * small, 1.0) / (sum(large) or 1.0)
        if large[-1] * scale >= slot:
            return scale
    return max(free - slot * (len(sizes) - 1), 1.0) / (sizes[0] or 1.0)
