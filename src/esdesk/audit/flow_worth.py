"""What a resource costs in a year: its recorded amount by its recorded price, or why that cannot be told.

Nothing is guessed: without a price, in another currency than lira, or where the price is per something that the amount
does not say, there is no sum but a reason.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from esdesk.audit.findings import Record, text_of
from esdesk.audit.flow_reading import amount_names
from esdesk.audit.ranges import LIRA
from esdesk.audit.yearly import Values, yearly
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.units import Dimension, Period, Unit, period, unit

_MONTHS = 12


class CostLack(StrEnum):
    """Why a cost is not known."""

    PRICE = "price"
    DISPOSAL = "disposal"
    """Of a loss: nobody said what it costs to be rid of it."""
    CURRENCY = "currency"
    UNIT = "unit"
    AMOUNT = "amount"
    PAYER = "payer"


def worth(resource: Record, quantity: Record | None, kilograms: Decimal | None, facility: Values) -> Decimal | CostLack:
    """Lira a year that the price comes to, whoever pays it, never negative.

    Args:
        resource: a have or want.
        quantity: its record of the year.
        kilograms: its mass in that year, as balances count it.
        facility: for amounts a day or an hour.
    """
    price = quantity.values.get("price") if quantity is not None else None
    if quantity is None or not isinstance(price, dict) or not price.get("amount"):
        return CostLack.PRICE
    if price.get("currency") not in (LIRA, None, ""):
        return CostLack.CURRENCY
    try:
        figure = abs(parse_number(str(price["amount"])).value)
    except UserFault:
        return CostLack.PRICE
    per = str(price.get("per_unit") or "")
    lump = {Period.YEAR: 1, Period.MONTH: _MONTHS}.get(period(per) or Period.ONCE) if per else None
    if lump is not None:
        return figure * lump
    of = unit(per)
    if of is None:
        return CostLack.UNIT
    amount = _in(of, resource, quantity, kilograms, facility)
    return amount if isinstance(amount, CostLack) else figure * amount


def payer(quantity: Record | None) -> str:
    """Code of who pays, "" where nobody said."""
    return text_of(quantity, "price", "payer") if quantity is not None else ""


def _in(
    of: Unit, resource: Record, quantity: Record, kilograms: Decimal | None, facility: Values
) -> Decimal | CostLack:
    """The amount of the year in a price's unit."""
    inwards = text_of(resource, "direction") == "want"
    said = [yearly(quantity.values, name, facility) for name in amount_names(quantity.values, inwards=inwards)]
    known = [one for one in said if one is not None]
    if not said or len(known) != len(said):
        return CostLack.AMOUNT
    if all(one[1].dimension is of.dimension for one in known):
        return _times(_sum(one[0] for one in known), of)
    if of.dimension is Dimension.MASS:
        return CostLack.AMOUNT if kilograms is None else _times(kilograms, of)
    return CostLack.UNIT


def _times(base: Decimal, of: Unit) -> Decimal:
    return base * of.factor.denominator / of.factor.numerator


def _sum(figures: Iterable[Decimal]) -> Decimal:
    return sum(figures, Decimal(0))
