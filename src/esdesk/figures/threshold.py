"""How far a year's energy is from the legal thresholds: what is entered solid, what is only estimated hatched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.hatched import hatched
from esdesk.figures.shapes import Anchor, Figure, Line, Measure, Rectangle, Shape, Words, elided

HEIGHT = 44.0
_BAR, _TOP, _TICK, _SMALL, _BETWEEN, _APART = 8.0, 6.0, 5.0, 11.0, 4.0, 5.0
_BEYOND = Decimal("1.15")
"""The scale reaches so far beyond the last threshold, or beyond what is used."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """A legal threshold: from where on, and what then holds."""

    value: Decimal
    printed: str
    means: str


def threshold_scale(
    entered: Decimal, estimated: Decimal, marks: Sequence[Threshold], width: float, palette: Palette,
    measure: Measure, told: str,
) -> Figure:  # fmt: skip
    """A bar from 0 to beyond the last threshold.

    Args:
        entered: what bills come to.
        estimated: what the times without one may add.
        marks: the thresholds, rising.
        width: of the figure, in pixels.
        palette: its colours.
        measure: how wide words are.
        told: what it shows, in a sentence.
    """
    most = max(entered + estimated, marks[-1].value) * _BEYOND
    a_unit = width / float(most)
    solid, open_part = float(entered) * a_unit, float(estimated) * a_unit
    shapes: list[Shape] = [
        Rectangle(0, _TOP, width, _BAR, palette.press),
        Rectangle(0, _TOP, solid, _BAR, palette.accent),
        *hatched(solid, _TOP, open_part, _BAR, palette.doubt, palette.doubt_soft),
    ]
    ends = [float(one.value) * a_unit for one in marks]
    for at, (one, x) in enumerate(zip(marks, ends, strict=True)):
        left = 0.0 if at == 0 else (ends[at - 1] + x) / 2 + _APART
        right = width if at + 1 == len(marks) else (x + ends[at + 1]) / 2 - _APART
        shapes += _mark(one, x, (left, right), palette, measure)
    return Figure(width, HEIGHT, tuple(shapes), told)


def _mark(one: Threshold, x: float, room: tuple[float, float], palette: Palette, measure: Measure) -> Iterator[Shape]:
    """A tick across the bar, and below it figure and meaning, within the room that is its own."""
    yield Line((x, _TOP - _TICK), (x, _TOP + _BAR + _TICK), palette.ink, 1.5)
    figure = measure(one.printed, _SMALL, SEMIBOLD)
    means = elided(one.means, room[1] - room[0] - figure - 2 * _BETWEEN, _SMALL, REGULAR, measure)
    whole = figure + _BETWEEN + measure(means, _SMALL, REGULAR)
    left = max(room[0], min(x - whole / 2, room[1] - whole))
    base = _TOP + _BAR + _TICK + _SMALL + 3
    yield Words(left, base, one.printed, _SMALL, SEMIBOLD, palette.ink, Anchor.START)
    yield Words(left + figure + _BETWEEN, base, means, _SMALL, REGULAR, palette.ink_2, Anchor.START)
