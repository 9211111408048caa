"""Whose key signed a receipt that came by hand, where that is not known: a person compares it, once."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.desktop.theme import say_look


class SignerCard(QFrame):
    """The question, while there is one.

    Signals:
        accepted: (path of the receipt, fingerprint): the key is the centre's.
    """

    accepted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="soft")
        self._receipt: Path | None = None
        self._title, self.mark, self._words = QLabel(), QLabel(), QLabel()
        say_look(self._title, voice="strong")
        say_look(self.mark, voice="section")
        self.mark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self._title, self._words):
            label.setWordWrap(True)
        self.accept, self._leave = QPushButton(), QPushButton()
        say_look(self._leave, look="quiet")
        self.accept.clicked.connect(self._accept)
        self._leave.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self._title, self.mark, self._words):
            column.addWidget(part)
        column.addLayout(buttons)
        self.hide()

    def retranslate(self) -> None:
        """Says its words."""
        self._title.setText(self.tr("A receipt is signed by a key that is not known here"))
        self._words.setText(self.tr("Compare the letters with the centre over the telephone before you accept it."))
        self.accept.setText(self.tr("It is the centre's key"))
        self._leave.setText(self.tr("Not now"))

    def ask(self, receipt: Path, mark: str) -> None:
        """Asks about the key with this fingerprint."""
        self._receipt = receipt
        self.mark.setText(mark)
        self.show()
        self.accept.setFocus()

    def _accept(self) -> None:
        self.hide()
        if self._receipt is not None:
            self.accepted.emit(self._receipt, self.mark.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
