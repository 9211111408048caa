"""A firm's resources from a sheet: first a plan that changes nothing, then one step that can be undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from esdesk.core.apart import Tell
from esdesk.core.errors import UserFault
from esdesk.ledger.ledger import Ledger
from esdesk.services.inventory.plan_doubts import Doubted, doubts_of
from esdesk.services.sheets.aside import Aside, aside_of
from esdesk.services.sheets.remembered import held_by, key_of, remember
from esdesk.services.sheets.resource_rows import CellFault, Planned, Replaced, Rows
from esdesk.services.sheets.sheets import Sheet

__all__ = [
    "Doubted",
    "Plan",
    "Planned",
    "Rejected",
    "Replaced",
    "carry_out",
    "plan",
    "remember_said",
    "unnamed",
]

_TOLD_EVERY = 100  # rows


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
        aside: rows that are no resources, by their numbers.
        remembered: headers whose columns are taken for what somebody said of them before.
        said: whether a person said what the columns hold.
        source: the sheet it was made of; None of a block that goes over the lines of the grid.
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
    aside: Mapping[int, Aside] = field(default_factory=dict)
    remembered: tuple[str, ...] = ()
    said: bool = False
    source: Sheet | None = None

    @property
    def is_nameless(self) -> bool:
        """Whether a sheet was read of which nobody knows yet where the names stand; nothing of it is planned."""
        return self.source is not None and "name" not in (held for _, held in self.columns)

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
    known: Mapping[str, str] | None = None,
    tell: Tell | None = None,
) -> Plan:
    """What importing `sheet` would do; nothing is written.

    A row is about a resource that is there already where direction and name are the same (folded, in this facility);
    rows that have them in common are taken for the resources that do, in their order. Totals, and the header where it
    stands again, are set aside.

    Args:
        ledger: the open file.
        firm: whose resources they are.
        facility: where they belong.
        sheet: as it was read.
        only: takes only the rows that have these texts in these columns.
        holds: what the columns hold, from the left ("" to leave one out), where a person said it; else the headers
            tell.
        known: what is remembered of headers (`remembered.remembered`).
        tell: told how much is done of how much; what it raises ends the work.

    Raises:
        UserFault: "sheet-without-names", "sheet-no-such-column".
    """
    said = {one: held for one, held in zip(sheet.header, holds or (), strict=False) if one and held}
    columns = said if holds is not None else held_by(sheet.header, known or {})
    if "name" not in columns.values():
        raise UserFault("sheet-without-names", file=sheet.name)
    for column in only or {}:
        if column not in sheet.header:
            raise UserFault("sheet-no-such-column", file=sheet.name, column=column, columns=", ".join(sheet.header))
    made = _Made(Rows(ledger, firm, facility, columns), sheet)
    many = 2 * len(sheet.rows)  # each row is read, then doubted
    for at, (number, cells) in enumerate(sheet.cells()):
        if all(cells[column] == text for column, text in (only or {}).items()):
            made.read(number, cells)
        _tell(tell, at, many)
    unused = tuple(name for name in sheet.header if name and name not in columns and name not in (only or {}))
    return Plan(
        *(sheet.name, tuple(made.added), tuple(made.changed), tuple(made.skipped), tuple(made.rejected), unused),
        doubts=doubts_of(made.added, made.changed, tell=lambda at, _: _tell(tell, len(sheet.rows) + at, many)),
        columns=tuple((header, columns.get(header, "")) for header in sheet.header),
        cells=dict(sheet.rows),
        aside=made.aside,
        remembered=tuple(one for one in sheet.header if holds is None and key_of(one) in (known or {})),
        said=holds is not None,
        source=sheet,
    )


class _Made:
    """What becomes of the rows."""

    def __init__(self, rows: Rows, sheet: Sheet) -> None:
        self._rows, self._header = rows, sheet.header
        self.added: list[Planned] = []
        self.changed: list[Planned] = []
        self.skipped: list[int] = []
        self.rejected: list[Rejected] = []
        self.aside: dict[int, Aside] = {}

    def read(self, number: int, cells: Mapping[str, str]) -> None:
        aside = aside_of(self._rows.said(cells), [cells[one] for one in self._header], self._header)
        if aside is not None:
            self.aside[number] = aside
            return
        try:
            planned, is_new = self._rows.read(number, cells)
        except CellFault as fault:
            self.rejected.append(Rejected(number, fault.column, fault.fault))
            return
        if not planned.changes:
            self.skipped.append(number)
        else:
            (self.added if is_new else self.changed).append(planned)


def _tell(tell: Tell | None, done: int, of: int) -> None:
    if tell is not None and done % _TOLD_EVERY == 0:
        tell(done, of)


def carry_out(ledger: Ledger, firm: UUID, wanted: Plan, tell: Tell | None = None) -> int:
    """Writes what was planned as one undoable step; returns how many operations it took.

    What a person said that the columns hold is remembered for the next sheet. `tell` is told how far it is; where it
    raises, nothing is written.
    """
    changes = [change for planned in (*wanted.added, *wanted.changed) for change in planned.changes]
    taken = len(ledger.record(firm, changes, label=f"import {wanted.sheet}", tell=tell))
    remember_said(wanted)
    return taken


def remember_said(wanted: Plan) -> None:
    """Keeps what a person said that columns with certain words over them hold."""
    if wanted.said:
        remember([header for header, _ in wanted.columns], [held for _, held in wanted.columns])


def unnamed(sheet: Sheet, known: Mapping[str, str], holds: Sequence[str] | None = None) -> Plan:
    """The rows of a sheet of which nobody knows yet where the names stand, for a person to say it; arguments as `plan`.

    What the other columns hold is told already.
    """
    told = held_by(sheet.header, known)
    columns = tuple(zip(sheet.header, holds or [told.get(one, "") for one in sheet.header], strict=False))
    return Plan(sheet.name, (), (), (), (), (), columns=columns, cells=dict(sheet.rows), source=sheet)
