"""What is not sure: slanted lines in a rectangle for what is estimated, a dashed frame for what is missing."""

from collections.abc import Iterator

from esdesk.figures.shapes import Line, Rectangle, Shape

_PITCH, _STROKE = 5.0, 1.4
_DASH, _SPACE = 4.0, 3.0


def hatched(x: float, y: float, width: float, height: float, colour: str, ground: str) -> Iterator[Shape]:
    """A rectangle filled with lines that rise to the right; its top left is `x`, `y`."""
    if width <= 0 or height <= 0:
        return
    yield Rectangle(x, y, width, height, ground)
    at = _PITCH
    while at < width + height:  # the line from the left edge at `at` below the top, or from the foot
        left, foot = max(0.0, at - height), min(at, height)
        right, head = min(at, width), max(0.0, at - width)
        yield Line((x + left, y + foot), (x + right, y + head), colour, _STROKE)
        at += _PITCH
    if width >= 1 and height >= 1:  # less has no edges of its own
        yield from framed(x, y, width, height, colour)


def framed(x: float, y: float, width: float, height: float, colour: str) -> Iterator[Line]:
    """The four edges of a rectangle, one pixel wide."""
    for ends in _edges(x, y, width, height):
        yield Line(*ends, colour)


def dashed(x: float, y: float, width: float, height: float, colour: str) -> Iterator[Line]:
    """The same in dashes."""
    for (x1, y1), (x2, y2) in _edges(x, y, width, height):
        length = abs(x2 - x1) + abs(y2 - y1)
        at = 0.0
        while at < length:
            ends = [(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part)
                    for part in (at / length, min(at + _DASH, length) / length)]  # fmt: skip
            yield Line(ends[0], ends[1], colour)
            at += _DASH + _SPACE


def _edges(
    x: float, y: float, width: float, height: float
) -> tuple[tuple[tuple[float, float], tuple[float, float]], ...]:
    left, top, right, foot = x + 0.5, y + 0.5, x + width - 0.5, y + height - 0.5
    return (
        ((left, top), (right, top)),
        ((right, top), (right, foot)),
        ((left, foot), (right, foot)),
        ((left, top), (left, foot)),
    )
