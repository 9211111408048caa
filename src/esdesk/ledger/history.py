"""How a row came to be what it is, what is in conflict, and what has not arrived."""

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from uuid import UUID

from sqlalchemy import Connection, RowMapping, func, or_, select

from esdesk.core.clock import moment
from esdesk.core.operation import DELETED, Operation
from esdesk.ledger import projection, store
from esdesk.ledger import tables as t
from esdesk.ledger.store import RowKey
from esdesk.ledger.views import Conflict, Entry, Gap, Record, Settled


def records(
    connection: Connection, entity: str | None = None, firm: UUID | None = None, deleted: bool = False
) -> list[Record]:
    """The records, in the order of their rows' making."""
    r = t.record
    query = select(r).where(r.c.deleted.is_(deleted)).order_by(r.c.row)
    query = query if entity is None else query.where(r.c.entity == entity)
    query = query if firm is None else query.where(r.c.firm == firm)
    return [_record(row) for row in connection.execute(query).mappings()]


def record_at(connection: Connection, row: UUID) -> Record | None:
    """The record of a row, standing or deleted; None where nothing of it can be seen."""
    line = connection.execute(select(t.record).where(t.record.c.row == row).limit(1)).mappings().first()
    return None if line is None else _record(line)


def records_at(connection: Connection, keys: Iterable[RowKey]) -> dict[RowKey, Record]:
    """The records of `keys`, standing or deleted."""
    wanted = set(keys)
    found: dict[RowKey, Record] = {}
    for portion in store.chunks({row for _, _, row in wanted}):
        for line in connection.execute(select(t.record).where(t.record.c.row.in_(portion))).mappings():
            one = _record(line)
            if (one.firm, one.entity, one.row) in wanted:
                found[one.firm, one.entity, one.row] = one
    return found


def latest(connection: Connection, keys: Iterable[RowKey]) -> dict[RowKey, dict[str, Entry]]:
    """Of each row, the operation that each field shows, or one of those that hide its value; its deletion too."""
    found: dict[RowKey, dict[str, Entry]] = {}
    hidden: dict[UUID, list[tuple[RowKey, str]]] = {}
    for key, state in projection.whole_states(connection, keys):
        found[key] = {name: entry_of(one.heads[0], standing=True) for name, one in state.fields.items() if one.heads}
        if state.deletions:
            found[key][DELETED] = entry_of(state.deletions[-1], standing=True)
        for name, one in state.fields.items():
            for id in one.unseen if not one.heads else ():
                hidden.setdefault(id, []).append((key, name))
    for operation in store.load(connection, hidden):
        for key, name in hidden[operation.id]:
            found[key].setdefault(name, entry_of(operation, standing=True))
    return found


def records_of(connection: Connection, rows: Iterable[UUID]) -> list[Record]:
    """The standing records of `rows`, in the order of their making."""
    r = t.record
    found = [
        _record(line)
        for portion in store.chunks(set(rows))
        for line in connection.execute(select(r).where(r.c.row.in_(portion), ~r.c.deleted)).mappings()
    ]
    return sorted(found, key=lambda one: one.row)


def _record(row: RowMapping) -> Record:
    marks = json.loads(row["marks"])
    return Record(
        firm=row["firm"],
        entity=row["entity"],
        row=row["row"],
        values=projection.values_of(row["values"]),
        deleted=row["deleted"],
        conflicts=tuple(marks["conflict"]),
        unseen=tuple(marks["unseen"]),
        contested=marks["contested"],
    )


def history(connection: Connection, row: UUID) -> list[Entry]:
    """Every operation of a row, the oldest first by the authors' clocks."""
    o = t.operation
    keys = connection.execute(select(o.c.firm, o.c.entity, o.c.row).where(o.c.row == row).distinct()).all()
    entries: dict[UUID, Entry] = {}
    for key in keys:
        entries |= {entry.operation: entry for entry in _entries(connection, (key[0], key[1], key[2]))}
    return sorted(entries.values(), key=lambda entry: (entry.moment is None, entry.moment, entry.operation))


def _entries(connection: Connection, key: RowKey) -> Iterator[Entry]:
    o = t.operation
    mine = store.read(connection, (o.c.firm == key[0]) & (o.c.entity == key[1]) & (o.c.row == key[2]))
    unseen = store.read(
        connection, o.c.body.is_(None) & o.c.id.in_(select(t.pred.c.op).where(t.pred.c.pred.in_([m.id for m in mine])))
    )
    state = projection.whole_state(connection, key)
    heads = set(state.head_ids)
    odd = set(connection.execute(select(o.c.id).where(o.c.quarantined)).scalars())
    for operation in [*mine, *unseen]:
        yield entry_of(operation, standing=operation.id in heads, quarantined=operation.id in odd)


def entry_of(operation: Operation, *, standing: bool, quarantined: bool = False) -> Entry:
    """The line of a history that tells of `operation`."""
    body = operation.body
    return Entry(
        operation=operation.id,
        field=None if body is None else body.field,
        value=None if body is None else body.value,
        moment=None if body is None else moment(body.hlc),
        device=operation.device,
        actor="" if body is None else body.actor,
        level=operation.level,
        replaces=operation.preds,
        standing=standing,
        quarantined=quarantined,
    )


def conflicts(connection: Connection, of: UUID | None = None) -> list[Conflict]:
    """Everything a person has to settle (of one firm), by firm and row."""
    r = t.record
    query = select(r.c.firm, r.c.entity, r.c.row).where(r.c.doubtful).order_by(r.c.firm, r.c.row)
    rows = connection.execute(query if of is None else query.where(r.c.firm == of))
    found: list[Conflict] = []
    for firm, entity, row in rows.all():
        state = projection.whole_state(connection, (firm, entity, row))
        for name, field in state.fields.items():
            if field.conflict:
                heads = _entries_of(connection, field.heads, field.unseen)
                found.append(Conflict(firm, entity, row, name, heads, _earlier(connection, field.heads)))
        if state.contested:
            named = {pred for deletion in state.deletions for pred in deletion.preds}
            edits = [head for field in state.fields.values() for head in field.heads if head.id not in named]
            unseen = {id for field in state.fields.values() for id in field.unseen if id not in named}
            heads = _entries_of(connection, [*state.deletions, *edits], sorted(unseen))
            found.append(Conflict(firm, entity, row, None, heads, None))
    return found


def _entries_of(connection: Connection, seen: Iterable[Operation], unseen: Iterable[UUID]) -> tuple[Entry, ...]:
    """The sides of a conflict; those without their values last: settling answers them too."""
    hidden = sorted(store.load(connection, unseen), key=lambda one: one.id)
    return tuple(entry_of(one, standing=True) for one in [*seen, *hidden])


def settled(connection: Connection, firm: UUID, most: int) -> list[Settled]:
    """The conflicts of fields that somebody ended and nobody has written over since, the latest `most` first."""
    o, p = t.operation, t.pred
    several = select(p.c.op).group_by(p.c.op).having(func.count() > 1)
    ended = (o.c.firm == firm) & (o.c.field != DELETED) & ~o.c.quarantined & o.c.id.in_(several)
    standing = o.c.id.not_in(select(p.c.pred))
    found: list[Settled] = []
    for one in sorted(store.read(connection, ended & standing), key=lambda one: (-_hlc(one), one.id)):
        sides = [side for side in store.load(connection, one.preds) if side.body is not None]
        if one.body is not None and _differ(one.body.entity, one.body.field, sides):
            by, told = entry_of(one, standing=True), tuple(entry_of(side, standing=False) for side in sides)
            found.append(Settled(firm, one.body.entity, one.body.row, one.body.field, by, told))
        if len(found) == most:
            break
    return found


def _hlc(one: Operation) -> int:
    return one.body.hlc if one.body is not None else 0


def _differ(entity: str, field: str, sides: list[Operation]) -> bool:
    """Whether they said different things in that field; equal values are no conflict, and deletions another one."""
    said = [one.body.value for one in sides if one.body is not None and one.body.field == field]
    return any(not projection.same_in(entity)(field, said[0], other) for other in said[1:])


def _earlier(connection: Connection, heads: tuple[Operation, ...]) -> Entry | None:
    """The newest operation that every head replaced, directly or through others."""
    common = set.intersection(*(_ancestors(connection, head) for head in heads))
    seen = [one for one in store.load(connection, common) if one.body is not None and one.body.field != DELETED]
    latest = max(seen, key=lambda one: (one.body.hlc if one.body else 0, one.id), default=None)
    return None if latest is None else entry_of(latest, standing=False)


def _ancestors(connection: Connection, head: Operation) -> set[UUID]:
    found: set[UUID] = set()
    pending = set(head.preds)
    while pending:
        found |= pending
        known = store.preds_of(connection, pending)
        pending = {pred for preds in known.values() for pred in preds} - found
    return found


def gaps(connection: Connection, firm: UUID | None = None, device: str | None = None) -> list[Gap]:
    """Sequence numbers below the highest one seen of each device's epoch that have not arrived.

    Only epochs with fewer numbers than their highest one are read line by line: a centre has millions of lines.
    """
    o = t.operation
    run = (o.c.firm, o.c.device, o.c.epoch)
    broken = select(*run).group_by(*run).having(func.count(o.c.seq.distinct()) < func.max(o.c.seq)).order_by(*run)
    broken = broken if firm is None else broken.where(o.c.firm == firm)
    broken = broken if device is None else broken.where(o.c.device == device)
    return [gap for key in connection.execute(broken).all() for gap in _gaps_of(connection, key[0], key[1], key[2])]


def _gaps_of(connection: Connection, firm: UUID, device: str, epoch: UUID) -> Iterator[Gap]:
    o = t.operation
    mine = (o.c.firm == firm) & (o.c.device == device) & (o.c.epoch == epoch)
    seqs = connection.execute(select(o.c.seq).where(mine).distinct().order_by(o.c.seq)).scalars()
    for one, other in pairwise([0, *seqs]):
        if other > one + 1:
            yield Gap(firm, device, epoch, first=one + 1, last=other - 1)


def operations(connection: Connection, firm: UUID, device: str | None = None) -> list[Operation]:
    """The operations of a firm (of one device), in the order of their arrival; quarantined ones stay here."""
    o = t.operation
    where = (o.c.firm == firm) & ~o.c.quarantined
    return store.read(connection, where if device is None else where & (o.c.device == device))


def quarantined(connection: Connection) -> list[Operation]:
    """Operations that share an id with others that say something else."""
    return store.read(connection, or_(t.operation.c.quarantined))
