"""One hub at a time: two that serve one folder or one database would give one place of the feed twice."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from esdesk.core.errors import EnvironmentFault
from esdesk.hub.settings import Settings
from esdesk.ledger import postgresql
from esdesk.ledger.kept import InFile
from esdesk.ledger.postgresql import REGISTRY, Address

Still = Callable[[], None]
"""Looks whether this process still is the one that serves; raises `EnvironmentFault` where it is not."""


@contextmanager
def only_one(settings: Settings) -> Iterator[Still]:
    """Holds the hub's folder, and its database where it has one, for this process.

    Raises:
        EnvironmentFault: "file-busy" or "database-taken" where another process holds it.
    """
    with _only_one_in(InFile(settings.lock)):
        address = settings.address
        if address is None:
            yield _held_by_the_file
        else:
            with _only_one_at(address) as still:
                yield still


@contextmanager
def _only_one_in(lock: InFile) -> Iterator[None]:
    """A transaction of SQLite that never ends, so that whatever ends the process lets go of it."""
    with lock.told_faults(), lock.open_engine().begin():
        yield


@contextmanager
def _only_one_at(address: Address) -> Iterator[Still]:
    """A lock that ends with its connection: where the server was lost, it is asked for again before more is written."""
    engine = postgresql.open_engine(address, REGISTRY)
    with postgresql.told_faults(address):
        connection = engine.connect().execution_options(esdesk_reads=True)

    def still() -> None:
        with postgresql.told_faults(address), connection.begin():
            if not postgresql.holds(connection):
                raise EnvironmentFault("database-taken", database=address.shown)

    try:
        still()
        yield still
    finally:
        connection.close()
        engine.dispose()


def _held_by_the_file() -> None:
    """Nobody can take a file's lock away."""
