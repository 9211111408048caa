"""How the grid's cells are painted: one delegate for each kind of column, 28 high, the same ground for all."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from esdesk.audit.inventory import Line
from esdesk.desktop.icons import KIND_ICONS
from esdesk.desktop.places.inventory.columns import (
    CODED,
    SPLIT,
    code_text,
    fate_text,
    process_text,
    quality_text,
    sum_text,
)
from esdesk.desktop.places.inventory.heads import paint_head
from esdesk.desktop.places.inventory.lines_model import LINE, OVER
from esdesk.desktop.places.inventory.rows import Head
from esdesk.desktop.theme import colour, font_of
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.marks import quality_dot, triangle

Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 28
_GAP = 5
_SIGNS = {"conflict": ("users", "fault"), "fault": ("circle-x", "fault"), "doubt": ("triangle-alert", "doubt")}


class Cell(QStyledItemDelegate):
    """The ground of every cell; a subclass paints the rest in `fill`."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, content, and the ring of the cell that has the focus; in the row of a head its part of that."""
        head = index.data(OVER)
        if isinstance(head, Head):
            paint_head(painter, option, head)
            return
        box: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, colour("accent_soft" if chosen else "raised"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
        if chosen and index.column() == 0:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colour("accent"))
        line = index.data(LINE)
        if isinstance(line, Line):
            painter.save()
            self.fill(painter, box, line)
            painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(box).adjusted(1, 1, -1, -2))

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints what the cell says."""
        raise NotImplementedError  # every column paints its own; Qt's metaclass leaves no room for abc's

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802  Qt's name
        """Rows are 28 high."""
        return QSize(20, _HEIGHT)


class DirectionCell(Cell):
    """The triangle."""

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints it in the middle."""
        triangle(painter, QPointF(box.center()) + QPointF(0.5, 0.5), line.direction)


class KindCell(Cell):
    """The icon of the kind."""

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints it."""
        name = KIND_ICONS.get(line.kind, "package")
        painted.sign(painter, name, QPoint(box.left() + 4, box.center().y() - 7), 16, "ink_2")


class NameCell(Cell):
    """The name, and at the right what is wrong with the line."""

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints both."""
        sign = _SIGNS.get(line.sign)
        room = 24 if sign else 0
        painted.text(painter, box.adjusted(8, 0, -8 - room, -1), line.name)
        if sign:
            painted.sign(painter, sign[0], QPoint(box.right() - 22, box.center().y() - 7), 14, sign[1])


class CodeCell(Cell):
    """The code, its star in the colour of faults."""

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints code and star; a dash where there is none and could be one."""
        code, none = code_text(line), "–" if line.kind in CODED else ""
        inside = box.adjusted(8, 0, -4, -1)
        width = painted.text(painter, inside, code.rstrip("*") or none, "ink" if code else "ink_2")
        if code.endswith("*"):
            painted.text(painter, inside.adjusted(width, 0, 8, 0), "*", "fault", strong=True)


class ProcessCell(Cell):
    """The process, in the second ink."""

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints it."""
        painted.text(painter, box.adjusted(8, 0, -4, -1), process_text(line), "ink_2")


class FateCell(Cell):
    """What becomes of it today."""

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints the word."""
        painted.text(painter, box.adjusted(8, 0, -4, -1), fate_text(line))


class FigureCell(Cell):
    """Figure and unit: figures end under each other, the unit behind them in the second ink."""

    def __init__(self, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._key = key

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints them at the column's split; a long figure moves it, and a long unit where the figure has room."""
        figure, unit = (line.amount, line.unit) if self._key == "amount" else (sum_text(line), line.price_unit)
        metrics = QFontMetrics(font_of(13))
        least = min(metrics.horizontalAdvance(figure) + 8, box.width() - 8)
        room = box.width() - _GAP - 4 - metrics.horizontalAdvance(unit)
        split = max(least, min(SPLIT[self._key], room))
        number = QRect(box.left() + 4, box.top(), split - 4, box.height() - 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painted.text(painter, number, figure or "–", "ink" if figure else "ink_2", align=right)
        if figure:
            painted.text(painter, box.adjusted(split + _GAP, 0, -4, -1), unit, "ink_2")


class QualityCell(Cell):
    """How the amount is known: dot and word."""

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints them; nothing where nobody said."""
        if line.quality:
            quality_dot(painter, QPointF(box.left() + 12.5, box.center().y() + 0.5), line.quality)
            painted.text(painter, box.adjusted(22, 0, -2, -1), quality_text(line))


class EvidenceCell(Cell):
    """How much proves it."""

    def fill(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paints icon and count; nothing where there is none."""
        if line.evidence:
            painted.sign(painter, "paperclip", QPoint(box.left() + 8, box.center().y() - 7), 14, "ink_2")
            painted.text(painter, box.adjusted(28, 0, -4, -1), str(line.evidence), "ink_2")
