"""Opening files that have come: decrypted, verified and parcelled, here or in processes that do nothing else.

Python does one thing at a time in one process, and to open a package takes as long as to merge it.
"""

import os
import pickle
import queue
import signal
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from esdesk.core.errors import UserFault
from esdesk.exchange.key_ring import identity_of
from esdesk.exchange.manifest import Manifest
from esdesk.exchange.package import read_package
from esdesk.exchange.recipients import Identity
from esdesk.ledger.parcels import Parcel
from esdesk.services.sync.packing import parcelled

MOST = 4
"""Processes at most; each holds some 60 MB."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A package whose signature, digest, seals and evidence hold: what it says of itself, and what it brings."""

    manifest: Manifest
    parcel: Parcel


@dataclass(frozen=True, slots=True)
class Refused:
    """That a file is no package that can be taken; `code` says why."""

    code: str


@dataclass(frozen=True, slots=True)
class Failed:
    """That this program failed on a file."""

    error: Exception


Found = Opened | Refused | Failed


def open_here(path: Path, identity: Identity) -> Opened | Refused:
    """What the file at `path` holds; raises `EnvironmentFault` where the disk does not give it."""
    try:
        package = read_package(path, [identity])
    except UserFault as fault:
        return Refused(fault.code)
    return Opened(package.manifest, parcelled(package))


class Openers:
    """Processes that open files. They are begun when first asked, and end with this one, however it ends.

    Args:
        identity: what opens the packages. It reaches them through their pipes, and stands in no list of processes.
        count: how many there are; as many as there are processors if not given.
    """

    def __init__(self, identity: Identity, count: int = 0) -> None:
        self._identity = identity
        count = count or min(os.cpu_count() or 1, MOST)
        self._idle: queue.SimpleQueue[_Opener | None] = queue.SimpleQueue()
        for _ in range(count):
            self._idle.put(None)
        self._begun: list[_Opener] = []
        self._threads = ThreadPoolExecutor(count, "hub-opener")

    def open(self, paths: Sequence[Path]) -> "Future[bytes]":
        """Has files opened; see `results`. What comes of it raises OSError or EOFError where the process died."""
        return self._threads.submit(self._ask, [str(path) for path in paths])

    def _ask(self, paths: list[str]) -> bytes:
        opener = self._idle.get()
        try:
            if opener is None:
                opener = _Opener(self._identity)
                self._begun.append(opener)
            return opener.ask(paths)
        except (OSError, EOFError):
            if opener is not None:
                opener.end()
            opener = None
            raise
        finally:
            self._idle.put(opener)

    def end(self) -> None:
        """Ends the processes; what they were asked is not answered."""
        for opener in self._begun:
            opener.end()
        self._threads.shutdown(cancel_futures=True)


def results(answer: bytes) -> list[Opened | Refused | None]:
    """What became of the files given to `Openers.open`, in their order; of None the hub has to learn it by itself."""
    found: list[Opened | Refused | None] = pickle.loads(answer)  # from a process that this one began
    return found


class _Opener:
    def __init__(self, identity: Identity) -> None:
        context = get_context("spawn")  # a fork would take the hub's threads and files along, half of them in use
        self._pipe, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=_serve, args=(theirs,), name="hub-opener", daemon=True)
        self._process.start()
        theirs.close()
        self._pipe.send(str(identity))

    def ask(self, paths: list[str]) -> bytes:
        self._pipe.send(paths)
        return self._pipe.recv_bytes()

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _serve(pipe: Connection) -> None:
    """Opens files until the hub is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches this process too; the hub ends it
    try:
        identity = identity_of(pipe.recv())
        while True:
            paths: Any = pipe.recv()
            pipe.send_bytes(_told([_opened(Path(path), identity) for path in paths]))
    except (EOFError, OSError):
        return


def _told(found: Sequence[Opened | Refused | None]) -> bytes:
    """For `results`. Nothing in it holds itself, so no account is kept of what was written."""
    told = BytesIO()
    pickler = pickle.Pickler(told, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(found)
    return told.getvalue()


def _opened(path: Path, identity: Identity) -> Opened | Refused | None:
    try:
        return open_here(path, identity)
    except Exception:  # noqa: BLE001  disk or program: the hub opens it once more, and tells what it is
        return None
