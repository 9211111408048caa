"""The pieces of evidence side by side: photos small, documents by their names."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from esdesk.desktop.theme import colour, say_look
from esdesk.desktop.widgets import painted
from esdesk.services.evidence.evidence import EvidenceItem

ITEM, PICTURE, NAME = (int(Qt.ItemDataRole.UserRole) + n for n in range(3))
_TILE, _GAP = QSize(72, 48), 6
_Index = QModelIndex | QPersistentModelIndex


class ShelfModel(QAbstractListModel):
    """The evidence of a resource; pictures by the digest of their file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[EvidenceItem] = []
        self.pictures: dict[str, QImage] = {}

    def show_items(self, items: Sequence[EvidenceItem]) -> None:
        """Shows these."""
        if list(items) != self.items:
            self.beginResetModel()
            self.items = list(items)
            self.endResetModel()

    def take_pictures(self, pictures: dict[str, QImage]) -> None:
        """Takes pictures that were read meanwhile."""
        self.pictures |= pictures
        if self.items:
            self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's
        """How many pieces there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A piece, its picture, or its name."""
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == ITEM:
            return item
        if role == PICTURE:
            return self.pictures.get(item.sha256)
        if role == NAME:
            return item.name
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)):
            return item.caption or item.name
        return None

    def index_of(self, row: UUID | None) -> QModelIndex:
        """Where a piece stands; an invalid index where it does not."""
        at = next((at for at, one in enumerate(self.items) if one.row == row), -1)
        return self.index(at) if at >= 0 else QModelIndex()


class _Tile(QStyledItemDelegate):
    """Draws a piece: its PICTURE where there is one, else its NAME."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802  Qt's name
        return QSize(_TILE.width() + _GAP, _TILE.height() + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        picture = index.data(PICTURE)
        corner: QRect = option.rect
        tile = QRectF(corner.x() + 1.5, corner.y() + 1.5, _TILE.width() - 1, _TILE.height() - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(tile, 4, 4)
        if isinstance(picture, QImage):
            painter.setClipPath(outline)
            painter.drawImage(tile, picture, _middle(picture, tile))
            painter.setClipping(False)
        else:
            painter.fillPath(outline, colour("sunken"))
            place = tile.toRect()
            painted.sign(painter, "file-text", place.center() + QPoint(-8, -16), 16, "ink_2")
            words = place.adjusted(4, 26, -4, -3)
            middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
            painted.text(painter, words, str(index.data(NAME) or ""), "ink_2", size=11, align=middle)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(colour("accent" if chosen else "edge"), 2 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        painter.restore()


def _middle(picture: QImage, tile: QRectF) -> QRectF:
    """The part of a picture that fills a tile."""
    wide = min(picture.width(), picture.height() * tile.width() / tile.height())
    high = wide * tile.height() / tile.width()
    return QRectF((picture.width() - wide) / 2, (picture.height() - high) / 2, wide, high)


class Tiles(QListView):
    """Small pictures side by side, as many beside each other as there is room for, walked through by arrows.

    Signals:
        struck: Delete.
    """

    struck = Signal()

    def __init__(self, model: QAbstractListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="surface")
        self.setModel(model)
        self.setItemDelegate(_Tile(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._fit)

    def _fit(self) -> None:
        beside = max(1, self.width() // (_TILE.width() + _GAP))
        lines = -(-self.model().rowCount() // beside)
        self.setFixedHeight(lines * (_TILE.height() + _GAP) + 2 if lines else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """As many beside each other as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Delete takes away."""
        if event.key() == Qt.Key.Key_Delete:
            self.struck.emit()
        else:
            super().keyPressEvent(event)


class Shelf(Tiles):
    """The pieces of a resource.

    Signals:
        moved: the piece with the cursor, or None.
        turned: R, on the piece with the cursor.
    """

    moved = Signal(object)
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.pieces = ShelfModel()
        super().__init__(self.pieces, parent)
        self.pieces.setParent(self)
        self.selectionModel().currentChanged.connect(self._tell)

    def chosen(self) -> EvidenceItem | None:
        """The piece with the cursor."""
        item = self.currentIndex().data(ITEM)
        return item if isinstance(item, EvidenceItem) else None

    def _tell(self) -> None:
        self.moved.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """R turns to the right."""
        if event.key() == Qt.Key.Key_R and not event.modifiers():
            self.turned.emit()
        else:
            super().keyPressEvent(event)
