"""Boxes that know what stood in them: Escape gives it back, leaving says what is new."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_NOTE_HEIGHT = 58


class LineBox(QLineEdit):
    """One line.

    Signals:
        typed: after a keystroke.
        finished: the box was left, or Enter pressed, with another text than it was given.
        abandoned: Escape; what stood there stands there again.
    """

    typed = Signal()
    finished = Signal()
    abandoned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self._finish)

    @property
    def changed(self) -> bool:
        """Whether it holds another text than it was given."""
        return self.text() != self._given

    def put(self, text: str) -> None:
        """Shows what stands in the field."""
        self._given = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def now(self) -> str:
        """What was typed."""
        return self.text()

    def cursor_at(self) -> int:
        """Where the cursor stands."""
        return self.cursorPosition()

    def bring_back(self, text: str, cursor: int) -> None:
        """Puts text there as if it had been typed and not yet left."""
        self.setText(text)
        self.setCursorPosition(cursor)

    def give_back(self) -> None:
        """What stood there before."""
        self.setText(self._given)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape gives back what stood there."""
        if event.key() == Qt.Key.Key_Escape and self.changed:
            self.give_back()
            self.selectAll()
            self.abandoned.emit()
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        if self.changed:
            self.finished.emit()


class NoteBox(QPlainTextEdit):
    """Several lines; Tab leaves it. Signals as `LineBox`."""

    typed = Signal()
    finished = Signal()
    abandoned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""
        self._putting = False
        self.setTabChangesFocus(True)
        self.setFixedHeight(_NOTE_HEIGHT)
        self.textChanged.connect(self._tell_typed)

    @property
    def changed(self) -> bool:
        """Whether it holds another text than it was given."""
        return self.toPlainText() != self._given

    def put(self, text: str) -> None:
        """Shows what stands in the field."""
        self._given = text
        if self.changed:
            self._set(text)

    def now(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def cursor_at(self) -> int:
        """Where the cursor stands."""
        return self.textCursor().position()

    def bring_back(self, text: str, cursor: int) -> None:
        """Puts text there as if it had been typed and not yet left."""
        self._set(text)
        place = self.textCursor()
        place.setPosition(min(cursor, len(text)), QTextCursor.MoveMode.MoveAnchor)
        self.setTextCursor(place)

    def give_back(self) -> None:
        """What stood there before."""
        self._set(self._given)

    def _set(self, text: str) -> None:
        self._putting = True
        self.setPlainText(text)
        self._putting = False

    def _tell_typed(self) -> None:
        if not self._putting:
            self.typed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape gives back what stood there."""
        if event.key() == Qt.Key.Key_Escape and self.changed:
            self.give_back()
            self.abandoned.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Left: says what is new."""
        super().focusOutEvent(event)
        if self.changed and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finished.emit()
