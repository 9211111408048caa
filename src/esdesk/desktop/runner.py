"""Work in the background: one worker, results on the GUI's thread; and another worker for what waits for a network.

A work opens what it needs itself (`services.files.opened`) and hands back plain values: no ledger and no widget crosses
threads. One worker keeps works in their order, so that two never wait for the same file.

What goes over a line may take an hour of which it computes a second. With the others in one row, nothing would be
counted, matched or drawn so long; so it has a worker of its own, one as well, for two uploads would only share the
line. It writes to the file in short transactions, for which SQLite lets the others wait a moment.
"""

import sys
import threading
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
        self._told_to_stop = threading.Event()
        self._hurry: Callable[[], None] | None = None
        self.outcome: T | None = None
        self.fault: Fault | None = None
        self.bug = ""
        self._work, self.owner, self._runner = work, owner, runner
        self.on_done: Callable[[T], None] | None = None
        self.on_fault: Callable[[Fault], None] | None = None
        self.on_progress: Callable[[int, int], None] | None = None
        self.on_over: Callable[[], None] | None = None

    def report(self, done: int, of: int) -> None:
        """Told by the work: how far it is. Raises `Cancelled` where nobody wants the answer any more."""
        if self.cancelled:
            raise Cancelled
        self._runner.progressed.emit(self, done, of)

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the answer any more."""
        return self._told_to_stop.is_set()

    def cancel(self) -> None:
        """Nobody wants the answer any more; the work stops at its next report, or what it waits for is broken off."""
        self._told_to_stop.set()
        if self._hurry is not None:
            self._hurry()

    def breaks_off(self, hurry: Callable[[], None]) -> None:
        """Told by the work: what ends its waiting, to be called from another thread when nobody wants the answer."""
        self._hurry = hurry
        if self.cancelled:
            hurry()

    def rest(self, seconds: float) -> None:
        """Lets time pass. Raises `Cancelled` as soon as nobody wants the answer any more."""
        if self._told_to_stop.wait(seconds):
            raise Cancelled

    @property
    def wanted(self) -> bool:
        """Whether someone is still there to take the answer."""
        return not self.cancelled and isValid(self.owner)

    def carry_out(self) -> None:
        """Runs the work, on the worker's thread."""
        if self.cancelled:
            return
        try:
            self.outcome = self._work(self)
        except Cancelled:
            self._told_to_stop.set()
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
    """The background workers of the window.

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
        self._pool, self._line = QThreadPool(self), QThreadPool(self)
        for pool in (self._pool, self._line):
            pool.setMaxThreadCount(1)
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
        over: Callable[[], None] | None = None,
        over_line: bool = False,
    ) -> Job[T]:
        """Runs `work` in the background, then calls `done` with its answer here, unless `owner` has gone.

        Args:
            owner: whose answer it is; when the widget is deleted, nobody is called.
            work: gets the job, to report how far it is.
            done: takes the answer.
            fault: takes a fault; without it, `faulted` tells it.
            progress: called with how much is done of how much.
            over: called before any of them when the work has ended, also where it was cancelled.
            over_line: it waits for a network, and is done by the worker for that.
        """
        job = Job(work, owner, self)
        job.on_done, job.on_fault, job.on_progress, job.on_over = done, fault, progress, over
        self._open.add(job)
        self.busy.emit(True)
        (self._line if over_line else self._pool).start(_Run(job, self))
        return job

    def wait(self) -> None:
        """Cancels what is open and waits for the workers; the window calls it as it closes."""
        for job in self._open:
            job.cancel()
        self.finish()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is running, waiting, or still to be delivered."""
        return not self._open

    def finish(self) -> None:
        """Waits for the workers; what they found is delivered as usual. Pictures and tests call it while one works."""
        self._pool.waitForDone()
        self._line.waitForDone()

    @Slot(object)
    def _deliver(self, job: Job[Any]) -> None:
        self._open.discard(job)
        self.busy.emit(bool(self._open))
        if job.on_over and isValid(job.owner):
            job.on_over()
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
