"""Amounts as people say them, in Turkish and English: `1.234,5 ton/yıl`, `2-3 t/gün`, `40 kg per day`, `2 bin ton`.

An amount has two lives. Its *members* are texts as typed (`value`, `min`, `max`, `unit`, `period`, `approximate`), and
that is what is stored. Its *reading* is an `Amount` of Decimals, a unit and a period, and that is what is compared and
computed with. `amount_members` cuts a sentence into members, `read_amount` reads members.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.phrases import amount_members
from esdesk.core.units import Dimension, Period, Unit, base_unit, period, unit

_DIGITS = Context(prec=28, rounding=ROUND_HALF_EVEN)
_FIGURES = ("value", "min", "typical", "max")


@dataclass(frozen=True, slots=True)
class Amount:
    """A reading of an amount, in its own unit.

    Attributes:
        value: the single figure; `min`, `typical`, `max` hold a range. Any of the four may be missing, not all.
        period: the time it belongs to; None where nobody said.
        approximate: whether it was said with "about".
        ambiguous: whether a figure could mean a thousand times as much or as little (`core.numbers`).
    """

    unit: Unit
    period: Period | None = None
    value: Decimal | None = None
    min: Decimal | None = None
    typical: Decimal | None = None
    max: Decimal | None = None
    approximate: bool = False
    ambiguous: bool = False

    @property
    def central(self) -> Decimal | None:
        """The one figure to compute with: the value, the typical one, or the middle of what is left."""
        if self.value is not None or self.typical is not None:
            return self.value if self.value is not None else self.typical
        ends = [end for end in (self.min, self.max) if end is not None]
        return sum(ends, Decimal(0)) / len(ends) if ends else None


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """How long a plant runs; with the defaults it never stands still."""

    days_a_year: Fraction = Fraction(365)
    hours_a_day: Fraction = Fraction(24)
    shifts_a_day: Fraction = Fraction(3)

    def a_year(self, of: Period) -> Fraction | None:
        """How many of a period are worked in a year (12 months, 52 weeks); None for what comes once."""
        days = self.days_a_year
        return {
            Period.SECOND: days * self.hours_a_day * 3600,
            Period.MINUTE: days * self.hours_a_day * 60,
            Period.HOUR: days * self.hours_a_day,
            Period.SHIFT: days * self.shifts_a_day,
            Period.DAY: days,
            Period.WEEK: Fraction(52),
            Period.MONTH: Fraction(12),
            Period.YEAR: Fraction(1),
        }.get(of)


def parse_amount(text: str) -> Amount:
    """Reads an amount that is said in one go.

    Raises:
        UserFault: "amount-no-number", "amount-no-unit", "amount-unreadable", "number-unreadable", "unit-unknown" or
            "period-unknown".
    """
    return read_amount(amount_members(text))


def read_amount(members: Mapping[str, object]) -> Amount:
    """Reads the members of a stored amount; those it does not know are passed over. Raises as `parse_amount` does."""
    texts = {name: said.strip() for name, said in members.items() if isinstance(said, str) and said.strip()}
    figures = {name: parse_number(texts[name]) for name in _FIGURES if name in texts}
    whole = " ".join(texts.get(name, "") for name in (*_FIGURES, "unit", "period")).strip()
    if not figures:
        raise UserFault("amount-no-number", text=whole)
    if "unit" not in texts:
        raise UserFault("amount-no-unit", text=whole)
    return Amount(
        unit=_known_unit(texts["unit"]),
        period=_known_period(texts["period"]) if "period" in texts else None,
        approximate="approximate" in texts,
        ambiguous=any(number.other is not None for number in figures.values()),
        **{name: number.value for name, number in figures.items()},
    )


def canonical_amount(members: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    """What an amount means, for comparing: figures in base units as exact fractions, `1.200 kg` equal to `1,2 t`.

    Periods stay apart (10 t a day is no statement about a year until somebody says how many days are worked); a power
    is energy per hour. Members that are no figures, unit or period, and all of an amount that cannot be read, are
    compared as they stand. Never raises.
    """
    rest = {name: said for name, said in members.items() if said not in (None, "")}
    try:
        amount = read_amount(members)
    except UserFault:
        return _items(rest)
    base, factor, per = _to_base(amount)
    for name in (*_FIGURES, "unit", "period", "approximate"):
        rest.pop(name, None)
    figures = {name: getattr(amount, name) for name in _FIGURES}
    rest |= {name: Fraction(figure) * factor for name, figure in figures.items() if figure is not None}
    rest |= {"unit": base.symbol, "approximate": amount.approximate}
    return _items(rest | ({"period": per.value} if per else {}))


def in_base_units(amount: Amount) -> tuple[Decimal, Unit, Period | None] | None:
    """The central figure in the dimension's base unit, that unit, and the period; None where there is no figure."""
    if amount.central is None:
        return None
    base, factor, per = _to_base(amount)
    return _decimal(Fraction(amount.central) * factor), base, per


def per_year(
    amount: Amount, time: WorkingTime | None = None, unsaid: Period | None = None
) -> tuple[Decimal, Unit] | None:
    """The central figure per year in base units.

    Args:
        amount: as read.
        time: how long the plant runs; without it, always.
        unsaid: the period to take where none was said (a sheet's column, the year a quantity is recorded for).

    Returns:
        Figure and base unit (kg, m3, kWh, ...); None for a single stock, for a power over a period, or where figure or
        period is missing.
    """
    found = in_base_units(amount)
    if found is None or found[1].dimension is Dimension.POWER:
        return None
    figure, base, said = found
    per = said or unsaid
    times = (time or WorkingTime()).a_year(per) if per else None
    return None if times is None else (_decimal(Fraction(figure) * times), base)


def _to_base(amount: Amount) -> tuple[Unit, Fraction, Period | None]:
    """Base unit, factor and period; kW becomes kWh per hour, unless another period stands behind it."""
    if amount.unit.dimension is Dimension.POWER and amount.period in (None, Period.HOUR):
        return base_unit(Dimension.ENERGY), amount.unit.factor, Period.HOUR
    return base_unit(amount.unit.dimension), amount.unit.factor, amount.period


def _decimal(exact: Fraction) -> Decimal:
    return _DIGITS.divide(Decimal(exact.numerator), Decimal(exact.denominator))


def _items(members: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted(members.items()))


def _known_unit(text: str) -> Unit:
    found = unit(text)
    if found is None:
        raise UserFault("unit-unknown", unit=text)
    return found


def _known_period(text: str) -> Period:
    found = period(text)
    if found is None:
        raise UserFault("period-unknown", period=text)
    return found
