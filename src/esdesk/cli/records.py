"""Commands on a file's records."""

from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from esdesk.audit import fields
from esdesk.cli.console import USER_FAULT, console
from esdesk.core.errors import UserFault
from esdesk.core.operation import DELETED, Level
from esdesk.core.sentences import told
from esdesk.services import checking, importing
from esdesk.services import records as service
from esdesk.services.files import new_file, opened, the_firm
from esdesk.services.records import short
from esdesk.services.sheets import read_sheet

app = typer.Typer()

File = Annotated[Path, typer.Argument(help="The audit, an .esdesk file.")]
Row = Annotated[str, typer.Argument(help="A record: its number, or the end of it, as `list` shows it.")]
AsJson = Annotated[bool, typer.Option("--json", help="For programs: JSON instead of a table.")]
FirmOption = Annotated[str, typer.Option("--firm", help="The firm's number, in a file that holds several.")]


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


@app.command("import")
def import_sheet(
    file: File,
    sheet: Annotated[str, typer.Argument(help="SHEET.csv, or BOOK.xlsx#sheet.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")] = False,
    only: Annotated[list[str] | None, typer.Option(help="COLUMN=TEXT: only rows that say so. Repeatable.")] = None,
    firm: FirmOption = "",
    facility: Annotated[str, typer.Option(help="The facility's number, where there are several.")] = "",
    as_json: AsJson = False,
) -> None:
    """Take a firm's resources from a sheet, as one step that can be undone."""
    with opened(file) as ledger:
        of = service.find_row(ledger, firm).firm if firm else the_firm(ledger)
        place = service.find_row(ledger, facility).row if facility else importing.the_facility(ledger, of)
        conditions = dict(one.partition("=")[::2] for one in only or [])
        planned = importing.plan(ledger, of, place, read_sheet(sheet), conditions)
        if not dry_run:
            importing.carry_out(ledger, of, planned)
    _tell_plan(planned, dry_run=dry_run, as_json=as_json)
    if planned.rejected:
        raise typer.Exit(USER_FAULT)


def _tell_plan(planned: importing.Plan, *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        console.json(
            {
                "sheet": planned.sheet,
                "dry_run": dry_run,
                "added": [{"number": one.number, "name": one.name, "row": str(one.row)} for one in planned.added],
                "changed": [
                    {
                        "number": one.number,
                        "name": one.name,
                        "row": str(one.row),
                        "fields": [{"field": f, "old": old, "new": new} for f, old, new in one.replaced],
                    }
                    for one in planned.changed
                ],
                "skipped": list(planned.skipped),
                "rejected": [
                    {"number": one.number, "column": one.column, "why": told(one.fault, console.language)}
                    for one in planned.rejected
                ],
                "unused": list(planned.unused),
            }
        )
        return
    console.say(
        "import-would" if dry_run else "import-did",
        sheet=planned.sheet,
        added=len(planned.added),
        changed=len(planned.changed),
        skipped=len(planned.skipped),
        rejected=len(planned.rejected),
    )
    for one in planned.changed:
        for field, old, new_text in one.replaced:
            console.say("import-changes", number=one.number, name=one.name, field=field, old=old, new=new_text)
    for bad in planned.rejected:
        why = told(bad.fault, console.language)
        console.say("import-rejects", sheet=planned.sheet, number=bad.number, column=bad.column, why=why)
    if planned.unused:
        console.say("import-unused", columns=", ".join(planned.unused))


@app.command("list")
def list_records(
    file: File,
    entity: Annotated[str, typer.Argument(help="What to list: resource, firm, facility, quantity ... ")] = "",
    deleted: Annotated[bool, typer.Option("--deleted", help="List what was deleted.")] = False,
    as_json: AsJson = False,
) -> None:
    """List a file's records."""
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
    rows = [(short(one.row), one.entity, _mark(one.conflicts or one.contested), _line(one)) for one in found]
    console.table(("row", "entity", "mark", "record"), rows)
    console.say("listed", count=len(found))


def _mark(doubtful: object) -> str:
    return "!" if doubtful else ""


def _line(record: service.Record) -> str:
    """A record on one line, its references left out: they are numbers nobody reads."""
    texts = []
    for name, value in record.values.items():
        known = fields.field(record.entity, name)
        if known is not None and known.refers_to is None and value is not None:
            texts.append(known.text(value, console.language))
    return " · ".join(text for text in texts if text)


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
        row = service.add(ledger, entity, dict(one.partition("=")[::2] for one in values), to)
    console.say("added", entity=entity, row=short(row))


@app.command()
def delete(file: File, row: Row) -> None:
    """Delete a record; `undo` brings it back."""
    with opened(file) as ledger:
        gone = service.delete_row(ledger, row)
    console.say("deleted", entity=gone.entity, row=short(gone.row))


@app.command()
def undo(file: File) -> None:
    """Take the last step back."""
    with opened(file) as ledger:
        _tell_undone(ledger.undo())


@app.command()
def redo(file: File) -> None:
    """Do again what was undone last."""
    with opened(file) as ledger:
        _tell_undone(ledger.redo())


def _tell_undone(undone: service.Undone) -> None:
    console.say("undone", label=undone.label, count=undone.changed)
    for one in undone.kept:
        console.say("undo-kept", row=short(one.row), field=one.field, value=one.value, who=who(one.actor, one.device))


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
                one.field or "-",
                value_text(record.entity, one),
                "●" if one.standing else "",
            )
            for one in entries
        ],
    )


def entry_json(one: service.Entry) -> dict[str, object]:
    """A line of a history for programs."""
    return {
        "operation": str(one.operation),
        "field": one.field,
        "value": one.value,
        "moment": one.moment.isoformat() if one.moment else None,
        "device": one.device,
        "actor": one.actor,
        "level": one.level.name.casefold(),  # ascii
        "replaces": [str(pred) for pred in one.replaces],
        "standing": one.standing,
        "quarantined": one.quarantined,
    }


def value_text(entity: str, one: service.Entry) -> str:
    """The value of a history's line for people; where it cannot be seen, why not."""
    if one.level is not Level.FULL:
        return console.word(f"level-{one.level.name.casefold()}")  # ascii
    if one.field == DELETED:
        return console.word("row-deleted" if one.value else "row-restored")
    known = fields.field(entity, one.field or "")
    return (
        known.text(one.value, console.language)
        if known is not None and one.value is not None
        else str(one.value or "–")
    )


def who(actor: str, device: str) -> str:
    """Whoever wrote: the name they gave, with the start of their device's key."""
    return f"{actor or console.word('this-laptop')} ({device[:6]})"


@app.command()
def check(file: File, firm: FirmOption = "", as_json: AsJson = False) -> None:
    """Say what is missing or doubtful, and where to mend it."""
    with opened(file) as ledger:
        of: UUID = service.find_row(ledger, firm).firm if firm else the_firm(ledger)
        found = checking.findings(ledger, of)
    lines = [
        (one.severity.value, short(one.where.row), one.where.field or "-", one.told(console.language)) for one in found
    ]
    if as_json:
        console.json(
            [
                {"severity": one.severity.value, "code": one.code, "entity": one.where.entity,
                 "row": str(one.where.row), "field": one.where.field, "text": one.told(console.language)}
                for one in found
            ]
        )  # fmt: skip
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
