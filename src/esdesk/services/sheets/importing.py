"""A firm's resources from a sheet: first a plan that changes nothing, then one step that can be undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from esdesk.core.errors import UserFault
from esdesk.ledger.ledger import Ledger
from esdesk.services.inventory.plan_doubts import Doubted, doubts_of
from esdesk.services.sheets.headers import columns_of
from esdesk.services.sheets.resource_rows import CellFault, Planned, Replaced, Rows
from esdesk.services.sheets.sheets import Sheet

__all__ = ["Doubted", "Plan", "Planned", "Rejected", "Replaced", "carry_out", "plan"]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A cell that cannot be taken, and why; its whole row stays out."""

    number: int
    column: str
    fault: UserFault


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do.

    Attributes:
        added, changed: rows to be taken in.
        skipped: numbers of rows that say what is recorded already.
        unused: columns that nothing is taken from.
        doubts: cells that are taken in and should be looked at.
        columns: the columns of the block from the left, each with its header and what it holds ("" of an unused one).
        cells: the rows of the block as they were typed, by their numbers.
    """

    sheet: str
    added: tuple[Planned, ...]
    changed: tuple[Planned, ...]
    skipped: tuple[int, ...]
    rejected: tuple[Rejected, ...]
    unused: tuple[str, ...]
    doubts: tuple[Doubted, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    cells: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def place_of(self, column: str) -> int | None:
        """Where a column stands, by its header or by what it holds; None where there is none such."""
        known = {column, "code"} if column == "waste_code" else {column}
        found = (at for at, one in enumerate(self.columns) if not known.isdisjoint(one))
        return next(found, None) if column else None


def plan(
    ledger: Ledger,
    firm: UUID,
    facility: UUID,
    sheet: Sheet,
    only: Mapping[str, str] | None = None,
    holds: Sequence[str] | None = None,
) -> Plan:
    """What importing `sheet` would do; nothing is written.

    A row is about a resource that is there already where direction and name are the same (folded, in this facility);
    rows that have them in common are taken for the resources that do, in their order.

    Args:
        ledger: the open file.
        firm: whose resources they are.
        facility: where they belong.
        sheet: as it was read.
        only: takes only the rows that have these texts in these columns.
        holds: what the columns hold, from the left ("" to leave one out), where a person said it; else the headers
            tell.

    Raises:
        UserFault: "sheet-without-names", "sheet-no-such-column".
    """
    said = {one: held for one, held in zip(sheet.header, holds or (), strict=False) if one and held}
    columns = said if holds is not None else columns_of(sheet.header)
    if "name" not in columns.values():
        raise UserFault("sheet-without-names", file=sheet.name)
    for column in only or {}:
        if column not in sheet.header:
            raise UserFault("sheet-no-such-column", file=sheet.name, column=column, columns=", ".join(sheet.header))
    reader = Rows(ledger, firm, facility, columns)
    added: list[Planned] = []
    changed: list[Planned] = []
    skipped: list[int] = []
    rejected: list[Rejected] = []
    for number, cells in sheet.cells():
        if any(cells[column] != text for column, text in (only or {}).items()):
            continue
        try:
            planned, is_new = reader.read(number, cells)
        except CellFault as fault:
            rejected.append(Rejected(number, fault.column, fault.fault))
            continue
        if not planned.changes:
            skipped.append(number)
        else:
            (added if is_new else changed).append(planned)
    unused = tuple(name for name in sheet.header if name and name not in columns and name not in (only or {}))
    return Plan(
        *(sheet.name, tuple(added), tuple(changed), tuple(skipped), tuple(rejected), unused),
        doubts=doubts_of(added, changed),
        columns=tuple((header, columns.get(header, "")) for header in sheet.header),
        cells=dict(sheet.rows),
    )


def carry_out(ledger: Ledger, firm: UUID, wanted: Plan) -> int:
    """Writes what was planned as one undoable step; returns how many operations it took."""
    changes = [change for planned in (*wanted.added, *wanted.changed) for change in planned.changes]
    return len(ledger.record(firm, changes, label=f"import {wanted.sheet}"))
