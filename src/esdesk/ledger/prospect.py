"""The file as a merge would make it: merged for once within a transaction that is taken back.

It is the merge itself that is looked at, so what is shown cannot differ from what merging then does; a second way to
work it out would have to know all of withholding, erasing and quarantine again. While it lasts, nobody else can write
to the file, and whoever reads it sees it as it was.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from esdesk.core.errors import UserFault
from esdesk.ledger.batch import Taking
from esdesk.ledger.reading import Reading
from esdesk.ledger.store import RowKey
from esdesk.ledger.views import Merged
from esdesk.ledger.write import Author


class Prospect(Reading):
    """What `Ledger.prospect` gives; it reads as the open file does, and as long as its block lasts.

    Attributes:
        merged: what each parcel would change, in figures.
        touched: the rows that they touch.
    """

    def __init__(
        self, path: Path, author: Author, connection: Connection, taken: Sequence[tuple[Taking, set[RowKey]]]
    ) -> None:
        self.path = path
        self.author = author
        self.merged: list[Merged] = [_whole(one) for one, _ in taken]
        self.touched: set[RowKey] = set().union(*(rows for _, rows in taken))
        self._connection = connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        yield self._connection  # within the block, and so the faults, of whoever opened the prospect


def _whole(taking: Taking) -> Merged:
    if isinstance(taking, UserFault):
        raise taking
    return taking


@contextmanager
def taken_back(connection: Connection) -> Iterator[Connection]:
    """A transaction of which nothing stays, and of which SQLite writes nothing meanwhile."""
    _may_spill(connection, "OFF")
    try:
        with connection.begin() as transaction:
            try:
                yield connection
            finally:
                transaction.rollback()
    finally:
        _may_spill(connection, "ON")


def _may_spill(connection: Connection, whether: str) -> None:
    """Whether changes that outgrow SQLite's memory go to its log before anybody committed; heeded between transactions.

    Where there is no log, as on some network drives, they would lock readers out.
    """
    raw = connection.connection.dbapi_connection
    if connection.dialect.name == "sqlite" and raw is not None:
        raw.execute(f"PRAGMA cache_spill={whether}")  # not through SQLAlchemy, which would begin a transaction
