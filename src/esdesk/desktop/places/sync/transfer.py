"""What goes on between this laptop and a hub: at most one round, its progress and pause; and what others sent."""

from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QObject, QTemporaryDir, QTimer, Signal

from esdesk.core.errors import Fault
from esdesk.desktop.runner import Cancelled, Job, Runner
from esdesk.services.catalogue.feed import fetch_newer
from esdesk.services.files.files import opened
from esdesk.services.sync.feed import Brought, from_file, take_in
from esdesk.services.sync.hubs import KnownHub
from esdesk.services.sync.rounds import Round, go_round
from esdesk.services.sync.syncing import Outgoing

_OFTEN_MS = 500
"""Between two tellings of how far a package is: words that change faster cannot be read."""

_TELLING_MS = 3000
"""What the first moments of a line say of its speed is not told."""


class Going(Enum):
    """What the round does."""

    NOT = "not"
    ON = "on"
    STOPPING = "stopping"


class Transfer(QObject):
    """Goes round and takes in, by the runner.

    Signals:
        turned: it began or ended, is about to stop, another package is being sent, or one of others came.
        ended: the file may hold something else now: what was sent, receipts, what was taken in.
        moved: the one that is being sent has got further.
        brought_some: something of others was brought; it is in `brought`.
        nothing_new: a round came to its end, and there was nothing to send and nothing to bring.
        of_another: the path of a package that came as a file, of another firm.
        taken: how many values of others are new here, after a taking in.
        catalogue_came: the path of a newer catalogue that the hub offers.
        faulted: why it ended.
    """

    turned = Signal()
    ended = Signal()
    moved = Signal()
    brought_some = Signal()
    nothing_new = Signal()
    of_another = Signal(object)
    taken = Signal(int)
    catalogue_came = Signal(object)
    faulted = Signal(object)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job[tuple[Round, Path | None]] | None = None
        self._folder: QTemporaryDir | None = None
        self._brought: dict[tuple[Path, UUID], tuple[Brought, ...]] = {}
        self._clock = QElapsedTimer()
        self._often = QTimer(self, interval=_OFTEN_MS)
        self._often.timeout.connect(self._tick)
        self._now: list[tuple[Outgoing, int]] = []
        self._fetched: list[int] = []
        self._from = self.came = 0
        self.going = Going.NOT
        self.current: Outgoing | None = None
        self.there = 0

    # Round

    def start(self, path: Path, hub: KnownHub, firm: UUID) -> None:
        """Begins a round, unless one is going on."""
        if self.going is not Going.NOT:
            return
        self._folder = self._folder or QTemporaryDir()  # goes with the window; what is in it only this device can open
        into, now, fetched = Path(self._folder.path()), self._now, self._fetched

        def work(job: Job[tuple[Round, Path | None]]) -> tuple[Round, Path | None]:
            try:
                with opened(path) as ledger:
                    told = _told(job, now)
                    came = partial(_came, job, fetched)
                    found = go_round(ledger, hub, firm, into, told, came=came, begun=job.breaks_off, pause=job.rest)
                return found, _newer_catalogue(hub, into, job)
            except Fault:
                if job.cancelled:  # it is we who hung up
                    raise Cancelled from None
                raise

        def done(came: tuple[Round, Path | None]) -> None:
            found, catalogue = came
            files = [one for one in self.brought(path, firm) if not one.hub]
            self._brought[path, firm] = (*files, *found.brought)
            self.brought_some.emit()
            if catalogue is not None:
                self.catalogue_came.emit(catalogue)
            if found.refused is not None:
                self.faulted.emit(found.refused)
            elif not found.brought and not found.news:
                self.nothing_new.emit()

        self.going = Going.ON
        self._job = self._runner.run(
            self,
            work,
            done,
            fault=self.faulted.emit,
            progress=lambda _done, _of: self._tick(),
            over=self._end,
            over_line=True,
        )
        self._often.start()
        self.turned.emit()

    def pause(self) -> None:
        """Breaks the round off: what the hub has of a package it keeps, and the next round goes on there."""
        if self._job is not None and self.going is Going.ON:
            self.going = Going.STOPPING
            self._job.cancel()
            self.turned.emit()

    def _tick(self) -> None:
        """Takes over how far the worker has come."""
        if self._fetched and self._fetched[-1] != self.came:
            self.came, self.current = self._fetched[-1], None
            self.turned.emit()
        if not self._now or self.came:
            return
        (one, there), before = self._now[-1], self.current
        if before is None or before.sha256 != one.sha256:
            self.current, self.there, self._from = one, there, there
            self._clock.start()
            self.turned.emit()
        elif there != self.there:
            self.there = there
            self.moved.emit()

    def _end(self) -> None:
        self._often.stop()
        self._now.clear()
        self._fetched.clear()
        self.going, self.current, self.came, self._job = Going.NOT, None, 0, None
        self.turned.emit()
        self.ended.emit()

    @property
    def seconds_left(self) -> int | None:
        """How long the package will still take at the speed it has had; None while that is not known."""
        took, sent = self._clock.elapsed() if self._clock.isValid() else 0, self.there - self._from
        if self.current is None or took < _TELLING_MS or sent <= 0:
            return None
        return round((self.current.size - self.there) * took / sent / 1000)

    # What was brought

    def brought(self, path: Path, firm: UUID) -> tuple[Brought, ...]:
        """What waits to be taken into that file, of that firm."""
        return self._brought.get((path, firm), ())

    def bring_file(self, package: Path, path: Path, firm: UUID) -> None:
        """A package that came as a file waits to be taken into the file at `path`, if it is of that firm."""

        def done(one: Brought) -> None:
            if one.firm != firm:
                self.of_another.emit(package)
                return
            waiting = [other for other in self.brought(path, firm) if other.path != package]
            self._brought[path, firm] = (one, *waiting)
            self.brought_some.emit()

        self._runner.run(self, lambda _job: from_file(package), done, fault=self.faulted.emit)

    def take_in(self, path: Path, firm: UUID) -> None:
        """Merges what was brought, whole packages in their order."""
        waiting = self._brought.pop((path, firm), ())

        def work(_job: Job[int]) -> int:
            with opened(path) as ledger:
                return sum(one.merged.added + one.merged.raised for one in take_in(ledger, waiting))

        self._runner.run(self, work, self.taken.emit, fault=self.faulted.emit, over=self.ended.emit)


def _told(job: Job[tuple[Round, Path | None]], now: list[tuple[Outgoing, int]]) -> Callable[[Outgoing, int], None]:
    """Notes how far each package is, tells of the next one, and ends the round where nobody wants it any more."""

    def told(one: Outgoing, there: int) -> None:
        job.rest(0)
        another = not now or now[-1][0].sha256 != one.sha256
        now[:] = [(one, there)]
        if another:
            job.report(there, one.size)

    return told


def _came(job: Job[tuple[Round, Path | None]], fetched: list[int], count: int) -> None:
    """Notes how many packages of others came, and ends the round where nobody wants it any more."""
    job.rest(0)
    fetched[:] = [count]


def _newer_catalogue(hub: KnownHub, into: Path, job: Job[tuple[Round, Path | None]]) -> Path | None:
    """A newer catalogue of the hub's; what is wrong with it is in no way of the round, which is done."""
    try:
        return fetch_newer(hub, into, job.rest)
    except Fault:
        return None
