"""Blocks from the clipboard and sheets from files: planned and carried out in the background, seen before."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.columns import COLUMNS
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.desktop.places.inventory.preview import Preview
from esdesk.desktop.runner import Job, Runner, Tell
from esdesk.desktop.widgets.sheet_files import SHEETS
from esdesk.services.files.files import opened
from esdesk.services.inventory import inventory
from esdesk.services.inventory.inventory import Plan
from esdesk.services.records.records import Ledger
from esdesk.services.sheets import importing, remembered
from esdesk.services.sheets.profiling import SheetProfile, profile_of
from esdesk.services.sheets.rejected_rows import write_rejected

Holds = Sequence[str] | None
"""What the columns of a block hold, where a person said it."""

Planner = Callable[[Ledger, Holds, Tell], Plan]

_MANY = 2000
"""Steps of a work, two a row, of which one sees how far it is; less is there before one has read the words."""


class TakingIn(QObject):
    """Stands between clipboard or sheet, preview and file.

    Signals:
        planned: there is something to look at, or to wait for.
        ended: the preview is not needed any more; the number of lines taken in, 0 where it was left.
    """

    planned = Signal()
    ended = Signal(int)

    def __init__(self, grid: Grid, preview: Preview, document: Document, runner: Runner) -> None:
        super().__init__(preview)
        self._grid, self._preview, self._document, self._runner = grid, preview, document, runner
        self._planner: Planner | None = None
        self._path: Path | None = None
        self._job: Job[Plan] | None = None
        self._writing: Job[int] | None = None
        preview.taken.connect(self._carry_out)
        preview.held_as.connect(self._plan_again)
        preview.left.connect(self._leave)
        preview.sheet.chosen.connect(lambda name: self._look_at(name, None))
        preview.sheet.top_said.connect(lambda top: self._look_at(preview.sheet.name, top))
        preview.list.forget_asked.connect(self._forget)
        preview.profile_asked.connect(self._profile)
        preview.rejected_asked.connect(self._save_rejected)

    def paste(self) -> None:
        """Plans what is on the clipboard: over the lines from the cursor on, or as its header says."""
        text = QApplication.clipboard().text()
        if not text.strip():
            return
        at, row = self._grid.currentIndex(), self._grid.current_row()
        facility, query = self._document.facility, self._grid.lines.part_at(at.row())
        column = str(COLUMNS[at.column()].key) if at.isValid() else "name"
        self._path = None
        self._plan(
            lambda ledger, holds, tell: inventory.plan_paste(ledger, facility, text, row, column, query, holds, tell)
        )

    def choose_sheet(self, parent: QWidget) -> None:
        """Asks for a file and plans what is in it."""
        kinds = f"{self.tr('Sheets')} ({SHEETS})"
        path, _ = QFileDialog.getOpenFileName(parent, self.tr("Import from Excel or CSV"), "", kinds)
        if path:
            self.import_sheet(Path(path))

    def import_sheet(self, path: Path) -> None:
        """Plans what is in a file, in the first of its sheets that has a header."""
        self._path = path
        self._preview.show_plan(None)
        self._look_at("", None)

    def _look_at(self, sheet: str, top: int | None) -> None:
        """Plans a sheet of the file, or the same one with its header in another row."""
        firm, facility = self._document.firm, self._document.facility
        given = f"{self._path}#{sheet}" if sheet else str(self._path)
        self._plan(
            lambda ledger, holds, tell: inventory.plan_sheet(
                ledger, firm, facility, given, holds, top=top, nameless=True, tell=tell
            )
        )

    def _plan_again(self, holds: list[str] | None) -> None:
        """A person said what a column holds."""
        if self._planner is not None:
            self._plan(self._planner, holds)

    def _forget(self, header: str) -> None:
        remembered.forget(header)
        self._plan_again(None)

    def _plan(self, plan: Planner, holds: Holds = None) -> None:
        path, self._planner = self._document.path, plan

        def work(job: Job[Plan]) -> Plan:
            with opened(path) as ledger:
                return plan(ledger, holds, job.report)

        self._stop()
        over = self._preview.stop_waiting
        self._job = self._runner.run(self, work, self._show, progress=self._tell_progress, over=over)

    def _tell_progress(self, done: int, of: int) -> None:
        if of >= _MANY:
            self._preview.wait_for(done, of)
            if not self._preview.isVisible():
                self.planned.emit()

    def _show(self, plan: Plan) -> None:
        self._preview.show_plan(plan)
        self.planned.emit()

    def _leave(self) -> None:
        self._stop()
        if self._writing is not None:
            self._writing.cancel()
        self.ended.emit(0)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _profile(self, plan: Plan) -> None:
        source = plan.source
        if source is not None:

            def work(_job: Job[SheetProfile]) -> SheetProfile:
                return profile_of(source)

            self._runner.run(self, work, self._preview.show_profile)

    def _save_rejected(self, plan: Plan) -> None:
        """Asks where to, and writes the rows that stay out, to be mended and brought again."""
        name = self.tr("what stays out") + ".xlsx"
        kinds = f"{self.tr('Sheets')} (*.xlsx *.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self._preview, self.tr("Save what stays out"), name, kinds)
        if chosen:
            out, language = Path(chosen), speech.language
            self._runner.run(self, lambda _job: write_rejected(plan, out, language), lambda _count: None)

    def _carry_out(self, plan: Plan) -> None:
        path, firm = self._document.path, self._document.firm
        carry_out = importing.carry_out if plan.sheet else inventory.carry_out

        def work(job: Job[int]) -> int:
            with opened(path) as ledger:
                carry_out(ledger, firm, plan, job.report)
            return len(plan.added) + len(plan.changed)

        self._preview.wait_for(0, 0, writes=True)
        progress = partial(self._preview.wait_for, writes=True)
        self._writing = self._runner.run(self, work, self.ended.emit, progress=progress, over=self._written)

    def _written(self) -> None:
        """Also where it was stopped: that may have come too late."""
        self._writing = None
        self._preview.stop_waiting()
        if self._document.is_open:
            self._document.tell_changed()
