"""A choice of few, side by side: one of them is on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from esdesk.desktop.theme import say_look


class Segments(QFrame):
    """Buttons of which one is checked; `chosen` gives its key."""

    chosen = Signal(str)

    def __init__(self, keys: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="segments")
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 1, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for key in keys:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setProperty("first", "true" if not self._buttons else "false")
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
            button.clicked.connect(self._tell)
        self._buttons[keys[0]].setChecked(True)

    def button(self, key: str) -> QToolButton:
        """The button of a key, for its words and icon."""
        return self._buttons[key]

    def say(self, key: str, words: str, count: int | None = None) -> None:
        """The words of a segment, and how many it holds."""
        self._buttons[key].setText(words if count is None else f"{words}  {count}")

    @property
    def current(self) -> str:
        """The key of the one that is on."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Turns one on, as if it had been pressed."""
        self._buttons[key].setChecked(True)
        self.chosen.emit(key)

    def _tell(self) -> None:
        self.chosen.emit(self.current)
