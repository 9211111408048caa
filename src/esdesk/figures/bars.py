"""Bars: what a plant has and wants a year, a panel for each unit, because tonnes and kilowatt-hours share no scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from esdesk.audit.listing import Direction
from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.shapes import Anchor, Figure, Line, Measure, Rectangle, Shape, Words, elided, triangle

TEXT, SMALL = 12.0, 11.0
ROW, HEAD, BETWEEN = 22.0, 24.0, 12.0
_BAR, _SIGN, _SPACE = 12.0, 8.0, 6.0
_NAMES = 0.36  # the part of the width that names may take
_BASE = 4.0  # from a row's middle down to the baseline of its words


@dataclass(frozen=True, slots=True)
class Bar:
    """One resource: its amount a year, and how that is printed."""

    name: str
    direction: Direction
    amount: Decimal
    printed: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Bars of one unit, drawn to one scale in the order given; `more` says what is left out, or ""."""

    title: str
    bars: tuple[Bar, ...]
    more: str = ""

    @property
    def height(self) -> float:
        """How high it is drawn."""
        return HEAD + ROW * (len(self.bars) + bool(self.more))


def bar_chart(panels: Sequence[Panel], width: float, palette: Palette, measure: Measure, told: str) -> Figure:
    """A chart of `panels`, one below the other.

    Args:
        panels: at least one, each with at least one bar; amounts are not negative.
        width: of the figure, in pixels.
        palette: its colours.
        measure: how wide words are.
        told: what the chart shows, in a sentence.
    """
    names = [bar.name for panel in panels for bar in panel.bars]
    label = min(width * _NAMES, max(measure(name, TEXT, REGULAR) for name in names))
    printed = max(measure(bar.printed, TEXT, SEMIBOLD) for panel in panels for bar in panel.bars)
    left = _SIGN + _SPACE + label + _SPACE * 2
    frame = _Frame(left, max(width - left - _SPACE - printed, _BAR), palette, measure)
    shapes: list[Shape] = []
    top = 0.0
    for panel in panels:
        shapes += frame.panel(panel, top, width)
        top += panel.height + BETWEEN
    return Figure(width, top - BETWEEN, tuple(shapes), told)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where bars begin and how long the longest is."""

    left: float
    longest: float
    palette: Palette
    measure: Measure

    def panel(self, panel: Panel, top: float, width: float) -> Iterator[Shape]:
        yield Words(0, top + 14, panel.title, SMALL, SEMIBOLD, self.palette.ink_2)
        yield Line((0, top + 20), (width, top + 20), self.palette.line)
        most = max(bar.amount for bar in panel.bars)
        for place, bar in enumerate(panel.bars):
            share = float(bar.amount / most) if most else 0.0
            yield from self._row(bar, top + HEAD + ROW * (place + 0.5), share)
        foot = top + HEAD + ROW * len(panel.bars)
        yield Line((self.left, top + HEAD), (self.left, foot), self.palette.field)
        if panel.more:
            yield Words(self.left, foot + ROW / 2 + _BASE, panel.more, SMALL, REGULAR, self.palette.ink_2)

    def _row(self, bar: Bar, middle: float, share: float) -> Iterator[Shape]:
        have = bar.direction is Direction.HAVE
        colour = self.palette.have if have else self.palette.want
        name = elided(bar.name, self.left - _SIGN - _SPACE * 3, TEXT, REGULAR, self.measure)
        length = max(share * self.longest, 1.0) if share else 0.0  # a thousandth of the longest can still be seen
        yield triangle(0, middle - _SIGN / 2, _SIGN, colour, up=have)
        yield Words(_SIGN + _SPACE, middle + _BASE, name, TEXT, REGULAR, self.palette.ink)
        yield Rectangle(self.left, middle - _BAR / 2, length, _BAR, colour)
        at = self.left + length + _SPACE
        yield Words(at, middle + _BASE, bar.printed, TEXT, SEMIBOLD, self.palette.ink, Anchor.START)
