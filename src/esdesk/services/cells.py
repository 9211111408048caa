"""Writing in the grid: a line added, a cell set. What a cell cannot hold is told; nothing else is refused."""

import re
from collections.abc import Mapping
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.codes import waste_code
from esdesk.audit.findings import text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.inventory import shown_amount
from esdesk.audit.quick_line import QuickLine, read
from esdesk.audit.yearly import newest
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.files import entered

COLUMNS = ("direction", "kind", "name", "code", "process", "amount", "price", "quality")
"""The columns of the grid that can be written in, from left to right."""

_BARE = re.compile(r"[-+−]?[\d.,\s]*\d")


def add_line(ledger: Ledger, facility: UUID, parsed: QuickLine, mirror: str = "") -> UUID:
    """Adds the resource that a line says, with its quantity, as one step; returns its row.

    Args:
        ledger: the open file.
        facility: where it belongs.
        parsed: the line.
        mirror: the answer to the question of a mirror pair, which no line says; a code of `mirror_answer`.

    Raises:
        UserFault: "line-without-name", or what a field cannot hold.
    """
    if not parsed.name:
        raise UserFault("line-without-name", text=parsed.text.strip())
    place = held(ledger, facility)
    row = new_id()
    own, quantity = parsed.values()
    if mirror:
        coded = own.get("classification")
        own["classification"] = {**(coded if isinstance(coded, Mapping) else {}), "mirror": mirror}
    changes = [Change("resource", row, "facility", str(facility))]
    changes += [entered("resource", row, name, value) for name, value in own.items()]
    if quantity:
        changes += new_quantity(ledger, place, row, quantity)
    ledger.record(place.firm, changes, label="add")
    return row


def new_quantity(ledger: Ledger, place: Record, resource: UUID, values: Mapping[str, Value]) -> list[Change]:
    """The changes that make a quantity of a resource, for the base year of the facility's newest visit."""
    row = new_id()
    visits = [one for one in ledger.records("visit", place.firm) if one.values.get("facility") == str(place.row)]
    latest = max(visits, key=lambda one: text_of(one, "dates", "to") or text_of(one, "dates", "from"), default=None)
    year = text_of(latest, "base_year") if latest else ""
    changes = [Change("quantity", row, "resource", str(resource))]
    changes += [entered("quantity", row, "span", {"year": year})] if year else []
    return changes + [entered("quantity", row, name, value) for name, value in values.items()]


def held(ledger: Ledger, row: UUID) -> Record:
    """The standing record of a row. Raises `UserFault("row-unknown")`."""
    found = next((one for one in ledger.records() if one.row == row), None)
    if found is None:
        raise UserFault("row-unknown", row=row, file=ledger.path)
    return found


def set_cell(ledger: Ledger, row: UUID, column: str, text: str) -> None:
    """Writes `text` into a cell of the grid, as one step; an empty text clears it.

    A bare figure keeps the unit that stood beside it. A process that the facility has not is made.

    Raises:
        UserFault: "name-missing", "column-unknown", "quality-without-amount", or what the field cannot hold.
    """
    resource = held(ledger, row)
    said = text.strip()
    ledger.record(resource.firm, cell_changes(ledger, resource, column, said), label="set")


def cell_changes(ledger: Ledger, resource: Record, column: str, said: str) -> list[Change]:
    """What writing `said` into a cell of `resource` comes to."""
    row = resource.row
    if column == "name" and not said:
        raise UserFault("name-missing")
    if column in ("name", "kind", "direction"):
        return [entered("resource", row, column, said or None)]
    if column == "code":
        return [entered("resource", row, "classification", _coded(resource.values.get("classification"), said))]
    if column == "process":
        return _process(ledger, resource, said)
    if column not in COLUMNS:
        raise UserFault("column-unknown", column=column, columns=", ".join(COLUMNS))
    quantity = newest_quantity(ledger, resource)
    values = quantity.values if quantity else {}
    shown, members = shown_amount(values)
    if column == "price":
        changed = {"price": _priced(values.get("price"), said, text_of(resource, "direction"))}
    else:
        changed = {shown: _measured(members, said) if column == "amount" else _known_by(members, said)}
    if quantity is None:
        return new_quantity(ledger, held(ledger, _facility(resource)), row, changed)
    return [entered("quantity", quantity.row, name, value) for name, value in changed.items()]


def _facility(resource: Record) -> UUID:
    return reference_id(resource.values.get("facility")) or resource.row


def newest_quantity(ledger: Ledger, resource: Record) -> Record | None:
    """The quantity that a resource's line shows."""
    mine = [one for one in ledger.records("quantity", resource.firm) if one.values.get("resource") == str(resource.row)]
    latest = newest(one.values for one in mine)
    return next((one for one in mine if one.values is latest), None)


def _coded(before: Value, said: str) -> Value:
    """The classification with another code; what was said of the old code's mirror entry does not go with a new one."""
    kept = dict(before) if isinstance(before, Mapping) else {}
    old, new = waste_code(str(kept.get("code") or "")), waste_code(said)
    if old is None or new is None or old[0] != new[0]:
        kept = {name: value for name, value in kept.items() if name not in ("mirror", "hp")}
    kept.pop("code", None)
    return ({"code": said} if said else {}) | kept or None


def _process(ledger: Ledger, resource: Record, said: str) -> list[Change]:
    name = "to_process" if text_of(resource, "direction") == "want" else "from_process"
    if not said or said in ("outside", "storage"):
        return [entered("resource", resource.row, name, said or None)]
    here = [one for one in ledger.records("process", resource.firm)
            if one.values.get("facility") == resource.values.get("facility")]  # fmt: skip
    known = next((one.row for one in here if fold(text_of(one, "name")) == fold(said)), None)
    process = known or new_id()
    made = [] if known else [
        Change("process", process, "facility", resource.values.get("facility")),
        entered("process", process, "name", said),
    ]  # fmt: skip
    return [*made, entered("resource", resource.row, name, str(process))]


def _measured(before: Mapping[str, Value], said: str) -> Value:
    """An amount with other figures; how they are known, by which method and evidence, stays."""
    marks = {name: before[name] for name in ("quality", "method", "evidence") if name in before}
    if not said:
        return None
    if _BARE.fullmatch(said):
        return {"value": said} | {name: before[name] for name in ("unit", "period") if name in before} | marks
    known = fields.field("quantity", "offered")
    figures = known.enter(said) if known else None
    return {**figures, **marks} if isinstance(figures, Mapping) else None


def _known_by(members: Mapping[str, Value], said: str) -> Value:
    if not members:
        raise UserFault("quality-without-amount")
    rest: dict[str, Value] = {name: one for name, one in members.items() if name != "quality"}
    return rest | ({"quality": said} if said else {})


def _priced(before: Value, said: str, direction: str) -> Value:
    """A price with another figure; `+` before it is what the firm gets, `-` what it pays."""
    kept = dict(before) if isinstance(before, Mapping) else {}
    if not said:
        return None
    if _BARE.fullmatch(said):
        own, other = ("receiver", "giver") if direction == "want" else ("giver", "receiver")
        payer = {"+": other, "-": own, "−": own}.get(said[0])
        figure: dict[str, Value] = {"amount": said.lstrip("+-− ")}
        return kept | figure | ({"payer": payer} if payer else {})
    price = read(f"{'- ' if direction == 'want' else '+ '}{said}").values()[1].get("price")
    if not isinstance(price, Mapping):
        raise UserFault("money-unreadable", text=said)
    return {name: kept[name] for name in ("year", "payer") if name in kept} | dict(price)
