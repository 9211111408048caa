"""Closer, further, all of it: three buttons that float over a drawing."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from esdesk.desktop.icons import IconButton
from esdesk.desktop.theme import say_look

_EDGE = 16


class ZoomButtons(QFrame):
    """Stands in the lower right corner of the widget it is given, whatever that one's size.

    Signals:
        zoomed: (1 or -1) closer or further.
        fitted: all of it is to be seen.
    """

    zoomed = Signal(int)
    fitted = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        say_look(self, look="float")
        self.closer, self.further, self.fit = IconButton("plus"), IconButton("minus"), IconButton("maximize")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for button in (self.closer, self.further, self.fit):
            row.addWidget(button)
        self.closer.clicked.connect(lambda: self.zoomed.emit(1))
        self.further.clicked.connect(lambda: self.zoomed.emit(-1))
        self.fit.clicked.connect(self.fitted)
        over.installEventFilter(self)
        self._stand(over)

    def retranslate(self) -> None:
        """Says what each does."""
        self.closer.say(self.tr("Closer"), "+")
        self.further.say(self.tr("Further away"), "-")
        self.fit.say(self.tr("All of it"), "0")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Follows the corner."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._stand(watched)
        return super().eventFilter(watched, event)

    def _stand(self, over: QWidget) -> None:
        self.adjustSize()
        self.move(over.width() - self.width() - _EDGE, over.height() - self.height() - _EDGE)
        self.raise_()
