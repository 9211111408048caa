"""Where a ledger is kept: in a file of SQLite, as every laptop does, or in PostgreSQL, as a centre may.

What the ledger asks of the place that holds it stands here once for each; all other modules know neither.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine, MetaData

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.ledger import database, erasing, migrate, postgresql
from esdesk.ledger.copying import copy_tables
from esdesk.ledger.postgresql import Address
from esdesk.ledger.tables import metadata


class Kept(Protocol):
    """A place that holds a ledger, or a hub's registry."""

    @property
    def path(self) -> Path:
        """The file; of a database on a server, what it is called in sentences."""
        ...

    def exists(self) -> bool:
        """Whether it is there to be opened."""
        ...

    def open_engine(self, *, pooled: bool = False) -> Engine:
        """An engine on it; `pooled` keeps connections for whoever asks often and from many threads."""
        ...

    def make_ready(self, engine: Engine) -> None:
        """Makes what has to be there before there are tables."""
        ...

    def told_faults(self) -> AbstractContextManager[None]:
        """Turns what the database reports into faults."""
        ...

    def bring_up_to_date(self, engine: Engine) -> Path | None:
        """Takes a ledger through the steps it lacks; returns the copy that was made first, if one was."""
        ...

    def make_whole(self, connection: Connection) -> None:
        """Puts everything into the place itself, so that what others see of it is whole."""
        ...

    def forget(self, connection: Connection) -> None:
        """Lets what was erased go from where the database keeps what it no longer needs."""
        ...

    def copy_to(self, target: Path) -> None:
        """A whole copy of a ledger in a file, which is replaced if it is there."""
        ...

    def copies(self) -> Sequence[Path]:
        """Copies that an erasing does not reach."""
        ...


@dataclass(frozen=True, slots=True)
class InFile:
    """In the file at `path`."""

    path: Path

    def exists(self) -> bool:
        """Whether there is a file."""
        return self.path.exists()

    def open_engine(self, *, pooled: bool = False) -> Engine:
        """An engine on the file, which is made where there is none; opening it takes no time that a pool would save."""
        return database.open_engine(self.path)

    def make_ready(self, engine: Engine) -> None:
        """Nothing: an empty file will do."""

    def told_faults(self) -> AbstractContextManager[None]:
        """Turns what SQLite reports into faults."""
        return database.told_faults(self.path)

    def bring_up_to_date(self, engine: Engine) -> Path | None:
        """Copies the file before its first step; old copies go, for they hold what was erased since."""
        copy = migrate.migrate(engine, self.path)
        erasing.expire_copies(self.path)
        return copy

    def make_whole(self, connection: Connection) -> None:
        """Takes the log into the file."""
        raw = connection.connection.dbapi_connection
        if raw is not None:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def forget(self, connection: Connection) -> None:
        """The file itself is wiped as it is written (`secure_delete`); the log would keep the erased pages."""
        self.make_whole(connection)

    def copy_to(self, target: Path) -> None:
        """A copy that SQLite makes itself."""
        database.back_up(self.path, target)

    def copies(self) -> Sequence[Path]:
        """The copies that migrations left beside the file."""
        return erasing.copies(self.path)


@dataclass(frozen=True, slots=True)
class OnServer:
    """In one schema of the PostgreSQL database at `address`."""

    address: Address
    schema: str = postgresql.LEDGER

    @property
    def path(self) -> Path:
        """Host and database, as a path of two parts."""
        return Path(self.address.shown)

    def exists(self) -> bool:
        """Yes: whether it can be opened is seen when it is."""
        return True

    def open_engine(self, *, pooled: bool = False) -> Engine:
        """An engine on the schema."""
        return postgresql.open_engine(self.address, self.schema, pooled=pooled)

    def make_ready(self, engine: Engine) -> None:
        """Makes the schema, in a database that can keep what it is given."""
        postgresql.make_schema(engine, self.address, self.schema)

    def told_faults(self) -> AbstractContextManager[None]:
        """Turns what PostgreSQL and the way to it report into faults."""
        return postgresql.told_faults(self.address)

    def bring_up_to_date(self, engine: Engine) -> Path | None:
        """All steps in one transaction, which is why no copy is made: a step that fails changes nothing."""
        self.make_ready(engine)
        migrate.migrate_server(engine, self.address.shown)
        return None

    def make_whole(self, connection: Connection) -> None:
        """Nothing: a server has no file that one could copy."""

    def forget(self, connection: Connection) -> None:
        """Has the tables vacuumed; how far that reaches is told in docs/decisions/postgresql.md."""
        postgresql.vacuum(connection, list(metadata.tables))

    def copy_to(self, target: Path) -> None:
        """The ledger of this moment in a file of its own, which every command and the window open."""
        half = target.with_name(target.name + ".part")
        half.unlink(missing_ok=True)
        file = InFile(half)
        engine = file.open_engine()
        file.bring_up_to_date(engine)
        copy_kept(metadata, self, file)
        with engine.connect() as connection:
            file.make_whole(connection)
        half.replace(target)

    def copies(self) -> Sequence[Path]:
        """None: what backups there are, the database's administrator knows."""
        return ()


def copy_kept(metadata: MetaData, source: Kept, target: Kept) -> None:
    """Copies all lines of tables that stand in both: those of one moment, and all or none of them."""
    engines = [source.open_engine(), target.open_engine()]
    try:
        with (
            source.told_faults(),
            engines[0].connect().execution_options(esdesk_reads=True) as read,
            target.told_faults(),
            engines[1].begin() as write,
        ):
            copy_tables(metadata, read, write)
    finally:
        for engine in engines:
            engine.dispose()


def new_file(path: Path) -> None:
    """Makes the empty file that a new ledger begins with; raises `UserFault("file-exists")` where one is there."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise UserFault("file-exists", file=path) from None
    except PermissionError:
        raise EnvironmentFault("file-no-permission", file=path) from None
    except OSError:
        raise EnvironmentFault("file-cannot-open", file=path) from None
