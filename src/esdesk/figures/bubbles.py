"""Bubbles: measures by payback and yearly saving, as large as the energy they save; their fill tells how far they are.

A square saves no energy. Fills differ in lightness and outline, so that they can be told apart in grey.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.bubbles_plan import MOST_YEARS, NAME, RING, SQUARE, ZONES, Box, Bubble, Fill, Placed, Scale, placed
from esdesk.figures.shapes import (
    Anchor,
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
)

SMALL = 11.0
_LEFT, _RIGHT, _TOP, _FOOT, _LEGEND = 56.0, 20.0, 26.0, 34.0, 24.0
_POINTS = 40


@dataclass(frozen=True, slots=True)
class BubbleWords:
    """What is written on the chart.

    Attributes:
        money: over the upward scale; `years` under the other; `zones` over the four times of payback.
        marks: how the sums of the scale are written, by sum.
        size, square: what size and squares mean; `fills` what each fill does.
        told: what the chart shows, in a sentence.
    """

    money: str
    years: str
    zones: tuple[str, str, str, str]
    marks: dict[int, str]
    size: str
    square: str
    fills: dict[Fill, str]
    told: str


def marked(bubbles: Sequence[Bubble]) -> list[int]:
    """The sums that the scale of these bubbles marks, for whoever writes them."""
    return Scale.of(bubbles, Box(0, 0, 1, 1)).marks()


def bubble_chart(
    bubbles: Sequence[Bubble],
    words: BubbleWords,
    width: float,
    height: float,
    palette: Palette,
    measure: Measure,
    chosen: str = "",
) -> Figure:
    """A chart of `bubbles`.

    Args:
        bubbles: at least one.
        words: what is written on it.
        width: of the figure, in pixels.
        height: of it too.
        palette: its colours.
        measure: how wide words are.
        chosen: key of the one that is marked, "" for none.
    """
    plot = Box(_LEFT, _TOP, max(width - _RIGHT, _LEFT + 80), max(height - _FOOT - _LEGEND, _TOP + 60))
    scale = Scale.of(bubbles, plot)
    zones = list(_zone_words(scale, words, palette, measure))
    places = placed(bubbles, scale, chosen, measure, [_box(one, measure) for one in zones])
    shapes: list[Shape] = [
        *_ground(scale, words, palette, measure),
        *zones,
        *(shape for one in places for shape in _bubble(one, palette, chosen=one.bubble.key == chosen)),
        *_legend(words, height - 8, plot, palette, measure),
    ]
    spots = tuple(
        Spot(one.bubble.key, one.box.left, one.box.top, one.half * 2, one.half * 2, one.bubble.told) for one in places
    )
    return Figure(width, height, tuple(shapes), words.told, spots)


def _zone_words(scale: Scale, words: BubbleWords, palette: Palette, measure: Measure) -> Iterator[Words]:
    """What the zones are called, where there is room for it."""
    for at, start in enumerate(ZONES):
        left, right = scale.x(start), scale.x(ZONES[at + 1] if at + 1 < len(ZONES) else MOST_YEARS)
        if measure(words.zones[at], SMALL, REGULAR) <= right - left - 8:
            yield Words(left + 8, scale.plot.top + 14, words.zones[at], SMALL, REGULAR, palette.ink_2)


def _box(one: Words, measure: Measure) -> Box:
    return Box(one.x, one.y - SMALL, one.x + measure(one.text, SMALL, REGULAR), one.y + 3)


def _ground(scale: Scale, words: BubbleWords, palette: Palette, measure: Measure) -> Iterator[Shape]:
    """Zones, and scales with their words."""
    plot = scale.plot
    for at, start in enumerate(ZONES):
        left, right = scale.x(start), scale.x(ZONES[at + 1] if at + 1 < len(ZONES) else MOST_YEARS)
        if at % 2 == 0:
            yield Rectangle(left, plot.top, right - left, plot.bottom - plot.top, palette.hover)
    for sum_ in scale.marks():
        y = scale.y(sum_)
        yield Line((plot.left, y), (plot.right, y), palette.line)
        yield Words(plot.left - 8, y + 4, words.marks[sum_], SMALL, REGULAR, palette.ink_2, Anchor.END)
    yield Words(plot.left - 8, plot.top - 8, words.money, SMALL, REGULAR, palette.ink_2, Anchor.END)
    yield Line((plot.left, plot.bottom), (plot.right, plot.bottom), palette.field)
    for year in range(int(MOST_YEARS) + 1):
        x = scale.x(year) - measure(str(year), SMALL, REGULAR) / 2
        yield Words(x, plot.bottom + 15, str(year), SMALL, REGULAR, palette.ink_2)
    yield Words(plot.right, plot.bottom + 31, words.years, SMALL, REGULAR, palette.ink_2, Anchor.END)


def _bubble(one: Placed, palette: Palette, *, chosen: bool) -> Iterator[Shape]:
    square = one.bubble.tep is None
    if chosen:
        yield Polygon(_outline(one.x, one.y, one.half + RING, square=square), palette.accent_soft)
        yield Path(_closed(_outline(one.x, one.y, one.half + RING, square=square)), palette.accent, 2)
    yield from _sign(one.x, one.y, one.half, one.bubble.fill, palette, square=square)
    if one.name:
        weight = SEMIBOLD if chosen else REGULAR
        yield Words(one.name_x, one.name_y, one.name, NAME, weight, palette.ink)


def _sign(x: float, y: float, half: float, fill: Fill, palette: Palette, *, square: bool) -> Iterator[Shape]:
    inside = {Fill.FULL: palette.accent, Fill.HALF: palette.accent_edge}.get(fill, palette.raised)
    points = _outline(x, y, half, square=square)
    yield Polygon(points, inside)
    edge = palette.accent if fill in (Fill.FULL, Fill.HALF) else palette.node
    yield Path(_closed(points), edge, 1.5, dashed=fill is Fill.DASHED)


def _legend(words: BubbleWords, base: float, plot: Box, palette: Palette, measure: Measure) -> Iterator[Shape]:
    """Size, square, then the fills; what finds no room is left out."""
    x, middle = plot.left, base - 4
    size: list[Shape] = [*_sign(x + 5, middle, 4, Fill.EMPTY, palette, square=False)]
    size += _sign(x + 20, middle, 7, Fill.EMPTY, palette, square=False)
    entries: list[tuple[list[Shape], float, str]] = [(size, 30.0, words.size)]
    entries.append((list(_sign(0, middle, SQUARE / 2, Fill.EMPTY, palette, square=True)), 12.0, words.square))
    entries += [(list(_sign(0, middle, 5.5, fill, palette, square=False)), 12.0, said)
                for fill, said in words.fills.items()]  # fmt: skip
    for at, (shapes, wide, said) in enumerate(entries):
        end = x + wide + 6 + measure(said, SMALL, REGULAR)
        if end > plot.right:
            return
        yield from shapes if at == 0 else (_moved(shape, x + 6) for shape in shapes)
        yield Words(x + wide + 6, base, said, SMALL, REGULAR, palette.ink_2)
        x = end + 18


def _moved(shape: Shape, by: float) -> Shape:
    if isinstance(shape, Polygon):
        return Polygon(tuple((x + by, y) for x, y in shape.points), shape.fill)
    if isinstance(shape, Path):
        points = tuple((x + by, y) for x, y in shape.points)
        return Path(points, shape.colour, shape.width, shape.dashed)
    return shape


def _outline(x: float, y: float, half: float, *, square: bool) -> tuple[Point, ...]:
    if square:
        return (x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)
    turns = (2 * math.pi * at / _POINTS for at in range(_POINTS))
    return tuple((x + half * math.cos(turn), y + half * math.sin(turn)) for turn in turns)


def _closed(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return (*points, points[0])
