"""The command that gives a list of a file as a table."""

from pathlib import Path
from typing import Annotated

import typer

from esdesk.cli.arguments import File, FirmOption
from esdesk.cli.console import console
from esdesk.services.files.files import opened
from esdesk.services.records import records as service
from esdesk.services.sheets import tables

app = typer.Typer()


@app.command()
def table(
    file: File,
    name: Annotated[str, typer.Argument(help="inventory, or a kind of record: resource, quantity, reading…")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="TABLE.csv, .json or .xlsx; CSV here if none.")
    ] = None,
    firm: FirmOption = "",
) -> None:
    """Give a list of the file as a table: for a spreadsheet, or for pandas."""
    with opened(file) as ledger:
        found = tables.table(ledger, name, service.firm_of(ledger, firm) if firm else None)
    if out is None:
        console.line(found.to_csv(index=False).rstrip("\n"))
        return
    tables.write(found, out)
    console.say("table-written", file=out, rows=len(found), columns=len(found.columns))
