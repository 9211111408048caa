"""An amount that was said as a range: a line from the least to the most, a dot at the usual figure."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value
from esdesk.desktop.theme import colour, theme
from esdesk.desktop.widgets import painted

_HEIGHT, _LINE, _SIDE = 34, 9, 12
_BOX = 70
_VERTICAL = Qt.AlignmentFlag.AlignVCenter


class RangeFigure(QWidget):
    """Shown for amounts that have both ends; figures as they were typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends: tuple[str, str] | None = None
        self._usual, self._share = "", 0.5
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_amount(self, amount: Value) -> bool:
        """Takes an amount's members; says whether they are a range."""
        members = amount if isinstance(amount, Mapping) else {}
        least, most = (str(members.get(name) or "") for name in ("min", "max"))
        self._usual = str(members.get("typical") or members.get("value") or "")
        share = _share(least, most, self._usual)
        self._ends, self._share = ((least, most) if share is not None else None), share or 0.0
        self.setAccessibleName(" – ".join(filter(None, (least, self._usual, most))) if self._ends else "")
        self.update()
        return self._ends is not None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        if self._ends is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tone = colour("have")
        tone.setAlphaF(0.5)
        painter.setBrush(tone)
        whole = QRectF(_SIDE, _LINE - 1.5, self.width() - 2 * _SIDE, 3)
        painter.drawRoundedRect(whole, 1.5, 1.5)
        words = QRect(0, _LINE + 6, self.width(), 16)
        painted.text(painter, words, self._ends[0], "ink_2", size=11)
        painted.text(painter, words, self._ends[1], "ink_2", size=11, align=Qt.AlignmentFlag.AlignRight | _VERTICAL)
        if self._usual:
            x = whole.left() + whole.width() * self._share
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("have"))
            painter.drawEllipse(QPointF(x, _LINE), 5, 5)
            left = max(0, min(round(x) - _BOX // 2, self.width() - _BOX))
            middle = Qt.AlignmentFlag.AlignHCenter | _VERTICAL
            painted.text(painter, QRect(left, words.top(), _BOX, 16), self._usual, size=11, align=middle)


def _share(least: str, most: str, usual: str) -> float | None:
    """Where the usual figure lies between the ends, 0 to 1; None where there are not two ends in their order."""
    try:
        low, high = parse_number(least).value, parse_number(most).value
        at = parse_number(usual).value if usual else low
    except UserFault:
        return None
    return None if high <= low else max(0.0, min(1.0, float((at - low) / (high - low))))
