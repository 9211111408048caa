"""Commands about the catalogue itself: packed by a centre, taken by an auditor."""

from pathlib import Path
from typing import Annotated

import typer

from esdesk.cli.arguments import AsJson
from esdesk.cli.console import console
from esdesk.services.catalogue import packs as catalogue_packs

app = typer.Typer(no_args_is_help=True, help="The catalogue: packed, taken, gone back from.")

Pack = Annotated[Path, typer.Argument(help="An .escat file.")]
Folder = Annotated[Path, typer.Argument(help="The folder of the tables.")]


@app.command()
def pack(folder: Folder, out: Annotated[Path, typer.Option("--out", "-o", help="The .escat file to write.")]) -> None:
    """Check the tables in a folder and write them as a signed pack."""
    found = catalogue_packs.pack(folder, out)
    console.say("catalogue-packed", file=out, version=found.version, fingerprint=found.signed_by)


@app.command()
def take(
    file: Pack,
    accept: Annotated[str, typer.Option(help="Fingerprint of a signer who is not known yet.")] = "",
) -> None:
    """Take a signed pack: the program works with it from its next start on."""
    found = catalogue_packs.take(file, accept)
    console.say("catalogue-taken", version=found.version, fingerprint=found.signed_by)


@app.command()
def back() -> None:
    """Go back to the catalogue that was in use before."""
    console.say("catalogue-back", version=catalogue_packs.back())


@app.command()
def show(as_json: AsJson = False) -> None:
    """Show which catalogue is in use, and which were taken."""
    version, taken = catalogue_packs.kept()
    if as_json:
        every = [{"version": one.version, "signer": one.signer, "created_at": one.created_at} for one in taken]
        console.json({"version": version, "taken": every})
        return
    console.say("catalogue-in-use", version=version)
    if taken:
        console.table(("version", "signer", "created"), [(one.version, one.signer, one.created_at) for one in taken])


@app.command()
def copy(folder: Annotated[Path, typer.Argument(help="A folder that is not there yet.")]) -> None:
    """Copy the tables in use into a folder, to edit and pack them."""
    catalogue_packs.copy(folder)
    console.say("catalogue-copied", folder=folder)
