"""Which standing record names which row, and in which field: how the records around a record are found."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select

from esdesk.audit import fields
from esdesk.audit.forms import Reference
from esdesk.audit.groups import reference_id
from esdesk.core.operation import Value
from esdesk.ledger import tables as t
from esdesk.ledger.store import RowKey, chunks

_R = t.reference.c
_READ = select(_R.firm, _R.entity, _R.row, _R.field, _R.target)
# made once: these are asked at every Enter, and SQLAlchemy takes longer to put them together than SQLite to answer
_OF = _READ.where(_R.row.in_(bindparam("rows", expanding=True)))
_TO = _READ.where(_R.target.in_(bindparam("rows", expanding=True)))
_TO_SOME = _TO.where(_R.entity.in_(bindparam("entities", expanding=True)))
_NEW = insert(t.reference)
_GONE = delete(t.reference).where(
    *(_R[name] == bindparam(f"b_{name}") for name in ("target", "entity", "row", "field", "firm"))
)


@dataclass(frozen=True, slots=True)
class Named:
    """That the record `key` names `target` in `field`."""

    key: RowKey
    field: str
    target: UUID


def named_in(entity: str, values: Mapping[str, Value]) -> Iterator[tuple[str, UUID]]:
    """The rows that a record's values name, with the field."""
    for name, members in _naming(entity):
        value = values.get(name)
        if value is None:
            continue
        said = [value] if not members else [value.get(one) for one in members] if isinstance(value, Mapping) else []
        for row in said:
            target = _target(row) if isinstance(row, str) else None
            if target is not None:
                yield name, target


_target = lru_cache(maxsize=4096)(reference_id)
"""Kept, because many records name the same few."""


@cache
def _naming(entity: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The fields of an entity that name rows, each with the members of it that do; without, it is itself that does."""
    found = []
    for one in fields.fields_of(entity):
        members = tuple(name for name, form in one.members.items() if isinstance(form, Reference))
        if members or isinstance(one.form, Reference):
            found.append((one.name, members))
    return tuple(found)


def named_by(standing: Iterable[tuple[RowKey, Mapping[str, Value]]]) -> list[Named]:
    """What standing records name, from their values."""
    return [
        Named(key, field, target)
        for key, values in standing
        for field, target in dict.fromkeys(named_in(key[1], values))
    ]


def write(connection: Connection, before: Iterable[Named], after: Iterable[Named]) -> None:
    """Writes what some records name now, where they named `before`."""
    old, new = set(before), set(after)
    if old - new:
        connection.execute(_GONE, [{f"b_{name}": value for name, value in _row(named).items()} for named in old - new])
    if new - old:
        connection.execute(_NEW, [_row(named) for named in new - old])


def _row(named: Named) -> dict[str, Any]:
    firm, entity, row = named.key
    return {"target": named.target, "entity": entity, "row": row, "field": named.field, "firm": firm}


def of_rows(connection: Connection, rows: Iterable[UUID]) -> list[Named]:
    """What the records of `rows` name."""
    return [_named(*one) for portion in chunks(set(rows)) for one in connection.execute(_OF, {"rows": portion})]


def to_rows(connection: Connection, rows: Iterable[UUID], *entities: str) -> list[Named]:
    """The records (of `entities`, where given) that name `rows`."""
    asked = _TO_SOME if entities else _TO
    given = {"entities": entities} if entities else {}
    found = (connection.execute(asked, {"rows": portion, **given}) for portion in chunks(set(rows)))
    return [_named(*one) for lines in found for one in lines]


def _named(firm: UUID, entity: str, row: UUID, field: str, target: UUID) -> Named:
    return Named((firm, entity, row), field, target)
