"""Where a hub keeps what, and how much it takes."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from esdesk.core.paths import using_profile
from esdesk.exchange import limits
from esdesk.ledger.kept import InFile, Kept, OnServer
from esdesk.ledger.postgresql import LEDGER, REGISTRY, Address

GIGABYTE = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a hub takes.

    Attributes:
        package: bytes of one package.
        device: bytes of the packages of an enrolled device, together.
        stranger: bytes that a device nobody enrolled may leave in the inbox.
        inbox: bytes of the whole inbox.
        uploads: uploads a device may have begun and not finished.
        upload_seconds: how long an upload that was begun is kept.
        requests: requests of one device or address that are answered at once; `refill` of them come back each second.
        enrolments: the same for enrolments, which come back one every ten seconds.
        idle_seconds: how long a request may send nothing before it is given up.
    """

    package: int = limits.PACKAGE
    device: int = 20 * GIGABYTE
    stranger: int = 64 * limits.MEGABYTE
    inbox: int = 4 * GIGABYTE
    uploads: int = 32
    upload_seconds: int = 7 * 24 * 3600
    requests: int = 600
    refill: float = 50.0
    enrolments: int = 10
    idle_seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Settings:
    """One hub: its folder and its rules.

    Attributes:
        data: the folder that holds everything, but for what a database does; it can be copied while the hub stands
            still.
        recipients: age recipients beside the hub's own that packages are written to.
        now: the hub's clock, seconds since 1970; tests hand in their own.
    """

    data: Path
    recipients: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    now: Callable[[], float] = time.time

    @property
    def address(self) -> Address | None:
        """Of the PostgreSQL database that holds ledger and registry; None where the folder does."""
        return Address.read(self.address_file.read_text(encoding="utf-8")) if self.address_file.exists() else None

    @property
    def address_file(self) -> Path:
        """What remembers that address, password and all, for the hub's user alone."""
        return self.data / "database.url"

    @property
    def registry(self) -> Kept:
        """Devices, rights and arrivals."""
        address = self.address
        return OnServer(address, REGISTRY) if address else InFile(self.data / "registry.db")

    @property
    def ledger(self) -> Kept:
        """The centre's audit, into which packages are merged."""
        address = self.address
        return OnServer(address, LEDGER) if address else InFile(self.data / "centre.esdesk")

    @property
    def incoming(self) -> Path:
        """Uploads that are not whole yet, one file each."""
        return self.data / "incoming"

    @property
    def archive(self) -> Path:
        """Packages as they came, by the SHA-256 of the file."""
        return self.data / "archive"

    @property
    def lock(self) -> Path:
        """What the serving process holds."""
        return self.data / "serving.lock"

    def make_folders(self) -> None:
        """Makes what is not there yet, for the hub's user alone."""
        for folder in (self.data, self.incoming, self.archive):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


@contextmanager
def at_home(data: Path) -> Iterator[None]:
    """Acts with the hub's own keys and profile, which lie in its folder and in no keyring: a server has none."""
    before = os.environ.get("ESDESK_KEYRING")
    os.environ["ESDESK_KEYRING"] = "off"
    try:
        with using_profile(data / "keys"):
            yield
    finally:
        if before is None:
            del os.environ["ESDESK_KEYRING"]
        else:
            os.environ["ESDESK_KEYRING"] = before
