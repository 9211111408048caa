"""The commands that bring a sheet in, and what is remembered of the words over columns."""

from pathlib import Path
from typing import Annotated

import typer

from esdesk.cli import import_words
from esdesk.cli.arguments import AsJson, File, FirmOption, pairs
from esdesk.cli.console import USER_FAULT, console
from esdesk.services.energy.bill_headers import is_bill_header
from esdesk.services.energy.bill_import import plan_bill_sheet
from esdesk.services.files.files import opened
from esdesk.services.records import records as service
from esdesk.services.sheets import importing, remembered
from esdesk.services.sheets.profiling import profile_of
from esdesk.services.sheets.rejected_rows import write_rejected
from esdesk.services.sheets.sheets import Sheet, read_sheet

app = typer.Typer()

_Row = Annotated[int | None, typer.Option("--header-row", min=1, help="The row with the words over the columns.")]


@app.command("import")
def import_sheet(
    file: File,
    sheet: Annotated[str, typer.Argument(help="SHEET.csv, or BOOK.xlsx#sheet.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")] = False,
    profile: Annotated[bool, typer.Option("--profile", help="Say what stands in its columns, and do nothing.")] = False,
    only: Annotated[list[str] | None, typer.Option(help="COLUMN=TEXT: only rows that say so. Repeatable.")] = None,
    column: Annotated[
        list[str] | None, typer.Option(help="COLUMN=FIELD: what a column holds; none leaves it out. Repeatable.")
    ] = None,
    header_row: _Row = None,
    rejected: Annotated[
        Path | None, typer.Option(help="ROWS.xlsx or .csv: where the rows that stay out are written, to be mended.")
    ] = None,
    firm: FirmOption = "",
    facility: Annotated[str, typer.Option(help="The facility's number, where there are several.")] = "",
    bills: Annotated[bool, typer.Option("--bills", help="The sheet holds energy and water bills.")] = False,
    carrier: Annotated[str, typer.Option(help="Of bills that do not say it: electricity, natural gas, water…")] = "",
    as_json: AsJson = False,
) -> None:
    """Take a firm's resources, or its bills, from a sheet, as one step that can be undone."""
    if profile:
        import_words.tell_profile(profile_of(_read(sheet, header_row, bills=bills)), as_json=as_json)
        return
    with opened(file) as ledger:
        of = service.firm_of(ledger, firm)
        place = service.facility_of(ledger, of, facility)
        if bills:
            planned = plan_bill_sheet(ledger, of, place, sheet, _carrier(carrier), top=header_row)
        else:
            known, found = remembered.remembered(), _read(sheet, header_row)
            holds = remembered.told_of(found.header, known, pairs(column)) if column else None
            planned = importing.plan(ledger, of, place, found, pairs(only or []), holds, known)
        if not dry_run:
            importing.carry_out(ledger, of, planned)
    import_words.tell_plan(planned, dry_run=dry_run, as_json=as_json)
    if rejected is not None and planned.rejected:
        count = write_rejected(planned, rejected, console.language)
        console.note("import-rejected-written", count=count, file=rejected)
    if planned.rejected:
        raise typer.Exit(USER_FAULT)


@app.command()
def headers(
    forget: Annotated[list[str] | None, typer.Option(help="The words over a column. Repeatable.")] = None,
) -> None:
    """List what is remembered of the words over columns of sheets, or forget some of it."""
    for words in forget or []:
        console.say("header-forgotten" if remembered.forget(words) else "header-not-remembered", words=words)
    if forget:
        return
    import_words.tell_headers(remembered.remembered())


def _read(given: str, top: int | None, *, bills: bool = False) -> Sheet:
    return read_sheet(given, is_bill_header if bills else remembered.header_by(remembered.remembered()), top)


def _carrier(said: str) -> str:
    """Its code. Raises `UserFault("word-unknown")`."""
    known = service.known_field("reading", "carrier")
    return str(known.enter(said) or "")
