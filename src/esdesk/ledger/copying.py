"""Copies all lines of all tables from one database into another, which may be of the other kind."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, MetaData, Table, insert, select

from esdesk.ledger.dialects import POSTGRESQL

_AT_ONCE = 2000


def copy_tables(metadata: MetaData, source: Connection, target: Connection) -> None:
    """Copies every table of `metadata`, whose lines in `target` go first.

    Args:
        metadata: tables that stand in both.
        source: a connection that reads one moment.
        target: one that writes; nothing is kept unless its transaction is committed.
    """
    for table in reversed(metadata.sorted_tables):
        target.execute(table.delete())
    for table in metadata.sorted_tables:
        _copy(table, source, target)


def _copy(table: Table, source: Connection, target: Connection) -> None:
    for lines in _lines(table, source):
        target.execute(insert(table), lines)
    if table.autoincrement_column is not None and target.dialect.name == POSTGRESQL:
        _count_on(target, table.name, table.autoincrement_column.name)


def _lines(table: Table, source: Connection) -> Iterator[list[dict[str, Any]]]:
    """The lines of a table, some at a time, numbered ones in their order: a step names an earlier one."""
    number = table.autoincrement_column
    asked = select(table) if number is None else select(table).order_by(number)
    found = source.execute(asked.execution_options(yield_per=_AT_ONCE)).mappings()
    for portion in found.partitions():
        yield [dict(line) for line in portion]


def _count_on(target: Connection, table: str, number: str) -> None:
    """Lets the next number come after those that were copied; SQLite looks for itself."""
    counter = f"pg_get_serial_sequence('{table}', '{number}')"
    target.exec_driver_sql(f"SELECT setval({counter}, coalesce(max({number}), 0) + 1, false) FROM {table}")
