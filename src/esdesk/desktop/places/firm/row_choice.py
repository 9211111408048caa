"""Records of a kind side by side, of which one is shown, and the button that adds one."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from esdesk.desktop.icons import WordButton
from esdesk.desktop.widgets.choice_box import ChoiceBox
from esdesk.desktop.widgets.segments import Segments

_MOST_BESIDE = 3
"""More of them are chosen from a list."""


class RowChoice(QWidget):
    """Which facility, or which visit, is shown.

    Signals:
        chosen: another row.
        add_asked: one more is wanted.
    """

    chosen = Signal(object)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.segments: Segments | None = None
        self.add = WordButton("plus", "quiet")
        self.add.clicked.connect(self.add_asked)
        self.list = ChoiceBox()
        self.list.setMinimumWidth(180)
        self.list.finished.connect(self._tell_listed)
        self._row.addWidget(self.list)
        self._row.addWidget(self.add)
        self._shown: list[UUID] = []

    def show_rows(self, rows: list[tuple[UUID, str]], current: UUID) -> None:
        """Shows these by their words, with the current one on; nothing to choose where there is none."""
        listed = len(rows) > _MOST_BESIDE
        self.list.setVisible(listed)
        if listed:
            self.list.offer([(str(row), words or "–") for row, words in rows])
            self.list.put(str(current))
        self._show_beside([] if listed else rows, current)

    def _show_beside(self, rows: list[tuple[UUID, str]], current: UUID) -> None:
        keys = [row for row, _ in rows]
        if keys != self._shown:
            self._shown = keys
            if self.segments is not None:
                self.segments.hide()
                self.segments.deleteLater()
            self.segments = Segments([str(row) for row in keys]) if keys else None
            if self.segments is not None:
                self.segments.chosen.connect(self._tell)
                self._row.insertWidget(0, self.segments)
        if self.segments is not None:
            for row, words in rows:
                self.segments.say(str(row), words or "–")
            self.segments.button(str(current)).setChecked(True)

    def _tell_listed(self) -> None:
        if self.list.now():
            self.chosen.emit(UUID(self.list.now()))
        else:
            self.list.give_back()

    def _tell(self, key: str) -> None:
        self.chosen.emit(UUID(key))
