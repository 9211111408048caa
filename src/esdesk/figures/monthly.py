"""Bars by month, a lane for each thing that is metered, each to its own scale from zero.

A bar is what was entered; on it stands hatched what is estimated of the month. The line across is the same month of the
year before. A dashed frame says that days of the month are covered by nothing and nobody can estimate them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.hatched import dashed, hatched
from esdesk.figures.month_signs import accepted, doubtful
from esdesk.figures.monthly_plan import FOOT, MONTHS, Plan, plan
from esdesk.figures.shapes import Anchor, Figure, Line, Measure, Rectangle, Shape, Spot, Words, elided

_TEXT, _SMALL = 13.0, 11.0


class Sign(StrEnum):
    """What is to be said of a month: nothing, that its figure is unusual, or that it is and may stay."""

    NONE = ""
    DOUBT = "doubt"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Month:
    """One month of a lane.

    Attributes:
        entered: of readings that are no estimates.
        estimated: of such that are, and of days that none covers where they could be estimated.
        before: of the same month a year earlier; None where nothing is known of it.
        missing: whether days of it are covered by nothing and not estimated.
        printed: its figure, "" where there is none.
    """

    entered: Decimal
    estimated: Decimal
    before: Decimal | None
    missing: bool
    printed: str
    sign: Sign = Sign.NONE

    @property
    def whole(self) -> Decimal:
        """How high it is drawn."""
        return self.entered + self.estimated


@dataclass(frozen=True, slots=True)
class Lane:
    """What is metered: its name, what the year comes to in print, and its twelve months."""

    name: str
    total: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """The words of the chart: short months, and what line, hatching, frame and sign mean; "" leaves one out."""

    months: tuple[str, ...]
    before: str
    estimated: str
    missing: str
    unusual: str


def monthly_bars(
    lanes: Sequence[Lane], legend: Legend, width: float, height: float, palette: Palette, measure: Measure, told: str,
    chosen: tuple[int, int] | None = None,
) -> Figure:  # fmt: skip
    """The chart.

    Args:
        lanes: at least one, of twelve months each.
        legend: its words.
        width: of the figure, in pixels.
        height: of it too.
        palette: its colours.
        measure: how wide words are.
        told: what it shows, in a sentence.
        chosen: lane and month of the cursor, from 0; its month is tinted through all lanes.
    """
    pen = _Pen(plan(len(lanes), width, height), palette, measure)
    shapes: list[Shape] = [*pen.tint(chosen), *pen.heads(legend.months, chosen)]
    for at, lane in enumerate(lanes):
        shapes += pen.lane(at, lane, chosen)
    shapes += pen.legend(legend)
    spots = [one for at, lane in enumerate(lanes) for one in pen.spots(at, lane, legend.months)]
    return Figure(width, height, tuple(shapes), told, tuple(spots))


@dataclass(frozen=True, slots=True)
class _Pen:
    """Where things stand, and in which colours."""

    plan: Plan
    palette: Palette
    measure: Measure

    def tint(self, chosen: tuple[int, int] | None) -> Iterator[Shape]:
        if chosen is not None:
            plan = self.plan
            yield Rectangle(plan.month_left(chosen[1]), 0, plan.pitch, plan.height - FOOT, self.palette.accent_soft)

    def heads(self, months: Sequence[str], chosen: tuple[int, int] | None) -> Iterator[Shape]:
        for at, name in enumerate(months):
            here = chosen is not None and chosen[1] == at
            ink = self.palette.ink if here else self.palette.ink_2
            yield self._middle(at, 14, name, SEMIBOLD if here else REGULAR, ink)

    def lane(self, at: int, lane: Lane, chosen: tuple[int, int] | None) -> Iterator[Shape]:
        plan, palette = self.plan, self.palette
        foot = plan.foot(at)
        room = plan.label - 16
        yield Words(0, foot - plan.bar_high / 2, elided(lane.name, room, _TEXT, REGULAR, self.measure), _TEXT, REGULAR,
                    palette.ink)  # fmt: skip
        yield Words(0, foot - plan.bar_high / 2 + 15, elided(lane.total, room, _SMALL, SEMIBOLD, self.measure), _SMALL,
                    SEMIBOLD, palette.ink_2)  # fmt: skip
        most = max(max(one.whole, one.before or Decimal(0)) for one in lane.months)
        scale = plan.bar_high / float(most) if most else 0.0
        for number, month in enumerate(lane.months):
            yield from self._month(number, month, foot, scale)
        yield Line((plan.label, foot), (plan.width, foot), palette.edge)
        if chosen is not None and chosen[0] == at:
            left = plan.bar_left(chosen[1])
            yield Rectangle(left - 4, foot, plan.bar + 8, 3, palette.accent)

    def _month(self, number: int, month: Month, foot: float, scale: float) -> Iterator[Shape]:
        plan, palette = self.plan, self.palette
        left, entered, open_part = plan.bar_left(number), float(month.entered) * scale, float(month.estimated) * scale
        yield Rectangle(left, foot - entered, plan.bar, entered, palette.field)
        yield from hatched(left, foot - entered - open_part, plan.bar, open_part, palette.doubt, palette.doubt_soft)
        head = entered + open_part
        if month.missing:
            high = max(plan.bar_high * 0.5, head)
            yield from dashed(left, foot - high, plan.bar, high, palette.ink_3)
            head = high
        if month.before is not None:
            level = float(month.before) * scale
            yield Line((left - 4, foot - level), (left + plan.bar + 4, foot - level), palette.ink, 1.2)
            head = max(head, level)
        if month.printed and self.measure(month.printed, _SMALL, REGULAR) < plan.pitch:  # what is told has it too
            yield self._middle(number, foot - head - 4, month.printed, REGULAR, palette.ink_2)
        if month.sign is not Sign.NONE:
            draw = doubtful if month.sign is Sign.DOUBT else accepted
            yield from draw(left + plan.bar + 2, foot - min(max(entered, 12.0), plan.bar_high), 11.0, palette)

    def spots(self, at: int, lane: Lane, names: Sequence[str]) -> Iterator[Spot]:
        """Each month of a lane, `LANE:MONTH` from 0."""
        plan = self.plan
        top = plan.foot(at) - plan.lane
        for number, month in enumerate(lane.months):
            told = f"{lane.name}, {names[number]}: {month.printed or '–'}"
            yield Spot(f"{at}:{number}", plan.month_left(number), top, plan.pitch, plan.lane, told)

    def _middle(self, month: int, base: float, text: str, weight: int, ink: str) -> Words:
        """Words in the middle of a month's column."""
        wide = self.measure(text, _SMALL, weight)
        middle = self.plan.month_left(month) + self.plan.pitch / 2
        return Words(middle - wide / 2, base, text, _SMALL, weight, ink, Anchor.START)

    def legend(self, legend: Legend) -> Iterator[Shape]:
        palette, base = self.palette, self.plan.height - 6
        x = self.plan.label
        for name in ("before", "estimated", "missing", "unusual"):
            text = getattr(legend, name)
            if not text:
                continue
            if name == "before":
                yield Line((x, base - 4), (x + 16, base - 4), palette.ink, 1.2)
            elif name == "estimated":
                yield from hatched(x, base - 9, 16, 10, palette.doubt, palette.doubt_soft)
            elif name == "missing":
                yield from dashed(x, base - 9, 16, 10, palette.ink_3)
            else:
                yield from doubtful(x + 2, base - 9, 11.0, palette)
            yield Words(x + 21, base, text, _SMALL, REGULAR, palette.ink_2)
            x += 21 + self.measure(text, _SMALL, REGULAR) + 18


__all__ = ["MONTHS", "Lane", "Legend", "Month", "Sign", "monthly_bars"]
