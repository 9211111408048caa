"""Meter readings and bills: how much of what between two days, shared out to the months, with what is missing."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from statistics import median
from uuid import UUID

from esdesk.audit.carriers import HeatBasis
from esdesk.audit.findings import Record, text_of
from esdesk.core.amounts import in_base_units, read_amount
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value
from esdesk.core.units import Dimension

MONTHS = 12
_LEAST_READINGS = 5  # of fewer nobody can say what is usual


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading or bill.

    Attributes:
        meter: as people call it; readings of one carrier without a name belong to one meter.
        start, end: first and last day, both counted.
        amount: in the base unit of `dimension`.
        cost: without a currency's mark, `currency` its code; None where none was said.
        quality: code of the data quality, "" where nobody said.
    """

    row: UUID
    meter: str
    carrier: str
    start: date
    end: date
    amount: Decimal
    dimension: Dimension
    cost: Decimal | None
    currency: str
    quality: str
    basis: HeatBasis | None

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.end - self.start).days + 1

    def of_month(self, year: int, month: int) -> Decimal:
        """What of its amount falls to a month, each of its days alike."""
        return self.amount * self._days_in(year, month) / self.days

    def days_of_year(self, year: int) -> int:
        """How many of its days lie in a year."""
        return sum(self._days_in(year, month) for month in range(1, MONTHS + 1))

    def of_year(self, year: int) -> Decimal:
        """What of its amount falls to a year."""
        return self.amount * self.days_of_year(year) / self.days

    def _days_in(self, year: int, month: int) -> int:
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return max(0, (min(self.end, last) - max(self.start, first)).days + 1)


@dataclass(frozen=True, slots=True)
class MeterYear:
    """One meter's year.

    Attributes:
        year: which one.
        readings: those that touch it, by their first day.
        months: what falls to each month, January first, in the base unit.
        gaps: first and last day of each time of the year that nothing covers.
        overlaps: of times that two readings cover.
        unusual: readings whose use a day lies further than 2.5 median deviations, and a tenth, from the median.
        estimated: of which months something is estimated or a guess, 1 to 12.
    """

    meter: str
    carrier: str
    dimension: Dimension
    year: int
    readings: tuple[Reading, ...]
    months: tuple[Decimal, ...]
    gaps: tuple[tuple[date, date], ...]
    overlaps: tuple[tuple[date, date], ...]
    unusual: tuple[Reading, ...]
    estimated: frozenset[int]

    @property
    def total(self) -> Decimal:
        """What the year comes to, as far as it is covered."""
        return sum(self.months, Decimal(0))


def read(record: Record) -> Reading | None:
    """A record of the entity `reading`; None where it lacks days or an amount that can be read."""
    days = days_of(record.values)
    members = record.values.get("amount")
    if days is None or not isinstance(members, dict):
        return None
    try:
        found = in_base_units(read_amount({name: one for name, one in members.items() if name != "period"}))
        said = text_of(record, "cost", "amount")
        cost = parse_number(said).value if said else None
    except UserFault:
        return None
    if found is None:
        return None
    basis = text_of(record, "heat_basis")
    return Reading(
        row=record.row,
        meter=text_of(record, "meter"),
        carrier=text_of(record, "carrier"),
        start=days[0],
        end=days[1],
        amount=found[0],
        dimension=found[1].dimension,
        cost=cost,
        currency=text_of(record, "cost", "currency"),
        quality=text_of(record, "amount", "quality"),
        basis=HeatBasis(basis) if basis in tuple(HeatBasis) else None,
    )


def meter_years(readings: Sequence[Reading], year: int) -> list[MeterYear]:
    """The meters that have readings in a year, each with its months, in the order in which they come up."""
    of_meter: dict[tuple[str, str, Dimension], list[Reading]] = {}
    for one in readings:
        of_meter.setdefault((one.meter, one.carrier, one.dimension), []).append(one)
    found = [_meter_year(sorted(every, key=lambda one: one.start), year) for every in of_meter.values()]
    return [one for one in found if one.readings]


def _meter_year(every: Sequence[Reading], year: int) -> MeterYear:
    within = [one for one in every if one.start.year <= year <= one.end.year]
    months = range(1, MONTHS + 1)
    guessed = [one for one in within if one.quality in ("estimated", "guess")]
    gaps, overlaps = _uncovered(every, year)
    return MeterYear(
        meter=every[0].meter,
        carrier=every[0].carrier,
        dimension=every[0].dimension,
        year=year,
        readings=tuple(within),
        months=tuple(sum((one.of_month(year, month) for one in within), Decimal(0)) for month in months),
        gaps=tuple(gaps),
        overlaps=tuple(overlaps),
        unusual=tuple(_unusual(within)),
        estimated=frozenset(month for month in months for one in guessed if one.of_month(year, month)),
    )


def _uncovered(every: Sequence[Reading], year: int) -> tuple[list[tuple[date, date]], list[tuple[date, date]]]:
    """Times of the year that no reading covers, and such that two do. A year is to be covered whole."""
    gaps, overlaps = [], []
    covered = date(year, 1, 1) - timedelta(1)
    last = date(year, 12, 31)
    for one in every:
        if one.end < date(year, 1, 1) or one.start > last:
            continue
        if one.start > covered + timedelta(1):
            gaps.append((covered + timedelta(1), one.start - timedelta(1)))
        if one.start <= covered:
            overlaps.append((one.start, min(covered, one.end)))
        covered = max(covered, one.end)
    if covered < last:
        gaps.append((covered + timedelta(1), last))
    return gaps, [(max(start, date(year, 1, 1)), min(end, last)) for start, end in overlaps if end >= date(year, 1, 1)]


def _unusual(readings: Sequence[Reading]) -> list[Reading]:
    """|x - median| > 2.5 times the median of such distances, of the use a day; less than a tenth is never unusual."""
    if len(readings) < _LEAST_READINGS:
        return []
    usual = median(one.amount / one.days for one in readings)
    spread = median(abs(one.amount / one.days - usual) for one in readings)
    bound = max(spread * Decimal("2.5"), usual / 10)
    return [one for one in readings if abs(one.amount / one.days - usual) > bound]


def days_of(values: Mapping[str, Value]) -> tuple[date, date] | None:
    """First and last day of a reading's values: `2025-03` alone is the whole month, `2025` the whole year."""
    said = values.get("dates")
    start, end = (said.get(name) if isinstance(said, Mapping) else None for name in ("from", "to"))
    if not isinstance(start, str):
        return None
    first, last = _first(start), _last(end if isinstance(end, str) and end else start)
    return None if first is None or last is None or last < first else (first, last)


def _first(said: str) -> date | None:
    parts = _parts(said)
    return None if parts is None else date(parts[0], parts[1] or 1, parts[2] or 1)


def _last(said: str) -> date | None:
    parts = _parts(said)
    if parts is None:
        return None
    year, month, day = parts[0], parts[1] or MONTHS, parts[2]
    return date(year, month, day or monthrange(year, month)[1])


def _parts(said: str) -> tuple[int, int, int] | None:
    """Year, month and day of a stored day, 0 for what it does not say; None where it is no day."""
    found = [*said.split("-"), "0", "0"][:3]
    try:
        year, month, day = (int(one) for one in found)
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return year, month, day
