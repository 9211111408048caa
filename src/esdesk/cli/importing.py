"""The command that brings a sheet in."""

from typing import Annotated

import typer

from esdesk.cli.arguments import AsJson, File, FirmOption, pairs
from esdesk.cli.console import USER_FAULT, console
from esdesk.cli.wording import label, text_of
from esdesk.core.sentences import told
from esdesk.services.energy.bill_import import plan_bill_sheet
from esdesk.services.files.files import opened
from esdesk.services.records import records as service
from esdesk.services.sheets import importing
from esdesk.services.sheets.sheets import read_sheet

app = typer.Typer()


@app.command("import")
def import_sheet(
    file: File,
    sheet: Annotated[str, typer.Argument(help="SHEET.csv, or BOOK.xlsx#sheet.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")] = False,
    only: Annotated[list[str] | None, typer.Option(help="COLUMN=TEXT: only rows that say so. Repeatable.")] = None,
    firm: FirmOption = "",
    facility: Annotated[str, typer.Option(help="The facility's number, where there are several.")] = "",
    bills: Annotated[bool, typer.Option("--bills", help="The sheet holds energy and water bills.")] = False,
    carrier: Annotated[str, typer.Option(help="Of bills that do not say it: electricity, natural gas, water…")] = "",
    as_json: AsJson = False,
) -> None:
    """Take a firm's resources, or its bills, from a sheet, as one step that can be undone."""
    with opened(file) as ledger:
        of = service.firm_of(ledger, firm)
        place = service.facility_of(ledger, of, facility)
        if bills:
            planned = plan_bill_sheet(ledger, of, place, sheet, _carrier(carrier))
        else:
            planned = importing.plan(ledger, of, place, read_sheet(sheet), pairs(only or []))
        if not dry_run:
            importing.carry_out(ledger, of, planned)
    _tell_plan(planned, dry_run=dry_run, as_json=as_json)
    if planned.rejected:
        raise typer.Exit(USER_FAULT)


def _carrier(said: str) -> str:
    """Its code. Raises `UserFault("word-unknown")`."""
    known = service.known_field("reading", "carrier")
    return str(known.enter(said) or "")


def _tell_plan(planned: importing.Plan, *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        console.json(
            {
                "sheet": planned.sheet,
                "dry_run": dry_run,
                "added": [{"number": one.number, "name": one.name, "row": str(one.row)} for one in planned.added],
                "changed": [
                    {
                        "number": one.number,
                        "name": one.name,
                        "row": str(one.row),
                        "fields": [_replaced_json(cell) for cell in one.replaced],
                    }
                    for one in planned.changed
                ],
                "skipped": list(planned.skipped),
                "rejected": [
                    {"number": one.number, "column": one.column, "why": told(one.fault, console.language)}
                    for one in planned.rejected
                ],
                "unused": list(planned.unused),
            }
        )
        return
    console.say(
        "import-would" if dry_run else "import-did",
        sheet=planned.sheet,
        added=len(planned.added),
        changed=len(planned.changed),
        skipped=len(planned.skipped),
        rejected=len(planned.rejected),
    )
    for one in planned.changed:
        for cell in one.replaced:
            console.say(
                "import-changes",
                number=one.number,
                name=one.name,
                field=label(cell.entity, cell.field),
                old=text_of(cell.entity, cell.field, cell.old),
                new=text_of(cell.entity, cell.field, cell.new),
            )
    for bad in planned.rejected:
        why = told(bad.fault, console.language)
        console.say("import-rejects", sheet=planned.sheet, number=bad.number, column=bad.column, why=why)
    if planned.unused:
        console.say("import-unused", columns=", ".join(planned.unused))


def _replaced_json(cell: importing.Replaced) -> dict[str, object]:
    return {
        "entity": cell.entity,
        "field": cell.field,
        "old": None if cell.old is None else text_of(cell.entity, cell.field, cell.old),
        "new": text_of(cell.entity, cell.field, cell.new),
    }
