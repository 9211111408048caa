"""Has the open file backed up: as it was left, soon after it is opened, and every hour while one works."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from esdesk.desktop.document import Document
from esdesk.desktop.later import Later
from esdesk.desktop.runner import Runner

if TYPE_CHECKING:
    from esdesk.services.files import backups
else:
    backups = Later("esdesk.services.files.backups")

_SOON_MS, _HOUR_MS = 8_000, 3_600_000
"""The first one waits until what opening a file takes is done."""


class BackingUp(QObject):
    """One for each window. What the disk does not take is told, as any fault of the background is."""

    def __init__(self, document: Document, runner: Runner, parent: QObject, *, soon_ms: int = _SOON_MS) -> None:
        super().__init__(parent)
        self._document, self._runner, self._soon_ms = document, runner, soon_ms
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._back_up)
        self._path: Path | None = None
        document.opened.connect(self._begin)
        document.closed.connect(self._rest.stop)

    def _begin(self) -> None:
        """Another facility of the same file is no reason."""
        if self._path != self._document.path or not self._rest.isActive():
            self._path = self._document.path
            self._rest.start(self._soon_ms)

    def _back_up(self) -> None:
        path = self._document.path
        self._runner.run(self, lambda _: backups.back_up(path), lambda _: None)
        self._rest.start(_HOUR_MS)
