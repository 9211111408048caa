"""The form with which this laptop gets to know a hub: an address, and the one-time code that the centre gave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from esdesk.core.errors import Fault
from esdesk.core.sentences import told
from esdesk.desktop.generated.sync_enrol_ui import Ui_SyncEnrol
from esdesk.desktop.language import speech
from esdesk.desktop.runner import Job, Runner
from esdesk.services.sync import hubs

_OF_THE_CODE = {"hub-code-malformed", "hub-code-refused"}
"""Faults that are told at the code; all others are the address's."""


class Enrolling(QWidget):
    """The form. What is wrong is told at the field that it is about, and what was typed stays.

    Signals:
        enrolled: the address of the hub.
        left: nothing is to be done.
    """

    enrolled = Signal(str)
    left = Signal()

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._fault: Fault | None = None
        self._asking = False
        self.ui = Ui_SyncEnrol()
        self.ui.setupUi(self)
        self.ui.enrol_button.clicked.connect(self.enrol)
        self.ui.leave_button.clicked.connect(self.left)
        self.ui.code_edit.textChanged.connect(self._show_mark)
        self.ui.code_edit.editingFinished.connect(self._part)
        self.ui.code_edit.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(self._forget_fault)

    def begin(self, *, may_leave: bool) -> None:
        """An empty form; it can be left where another hub is known."""
        for edit in self.findChildren(QLineEdit):
            edit.clear()
        self.ui.leave_button.setVisible(may_leave)
        self._forget_fault()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.ui.retranslateUi(self)
        self.ui.address_edit.setPlaceholderText(self.tr("hub.example.org"))
        self.ui.code_edit.setPlaceholderText(self.tr("nine groups of four letters"))
        self._show_mark()
        self._show_fault()
        self._show_asking()

    def enrol(self) -> None:
        """Asks the hub, in the background; until it has answered the form waits."""
        url, code = hubs.typed_address(self.ui.address_edit.text()), self.ui.code_edit.text()
        if self._asking:
            return
        if not url or not code.strip():
            (self.ui.address_edit if not url else self.ui.code_edit).setFocus()
            return
        self._asking = True
        self._show_asking()

        def work(_job: Job[str]) -> str:
            hubs.enrol(url, code)
            return url

        self._runner.run(self, work, self.enrolled.emit, fault=self._tell, over=self._end, over_line=True)

    def _end(self) -> None:
        self._asking = False
        self._show_asking()

    def _tell(self, fault: Fault) -> None:
        self._fault = fault
        self._show_fault()
        (self.ui.code_edit if fault.code in _OF_THE_CODE else self.ui.address_edit).setFocus()

    def _forget_fault(self) -> None:
        self._fault = None
        self._show_fault()

    def _show_fault(self) -> None:
        of_code = self._fault is not None and self._fault.code in _OF_THE_CODE
        for hint, wanted in ((self.ui.code_hint, of_code), (self.ui.address_hint, not of_code)):
            shown = self._fault is not None and wanted
            hint.setText(told(self._fault, speech.language) if shown and self._fault else "")
            hint.setVisible(shown)

    def _show_asking(self) -> None:
        self.ui.enrol_button.setText(self.tr("Asking the hub…") if self._asking else self.tr("Enrol"))
        self.ui.enrol_button.setEnabled(not self._asking)

    def _show_mark(self) -> None:
        """The fingerprint in the code, once it is whole: it is what the hub that answers must have."""
        mark = hubs.mark_in(self.ui.code_edit.text())
        words = self.tr("It is of the centre with this fingerprint: {mark}. No other hub is enrolled at by it.")
        self.ui.mark_label.setText(words.format(mark=mark) if mark else "")
        self.ui.mark_label.setVisible(bool(mark))

    def _part(self) -> None:
        """A code that is whole is shown in its groups, however it was typed."""
        if hubs.mark_in(self.ui.code_edit.text()):
            self.ui.code_edit.setText(hubs.typed_code(self.ui.code_edit.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter enrols, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enrol()
        elif event.key() == Qt.Key.Key_Escape and self.ui.leave_button.isVisible():
            self.left.emit()
        else:
            super().keyPressEvent(event)
