"""Reads in the background which firms of the open file may be one, and writes what a person says of a pair."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from esdesk.audit.same_firms import ENTITY, Verdict
from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.later import Later
from esdesk.desktop.runner import Job, Runner
from esdesk.desktop.widgets.firm_pairs import FirmPairs, Pair

if TYPE_CHECKING:
    from esdesk.services.files import files
    from esdesk.services.merging import same_firms
    from esdesk.services.merging.same_firms import Standing
else:
    files, same_firms = Later("esdesk.services.files.files"), Later("esdesk.services.merging.same_firms")


class Pairing(QObject):
    """Serves the `FirmPairs` of a place.

    Args:
        document: the open file.
        runner: of the window.
        pairs: shows what is found, and asks for verdicts.
        of_all: whether pairs of all firms are shown, and not only those of the firm that one works on.

    Signals:
        found: what is found was shown.
        faulted: why a verdict cannot be written.
    """

    found = Signal()
    faulted = Signal(object)

    def __init__(self, document: Document, runner: Runner, pairs: FirmPairs, *, of_all: bool = False) -> None:
        super().__init__(pairs)
        self._document, self._runner, self._pairs, self._of_all = document, runner, pairs, of_all
        self._job: Job[Standing] | None = None
        pairs.judged.connect(self.judge)
        pairs.taken_back.connect(self.take_back)

    def look(self) -> None:
        """Reads anew; a file of one firm is not opened for it."""
        if self._job is not None:
            self._job.cancel()
        if len(self._document.ledger.records("firm")) < 2 and not self._document.ledger.records(ENTITY):
            self._show(None)
            return
        path = self._document.path

        def work(_job: Job[Standing]) -> Standing:
            with files.opened(path) as ledger:
                return same_firms.standing(ledger)

        self._job = self._runner.run(self, work, self._show)

    def _show(self, found: Standing | None) -> None:
        there = self._document.is_open and self._document.has_firm
        self._pairs.show_standing(found if there else None, None if self._of_all or not there else self._document.firm)
        self.found.emit()

    def judge(self, pair: Pair, verdict: Verdict) -> None:
        """Writes a verdict; one undo takes it away."""
        self._write(lambda: self._document.write(same_firms.judge, pair[0].hex, pair[1].hex, verdict))

    def take_back(self, pair: Pair) -> None:
        """Takes a verdict back."""
        self._write(lambda: self._document.write(same_firms.take_back, pair[0].hex, pair[1].hex))

    def _write(self, do: Callable[[], object]) -> None:
        try:
            do()
        except Fault as fault:
            self.faulted.emit(fault)
