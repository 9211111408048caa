"""Commands on conflicts: what somebody has to settle, what each side would change, and settling it."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Any

import typer

from esdesk.cli.arguments import AsJson, File, Row
from esdesk.cli.console import console
from esdesk.cli.wording import entry_json, kind, label, value_text, who
from esdesk.core.errors import UserFault
from esdesk.services.files.files import opened
from esdesk.services.merging import settling
from esdesk.services.merging.consequences import Consequence, weigh
from esdesk.services.records import records as service
from esdesk.services.records.records import Conflict, Entry, Ledger, short

app = typer.Typer()


@app.command()
def conflicts(
    file: File,
    weigh_sides: Annotated[
        bool, typer.Option("--weigh", help="Show too what each side would change; nothing is written.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show what somebody has to settle: who wrote what, when, and what stood there before."""
    with opened(file) as ledger:
        found = ledger.conflicts()
        weighed = _weighed(ledger, found) if weigh_sides and not as_json else [()] * len(found)
    if as_json:
        console.json([conflict_json(one) for one in found])
        return
    if not found:
        console.say("conflicts-none")
    for one, sides in zip(found, weighed, strict=True):
        _tell(one, sides)


def _weighed(ledger: Ledger, found: Iterable[Conflict]) -> list[tuple[tuple[Consequence, ...], ...]]:
    language = console.language
    return [weigh(ledger, one, language).sides for one in settling.asked(ledger, found, language)]


def about(conflict: Conflict) -> tuple[str, str, str]:
    """The row of a conflict, what sort of record it is, and which field; where a deletion met an edit, that."""
    field = label(conflict.entity, conflict.field) if conflict.field else console.word("row-deleted")
    return short(conflict.row), kind(conflict.entity), field


def tell_conflicts(found: Iterable[Conflict]) -> None:
    """Conflicts for people, each with its heads and what stood there before."""
    for one in found:
        _tell(one, ())


def _tell(one: Conflict, sides: Sequence[Sequence[Consequence]]) -> None:
    row, of, field = about(one)
    console.line(f"{row}  {of}: {field}")
    for number, head in enumerate(one.heads):
        console.line(f"   {_head(one.entity, head)}")
        for line in sides[number] if sides else ():
            console.line(f"      {_MARKS[line.sign]} {line.text}{f': {line.figure}' if line.figure else ''}")
    if one.earlier:
        console.say("conflict-earlier", value=value_text(one.entity, one.earlier))


_MARKS = {"good": "+", "doubt": "!", "fault": "!!", "open": "o", "plain": "="}
"""How a consequence is marked where there is no colour."""


def _head(entity: str, head: Entry) -> str:
    when = head.moment.strftime("%Y-%m-%d %H:%M") if head.moment else "-"
    return f"{short(head.operation)}  {when}  {who(head.actor, head.device)}  {value_text(entity, head)}"


def conflict_json(one: Conflict) -> dict[str, Any]:
    """A conflict for programs."""
    return {
        "row": str(one.row),
        "entity": one.entity,
        "field": one.field,
        "heads": [entry_json(head) for head in one.heads],
        "earlier": entry_json(one.earlier) if one.earlier else None,
    }


@app.command()
def settle(
    file: File,
    row: Row,
    field: Annotated[str, typer.Argument(help="The field in conflict; none where a deletion met an edit.")] = "",
    value: Annotated[str | None, typer.Argument(help="The value that holds.")] = None,
    keep: Annotated[str, typer.Option(help="Keep the value of this operation.")] = "",
    delete: Annotated[bool, typer.Option("--delete", help="Where a deletion met an edit: the record goes.")] = False,
    stay: Annotated[bool, typer.Option("--stay", help="Where a deletion met an edit: the record stays.")] = False,
) -> None:
    """Settle a conflict."""
    chosen = [value is not None, bool(keep), delete, stay]
    if sum(chosen) != 1 or bool(field) != (value is not None or bool(keep)):
        raise UserFault("settle-how")
    with opened(file) as ledger:
        if delete or stay:
            service.settle_deletion(ledger, row, delete=delete)
        else:
            service.settle(ledger, row, field, text=value, keep=keep or None)
    console.say("settled", row=row)
