"""Blocks of cells into the grid, as Excel's clipboard has them: a plan first, then one step."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from esdesk.audit.inventory import Line, Query, shown_amount
from esdesk.audit.quick_parts import likely_kind
from esdesk.core.apart import Tell
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value
from esdesk.core.text import clean
from esdesk.core.turkish import fold
from esdesk.core.units import unit
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.inventory import line_pages
from esdesk.services.inventory.cells import COLUMNS, Cells, Held
from esdesk.services.inventory.plan_doubts import doubts_of
from esdesk.services.plant.processes import Processes
from esdesk.services.sheets import importing
from esdesk.services.sheets.headers import header_of, is_header
from esdesk.services.sheets.importing import Doubted, Plan, Planned, Rejected, Replaced
from esdesk.services.sheets.remembered import header_by, held_by, remembered
from esdesk.services.sheets.resource_rows import CellFault, replaced, same
from esdesk.services.sheets.sheets import Sheet, read_sheet

__all__ = ["Block", "Doubted", "Plan", "Planned", "Rejected", "Replaced", "carry_out", "plan_paste", "plan_sheet"]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of cells.

    Attributes:
        header: the names of its columns, empty where its first row is no header.
        rows: the cells, each row as wide as the widest.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def block_of(text: str, knows: Callable[[Sequence[str]], bool] = is_header) -> Block:
    """Reads what a spreadsheet puts on the clipboard, or CSV; `knows` says whether its first row is a header.

    Raises `UserFault("paste-empty")`.
    """
    lines = csv.reader(io.StringIO(text), delimiter=_delimiter(text, knows))
    table = [[clean(cell).strip() for cell in row] for row in lines]
    while table and not any(table[-1]):
        table.pop()
    width = max((len(row) for row in table), default=0)
    if not width:
        raise UserFault("paste-empty")
    whole = [tuple(row + [""] * (width - len(row))) for row in table]
    return Block(whole[0], tuple(whole[1:])) if knows(whole[0]) else Block((), tuple(whole))


def _delimiter(text: str, knows: Callable[[Sequence[str]], bool]) -> str:
    """A tab; without any, what divides a first line that is a header (a comma in a name divides nothing)."""
    first = text.strip().split("\n", 1)[0]
    if "\t" in text:
        return "\t"
    return next((mark for mark in ";," if knows([one.strip() for one in first.split(mark)])), "\t")


def plan_paste(
    ledger: Ledger,
    facility: UUID,
    text: str,
    at_row: UUID | None = None,
    at_column: str = "name",
    query: Query | None = None,
    holds: Sequence[str] | None = None,
    tell: Tell | None = None,
) -> Plan:
    """What pasting would do; nothing is written.

    A block whose header names the resources goes in as an import does: by direction and name. Another one goes over
    the lines from `at_row` down, column by column from `at_column` or as its header says; what reaches below the last
    line makes new ones.

    Args:
        ledger: the open file.
        facility: where the resources are.
        text: the clipboard.
        at_row: the line under the cursor; None below the last line.
        at_column: the column under the cursor.
        query: which lines the grid shows, in which order.
        holds: what the columns of the block hold, from the left ("" to leave one out), where a person said it.
        tell: told how much is done of how much; what it raises ends the work.

    Raises:
        UserFault: "paste-empty", "paste-too-wide" where it reaches over the last column, "column-unknown",
            "row-unknown".
    """
    place = ledger.standing(facility, "facility")
    known = remembered()
    block = block_of(text, header_by(known))
    names = held_by(block.header, known)
    if "name" in (names.values() if holds is None else holds) and block.header:
        numbered = tuple((number, row) for number, row in enumerate(block.rows, 2))
        sheet = Sheet("", block.header, numbered)
        listed = ["waste_code" if one == "code" else one for one in holds] if holds is not None else None
        return _with_kinds(importing.plan(ledger, place.firm, facility, sheet, holds=listed, known=known, tell=tell))
    columns = [_GRID.get(names.get(one, ""), "") for one in block.header] or _from(at_column, len(block.rows[0]))
    columns = columns if holds is None else [_GRID.get(one, "") for one in holds]
    onto = _lines_below(ledger, place.firm, query or Query(), at_row, len(block.rows)) if at_row else []
    return _Over(ledger, place).plan(block, columns, onto)


def plan_sheet(
    ledger: Ledger,
    firm: UUID,
    facility: UUID,
    given: str,
    holds: Sequence[str] | None = None,
    *,
    top: int | None = None,
    nameless: bool = False,
    tell: Tell | None = None,
) -> Plan:
    """What taking in a file would do; nothing is written. Raises what `sheets.read_sheet` and `importing.plan` raise.

    Args:
        ledger: the open file.
        firm: whose resources they are.
        facility: where the resources are.
        given: the file, as `sheets.read_sheet` takes it.
        holds: what the columns hold, from the left ("" to leave one out), where a person said it.
        top: number of the row that the header stands in, where a person said it.
        nameless: a sheet of which nobody knows where the names stand is answered with its rows, so that one can say it.
        tell: told how much is done of how much; what it raises ends the work.
    """
    known = remembered()
    sheet = read_sheet(given, header_by(known), top)
    if nameless and "name" not in (held_by(sheet.header, known).values() if holds is None else holds):
        return importing.unnamed(sheet, known, holds)
    return _with_kinds(importing.plan(ledger, firm, facility, sheet, holds=holds, known=known, tell=tell))


def _with_kinds(plan: Plan) -> Plan:
    """The plan with the likely kind of each new resource whose row says none."""
    added = []
    for one in plan.added:
        said = {(change.entity, change.field): change.value for change in one.changes}
        if ("resource", "kind") not in said:
            own = {field: value for (entity, field), value in said.items() if entity == "resource"}
            amounts = {field: value for (entity, field), value in said.items() if entity == "quantity"}
            kind = _unsaid(Held(one.row, one.row, own, None, amounts))["kind"]
            one = replace(one, changes=(*one.changes, Change("resource", one.row, "kind", kind)))
        added.append(one)
    return replace(plan, added=tuple(added))


_GRID = {column: column for column in COLUMNS} | {"waste_code": "code"}
"""What a column of a sheet is called in the grid."""


def _from(at_column: str, width: int) -> list[str]:
    if at_column not in COLUMNS:
        raise UserFault("column-unknown", column=at_column, columns=", ".join(COLUMNS))
    columns = COLUMNS[COLUMNS.index(at_column) :][:width]
    if len(columns) < width:
        raise UserFault("paste-too-wide", width=width, room=len(columns))
    return list(columns)


def _lines_below(ledger: Ledger, firm: UUID, query: Query, row: UUID, count: int) -> list[Line]:
    first = line_pages.place_of(ledger, firm, query, row)
    if first is None:
        raise UserFault("row-unknown", row=row, file=ledger.path)
    return line_pages.page(ledger, firm, query, first, count)


class _Over:
    """Plans a block that goes over lines by their places."""

    def __init__(self, ledger: Ledger, place: Record) -> None:
        self._ledger = ledger
        self._place = place
        self._processes = Processes(ledger, place.row)

    def plan(self, block: Block, columns: Sequence[str], onto: Sequence[Line]) -> Plan:
        added: list[Planned] = []
        changed: list[Planned] = []
        skipped: list[int] = []
        rejected: list[Rejected] = []
        over = [header_of(one) for one in block.header] or [header_of("")] * len(columns)
        first = 2 if block.header else 1
        for at, row in enumerate(block.rows):
            number = at + first
            whole = zip(columns, over, row, strict=True)
            said = {column: header.completed(text) for column, header, text in whole if column and text}
            line = onto[at] if at < len(onto) else None
            try:
                planned = self._row(number, said, line) if said else None
            except CellFault as fault:
                rejected.append(Rejected(number, fault.column, fault.fault))
                continue
            if planned is None or not planned.changes:
                skipped.append(number)
            else:
                (changed if line else added).append(planned)
        unused = tuple(name for name, column in zip(block.header, columns, strict=False) if name and not column)
        return Plan(
            *("", tuple(added), tuple(changed), tuple(skipped), tuple(rejected), unused),
            doubts=doubts_of(added, changed, self._standing()),
            columns=tuple(zip(block.header or [""] * len(columns), columns, strict=True)),
            cells=dict(enumerate(block.rows, first)),
        )

    def _standing(self) -> Mapping[str, int]:
        """How many resources of the facility have a name."""
        here = self._ledger.naming([self._place.row], "resource")
        return Counter(fold(str(one.values.get("name") or "")) for one in here)

    def _row(self, number: int, said: Mapping[str, str], line: Line | None) -> Planned:
        """One row; an empty cell leaves what stands there."""
        grid = Cells(self._ledger, self._place, self._processes)
        resource = grid.at(line.row) if line else grid.new()
        before = {"resource": dict(resource.values), "quantity": dict(resource.amounts)}
        if line is None and "name" not in said:
            raise CellFault("name", UserFault("name-missing"))
        for column in (one for one in COLUMNS if one in said):
            try:
                grid.put(resource.row, column, said[column])
            except UserFault as fault:
                raise CellFault(column, fault) from fault
        if line is None:
            grid.enter(resource, _unsaid(resource))
        changes = [one for one in grid.changes if line is None or not _stands(one, before)]
        told = replaced(changes, before, self._processes) if line else ()
        return Planned(number, str(resource.values.get("name") or ""), resource.row, tuple(changes), told)


def _unsaid(resource: Held) -> dict[str, Value]:
    """Direction and kind of a new resource, where its row says none."""
    values, direction = resource.values, resource.direction or "have"
    measure = unit(str(shown_amount(resource.amounts)[1].get("unit") or ""))
    kind = likely_kind(str(values.get("name")), direction, measure, wasted=bool(values.get("classification")))
    return {"direction": direction, "kind": values.get("kind") or kind}


def _stands(change: Change, before: Mapping[str, Mapping[str, Value]]) -> bool:
    """Whether a field says that already."""
    return change.entity in before and same(
        change.entity, change.field, before[change.entity].get(change.field), change.value
    )


def carry_out(ledger: Ledger, firm: UUID, plan: Plan, tell: Tell | None = None) -> int:
    """Writes what was planned as one undoable step; returns how many operations it took.

    `tell` is told how far it is; where it raises, nothing is written.
    """
    changes = [change for planned in (*plan.added, *plan.changed) for change in planned.changes]
    taken = len(ledger.record(firm, changes, label="paste", tell=tell))
    importing.remember_said(plan)
    return taken
