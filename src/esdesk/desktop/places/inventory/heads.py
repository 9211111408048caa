"""How the head of a section is painted: one band over all columns, folded or not, with its count and its sums."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from esdesk.desktop.places.inventory.rows import Head
from esdesk.desktop.theme import colour, font_of
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.marks import triangle

_LEFT, _WORDS, _GAP, _SIGN = 10, 32, 16, 15
_SIZE = 11


def paint_head(painter: QPainter, option: QStyleOptionViewItem, head: Head) -> None:
    """Paints as much of the band as lies in the cell."""
    view, cell = option.widget, QRect(option.rect)
    band = QRect(cell)
    if isinstance(view, QTableView):
        header = view.horizontalHeader()
        band.setLeft(-header.offset())
        band.setWidth(max(view.viewport().width(), header.length()))
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.save()
    painter.setClipRect(cell)
    painter.fillRect(cell, colour("accent_soft" if chosen else "sunken"))
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), colour("line"))
    painted.sign(
        painter,
        "chevron-right" if head.folded else "chevron-down",
        QPoint(band.left() + _LEFT, band.center().y() - 7),
        14,
        "ink_2",
    )
    right = _paint_sums(painter, band, head)
    _paint_words(
        painter, QRect(band.left() + _WORDS, band.top(), right - band.left() - _WORDS, band.height() - 1), head
    )
    if chosen and isinstance(view, QTableView) and view.hasFocus():
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(band).adjusted(1, 1, -1, -2))
    painter.restore()


def _paint_words(painter: QPainter, box: QRect, head: Head) -> None:
    count = str(head.section.count)
    room = box.width() - 8 - QFontMetrics(font_of(_SIZE)).horizontalAdvance(count)
    width = painted.text(painter, QRect(box.left(), box.top(), room, box.height()), head.words, strong=True)
    painted.text(painter, box.adjusted(width + 8, 0, 0, 0), count, "ink_2", size=_SIZE)


def _paint_sums(painter: QPainter, band: QRect, head: Head) -> int:
    """Writes the sums from the right, as far as half of the band; returns where they begin."""
    metrics, at = QFontMetrics(font_of(_SIZE)), band.right() - _GAP
    for direction, figures in reversed(head.sums):
        width = metrics.horizontalAdvance(figures)
        if at - width - _SIGN < band.left() + band.width() // 3:
            break
        painted.text(painter, QRect(at - width, band.top(), width + 2, band.height() - 1), figures, "ink_2", size=_SIZE)
        triangle(painter, QPointF(at - width - _SIGN + 5, band.center().y() + 0.5), direction)
        at -= width + _SIGN + _GAP
    return at
