"""Low, usual and high as lines below each other, each on its own scale from nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from esdesk.desktop.theme import colour, theme
from esdesk.desktop.widgets import painted

_LINE, _LABEL, _BESIDE = 40, 92, 12
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Ends:
    """One line: its name, three values rising, and how they are written."""

    name: str
    values: tuple[float, float, float]
    words: tuple[str, str, str]


class Ranges(QWidget):
    """As many lines as there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Ends] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_lines(self, lines: Sequence[Ends]) -> None:
        """Shows these."""
        self._lines = lines
        self.setFixedHeight(_LINE * len(lines))
        self.setVisible(bool(lines))
        self.setAccessibleName(". ".join(f"{one.name}: {' – '.join(dict.fromkeys(one.words))}" for one in lines))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, one in enumerate(self._lines):
            self._line(painter, at * _LINE, one)

    def _line(self, painter: QPainter, top: int, one: Ends) -> None:
        painted.text(painter, QRect(0, top + 2, _LABEL, 18), one.name, "ink_2")
        left, wide = _LABEL + _BESIDE, self.width() - _LABEL - 2 * _BESIDE
        low, usual, high = (left + wide * value / (max(one.values) * 1.2 or 1) for value in one.values)
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end, token in ((left, left + wide, "press"), (low, high, "accent_edge")):
            painter.setBrush(colour(token))
            painter.drawRoundedRect(QRectF(start, top + 8, max(end - start, 2), 5), 2.5, 2.5)
        painter.setBrush(colour("accent"))
        painter.drawEllipse(QPointF(usual, top + 10.5), 5, 5)
        self._write(painter, top + 18, one, (low, usual, high))

    def _write(self, painter: QPainter, top: int, one: Ends, at: tuple[float, float, float]) -> None:
        """The usual figure under its dot, the others where they do not meet it."""
        taken = QRect()
        for place in (1, 0, 2):
            if place != 1 and one.words[place] == one.words[1]:
                continue
            wide = painter.fontMetrics().horizontalAdvance(one.words[place]) + 12
            box = QRect(round(at[place] - wide / 2), top, wide, 16)
            if place != 1 and box.intersects(taken):
                box.moveLeft(taken.left() - wide if place == 0 else taken.right())
            taken = taken.united(box)
            painted.text(painter, box, one.words[place], "ink" if place == 1 else "ink_2", size=11, strong=place == 1,
                         align=_CENTRE)  # fmt: skip
