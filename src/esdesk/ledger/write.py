"""Appends this device's own operations: the one path that typing, import, paste, undo, settling and erasing take."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete

from esdesk.audit.fields import SCHEMA
from esdesk.core.apart import Tell
from esdesk.core.clock import Clock
from esdesk.core.ids import new_id
from esdesk.core.operation import DELETED, Body, Operation, Value, write_operation
from esdesk.ledger import identity, projection, store
from esdesk.ledger import tables as t
from esdesk.ledger.heads import RowState
from esdesk.ledger.lean import Lean
from esdesk.ledger.store import RowKey
from esdesk.ledger.views import Change

_AT_ONCE = 5000

_DRAFT_OF = delete(t.draft).where(
    t.draft.c.entity == bindparam("b_entity"),
    t.draft.c.row == bindparam("b_row"),
    t.draft.c.field == bindparam("b_field"),
)


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes: the device, whom it is told to name, and its clock."""

    device: str
    actor: str
    clock: Clock


@dataclass(frozen=True, slots=True)
class Intent:
    """An operation about to be made: all but its place in the sequence."""

    key: RowKey
    field: str
    value: Value
    preds: tuple[UUID, ...]


def intents(connection: Connection, firm: UUID, changes: Iterable[Change]) -> list[Intent]:
    """What `changes` come to: the last one of each field, and only where it says something new.

    An edit names every head of its field, so that an edit of a field in conflict settles it.
    """
    last = {(change.entity, change.row, change.field): change for change in changes}
    keys = {(firm, change.entity, change.row) for change in last.values()}
    found = dict(projection.states(connection, keys))
    return [
        Intent((firm, one.entity, one.row), one.field, one.value, _preds(found[firm, one.entity, one.row], one.field))
        for one in last.values()
        if _says_something_new(found[firm, one.entity, one.row], one)
    ]


def _says_something_new(state: RowState[Lean], change: Change) -> bool:
    field = state.fields.get(change.field)
    if field is None:
        return change.value is not None
    settled = not field.conflict and not field.unseen and not state.deletions
    return not (settled and projection.same_in(change.entity)(change.field, field.value, change.value))


def _preds(state: RowState[Lean], name: str) -> tuple[UUID, ...]:
    return _ids(state.fields[name].head_ids) if name in state.fields else ()


def _ids(found: Iterable[bytes]) -> tuple[UUID, ...]:
    return tuple(UUID(bytes=one) for one in found)


def deletion(connection: Connection, key: RowKey) -> list[Intent]:
    """What deleting a row comes to; nothing where it is deleted already or does not exist."""
    state = projection.state(connection, key)
    return [] if state.deleted or not state.fields else [Intent(key, DELETED, True, _ids(state.head_ids))]


def restoring(connection: Connection, key: RowKey) -> list[Intent]:
    """What taking back the deletions of a row comes to."""
    state = projection.state(connection, key)
    standing = _ids(sorted(one.id for one in state.deletions))
    return [Intent(key, DELETED, False, standing)] if standing else []


def _quietly(_done: int, _of: int) -> None:
    """Tells nobody."""


def append(
    connection: Connection, author: Author, firm: UUID, wanted: Iterable[Intent], tell: Tell = _quietly
) -> list[Operation]:
    """Makes operations of `wanted`, takes them in, refreshes the records and drops the drafts they came from.

    `tell` is told how many of them are written, some thousands at a time; what it raises undoes the transaction.
    """
    todo = list(wanted)
    if not todo:
        return []
    epoch, seq = identity.next_seq(connection, firm, author.device, len(todo))
    operations: list[Operation] = []
    for start in range(0, len(todo), _AT_ONCE):
        tell(start, len(todo))
        portion = [
            write_operation(
                id=new_id(),
                firm=firm,
                device=author.device,
                epoch=epoch,
                seq=seq + place,
                preds=one.preds,
                body=Body(one.key[1], one.key[2], one.field, one.value, author.clock.tick(), author.actor, SCHEMA),
            )
            for place, one in enumerate(todo[start : start + _AT_ONCE], start)
        ]
        projection.refresh(connection, store.take(connection, portion).rows)
        operations += portion
    written = [{"b_entity": one.key[1], "b_row": one.key[2], "b_field": one.field} for one in todo]
    connection.execute(_DRAFT_OF, written)
    return operations
