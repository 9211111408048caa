"""The one place where a database of PostgreSQL is opened, and where its errors become faults that can be told.

What SQLite gives by its file, PostgreSQL is asked for: one writer at a time by a lock that ends with the transaction,
reads of one moment by their isolation, and the disk before the answer by `synchronous_commit`. Whoever writes holds
the lock from the first statement on, so that READ COMMITTED shows the state that nobody else changes meanwhile; a
snapshot would be taken before the lock is had, and be old when it is.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from esdesk.core.errors import EnvironmentFault, Fault, UserFault

LEDGER, REGISTRY = "esdesk_ledger", "esdesk_hub"
"""The schemas of the centre's ledger and of what its hub keeps beside it."""

_OURS = 0x45534445  # "ESDE": tells our locks from those of others in the same database
_SERVING = 0
_WRITING = {LEDGER: 1, REGISTRY: 2}
_CONNECT_SECONDS, _LOCK_SECONDS = 10, 5
_OLDEST = 13
_POOLED: dict[str, Any] = {"pool_pre_ping": True, "pool_timeout": 10}  # the server may have been started anew

_BY_STATE: dict[str, tuple[type[Fault], str]] = {
    "25006": (EnvironmentFault, "database-read-only"),
    "3D000": (EnvironmentFault, "database-refuses"),
    "40001": (EnvironmentFault, "database-busy"),
    "40P01": (EnvironmentFault, "database-busy"),
    "42501": (EnvironmentFault, "database-no-right"),
    "53100": (EnvironmentFault, "database-full"),
    "53300": (EnvironmentFault, "database-refuses"),
    "54000": (UserFault, "operation-malformed"),  # a name of ten thousand letters fits into no index
    "55P03": (EnvironmentFault, "database-busy"),
    "57014": (EnvironmentFault, "database-busy"),
}
_BY_CLASS: dict[str, tuple[type[Fault], str]] = {
    "08": (EnvironmentFault, "database-gone"),
    "28": (EnvironmentFault, "database-refuses"),
    "53": (EnvironmentFault, "database-fails"),
    "57": (EnvironmentFault, "database-gone"),
    "58": (EnvironmentFault, "database-fails"),
    "XX": (EnvironmentFault, "database-fails"),
}

_SETTINGS = """
    SELECT set_config('search_path', %s, false), set_config('lock_timeout', %s, false),
        set_config('synchronous_commit', CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on'
            ELSE current_setting('synchronous_commit') END, false)
"""
_FITS = "SELECT current_setting('server_encoding'), current_setting('fsync'), current_setting('server_version_num')"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is, and how one is let in. It is shown without name and password."""

    url: URL = field(repr=False)

    @classmethod
    def read(cls, text: str) -> "Address":
        """The address `text`, `postgresql://NAME:PASSWORD@HOST:PORT/DATABASE`; raises `UserFault("database-url")`."""
        try:
            url = make_url(text.strip())
        except (ArgumentError, ValueError):
            raise UserFault("database-url") from None  # without its text, which may hold a password
        if url.drivername not in ("postgresql", "postgres") or not url.database:
            raise UserFault("database-url")
        return cls(url.set(drivername="postgresql+psycopg"))

    @property
    def shown(self) -> str:
        """What it is called in sentences and logs."""
        host, port = self.url.host or str(self.url.query.get("host", "localhost")), self.url.port
        return f"{host}{f':{port}' if port else ''}/{self.url.database}"

    @property
    def text(self) -> str:
        """As `read` takes it, with its password."""
        return self.url.set(drivername="postgresql").render_as_string(hide_password=False)


def open_engine(address: Address, schema: str, *, pooled: bool = False) -> Engine:
    """An engine on the tables of `schema` (`LEDGER` or `REGISTRY`), whether or not there are any yet.

    Raises:
        EnvironmentFault: "database-driver" where psycopg is not installed, which the extra `hub` brings.
    """
    _driver()
    engine = create_engine(
        address.url,
        connect_args={"connect_timeout": _CONNECT_SECONDS, "application_name": "esdesk"},
        **_POOLED if pooled else {"poolclass": NullPool},
    )

    def prepare(connection: Any, _record: object) -> None:  # noqa: ANN401
        with connection.cursor() as cursor:
            cursor.execute(_SETTINGS, (schema, f"{_LOCK_SECONDS}s"))
        connection.commit()

    def begin(connection: Connection) -> None:
        from psycopg import IsolationLevel

        raw = raw_of(connection)
        reads = connection.get_execution_options().get("esdesk_reads", False)
        raw.read_only = reads
        raw.isolation_level = IsolationLevel.REPEATABLE_READ if reads else IsolationLevel.READ_COMMITTED
        if not reads:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_OURS}, {_WRITING[schema]})")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine


def _driver() -> Any:  # noqa: ANN401  a module
    try:
        import psycopg
    except ImportError as error:  # it also needs libpq, which its own wheels bring
        raise EnvironmentFault("database-driver") from error
    return psycopg


def make_schema(engine: Engine, address: Address, schema: str) -> None:
    """Makes the schema where it is not there yet, in a database that can keep what it is given.

    Raises:
        EnvironmentFault: "database-encoding", "database-no-fsync" or "database-old" where it cannot.
    """
    with engine.begin() as connection:
        encoding, fsync, number = connection.exec_driver_sql(_FITS).one()
        if encoding != "UTF8":
            raise EnvironmentFault("database-encoding", database=address.shown, encoding=encoding)
        if fsync != "on":  # then a commit is told before the disk has it
            raise EnvironmentFault("database-no-fsync", database=address.shown)
        if int(number) // 10_000 < _OLDEST:
            raise EnvironmentFault("database-old", database=address.shown, found=int(number) // 10_000, least=_OLDEST)
        if connection.exec_driver_sql(f"SELECT to_regnamespace('{schema}')").scalar_one() is None:
            connection.exec_driver_sql(f"CREATE SCHEMA {schema}")


def holds(connection: Connection) -> bool:
    """Whether this connection holds the lock of the one hub that serves; it gets it where nobody else does.

    It ends with the connection, and so with whatever ends the process.
    """
    return bool(connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({_OURS}, {_SERVING})").scalar_one())


def vacuum(connection: Connection, tables: Sequence[str]) -> None:
    """Has the server clear away the lines of `tables` that were written over or deleted."""
    raw = raw_of(connection)
    raw.autocommit = True
    try:
        raw.execute(f"VACUUM {', '.join(tables)}")
    finally:
        raw.autocommit = False


def raw_of(connection: Connection) -> Any:  # noqa: ANN401  psycopg's, which need not be installed
    """The driver's own connection, for what SQLAlchemy has no words for."""
    return connection.connection.dbapi_connection


@contextmanager
def told_faults(address: Address) -> Iterator[None]:
    """Turns what the server and the way to it report into faults, by SQLSTATE, never by message; bugs pass."""
    driver = _driver()
    try:
        yield
    except DBAPIError as error:
        raise _fault(error, address) or error from error
    except driver.Error as error:  # of what was said past SQLAlchemy
        raise _fault(DBAPIError("", None, error), address) or error from error
    except NoneFree as error:
        raise EnvironmentFault("database-busy", database=address.shown) from error


def _fault(error: DBAPIError, address: Address) -> Fault | None:
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return _fault_of_the_way(error, address)
    known = _BY_STATE.get(state) or _BY_CLASS.get(state[:2])
    if known is None:
        return None
    kind, name = known
    return kind(name, database=address.shown, detail=_said(error.orig, address))


def _fault_of_the_way(error: DBAPIError, address: Address) -> Fault | None:
    """What is wrong with the way. libpq has no codes here, and messages in the server's language, so it is asked.

    A server that answers has refused who asked: a wrong password, an unknown database, too many connections.
    """
    from psycopg import OperationalError
    from psycopg.conninfo import make_conninfo
    from psycopg.pq import PGconn, Ping

    detail = _said(error.orig, address)
    if error.connection_invalidated or (error.statement is not None and isinstance(error.orig, OperationalError)):
        return EnvironmentFault("database-gone", database=address.shown, detail=detail)
    if not isinstance(error.orig, OperationalError):
        return None
    host = address.url.translate_connect_args(database="dbname")
    known = {key: str(value) for key, value in {**address.url.query, **host}.items() if key in _PLACE}
    there = PGconn.ping(make_conninfo(**known, connect_timeout=_CONNECT_SECONDS).encode()) == Ping.OK
    name = "database-refuses" if there else "database-unreachable"
    return EnvironmentFault(name, database=address.shown, detail=detail)


_PLACE = ("host", "hostaddr", "port", "dbname")


def _said(error: BaseException | None, address: Address) -> str:
    """The first line of what the driver says, which says why; never with the password in it."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [""]
    password = str(address.url.password or "")
    return lines[0].replace(password, "...") if password else lines[0]
