"""Proposals under a line while one types: each shows words and gives the text that is to stand in the line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from esdesk.desktop.theme import dress

Proposals = Callable[[str], Sequence[tuple[str, str]]]
"""From what was typed to (text, words) pairs, best first."""

_MOST = 8


class Completing(QCompleter):
    """Asks `find` at each keystroke; choosing one of its proposals finishes the line as leaving it does."""

    def __init__(self, line: QLineEdit, find: Proposals) -> None:
        super().__init__(line)
        self._line, self._find = line, find
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompletionRole(Qt.ItemDataRole.UserRole)
        self.setMaxVisibleItems(_MOST)
        if (popup := self.popup()) is not None:  # Qt makes one when it is asked for
            popup.setProperty("look", "popup")
            popup.setTextElideMode(Qt.TextElideMode.ElideRight)
            dress(popup)  # a window of its own
        line.textEdited.connect(self._look_up)  # before the line asks for its completer
        line.setCompleter(self)
        self.activated.connect(self._take)

    def _look_up(self, typed: str) -> None:
        self._rows.clear()
        for text, words in list(self._find(typed))[:_MOST] if typed.strip() else ():
            row = QStandardItem(words)
            row.setData(text, Qt.ItemDataRole.UserRole)
            self._rows.appendRow(row)

    def _take(self, text: str) -> None:
        self._line.setText(text)
        self._line.editingFinished.emit()
