"""Many lines at once, handed to the driver as they are: SQLAlchemy takes longer over each than SQLite does.

Lines are tuples in the order of their table, ids in 16 bytes; for PostgreSQL, which has a kind of its own for ids and
texts, they go through SQLAlchemy.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Table, insert, select

from esdesk.ledger.columns import Id
from esdesk.ledger.dialects import SQLITE, insert_new
from esdesk.ledger.store import chunks

Line = Sequence[Any]

_ASKED = 500


def add(connection: Connection, table: Table, lines: Sequence[Line], *, anew: bool = False) -> None:
    """Adds `lines`, each a value for every column but a number that counts up.

    Args:
        connection: with a transaction that writes.
        table: where they go.
        lines: the lines.
        anew: whether they may be there already, and then stay as they are.
    """
    if not lines:
        return
    columns = _columns(table)
    if connection.dialect.name == SQLITE:
        connection.exec_driver_sql(_insertion(table, anew), [tuple(line) for line in lines])
        return
    statement = insert_new(connection, table).on_conflict_do_nothing() if anew else insert(table)
    kinds = [isinstance(column.type, Id) for column in columns]
    names = [column.name for column in columns]
    connection.execute(statement, [dict(zip(names, _typed(line, kinds), strict=True)) for line in lines])


def standing(connection: Connection, column: Column[Any], ids: Iterable[bytes]) -> set[bytes]:
    """Those of `ids` that stand in `column`, which has an index."""
    found: set[bytes] = set()
    for portion in chunks(ids):
        if connection.dialect.name == SQLITE:
            # always as many, so that the driver knows the statement; what is asked twice is found once
            asked = tuple(portion) + (portion[-1],) * (_ASKED - len(portion))
            found.update(one for (one,) in connection.exec_driver_sql(_question(column), asked))
        else:
            wanted = select(column).where(column.in_([UUID(bytes=one) for one in portion])).distinct()
            found.update(one.bytes for one in connection.execute(wanted).scalars())
    return found


def _columns(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if column.name != "n"]


@cache
def _insertion(table: Table, anew: bool) -> str:
    columns = _columns(table)
    names = ", ".join(f'"{column.name}"' for column in columns)
    begin = "INSERT OR IGNORE" if anew else "INSERT"
    return f'{begin} INTO "{table.name}" ({names}) VALUES ({", ".join("?" * len(columns))})'


@cache
def _question(column: Column[Any]) -> str:
    """Asks for each id whether there is one such line, however many there are."""
    ids = ", ".join(["(?)"] * _ASKED)
    there = f'SELECT 1 FROM "{column.table.name}" WHERE "{column.name}" = wanted'
    return f"WITH asked (wanted) AS (VALUES {ids}) SELECT wanted FROM asked WHERE EXISTS ({there})"


def _typed(line: Line, kinds: Sequence[bool]) -> list[Any]:
    return [UUID(bytes=one) if is_id and one is not None else one for one, is_id in zip(line, kinds, strict=True)]
