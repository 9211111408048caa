"""Many lines at once into PostgreSQL, by COPY in its binary form: one statement a table, however many they are.

Line by line, psycopg and the server take longer over a package than over all else that a merge does with it.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Connection, Float, Integer, LargeBinary, Table

from esdesk.ledger.columns import Id, Words
from esdesk.ledger.postgresql import raw_of

_ASKED = 5000
_KINDS: Sequence[tuple[type[Any], str]] = (
    (Id, "bytea"),  # 16 bytes are what a uuid is sent as
    (LargeBinary, "bytea"),
    (Words, "text"),
    (Boolean, "bool"),
    (BigInteger, "int8"),
    (Integer, "int4"),
    (Float, "float8"),
)


def add(connection: Connection, table: Table, columns: Sequence[Column[Any]], lines: Iterable[Sequence[Any]],
        *, anew: bool, instead: bool = False) -> None:  # fmt: skip
    """Adds `lines`, each a value for each of `columns`, ids in 16 bytes; see `bulk.add`."""
    names = ", ".join(f'"{column.name}"' for column in columns)
    checked = anew or instead
    into = f"new_{table.name}" if checked else table.name
    if checked:
        connection.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS {into} (LIKE {table.name}) ON COMMIT DELETE ROWS")
    _stream(connection, f"COPY {into} ({names}) FROM STDIN (FORMAT BINARY)", columns, lines)
    if checked:
        said = f"INSERT INTO {table.name} ({names}) SELECT {names} FROM {into} ON CONFLICT {_instead(table, instead)}"
        connection.exec_driver_sql(said)
        connection.exec_driver_sql(f"DELETE FROM {into}")


def _instead(table: Table, instead: bool) -> str:
    if not instead:
        return "DO NOTHING"
    key = ", ".join(f'"{column.name}"' for column in table.primary_key)
    rest = [f'"{column.name}"' for column in table.columns if not column.primary_key]
    return f"({key}) DO UPDATE SET " + ", ".join(f"{one} = excluded.{one}" for one in rest)


def _stream(connection: Connection, said: str, columns: Sequence[Column[Any]], lines: Iterable[Sequence[Any]]) -> None:
    changed = [(at, column) for at, column in enumerate(columns) if isinstance(column.type, Words | Boolean)]
    stored = [(at, bool if isinstance(one.type, Boolean) else _stored(one, connection)) for at, one in changed]
    with raw_of(connection).cursor() as cursor, cursor.copy(said) as copy:
        copy.set_types([_kind(column) for column in columns])
        for line in lines:
            row = list(line)
            for at, made in stored:
                row[at] = made(row[at])
            copy.write_row(row)


def _stored(column: Column[Any], connection: Connection) -> Callable[[Any], Any]:
    made = column.type.bind_processor(connection.dialect)
    if made is None:
        raise TypeError(f"{column} is not kept as text in PostgreSQL")
    return made


@cache
def _kind(column: Column[Any]) -> str:
    return next(kind for of, kind in _KINDS if isinstance(column.type, of))


def read(
    connection: Connection, columns: Sequence[Column[Any]], by: Column[Any], ids: Iterable[bytes]
) -> list[Sequence[Any]]:
    """What `columns` hold where `by`, which has an index, is one of `ids`; see `bulk.read`."""
    names = ", ".join(f'"{column.name}"' for column in columns)
    said = f'SELECT {names} FROM "{by.table.name}" WHERE "{by.name}" = ANY(%s::text::uuid[])'
    made = [_read(column, connection) for column in columns]
    lines = (line for portion in _texts(ids) for line in connection.exec_driver_sql(said, (portion,)))
    return [
        [one if to is None or one is None else to(one) for one, to in zip(line, made, strict=True)] for line in lines
    ]


def _read(column: Column[Any], connection: Connection) -> Callable[[Any], Any] | None:
    if isinstance(column.type, Id):
        return lambda one: one.bytes
    return column.type.result_processor(connection.dialect, None) if isinstance(column.type, Words) else None


def _texts(ids: Iterable[bytes]) -> list[str]:
    """Lists of ids in the database's own writing: one text goes through the driver much quicker than as many ids."""
    every = [one.hex() for one in ids]
    return [f"{{{','.join(every[start : start + _ASKED])}}}" for start in range(0, len(every), _ASKED)]


def standing(connection: Connection, column: Column[Any], ids: Iterable[bytes]) -> set[bytes]:
    """Those of `ids` that stand in `column`, which has an index."""
    said = (
        "SELECT wanted FROM unnest(%s::text::uuid[]) AS wanted "
        f'WHERE EXISTS (SELECT 1 FROM "{column.table.name}" WHERE "{column.name}" = wanted)'
    )
    return {one.bytes for portion in _texts(ids) for (one,) in connection.exec_driver_sql(said, (portion,))}
