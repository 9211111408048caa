"""The line in which the steps are written, one after another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_hint import KeyHint


class _Edit(QLineEdit):
    """Esc gives back what stood there."""

    left = Signal()
    focused = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc and Down leave it."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Tells the frame."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Tells the frame."""
        super().focusOutEvent(event)
        self.focused.emit(False)


class StepLine(QFrame):
    """Its words, and what its three signs mean.

    Signals:
        written: (text) at Enter.
        left: Esc or Down: back to the diagram.
    """

    written = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="quickLine")
        self.setFixedHeight(40)
        self._text = ""
        self.label, self.edit = QLabel(), _Edit()
        say_look(self.label, voice="second")
        say_look(self.edit, look="steps")
        self.hints = [KeyHint(sign) for sign in (">", "+", "<")]
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.label)
        row.addWidget(self.edit, 1)
        for hint in self.hints:
            row.addWidget(hint)
        self.edit.returnPressed.connect(self._write)
        self.edit.left.connect(self._leave)
        self.edit.focused.connect(self._ring)

    def retranslate(self) -> None:
        """Says its words."""
        self.label.setText(self.tr("Steps"))
        self.edit.setPlaceholderText(self.tr("cutting > polishing + filter press > packing"))
        self.edit.setAccessibleName(self.tr("The steps of production as one line"))
        for hint, words in zip(self.hints, (self.tr("next"), self.tr("beside"), self.tr("feeds back")), strict=True):
            hint.say(words)

    def show_steps(self, text: str) -> None:
        """What is recorded; what somebody is typing stays."""
        typing = self.edit.hasFocus() and self.edit.text() != self._text
        self._text = text
        if not typing:
            self.edit.setText(text)
            self.edit.setCursorPosition(len(text) if self.edit.hasFocus() else 0)

    def go(self) -> None:
        """Puts the cursor behind the last step."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.setCursorPosition(len(self.edit.text()))

    def _write(self) -> None:
        if self.edit.text() != self._text:
            self.written.emit(self.edit.text())
        else:
            self.left.emit()

    def _leave(self) -> None:
        self.edit.setText(self._text)
        self.left.emit()

    def _ring(self, focused: bool) -> None:
        self.setProperty("focused", "true" if focused else "false")
        self.style().unpolish(self)
        self.style().polish(self)
