"""What one unit of what a measure saves costs: as somebody said, else as the bills or the resource's price say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.ranges import LIRA
from esdesk.audit.readings import read
from esdesk.audit.yearly import Values, newest
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value
from esdesk.core.units import Dimension, unit


class PriceFrom(StrEnum):
    """Where the money of a saving comes from."""

    TYPED = "typed"
    """Somebody typed the money itself."""
    UNIT_PRICE = "unit_price"
    BILLS = "bills"
    RESOURCE = "resource"


@dataclass(frozen=True, slots=True)
class Price:
    """Money for one base unit of a dimension, in `currency`."""

    amount: Decimal
    dimension: Dimension
    currency: str
    source: PriceFrom


def price_of(measure: Record, records: Sequence[Record], dimension: Dimension) -> Price | None:
    """The price of what a measure saves, in the dimension that its saving is in; None where nobody knows one.

    Args:
        measure: a record of that entity.
        records: all of the firm's.
        dimension: of the saving.
    """
    offered = (
        unit_price(measure.values.get("unit_price"), PriceFrom.UNIT_PRICE),
        _of_bills(measure, records, dimension),
        _of_resource(measure, records),
    )
    return next((one for one in offered if one is not None and one.dimension is dimension), None)


def unit_price(price: Value, source: PriceFrom) -> Price | None:
    """A stored price as money for one base unit; None where figure or unit cannot be read."""
    if not isinstance(price, dict):
        return None
    amount, per = price.get("amount"), price.get("per_unit")
    of = unit(per) if isinstance(per, str) else None
    try:
        figure = parse_number(amount).value if isinstance(amount, str) else None
    except UserFault:
        return None
    if figure is None or of is None:
        return None
    worth = abs(figure) * of.factor.denominator / of.factor.numerator
    return Price(worth, of.dimension, str(price.get("currency") or LIRA), source)


def _of_bills(measure: Record, records: Sequence[Record], dimension: Dimension) -> Price | None:
    """The mean of all bills in lira of the carrier, of the newest year that has any."""
    carrier = text_of(measure, "carrier")
    bills = [one for one in _bills(records, measure.values) if one[0] == carrier and one[1] is dimension]
    year = max((one[2] for one in bills), default=0)
    amount = sum((one[3] for one in bills if one[2] == year), Decimal(0))
    cost = sum((one[4] for one in bills if one[2] == year), Decimal(0))
    return Price(cost / amount, dimension, LIRA, PriceFrom.BILLS) if carrier and amount > 0 and cost > 0 else None


def _bills(records: Sequence[Record], measure: Values) -> Iterator[tuple[str, Dimension, int, Decimal, Decimal]]:
    """Carrier, dimension, year, amount and cost of the bills of the measure's facility."""
    for one in records:
        if one.entity == "reading" and one.values.get("facility") == measure.get("facility"):
            bill = read(one)
            if bill is not None and bill.cost is not None and bill.currency in (LIRA, ""):
                yield bill.carrier, bill.dimension, bill.end.year, bill.amount, bill.cost


def _of_resource(measure: Record, records: Sequence[Record]) -> Price | None:
    """What the resource costs, or what is paid for its disposal, by its newest price."""
    row = reference_id(measure.values.get("resource"))
    quantities = [
        one.values
        for one in records
        if one.entity == "quantity" and reference_id(one.values.get("resource")) == row and one.values.get("price")
    ]
    chosen = newest(quantities) if row is not None else None
    return unit_price(chosen.get("price"), PriceFrom.RESOURCE) if chosen is not None else None
