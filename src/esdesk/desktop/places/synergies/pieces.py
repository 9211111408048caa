"""Small pieces of the detail of Synergies: a section's title, a line with a sign, a label with its value."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.desktop.icons import IconLabel
from esdesk.desktop.theme import say_look

INSET, _LABEL = 16, 132


class Section(QWidget):
    """A hairline, a title with words at its right, and what stands under them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = QLabel(), QLabel()
        say_look(self.title, voice="strong")
        say_look(self.hint, voice="small")
        line = QFrame()
        say_look(line, look="rule")
        line.setFixedHeight(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(line)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(INSET, 12, INSET, 14)
        self.column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.hint)
        self.column.addLayout(head)
        whole.addWidget(inside)


def told(words: str, voice: str = "") -> QLabel:
    """Words that are broken where there is no room."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if voice:
        say_look(label, voice=voice)
    return label


def signed(icon: str, token: str, words: str, hint: str = "", *, strong: bool = False) -> QWidget:
    """A sign, words, and a hint at the right."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, 14, token), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(told(words, "strong" if strong else ""), 1)
    if hint:
        beside = QLabel(hint)
        say_look(beside, voice="small")
        row.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
    return line


class Facts(QWidget):
    """Labels with their values, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnMinimumWidth(0, _LABEL)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Shows these in place of those before."""
        emptied(self._grid)
        for at, (label, value) in enumerate(facts):
            named = told(label, "second")
            named.setFixedWidth(_LABEL)
            self._grid.addWidget(named, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(told(value), at, 1)
        self.setVisible(bool(facts))


def emptied(layout: QGridLayout | QVBoxLayout) -> None:
    """Takes everything out of a layout."""
    while (taken := layout.takeAt(0)) is not None:
        widget = taken.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
