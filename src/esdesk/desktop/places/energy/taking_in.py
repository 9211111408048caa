"""Sheets and blocks of bills: planned and carried out in the background, looked at between."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.runner import Job, Runner, Tell
from esdesk.desktop.widgets.sheet_files import SHEETS
from esdesk.services.energy.bill_import import plan_bill_paste, plan_bill_sheet
from esdesk.services.files.files import opened
from esdesk.services.records.records import Ledger
from esdesk.services.sheets import importing
from esdesk.services.sheets.importing import Plan


class TakingIn(QObject):
    """Stands between clipboard or sheet and file.

    Signals:
        planned: a `Plan` to look at.
        ended: how many bills were taken in.
    """

    planned = Signal(object)
    ended = Signal(int)

    def __init__(self, document: Document, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._runner, self._over = document, runner, parent
        self._path, self._carrier = Path(), ""
        self._shown: Plan | None = None
        self._job: Job[Plan] | None = None

    def choose_sheet(self, carrier: str) -> None:
        """Asks for a file and plans what is in it; `carrier` is of bills that say none."""
        kinds = f"{self.tr('Sheets')} ({SHEETS})"
        path, _ = QFileDialog.getOpenFileName(self._over, self.tr("Bills from Excel or CSV"), "", kinds)
        if path:
            self.import_sheet(Path(path), carrier)

    def import_sheet(self, path: Path, carrier: str) -> None:
        """Plans what is in a file, in the first of its sheets that has a header of bills."""
        self._path, self._carrier = path, carrier
        self.look_at("", None)

    def look_at(self, sheet: str, top: int | None) -> None:
        """Plans a sheet of the file, or the same one with its header in another row."""
        firm, facility, carrier = self._document.firm, self._document.facility, self._carrier
        given = f"{self._path}#{sheet}" if sheet else str(self._path)
        self._plan(lambda ledger, tell: plan_bill_sheet(ledger, firm, facility, given, carrier, top=top, tell=tell))

    def paste(self, carrier: str) -> None:
        """Plans what is on the clipboard."""
        text, firm, facility = QApplication.clipboard().text(), self._document.firm, self._document.facility
        if text.strip():
            self._plan(lambda ledger, tell: plan_bill_paste(ledger, firm, facility, text, carrier, tell))

    def _plan(self, plan: Callable[[Ledger, Tell], Plan]) -> None:
        path = self._document.path

        def work(job: Job[Plan]) -> Plan:
            with opened(path) as ledger:
                return plan(ledger, job.report)

        if self._job is not None:
            self._job.cancel()
        self._job = self._runner.run(self, work, self._show, fault=self._fail)

    def _show(self, plan: Plan) -> None:
        self._shown = plan
        self.planned.emit(plan)

    def _fail(self, fault: Fault) -> None:
        """Tells it; a sheet that was chosen goes back to the one that is shown."""
        self._runner.faulted.emit(fault)
        if self._shown is not None:
            self.planned.emit(self._shown)

    def leave(self) -> None:
        """The plan is not wanted any more."""
        self._shown = None

    def carry_out(self, plan: Plan) -> None:
        """Takes a plan in, as one step."""
        path, firm = self._document.path, self._document.firm

        def work(_job: Job[int]) -> int:
            with opened(path) as ledger:
                importing.carry_out(ledger, firm, plan)
            return len(plan.added) + len(plan.changed)

        self._runner.run(self, work, self._took)

    def _took(self, bills: int) -> None:
        self._shown = None
        self.ended.emit(bills)
        self._document.tell_changed()
