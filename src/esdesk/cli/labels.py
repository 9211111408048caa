"""Commands about labels: what people of a plant call something of the catalogue, and what a centre takes of it."""

from pathlib import Path
from typing import Annotated

import typer

from esdesk.cli.arguments import AsJson, File, FirmOption
from esdesk.cli.console import console
from esdesk.services.catalogue import label_proposals, own_labels
from esdesk.services.catalogue.label_proposals import Proposed
from esdesk.services.files.files import opened
from esdesk.services.records import records
from esdesk.services.records.records import short

app = typer.Typer()


@app.command("label")
def give(
    file: File,
    name: Annotated[str, typer.Argument(help="The words that people there use.")],
    concept: Annotated[str, typer.Option(help="The concept of the catalogue that they stand for, by its id.")] = "",
    code: Annotated[str, typer.Option(help="The waste code that they stand for.")] = "",
    firm: FirmOption = "",
) -> None:
    """Record what people of a plant call something of the catalogue; its proposals find it by these words."""
    with opened(file) as ledger:
        of = records.firm_of(ledger, firm)
        row = own_labels.give(ledger, of, name, concept, code)
    console.say("labelled", name=name, row=short(row))


@app.command()
def labels(
    files: Annotated[list[Path], typer.Argument(help="Audits, .esdesk files.")],
    into: Annotated[Path | None, typer.Option(help="Add those that fit to the tables in this folder.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the labels of all firms in some files, to take them into a catalogue of one's own."""
    found = label_proposals.proposed(files)
    added = label_proposals.take_into(into, found) if into is not None else 0
    if as_json:
        console.json([_json(one) for one in found])
        return
    if not found:
        console.say("labels-none")
        return
    rows = [(one.label.name, one.meaning, one.firms, console.word(_state(one))) for one in found]
    console.table(("label", "meaning", "firms", "state"), rows)
    if into is not None:
        console.say("labels-taken", count=added, folder=into)


def _state(one: Proposed) -> str:
    return "label-disputed" if one.disputed else "label-known" if one.known else "label-fits"


def _json(one: Proposed) -> dict[str, object]:
    return {
        "name": one.label.name,
        "concept": one.label.concept,
        "code": one.label.code,
        "firms": one.firms,
        "known": one.known,
        "disputed": one.disputed,
    }
