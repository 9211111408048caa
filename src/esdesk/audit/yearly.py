"""From what is recorded to figures a year: what balances, matches and reports compute with."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from esdesk.core.amounts import WorkingTime, per_year, read_amount
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value
from esdesk.core.units import Period, Unit

Values = Mapping[str, Value]
"""A record's stored values by field."""

QUANTITY_AMOUNTS = ("arising", "used", "contracted", "offered")
"""The amounts that a quantity can hold."""


def working_time(facility: Values) -> WorkingTime:
    """How long a facility runs; what it does not say, or says beyond reason, is taken as never standing still."""
    always = WorkingTime()
    return WorkingTime(
        days_a_year=_figure(facility, "days_a_year", 366) or always.days_a_year,
        hours_a_day=_figure(facility, "hours_a_day", 24) or always.hours_a_day,
        shifts_a_day=_figure(facility, "shifts", 6) or always.shifts_a_day,
    )


def yearly(quantity: Values, name: str, facility: Values) -> tuple[Decimal, Unit] | None:
    """Amount `name` (`arising`, `used`, `contracted`, `offered`) of a quantity record, a year, in base units.

    An amount without a period belongs to the record's year. None where there is no amount, where it cannot be read,
    or where it is a single stock or belongs to a span that is no year.
    """
    members, span = quantity.get(name), quantity.get("span")
    if not isinstance(members, Mapping):
        return None
    of_a_year = isinstance(span, Mapping) and bool(span.get("year"))
    try:
        return per_year(read_amount(members), working_time(facility), Period.YEAR if of_a_year else None)
    except UserFault:
        return None


def newest(quantities: Iterable[Values]) -> Values | None:
    """The quantity record of the latest year or span, which counts unless another is asked for; None of none."""
    return max(quantities, key=_last_day, default=None)


def _last_day(quantity: Values) -> str:
    span = quantity.get("span")
    said = [span.get(name) for name in ("year", "to", "from")] if isinstance(span, Mapping) else []
    return max((one for one in said if isinstance(one, str)), default="")


def _figure(facility: Values, name: str, most: int) -> Fraction | None:
    said = facility.get(name)
    try:
        figure = parse_number(said).value if isinstance(said, str) else None
    except UserFault:
        return None
    return Fraction(figure) if figure is not None and 0 < figure <= most else None
