"""Which standing record names which row, and in which field: how the records around a record are found."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, and_, bindparam, delete, insert, select

from esdesk.audit import fields
from esdesk.audit.forms import Reference
from esdesk.audit.groups import reference_id
from esdesk.core.operation import Value
from esdesk.ledger import tables as t
from esdesk.ledger.store import RowKey, chunks


@dataclass(frozen=True, slots=True)
class Named:
    """That the record `key` names `target` in `field`."""

    key: RowKey
    field: str
    target: UUID


def named_in(entity: str, values: Mapping[str, Value]) -> Iterator[tuple[str, UUID]]:
    """The rows that a record's values name, with the field."""
    for one in fields.fields_of(entity):
        value = values.get(one.name)
        if value is None:
            continue
        said = [value] if isinstance(one.form, Reference) else []
        if isinstance(value, Mapping):
            said = [value.get(name) for name, form in one.members.items() if isinstance(form, Reference)]
        for row in said:
            target = reference_id(row)
            if target is not None:
                yield one.name, target


def named_by(standing: Iterable[tuple[RowKey, Mapping[str, Value]]]) -> list[Named]:
    """What standing records name, from their values."""
    return [
        Named(key, field, target)
        for key, values in standing
        for field, target in dict.fromkeys(named_in(key[1], values))
    ]


def write(connection: Connection, before: Iterable[Named], after: Iterable[Named]) -> None:
    """Writes what some records name now, where they named `before`."""
    r = t.reference
    old, new = set(before), set(after)
    one = and_(*(r.c[name] == bindparam(f"b_{name}") for name in ("target", "entity", "row", "field", "firm")))
    if old - new:
        gone = [{f"b_{name}": value for name, value in _row(named).items()} for named in old - new]
        connection.execute(delete(r).where(one), gone)
    if new - old:
        connection.execute(insert(r), [_row(named) for named in new - old])


def _row(named: Named) -> dict[str, Any]:
    firm, entity, row = named.key
    return {"target": named.target, "entity": entity, "row": row, "field": named.field, "firm": firm}


def of_rows(connection: Connection, rows: Iterable[UUID]) -> list[Named]:
    """What the records of `rows` name."""
    r = t.reference
    return _read(connection, r.c.row, rows)


def to_rows(connection: Connection, rows: Iterable[UUID], *entities: str) -> list[Named]:
    """The records (of `entities`, where given) that name `rows`."""
    return _read(connection, t.reference.c.target, rows, entities)


def _read(connection: Connection, column: Any, rows: Iterable[UUID], entities: tuple[str, ...] = ()) -> list[Named]:  # noqa: ANN401
    r = t.reference
    found = []
    for portion in chunks(set(rows)):
        query = select(r.c.firm, r.c.entity, r.c.row, r.c.field, r.c.target).where(column.in_(portion))
        query = query.where(r.c.entity.in_(entities)) if entities else query
        found += [Named((one[0], one[1], one[2]), one[3], one[4]) for one in connection.execute(query)]
    return found
