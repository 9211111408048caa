"""Records, fields, values and people as the command line puts them into words, and what people type for them."""

from esdesk.audit import fields
from esdesk.cli.console import console
from esdesk.core.operation import DELETED, Level, Value
from esdesk.core.turkish import fold
from esdesk.services.records.records import Entry, Record


def label(entity: str, name: str | None) -> str:
    """What people call a field; its name where this program does not know it."""
    known = fields.field(entity, name) if name else None
    if name == DELETED:
        return "–"
    return known.caption.label(console.language) if known is not None else name or "-"


def kind(entity: str) -> str:
    """What people call records of `entity`."""
    return fields.entity_caption(entity).label(console.language) if entity in fields.entities() else entity


def entity_named(said: str) -> str:
    """The entity that people call `said`; as it is where there is none, for the service to say so."""
    wanted = fold(said)
    for entity in fields.entities():
        caption = fields.entity_caption(entity)
        if wanted in (fold(entity), fold(caption.tr), fold(caption.en)):
            return entity
    return said


def line_of(record: Record) -> str:
    """A record on one line, its references left out: they are numbers nobody reads."""
    texts = [
        one.text(record.values[one.name], console.language)
        for one in fields.fields_of(record.entity)
        if one.refers_to is None and one.name in record.values
    ]
    return " · ".join(" ".join(text.split()) for text in texts if text)


def text_of(entity: str, name: str, value: Value) -> str:
    """A value for people; a dash where there is none."""
    known = fields.field(entity, name)
    return (known.text(value, console.language) if known is not None else str(value or "")) or "–"


def entry_json(one: Entry) -> dict[str, object]:
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


def value_text(entity: str, one: Entry) -> str:
    """The value of a history's line for people; where it cannot be seen, why not."""
    if one.level is not Level.FULL:
        return console.word(f"level-{one.level.name.casefold()}")  # ascii
    if one.field == DELETED:
        return console.word("row-deleted" if one.value else "row-restored")
    return text_of(entity, one.field or "", one.value)


def who(actor: str, device: str) -> str:
    """Whoever wrote: the name they gave, with the start of their device's key."""
    return f"{actor or console.word('this-laptop')} ({device[:6]})"
