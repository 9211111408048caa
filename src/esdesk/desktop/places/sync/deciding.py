"""Settles conflicts as the page asks, and has told of the one that is shown what its sides rest on and would change."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.sync.conflicts import Conflicts
from esdesk.desktop.places.sync.reading import weighed
from esdesk.desktop.runner import Job, Runner
from esdesk.desktop.widgets.photos import preview
from esdesk.services.evidence.evidence import EvidenceItem
from esdesk.services.files.files import opened
from esdesk.services.merging import settling
from esdesk.services.merging.consequences import Weighed
from esdesk.services.merging.proofs import proofs
from esdesk.services.merging.settling import Question, Side


class Deciding(QObject):
    """Stands between the page of conflicts and the file.

    Signals:
        faulted: why something cannot be settled or told.
    """

    faulted = Signal(object)

    def __init__(self, page: Conflicts, document: Document, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._document, self._runner = page, document, runner
        self._weighing: Job[Weighed] | None = None
        self._picturing: Job[dict[str, QImage]] | None = None
        page.kept.connect(self._keep)
        page.written.connect(self._write)
        page.turned.connect(self._look)

    def refresh(self) -> None:
        """Shows what waits, and what was settled."""
        waiting = self._document.read(settling.questions, speech.language)
        firm = self._document.firm
        settled = self._document.read(settling.answers, speech.language, firm) if waiting else []
        self._page.show_questions(waiting, settled)

    def _keep(self, question: Question, side: Side) -> None:
        self._settle(partial(self._document.write, settling.keep, question, side))

    def _write(self, question: Question, text: str) -> None:
        if self._settle(partial(self._document.write, settling.write, question, text)):
            self._page.list.setFocus()

    def _settle(self, write: partial[None]) -> bool:
        try:
            write()
        except Fault as fault:
            self.faulted.emit(fault)
            return False
        return True

    def _look(self, question: Question) -> None:
        """Has weighed apart what the sides would change, and their photos read; an older question is given up."""
        for job in (self._weighing, self._picturing):
            if job is not None:
                job.cancel()
        found = self._document.read(proofs, question)
        self._page.show_proofs(question, found)
        path = self._document.path
        self._weighing = self._runner.run_apart(
            self,
            partial(weighed, path, question, speech.language),
            lambda told: self._page.show_weighed(question, told),
            fault=self.faulted.emit,
        )
        wanted = [one for side in found for one in side]
        if wanted:
            self._picturing = self._runner.run(self, lambda _: _pictures(path, wanted), self._page.cards.take_pictures)


def _pictures(path: Path, wanted: list[EvidenceItem]) -> dict[str, QImage]:
    """What can be shown of these, by the digest of their file; what is no picture, or is not here, is not among it."""
    found: dict[str, QImage] = {}
    with opened(path) as ledger:
        for item in wanted:
            content = ledger.evidence_content(item.sha256)
            image = preview(content) if content is not None else None
            if image is not None:
                found[item.sha256] = image
    return found
