"""F1: the keys of the place, on a card that goes when one goes on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from esdesk.desktop.theme import say_look


class KeysCard(QFrame):
    """Shows pairs of keys and words; any key or press closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        say_look(self, look="float")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before: QWidget | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 16)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self.hide()

    def _caps(self, keys: str) -> QWidget:
        """A cap for each key; keys stand apart by spaces."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key in keys.split():
            cap = QLabel(key)
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            say_look(cap, look="cap")
            row.addWidget(cap)
        row.addStretch(1)
        return holder

    def show_keys(self, title: str, keys: list[tuple[str, str]]) -> None:
        """Shows what each key does, in the middle of the window."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        head = QLabel(title)
        say_look(head, voice="section")
        self._grid.addWidget(head, 0, 0, 1, 2)
        for at, (key, words) in enumerate(keys, start=1):
            self._grid.addWidget(self._caps(key), at, 0)
            self._grid.addWidget(QLabel(words), at, 1)
        self.adjustSize()
        around = self.window().rect()
        self.move((around.width() - self.width()) // 2, max(60, (around.height() - self.height()) // 3))
        self._before = self.window().focusWidget()
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, _event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Any key closes it."""
        self._close_up()

    def mousePressEvent(self, _event: object) -> None:  # noqa: N802  Qt's name
        """A press closes it."""
        self._close_up()

    def focusOutEvent(self, _event: object) -> None:  # noqa: N802  Qt's name
        """Whoever goes on elsewhere does not want it any more."""
        self.hide()

    def _close_up(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()
