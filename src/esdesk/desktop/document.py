"""The open file, as the window knows it: the one door between places and services.

A place reads with `read` and writes with `write`; whoever wrote, everybody hears `changed` and reads anew. Writing is
quick (one commit) and happens here; what takes longer goes to the runner and opens the file itself.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from esdesk.core.errors import EnvironmentFault, UserFault

if TYPE_CHECKING:
    from esdesk.services.records.records import Ledger, Record, Undone

P = ParamSpec("P")
T = TypeVar("T")

_IDLE_MS = 3000


class Saved(Enum):
    """What the top bar says of the disk."""

    YES = "yes"
    NO = "no"


class Document(QObject):
    """At most one open file, and the firm and facility in it that one works on.

    Signals:
        opened, closed: the file, or another facility of it.
        changed: something was written, here or by a work of the runner.
        saved: the outcome of the last write, `Saved`.
        undone: what an undo or redo did, `Undone`.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal()
    saved = Signal(object)
    undone = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = ExitStack()
        self._ledger: Ledger | None = None
        self._firm: UUID | None = None
        self._facility: UUID | None = None
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._make_whole)

    # The file

    def open(self, path: Path, firm: UUID | None = None) -> None:
        """Opens a file in place of the one that is open. Raises what `services.files.files.opened` raises.

        What is open stays open if the new one cannot be read.
        """
        from esdesk.services.files.files import opened  # brings SQLAlchemy, which the first window need not wait for

        stack = ExitStack()
        ledger = stack.enter_context(opened(path))
        ledger.inventory.is_current = True  # or will be: frame.following sees to it in the background
        self.close()
        self._stack, self._ledger = stack, ledger
        self._firm = firm
        self._find_facility()
        self.opened.emit()

    def _find_facility(self) -> None:
        """The first facility of the firm that one works on, or of the first firm; None where there is none."""
        firms = [one.row for one in self.ledger.records("firm")]
        self._firm = self._firm if self._firm in firms else next(iter(firms), None)
        facilities = self.ledger.records("facility", self._firm) if self._firm else []
        self._facility = facilities[0].row if facilities else None

    def close(self) -> None:
        """Closes the file; its path then holds everything."""
        if self._ledger is not None:
            self._idle.stop()
            self._stack.close()
            self._ledger = self._firm = self._facility = None
            self.closed.emit()

    def work_on(self, facility: UUID) -> None:
        """Turns to another facility of the file."""
        record = next(one for one in self.ledger.records("facility") if one.row == facility)
        self._firm, self._facility = record.firm, facility
        self.opened.emit()

    @property
    def is_open(self) -> bool:
        """Whether a file is open."""
        return self._ledger is not None

    @property
    def path(self) -> Path:
        """Where the open file lies."""
        return self.ledger.path

    @property
    def ledger(self) -> Ledger:
        """The open ledger, for this thread only. Raises `RuntimeError` where none is open."""
        if self._ledger is None:
            raise RuntimeError("no file is open")
        return self._ledger

    @property
    def has_firm(self) -> bool:
        """Whether the file holds a firm and a facility to work on."""
        return self._firm is not None and self._facility is not None

    @property
    def firm(self) -> UUID:
        """The firm that one works on."""
        if self._firm is None:
            raise RuntimeError("the file holds no firm")
        return self._firm

    @property
    def facility(self) -> UUID:
        """The facility that one works on."""
        if self._facility is None:
            raise RuntimeError("the firm has no facility")
        return self._facility

    def record(self, entity: str, row: UUID) -> Record | None:
        """A standing record; None where it is gone."""
        return next((one for one in self.ledger.records(entity) if one.row == row), None)

    # Reading and writing

    def read(self, use: Callable[Concatenate[Ledger, P], T], *args: P.args, **named: P.kwargs) -> T:
        """Calls a service that reads."""
        return use(self.ledger, *args, **named)

    def write(self, use: Callable[Concatenate[Ledger, P], T], *args: P.args, **named: P.kwargs) -> T:
        """Calls a service that writes; when it returns, the disk has it.

        Raises:
            UserFault: what was given cannot be taken; nothing was written.
            EnvironmentFault: the disk did not take it; `saved` told so before.
        """
        try:
            done = use(self.ledger, *args, **named)
        except EnvironmentFault:
            self.saved.emit(Saved.NO)
            raise
        self.tell_changed()
        return done

    def tell_changed(self) -> None:
        """Something was written, perhaps by a work in the background."""
        if self._facility is None or self.record("facility", self._facility) is None:
            self._find_facility()  # it was deleted, or its making was undone or done again
        self._idle.start()
        self.saved.emit(Saved.YES)
        self.changed.emit()

    def undo(self) -> Undone | None:
        """Takes the last step back; None where there is none."""
        return self._turn(self.ledger.undo)

    def redo(self) -> Undone | None:
        """Does again what was taken back last; None where there is nothing."""
        return self._turn(self.ledger.redo)

    def _turn(self, turn: Callable[[], Undone]) -> Undone | None:
        try:
            done = turn()
        except UserFault:  # nothing to undo or redo: the button only looks ready, until the next change
            return None
        self.tell_changed()
        self.undone.emit(done)
        return done

    def _make_whole(self) -> None:
        """After some idle seconds: what lies in SQLite's log goes into the visible file."""
        if self._ledger is not None:
            self._ledger.make_whole()
