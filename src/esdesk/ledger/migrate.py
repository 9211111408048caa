"""Brings a ledger to the newest schema: the same numbered steps for SQLite and for PostgreSQL.

In a file each step is a transaction, and the file is copied before the first. On a server all are one transaction.
"""

import re
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2

from esdesk.core.errors import UserFault
from esdesk.core.paths import resource
from esdesk.ledger.database import APPLICATION_ID, back_up

_NAME = re.compile(r"(\d{4})_\w+\.sql")


def steps(folder: Path | None = None) -> dict[int, Path]:
    """The migration files by number; the numbers run from 1 without gaps."""
    matches = [(_NAME.fullmatch(path.name), path) for path in sorted((folder or resource("db/migrations")).iterdir())]
    found = [(int(match[1]), path) for match, path in matches if match]
    if [number for number, _ in found] != list(range(1, len(found) + 1)):
        raise ValueError("migrations must be numbered from 1, without gaps, each number once")
    return dict(found)


def version(connection: Connection) -> int:
    """The schema number of the open file; 0 for a new one."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(engine: Engine, path: Path, folder: Path | None = None) -> Path | None:
    """Brings the file at `path` up to date and returns the copy that was made first, if one was needed.

    Raises:
        UserFault: "file-newer" where a newer program wrote the file, "file-not-esdesk" for another program's file.
    """
    todo = steps(folder)
    # a look alone: whoever opens a centre's file need not wait for the one who merges into it
    with engine.connect().execution_options(esdesk_reads=True) as connection:
        found = version(connection)
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
        ours = connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID
    if tables and not ours:
        raise UserFault("file-not-esdesk", file=path)
    if found > len(todo):
        raise UserFault("file-newer", file=path, found=found, known=len(todo))
    copy = copy_of(path, found) if 0 < found < len(todo) else None
    for number in range(found + 1, len(todo) + 1):
        _apply(engine, number, todo[number].read_text(encoding="utf-8"))
    return copy


def migrate_server(engine: Engine, shown: str, folder: Path | None = None) -> None:
    """Brings a ledger on a server up to date; whoever comes meanwhile waits for the lock of those who write.

    Raises:
        UserFault: "database-newer" where a newer program wrote it; `shown` is what the database is called.
    """
    todo = steps(folder or resource("db/migrations/postgresql"))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS migrated (number INTEGER PRIMARY KEY)")
        found = int(connection.exec_driver_sql("SELECT coalesce(max(number), 0) FROM migrated").scalar_one())
        if found > len(todo):
            raise UserFault("database-newer", database=shown, found=found, known=len(todo))
        for number in range(found + 1, len(todo) + 1):
            connection.exec_driver_sql(todo[number].read_text(encoding="utf-8"))
            connection.exec_driver_sql(f"INSERT INTO migrated VALUES ({number})")


def _apply(engine: Engine, number: int, script: str) -> None:
    """One step and its number in one transaction: a kill in between leaves the file at the step before."""
    with engine.begin() as connection:
        if version(connection) >= number:  # another process was quicker
            return
        for statement in _statements(script):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={number}")


def _statements(script: str) -> list[str]:
    """The statements of a script; split by SQLite's own idea of where one ends."""
    found, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if dbapi2.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found


def copy_of(path: Path, found: int) -> Path:
    """A whole copy beside the file, before it is migrated."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    target = path.with_name(f"{path.stem}.v{found}-{stamp}{path.suffix}.bak")
    back_up(path, target)
    return target
