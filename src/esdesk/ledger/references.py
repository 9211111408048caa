"""Which standing record names which row, and in which field: how the records around a record are found."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select

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


def write(
    connection: Connection, keys: Iterable[RowKey], standing: Iterable[tuple[RowKey, Mapping[str, Value]]]
) -> None:
    """Writes anew what the records of `keys` name; those of them that stand are `standing`, with their values."""
    r = t.reference
    here = delete(r).where(r.c.row == bindparam("b_row"), r.c.entity == bindparam("b_entity"),
                           r.c.firm == bindparam("b_firm"))  # fmt: skip
    gone = [{"b_firm": firm, "b_entity": entity, "b_row": row} for firm, entity, row in keys]
    if gone:
        connection.execute(here, gone)
    lines: list[dict[str, Any]] = [
        {"target": target, "entity": key[1], "row": key[2], "field": field, "firm": key[0]}
        for key, values in standing
        for field, target in dict.fromkeys(named_in(key[1], values))
    ]
    if lines:
        connection.execute(insert(r), lines)


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
