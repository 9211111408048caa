"""Blocks from the clipboard and sheets from files: planned and carried out in the background, seen before."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from esdesk.desktop.document import Document
from esdesk.desktop.places.inventory.columns import COLUMNS
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.desktop.places.inventory.preview import Preview
from esdesk.desktop.runner import Job, Runner
from esdesk.services.files.files import opened
from esdesk.services.inventory import inventory
from esdesk.services.inventory.inventory import Plan
from esdesk.services.records.records import Ledger
from esdesk.services.sheets import importing

Holds = Sequence[str] | None
"""What the columns of a block hold, where a person said it."""

_SHEETS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt *.tsv"


class TakingIn(QObject):
    """Stands between clipboard or sheet, preview and file.

    Signals:
        planned: there is something to look at.
        ended: the preview is not needed any more; the number of lines taken in, 0 where it was left.
    """

    planned = Signal()
    ended = Signal(int)

    def __init__(self, grid: Grid, preview: Preview, document: Document, runner: Runner) -> None:
        super().__init__(preview)
        self._grid, self._preview, self._document, self._runner = grid, preview, document, runner
        self._planner: Callable[[Ledger, Holds], Plan] | None = None
        preview.taken.connect(self._carry_out)
        preview.held_as.connect(self._plan_again)
        preview.left.connect(lambda: self.ended.emit(0))

    def paste(self) -> None:
        """Plans what is on the clipboard: over the lines from the cursor on, or as its header says."""
        text = QApplication.clipboard().text()
        if not text.strip():
            return
        at, row = self._grid.currentIndex(), self._grid.current_row()
        facility, query = self._document.facility, self._grid.lines.part_at(at.row())
        column = str(COLUMNS[at.column()].key) if at.isValid() else "name"
        self._plan(lambda ledger, holds: inventory.plan_paste(ledger, facility, text, row, column, query, holds))

    def choose_sheet(self, parent: QWidget) -> None:
        """Asks for a file and plans what is in its first sheet."""
        kinds = f"{self.tr('Sheets')} ({_SHEETS})"
        path, _ = QFileDialog.getOpenFileName(parent, self.tr("Import from Excel or CSV"), "", kinds)
        if path:
            self.import_sheet(Path(path))

    def import_sheet(self, path: Path) -> None:
        """Plans what is in the first sheet of a file."""
        firm, facility = self._document.firm, self._document.facility
        self._plan(lambda ledger, holds: inventory.plan_sheet(ledger, firm, facility, str(path), holds))

    def _plan_again(self, holds: list[str]) -> None:
        """A person said what a column holds."""
        if self._planner is not None:
            self._plan(self._planner, holds)

    def _plan(self, plan: Callable[[Ledger, Holds], Plan], holds: Holds = None) -> None:
        path, self._planner = self._document.path, plan

        def work(_job: Job[Plan]) -> Plan:
            with opened(path) as ledger:
                return plan(ledger, holds)

        self._runner.run(self, work, self._show)

    def _show(self, plan: Plan) -> None:
        self._preview.show_plan(plan)
        self.planned.emit()

    def _carry_out(self, plan: Plan) -> None:
        path, firm = self._document.path, self._document.firm
        carry_out = importing.carry_out if plan.sheet else inventory.carry_out

        def work(_job: Job[int]) -> int:
            with opened(path) as ledger:
                carry_out(ledger, firm, plan)
            return len(plan.added) + len(plan.changed)

        self._runner.run(self, work, self._took)

    def _took(self, lines: int) -> None:
        self.ended.emit(lines)
        self._document.tell_changed()
