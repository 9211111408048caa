"""The months of a resource as twelve bars; a press, or the keys, turns one on or off."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.language import speech
from esdesk.desktop.theme import colour, theme
from esdesk.desktop.widgets import painted

_MONTHS, _WIDTH, _HEIGHT = 12, 208, 38
_TOP, _BAR, _LOW, _GAP = 3, 18, 3, 3
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class MonthBars(QWidget):
    """Twelve bars: high where it occurs, low where it does not. Where no month is said, all of them are pale.

    Signals:
        changed: the months that are on now, as numbers from 1.
    """

    changed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.months: tuple[int, ...] = ()
        self._at = 0
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The design's width."""
        return QSize(_WIDTH, _HEIGHT)

    def show_months(self, months: Sequence[int]) -> None:
        """Shows which months are said."""
        self.months = tuple(months)
        self.update()

    def retranslate(self, named: str) -> None:
        """Says its name; `named` is the field's."""
        self.setAccessibleName(named)
        self.update()

    def turn(self, month: int) -> None:
        """Turns a month (from 1) on or off, and tells."""
        on = set(self.months) ^ {month}
        self.show_months(sorted(on))
        self.changed.emit(list(self.months))

    # Qt's own

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the bars with the months' first letters below them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(_MONTHS):
            cell = self._cell(at)
            on = at + 1 in self.months
            high = _BAR if on else _LOW
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("have" if on else "flow"))
            painter.setOpacity(0.6 if on else 1.0)
            painter.drawRoundedRect(QRectF(cell.left(), _TOP + _BAR - high, cell.width() - _GAP, high), 1.5, 1.5)
            painter.setOpacity(1.0)
            below = QRect(round(cell.left()), _TOP + _BAR + 1, round(cell.width() - _GAP), 15)
            painted.text(painter, below, _name(at)[0], "ink_2" if on else "ink_3", size=11, align=_MIDDLE)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            cell = self._cell(self._at)
            painter.drawRoundedRect(QRectF(cell.left() + 0.5, 1, cell.width() - _GAP - 1, _HEIGHT - 3), 3, 3)

    def _cell(self, at: int) -> QRectF:
        wide = (self.width() + _GAP) / _MONTHS
        return QRectF(at * wide, 0, wide, _HEIGHT)

    def _month_at(self, point: QPointF) -> int:
        return max(0, min(_MONTHS - 1, int(point.x() * _MONTHS / max(1, self.width() + _GAP))))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Turns the month under the pointer."""
        self._at = self._month_at(event.position())
        self.turn(self._at + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows walk, the blank turns."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._at = (self._at + step) % _MONTHS
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            self.turn(self._at + 1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Names the month under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), _name(self._month_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)


def _name(at: int) -> str:
    return vocabulary("month").word(str(at + 1), speech.language)
