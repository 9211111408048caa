"""The one place where a ledger file is opened, and where SQLite's errors become faults that can be told.

The driver is sqlcipher3 even for plain files: its SQLite (3.53) lies past the range 3.7.0 to 3.51.2 in which a write
and a checkpoint at the same moment can damage a WAL file; the interpreter's own may lie in it.
"""

import shutil
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from esdesk.core.errors import EnvironmentFault, Fault, UserFault

APPLICATION_ID = 0x45534445  # "ESDE": tells our files from other SQLite files
_BUSY_SECONDS = 5
_LOG_PAGES = 4000  # 16 MB: a page that is changed again and again goes into the file once, not with each thousandth
_LEAST_ROOM = 64 * 1024  # bytes: the index of the log grows by half of this

_BY_RESULT_CODE: dict[int, tuple[type[Fault], str]] = {
    3: (EnvironmentFault, "file-no-permission"),
    5: (EnvironmentFault, "file-busy"),
    6: (EnvironmentFault, "file-busy"),
    8: (EnvironmentFault, "file-read-only"),
    10: (EnvironmentFault, "disk-fails"),
    11: (EnvironmentFault, "file-damaged"),
    13: (EnvironmentFault, "disk-full"),
    14: (EnvironmentFault, "file-cannot-open"),
    26: (UserFault, "file-not-esdesk"),
}


class _Dialect(SQLiteDialect_pysqlite):
    """SQLite's, of which any two are equal, so that a statement worked out for one file is known for all others.

    Every work in the background opens the file for itself, and spent half of its time on working out the same SQL anew.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Dialect)

    def __hash__(self) -> int:
        return hash(_Dialect)


registry.register("esdesk", __name__, _Dialect.__name__)
_STATEMENTS: LRUCache[Any, Any] = LRUCache(1000)


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401
    """Settings of every connection. FULL: a commit returns only when the disk has it, also in WAL mode."""
    connection.isolation_level = None  # SQLAlchemy's events begin transactions; the driver must not guess
    cursor = connection.cursor()
    mode = cursor.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    if mode != "wal":  # some network drives cannot; the rollback journal is slower and as safe
        cursor.execute("PRAGMA journal_mode=DELETE")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get("esdesk_reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def open_engine(path: Path) -> Engine:
    """An engine on the file at `path`, which is made where it does not exist."""
    engine = create_engine(
        URL.create("esdesk", database=str(path)),  # a name may hold `?` or `%`, which an address spells otherwise
        module=dbapi2,
        poolclass=NullPool,
        connect_args={"timeout": _BUSY_SECONDS},
        execution_options={"compiled_cache": _STATEMENTS},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def told_faults(path: Path) -> Iterator[None]:
    """Turns what SQLite reports about `path` into faults, by result code, never by message; bugs pass."""
    try:
        yield
    except DBAPIError as error:
        raise _fault(error.orig, path) or error from error
    except dbapi2.Error as error:
        raise _fault(error, path) or error from error


def _fault(error: BaseException | None, path: Path) -> Fault | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    kind, name = _BY_RESULT_CODE.get(code & 0xFF, (None, ""))
    if name == "disk-fails" and _is_full(path):
        name = "disk-full"
    return None if kind is None else kind(name, file=path)


def _is_full(path: Path) -> bool:
    """Whether an error of the disk is for want of room: SQLite says no more where the index of its log finds none."""
    with suppress(OSError):  # the disk is gone
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    return False


def back_up(path: Path, target: Path) -> None:
    """A whole copy of an open file, made through SQLite's backup interface (a plain copy would miss its log).

    It appears under its own name only when it is whole.
    """
    half = target.with_name(target.name + ".part")
    half.unlink(missing_ok=True)
    with closing(dbapi2.connect(str(path))) as source, closing(dbapi2.connect(str(half))) as copy:
        source.backup(copy)
    half.replace(target)


def remove(path: Path) -> None:
    """Takes away a file that this process has just made, and the logs that SQLite left beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def bare_commits(path: Path, count: int) -> list[int]:
    """Nanoseconds of each of `count` commits of one small row with nothing of ours around: the peer of benchmarks."""
    with closing(dbapi2.connect(str(path))) as connection:
        _prepare(connection, None)
        connection.execute("CREATE TABLE peer (n INTEGER PRIMARY KEY, text TEXT)")
        took = []
        for n in range(count):
            start = time.perf_counter_ns()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO peer (text) VALUES (?)", (f"row {n}",))
            connection.execute("COMMIT")
            took.append(time.perf_counter_ns() - start)
    return took
