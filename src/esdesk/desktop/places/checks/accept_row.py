"""The row in which one says why a finding may stay as it is; it lies over the lower part of its line."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton

_ROOM_FOR_ALL, _ROOM_FOR_USUAL = 900, 720


class AcceptRow(QWidget):
    """Three usual reasons, a field, and two buttons.

    Signals:
        given: the reason.
        left: nothing is accepted.
    """

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._because = QLabel()
        say_look(self._because, voice="second")
        self._usual = [QToolButton() for _ in range(3)]
        self.reason = QLineEdit()
        self.take, self.cancel = KeyButton(), KeyButton()
        say_look(self.cancel, look="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(46, 0, 16, 12)
        row.setSpacing(8)
        row.addWidget(self._because)
        self._usual_ones = self._usual_frame()
        row.addWidget(self._usual_ones)
        row.addWidget(self.reason, 1)
        row.addWidget(self.take)
        row.addWidget(self.cancel)
        self.reason.returnPressed.connect(self._give)
        self.take.clicked.connect(self._give)
        self.cancel.clicked.connect(self.left)
        self.retranslate()

    def _usual_frame(self) -> QFrame:
        frame = QFrame()
        say_look(frame, look="segments")
        frame.setFixedHeight(28)
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(1, 0, 1, 0)
        inner.setSpacing(0)
        for at, button in enumerate(self._usual):
            button.setProperty("first", "true" if at == 0 else "false")
            button.clicked.connect(partial(self._write, at))
            inner.addWidget(button)
        return frame

    def retranslate(self) -> None:
        """Says its words."""
        self._because.setText(self.tr("Accept because"))
        usual = (self.tr("analysis ordered"), self.tr("not relevant here"), self.tr("firm cannot know"))
        for button, words in zip(self._usual, usual, strict=True):
            button.setText(words)
        self.reason.setPlaceholderText(self.tr("Your reason stands in the report"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.take.setText(self.tr("Accept  ⏎"))
        self.cancel.setText(self.tr("Cancel"))

    def _write(self, at: int) -> None:
        self.reason.setText(self._usual[at].text())
        self.reason.setFocus()
        self.reason.end(False)

    def _give(self) -> None:
        self.given.emit(self.reason.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc leaves it; other keys stay here, so that the list below does not take them for its own."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The field keeps its room in a narrow window; what only helps gives way."""
        self._because.setVisible(event.size().width() >= _ROOM_FOR_ALL)
        self._usual_ones.setVisible(event.size().width() >= _ROOM_FOR_USUAL)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Speaks the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
