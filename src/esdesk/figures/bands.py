"""Bands: curved ribbons of one width from point to point, as polygons."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from esdesk.figures.shapes import Point, Polygon

_PIECES = 24
_STRIPES = 8
_LEAST = 0.75  # pixels: what is thinner would not be seen


def band(curves: Sequence[tuple[Point, Point]], size: float, fill: str) -> Polygon:
    """A band of `size` pixels along curves that follow each other; their points are of its upper edge."""
    upper = [point for start, stop in curves for point in _curve(start, stop, _PIECES)]
    thick = max(size, _LEAST)
    return Polygon((*upper, *((x, y + thick) for x, y in reversed(upper))), fill)


def striped(start: Point, stop: Point, size: float, fills: tuple[str, str]) -> Iterator[Polygon]:
    """A band cut across into stripes of two colours."""
    upper = list(_curve(start, stop, _STRIPES))
    thick = max(size, _LEAST)
    for at, ((x1, y1), (x2, y2)) in enumerate(pairwise(upper)):
        yield Polygon(((x1, y1), (x2, y2), (x2, y2 + thick), (x1, y1 + thick)), fills[at % 2])


def _curve(start: Point, stop: Point, pieces: int) -> Iterator[Point]:
    """A cubic curve that leaves and arrives level; a straight line where both ends are at one height."""
    (x1, y1), (x2, y2) = start, stop
    middle = (x1 + x2) / 2
    for piece in range(pieces + 1) if y1 != y2 else (0, pieces):
        t = piece / pieces
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
        yield a * x1 + b * middle + c * middle + d * x2, (a + b) * y1 + (c + d) * y2
