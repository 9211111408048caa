"""Has files that an older program wrote brought up to date in the background: before they are opened, and after.

Before: what the file has to be given by a newer schema or projection. After: signs that an older catalogue than today's
made; the window shows the old ones meanwhile, and the checks, which ask the catalogue themselves, are right from the
beginning. Each comes once for a file, and takes a millisecond and more for each of its records.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThread

from esdesk.desktop.document import Document
from esdesk.desktop.runner import Job, Runner

_PAUSE_MS = 30
"""Between two portions the file is free for so long: SQLite asks again that often whether it may write."""


class Following(QObject):
    """Stands between the document and the runner."""

    def __init__(self, document: Document, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._runner = document, runner
        self._job: Job[bool] | None = None
        document.opened.connect(self._follow)
        document.closed.connect(self._stop)

    def make_ready(self, path: Path, go_on: Callable[[Path], None]) -> None:
        """Brings a file up to date, then calls `go_on` with it; a fault is told by the runner."""

        def work(_job: Job[Path]) -> Path:
            from esdesk.services.files.files import opened

            with opened(path):
                return path

        self._runner.run(self, work, go_on)

    def _follow(self) -> None:
        self._stop()
        path = self._document.path

        def work(job: Job[bool]) -> bool:
            from esdesk.services.files.files import opened

            def make_room(done: int, of: int) -> None:
                job.report(done, of)
                QThread.msleep(_PAUSE_MS)

            with opened(path) as ledger:
                return ledger.inventory.follow_catalogue(make_room)

        self._job = self._runner.run(self, work, self._tell)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _tell(self, followed: bool) -> None:
        if followed:
            self._document.tell_changed()
