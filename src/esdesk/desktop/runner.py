"""Work in the background: one worker, results on the GUI's thread.

A work opens what it needs itself (`services.files.opened`) and hands back plain values: no ledger and no widget crosses
threads. One worker keeps works in their order, so that two never wait for the same file.
"""

import sys
import traceback
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from esdesk.core.errors import Fault

T = TypeVar("T")

_SWITCH_SECONDS = 0.001
"""How long the worker may keep the interpreter from the window's thread. That thread gives it up at every statement of
SQL and waits so long to have it back: with Python's own 5 ms, Enter took half as long again while things were counted.
"""


class Cancelled(Exception):
    """Raised by `Job.report` in a work that was told to stop."""


class Job(Generic[T]):
    """One piece of work, from asking to answer."""

    def __init__(self, work: "Callable[[Job[T]], T]", owner: QObject, runner: "Runner") -> None:
        self.cancelled = False
        self.outcome: T | None = None
        self.fault: Fault | None = None
        self.bug = ""
        self._work, self._owner, self._runner = work, owner, runner
        self.on_done: Callable[[T], None] | None = None
        self.on_fault: Callable[[Fault], None] | None = None
        self.on_progress: Callable[[int, int], None] | None = None

    def report(self, done: int, of: int) -> None:
        """Told by the work: how far it is. Raises `Cancelled` where nobody wants the answer any more."""
        if self.cancelled:
            raise Cancelled
        self._runner.progressed.emit(self, done, of)

    def cancel(self) -> None:
        """Nobody wants the answer any more; the work stops at its next report."""
        self.cancelled = True

    @property
    def wanted(self) -> bool:
        """Whether someone is still there to take the answer."""
        return not self.cancelled and isValid(self._owner)

    def carry_out(self) -> None:
        """Runs the work, on the worker's thread."""
        if self.cancelled:
            return
        try:
            self.outcome = self._work(self)
        except Cancelled:
            self.cancelled = True
        except Fault as fault:
            self.fault = fault
        except Exception:  # noqa: BLE001  told on the GUI's thread, where it can be shown
            self.bug = traceback.format_exc()


class _Run(QRunnable):
    def __init__(self, job: Job[Any], runner: "Runner") -> None:
        super().__init__()
        self._job, self._runner = job, runner

    def run(self) -> None:
        """Called by Qt on the worker's thread."""
        self._job.carry_out()
        self._runner.finished.emit(self._job)


class Runner(QObject):
    """The one background worker of the window.

    Signals:
        faulted: a fault that the one who asked did not take.
        broke: a bug of ours, with its traceback.
        busy: whether anything is running or waiting.
    """

    finished = Signal(object)
    progressed = Signal(object, int, int)
    faulted = Signal(object)
    broke = Signal(str)
    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._open: set[Job[Any]] = set()
        self.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.progressed.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[Job[T]], T],
        done: Callable[[T], None],
        *,
        fault: Callable[[Fault], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job[T]:
        """Runs `work` in the background, then calls `done` with its answer here, unless `owner` has gone.

        Args:
            owner: whose answer it is; when the widget is deleted, nobody is called.
            work: gets the job, to report how far it is.
            done: takes the answer.
            fault: takes a fault; without it, `faulted` tells it.
            progress: called with how much is done of how much.
        """
        job = Job(work, owner, self)
        job.on_done, job.on_fault, job.on_progress = done, fault, progress
        self._open.add(job)
        self.busy.emit(True)
        self._pool.start(_Run(job, self))
        return job

    def wait(self) -> None:
        """Cancels what is open and waits for the worker; the window calls it as it closes."""
        for job in self._open:
            job.cancel()
        self._pool.waitForDone()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is running, waiting, or still to be delivered."""
        return not self._open

    def finish(self) -> None:
        """Waits for the worker; what it found is delivered as usual. For pictures and tests, never for the window."""
        self._pool.waitForDone()

    @Slot(object)
    def _deliver(self, job: Job[Any]) -> None:
        self._open.discard(job)
        self.busy.emit(bool(self._open))
        if job.bug:
            self.broke.emit(job.bug)
        elif job.fault is not None:
            (job.on_fault if job.on_fault and job.wanted else self.faulted.emit)(job.fault)
        elif job.wanted and job.on_done:
            job.on_done(job.outcome)

    @Slot(object, int, int)
    def _tell_progress(self, job: Job[Any], done: int, of: int) -> None:
        if job.wanted and job.on_progress:
            job.on_progress(done, of)
