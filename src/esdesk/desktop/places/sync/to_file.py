"""Writing a package to a file that goes by stick or e-mail: where to, in the background, and what came of it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from esdesk.audit.visibility import Reader
from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.runner import Job, Runner
from esdesk.services.files.beginning import file_name
from esdesk.services.files.files import opened
from esdesk.services.sync.packing import PackageInfo, pack


class ToFile(QObject):
    """Writes one package at a time; nothing here is deleted by it.

    Signals:
        turned: it began or ended.
        written: what was written.
        faulted: why nothing was.
    """

    turned = Signal()
    written = Signal(object)
    faulted = Signal(object)

    def __init__(self, document: Document, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._runner, self._window = document, runner, parent
        self.is_writing = False

    def choose(self, words: str) -> Path | None:
        """Asks where to, under these words; None where the person thought better of it."""
        firm = self._document.record("firm", self._document.firm)
        name = file_name(f"{firm.values.get('name') if firm else ''} {date.today():%Y-%m-%d}")
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, words, str(Path(home) / f"{name}.esda"), "ESDesk (*.esda)"
        )
        return Path(chosen) if chosen else None

    def write(self, out: Path, recipients: list[str], reader: Reader) -> None:
        """Writes what `reader` may see, for those who hold the keys of `recipients`."""
        path, firm = self._document.path, self._document.firm

        def work(_job: Job[PackageInfo]) -> PackageInfo:
            with opened(path) as ledger:
                return pack(ledger, firm, out, recipients, reader)

        self._turn(on=True)
        self._runner.run(self, work, self._tell, fault=self._tell_fault)

    def _turn(self, *, on: bool) -> None:
        self.is_writing = on
        self.turned.emit()

    def _tell(self, info: PackageInfo) -> None:
        self._turn(on=False)
        self.written.emit(info)

    def _tell_fault(self, fault: Fault) -> None:
        self._turn(on=False)
        self.faulted.emit(fault)
