"""What the quick line does to the file: a draft at every keystroke, codes in the background, a line at Enter."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from esdesk.core.errors import Fault
from esdesk.core.turkish import fold
from esdesk.desktop.document import Document
from esdesk.desktop.places.inventory.meaning import Meant, looking_up
from esdesk.desktop.places.inventory.quick_bar import QuickBar, Typed
from esdesk.desktop.runner import Job, Runner
from esdesk.services.files import drafts
from esdesk.services.inventory import inventory

_MOST_ALIKE = 50


class Adding(QObject):
    """Stands between the quick line and the services.

    Signals:
        added: the row of a resource that was just added.
        faulted: a fault to be told.
    """

    added = Signal(object)
    faulted = Signal(object)

    def __init__(self, bar: QuickBar, document: Document, runner: Runner) -> None:
        super().__init__(bar)
        self._bar, self._document, self._runner = bar, document, runner
        self._looking: Job[Meant] | None = None
        self._facility: UUID | None = None
        bar.add_asked.connect(self._add)
        bar.draft_changed.connect(self._keep)
        bar.codes_wanted.connect(self._look_up)
        bar.named.connect(self._look_for_alike)

    def turn_to_file(self) -> None:
        """Another file or facility is worked on: brings back the words that were being typed there."""
        facility = self._document.facility if self._document.is_open and self._document.has_firm else None
        if facility == self._facility:
            return
        self._facility = facility
        found = [one for one in self._document.read(drafts.all) if self._is_ours(one)] if facility else []
        self._bar.bring_back(found[0].text if found else "", found[0].cursor if found else 0)

    def _is_ours(self, draft: drafts.Draft) -> bool:
        return draft.entity == drafts.QUICK_LINE and draft.row == self._facility

    def _keep(self, text: str, cursor: int) -> None:
        """A draft is nothing that others would have to hear of."""
        document = self._document
        if self._facility is None or not document.is_open or document.facility != self._facility:
            return
        try:
            if text.strip():
                document.read(drafts.keep, document.firm, drafts.QUICK_LINE, self._facility, "", text, cursor)
            else:
                document.read(drafts.drop, document.firm, drafts.QUICK_LINE, self._facility, "")
        except Fault as fault:
            self.faulted.emit(fault)

    def _look_for_alike(self, name: str, direction: str) -> None:
        if not name or self._facility is None:
            self._bar.edit.show_alike(False)
            return
        query = inventory.Query(text=name, direction=direction)
        found = self._document.read(inventory.page, self._document.firm, query, 0, _MOST_ALIKE)
        alike = (one for one in found if one.facility == self._facility)
        self._bar.edit.show_alike(any(fold(one.name) == fold(name) for one in alike))

    def _look_up(self, name: str, code: str) -> None:
        if self._looking is not None:
            self._looking.cancel()
        if not name or self._facility is None:
            self._bar.show_meant((name, code), Meant())
            return
        work = looking_up(self._document, name, code)
        self._looking = self._runner.run(self, work, partial(self._bar.show_meant, (name, code)))

    def _add(self, typed: Typed) -> None:
        document = self._document
        try:
            row = document.write(inventory.add_line, document.facility, typed.line, typed.mirror)
        except Fault as fault:
            self.faulted.emit(fault)
            return
        self._bar.added(typed.keep)
        self.added.emit(row)
