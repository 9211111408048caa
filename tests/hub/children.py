"""What the killed processes do: a hub serves; a laptop records, syncs, and says what the hub has receipted."""

import os
import threading
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from unittest import mock
from uuid import UUID

from esdesk.core.errors import EnvironmentFault
from esdesk.core.ids import new_id
from esdesk.exchange import client_upload
from esdesk.hub import merging
from esdesk.hub.hub import Hub
from esdesk.hub.serving import serve
from esdesk.hub.settings import Settings, at_home
from esdesk.ledger.views import Change
from esdesk.services.files import files
from esdesk.services.sync import syncing
from tests.crash.killing import STARTED

CHUNK = 1024
"""Bytes of a request, so that a package of some kilobytes comes in several and kills fall between them."""


def serve_for_ever(to_parent: Connection, data: Path, port: int, log: Path) -> None:
    """The hub as the command line serves it; its log goes to a file."""
    with log.open("ab") as lines:
        os.dup2(lines.fileno(), 2)
    to_parent.send_bytes(STARTED.encode())
    serve(data, "127.0.0.1", port, [])


def stop_before_the_receipt(to_parent: Connection, data: Path) -> None:
    """A hub that says `committed` when what waited is in its ledger, and signs nothing until it is killed."""
    os.environ["ESDESK_KEYRING"] = "off"
    to_parent.send_bytes(STARTED.encode())

    def stop(*_: object) -> bytes:
        to_parent.send_bytes(b"committed")
        threading.Event().wait()
        return b""

    with at_home(data), mock.patch.object(merging, "write_receipt", stop):
        Hub.open(Settings(data), log=lambda *_, **__: None).worker.run()


def sync_for_ever(to_parent: Connection, path: Path, profile: Path, firm: UUID, url: str) -> None:
    """Sends `op ID` for each that is recorded, `piece` for each that is sent, and `receipt SHA256` for each package."""
    os.environ["ESDESK_PROFILE"], os.environ["ESDESK_KEYRING"] = str(profile), "off"
    client_upload.CHUNK = CHUNK
    to_parent.send_bytes(STARTED.encode())
    told: set[bytes] = set()
    with files.opened(path) as ledger:
        for number in count():
            done = ledger.record(firm, [Change("resource", new_id(), "name", f"Kum {number} " + os.urandom(900).hex())])
            to_parent.send_bytes(" ".join(["op", *(str(one.id) for one in done)]).encode())
            try:
                synced = syncing.sync(ledger, url, (), lambda _, __: to_parent.send_bytes(b"piece"), lambda _: None)
            except EnvironmentFault:  # the hub was killed under it: what waits, waits
                continue
            for package in synced.packages:
                if package.receipt is not None and package.sha256 not in told:
                    told.add(package.sha256)
                    to_parent.send_bytes(f"receipt {package.sha256.hex()}".encode())
