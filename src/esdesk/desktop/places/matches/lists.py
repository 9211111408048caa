"""The two lists of Matches, with their keys: a letter works only while a list has the focus."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from esdesk.desktop.theme import theme

_AnyIndex = QModelIndex | QPersistentModelIndex


class KeyedList(QListView):
    """A list that tells its keys.

    Signals:
        moved: the index that is current now.
        entered: Enter, on the current index.
        lettered: a single letter that was hit, as a small one.
        sidewards: -1 for the left, 1 for the right.
        struck: Backspace.
    """

    moved = Signal(object)
    entered = Signal(object)
    lettered = Signal(str)
    sidewards = Signal(int)
    struck = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        theme.changed.connect(self.viewport().update)

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:  # noqa: N802  Qt's name
        """Another line is current."""
        super().currentChanged(current, previous)
        self.moved.emit(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter, letters and the arrows to the sides."""
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        letters = {Qt.Key.Key_U: "u", Qt.Key.Key_S: "s"}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.currentIndex())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.sidewards.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Backspace and plain:
            self.struck.emit()
        elif plain and key in letters:
            self.lettered.emit(letters[Qt.Key(key)])
        elif plain and event.text() and event.text().isprintable():
            event.ignore()  # other letters are no search here
        else:
            super().keyPressEvent(event)
