"""Counts what is missing and what waits in the open file, in the background, whenever nobody wrote for a moment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from esdesk.desktop.document import Document
from esdesk.desktop.frame.reading import counted
from esdesk.desktop.runner import Job, Runner

if TYPE_CHECKING:
    from esdesk.services.files.overview import Overview

_SETTLE_MS = 400


class Counting(QObject):
    """Keeps `latest` current; `counted` tells when it is. None while no file with a firm is open."""

    counted = Signal()

    def __init__(self, document: Document, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self.latest: Overview | None = None
        self._document, self._runner = document, runner
        self._job: Job[Overview] | None = None
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self._count)
        document.changed.connect(self._settle.start)
        document.opened.connect(self._turn)
        document.closed.connect(self._turn)

    def _turn(self) -> None:
        self._show(None)
        self._count()

    def _count(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if not (self._document.is_open and self._document.has_firm):
            return
        path, firm, facility = self._document.path, self._document.firm, self._document.facility
        self._job = self._runner.run_apart(self, partial(counted, path, firm, facility), self._show)

    def _show(self, found: Overview | None) -> None:
        self.latest = found
        self.counted.emit()
