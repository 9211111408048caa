"""Devices whose ledger lies in PostgreSQL: copied and restored as the server's own means do it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from esdesk.core.clock import Clock, wall_ms
from esdesk.core.paths import using_profile
from esdesk.ledger.kept import OnServer
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.postgresql import Address
from tests.ledger.devices import Device
from tests.peers.postgres import Server


class ServerDevice(Device):
    """A device with one database of its own."""

    def __init__(self, server: Server, folder: Path, number: int, skew: int = 0) -> None:
        self.server = server
        self.database = server.new_database()
        self.home = folder / f"device{number}"
        self.home.mkdir()
        self.key = f"{number:064x}"
        self.clock = Clock(lambda: max(0, wall_ms() + skew))

    @property
    def kept(self) -> OnServer:
        return OnServer(Address.read(self.server.url(self.database)))

    @contextmanager
    def open(self) -> Iterator[Ledger]:
        with using_profile(self.home / "profile"), Ledger(self.kept, self.key, clock=self.clock) as ledger:
            yield ledger

    def saved_copy(self) -> Path:
        with self.open():
            pass  # there is something to copy
        return Path(self.server.new_database(self.database))

    def go_back_to(self, copy: Path) -> None:
        self.database = self.server.new_database(str(copy))
