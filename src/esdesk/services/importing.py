"""A firm's resources from a sheet: first a plan that changes nothing, then one step that can be undone."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from esdesk.audit import fields
from esdesk.core.errors import UserFault
from esdesk.core.paths import resource
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.services.resource_rows import CellFault, Planned, Replaced, Rows
from esdesk.services.sheets import Sheet

__all__ = ["Plan", "Planned", "Rejected", "Replaced", "carry_out", "columns_of", "plan", "the_facility"]


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
    """

    sheet: str
    added: tuple[Planned, ...]
    changed: tuple[Planned, ...]
    skipped: tuple[int, ...]
    rejected: tuple[Rejected, ...]
    unused: tuple[str, ...]


def the_facility(ledger: Ledger, firm: UUID) -> UUID:
    """The facility of a firm that has one. Raises `UserFault("facility-unclear")` where there are none or several."""
    found = ledger.records("facility", firm)
    if len(found) != 1:
        raise UserFault("facility-unclear", count=len(found))
    return found[0].row


def plan(ledger: Ledger, firm: UUID, facility: UUID, sheet: Sheet, only: Mapping[str, str] | None = None) -> Plan:
    """What importing `sheet` would do; nothing is written.

    A row is about a resource that is there already where direction and name are the same (folded, in this facility);
    rows that have them in common are taken for the resources that do, in their order.

    Args:
        ledger: the open file.
        firm: whose resources they are.
        facility: where they belong.
        sheet: as it was read.
        only: takes only the rows that have these texts in these columns.

    Raises:
        UserFault: "sheet-without-names", "sheet-no-such-column".
    """
    columns = columns_of(sheet)
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
    return Plan(sheet.name, tuple(added), tuple(changed), tuple(skipped), tuple(rejected), unused)


def carry_out(ledger: Ledger, firm: UUID, wanted: Plan) -> int:
    """Writes what was planned as one undoable step; returns how many operations it took."""
    changes = [change for planned in (*wanted.added, *wanted.changed) for change in planned.changes]
    return len(ledger.record(firm, changes, label=f"import {wanted.sheet}"))


@cache
def _headers() -> Mapping[str, str]:
    """What a column holds, by its folded header."""
    listed = tomllib.loads(resource("resources/i18n/columns.toml").read_text(encoding="utf-8"))
    return {fold(header): column for column, headers in listed.items() for header in headers}


def columns_of(sheet: Sheet) -> dict[str, str]:
    """What each header of the sheet stands for; of two that stand for the same the first counts."""
    found: dict[str, str] = {}
    for header in sheet.header:
        plain = fold(header.replace("_", " "))
        known = fields.find("resource", header)
        own = known.name if known is not None and known.form is not None and known.refers_to is None else None
        column = _headers().get(plain) or own
        if column is not None and column not in found.values():
            found[header] = column
    return found
