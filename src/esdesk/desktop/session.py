"""One run of the window, noted in the profile: where one is, and what its own end had to say.

Each run has a folder under `sessions`, locked while it lives. At its end it takes the folder away; what lies there
without a living process was left by one that was killed, that crashed, or whose machine lost its power.
"""

import faulthandler
import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO
from uuid import UUID, uuid4

from PySide6.QtCore import QLockFile

from esdesk.core.paths import profile
from esdesk.desktop.place import Target

_LOCK, _WHERE, _LAST_WORDS = "lock", "where.json", "last-words.txt"


@dataclass(frozen=True, slots=True)
class Where:
    """Where one is.

    Attributes:
        file: the open audit; "" where none is open.
        facility: hex of the facility one works on; "" without one.
        place, entity, row, field: as in `Target`, the row as hex.
        settled: whether the window answered after it had come there; a file that ends the program again and again is
            not opened by itself a second time.
    """

    file: str = ""
    facility: str = ""
    place: str = "start"
    entity: str = ""
    row: str = ""
    field: str = ""
    settled: bool = True

    @property
    def target(self) -> Target:
        """As the window goes there."""
        return Target(self.place, self.entity, UUID(self.row) if self.row else None, self.field)


@dataclass(frozen=True, slots=True)
class Left:
    """What a run left that did not end as it should.

    Attributes:
        where: where one was.
        last_words: what Python and Qt could still write when the process was ended by itself; "" where it was killed.
    """

    where: Where
    last_words: str


class Session:
    """This run."""

    def __init__(self) -> None:
        self._home = _sessions() / uuid4().hex
        self._home.mkdir(parents=True)
        self._lock = QLockFile(str(self._home / _LOCK))
        self._lock.setStaleLockTime(0)  # a run may take days
        self._lock.tryLock(0)
        self._kept = ""
        self._last_words: IO[str] | None = None

    def listen_for_the_end(self) -> IO[str]:
        """From now on a process that ends by itself (a fault in native code) writes where each thread was."""
        self._last_words = (self._home / _LAST_WORDS).open("w", encoding="utf-8", errors="backslashreplace")
        faulthandler.enable(self._last_words)
        return self._last_words

    def keep(self, where: Where) -> None:
        """Notes where one is, whole or not at all. Raises `OSError`."""
        said = json.dumps(asdict(where), ensure_ascii=False)
        if said != self._kept:
            new = self._home / f"{_WHERE}.new"
            new.write_text(said, encoding="utf-8")
            new.replace(self._home / _WHERE)
            self._kept = said

    def end(self) -> None:
        """It ended as it should: nothing of it stays."""
        if self._last_words is not None:
            faulthandler.disable()
            self._last_words.close()
            self._last_words = None
        self._lock.unlock()
        shutil.rmtree(self._home, ignore_errors=True)


def take_left() -> list[Left]:
    """What earlier runs left, the latest first; it is told once, and then gone."""
    found: list[tuple[float, Left]] = []
    for home in _sessions().glob("*"):
        lock = QLockFile(str(home / _LOCK))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            found += _read(home)
            lock.unlock()
            shutil.rmtree(home, ignore_errors=True)
    return [left for _, left in sorted(found, key=lambda one: one[0], reverse=True)]


def _read(home: Path) -> list[tuple[float, Left]]:
    where, words = home / _WHERE, home / _LAST_WORDS
    last_words = words.read_text(encoding="utf-8", errors="backslashreplace") if words.exists() else ""
    try:
        at, when = Where(**json.loads(where.read_text(encoding="utf-8"))), where.stat().st_mtime
        at.target  # noqa: B018  a row that is none is told by it
    except (OSError, ValueError, TypeError):  # it ended before it was anywhere, or another version wrote it
        return [(0.0, Left(Where(), last_words))] if last_words else []
    return [(when, Left(at, last_words))]


def _sessions() -> Path:
    return profile() / "sessions"
