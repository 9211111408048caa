"""Asks for the passphrase of this laptop's keys, once for a program; a wrong one is told here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from esdesk.core.errors import Fault
from esdesk.core.sentences import told
from esdesk.desktop.frame.float_card import FloatCard
from esdesk.desktop.language import speech
from esdesk.desktop.widgets.key_button import KeyButton


class UnlockCard(FloatCard):
    """The question.

    Signals:
        given: what was typed.
    """

    given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fault: Fault | None = None
        self._busy = False
        self._words = self.add_label("second")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._give)
        self.passphrase.textEdited.connect(lambda: self.tell(None))
        self.column.addWidget(self.passphrase)
        self.wrong = self.add_label("fault")
        self.unlock = KeyButton()
        self.unlock.clicked.connect(self._give)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.unlock)
        self.column.addLayout(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words."""
        super().retranslate()
        self.title.setText(self.tr("The keys of this laptop are locked"))
        self._words.setText(
            self.tr("Without them no audit opens and nothing is sent. The passphrase is kept while ESDesk runs.")
        )
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.setPlaceholderText(self.tr("Passphrase"))
        self.unlock.setText(self.tr("Opening…") if self._busy else self.tr("Unlock  ⏎"))
        self.tell(self._fault)

    def ask(self) -> None:
        """Asks anew."""
        self.passphrase.clear()
        self.tell(None)
        self.open_up(self.passphrase)

    def tell(self, fault: Fault | None) -> None:
        """Why it did not open, and that one can try again; None while nothing is wrong."""
        self._fault = fault
        self.wrong.setText(told(fault, speech.language) if fault is not None else "")
        self.wrong.setVisible(fault is not None)
        self.passphrase.selectAll() if fault is not None else None
        self.fit()

    def show_busy(self, busy: bool) -> None:
        """Opening takes a second, during which nothing else can be typed."""
        self._busy = busy
        self.passphrase.setEnabled(not busy)
        self.unlock.setEnabled(not busy)
        self.retranslate()
        if not busy and self.isVisible():
            self.passphrase.setFocus()

    def _give(self) -> None:
        if self.passphrase.text() and not self._busy:
            self.given.emit(self.passphrase.text())
