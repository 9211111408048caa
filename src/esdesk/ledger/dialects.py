"""What SQLite and PostgreSQL say in words of their own; all other SQL of the ledger is the same for both."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, ColumnElement, Connection, Integer, Table, literal
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

SQLITE, POSTGRESQL = "sqlite", "postgresql"
"""What SQLAlchemy calls the two."""

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql


def insert_new(connection: Connection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An insertion that may say what is to happen where the line is there already (`on_conflict_...`)."""
    return _insert(connection.dialect.name, table)


def _insert(dialect: str, table: Table) -> "sqlite.Insert | postgresql.Insert":
    if dialect != POSTGRESQL:
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # a tenth of what the ledger takes to load, and no laptop needs it

    return postgresql.insert(table)


def replacing(connection: Connection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An insertion that takes the place of the line with the same key."""
    return _replacing(connection.dialect.name, table)


@cache
def _replacing(dialect: str, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """Made once: it is asked for at every Enter, and takes longer to be put together than to be done."""
    new = _insert(dialect, table)
    rest = {column.name: new.excluded[column.name] for column in table.columns if not column.primary_key}
    return new.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=rest)


def state_of(connection: Connection) -> str:
    """A word for the state of the data as this connection sees it: another one after every commit of others.

    SQLite counts the changes that others made to the file. In PostgreSQL it is the snapshot, which names the
    transactions that it sees; those of other databases of the server change it too, which only costs a look.
    """
    asked = "SELECT pg_current_snapshot()" if connection.dialect.name == POSTGRESQL else "PRAGMA data_version"
    return str(connection.exec_driver_sql(asked).scalar_one())


class larger(FunctionElement[int]):  # noqa: N801  named as SQL's own functions are
    """The larger of two numbers of one line."""

    type = Integer()
    inherit_cache = True


@compiles(larger, SQLITE)
def _(element: larger, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401
    return f"max({compiler.process(element.clauses, **given)})"


@compiles(larger, POSTGRESQL)
def _(element: larger, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401
    return f"greatest({compiler.process(element.clauses, **given)})"


class unindexed(FunctionElement[Any]):  # noqa: N801
    """A column to sort by, without the index that has its order: SQLite walks one where a scan is quicker.

    PostgreSQL knows from its statistics which it is, and is not told.
    """

    inherit_cache = True

    def __init__(self, column: ColumnElement[Any]) -> None:
        super().__init__(column)
        self.type = column.type


@compiles(unindexed, SQLITE)
def _(element: unindexed, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401
    return f"+{compiler.process(element.clauses, **given)}"


@compiles(unindexed, POSTGRESQL)
def _(element: unindexed, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401
    return compiler.process(element.clauses, **given)


class holds(FunctionElement[bool]):  # noqa: N801
    """Whether folded text has `word` somewhere in it.

    By bytes in both: the texts are folded. SQLite's GLOB is quicker than its LIKE and than its instr.
    """

    type = Boolean()
    inherit_cache = True

    def __init__(self, text: ColumnElement[str], word: str) -> None:
        super().__init__(text, literal(word), literal(f"*{_plain(word)}*"))


def _plain(word: str) -> str:
    return "".join(f"[{ch}]" if ch in "*?[" else ch for ch in word)


@compiles(holds, SQLITE)
def _(element: holds, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401
    text, _, pattern = _three(element)
    return f"({compiler.process(text, **given)} GLOB {compiler.process(pattern, **given)})"


@compiles(holds, POSTGRESQL)
def _(element: holds, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401
    text, word, _ = _three(element)
    return f"(strpos({compiler.process(text, **given)}, {compiler.process(word, **given)}) > 0)"


def _three(element: holds) -> Sequence[ColumnElement[Any]]:
    return list(element.clauses)
