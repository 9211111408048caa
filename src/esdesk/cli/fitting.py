"""The command that fits weights to decisions."""

from pathlib import Path
from typing import Annotated

import typer

from esdesk.cli.console import console
from esdesk.core.sentences import told

app = typer.Typer()


@app.command()
def fit(
    files: Annotated[list[Path], typer.Argument(help="Audits with accepted and refused suggestions.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The new weights, a .toml file that is not there yet.")],
) -> None:
    """Fit the weights of scores to what people accepted and refused; the weights in use stay as they are."""
    from esdesk.services.matching.fitting import fit_files  # numpy is slow to import, and needed by few commands

    version, outcomes = fit_files(files, out)
    rows = []
    for one in outcomes:
        if one.fitted is not None:
            of, before, after = one.fitted, one.fitted.before, one.fitted.after
            counts = f"{of.accepted}", f"{of.refused}"
            rows.append((one.table, *counts, *(f"{held.loss:.3f} · {held.ranked:.3f}" for held in (before, after))))
    console.table(("weights", "accepted", "refused", "held-before", "held-after"), rows)
    for one in outcomes:
        if one.fault is not None:
            console.line(f"{one.table}: {told(one.fault, console.language)}")
    console.say("fit-written", file=out, version=version)
