"""The header of the grid: small words over their column, figures aligned as the figures below, a press sorts."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from esdesk.desktop.places.inventory.columns import COLUMNS, SPLIT
from esdesk.desktop.theme import colour, font_of
from esdesk.desktop.widgets import painted


class GridHeader(QHeaderView):
    """28 high; the arrow stands beside the word of the column that sorts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(28)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:  # noqa: N802  Qt's name
        """Paints the word, and the arrow where the column sorts."""
        painter.save()
        painter.fillRect(rect, colour("sunken"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        column = COLUMNS[at]
        sorts = self.isSortIndicatorShown() and self.sortIndicatorSection() == at
        ink = "ink" if sorts else "ink_2"
        box = rect.adjusted(8, 0, -2, -1)
        width = QFontMetrics(font_of(11, strong=sorts)).horizontalAdvance(column.words)
        if column.key in SPLIT:
            box.setLeft(max(rect.left() + 8, rect.left() + SPLIT[column.key] - width))
        painted.text(painter, box, column.words, ink, size=11, strong=sorts)
        if sorts:
            arrow = "↓" if self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder else "↑"
            left = box.left() + (width + 4 if width else -2)
            painted.text(painter, QRect(left, box.top(), 12, box.height()), arrow, ink, size=11)
        painter.restore()
