"""Entering a field by hand, box by box, as forms do; the first field that is entered makes the record."""

from collections.abc import Mapping
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.boxes import boxes_of, filled
from esdesk.audit.findings import text_of
from esdesk.core.days import day_words
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value
from esdesk.core.sentences import Language
from esdesk.core.turkish import sort_key
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.files.drafts import field_key


def enter_box(
    ledger: Ledger, entity: str, row: UUID, name: str, key: str, text: str, within: UUID | None = None
) -> Value:
    """Puts `text` into a box of a field (`audit.boxes`), as one step; an empty text clears it, and the draft goes.

    Args:
        ledger: the open file.
        entity: the record's kind.
        row: the record's row; where it does not stand yet, it is made.
        name: the field.
        key: which box of it.
        text: what was typed.
        within: the row above, for a record that does not stand yet.

    Returns:
        What the field holds now.

    Raises:
        UserFault: "row-unknown" where there is neither the record nor one above it, or what the field cannot hold.
    """
    known = fields.field(entity, name)
    box = next((one for one in boxes_of(known) if one.key == key), None) if known else None
    if known is None or box is None:
        raise UserFault("field-unknown", field=name, entity=entity, fields=", ".join(_names(entity)))
    record = _standing(ledger, row)
    firm, links = (record.firm, []) if record else _new(ledger, entity, row, within)
    before = record.values.get(name) if record else None
    value = known.enter(filled(known, before, box, text))
    says = record is not None or value is not None
    changes = [*links, Change(entity, row, name, value)] if says else []
    ledger.record(firm, changes, label="set", typed=(entity, row, field_key(name, key)))
    return value


def _standing(ledger: Ledger, row: UUID) -> Record | None:
    found = ledger.record_at(row)
    return None if found is None or found.deleted else found


def _new(ledger: Ledger, entity: str, row: UUID, within: UUID | None) -> tuple[UUID, list[Change]]:
    """The firm of a record that is to be made, and the change that puts it where it belongs."""
    up = fields.parent(entity)
    above = _standing(ledger, within) if within else None
    if up is None or above is None or above.entity != up.refers_to:
        raise UserFault("row-unknown", row=row, file=ledger.path)
    return above.firm, [Change(entity, row, up.name, str(above.row))]


def _names(entity: str) -> list[str]:
    return [one.name for one in fields.fields_of(entity) if one.form is not None]


def row_words(ledger: Ledger, entity: str, firm: UUID, language: Language) -> list[tuple[UUID, str]]:
    """The records of a kind that a field may name, with what a person knows them by, in the order of the alphabet."""
    found = [(one.row, text_of(one, "name") or _day_of(one, language)) for one in ledger.records(entity, firm)]
    return sorted(found, key=lambda one: sort_key(one[1]))


def _day_of(record: Record, language: Language) -> str:
    return day_words(text_of(record, "dates", "from"), language) or record.row.hex[-8:]


def rows_within(ledger: Ledger, entity: str, within: UUID) -> list[tuple[UUID, Mapping[str, Value]]]:
    """The records of `entity` that belong to the row `within`, in the order they were made, with their values."""
    up = fields.parent(entity)
    found = [one for one in ledger.records(entity) if up and one.values.get(up.name) == str(within)]
    return [(one.row, one.values) for one in sorted(found, key=lambda one: one.row)]
