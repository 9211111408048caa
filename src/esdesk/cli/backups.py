"""Commands on the backups that are made of a file by themselves."""

from pathlib import Path
from typing import Annotated

import typer

from esdesk.cli.arguments import AsJson, File
from esdesk.cli.console import console
from esdesk.core.errors import UserFault
from esdesk.core.numbers import size_words
from esdesk.services.files import backups, bringing_back
from esdesk.services.files.backups import Backup

app = typer.Typer(no_args_is_help=True, help="Backups of a file: made, listed, brought back as a file beside it.")


@app.command()
def make(file: File) -> None:
    """Back a file up now, unless it is as it was the last time."""
    made = backups.back_up(file)
    console.say("backup-made" if made else "backup-same", file=file)


@app.command("list")
def list_backups(file: File, as_json: AsJson = False) -> None:
    """List the backups of a file, the newest first."""
    found = backups.held_at(file)
    if as_json:
        console.json([
            {"made": one.made.isoformat(), "resources": one.resources, "evidence": len(one.pieces), "size": one.size}
            for one in found.backups
        ])  # fmt: skip
        return
    if not found.backups:
        console.say("backups-none", file=file)
        return
    rows = [
        (at, _moment(one), one.resources, len(one.pieces), size_words(one.size, console.language))
        for at, one in enumerate(found.backups, 1)
    ]
    console.table(("number", "when", "resources", "evidence", "size"), rows)
    console.say("backups-size", size=size_words(found.size, console.language))


@app.command("restore")
def restore(
    file: File,
    number: Annotated[int, typer.Argument(help="Number of the backup, as `backup list` shows it.")] = 1,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The new file; beside the other if none.")] = None,
) -> None:
    """Make a file of a backup; the file itself stays as it is."""
    found = backups.held_at(file).backups
    if not 1 <= number <= len(found):
        raise UserFault("backup-unknown", number=number, count=len(found), file=file)
    one = found[number - 1]
    target = out or bringing_back.free_name(file, one)
    missing = bringing_back.bring_back(one, target)
    console.say("backup-restored", file=target, when=_moment(one))
    if missing:
        console.say("backup-evidence-missing", count=missing)


def _moment(one: Backup) -> str:
    return one.made.strftime("%Y-%m-%d %H:%M")
