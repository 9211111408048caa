"""A facility's bills from a sheet or the clipboard: first a plan that changes nothing, then one undoable step.

The step itself is that of every import (`importing.carry_out`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from uuid import UUID

from esdesk.audit.amount_checks import check_amounts
from esdesk.audit.findings import Finding, Setting, Severity
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value
from esdesk.ledger.ledger import Ledger
from esdesk.services.energy.bill_headers import BillHeader, bill_columns, carrier_in, guessed, is_bill_header
from esdesk.services.energy.bill_rows import BillRows
from esdesk.services.inventory.pasting import block_of
from esdesk.services.inventory.plan_doubts import Doubted
from esdesk.services.sheets.importing import Plan, Rejected
from esdesk.services.sheets.resource_rows import CellFault, Planned
from esdesk.services.sheets.sheets import Sheet, read_sheet


@dataclass(frozen=True, slots=True)
class _Said:
    """What a planned bill says, as the checks read it."""

    row: UUID
    values: Mapping[str, Value]
    entity: str = "reading"
    unseen: tuple[str, ...] = ()


def plan_bill_sheet(ledger: Ledger, firm: UUID, facility: UUID, given: str, carrier: str = "") -> Plan:
    """What taking in a file would do; nothing is written.

    A row is about a bill that is there already where carrier, meter and days are the same.

    Args:
        ledger: the open file.
        firm: whose bills they are.
        facility: where they belong.
        given: the file, as `sheets.read_sheet` takes it.
        carrier: code of the carrier of bills that say none, where the sheet is not called by one (`Elektrik 2025`).

    Raises:
        UserFault: "sheet-without-bills", or as `sheets.read_sheet`.
    """
    sheet = read_sheet(given, is_bill_header)
    return _plan(ledger, firm, facility, sheet, bill_columns(sheet.header), carrier_in(sheet.name) or carrier)


def plan_bill_paste(ledger: Ledger, firm: UUID, facility: UUID, text: str, carrier: str = "") -> Plan:
    """The same of a block from the clipboard; one without a header is understood by what stands in it.

    Raises:
        UserFault: "paste-empty", "sheet-without-bills".
    """
    block = block_of(text, is_bill_header)
    header, first = block.header, 2
    columns = bill_columns(header)
    if not header:
        held = guessed(block.rows)
        header, first = tuple(one or f"{at}" for at, one in enumerate(held, 1)), 1
        columns = {one: BillHeader(one) for one in held if one}
    numbered = tuple(enumerate(block.rows, first))
    return _plan(ledger, firm, facility, Sheet("", header, numbered), columns, carrier)


def _plan(
    ledger: Ledger, firm: UUID, facility: UUID, sheet: Sheet, columns: Mapping[str, BillHeader], carrier: str
) -> Plan:
    held = {one.column for one in columns.values()}
    if not held & {"dates", "to"} or "amount" not in held:
        raise UserFault("sheet-without-bills", file=sheet.name)
    reader = BillRows(ledger, firm, facility, columns, carrier)
    made = Plan(sheet.name, (), (), (), (), tuple(one for one in sheet.header if one and one not in columns))
    for number, cells in sheet.cells():
        try:
            bills = list(reader.read(number, cells))
        except CellFault as fault:
            made = replace(made, rejected=(*made.rejected, Rejected(number, fault.column, fault.fault)))
            continue
        made = _with(made, number, bills)
    held_by = tuple((header, columns[header].column if header in columns else "") for header in sheet.header)
    made = replace(made, columns=held_by, cells=dict(sheet.rows))
    doubts = (*_overlaps(reader, made), *_of_amounts(made, columns))
    return replace(made, doubts=tuple(sorted(doubts, key=lambda one: one.number)))


def _with(made: Plan, number: int, bills: list[tuple[Planned, bool]]) -> Plan:
    added = [one for one, is_new in bills if is_new]
    changed = [one for one, is_new in bills if not is_new and one.changes]
    same = len(bills) - len(added) - len(changed)
    skipped = (number,) * (same if bills else 1)  # a row of sums has none
    return replace(
        made,
        added=(*made.added, *added),
        changed=(*made.changed, *changed),
        skipped=(*made.skipped, *skipped),
    )


def _of_amounts(made: Plan, columns: Mapping[str, BillHeader]) -> Iterator[Doubted]:
    """What the checks say of the amounts: a figure that may be a thousand times as much, an unknown unit."""
    over = next(header for header, one in columns.items() if one.column == "amount")
    setting = Setting(date.today())
    for one in (*made.added, *made.changed):
        said = _Said(
            one.row, {change.field: change.value for change in one.changes if change.field in ("amount", "dates")}
        )
        found = [*check_amounts(said, setting)]
        yield from (Doubted(one.number, over, finding) for finding in found if _is_doubt(finding))


def _is_doubt(finding: Finding) -> bool:
    """A bill that changes keeps its days unsaid, and time is what those say."""
    return finding.severity is not Severity.COULD and finding.code != "check-period-missing"


def _overlaps(reader: BillRows, made: Plan) -> Iterator[Doubted]:
    """New bills whose days another one of their meter covers as well."""
    over = next((header for header, one in made.columns if one in ("dates", "to")), "")
    new = {one.row: one for one in made.added}
    for every in reader.known.values():
        ordered = sorted(every, key=lambda one: one.start)
        for one, following in pairwise(ordered):
            if following.start <= one.end:
                planned = new.get(following.row) or new.get(one.row)
                if planned is not None:
                    days = (min(one.end, following.end) - following.start).days + 1
                    yield Doubted(planned.number, over, UserFault("bill-covers-days", days=days))
