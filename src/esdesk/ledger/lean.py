"""Operations as far as records are made of them: most of what an `Operation` holds no record shows.

Their ids are bytes, and they are read past SQLAlchemy, which takes longer over a line than the database does.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from msgspec import Struct
from msgspec.json import Decoder
from sqlalchemy import Connection

from esdesk.core.flat import Flat
from esdesk.core.operation import Value
from esdesk.ledger import bulk, store
from esdesk.ledger import tables as t

Key = tuple[bytes, str, bytes]
"""Firm, entity and row."""

_O, _P = t.operation.c, t.pred.c


class Said(Struct, gc=False):
    """What a body says; the rest of it is not read."""

    field: str
    value: Value
    hlc: int


class Lean(NamedTuple):
    """An operation for `heads.row_state`."""

    id: bytes
    device: str
    level: int
    preds: Sequence[bytes]
    body: Said | None


said = Decoder(Said).decode
"""What a body says, from its text."""


def lean(one: Flat, device: str) -> Lean:
    """An operation of `device`, as far as records need it."""
    return Lean(one.id, device, one.level, one.preds, None if one.body is None else said(one.body))


def of_rows(connection: Connection, rows: Iterable[bytes]) -> dict[Key, list[Lean]]:
    """The counted operations of `rows`, with the unseen ones that replace some of them, directly or through others."""
    columns = (_O.id, _O.firm, _O.device, _O.level, _O.entity, _O.row, _O.body, _O.quarantined)
    found = [one for one in bulk.read(connection, columns, _O.row, rows) if not one[-1]]
    preds = _preds(connection, [one[0] for one in found])
    counted: dict[Key, list[Lean]] = defaultdict(list)
    row_of: dict[bytes, set[Key]] = defaultdict(set)
    for id, firm, device, level, entity, row, body, _ in found:
        counted[firm, entity, row].append(Lean(id, device, level, preds.get(id, ()), said(body)))
        row_of[id].add((firm, entity, row))
    _add_unseen(connection, counted, row_of)
    return counted


def _add_unseen(connection: Connection, counted: dict[Key, list[Lean]], row_of: dict[bytes, set[Key]]) -> None:
    pending: Collection[bytes] = list(row_of)
    seen = set(row_of)
    while pending:
        naming = {op for op, _ in bulk.read(connection, (_P.op, _P.pred), _P.pred, pending)} - seen
        found: dict[bytes, set[Key]] = {}
        for op in store.load(connection, [UUID(bytes=one) for one in naming]):
            unseen = Lean(op.id.bytes, op.device, op.level, [pred.bytes for pred in op.preds], None)
            keys = {key for pred in unseen.preds for key in row_of.get(pred, ()) if key[0] == op.firm.bytes}
            for key in keys - row_of.get(unseen.id, set()) if op.body is None else ():
                counted[key].append(unseen)
                found.setdefault(unseen.id, set()).add(key)
        for id, more in found.items():
            row_of[id] |= more
        pending = found


def _preds(connection: Connection, ops: Collection[bytes]) -> dict[bytes, list[bytes]]:
    found: dict[bytes, list[bytes]] = defaultdict(list)
    for pred, op in bulk.read(connection, (_P.pred, _P.op), _P.op, ops):
        found[op].append(pred)
    return found
