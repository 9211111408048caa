"""What lines of the inventory are found and sorted by."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import TypedDict

from esdesk.audit.findings import Record, text_of
from esdesk.audit.inventory import Line, latest_year, shown_amount
from esdesk.audit.line_signs import SIGNS
from esdesk.audit.vocabulary import vocabulary
from esdesk.audit.yearly import Values, newest, yearly
from esdesk.core.amounts import in_base_units, read_amount
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value
from esdesk.core.turkish import fold, sort_key
from esdesk.core.units import Dimension, Period, Unit, unit


class Keys(TypedDict):
    """The keys of one line; groups are 0 where there is nothing to compare."""

    direction: str
    kind: str
    sign: int
    year: int
    search: str
    name: str
    process: str
    code: str
    kind_rank: int
    quality: int
    evidence: int
    amount_group: int
    amount: float
    price_group: int
    price: float
    fate: str


def keys_of(line: Line, resource: Record, parts: Sequence[Record], amount: tuple[Decimal, Unit] | None) -> Keys:
    """The keys of a line; `amount` is what it comes to a year (`yearly_amount`)."""
    quantity = newest(one.values for one in parts if one.entity == "quantity") or {}
    measured = amount or _as_said(shown_amount(quantity)[1])
    money = _money(quantity.get("price"), line.payer)
    return Keys(
        direction=line.direction,
        kind=line.kind,
        sign=SIGNS.index(line.sign),
        year=latest_year(parts),
        search=_search(line, resource),
        name=sort_key(line.name),
        process=sort_key(line.process),
        code=line.code,
        kind_rank=rank("kind", line.kind),
        quality=rank("quality", line.quality),
        evidence=line.evidence,
        amount_group=_dimensions()[measured[1].dimension] if measured else 0,
        amount=float(measured[0]) if measured else 0.0,
        price_group=money[0] if money else 0,
        price=money[1] if money else 0.0,
        fate=line.fate,
    )


def rank(of: str, code: str) -> int:
    """The place of a term in its vocabulary, from 1; 0 where it is none of it."""
    return _ranks(of).get(code, 0)


def yearly_amount(parts: Sequence[Record], facility: Values) -> tuple[Decimal, Unit] | None:
    """What the newest quantity comes to a year, in base units; None where nobody can say."""
    quantity = newest(one.values for one in parts if one.entity == "quantity") or {}
    return yearly(quantity, shown_amount(quantity)[0], facility)


def is_timed(parts: Sequence[Record]) -> bool:
    """Whether what a line comes to a year hangs on how long the facility runs: 5 t a day does, 5 t a month does not."""
    quantity = newest(one.values for one in parts if one.entity == "quantity") or {}
    try:
        per = in_base_units(read_amount(shown_amount(quantity)[1]))
    except UserFault:
        return False
    return per is not None and per[2] in _WORKED


_WORKED = (Period.SECOND, Period.MINUTE, Period.HOUR, Period.SHIFT, Period.DAY)


def _as_said(members: Mapping[str, Value]) -> tuple[Decimal, Unit] | None:
    """An amount that cannot be brought to a year, as a figure of its base unit."""
    try:
        found = in_base_units(read_amount(members))
    except UserFault:
        return None
    return found[:2] if found else None


def _money(price: Value, payer: str) -> tuple[int, float] | None:
    """The currency's rank, and the price of a base unit: below 0 where the firm pays."""
    if not isinstance(price, Mapping) or not price.get("amount"):
        return None
    try:
        figure = parse_number(str(price["amount"])).value
    except UserFault:
        return None
    of = unit(str(price.get("per_unit") or ""))
    each = float(figure) / float(of.factor) if of else float(figure)
    return rank("currency", str(price.get("currency"))) + 1, -abs(each) if payer == "firm" else each


def _search(line: Line, resource: Record) -> str:
    spaced = " ".join(line.code[at : at + 2] for at in range(0, len(line.code), 2))
    said = (line.name, line.code, spaced, line.process, line.amount, line.unit, line.concept,
            text_of(resource, "fate", "receiver"), text_of(resource, "note"))  # fmt: skip
    return fold(" ".join(one for one in said if one))


@cache
def _ranks(name: str) -> Mapping[str, int]:
    return {term.code: rank for rank, term in enumerate(vocabulary(name), 1)}


@cache
def _dimensions() -> Mapping[Dimension, int]:
    return {one: rank for rank, one in enumerate(Dimension, 1)}
