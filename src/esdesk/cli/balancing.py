"""The command that balances what flows through a facility."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from esdesk.audit.flows import Measure
from esdesk.cli.arguments import AsJson, File, FirmOption
from esdesk.cli.balance_told import balance_json, tell_balance
from esdesk.cli.console import console
from esdesk.services.balances import balancing
from esdesk.services.files.files import opened
from esdesk.services.records import records as service

app = typer.Typer()


class Of(StrEnum):
    """What is balanced."""

    MASS = "mass"
    DRY = "dry"
    SUBSTANCE = "substance"
    ENERGY = "energy"
    WATER = "water"


@app.command()
def balance(
    file: File,
    of: Annotated[Of, typer.Option("--of", help="What is balanced.")] = Of.MASS,
    year: Annotated[str, typer.Option(help="Of which year; the newest recorded if not given.")] = "",
    substance: Annotated[str, typer.Option(help="With --of substance: which, as in the compositions.")] = "",
    reconcile: Annotated[bool, typer.Option("--reconcile", help="Make every process close by least change.")] = False,
    without: Annotated[list[str] | None, typer.Option(help="A process that need not close. Repeatable.")] = None,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Draw it: an .svg file.")] = None,
    firm: FirmOption = "",
    facility: Annotated[str, typer.Option(help="The facility's number, where there are several.")] = "",
    as_json: AsJson = False,
) -> None:
    """Balance what goes into each process against what comes out, within what the figures are uncertain."""
    with opened(file) as ledger:
        whose = service.firm_of(ledger, firm)
        place = service.facility_of(ledger, whose, facility)
        measure = Measure(of.value)
        found = balancing.balance(ledger, whose, place, measure, year, substance)
        if reconcile or without:
            left = balancing.named(found, without or [])
            found = balancing.balance(ledger, whose, place, measure, year, substance, left)
    drawn = _draw(found, out) if out is not None else False
    if as_json:
        console.json(balance_json(found))
    else:
        tell_balance(found)
    if out is not None and not as_json:
        console.say("balance-drawn" if drawn else "balance-no-drawing", file=out)


def _draw(found: balancing.Balance, out: Path) -> bool:
    from esdesk.services.balances.figure import draw_balance  # figures are drawn here only

    return draw_balance(found, out, console.language)
