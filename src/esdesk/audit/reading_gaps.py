"""What nobody entered, estimated: a time without a reading, by what its meter used a day before and after it.

An estimate is never saved by itself. It is shown hatched, and told as one; a person may take it over, as a reading of
the quality *estimated*.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from esdesk.audit.readings import MeterYear, Reading

_LEAST_COVERED = Decimal("0.5")
"""Of the year's days; of a meter of which less is known nothing is estimated."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a meter is likely to have used in a time that no reading covers.

    Attributes:
        reading: as it would be, with the quality *estimated*; without a cost, and of the row that it follows.
        spread: by which part the use a day before and after lies off their middle; None where there is but one of them.
    """

    reading: Reading
    spread: Decimal | None


def estimates(one: MeterYear) -> tuple[Estimate, ...]:
    """An estimate for each gap of a meter's year; none where less than half of the year's days are covered."""
    days = (date(one.year, 12, 31) - date(one.year, 1, 1)).days + 1
    open_days = sum((end - start).days + 1 for start, end in one.gaps)
    if not one.readings or days - open_days < days * _LEAST_COVERED:
        return ()
    return tuple(_estimate(one.readings, start, end) for start, end in one.gaps)


def _estimate(readings: Sequence[Reading], start: date, end: date) -> Estimate:
    beside = list(_beside(readings, start, end))
    a_day = [one.amount / one.days for one in beside]
    usual = sum(a_day, Decimal(0)) / len(a_day)
    spread = max(abs(part - usual) for part in a_day) / usual if len(a_day) > 1 and usual else None
    amount = usual * ((end - start).days + 1)
    made = replace(beside[0], start=start, end=end, amount=amount, cost=None, currency="", quality="estimated")
    return Estimate(made, spread)


def _beside(readings: Sequence[Reading], start: date, end: date) -> Iterator[Reading]:
    """The last reading before a gap and the first one behind it; at least one of them is there."""
    before = [one for one in readings if one.end < start]
    behind = [one for one in readings if one.start > end]
    if before:
        yield max(before, key=lambda one: one.end)
    if behind:
        yield min(behind, key=lambda one: one.start)
