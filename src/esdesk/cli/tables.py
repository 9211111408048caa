"""The command that gives a list of a file as a table."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esdesk.cli.arguments import File, FirmOption
from esdesk.cli.console import console
from esdesk.core.errors import UserFault
from esdesk.core.turkish import fold
from esdesk.exchange.durable import write_durably
from esdesk.services import records as service
from esdesk.services import tables
from esdesk.services.files import opened

if TYPE_CHECKING:
    from pandas import DataFrame

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
    write = _writer(out)
    with opened(file) as ledger:
        found = tables.table(ledger, name, service.firm_of(ledger, firm) if firm else None)
    if out is None or write is None:
        console.line(found.to_csv(index=False).rstrip("\n"))
        return
    write_durably(out, write(found))
    console.say("table-written", file=out, rows=len(found), columns=len(found.columns))


def _writer(out: Path | None) -> "Callable[[DataFrame], bytes] | None":
    if out is None:
        return None
    written: dict[str, Callable[[DataFrame], bytes]] = {".csv": _csv, ".json": _json, ".xlsx": _workbook}
    ending = fold(out.suffix)
    if ending not in written:
        raise UserFault("table-format-unknown", file=out, formats=", ".join(written))
    return written[ending]


def _csv(found: "DataFrame") -> bytes:
    """With the mark by which Excel knows UTF-8."""
    return str(found.to_csv(index=False)).encode("utf-8-sig")


def _json(found: "DataFrame") -> bytes:
    return str(found.to_json(orient="records", force_ascii=False, indent=1)).encode("utf-8")


def _workbook(found: "DataFrame") -> bytes:
    import io

    import pandas

    out = io.BytesIO()
    with pandas.ExcelWriter(out, engine="xlsxwriter") as book:
        found.to_excel(book, index=False, freeze_panes=(1, 0))
    return out.getvalue()
