"""Undo and redo: new operations that restore what stood before, where nobody has written since.

A step is what one undo takes back: one edit, a whole import, a whole paste. Steps are this file's own and never travel.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, update

from esdesk.core.errors import UserFault
from esdesk.core.operation import DELETED, Operation, Value
from esdesk.ledger import projection, store
from esdesk.ledger import tables as t
from esdesk.ledger.heads import RowState
from esdesk.ledger.store import RowKey
from esdesk.ledger.views import Kept, Undone
from esdesk.ledger.write import Author, Intent, append


def note_step(connection: Connection, label: str, operations: Iterable[Operation], reverts: int | None = None) -> None:
    """Notes what one undo will take back; nothing where nothing was written."""
    ids = [operation.id for operation in operations]
    if ids or reverts is not None:
        line = insert(t.step).values(label=label, reverts=reverts, done=True).returning(t.step.c.n)
        _attach(connection, connection.execute(line).scalar_one(), ids, reverting=reverts is not None)


def can_undo(connection: Connection) -> tuple[bool, bool]:
    """Whether there is a step to undo, and one to redo."""
    return _newest_step(connection) is not None, _last_undone(connection) is not None


def _newest_step(connection: Connection) -> int | None:
    s = t.step
    newest: int | None = connection.execute(select(func.max(s.c.n)).where(s.c.reverts.is_(None), s.c.done)).scalar_one()
    return newest


def _last_undone(connection: Connection) -> Any:  # noqa: ANN401  a row of n and reverts, or None
    s = t.step
    newest_done = select(func.coalesce(func.max(s.c.n), 0)).where(s.c.reverts.is_(None)).scalar_subquery()
    last = select(s.c.n, s.c.reverts).where(s.c.reverts.is_not(None), s.c.done, s.c.n > newest_done)
    return connection.execute(last.order_by(s.c.n.desc()).limit(1)).one_or_none()


def undo(connection: Connection, author: Author) -> Undone:
    """Takes back the newest step that stands. Raises `UserFault("undo-nothing")` where there is none."""
    s = t.step
    n = _newest_step(connection)
    if n is None:
        raise UserFault("undo-nothing")
    label, operations, kept = _revert(connection, author, n)
    connection.execute(update(s).where(s.c.n == n).values(done=False))
    note_step(connection, label, operations, reverts=n)
    return Undone(label, len(operations), kept)


def redo(connection: Connection, author: Author) -> Undone:
    """Does again what was undone last, unless something new was done since (`UserFault("redo-nothing")`)."""
    s = t.step
    row = _last_undone(connection)
    if row is None:
        raise UserFault("redo-nothing")
    label, operations, kept = _revert(connection, author, row.n)
    connection.execute(update(s).where(s.c.n == row.n).values(done=False))
    connection.execute(update(s).where(s.c.n == row.reverts).values(done=True))
    connection.execute(delete(t.step_operation).where(t.step_operation.c.step == row.reverts))
    _attach(connection, row.reverts, [operation.id for operation in operations], reverting=True)
    return Undone(label, len(operations), kept)


def _attach(connection: Connection, n: int, ids: Sequence[UUID], *, reverting: bool) -> None:
    if ids:
        lines = [{"step": n, "op": id, "reverting": reverting} for id in ids]
        connection.execute(insert(t.step_operation), lines)


def _revert(connection: Connection, author: Author, n: int) -> tuple[str, list[Operation], tuple[Kept, ...]]:
    label = connection.execute(select(t.step.c.label).where(t.step.c.n == n)).scalar_one()
    ids = connection.execute(select(t.step_operation.c.op).where(t.step_operation.c.step == n)).scalars().all()
    mine = [operation for operation in store.load(connection, ids) if operation.body is not None]
    by_row: dict[RowKey, list[Operation]] = {}
    for operation in mine:
        if operation.body is not None:
            by_row.setdefault((operation.firm, operation.body.entity, operation.body.row), []).append(operation)
    todo: list[Intent] = []
    kept: list[Kept] = []
    for key, state in projection.whole_states(connection, by_row):
        _revert_row(connection, key, state, by_row[key], todo, kept)
    written: list[Operation] = []
    for firm in sorted({one.key[0] for one in todo}):
        written += append(connection, author, firm, [one for one in todo if one.key[0] == firm])
    return label, written, tuple(kept)


def _revert_row(
    connection: Connection,
    key: RowKey,
    state: RowState[Operation],
    mine: Sequence[Operation],
    todo: list[Intent],
    kept: list[Kept],
) -> None:
    if _made_row(connection, state, mine):
        todo.append(Intent(key, DELETED, True, state.head_ids))  # the row goes whole, not field by field
        return
    for operation in mine:
        name = "" if operation.body is None else operation.body.field
        if name == DELETED:
            _revert_deletion(key, state, operation, todo)
        elif name in state.fields and _stands(connection, state.fields[name].head_ids, operation.id):
            todo.append(Intent(key, name, _before(connection, operation), state.fields[name].head_ids))
        elif name in state.fields and state.fields[name].heads:
            now = state.fields[name].heads[0]
            actor = "" if now.body is None else now.body.actor
            kept.append(Kept(key[1], key[2], name, state.fields[name].value, actor, now.device))


def _made_row(connection: Connection, state: RowState[Operation], mine: Sequence[Operation]) -> bool:
    """Whether the step made this row, and nothing else stands in it."""
    by_field = {operation.body.field: operation.id for operation in mine if operation.body is not None}
    made = bool(state.fields) and not state.deletions and all(not operation.preds for operation in mine)
    return made and all(
        name in by_field and _stands(connection, field.head_ids, by_field[name]) for name, field in state.fields.items()
    )


def _stands(connection: Connection, heads: Sequence[UUID], mine: UUID) -> bool:
    """Whether `mine` is the one head, or stands again because what came after it was taken back."""
    s = t.step_operation
    while len(heads) == 1 and heads[0] != mine:
        if connection.execute(select(s.c.op).where(s.c.op == heads[0], s.c.reverting)).first() is None:
            return False
        taken_back = store.preds_of(connection, heads).get(heads[0], ())
        heads = () if len(taken_back) != 1 else store.preds_of(connection, taken_back).get(taken_back[0], ())
    return tuple(heads) == (mine,)


def _revert_deletion(key: RowKey, state: RowState[Operation], operation: Operation, todo: list[Intent]) -> None:
    """A deletion is taken back; the taking back of one is done by deleting anew."""
    if operation.body is not None and operation.body.value:
        if any(one.id == operation.id for one in state.deletions):
            todo.append(Intent(key, DELETED, False, (operation.id,)))
    elif state.fields and not state.deletions:
        todo.append(Intent(key, DELETED, True, (*state.head_ids, operation.id)))


def _before(connection: Connection, operation: Operation) -> Value:
    """What stood before `operation`: of several replaced values, the one that was shown."""
    replaced = [one for one in store.load(connection, operation.preds) if one.body is not None]
    latest = max(replaced, key=lambda one: (one.body.hlc if one.body else 0, one.device, one.id), default=None)
    return None if latest is None or latest.body is None else latest.body.value
