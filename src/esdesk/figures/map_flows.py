"""Flows on a map: bent bands with a head, each as wide as what it carries; an idea is a dashed line."""

from collections.abc import Iterator
from itertools import pairwise

from esdesk.figures.shapes import Path, Point, Polygon, Shape

_BEND, _PIECES = 0.16, 24
_HEAD, _SPREAD = 9.0, 5.0
_OFF = 9.0  # the middle of a firm's sign is kept free
_IDEA = 2.0


def curve(start: Point, stop: Point, bend: float = _BEND) -> list[Point]:
    """A bent line from place to place, without the ends that lie under their signs."""
    (x1, y1), (x2, y2) = start, stop
    middle = ((x1 + x2) / 2 + (y1 - y2) * bend, (y1 + y2) / 2 + (x2 - x1) * bend)
    points = []
    for piece in range(_PIECES + 1):
        t = piece / _PIECES
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        points.append((a * x1 + b * middle[0] + c * x2, a * y1 + b * middle[1] + c * y2))
    return [one for one in points if far(one, start) > _OFF and far(one, stop) > _OFF]


def flow(start: Point, stop: Point, width: float, colour: str, *, idea: bool, bend: float = _BEND) -> Iterator[Shape]:
    """One flow; nothing where its ends are seen at one spot."""
    points = curve(start, stop, bend)
    if len(points) < 3:
        return
    thick = _IDEA if idea else width
    line = _shortened(points, _HEAD + thick / 2)
    if idea:
        yield Path(tuple(line), colour, _IDEA, dashed=True)
    else:
        yield Polygon(tuple(_band(line, thick)), colour)
    yield Polygon(tuple(_head(line[-1], points[-1], _SPREAD + thick / 2)), colour)


def _shortened(points: list[Point], by: float) -> list[Point]:
    """A line without its last `by` pixels; at least two points of it."""
    kept = [one for one in points if far(one, points[-1]) >= by]
    return kept if len(kept) > 1 else points[:2]


def _band(points: list[Point], width: float) -> Iterator[Point]:
    """The outline of a line that is `width` pixels wide."""
    sides = []
    (x, y), (u, v) = points[-2:]
    for (x1, y1), (x2, y2) in pairwise([*points, (2 * u - x, 2 * v - y)]):
        long = far((x1, y1), (x2, y2)) or 1.0
        aside = (y1 - y2) / long * width / 2, (x2 - x1) / long * width / 2
        sides.append(((x1 + aside[0], y1 + aside[1]), (x1 - aside[0], y1 - aside[1])))
    yield from (left for left, _ in sides)
    yield from (right for _, right in reversed(sides))


def _head(foot: Point, tip: Point, spread: float) -> Iterator[Point]:
    long = far(foot, tip) or 1.0
    aside = (foot[1] - tip[1]) / long * spread, (tip[0] - foot[0]) / long * spread
    yield foot[0] + aside[0], foot[1] + aside[1]
    yield foot[0] - aside[0], foot[1] - aside[1]
    yield tip


def far(one: Point, other: Point) -> float:
    """Pixels between two points."""
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)
