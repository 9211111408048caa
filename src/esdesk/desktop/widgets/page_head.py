"""The head of a place: title, then what chooses what is shown, and quiet buttons at the right. 52 high everywhere."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from esdesk.desktop.theme import say_look

_ROOMY = 1000


class PageHead(QWidget):
    """Title at the left, so that it never jumps from place to place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageHead")
        self.setFixedHeight(52)
        self.title = QLabel()
        say_look(self.title, voice="title")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        self._left = 1

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Closer together in a narrow window."""
        self._row.setSpacing(16 if event.size().width() >= _ROOMY else 8)
        super().resizeEvent(event)

    def add_left(self, widget: QWidget, stretch: int = 0) -> None:
        """Puts a widget beside the title; with a stretch it takes the room that is left."""
        self._row.insertWidget(self._left, widget, stretch)
        self._left += 1

    def add_right(self, widget: QWidget) -> None:
        """Puts a widget at the right end."""
        self._row.addWidget(widget)
