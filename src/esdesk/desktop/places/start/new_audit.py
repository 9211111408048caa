"""The form for a new audit: a name is enough; what is typed is held against the catalogue as one types."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QWidget

from esdesk.core.days import day_words
from esdesk.core.errors import Fault
from esdesk.core.sentences import told
from esdesk.desktop.generated.start_new_audit_ui import Ui_StartNewAudit
from esdesk.desktop.language import speech
from esdesk.desktop.later import Later
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.completing import Completing

if TYPE_CHECKING:
    from esdesk.services.catalogue import lookups
    from esdesk.services.files import beginning
else:
    beginning, lookups = Later("esdesk.services.files.beginning"), Later("esdesk.services.catalogue.lookups")

_FAULTS_OF = {"firm-name-missing": "firm", "date-unreadable": "visit"}
"""Where a fault is told; all others are the file's."""


class NewAudit(QFrame):
    """The form.

    Signals:
        made: the path of the new file.
        left: nothing is to be made.
    """

    made = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_StartNewAudit()
        self.ui.setupUi(self)
        say_look(self, look="card")
        self._own_path = False
        self._fault: Fault | None = None
        self._knows_sectors = self._begin_all_the_same = False
        self.ui.firm_edit.textChanged.connect(self._firm_typed)
        self.ui.nace_edit.textChanged.connect(self._sector_typed)
        self.ui.nace_edit.editingFinished.connect(self._show_sector)
        self.ui.path_edit.textEdited.connect(self._path_typed)
        self.ui.path_button.clicked.connect(self._choose_path)
        self.ui.begin_button.clicked.connect(self.make)
        self.ui.leave_button.clicked.connect(self.left)
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(self._forget_fault)

    def use_catalogue(self) -> None:
        """The catalogue has been read: from now on codes and places are held against it, and proposed."""
        if not self._knows_sectors:
            self._knows_sectors = True
            Completing(self.ui.nace_edit, lambda typed: lookups.sectors(typed, speech.language))
            Completing(self.ui.province_edit, lookups.provinces)
            self._show_sector()

    def begin(self) -> None:
        """An empty form, with the day of today and the cursor on the firm."""
        for edit in self.findChildren(QLineEdit):
            edit.clear()
        self._own_path = self._begin_all_the_same = False
        today = date.today()
        self.ui.visit_edit.setText(day_words(today.isoformat(), speech.language))
        self.ui.year_edit.setText(beginning.usual_year(today))
        self._forget_fault()
        self._firm_typed("")
        self.ui.firm_edit.setFocus()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.ui.retranslateUi(self)
        self.ui.facility_edit.setPlaceholderText(self.tr("like the firm"))
        self.ui.nace_edit.setPlaceholderText(self.tr("code or words"))
        self._show_sector()
        self._show_fault()

    def make(self) -> None:
        """Makes the file, or says at the field why not."""
        ui = self.ui
        if self._sector_is_doubtful():
            return
        place = {"province": ui.province_edit.text(), "district": ui.district_edit.text()}
        try:
            made = beginning.begin(
                Path(ui.path_edit.text().strip()).expanduser(),
                ui.firm_edit.text(),
                ui.nace_edit.text(),
                ui.facility_edit.text(),
                place,
                ui.visit_edit.text(),
                ui.year_edit.text(),
            )
        except Fault as fault:
            self._fault = fault
            self._show_fault()
            getattr(ui, f"{self._faulty()}_edit").setFocus()
        else:
            self.made.emit(made.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter makes the audit, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ui.begin_button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _faulty(self) -> str:
        return _FAULTS_OF.get(self._fault.code, "path") if self._fault else ""

    def _forget_fault(self) -> None:
        self._fault = None
        self._show_fault()

    def _show_fault(self) -> None:
        words = told(self._fault, speech.language) if self._fault else ""
        for name in ("firm", "visit", "path"):
            hint = getattr(self.ui, f"{name}_hint")
            hint.setText(words if name == self._faulty() else "")
            hint.setVisible(name == self._faulty())

    def _firm_typed(self, firm: str) -> None:
        if not self._own_path:
            self.ui.path_edit.setText(str(beginning.proposed_path(firm)) if firm.strip() else "")
            self.ui.path_edit.setCursorPosition(0)

    def _path_typed(self, text: str) -> None:
        self._own_path = bool(text.strip())

    def _choose_path(self) -> None:
        proposed = self.ui.path_edit.text() or str(beginning.proposed_path(self.ui.firm_edit.text()))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("The new audit's file"), proposed, "ESDesk (*.esdesk)")
        if chosen:
            self._own_path = True
            self.ui.path_edit.setText(str(Path(chosen).with_suffix(".esdesk")))

    def _sector_typed(self, code: str) -> None:
        """While one types, what a class may still begin with is not called wrong."""
        self._begin_all_the_same = False
        self._show_sector(left=not lookups.may_become_sector(code) if self._knows_sectors else False)

    def _show_sector(self, *, left: bool = True) -> None:
        asked = self._knows_sectors and bool(self.ui.nace_edit.text().strip())
        name = lookups.sector_name(self.ui.nace_edit.text(), speech.language) if asked else ""
        wrong = asked and left and not name
        again = self.tr("there is no such class; Enter begins with it all the same")
        unknown = again if self._begin_all_the_same else self.tr("not a NACE class: 24.51")
        self.ui.nace_hint.setText(unknown if wrong else name)
        say_look(self.ui.nace_hint, voice="doubt" if wrong else "small")

    def _sector_is_doubtful(self) -> bool:
        """A code that no class has is told before an audit is begun with it; pressed again, it is begun."""
        code = self.ui.nace_edit.text()
        if self._begin_all_the_same or not self.ui.firm_edit.text().strip() or not code.strip():
            return False
        if lookups.sector_name(code, speech.language):
            return False
        self._begin_all_the_same, self._knows_sectors = True, True
        self._show_sector()
        self.ui.nace_edit.setFocus()
        return True
