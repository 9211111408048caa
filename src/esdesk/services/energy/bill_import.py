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
from esdesk.core.apart import Tell
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

_TOLD_EVERY = 100  # rows


@dataclass(frozen=True, slots=True)
class _Said:
    """What a planned bill says, as the checks read it."""

    row: UUID
    values: Mapping[str, Value]
    entity: str = "reading"
    unseen: tuple[str, ...] = ()


def plan_bill_sheet(
    ledger: Ledger,
    firm: UUID,
    facility: UUID,
    given: str,
    carrier: str = "",
    *,
    top: int | None = None,
    tell: Tell | None = None,
) -> Plan:
    """What taking in a file would do; nothing is written.

    A row is about a bill that is there already where carrier, meter and days are the same.

    Args:
        ledger: the open file.
        firm: whose bills they are.
        facility: where they belong.
        given: the file, as `sheets.read_sheet` takes it.
        carrier: code of the carrier of bills that say none, where the sheet is not called by one (`Elektrik 2025`).
        top: number of the row that the header stands in, where a person said it.
        tell: told how much is done of how much; what it raises ends the work.

    Raises:
        UserFault: "sheet-without-bills", or as `sheets.read_sheet`.
    """
    sheet = read_sheet(given, is_bill_header, top)
    columns = bill_columns(sheet.header)
    _ask_for_bills(sheet, columns)
    reader = BillRows(ledger, firm, facility, columns, carrier_in(sheet.name) or carrier)
    return _plan(reader, sheet, columns, tell)


def plan_bill_paste(
    ledger: Ledger, firm: UUID, facility: UUID, text: str, carrier: str = "", tell: Tell | None = None
) -> Plan:
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
    sheet = Sheet("", header, tuple(enumerate(block.rows, first)))
    _ask_for_bills(sheet, columns)
    return _plan(BillRows(ledger, firm, facility, columns, carrier), sheet, columns, tell)


def _ask_for_bills(sheet: Sheet, columns: Mapping[str, BillHeader]) -> None:
    held = {one.column for one in columns.values()}
    if not held & {"dates", "to"} or "amount" not in held:
        raise UserFault("sheet-without-bills", file=sheet.name)


def _plan(reader: BillRows, sheet: Sheet, columns: Mapping[str, BillHeader], tell: Tell | None) -> Plan:
    added: list[Planned] = []
    changed: list[Planned] = []
    skipped: list[int] = []
    rejected: list[Rejected] = []
    for at, (number, cells) in enumerate(sheet.cells()):
        if tell is not None and at % _TOLD_EVERY == 0:
            tell(at, len(sheet.rows))
        try:
            bills = list(reader.read(number, cells))
        except CellFault as fault:
            rejected.append(Rejected(number, fault.column, fault.fault))
            continue
        added += [one for one, is_new in bills if is_new]
        changed += [one for one, is_new in bills if not is_new and one.changes]
        skipped += [number] * (sum(not is_new and not one.changes for one, is_new in bills) if bills else 1)  # of sums
    made = Plan(
        *(sheet.name, tuple(added), tuple(changed), tuple(skipped), tuple(rejected)),
        unused=tuple(one for one in sheet.header if one and one not in columns),
        columns=tuple((header, columns[header].column if header in columns else "") for header in sheet.header),
        cells=dict(sheet.rows),
        source=sheet,
    )
    doubts = (*_overlaps(reader, made), *_of_amounts(made, columns))
    return replace(made, doubts=tuple(sorted(doubts, key=lambda one: one.number)))


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
