"""The hub's tables beside the ledger: who may do what, and what became of each file that came.

Plain SQL only: they lie in a file of SQLite or, with the ledger, in a database of PostgreSQL.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

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
from esdesk.ledger.columns import Id
from esdesk.ledger.kept import Kept

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
    """The open registry; every use of it is one transaction.

    Args:
        kept: where it is.
        pooled: for whoever asks often and from many threads.
    """

    def __init__(self, kept: Kept, *, pooled: bool = False) -> None:
        self._kept = kept
        with kept.told_faults():
            self._engine: Engine = kept.open_engine(pooled=pooled)
            kept.make_ready(self._engine)
        with self.writing() as connection:
            metadata.create_all(connection)
            found = _say_once(connection, "schema", SCHEMA)
        if found != SCHEMA:
            raise UserFault("file-newer", file=kept.path, found=found, known=SCHEMA)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def hub(self) -> str | None:
        """The key of the hub whose registry it is; None while it is nobody's."""
        with self.reading() as connection:
            return connection.execute(select(about.c.value).where(about.c.key == "hub")).scalar_one_or_none()

    def claim(self, hub: str) -> None:
        """Makes it the registry of the hub with this key; raises `UserFault("hub-database-other")` on another's."""
        with self.writing() as connection:
            if _say_once(connection, "hub", hub) != hub:
                raise UserFault("hub-database-other", database=self._kept.path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at one moment."""
        with self._kept.told_faults(), self._engine.connect().execution_options(esdesk_reads=True) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A change: on the disk when it ends, or nothing of it."""
        with self._kept.told_faults(), self._engine.begin() as connection:
            yield connection


def _say_once(connection: Connection, key: str, value: str) -> str:
    """What the registry says of itself under `key`: `value` where it said nothing yet."""
    found = connection.execute(select(about.c.value).where(about.c.key == key)).scalar_one_or_none()
    if found is None:
        connection.execute(insert(about).values(key=key, value=value))
    return value if found is None else str(found)
