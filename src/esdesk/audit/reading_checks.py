"""Checks of a facility's meter readings: times that none covers or two do, uses far from what is usual, gas in kWh."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from uuid import UUID

from esdesk.audit.day_facts import NamedSpan
from esdesk.audit.findings import Finding, Record, Severity, Where
from esdesk.audit.readings import MeterYear, Reading, meter_years, read
from esdesk.core.units import Dimension

GAP, OVERLAP, UNUSUAL, BASIS = "check-reading-gap", "check-reading-twice", "check-reading-unusual", "check-gas-basis"


def check_readings(above: Record, of: Callable[[str], Sequence[Record]]) -> Iterator[Finding]:
    """What the readings of a facility show together; `of` gives its records of a kind."""
    if above.entity != "facility":
        return
    readings = [found for one in of("reading") if (found := read(one)) is not None]
    years = sorted({year for one in readings for year in range(one.start.year, one.end.year + 1)})
    told: set[tuple[str, UUID]] = set()
    for year in years:
        for meter in meter_years(readings, year):
            for finding in (*_times(meter), *_unusual(meter)):
                if (finding.code, finding.where.row) not in told:  # a reading over New Year belongs to two years
                    told.add((finding.code, finding.where.row))
                    yield finding
    yield from (_without_basis(one) for one in readings if needs_basis(one))


def needs_basis(one: Reading) -> bool:
    """Whether it is gas in kWh of which nobody said the calorific value."""
    return one.carrier == "natural_gas" and one.dimension is Dimension.ENERGY and one.basis is None


def _times(meter: MeterYear) -> Iterator[Finding]:
    """Gaps between two readings, and what two of them cover; before the first and behind the last nothing is missing.

    A gap stands at the reading that follows it, an overlap at the later one of the two.
    """
    for one, following in pairwise(meter.readings):
        days = (following.start - one.end).days - 1
        if days > 0:
            facts = {"called": _called(following), "days": days}
            yield Finding(Severity.SHOULD, GAP, _at(following, "dates"), facts, (_at(one, "dates"),))
        elif days < 0:
            facts = {"called": _called(following), "days": _both(one, following)}
            yield Finding(Severity.SHOULD, OVERLAP, _at(following, "dates"), facts, (_at(one, "dates"),))


def _both(one: Reading, other: Reading) -> int:
    return (min(one.end, other.end) - other.start).days + 1


def _unusual(meter: MeterYear) -> Iterator[Finding]:
    for one in meter.unusual:
        yield Finding(Severity.SHOULD, UNUSUAL, _at(one, "amount"), {"called": _called(one)})


def _without_basis(one: Reading) -> Finding:
    return Finding(Severity.SHOULD, BASIS, _at(one, "heat_basis"), {"called": _called(one)})


def _at(one: Reading, field: str) -> Where:
    return Where("reading", one.row, field)


def _called(one: Reading) -> NamedSpan:
    """Its meter, where it has a name, and its days."""
    return NamedSpan(one.meter, one.start, one.end)
