"""Sums up the lines that are shown, in the background: every amount there is must be read for it."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from esdesk.audit.inventory import Query, Total
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.lines_model import LinesModel
from esdesk.desktop.places.inventory.reading import totals
from esdesk.desktop.places.inventory.sums import sums_of_sections, together
from esdesk.desktop.places.inventory.sums_bar import SumsBar
from esdesk.desktop.runner import Job, Runner

_SETTLE_MS = 400
"""So long nobody has written or filtered before it is summed up anew."""


class Summing(QObject):
    """Stands between the foot of the grid, the heads in it, and the services."""

    def __init__(self, bar: SumsBar, lines: LinesModel, document: Document, runner: Runner) -> None:
        super().__init__(bar)
        self._bar, self._lines, self._document, self._runner = bar, lines, document, runner
        self._job: Job[list[Total]] | None = None
        self._query = Query()
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self._sum)
        document.closed.connect(self._forget)

    def ask_soon(self, query: Query) -> None:
        """Other lines are shown, or something was written."""
        self._query = query
        self._settle.start()

    def _sum(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if not (self._document.is_open and self._document.has_firm):
            return
        path, firm, query = self._document.path, self._document.firm, self._query
        self._job = self._runner.run_apart(self, partial(totals, path, firm, query), self._show)

    def _show(self, found: list[Total]) -> None:
        self._bar.show_totals(together(found))
        if self._query.by and self._query.by == self._lines.query.by:
            self._lines.show_sums(sums_of_sections(found, speech.language))

    def _forget(self) -> None:
        self._settle.stop()
        if self._job is not None:
            self._job.cancel()
        self._bar.show_totals([])
