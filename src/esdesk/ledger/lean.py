"""Operations as far as records are made of them: most of what an `Operation` holds no record shows."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from msgspec import Struct
from msgspec.json import Decoder
from sqlalchemy import Connection, and_, bindparam, select

from esdesk.core.flat import Flat
from esdesk.core.operation import Value
from esdesk.ledger import tables as t
from esdesk.ledger.store import RowKey, preds_of

_O = t.operation.c
_SEEN = select(_O.id, _O.firm, _O.device, _O.level, _O.entity, _O.row, _O.body).where(
    and_(_O.row.in_(bindparam("rows", expanding=True)), ~_O.quarantined)
)


class Said(Struct, gc=False):
    """What a body says; the rest of it is not read."""

    field: str
    value: Value
    hlc: int


class Lean(NamedTuple):
    """An operation for `heads.row_state`; its ids are of whatever kind those are that it is held against."""

    id: Any
    device: str
    level: int
    preds: Sequence[Any]
    body: Said | None


said = Decoder(Said).decode
"""What a body says, from its text."""


def lean(one: Flat, device: str) -> Lean:
    """As far as records need it, an operation of `device`; its ids are bytes."""
    return Lean(one.id, device, one.level, one.preds, None if one.body is None else said(one.body))


def of_rows(connection: Connection, rows: Collection[UUID]) -> list[tuple[RowKey, Lean]]:
    """The counted operations that can be seen of `rows`, each with the row it belongs to."""
    found = connection.execute(_SEEN, {"rows": list(rows)}).all()
    preds = preds_of(connection, {one[0] for one in found})
    return [
        ((firm, entity, row), Lean(id, device, level, preds.get(id, ()), said(body)))
        for id, firm, device, level, entity, row, body in found
    ]
