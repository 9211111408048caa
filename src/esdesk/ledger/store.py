"""Takes operations into the tables. What is stored is a function of the set that was taken in, never of its order.

* Present at more than one level, an operation is kept at the higher one.
* It is erased if and only if an erasure of its own firm names it, whichever comes first. That a sender marks it as
  erased is not enough: else whoever relays a package could wipe what they like.
* Operations with one id and different commitments are quarantined, all of them.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    Connection,
    RowMapping,
    and_,
    bindparam,
    delete,
    insert,
    or_,
    select,
    update,
)

from esdesk.core.operation import Body, Level, Operation, canonical
from esdesk.ledger import tables as t
from esdesk.ledger.dialects import insert_new

ERASURE = "erasure"
NAMED = "named"
_CHUNK = 500
_NO_BODY = {"salt": None, "entity": None, "row": None, "field": None, "hlc": None, "body": None}

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_PRESENT = select(t.operation.c.id, t.operation.c.commitment, t.operation.c.level).where(t.operation.c.id.in_(_IDS))
_BARRED = select(t.erasure.c.target, t.erasure.c.firm).where(t.erasure.c.target.in_(_IDS))
_PREDS = select(t.pred.c.pred, t.pred.c.op).where(t.pred.c.op.in_(_IDS))

Item = TypeVar("Item")
RowKey = tuple[UUID, str, UUID]
"""Firm, entity and row."""


@dataclass
class Taken:
    """What taking operations in has changed.

    Attributes:
        added: operations that were not here at any level.
        raised: operations that were here withheld and now are here in full.
        known: operations that changed nothing.
        erased: operations whose value went.
        quarantined: ids that stand for different operations.
        rows: rows whose state may be another one now.
    """

    added: int = 0
    raised: int = 0
    known: int = 0
    erased: int = 0
    quarantined: set[UUID] = field(default_factory=set)
    rows: set[RowKey] = field(default_factory=set)


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """`items` in portions that fit into one statement."""
    every = list(items)
    for start in range(0, len(every), _CHUNK):
        yield every[start : start + _CHUNK]


def take(connection: Connection, operations: Iterable[Operation]) -> Taken:
    """Takes `operations` in, from any device, in any order, as often as one likes."""
    taken = Taken()
    incoming = _highest(operations)
    here = _present(connection, {id for id, _ in incoming})
    barred = _barred(connection, {id for id, _ in incoming})
    new, changed = [], []
    for key, operation in incoming.items():
        wanted = _allowed(operation, barred)
        if key not in here:
            new.append(wanted)
        elif _is_more(wanted, here[key]["level"]):
            changed.append(wanted)
        else:
            taken.known += 1
    _insert(connection, new)
    _change(connection, changed)
    taken.added, taken.raised = len(new), sum(op.level == Level.FULL for op in changed)
    moved = [*new, *changed]
    _quarantine(connection, moved, taken)
    taken.rows |= rows_of(connection, moved)
    _erase(connection, [op for op in moved if _names_erasures(op)], taken)
    return taken


def _is_more(wanted: Operation, here: Level) -> bool:
    """Whether an operation says more than what is here of it.

    What is here in full although an erasure names it is what no erasing reaches: a stub, which does not tell what it is
    a stub of, takes nothing from it. Where the stub came first, the whole makes up for it.
    """
    if here == Level.ERASED:
        return _names_erasures(wanted)
    return wanted.level > here and not (here == Level.FULL and wanted.level == Level.ERASED)


def _highest(operations: Iterable[Operation]) -> dict[tuple[UUID, bytes], Operation]:
    incoming: dict[tuple[UUID, bytes], Operation] = {}
    for operation in operations:
        claimed = operation.at(Level.WITHHELD) if operation.level == Level.ERASED else operation
        key = (claimed.id, claimed.commitment)
        if key not in incoming or claimed.level > incoming[key].level:
            incoming[key] = claimed
    return incoming


def _present(connection: Connection, ids: Collection[UUID]) -> dict[tuple[UUID, bytes], RowMapping]:
    return {
        (row["id"], row["commitment"]): row
        for portion in chunks(ids)
        for row in connection.execute(_PRESENT, {"ids": portion}).mappings()
    }


def _barred(connection: Connection, ids: Collection[UUID]) -> set[tuple[UUID, UUID]]:
    """Those of `ids` that an erasure names, with the erasure's firm."""
    return {(target, firm) for portion in chunks(ids) for target, firm in connection.execute(_BARRED, {"ids": portion})}


def _allowed(operation: Operation, barred: Collection[tuple[UUID, UUID]]) -> Operation:
    if (operation.id, operation.firm) in barred and not _names_erasures(operation):
        return operation.at(Level.ERASED)
    return operation


def _names_erasures(operation: Operation) -> bool:
    """The one operation that cannot be erased: else what it erased would come back with the next old package."""
    body = operation.body
    return body is not None and body.entity == ERASURE and body.field == NAMED


def _columns(operation: Operation) -> dict[str, Any]:
    body = operation.body
    seen = _NO_BODY if body is None else {
        "salt": operation.salt,
        "entity": body.entity,
        "row": body.row,
        "field": body.field,
        "hlc": body.hlc,
        "body": canonical(body.to_json()).decode(),
    }  # fmt: skip
    return {"level": int(operation.level), **seen}


def _insert(connection: Connection, operations: Sequence[Operation]) -> None:
    if not operations:
        return
    lines = [
        {
            "id": op.id,
            "commitment": op.commitment,
            "quarantined": False,
            "firm": op.firm,
            "device": op.device,
            "epoch": op.epoch,
            "seq": op.seq,
            "seal": op.seal,
            **_columns(op),
        }
        for op in operations
    ]
    connection.execute(insert(t.operation), lines)
    links = [{"pred": pred, "op": op.id} for op in operations for pred in op.preds]
    if links:
        connection.execute(insert_new(connection, t.pred).on_conflict_do_nothing(), links)


def _change(connection: Connection, operations: Sequence[Operation]) -> None:
    if not operations:
        return
    one = and_(t.operation.c.id == bindparam("b_id"), t.operation.c.commitment == bindparam("b_commitment"))
    connection.execute(
        update(t.operation).where(one),
        [{"b_id": op.id, "b_commitment": op.commitment, **_columns(op)} for op in operations],
    )


def _quarantine(connection: Connection, moved: Sequence[Operation], taken: Taken) -> None:
    commitments: dict[UUID, set[bytes]] = {}
    for id, commitment in _present(connection, {op.id for op in moved}):
        commitments.setdefault(id, set()).add(commitment)
    taken.quarantined = {id for id, found in commitments.items() if len(found) > 1}
    for portion in chunks(taken.quarantined):
        taken.rows |= rows_of(connection, load(connection, portion))
        connection.execute(update(t.operation).where(t.operation.c.id.in_(portion)).values(quarantined=True))


def _erase(connection: Connection, erasures: Sequence[Operation], taken: Taken) -> None:
    for erasure in erasures:
        named = erasure.body.value if erasure.body is not None and isinstance(erasure.body.value, dict) else {}
        targets, files = _uuids(named.get("operations")), _hashes(named.get("evidence"))
        lines = [{"target": target, "firm": erasure.firm} for target in targets]
        if lines:
            connection.execute(insert_new(connection, t.erasure).on_conflict_do_nothing(), lines)
        for portion in chunks(targets):
            _erase_present(connection, portion, erasure.firm, taken)
        for sha256 in files:
            same = {"sha256": sha256, "firm": erasure.firm}
            connection.execute(insert_new(connection, t.evidence_erasure).on_conflict_do_nothing(), [same])
            file = t.evidence_file
            connection.execute(delete(file).where(file.c.sha256 == sha256, file.c.firm == erasure.firm))


def _erase_present(connection: Connection, targets: Sequence[UUID], firm: UUID, taken: Taken) -> None:
    o = t.operation
    present = [op for op in load(connection, targets) if op.firm == firm and not _names_erasures(op)]
    going = [op for op in present if op.level != Level.ERASED]
    taken.rows |= rows_of(connection, going)
    taken.erased += len(going)
    ids = [op.id for op in going]
    immune = and_(o.c.entity == ERASURE, o.c.field == NAMED)
    gone = update(o).where(o.c.id.in_(ids), o.c.firm == firm, or_(o.c.entity.is_(None), ~immune))
    connection.execute(gone.values(level=int(Level.ERASED), **_NO_BODY))


def _uuids(found: object) -> list[UUID]:
    texts = [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
    return [UUID(one) for one in texts if len(one.replace("-", "")) == 32 and _is_hex(one.replace("-", ""))]


def _hashes(found: object) -> list[bytes]:
    texts = [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
    return [bytes.fromhex(one) for one in texts if len(one) == 64 and _is_hex(one)]


def _is_hex(text: str) -> bool:
    return all(ch in "0123456789abcdefABCDEF" for ch in text)


def load(connection: Connection, ids: Iterable[UUID]) -> list[Operation]:
    """The operations with these ids, quarantined ones included."""
    where = [t.operation.c.id.in_(portion) for portion in chunks(ids)]
    return [one for condition in where for one in read(connection, condition)]


def read(connection: Connection, where: Any) -> list[Operation]:  # noqa: ANN401
    """The operations that meet a condition, in the order of their arrival here."""
    rows = connection.execute(select(t.operation).where(where).order_by(t.operation.c.n)).mappings().all()
    preds = preds_of(connection, {row["id"] for row in rows})
    return [_operation(row, preds.get(row["id"], ())) for row in rows]


def preds_of(connection: Connection, ids: Collection[UUID]) -> Mapping[UUID, tuple[UUID, ...]]:
    """What each of `ids` replaces, in order."""
    found: dict[UUID, list[UUID]] = {}
    for portion in chunks(ids):
        for pred, op in connection.execute(_PREDS, {"ids": portion}):
            found.setdefault(op, []).append(pred)
    return {op: tuple(sorted(preds)) for op, preds in found.items()}


def _operation(row: RowMapping, preds: tuple[UUID, ...]) -> Operation:
    return Operation(
        id=row["id"],
        firm=row["firm"],
        device=row["device"],
        epoch=row["epoch"],
        seq=row["seq"],
        preds=preds,
        seal=row["seal"],
        level=Level(row["level"]),
        salt=row["salt"],
        body=None if row["body"] is None else Body.from_json(json.loads(row["body"])),
    )


def rows_of(connection: Connection, operations: Iterable[Operation]) -> set[RowKey]:
    """The rows that `operations` belong to; for those that cannot be seen, the rows of what they replace."""
    rows: set[RowKey] = set()
    asked: set[UUID] = set()
    pending = list(operations)
    while pending:
        rows |= {(op.firm, op.body.entity, op.body.row) for op in pending if op.body is not None}
        unseen = {pred for op in pending if op.body is None for pred in op.preds} - asked
        asked |= unseen
        pending = load(connection, unseen)
    return rows
