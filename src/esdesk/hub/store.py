"""The hub's tables beside the ledger: who may do what, and what became of each file that came.

Plain SQL only, so that another database can hold them; on SQLite they are opened as every ledger is.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Engine,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    insert,
    select,
)

from esdesk.core.errors import UserFault
from esdesk.ledger.database import open_engine, told_faults
from esdesk.ledger.tables import Id

SCHEMA = "1"

metadata = MetaData()

about = Table("about", metadata, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False))

device = Table(
    "device",
    metadata,
    Column("device", String(64), primary_key=True),
    Column("recipient", String(80), nullable=False),
    Column("scope", String(8), nullable=False),
    Column("revoked", Boolean, nullable=False),
    Column("enrolled", BigInteger, nullable=False),
)

firm_right = Table(
    "firm_right",
    metadata,
    Column("device", String(64), primary_key=True),
    Column("firm", Id, primary_key=True),
    Column("writes", Boolean, nullable=False),
)

firm = Table("firm", metadata, Column("firm", Id, primary_key=True), Column("device", String(64), nullable=False))

code = Table(
    "code",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("rights", Text, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("used_by", String(64)),
)

upload = Table(
    "upload",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("uploader", String(64), nullable=False),
    Column("length", BigInteger, nullable=False),
    Column("sha256", LargeBinary),
    Column("expires", BigInteger, nullable=False),
    Column("finished", Boolean, nullable=False),
)

arrival = Table(
    "arrival",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("sha256", LargeBinary, nullable=False, unique=True),
    Column("size", BigInteger, nullable=False),
    Column("uploader", String(64), nullable=False),
    Column("came", BigInteger, nullable=False),
    Column("state", String(8), nullable=False),
    Column("reason", String(60), nullable=False),
    Column("hash", LargeBinary),  # from here on known once it was opened
    Column("package", Id),
    Column("firm", Id),
    Column("device", String(64)),
    Column("operations", BigInteger),
    Column("receipt", LargeBinary),
    Column("feed", BigInteger, unique=True),  # its place among all that was merged
    Index("arrival_state", "state", "n"),
    Index("arrival_feed", "firm", "feed"),
    Index("arrival_package", "package"),
)


class Store:
    """The open registry; every use of it is one transaction."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine: Engine = open_engine(path)
        with self.writing() as connection:
            metadata.create_all(connection)
            found = connection.execute(select(about.c.value).where(about.c.key == "schema")).scalar_one_or_none()
            if found is None:
                connection.execute(insert(about).values(key="schema", value=SCHEMA))
        if found not in (None, SCHEMA):
            raise UserFault("file-newer", file=path, found=found, known=SCHEMA)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at one moment."""
        with told_faults(self._path), self._engine.connect().execution_options(esdesk_reads=True) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A change: on the disk when it ends, or nothing of it."""
        with told_faults(self._path), self._engine.begin() as connection:
            yield connection


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Holds the file at `path` for this process: two hubs in one folder would give one place of the feed twice.

    It is a transaction of SQLite that never ends, so that whatever ends the process lets go of it.

    Raises:
        EnvironmentFault: "file-busy" where another process holds it.
    """
    with told_faults(path), open_engine(path).begin():
        yield
