"""What becomes of each row that a merge touches: the file as it is held against the file as it would be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from esdesk.audit import fields
from esdesk.core.operation import DELETED, Level, Value
from esdesk.core.sentences import Language
from esdesk.ledger.prospect import Prospect
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Entry, Record
from esdesk.reports.reading import Family
from esdesk.reports.telling import subject
from esdesk.services.records.authors import By, by


class What(StrEnum):
    """What becomes of a row. ERASED: nothing of it can be seen any more."""

    ADDED = "added"
    CHANGED = "changed"
    DELETED = "deleted"
    RESTORED = "restored"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that would show another value.

    Attributes:
        old, new: as stored; None where there is none.
        level: whether the new value is here, withheld or erased.
        by: who wrote the new one; None where no operation says it.
    """

    field: str
    old: Value
    new: Value
    level: Level
    by: By | None


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that would be another one.

    Attributes:
        subject: what the record is called, in the asked language.
        by: who deleted it, where it would be deleted.
        fields: what it would show, where it would stand.
    """

    what: What
    firm: UUID
    entity: str
    row: UUID
    subject: str
    by: By | None
    fields: tuple[FieldChange, ...]


def row_changes(ledger: Reading, after: Prospect, language: Language) -> Iterator[RowChange]:
    """The rows that would be other ones, by firm and kind, parents first."""
    order = {entity: at for at, entity in enumerate(fields.entities())}
    touched = sorted(after.touched, key=lambda key: (key[0], order.get(key[1], len(order)), key[2]))
    were, will = ledger.records_at(touched), after.records_at(touched)
    latest = after.latest(touched)
    families = {firm: _family(after, firm) for firm in {key[0] for key in touched}}
    for key in touched:
        was, becomes = were.get(key), will.get(key)
        what = _what(was, becomes)
        shown = becomes or was
        if what is None or shown is None:
            continue
        said = latest.get(key, {})
        changed = tuple(_fields(after, was, becomes, said)) if what is not What.DELETED else ()
        if what is What.CHANGED and not changed:
            continue
        called = subject(shown, key[1], families[key[0]], language)
        yield RowChange(what, *key, called, _by(after, said.get(DELETED)) if what is What.DELETED else None, changed)


def _family(of: Reading, firm: UUID) -> Family:
    return Family([*of.records(firm=firm), *of.records(firm=firm, deleted=True)])


def _what(was: Record | None, becomes: Record | None) -> What | None:
    """What becomes of a row; None where it is as little to be seen afterwards as before."""
    stood, stands = was is not None and not was.deleted, becomes is not None and not becomes.deleted
    if not stood:
        return None if not stands else What.ADDED if was is None else What.RESTORED
    return What.CHANGED if stands else What.DELETED if becomes is not None else What.ERASED


def _fields(
    after: Prospect, was: Record | None, becomes: Record | None, said: Mapping[str, Entry]
) -> Iterator[FieldChange]:
    old = was.values if was is not None and not was.deleted else {}
    new = becomes.values if becomes is not None else {}
    for name in dict.fromkeys([*new, *old]):
        if old.get(name) != new.get(name):
            entry = said.get(name)
            # what was erased and replaced nothing belongs to no field any more
            level = entry.level if entry is not None else Level.ERASED
            yield FieldChange(name, old.get(name), new.get(name), level, _by(after, entry))


def _by(of: Reading, entry: Entry | None) -> By | None:
    return None if entry is None else by(of, entry)
