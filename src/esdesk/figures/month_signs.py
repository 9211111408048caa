"""Signs beside a bar: something is doubtful here; or it was, and somebody said why it may stay."""

from collections.abc import Iterator

from esdesk.core.tokens import SEMIBOLD, Palette
from esdesk.figures.shapes import Line, Polygon, Shape, Words


def doubtful(x: float, y: float, side: float, palette: Palette) -> Iterator[Shape]:
    """A filled triangle with an exclamation mark, in the square whose top left is `x`, `y`."""
    yield Polygon(((x, y + side), (x + side, y + side), (x + side / 2, y)), palette.doubt)
    yield Words(x + side / 2 - 1.3, y + side - 1.5, "!", side * 0.75, SEMIBOLD, palette.raised)


def accepted(x: float, y: float, side: float, palette: Palette) -> Iterator[Shape]:
    """Two ticks."""
    for aside in (0.0, side * 0.35):
        start = (x + aside, y + side * 0.55)
        knee, end = (x + aside + side * 0.22, y + side * 0.8), (x + aside + side * 0.65, y + side * 0.25)
        yield Line(start, knee, palette.ink_2, 1.4)
        yield Line(knee, end, palette.ink_2, 1.4)
