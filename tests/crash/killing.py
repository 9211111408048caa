"""Kills real processes at moments nobody chose, and looks at what they leave.

A child works on a file for ever and sends one acknowledgement for each thing that the ledger said was kept. The parent
waits for some of them, lets a random instant pass and kills. Children come from Python's fork server, which holds the
imports: a kill costs milliseconds, and every child is a process of its own all the same. (Windows has no fork; there
a child takes longer to start, and `kill` is TerminateProcess.)
"""

import multiprocessing
import os
import shutil
import time
from collections.abc import Callable
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Connection as Database
from sqlalchemy import select, text

from esdesk.ledger import projection
from esdesk.ledger import tables as t
from esdesk.ledger.database import open_engine

DEVICE = "d" * 64
KILLS = {"recording": 100, "merging": 60, "migrating": 40}
"""How many kills each kind of work has to survive; a test holds their sum."""

STARTED = "started"
"""What every child sends before it touches the file, so that opening is killed too."""

Work = Callable[..., None]

_context: Any = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
_context.set_forkserver_preload(["tests.crash.children", "tests.crash.breaking", "tests.hub.children"])


class Child:
    """A process that works until it is killed; `acknowledged` holds what it sent."""

    def __init__(self, work: Work, *given: object) -> None:
        receiving, sending = _context.Pipe(duplex=False)
        self._receiving: Connection = receiving
        self._process = _context.Process(target=work, args=(sending, *given))
        self._process.start()
        sending.close()
        self.acknowledged: list[str] = []

    def wait_for(self, count: int) -> None:
        """Blocks until `count` acknowledgements came after the first sign of life, or the child ended by itself."""
        while len(self.acknowledged) < count + 1 and self._receive():
            pass

    def kill(self) -> bool:
        """Ends the child with SIGKILL and takes in what it had sent; returns whether the signal was what ended it."""
        self._process.kill()
        self._process.join()
        while self._receive():
            pass
        self._receiving.close()
        assert self.acknowledged[:1] == [STARTED]
        del self.acknowledged[0]
        code = self._process.exitcode
        self._process.close()
        return code is not None and code < 0

    def _receive(self) -> bool:
        try:
            self.acknowledged.append(self._receiving.recv_bytes().decode())
        except EOFError:
            return False
        return True


def let_pass(seconds: float) -> None:
    """Busy, because the kills should fall on instants that are finer than a sleeping scheduler's."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def killed(chance: Random, work: Work, *given: object, most: int = 6, within: float = 0.01) -> list[str]:
    """What a child acknowledged that was killed after up to `most` acknowledgements and up to `within` seconds."""
    child = Child(work, *given)
    child.wait_for(chance.randint(0, most))
    let_pass(chance.random() * within)
    assert child.kill(), "the child ended by itself"
    return child.acknowledged


def image(path: Path, folder: Path) -> Path:
    """The file and its log as they lie on the disk, without the index that only a living process vouches for."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for left in (path, path.with_name(f"{path.name}-wal")):
        if left.exists():
            shutil.copy(left, folder)
    return folder / path.name


def check_whole(path: Path, device: str = DEVICE) -> None:
    """SQLite finds no damage, no sequence number of `device` is given twice or missing, the records are as rebuilt."""
    engine = open_engine(path)
    with closing(engine.connect()) as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalars().all() == ["ok"]
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        if connection.execute(text("PRAGMA user_version")).scalar_one():  # else killed before there were tables
            _check_sequences(connection, device)
            _check_records(connection)
        connection.rollback()
    engine.dispose()


def _check_sequences(connection: Database, device: str) -> None:
    o, e = t.operation.c, t.epoch.c
    given: dict[tuple[UUID, UUID], list[int]] = {}
    for firm, epoch, seq in connection.execute(select(o.firm, o.epoch, o.seq).where(o.device == device).order_by(o.n)):
        given.setdefault((firm, epoch), []).append(seq)
    last = connection.execute(select(e.firm, e.epoch, e.seq).where(e.device == device)).all()
    assert given == {(firm, epoch): list(range(1, seq + 1)) for firm, epoch, seq in last}


def _check_records(connection: Database) -> None:
    before = sorted(map(repr, connection.execute(select(t.record))))
    projection.rebuild(connection)
    assert sorted(map(repr, connection.execute(select(t.record)))) == before
