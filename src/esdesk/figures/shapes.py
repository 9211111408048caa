"""What a figure is made of: rectangles, lines, polygons, paths and words, in pixels from the top left.

The report draws them with reportlab, the window with QPainter, `figures.svg` writes them to a file; none of them
computes anything. How wide words are is the pen's knowledge, so it comes in as a `Measure`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

Measure = Callable[[str, float, int], float]
"""Width in pixels of a text at a size (pixels) and a weight (`core.tokens.REGULAR` or `SEMIBOLD`)."""

Point = tuple[float, float]

MORE = "…"
"""Stands for what was cut off."""


class Anchor(StrEnum):
    """Which end of a text stands at its point."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: str


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    start: Point
    end: Point
    colour: str
    width: float = 1


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled polygon."""

    points: tuple[Point, ...]
    fill: str


@dataclass(frozen=True, slots=True)
class Path:
    """A line through several points, dashed where it stands for what is not firm."""

    points: tuple[Point, ...]
    colour: str
    width: float = 1
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A text on one line; `y` is its baseline. What lies under it is kept off by a rim of the colour `halo`."""

    x: float
    y: float
    text: str
    size: float
    weight: int
    colour: str
    anchor: Anchor = Anchor.START
    halo: str = ""


Shape = Rectangle | Line | Polygon | Path | Words

HALO = 4.0
"""Pixels that the pen of a rim is wide."""

DASH = (5.0, 4.0)
"""Pixels of a dash and of the room behind it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a figure that can be pointed at.

    Attributes:
        key: what it stands for, to whoever drew the figure.
        x, y, width, height: the box it takes.
        told: what there is to say of it.
    """

    key: str
    x: float
    y: float
    width: float
    height: float
    told: str

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


@dataclass(frozen=True, slots=True)
class Figure:
    """A finished figure.

    Attributes:
        shapes: in the order they are drawn.
        told: what the figure shows, for those who do not see it.
        spots: what of it can be pointed at; of those upon each other the last is meant.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    told: str
    spots: tuple[Spot, ...] = ()

    def spot_at(self, x: float, y: float) -> Spot | None:
        """What lies at a point."""
        return next((one for one in reversed(self.spots) if one.holds(x, y)), None)


def elided(text: str, width: float, size: float, weight: int, measure: Measure) -> str:
    """`text`, cut so that it fits into `width` with an ellipsis; never less than the ellipsis."""
    if measure(text, size, weight) <= width:
        return text
    least, most = 0, len(text)
    while least < most:  # the longest beginning that fits
        middle = (least + most + 1) // 2
        fits = measure(text[:middle].rstrip() + MORE, size, weight) <= width
        least, most = (middle, most) if fits else (least, middle - 1)
    return text[:least].rstrip() + MORE


def triangle(x: float, y: float, side: float, fill: str, *, up: bool) -> Polygon:
    """The sign of a have (tip up) or a want (tip down) in the square of `side` whose top left is `x`, `y`."""
    tip, foot = (y, y + side) if up else (y + side, y)
    return Polygon(((x, foot), (x + side, foot), (x + side / 2, tip)), fill)
