"""The line in which a bill is typed: what was metered is chosen, then days, amount and money stand in one line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton


class _Line(QLineEdit):
    """One line; a block of cells that is pasted is not for it (`block_pasted`)."""

    block_pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Pastes what is one line."""
        held = QGuiApplication.clipboard().text().strip("\n") if event.matches(QKeySequence.StandardKey.Paste) else ""
        if "\t" in held or "\n" in held:
            self.block_pasted.emit()
        else:
            super().keyPressEvent(event)


class AddLine(QWidget):
    """44 high.

    Signals:
        given: code of the carrier, and the line as it was typed.
        block_pasted: a block of cells was pasted into it.
        left: Escape.
    """

    given = Signal(str, str)
    block_pasted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="raised")
        self.setFixedHeight(44)
        self.carriers, self.line, self.take = QComboBox(), _Line(), KeyButton()
        self.carriers.setFixedWidth(168)
        for term in vocabulary("carrier"):
            self.carriers.addItem(term.word(speech.language), term.code)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.carriers)
        row.addWidget(self.line, 1)
        row.addWidget(self.take)
        self.line.returnPressed.connect(self._give)
        self.line.block_pasted.connect(self.block_pasted)
        self.take.clicked.connect(self._give)

    def retranslate(self) -> None:
        """Says its words."""
        for at, term in enumerate(vocabulary("carrier")):
            self.carriers.setItemText(at, term.word(speech.language))
        self.carriers.setAccessibleName(self.tr("What was metered"))
        self.line.setPlaceholderText(self.tr("01.2025  45.000 kWh  210.000 TL   or   26.12.2024 – 25.01.2025  …"))
        self.line.setAccessibleName(self.tr("A bill: days, amount, money"))
        self.take.setText(self.tr("Add  ⏎"))

    @property
    def carrier(self) -> str:
        """Code of what is chosen."""
        return str(self.carriers.currentData())

    def choose(self, carrier: str) -> None:
        """Whose bills are typed next."""
        at = self.carriers.findData(carrier)
        if at >= 0:
            self.carriers.setCurrentIndex(at)

    def begin(self) -> None:
        """Puts the cursor there."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def clear(self) -> None:
        """What was typed was taken."""
        self.line.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape goes back to the bills."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        if self.line.text().strip():
            self.given.emit(self.carrier, self.line.text())
