"""A choice of few, side by side: one of them is on."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from esdesk.desktop.theme import colour, font_of, say_look

_EDGE, _GAP, _SIGN = 12, 6, 12
_WIDEST = 280
"""What the words of one may take: names of facilities can be as long as people write them."""


class _Segment(QToolButton):
    """As wide as its bold words, on or off, so that nothing beside it moves; a count stands small behind them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self._words, self._count = "", ""

    def say(self, words: str, count: int | None) -> None:
        """The words, and how many there are."""
        bold = QFontMetrics(font_of(13, strong=True))
        self._words = bold.elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
        self._count = "" if count is None else str(count)
        self.setText(f"{words}  {self._count}".rstrip())
        if self._words != words:
            self.setToolTip(words)
        self.updateGeometry()

    def _sign_room(self) -> int:
        return 0 if self.icon().isNull() else _SIGN + _GAP

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Sign, words, count, and the room at both ends."""
        width = 2 * _EDGE + self._sign_room() + QFontMetrics(font_of(13, strong=True)).horizontalAdvance(self._words)
        if self._count:
            width += _GAP + QFontMetrics(font_of(11)).horizontalAdvance(self._count)
        return QSize(width, 26)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The ground as the style sheet draws it, and on it what it says."""
        painter, option = QStylePainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        at = _EDGE
        if not self.icon().isNull():
            self.icon().paint(painter, QRect(at, (self.height() - _SIGN) // 2, _SIGN, _SIGN))
            at += _SIGN + _GAP
        strong, metrics = self.isChecked(), QFontMetrics(font_of(13))
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        at = self._write(painter, at, base, self._words, font_of(13, strong=strong), "ink" if strong else "ink_2")
        self._write(painter, at + _GAP, base, self._count, font_of(11), "ink_2")

    def _write(self, painter: QPainter, at: int, base: int, words: str, font: QFont, token: str) -> int:
        painter.setFont(font)
        painter.setPen(colour(token if self.isEnabled() else "ink_3"))
        painter.drawText(at, base, words)
        return at + QFontMetrics(font).horizontalAdvance(words)


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
        self._buttons: dict[str, _Segment] = {}
        for key in keys:
            button = _Segment(self)
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
        self._buttons[key].say(words, count)

    @property
    def current(self) -> str:
        """The key of the one that is on; "" where none is."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def show_key(self, key: str) -> None:
        """Turns one on without telling anybody; "" turns all off."""
        self._group.setExclusive(bool(key))
        for own, button in self._buttons.items():
            button.setChecked(own == key)
        self._group.setExclusive(True)

    def choose(self, key: str) -> None:
        """Turns one on, as if it had been pressed."""
        self._buttons[key].setChecked(True)
        self.chosen.emit(key)

    def _tell(self) -> None:
        self.chosen.emit(self.current)
