"""Asks, in the background, what is usual in the sector and not told of, and does what the strip is told."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.reading import not_told_of
from esdesk.desktop.places.inventory.strip import Strip
from esdesk.desktop.runner import Job, Runner
from esdesk.services.checks import forgotten
from esdesk.services.checks.forgotten import Forgotten
from esdesk.services.inventory import inventory

_SETTLE_MS = 700
"""The first asking reads the catalogue; it need not hold up the first look at the place."""

_MOST_LINES = 400
"""Each name takes its moment to be understood; an inventory longer than this has hardly forgotten what is usual."""


class Reminding(QObject):
    """Stands between the strip and the services.

    Signals:
        added: the row of a resource that was just added.
        faulted: a fault to be told.
    """

    added = Signal(object)
    faulted = Signal(object)

    def __init__(self, strip: Strip, document: Document, runner: Runner) -> None:
        super().__init__(strip)
        self._strip, self._document, self._runner = strip, document, runner
        self._job: Job[list[Forgotten]] | None = None
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self._ask)
        strip.add_asked.connect(self._add)
        strip.absent_asked.connect(self._mark_absent)

    def ask_soon(self) -> None:
        """Something was written: asks anew when nobody has written for a moment."""
        self._settle.start()

    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if not (self._document.is_open and self._document.has_firm):
            return
        if self._document.read(inventory.count, self._document.firm, inventory.Query()) > _MOST_LINES:
            self._show([])
            return
        path, facility = self._document.path, self._document.facility
        self._job = self._runner.run_apart(self, partial(not_told_of, path, facility), self._show)

    def _show(self, found: list[Forgotten]) -> None:
        if self._document.is_open and self._document.has_firm:
            firm = self._document.record("firm", self._document.firm)
            nace = firm.values.get("nace") if firm else None
            self._strip.show_forgotten(
                found, str(nace.get("code") or "") if isinstance(nace, dict) else str(nace or "")
            )

    def _add(self, concept: str) -> None:
        try:
            row: UUID = self._document.write(forgotten.add, self._document.facility, concept, speech.language)
        except Fault as fault:
            self.faulted.emit(fault)
            return
        self._take_out(concept)
        self.added.emit(row)

    def _mark_absent(self, concept: str) -> None:
        try:
            self._document.write(forgotten.not_here, self._document.facility, concept)
        except Fault as fault:
            self.faulted.emit(fault)
            return
        self._take_out(concept)

    def _take_out(self, concept: str) -> None:
        """The chip goes at once; the list is asked anew behind it."""
        self._strip.leave_out(concept)
