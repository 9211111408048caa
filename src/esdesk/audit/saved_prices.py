"""What one unit of what a measure saves costs: as somebody said, else as the bills or the resource's price say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.ranges import LIRA
from esdesk.audit.readings import Reading, read
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


class Prices:
    """The prices that a firm's records say, read once for all of its measures."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._bills = list(_bills(records))
        self._quantities: dict[UUID, list[Values]] = {}
        for one in records:
            row = reference_id(one.values.get("resource")) if one.entity == "quantity" else None
            if row is not None and one.values.get("price"):
                self._quantities.setdefault(row, []).append(one.values)

    def of(self, measure: Record, dimension: Dimension) -> Price | None:
        """The price of what a measure saves, in the dimension that its saving is in; None where nobody knows one."""
        offered = (
            unit_price(measure.values.get("unit_price"), PriceFrom.UNIT_PRICE),
            self._of_bills(measure, dimension),
            self._of_resource(measure),
        )
        return next((one for one in offered if one is not None and one.dimension is dimension), None)

    def _of_bills(self, measure: Record, dimension: Dimension) -> Price | None:
        """The mean of all bills in lira of the carrier, of the newest year that has any."""
        carrier, facility = text_of(measure, "carrier"), measure.values.get("facility")
        bills = [
            one for place, one in self._bills if (place, one.carrier, one.dimension) == (facility, carrier, dimension)
        ]
        year = max((one.end.year for one in bills), default=0)
        amount = sum((one.amount for one in bills if one.end.year == year), Decimal(0))
        cost = sum((one.cost for one in bills if one.end.year == year and one.cost is not None), Decimal(0))
        return Price(cost / amount, dimension, LIRA, PriceFrom.BILLS) if carrier and amount > 0 and cost > 0 else None

    def _of_resource(self, measure: Record) -> Price | None:
        """What the resource costs, or what is paid for its disposal, by its newest price."""
        row = reference_id(measure.values.get("resource"))
        chosen = newest(self._quantities.get(row, ())) if row is not None else None
        return unit_price(chosen.get("price"), PriceFrom.RESOURCE) if chosen is not None else None


def _bills(records: Sequence[Record]) -> Iterator[tuple[Value, Reading]]:
    """Facility and reading of the bills that say a cost in lira."""
    for one in records:
        bill = read(one) if one.entity == "reading" else None
        if bill is not None and bill.cost is not None and bill.currency in (LIRA, ""):
            yield one.values.get("facility"), bill


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
