"""A hub that serves within the test's process, at a port of its own, and laptops that know it."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import uvicorn

from esdesk.core.paths import using_profile
from esdesk.exchange.keys import DeviceKeys, load_or_make
from esdesk.exchange.token import make_token
from esdesk.hub import administering, arrivals
from esdesk.hub.app import make_app
from esdesk.hub.hub import Hub
from esdesk.hub.settings import Settings, at_home
from esdesk.hub.uploads import archived
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from esdesk.services.files import files
from esdesk.services.sync import hubs, syncing

TUS = {"Tus-Resumable": "1.0.0"}
NO_FIRM = UUID(int=0)
CHUNK = {"Content-Type": "application/offset+octet-stream"}


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass
class Served:
    """A hub and where it answers."""

    hub: Hub
    url: str
    lines: list[dict[str, Any]] = field(default_factory=list)

    @property
    def data(self) -> Path:
        return self.hub.settings.data

    def code(self, scope="new", writes=(), sees=()) -> str:
        return administering.code(self.data, scope, writes, sees, 7)

    def arrivals(self) -> dict[str, arrivals.Arrival]:
        with self.hub.store.reading() as connection:
            every = [one for state in arrivals.State for one in arrivals.in_state(connection, state)]
        return {one.sha256.hex(): one for one in every}

    def states(self) -> list[str]:
        return sorted(one.state.value for one in self.arrivals().values())

    def archive(self, sha256: bytes) -> Path:
        return archived(self.hub.settings, sha256)

    @contextmanager
    def ledger(self) -> Iterator[Ledger]:
        with at_home(self.data), Ledger(self.hub.settings.ledger, self.hub.keys.device) as ledger:
            yield ledger

    def digest(self, firm: UUID) -> str:
        with self.ledger() as ledger:
            return ledger.digest(firm)

    def client(self, keys: DeviceKeys) -> httpx.Client:
        """Speaks for the device of `keys`, as any program could."""
        token = make_token(keys, self.hub.keys.device, int(self.hub.settings.now()))
        return httpx.Client(base_url=self.url, headers=TUS | {"Authorization": token}, timeout=60)


@contextmanager
def serving(settings: Settings, port: int | None = None, **more: Any) -> Iterator[Served]:
    """Serves the hub of `settings` until the block ends; `more` is uvicorn's."""
    lines: list[dict[str, Any]] = []
    with at_home(settings.data):
        hub = Hub.open(settings, lambda event, **facts: lines.append({"event": event} | facts))
    port, scheme = port or free_port(), "https" if more else "http"
    server = uvicorn.Server(uvicorn.Config(make_app(hub), port=port, access_log=False, log_level="critical", **more))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.005)
    try:
        yield Served(hub, f"{scheme}://127.0.0.1:{port}", lines)
    finally:
        server.should_exit = True
        thread.join()


@dataclass
class Laptop:
    """A device with a profile and a file of its own."""

    home: Path
    firm: UUID = NO_FIRM

    @property
    def path(self) -> Path:
        return self.home / "audit.esdesk"

    @property
    def keys(self) -> DeviceKeys:
        with self.here():
            return load_or_make()

    @contextmanager
    def here(self) -> Iterator[None]:
        with using_profile(self.home / "profile"):
            yield

    def begin(self, name="Örnek Dökümhane") -> "Laptop":
        with self.here():
            self.firm = files.new_file(self.path, name, "24.51").firm
        return self

    @contextmanager
    def open(self) -> Iterator[Ledger]:
        with self.here():
            if self.path.exists():
                with files.opened(self.path) as ledger:
                    yield ledger
            else:
                with files.made_empty(self.path) as ledger:
                    yield ledger

    def write(self, row: UUID, **values) -> "Laptop":
        with self.open() as ledger:
            ledger.record(self.firm, [Change("resource", row, name, value) for name, value in values.items()])
        return self

    def enrol(self, served: Served, **rights) -> "Laptop":
        with self.here():
            hubs.enrol(served.url, served.code(**rights))
        return self

    def sync(self, url: str, *firms: UUID, **more) -> syncing.Synced:
        with self.open() as ledger:
            return syncing.sync(ledger, url, firms, pause=lambda _: None, **more)

    def shown(self, row: UUID) -> dict[str, Any]:
        with self.open() as ledger:
            found = ledger.record_at(row)
        return dict(found.values) if found else {}

    def digest(self) -> str:
        with self.open() as ledger:
            return ledger.digest(self.firm)

    def outbox(self, served: Served) -> list[syncing.Outgoing]:
        with self.open() as ledger:
            return ledger.outbox.listed(served.hub.keys.device)
