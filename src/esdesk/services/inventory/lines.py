"""What is done with lines of the inventory: add, set a cell, fill down, duplicate, delete. Each is one step of undo."""

from collections.abc import Sequence
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.inventory import PARTS
from esdesk.audit.quick_line import QuickLine
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.files.drafts import CELL, QUICK_LINE
from esdesk.services.inventory.cells import Cells, facility_of


def add_line(ledger: Ledger, facility: UUID, parsed: QuickLine, mirror: str = "") -> UUID:
    """Adds the resource that a line says, with its quantity; the quick line's draft goes in the same transaction.

    A process that the facility has not is made.

    Args:
        ledger: the open file.
        facility: where the resource is, or is wanted.
        parsed: the line as it was read.
        mirror: the answer to the question of the code's mirror entry, or "".

    Returns:
        The resource's row.

    Raises:
        UserFault: "line-without-name", "row-unknown", or what a field cannot hold.
    """
    if not parsed.name:
        raise UserFault("line-without-name", text=parsed.text.strip())
    place = ledger.standing(facility, "facility")
    cells = Cells(ledger, place)
    resource = cells.new()
    own, quantity = parsed.values()
    code = own.get("classification")
    if mirror and isinstance(code, dict):
        own["classification"] = {**code, "mirror": mirror}
    cells.enter(resource, own)
    for name, value in quantity.items():
        cells.measure(resource, name, value)
    if parsed.process:
        cells.put(resource.row, "process", parsed.process)
    ledger.record(place.firm, cells.changes, label="add", typed=(QUICK_LINE, facility, ""))
    return resource.row


def set_cell(ledger: Ledger, row: UUID, column: str, text: str, code: str = "", mirror: str = "") -> None:
    """Writes `text` into a cell of the grid; an empty text clears it.

    A bare figure keeps the unit that stood beside it. A process that the facility has not is made. The cell's draft
    goes in the same transaction.

    Args:
        ledger: the open file.
        row: the resource.
        column: which of its cells, by the names of `COLUMNS`.
        text: what was typed.
        code: the waste code that was chosen with it, or "".
        mirror: the answer to the question of the code's mirror entry, or "".

    Raises:
        UserFault: "name-missing", "column-unknown", "quality-without-amount", "row-unknown", or what the field cannot
            hold.
    """
    cells = Cells(ledger, facility_of(ledger, [row]))
    cells.put(row, column, text)
    if code:
        cells.put(row, "code", code)
    if mirror:
        cells.answer(row, mirror)
    ledger.record(ledger.standing(row, "resource").firm, cells.changes, label="set", typed=(CELL, row, column))


def fill_down(ledger: Ledger, rows: Sequence[UUID], column: str) -> None:
    """Writes what stands in the first row's cell into the others'. Raises as `set_cell` does."""
    if len(rows) < 2:
        return
    source = ledger.standing(rows[0])
    cells = Cells(ledger, facility_of(ledger, rows))
    for row in rows[1:]:
        cells.copy(source.row, row, column)
    ledger.record(source.firm, cells.changes, label="fill")


def duplicate(ledger: Ledger, rows: Sequence[UUID]) -> list[UUID]:
    """Adds resources that say the same as `rows`, with copies of what is part of those; returns their rows.

    Evidence is of the one thing that it shows, and is not copied. Raises `UserFault("row-unknown")`.
    """
    sources = [ledger.standing(row, "resource") for row in rows]
    changes: dict[UUID, list[Change]] = {}
    made: list[UUID] = []
    for source in sources:
        row = new_id()
        made.append(row)
        written = changes.setdefault(source.firm, [])
        written += _copied(source, row)
        for part in ledger.naming([source.row], *PARTS):
            written += _copied(part, new_id(), resource=row)
    for firm, written in changes.items():
        ledger.record(firm, written, label="duplicate")
    return made


def _copied(source: Record, row: UUID, resource: UUID | None = None) -> list[Change]:
    values = {**source.values} | ({"resource": str(resource)} if resource else {})
    return [Change(source.entity, row, name, value) for name, value in values.items() if value is not None]


def delete(ledger: Ledger, rows: Sequence[UUID]) -> None:
    """Deletes resources with everything that belongs to them; undo brings it all back.

    Raises:
        UserFault: "row-unknown".
    """
    going = {row: ledger.standing(row, "resource") for row in rows}
    found = list(going)
    while found:
        above = {str(row) for row in found}
        below = [one for one in ledger.naming(found) if one.row not in going and _belongs_to(one) in above]
        going |= {one.row: one for one in below}
        found = [one.row for one in below]
    ledger.delete([(one.firm, one.entity, one.row) for one in going.values()], label="delete")


def _belongs_to(record: Record) -> str:
    """The row of the record that this one is part of, or that it proves."""
    up = fields.parent(record.entity)
    proves = record.values.get("proves")
    above = record.values.get(up.name) if up else proves.get("row") if isinstance(proves, dict) else None
    return str(above)
