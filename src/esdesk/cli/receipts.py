"""Commands on what a centre signed for: the packages of a file and their receipts, taken in by hand."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from esdesk.cli.arguments import AsJson, File
from esdesk.cli.console import console
from esdesk.services.files.files import opened
from esdesk.services.sync import receipts
from esdesk.services.sync.receipts import Outgoing

app = typer.Typer(no_args_is_help=True, help="Receipts of a centre: taken in by hand, and listed.")


@app.command()
def take(
    file: File,
    given: Annotated[list[Path], typer.Argument(metavar="RECEIPT...", help=".esdr files of the centre.")],
    accept: Annotated[str, typer.Option(help="Fingerprint of a centre that is not known yet.")] = "",
) -> None:
    """Take receipts of a centre: what they tell of counts as delivered."""
    with opened(file) as ledger:
        taken = receipts.take(ledger, given, accept)
    for path, one in zip(given, taken, strict=True):
        console.say("receipt-taken", file=path, package=one.package.hex()[:8], operations=one.operations)


@app.command("list")
def list_packages(file: File, as_json: AsJson = False) -> None:
    """List the packages that were written from a file, and which of them a centre signed for."""
    with opened(file) as ledger:
        found = receipts.packages(ledger)
    if as_json:
        console.json([_json(one) for one in found])
        return
    if not found:
        console.say("receipts-none")
        return
    rows = [
        (_moment(one), one.package.hex()[:8], str(one.firm)[-8:], one.operations, console.word(_standing(one)))
        for one in found
    ]
    console.table(("packed", "package", "firm", "operations", "standing"), rows)


def _moment(one: Outgoing) -> str:
    return datetime.fromtimestamp(one.queued, UTC).strftime("%Y-%m-%d %H:%M")


def _standing(one: Outgoing) -> str:
    return f"delivery-{one.stage.value}" if one.hub else "delivery-by-hand"


def _json(one: Outgoing) -> dict[str, Any]:
    return {
        "sha256": one.sha256.hex(),
        "package": one.package.hex(),
        "firm": str(one.firm),
        "operations": one.operations,
        "size": one.size,
        "centre": one.hub,
        "state": one.stage.value,
        "delivered": one.receipt is not None,
        "receipt": one.receipt,
        "packed": one.queued,
    }
