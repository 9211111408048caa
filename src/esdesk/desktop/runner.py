"""Work in the background: one worker, results on the GUI's thread; and what would hold up either is done elsewhere.

A work opens what it needs itself (`services.files.opened`) and hands back plain values: no ledger and no widget crosses
threads. One worker keeps works in their order, so that two never wait for the same file.

What goes over a line may take an hour of which it computes a second. With the others in one row, nothing would be
counted, matched or drawn so long; so it has a worker of its own, one as well, for two uploads would only share the
line. It writes to the file in short transactions, for which SQLite lets the others wait a moment.

What computes for long without writing (checks, counts of matches, a report) is done apart, in a process beside.
"""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from esdesk.core.apart import Apart, Tell
from esdesk.core.errors import Fault
from esdesk.desktop.job import Cancelled, Job, Taker

__all__ = ["Cancelled", "Job", "Runner", "Tell"]

T = TypeVar("T")

_SWITCH_SECONDS = 0.001
"""How long the worker may keep the interpreter from the window's thread. That thread gives it up at every statement of
SQL and waits so long to have it back: with Python's own 5 ms, Enter took half as long again while things were counted.
"""


class Runner(QObject):
    """The background of the window.

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
        self._worker, self._line, self._waiter = (ThreadPoolExecutor(1) for _ in range(3))
        for pool in (self._worker, self._line, self._waiter):
            self.destroyed.connect(partial(pool.shutdown, wait=False))
        self._apart = Apart()
        self._open: dict[Job[Any], Taker] = {}
        self._running: set[Future[None]] = set()
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
        job = Job(work, self.progressed.emit)
        return self._start(self._line if over_line else self._worker, job, Taker(owner, done, fault, progress, over))

    def run_apart(
        self,
        owner: QObject,
        work: Callable[[Tell], T],
        done: Callable[[T], None],
        *,
        fault: Callable[[Fault], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job[T]:
        """As `run`, in the process beside, and at once stopped when cancelled: for what computes long and only reads.

        Args:
            owner: as in `run`.
            work: a function of a module without Qt, or a `partial` of one with plain values; gets whom to tell how far
                it is. The answer travels too: it is what will be shown, and no more.
            done: as in `run`.
            fault: as in `run`.
            progress: as in `run`.
        """
        from esdesk.services.sync.unlocking import carried  # brings ciphers, which the first window need not wait for

        apart, whole = self._apart, carried(work)
        job = Job(lambda one: apart.do(whole, one.report, lambda: not one.cancelled), self.progressed.emit)
        return self._start(self._waiter, job, Taker(owner, done, fault, progress))

    def _start(self, pool: ThreadPoolExecutor, job: Job[T], taker: Taker) -> Job[T]:
        self._open[job] = taker
        self.busy.emit(True)
        self._running = {one for one in self._running if not one.done()}
        self._running.add(pool.submit(_carry_out, job, self.finished.emit))
        return job

    def wait(self) -> None:
        """Cancels what is open and waits until all has stopped."""
        for job in self._open:
            job.cancel()
        self.finish()

    def end(self) -> None:
        """As `wait`, and ends the process beside: the window calls it as it closes."""
        self.wait()
        self._apart.end()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is running, waiting, or still to be delivered."""
        return not self._open

    def finish(self) -> None:
        """Waits for the workers; what they found is delivered as usual. Pictures and tests call it while one works."""
        wait(self._running)

    @Slot(object)
    def _deliver(self, job: Job[Any]) -> None:
        taker = self._open.pop(job)
        self.busy.emit(bool(self._open))
        there = taker.is_there
        if taker.over and there:
            taker.over()
        if job.bug:
            self.broke.emit(job.bug)
        elif job.fault is not None:
            (taker.fault if taker.fault and there and not job.cancelled else self.faulted.emit)(job.fault)
        elif there and not job.cancelled:
            taker.done(job.outcome)

    @Slot(object, int, int)
    def _tell_progress(self, job: Job[Any], done: int, of: int) -> None:
        taker = self._open.get(job)
        if taker is not None and taker.progress and taker.is_there and not job.cancelled:
            taker.progress(done, of)


def _carry_out(job: Job[Any], tell: Callable[[Job[Any]], None]) -> None:
    job.carry_out()
    tell(job)
