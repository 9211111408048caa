"""Commands on a file's records."""

from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from esdesk.audit import fields
from esdesk.cli.arguments import AsJson, File, FirmOption, Row, pairs
from esdesk.cli.console import console
from esdesk.cli.wording import entity_named, entry_json, kind, label, line_of, text_of, value_text, who
from esdesk.core.errors import UserFault
from esdesk.services.checks import checking
from esdesk.services.evidence import evidence
from esdesk.services.evidence import incoming as evidence_files
from esdesk.services.files.files import new_file, opened
from esdesk.services.records import records as service
from esdesk.services.records.records import short

app = typer.Typer()


@app.command()
def new(
    file: File,
    firm: Annotated[str, typer.Option(help="The firm's name.")],
    nace: Annotated[str, typer.Option(help="Its NACE code, four or six digits.")],
    facility: Annotated[str, typer.Option(help="Its facility's name; the firm's if not given.")] = "",
) -> None:
    """Make a new audit of a firm."""
    made = new_file(file, firm, nace, facility)
    console.say("made-file", file=file, firm=firm, row=short(made.firm))


@app.command("list")
def list_records(
    file: File,
    entity: Annotated[str, typer.Argument(help="What to list: resource, firm, facility, quantity ... ")] = "",
    deleted: Annotated[bool, typer.Option("--deleted", help="List what was deleted.")] = False,
    as_json: AsJson = False,
) -> None:
    """List a file's records."""
    entity = entity_named(entity)
    if entity and entity not in fields.entities():
        raise UserFault("entity-unknown", entity=entity, entities=", ".join(fields.entities()))
    with opened(file) as ledger:
        found = ledger.records(entity or None, deleted=deleted)
    if as_json:
        console.json(
            [
                {
                    "row": str(one.row),
                    "firm": str(one.firm),
                    "entity": one.entity,
                    "values": dict(one.values),
                    "deleted": one.deleted,
                    "conflicts": list(one.conflicts),
                    "unseen": list(one.unseen),
                    "contested": one.contested,
                }
                for one in found
            ]
        )
        return
    rows = [(short(one.row), kind(one.entity), _mark(one.conflicts or one.contested), line_of(one)) for one in found]
    console.table(("row", "entity", "mark", "record"), rows)
    console.say("listed", count=len(found))


def _mark(doubtful: object) -> str:
    return "!" if doubtful else ""


@app.command("set")
def set_field(
    file: File,
    row: Row,
    field: Annotated[str, typer.Argument(help="The field, by name or label; a part of it as FIELD.PART.")],
    value: Annotated[str, typer.Argument(help="The value as people say it; empty clears the field.")],
) -> None:
    """Set a field of a record."""
    with opened(file) as ledger:
        done = service.set_field(ledger, row, field, value)
    console.say("set-done" if done else "set-same", row=row, field=field)


@app.command()
def add(
    file: File,
    entity: Annotated[str, typer.Argument(help="What to add: resource, quantity, facility, contact ...")],
    values: Annotated[list[str], typer.Argument(help="FIELD=VALUE ...")],
    to: Annotated[str, typer.Option(help="The record it belongs to, where that is not clear.")] = "",
) -> None:
    """Add a record."""
    with opened(file) as ledger:
        entity = entity_named(entity)
        row = service.add(ledger, entity, pairs(values), to)
    console.say("added", entity=kind(entity), row=short(row))


@app.command()
def attach(
    file: File,
    row: Row,
    path: Annotated[Path, typer.Argument(help="The photo or document.")],
    field: Annotated[str, typer.Option(help="The field it proves, by name or label; the record if not given.")] = "",
    caption: Annotated[str, typer.Option(help="What can be seen.")] = "",
    place: Annotated[bool, typer.Option("--place", help="The place a photo was taken at may leave with it.")] = False,
    original: Annotated[bool, typer.Option("--original", help="Keep the photo as it came too, here alone.")] = False,
) -> None:
    """Keep a photo or document as evidence of a record."""
    with opened(file) as ledger:
        proven = service.find_row(ledger, row)
        known = fields.find(proven.entity, field) if field else None
        name = known.name if known else field
        ready = evidence_files.prepared(path, place=place, original=original)
        kept = evidence.attach(ledger, proven.row, name, ready, caption=caption)
    console.say("attached", name=path.name, row=short(kept))


@app.command()
def delete(file: File, row: Row) -> None:
    """Delete a record; `undo` brings it back."""
    with opened(file) as ledger:
        gone = service.delete_row(ledger, row)
    console.say("deleted", entity=kind(gone.entity), row=short(gone.row))


@app.command()
def undo(file: File) -> None:
    """Take the last step back."""
    with opened(file) as ledger:
        _tell_step("undone", ledger.undo())


@app.command()
def redo(file: File) -> None:
    """Do again what was undone last."""
    with opened(file) as ledger:
        _tell_step("redone", ledger.redo())


def _tell_step(code: str, undone: service.Undone) -> None:
    step, _, of = undone.label.partition(" ")
    said = f"{console.word(f'step-{step}')} {of}".rstrip() if step in _STEPS else undone.label
    console.say(code, label=said, count=undone.changed)
    for one in undone.kept:
        console.say(
            "undo-kept",
            row=short(one.row),
            field=label(one.entity, one.field),
            value=text_of(one.entity, one.field, one.value),
            who=who(one.actor, one.device),
        )


_STEPS = {
    "new", "add", "set", "delete", "import", "settle", "edit", "place", "accept", "synergy", "refuse", "reopen", "ask",
    "answer", "absent", "attach", "detach", "turn", "label", "judge", "unjudge",
}  # fmt: skip
"""The steps that have a word of their own; the ledger keeps what the program that wrote them called them."""


@app.command()
def history(file: File, row: Row, as_json: AsJson = False) -> None:
    """Show everything that ever happened to a record."""
    with opened(file) as ledger:
        record, entries = service.history(ledger, row)
    if as_json:
        console.json({"row": str(record.row), "entity": record.entity, "entries": [entry_json(one) for one in entries]})
        return
    console.table(
        ("operation", "when", "who", "field", "value", "mark"),
        [
            (
                short(one.operation),
                one.moment.strftime("%Y-%m-%d %H:%M") if one.moment else "-",
                who(one.actor, one.device),
                label(record.entity, one.field),
                value_text(record.entity, one),
                "●" if one.standing else "",
            )
            for one in entries
        ],
    )


@app.command()
def check(file: File, firm: FirmOption = "", as_json: AsJson = False) -> None:
    """Say what is missing or doubtful, and where to mend it."""
    with opened(file) as ledger:
        of: UUID = service.firm_of(ledger, firm)
        found = checking.findings(ledger, of)
    lines = [
        (
            console.word(f"severity-{one.severity.value}"),
            short(one.where.row),
            label(one.where.entity, one.where.field),
            one.told(console.language),
        )
        for one in found
    ]
    if as_json:
        console.json(
            [
                {
                    "severity": one.severity.value,
                    "code": one.code,
                    "entity": one.where.entity,
                    "row": str(one.where.row),
                    "field": one.where.field,
                    "text": one.told(console.language),
                }
                for one in found
            ]
        )
        return
    console.table(("severity", "row", "field", "finding"), lines)


@app.command()
def digest(file: File) -> None:
    """Print the digest of a file's operations: equal files have equal digests."""
    with opened(file) as ledger:
        console.line(ledger.digest())


@app.command()
def erase(
    file: File,
    row: Row,
    reason: Annotated[str, typer.Option(help="Why it must go.")],
    asked_by: Annotated[str, typer.Option(help="Who asked for it.")],
    field: Annotated[str, typer.Argument(help="The field; the whole record if not given.")] = "",
) -> None:
    """Erase a field's values, or a whole record, for good, with all its history."""
    with opened(file) as ledger:
        done = service.erase(ledger, row, field or None, reason=reason, asked_by=asked_by)
    console.say("erased", count=done.operations)
    if done.copies:
        console.say("erase-copies", copies=", ".join(done.copies))
    if done.sent:
        console.say("erase-sent", count=done.sent)
