"""A resource on one line of the inventory: what is shown of it, and what lines are asked for by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from uuid import UUID

from esdesk.audit.codes import waste_code
from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import AMOUNT, reference_id
from esdesk.audit.yearly import Values, newest
from esdesk.core.operation import Value

Sort = Literal["order", "name", "code", "kind", "amount", "price", "quality", "process", "evidence"]
By = Literal["", "kind", "direction", "facility", "process", "chapter", "fate"]
"""What the lines of a section have in common; a chapter is that of their waste codes."""

AMOUNTS = ("offered", "arising", "used")
"""The amounts of a quantity that a line can show: the first that is there. What is only used is no offer."""

_MONEY = {"TRY": "TL", "EUR": "€", "USD": "$", "GBP": "£"}


@dataclass(frozen=True, slots=True)
class Line:
    """One resource as the inventory shows it; figures, units and codes as they were typed.

    Attributes:
        direction, kind, quality, fate: codes of their vocabularies, or "".
        code: six digits; what was typed where it is no waste code; or "".
        process: name of the process a have comes from or a want goes to; "outside" or "storage"; or "".
        amount, unit: `1.200` and `t/yıl` of the newest quantity.
        price, price_unit: `450` and `TL/t`, the figure without its sign.
        payer: "firm" where the resource's own firm pays, "receiver" where the other side does, or "".
        evidence: how many pieces of evidence prove something of the resource or its newest quantity.
        sign: "conflict", "fault", "doubt" or "".
        concept: the catalogue's id that a person chose, or "".
        hazardous: whether the code bears the star.
    """

    row: UUID
    firm: UUID
    facility: UUID | None
    direction: str
    kind: str
    name: str
    code: str
    process: str
    amount: str
    unit: str
    price: str
    price_unit: str
    payer: str
    quality: str
    evidence: int
    sign: str
    concept: str
    hazardous: bool = False
    fate: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """Which lines, in which order.

    Attributes:
        text: words that all stand somewhere in the resource, whatever the case and the marks.
        process: name of a process; None for any, "" for resources of none.
        only_signed: only lines with a sign.
        sort: `order` is that of their making.
        by: what lines are put into sections by; "" for one run of lines.
        section: the key of the only section that is wanted; "" is that of lines with nothing of the kind, None is any.
    """

    text: str = ""
    direction: str = ""
    kind: str = ""
    process: str | None = None
    only_signed: bool = False
    sort: Sort = "order"
    descending: bool = False
    by: By = ""
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """How many lines of a kind and direction there are, and what those come to a year that are measured in `unit`.

    Attributes:
        amount_per_year: in base units; None where nothing can be brought to a year, and `unit` is "" then.
        section: the key of the section they are in; "" where lines were not put into any.
    """

    kind: str
    direction: str
    count: int
    amount_per_year: Decimal | None
    unit: str
    section: str = ""


PARTS = ("quantity", "composition", "condition")
"""The entities whose records are part of a resource: what is wrong with them is wrong with its line."""

_FIGURES = ("value", "min", "typical", "max", "approximate")


def line_of(
    resource: Record, firm: UUID, parts: Iterable[Record], beside: Mapping[UUID, Record], evidence: int, sign: str
) -> Line:
    """The line of a resource.

    Args:
        resource: the resource.
        firm: whose it is.
        parts: the records that are part of it.
        beside: the standing records that it and they refer to, by row.
        evidence: how many pieces of evidence prove something of it or of them.
        sign: the sign that it has today.
    """
    quantity = newest(one.values for one in parts if one.entity == "quantity") or {}
    _, members = shown_amount(quantity)
    price, direction = quantity.get("price"), text_of(resource, "direction")
    amount, unit = amount_words(members)
    money, money_unit = price_words(price)
    code, hazardous = code_words(resource.values.get("classification"))
    return Line(
        row=resource.row,
        firm=firm,
        facility=reference_id(resource.values.get("facility")),
        direction=direction,
        kind=text_of(resource, "kind"),
        name=text_of(resource, "name"),
        code=code,
        process=_process(resource, beside),
        amount=amount,
        unit=unit,
        price=money,
        price_unit=money_unit,
        payer=paid_by(price, direction),
        quality=_text(members, "quality"),
        evidence=evidence,
        sign=sign,
        concept=text_of(resource, "concept"),
        hazardous=hazardous,
        fate=text_of(resource, "fate", "fate"),
    )


def latest_year(parts: Iterable[Record]) -> int:
    """The latest calendar year that quantities are for; 0 where none says one."""
    years = [text_of(one, "span", "year") for one in parts if one.entity == "quantity"]
    return max((int(year) for year in years if len(year) == 4 and year.isascii() and year.isdigit()), default=0)


def process_fields(direction: str) -> tuple[str, str]:
    """The fields that tell a line's process, the one that counts first: a want's is the process it goes to."""
    return ("to_process", "from_process") if direction == "want" else ("from_process", "to_process")


def _process(resource: Record, beside: Mapping[UUID, Record]) -> str:
    for name in process_fields(text_of(resource, "direction")):
        said = text_of(resource, name)
        row = reference_id(said)
        if row is not None and row in beside:
            return text_of(beside[row], "name")
        if said and row is None:
            return said
    return ""


def shown_amount(quantity: Values) -> tuple[str, Mapping[str, Value]]:
    """Which amount of a quantity a line shows, and its members; `offered` and none where it has neither."""
    for name in AMOUNTS:
        members = quantity.get(name)
        if isinstance(members, Mapping) and members:
            return name, members
    return AMOUNTS[0], {}


def amount_words(members: Mapping[str, Value]) -> tuple[str, str]:
    """An amount as figure and unit, both as typed: `1.200` and `t/yıl`; `2-3`, `≥ 5`, `~40`."""
    figures = {name: one for name, one in members.items() if name in _FIGURES}
    unit, period = _text(members, "unit"), _text(members, "period")
    return AMOUNT.told(figures, lambda _, one: one if isinstance(one, str) else ""), _per(unit, period)


def price_words(price: Value) -> tuple[str, str]:
    """A price as figure and unit: `450` and `TL/t`."""
    currency = _text(price, "currency")
    return _text(price, "amount").lstrip("+-− "), _per(_MONEY.get(currency, currency), _text(price, "per_unit"))


def _per(unit: str, of: str) -> str:
    return f"{unit}/{of}" if of else unit


def paid_by(price: Value, direction: str) -> str:
    """Who pays as seen from the firm: it is the giver of what it has and the receiver of what it wants."""
    own = "receiver" if direction == "want" else "giver"
    payer = _text(price, "payer")
    return "" if payer not in ("giver", "receiver") else "firm" if payer == own else "receiver"


def code_words(classification: Value) -> tuple[str, bool]:
    """The code of a classification and whether it bears the star; as typed where it is no waste code."""
    typed = _text(classification, "code")
    return waste_code(typed) or (typed, False)


def _text(group: Value, member: str) -> str:
    value = group.get(member) if isinstance(group, Mapping) else None
    return value if isinstance(value, str) else ""
