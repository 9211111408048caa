"""The note that floats under a cell while it is written in."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.desktop.places.inventory.proposals import Proposals
from esdesk.desktop.theme import colour, say_look
from esdesk.desktop.widgets.key_hint import KeyHint

_WIDTH, _WIDER = 420, 640


class CellNote(QFrame):
    """Codes that a name may mean, what the text comes to, what stood there, and the keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        say_look(self, look="float")
        self.setFixedWidth(_WIDTH)
        self.first, self.second, self.codes = QLabel(), QLabel(), Proposals(beside=False)
        self.codes.hide()
        for label in (self.first, self.second):
            label.setWordWrap(True)
        say_look(self.second, voice="small")
        self._hints = {"Esc": KeyHint("Esc"), "⏎": KeyHint("⏎"), "Tab": KeyHint("Tab"), "Ctrl+D": KeyHint("Ctrl+D")}
        keys = QHBoxLayout()
        keys.setSpacing(12)
        for hint in self._hints.values():
            keys.addWidget(hint)
        keys.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 9, 11, 9)
        column.setSpacing(6)
        column.addWidget(self.codes)
        column.addWidget(self.first)
        column.addWidget(self.second)
        column.addLayout(keys)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(20)
        shadow.setOffset(0, 6)
        shade = colour("ink")
        shade.setAlphaF(0.18)
        shadow.setColor(shade)
        self.setGraphicsEffect(shadow)
        self.hide()

    def retranslate(self) -> None:
        """Says what the keys do."""
        self.codes.retranslate()
        self._hints["Esc"].say(self.tr("give back"))
        self._hints["⏎"].say(self.tr("down"))
        self._hints["Tab"].say(self.tr("right"))
        self._hints["Ctrl+D"].say(self.tr("fill down"))

    def show_codes(self, shown: bool) -> None:
        """Whether codes and question have their line."""
        self.codes.setVisible(shown)
        self.setFixedWidth(min(_WIDER, self._over.width() - 12) if shown else _WIDTH)

    def say(self, words: str, *, fault: bool = False) -> None:
        """The first line: what the text comes to, or why it cannot be taken."""
        say_look(self.first, voice="fault" if fault else "plain")
        self.first.setText(words)
        self.first.setVisible(bool(words))

    def say_before(self, words: str) -> None:
        """The second line: what stood there."""
        self.second.setText(words)
        self.second.setVisible(bool(words))

    def show_under(self, cell: QRect) -> None:
        """Shows itself under a cell, or over it where there is no room below; `cell` in the parent's coordinates."""
        self.adjustSize()
        around = self._over.rect()
        below = cell.bottom() + 4
        top = below if below + self.height() <= around.bottom() else cell.top() - 4 - self.height()
        self.move(max(4, min(cell.left(), around.right() - self.width() - 8)), max(4, top))
        self.show()
        self.raise_()
