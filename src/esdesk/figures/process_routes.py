"""The ways of links through a process diagram: along channels below the rows, up and down between the columns.

Links that come together at one target share their way from the channel on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from esdesk.figures.process_plan import BOX, HIGH, MARGIN, PITCH, TRACK, Link, Plan
from esdesk.figures.shapes import Point

CORNER = 8.0
_EXIT, _DROP, _BESIDE = 18.0, 9.0, 10.0
_NEAR, _ROOM = 9.0, 28.0  # ways up and down keep so far from a box, and share so much room
_ARC = 4


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one link: its points, corners not yet rounded; `joins` where it ends upon another one's way."""

    link: Link
    points: tuple[Point, ...]
    joins: bool = False

    @property
    def longest_level(self) -> tuple[Point, Point]:
        """Its longest level stretch, where its words find room; from left to right."""
        level = [sorted(ends) for ends in pairwise(self.points) if ends[0][1] == ends[1][1]]
        start, end = max(level, key=lambda ends: ends[1][0] - ends[0][0])
        return start, end


def routes(plan: Plan, links: Sequence[Link]) -> list[Route]:
    """The ways of `links`, in their order."""
    return _Router(plan, links).found()


class _Router:
    """Shares out tracks and ways up and down, then draws."""

    def __init__(self, plan: Plan, links: Sequence[Link]) -> None:
        self._plan, self._links = plan, links
        self._tracks: dict[tuple[int, str, bool], int] = {}
        self._ways: dict[int, list[tuple[str, str, bool]]] = {}
        for link in links:
            if not plan.straight(link):
                self._take(link)

    def _take(self, link: Link) -> None:
        plan, row = self._plan, self._plan.channel_of(link)
        used = sum(one[0] == row for one in self._tracks)
        self._tracks.setdefault((row, link.target, link.wet), used)
        for gap, way in (
            (plan.cells[link.source].column + 1, ("out", link.source, link.wet)),
            (plan.cells[link.target].column, ("in", link.target, link.wet)),
        ):
            ways = self._ways.setdefault(gap, [])
            if way not in ways:
                ways.append(way)

    def found(self) -> list[Route]:
        whole = self._farthest()
        return [
            Route(one, self._straight(one))
            if self._plan.straight(one)
            else self._way(one, whole[_bundle(one, self._plan)])
            for one in self._links
        ]

    def _farthest(self) -> dict[tuple[int, str, bool], Link]:
        """Of the links that come together, the one whose way the others join."""
        found: dict[tuple[int, str, bool], Link] = {}
        for one in self._links:
            if not self._plan.straight(one):
                other = found.setdefault(_bundle(one, self._plan), one)
                if self._reach(one) > self._reach(other):
                    found[_bundle(one, self._plan)] = one
        return found

    def _reach(self, link: Link) -> int:
        return abs(self._plan.cells[link.source].column + 1 - self._plan.cells[link.target].column)

    def _straight(self, link: Link) -> tuple[Point, ...]:
        (x, y), (end, _) = self._plan.box(link.source), self._plan.box(link.target)
        both = any(
            (one.source, one.target) == (link.source, link.target) and one.wet != link.wet for one in self._links
        )
        middle = y + HIGH / 2 + (_BESIDE * (1 if link.wet else -1) if both else 0)
        return (x + BOX, middle), (end, middle)

    def _way(self, link: Link, whole: Link) -> Route:
        plan, row = self._plan, self._plan.channel_of(link)
        (x, y), (end, into) = plan.box(link.source), plan.box(link.target)
        track = plan.channel[row] + TRACK * (self._tracks[row, link.target, link.wet] + 0.5)
        out = self._between(plan.cells[link.source].column + 1, ("out", link.source, link.wet))
        back = self._between(plan.cells[link.target].column, ("in", link.target, link.wet))
        middle = into + HIGH / 2 + _BESIDE
        start: tuple[Point, ...]
        if track > y:
            start = ((x + BOX - _EXIT, y + HIGH), (x + BOX - _EXIT, y + HIGH + _DROP), (out, y + HIGH + _DROP))
        else:
            start = ((x + BOX, y + HIGH / 2 + _BESIDE), (out, y + HIGH / 2 + _BESIDE))
        if link is not whole and self._beyond(link, whole, out, back):
            return Route(link, (*start, (out, track)), joins=True)
        return Route(link, (*start, (out, track), (back, track), (back, middle), (end, middle)))

    def _beyond(self, link: Link, whole: Link, out: float, back: float) -> bool:
        """Whether the whole way passes where this link comes to the channel."""
        start = self._between(self._plan.cells[whole.source].column + 1, ("out", whole.source, whole.wet))
        return min(start, back) <= out <= max(start, back)

    def _between(self, gap: int, way: tuple[str, str, bool]) -> float:
        """How far to the right a way up and down stands; gap 0 is left of the first column."""
        ways = self._ways[gap]
        left = MARGIN + PITCH * gap - (PITCH - BOX) + _NEAR
        return left + _ROOM * (ways.index(way) + 1) / (len(ways) + 1)


def _bundle(link: Link, plan: Plan) -> tuple[int, str, bool]:
    """What links share that come together: the channel, the target, and how they are drawn."""
    return plan.channel_of(link), link.target, link.wet


def together(amounts: Sequence[str]) -> str:
    """Amounts of one unit with it said once: `590 + 120 t/yıl`; of several units, each with its own."""
    parts = [one.split(" ", 1) for one in amounts if one]
    units = {unit[0] if unit else "" for _, *unit in parts}
    if len(units) == 1:
        return " ".join((" + ".join(part[0] for part in parts), *units)).strip()
    return " + ".join(" ".join(part) for part in parts)


def rounded(points: Sequence[Point], radius: float = CORNER) -> tuple[Point, ...]:
    """A way with its corners rounded off."""
    found = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, _far(before, corner) / 2, _far(corner, after) / 2)
        start, end = _towards(corner, before, reach), _towards(corner, after, reach)
        for piece in range(_ARC + 1):
            t = piece / _ARC
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
            x, y = (a * one + b * two + c * three for one, two, three in zip(start, corner, end, strict=True))
            found.append((x, y))
    return (*found, points[-1])


def _far(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])  # ways are level or upright


def _towards(one: Point, other: Point, far: float) -> Point:
    whole = _far(one, other)
    return (
        one if not whole else (one[0] + (other[0] - one[0]) * far / whole, one[1] + (other[1] - one[1]) * far / whole)
    )


def room_right(plan: Plan, found: Sequence[Route], column: int) -> float:
    """From a column's left edge to the first way up and down right of it, or to the next column."""
    edge = MARGIN + PITCH * column
    ways = [
        one[0] for route in found for one, other in pairwise(route.points)
        if one[0] == other[0] and one[1] != other[1] and edge + BOX < one[0] < edge + PITCH
    ]  # fmt: skip
    last = column == plan.columns - 1
    return min([*ways, edge + (BOX + MARGIN if last else PITCH)]) - edge
