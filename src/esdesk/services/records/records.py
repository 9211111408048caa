"""What people do with single records: look at them, set a field, settle, take back, erase."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.fields import Field
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Level, Value
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Conflict, Entry, Record, Undone
from esdesk.services.files import backups
from esdesk.services.files.files import the_facility, the_firm

__all__ = ["Conflict", "Entry", "Ledger", "Record", "Undone"]  # what this module hands on

_SHORT = 8


def short(row: UUID) -> str:
    """The end of an id, enough to tell rows of one file apart when typing it."""
    return row.hex[-_SHORT:]


def find_row(ledger: Ledger, text: str) -> Record:
    """The record whose id is `text`, or ends in it.

    Raises:
        UserFault: "row-unknown", or "row-ambiguous" where the end fits several.
    """
    wanted = text.replace("-", "").strip()
    every = [*ledger.records(), *ledger.records(deleted=True)]
    found = [one for one in every if len(wanted) >= 4 and one.row.hex.endswith(wanted.translate(_ASCII_LOWER))]
    if not found:
        raise UserFault("row-unknown", row=text, file=ledger.path)
    if len({one.row for one in found}) > 1:
        raise UserFault("row-ambiguous", row=text, rows=", ".join(str(one.row) for one in found[:5]))
    return found[0]


_ASCII_LOWER = str.maketrans("ABCDEF", "abcdef")


def firm_of(ledger: Ledger, text: str) -> UUID:
    """The firm of the record that `text` names; without a text the only firm there is.

    Raises:
        UserFault: as `find_row`, and as `files.the_firm`.
    """
    return find_row(ledger, text).firm if text else the_firm(ledger)


def facility_of(ledger: Ledger, firm: UUID, text: str) -> UUID:
    """The facility that `text` names; without a text the only one of a firm.

    Raises:
        UserFault: as `find_row`; "facility-unclear" where the firm has none or several.
    """
    return find_row(ledger, text).row if text else the_facility(ledger, firm)


def set_field(ledger: Ledger, row: str, field: str, text: str) -> Sequence[UUID]:
    """Puts `text` into a field, or into a member of it (`classification.mirror`); an empty text clears it.

    Returns:
        The operations that were made; none where the field says the same already.
    """
    record = find_row(ledger, row)
    name, _, member = field.partition(".")
    known = known_field(record.entity, name)
    given = _given(ledger, known, text)
    if member:
        given = _with_member(known, record.values.get(known.name), member, text)
    change = Change(record.entity, record.row, known.name, known.enter(given))
    return [operation.id for operation in ledger.record(record.firm, [change], label="set")]


def known_field(entity: str, name: str) -> Field:
    """The field that people call `name`. Raises `UserFault("field-unknown")` with the names that there are."""
    found = fields.find(entity, name)
    if found is None or found.form is None:
        there = ", ".join(one.name for one in fields.fields_of(entity) if one.form is not None)
        raise UserFault("field-unknown", field=name, entity=entity, fields=there)
    return found


def _given(ledger: Ledger, known: Field, text: str) -> Value:
    """What `text` says in a field; where the field names a record, the end of its id will do."""
    if not text or known.refers_to is None or text in getattr(known.form, "places", ()):
        return text or None
    found = find_row(ledger, text)
    if found.entity != known.refers_to:
        raise UserFault("reference-of-other-kind", row=text, entity=found.entity, wanted=known.refers_to)
    return str(found.row)


def _with_member(known: Field, value: Value, member: str, text: str) -> Value:
    if member not in known.members:
        raise UserFault("member-unknown", field=known.name, member=member, members=", ".join(known.members) or "-")
    kept = {name: one for name, one in value.items() if name != member} if isinstance(value, Mapping) else {}
    return kept | ({member: text} if text else {}) or None


def add(ledger: Ledger, entity: str, values: Mapping[str, str], to: str = "") -> UUID:
    """Adds a record; where it belongs is `to`, or the one record of its parent's kind that the file holds.

    Raises:
        UserFault: "entity-unknown", "parent-unclear", "field-unknown", "add-nothing", or what a field cannot hold.
    """
    up = fields.parent(entity)
    if up is None or up.refers_to is None:
        addable = [one for one in fields.entities() if fields.parent(one) is not None]
        raise UserFault("entity-unknown", entity=entity, entities=", ".join(addable))
    parents = ledger.records(up.refers_to)
    parent = find_row(ledger, to) if to else parents[0] if len(parents) == 1 else None
    if parent is None or parent.entity != up.refers_to:
        raise UserFault("parent-unclear", entity=entity, parent=up.refers_to, count=len(parents))
    row = new_id()
    changes = [Change(entity, row, up.name, str(parent.row))]
    for name, text in values.items():
        known = known_field(entity, name)
        changes.append(Change(entity, row, known.name, known.enter(_given(ledger, known, text))))
    if all(change.value is None for change in changes[1:]):
        raise UserFault("add-nothing", entity=entity)
    ledger.record(parent.firm, changes, label="add")
    return row


def delete_row(ledger: Ledger, row: str) -> Record:
    """Deletes a record; undo, or settling, brings it back."""
    record = find_row(ledger, row)
    ledger.delete([(record.firm, record.entity, record.row)], label="delete")
    return record


def history(ledger: Ledger, row: str) -> tuple[Record, list[Entry]]:
    """A record and everything that ever happened to it."""
    record = find_row(ledger, row)
    return record, ledger.history(record.row)


def settle(ledger: Ledger, row: str, field: str, *, text: str | None = None, keep: str | None = None) -> None:
    """Settles a conflict: with `text`, or by keeping the head whose operation id ends in `keep`.

    Raises:
        UserFault: "conflict-unknown" where that field is not in conflict, "head-unknown" where `keep` names none,
            "head-unseen" where its value is withheld or erased.
    """
    conflict = _conflict(ledger, row, field)
    if conflict.field is None:  # only reached by the name of deletions
        raise UserFault("conflict-unknown", row=row, field=field)
    known = known_field(conflict.entity, conflict.field)
    value = known.enter(text or None) if keep is None else _kept(conflict, keep).value
    ledger.record(conflict.firm, [Change(conflict.entity, conflict.row, conflict.field, value)], label="settle")


def settle_deletion(ledger: Ledger, row: str, *, delete: bool) -> None:
    """Settles a deletion that met an edit: the row goes, or it stays."""
    conflict = _conflict(ledger, row, None)
    key = (conflict.firm, conflict.entity, conflict.row)
    (ledger.delete if delete else ledger.restore)([key], label="settle")


def _conflict(ledger: Ledger, row: str, field: str | None) -> Conflict:
    record = find_row(ledger, row)
    name = None if field is None else known_field(record.entity, field).name
    for conflict in ledger.conflicts():
        if (conflict.row, conflict.field) == (record.row, name):
            return conflict
    raise UserFault("conflict-unknown", row=row, field=field or "-")


def _kept(conflict: Conflict, keep: str) -> Entry:
    wanted = keep.replace("-", "")
    heads = [head for head in conflict.heads if wanted and head.operation.hex.endswith(wanted)]
    if len(heads) != 1:
        raise UserFault("head-unknown", operation=keep, heads=", ".join(str(head.operation) for head in conflict.heads))
    if heads[0].level != Level.FULL:
        raise UserFault("head-unseen", operation=keep)
    return heads[0]


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasing did, and what it cannot reach.

    Attributes:
        operations: how many values went.
        copies: files beside this one that still hold them until they expire.
        sent: how many packages were sent from this file before; their readers erase when the next one reaches them.
    """

    operations: int
    copies: tuple[str, ...]
    sent: int


def erase(ledger: Ledger, row: str, field: str | None, *, reason: str, asked_by: str) -> Erased:
    """Erases every value a field (or, without one, the whole record) ever had, for good.

    Raises:
        UserFault: "erase-nothing" where no value is there any more, "erase-needs-reason".
    """
    if not reason.strip() or not asked_by.strip():
        raise UserFault("erase-needs-reason")
    record = find_row(ledger, row)
    name = None if field is None else known_field(record.entity, field).name
    named = [
        entry
        for entry in ledger.history(record.row)
        if entry.field is not None and (name is None or entry.field == name)
    ]
    if not named:
        raise UserFault("erase-nothing", row=row, field=field or "-")
    proofs = [entry.value for entry in named if entry.field == "file" and isinstance(entry.value, dict)]
    files = [str(file[which]) for file in proofs for which in ("sha256", "original") if which in file]
    ledger.erase(
        record.firm,
        operations=[entry.operation for entry in named],
        evidence=files,
        reason=reason.strip(),
        asked_by=asked_by.strip(),
    )
    backups.forget(ledger)
    sent = sum(package.outgoing and package.firm == record.firm for package in ledger.packages())
    return Erased(len(named), tuple(str(copy) for copy in ledger.copies()), sent)
