"""A button whose key is shown on it as a key cap."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from esdesk.desktop.theme import colour, font_of

_GAP, _HEIGHT = 8, 18
"""From the words to the cap, and the cap's height."""


def cap_width(keys: str) -> int:
    """How wide the key cap of `keys` is."""
    return max(_HEIGHT, QFontMetrics(font_of(11)).horizontalAdvance(keys) + 10)


def draw_cap(painter: QPainter, box: QRect, keys: str, token: str = "ink_2") -> None:
    """A key cap: small words in a thin frame of the same colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = colour(token)
    edge.setAlphaF(0.4)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font_of(11))
    painter.setPen(colour(token))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()


class KeyButton(QPushButton):
    """What stands after two spaces at the end of its text is its key: `Add  ⏎` shows "Add" and a cap with "⏎"."""

    @property
    def _parts(self) -> tuple[str, str]:
        words, _, keys = self.text().rpartition("  ")
        return (words.rstrip(), keys) if words else (self.text(), "")

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as icon, words and cap."""
        hint, (words, keys) = super().sizeHint(), self._parts
        if keys:
            metrics = QFontMetrics(self.font())
            spared = metrics.horizontalAdvance(self.text()) - metrics.horizontalAdvance(words)
            hint.setWidth(hint.width() - spared + _GAP + cap_width(keys))
        return hint

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Words and key are never cut."""
        return self.sizeHint() if self._parts[1] else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The button as the style sheet draws it, with its words left of the cap."""
        words, keys = self._parts
        if not keys:
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = words
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        room, width = (
            self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self),
            cap_width(keys),
        )
        option.rect = room.adjusted(0, 0, -(width + _GAP), 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        left, top = room.right() + 1 - width, (self.height() - _HEIGHT) // 2
        draw_cap(painter, QRect(left, top, width, _HEIGHT), keys, self._cap_token())

    def _cap_token(self) -> str:
        if not self.isEnabled():
            return "ink_3"
        return "on_accent" if self.property("look") == "accent" else "ink_2"
