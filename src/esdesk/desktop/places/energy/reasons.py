"""Why an unusual bill may stay as it is: usual reasons to press, a line for another one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton


class Reasons(QWidget):
    """A line, three usual reasons, a button.

    Signals:
        given: the reason, as it was typed.
    """

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.take = QLineEdit(), KeyButton()
        self.usual = [QPushButton() for _ in range(3)]
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for button in self.usual:
            say_look(button, look="slim")
            button.clicked.connect(partial(self._write, button))
            chips.addWidget(button)
        chips.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addLayout(chips)
        column.addWidget(self.take)
        self.line.returnPressed.connect(self._give)
        self.take.clicked.connect(self._give)

    def retranslate(self) -> None:
        """Says its words."""
        for button, words in zip(
            self.usual, (self.tr("holidays"), self.tr("less made"), self.tr("new meter")), strict=True
        ):
            button.setText(words)
        self.line.setPlaceholderText(self.tr("Your reason stands in the report"))
        self.line.setAccessibleName(self.tr("Reason"))
        self.take.setText(self.tr("Accept  ⏎"))

    def _write(self, button: QPushButton) -> None:
        self.line.setText(button.text())
        self.line.setFocus()
        self.line.end(False)

    def _give(self) -> None:
        said = self.line.text()
        self.line.clear()
        self.given.emit(said)
