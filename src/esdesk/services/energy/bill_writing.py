"""Writing bills: one from a line of text, a cell of one, an estimate taken over, what gas in kWh rests on."""

import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.carriers import HeatBasis
from esdesk.audit.findings import Finding, Record, Severity, Where, text_of
from esdesk.audit.reading_checks import UNUSUAL
from esdesk.audit.reading_gaps import Estimate
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.numbers import MAGNITUDES
from esdesk.core.operation import Value
from esdesk.core.sentences import Language, sentence
from esdesk.core.units import base_unit
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from esdesk.services.checks import accepting
from esdesk.services.energy.bill_dates import SPAN, bill_dates
from esdesk.services.files.files import entered

COLUMNS = ("dates", "meter", "amount", "cost")
"""What of a bill is written in a grid, from left to right."""

_BARE = re.compile(r"\d[\d.,\s]*")
_MONEY = re.compile(
    rf"(?:[₺€$£]\s*\d[\d.,]*|\d[\d.,]*(?:\s\d{{3}})*\s*(?:(?:{'|'.join(MAGNITUDES)})\s*)?"
    r"(?:TL|TRY|₺|EUR|€|USD|\$|GBP|£)(?!\w))",
    re.IGNORECASE,
)
_MARKS = ("method", "evidence")


def add_bill(ledger: Ledger, facility: UUID, carrier: str, text: str, meter: str = "") -> UUID:
    """Adds the bill that a line says: days, amount and money, `01.2025 45.000 kWh 210.000 TL`.

    A figure without a unit is in that of the meter's newest reading.

    Args:
        ledger: the open file.
        facility: whose bill it is.
        carrier: code of what was metered.
        text: the line; days first, money and amount in any order behind them.
        meter: which meter; "" for the only one.

    Raises:
        UserFault: "bill-without-days", "bill-without-amount", "amount-no-unit", or what a field cannot hold.
    """
    place = ledger.standing(facility, "facility")
    dates, amount, cost = _parts(text)
    members = _measured(amount, _unit_of(ledger, facility, carrier, meter))
    priced = _priced(cost)
    if priced is not None:
        members["quality"] = "invoiced"
    row = new_id()
    given: dict[str, Value] = {"facility": str(facility), "carrier": carrier, "meter": meter or None, "dates": dates,
                               "amount": members, "cost": priced}  # fmt: skip
    changes = [entered("reading", row, name, value) for name, value in given.items() if value is not None]
    ledger.record(place.firm, changes, label="add")
    return row


def put(ledger: Ledger, row: UUID, column: str, text: str) -> None:
    """Writes `text` into a cell; an empty one clears it. A figure that is typed over an estimate is none any more.

    Raises:
        UserFault: "row-unknown", "column-unknown", or what the field cannot hold.
    """
    record, said = ledger.standing(row, "reading"), text.strip()
    if column not in (*COLUMNS, "carrier"):
        raise UserFault("column-unknown", column=column, columns=", ".join(COLUMNS))
    value: Value = said or None
    if said and column == "dates":
        value = bill_dates(said)
    elif said and column == "amount":
        before = record.values.get("amount")
        kept = dict(before) if isinstance(before, Mapping) else {}
        quality = {"quality": kept["quality"]} if kept.get("quality") not in (None, "estimated", "guess") else {}
        value = _measured(said, str(kept.get("unit") or "")) | {n: kept[n] for n in _MARKS if n in kept} | quality
    elif said and column == "cost":
        value = _priced(said, text_of(record, "cost", "currency"))
    ledger.record(record.firm, [entered("reading", row, column, value)], label="set")


def delete(ledger: Ledger, rows: Sequence[UUID]) -> None:
    """Deletes bills as one step; undo brings them back. Raises `UserFault("row-unknown")`."""
    records = [ledger.standing(row, "reading") for row in rows]
    ledger.delete([(one.firm, one.entity, one.row) for one in records], label="delete")


def take_estimate(ledger: Ledger, facility: UUID, estimate: Estimate, language: Language) -> UUID:
    """Takes an estimate over as a reading of that quality, with three figures; it stays hatched everywhere."""
    place, one, row = ledger.standing(facility, "facility"), estimate.reading, new_id()
    unit = base_unit(one.dimension)
    amount = {"value": _three_figures(one.amount), "unit": unit.symbol, "quality": "estimated",
              "method": sentence("bill-estimated-by", language)}  # fmt: skip
    given: dict[str, Value] = {
        "facility": str(facility), "carrier": one.carrier, "meter": one.meter or None,
        "dates": {"from": one.start.isoformat(), "to": one.end.isoformat()}, "amount": amount,
        "heat_basis": one.basis.value if one.basis else None,
    }  # fmt: skip
    changes: list[Change] = [entered("reading", row, name, value) for name, value in given.items() if value]
    ledger.record(place.firm, changes, label="add")
    return row


def name_meter(ledger: Ledger, facility: UUID, carrier: str, meter: str, name: str) -> None:
    """Gives a meter another name in all its bills, whatever their year, as one step; an empty one takes it away."""
    place = ledger.standing(facility, "facility")
    own = [
        one
        for one in ledger.naming([facility], "reading")
        if (text_of(one, "carrier"), text_of(one, "meter")) == (carrier, meter)
    ]
    ledger.record(place.firm, [entered("reading", one.row, "meter", name.strip() or None) for one in own], label="set")


def set_basis(ledger: Ledger, rows: Sequence[UUID], basis: HeatBasis) -> None:
    """Says of gas bills in kWh which calorific value they rest on, as one step."""
    records = [ledger.standing(row, "reading") for row in rows]
    changes = [entered("reading", one.row, "heat_basis", basis.value) for one in records]
    if records:
        ledger.record(records[0].firm, changes, label="set")


def accept_unusual(ledger: Ledger, row: UUID, reason: str) -> UUID:
    """Says why an unusual bill may stay; it stands in the report. Raises `UserFault("accept-needs-reason")`."""
    return accepting.accept(ledger, _unusual(row), reason)


def doubt_again(ledger: Ledger, row: UUID) -> None:
    """Takes that back."""
    accepting.take_back(ledger, _unusual(row))


def _unusual(row: UUID) -> Finding:
    return Finding(Severity.SHOULD, UNUSUAL, Where("reading", row, "amount"))


def _parts(text: str) -> tuple[Value, str, str]:
    """Days, amount and money of a line."""
    said = text.strip()
    days = SPAN.match(said)
    if days is None:
        raise UserFault("bill-without-days", text=said)
    rest = said[days.end() :].strip(" :;,\t")
    money = _MONEY.search(rest)
    cost = money.group() if money else ""
    amount = (rest[: money.start()] + rest[money.end() :] if money else rest).strip(" :;,\t")
    if not amount:
        raise UserFault("bill-without-amount", text=said)
    return bill_dates(days.group()), amount, cost


def _measured(said: str, unit: str) -> dict[str, Value]:
    """An amount's members; a bare figure is in `unit`."""
    if _BARE.fullmatch(said):
        if not unit:
            raise UserFault("amount-no-unit", text=said)
        said = f"{said} {unit}"
    known = fields.field("reading", "amount")
    members = known.enter(said) if known is not None else None
    return dict(members) if isinstance(members, Mapping) else {}


def _priced(said: str, currency: str = "") -> Value:
    """A cost's members; a bare figure is in lira unless another currency stood there."""
    if not said:
        return None
    known = fields.field("reading", "cost")
    return known.enter(f"{said} {currency or 'TRY'}" if _BARE.fullmatch(said) else said) if known is not None else None


def _unit_of(ledger: Ledger, facility: UUID, carrier: str, meter: str) -> str:
    """What the newest reading of a meter is in; "" where it has none."""
    own = [one for one in ledger.naming([facility], "reading") if _is_of(one, carrier, meter)]
    newest = max(own, key=lambda one: text_of(one, "dates", "from"), default=None)
    return text_of(newest, "amount", "unit") if newest is not None else ""


def _is_of(record: Record, carrier: str, meter: str) -> bool:
    return text_of(record, "carrier") == carrier and meter in ("", text_of(record, "meter"))


def _three_figures(value: Decimal) -> str:
    if not value:
        return "0"
    rounded = value.quantize(Decimal(1).scaleb(value.adjusted() - 2), ROUND_HALF_EVEN)
    return f"{rounded:f}".replace(".", ",")
