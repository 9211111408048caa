"""Packages that somebody carries to the centre on a stick or as an e-mail's file: laid where uploads come to lie.

From there on they are what an upload is: the worker judges and merges them, and a receipt is signed for them, which
goes back by hand. A hub that stands still merges them when it serves again.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from time import time

from esdesk.core.errors import UserFault
from esdesk.exchange import limits
from esdesk.exchange.durable import told_faults, write_durably
from esdesk.exchange.keys import load_or_make
from esdesk.hub import arrivals
from esdesk.hub.settings import Settings, at_home
from esdesk.hub.store import Store
from esdesk.hub.uploads import archived

ENDING = ".esdr"


Carried = tuple[Path, str, str, Path | None]
"""A package that was carried here: its path, its state and the reason for it as of an upload (docs/protocol.md, section
6), and the file of its receipt, where there is one and a folder for it was given."""


def take(data: Path, paths: Sequence[Path], receipts: Path | None) -> list[Carried]:
    """Lays packages into the hub's archive to be merged, and writes the receipts there are; again changes nothing.

    Raises:
        UserFault: "hub-missing", "package-missing" or "hub-too-large"; those before it are laid.
        EnvironmentFault: what the disk says.
    """
    settings = Settings(data)
    if not settings.registry.exists():
        raise UserFault("hub-missing", file=data)
    with at_home(data), Store(settings.registry) as store:
        device = load_or_make().device
        return [_take(settings, store, device, path, receipts) for path in paths]


def _take(settings: Settings, store: Store, device: str, path: Path, receipts: Path | None) -> Carried:
    content = _read(path)
    sha256 = hashlib.sha256(content).digest()
    with store.reading() as connection:
        known = arrivals.find(connection, sha256)
    if known is None or known.state == arrivals.State.REFUSED:
        write_durably(archived(settings, sha256), content)
        with store.writing() as connection:
            arrivals.note(connection, sha256, len(content), device, int(time()))
    with store.reading() as connection:
        found = arrivals.find(connection, sha256)
    if found is None:  # a person refused it meanwhile
        return path, arrivals.State.REFUSED.value, "", None
    return path, found.state.value, found.reason, _write(found, path, receipts)


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise UserFault("package-missing", file=path)
    with told_faults(path), path.open("rb") as file:
        content = file.read(limits.PACKAGE + 1)
    if len(content) > limits.PACKAGE:
        raise UserFault("hub-too-large", limit=limits.PACKAGE // limits.MEGABYTE)
    return content


def _write(found: arrivals.Arrival, path: Path, receipts: Path | None) -> Path | None:
    if receipts is None or found.receipt is None or found.hash is None:
        return None
    with told_faults(receipts):
        receipts.mkdir(parents=True, exist_ok=True)
    target = receipts / f"{path.stem}-{found.hash.hex()[:8]}{ENDING}"
    write_durably(target, found.receipt)
    return target
