"""Operations as far as records are made of them: most of what an `Operation` holds no record shows.

Their ids are bytes, and they are read past SQLAlchemy, which takes longer over a line than the database does.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.json import Decoder
from sqlalchemy import Column, Connection

from esdesk.core.flat import Flat
from esdesk.core.operation import Value
from esdesk.ledger import bulk
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


def of_rows(connection: Connection, rows: Collection[bytes]) -> dict[Key, list[Lean]]:
    """The counted operations of `rows`, with the unseen ones that replace some of them, directly or through others."""
    counted: dict[Key, list[Lean]] = defaultdict(list)
    row_of: dict[bytes, set[Key]] = defaultdict(set)
    for firm, entity, row, one in _read(connection, _O.row, rows):
        counted[firm, entity, row].append(one)
        row_of[one.id].add((firm, entity, row))
    _add_unseen(connection, counted, row_of)
    return counted


def _add_unseen(connection: Connection, counted: dict[Key, list[Lean]], row_of: dict[bytes, set[Key]]) -> None:
    pending: Collection[bytes] = list(row_of)
    seen = set(row_of)
    while pending:
        naming = {op for op, _ in bulk.read(connection, (_P.op, _P.pred), _P.pred, pending)} - seen
        found: dict[bytes, set[Key]] = {}
        for firm, _, _, one in _read(connection, _O.id, naming):
            keys = {key for pred in one.preds for key in row_of.get(pred, ()) if key[0] == firm}
            for key in keys - row_of.get(one.id, set()) if one.body is None else ():
                counted[key].append(one)
                found.setdefault(one.id, set()).add(key)
        for id, more in found.items():
            row_of[id] |= more
        pending = found


def _read(connection: Connection, by: Column[Any], ids: Collection[bytes]) -> Iterator[tuple[bytes, str, bytes, Lean]]:
    """Firm, entity, row and the operation, of all those in no quarantine of which the column `by` is one of `ids`."""
    columns = (_O.id, _O.firm, _O.device, _O.level, _O.entity, _O.row, _O.body, _O.quarantined)
    found = [one for one in bulk.read(connection, columns, by, ids) if not one[-1]]
    preds: dict[bytes, list[bytes]] = defaultdict(list)
    for pred, op in bulk.read(connection, (_P.pred, _P.op), _P.op, [one[0] for one in found]):
        preds[op].append(pred)
    for id, firm, device, level, entity, row, body, _ in found:
        yield firm, entity, row, Lean(id, device, level, preds.get(id, ()), None if body is None else said(body))
