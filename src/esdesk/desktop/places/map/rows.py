"""Beside the map: what runs, then the plants by distance, as one list with two headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from esdesk.desktop.theme import colour, say_look, theme
from esdesk.desktop.widgets import painted

_AnyIndex = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_HEAD, _HIGH, _EDGE, _TEXT = 30, 48, 16, 56
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class MapRow:
    """A heading (without a key), a synergy with how it is drawn, or a plant.

    Attributes:
        key: of the synergy or plant.
        amount, under: at the right of the first line and of the second.
        width: of the line that stands for it, in pixels; 0 for a plant, and its colour's token.
    """

    name: str
    note: str = ""
    amount: str = ""
    under: str = ""
    key: str = ""
    width: float = 0.0
    token: str = "have"
    dashed: bool = False


class MapRows(QAbstractListModel):
    """The rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[MapRow] = []

    def show(self, rows: Sequence[MapRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and Qt's default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words of a row, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(part for part in (row.name, row.note, f"{row.amount} {row.under}".strip()) if part)
        return None

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Headings are only read."""
        fits = index.isValid() and bool(self._rows[index.row()].key)
        return super().flags(index) if fits else Qt.ItemFlag.NoItemFlags

    def index_of(self, key: str) -> QModelIndex:
        """Where a synergy or plant stands."""
        found = next((at for at, one in enumerate(self._rows) if one.key and one.key == key), None)
        return QModelIndex() if found is None else self.index(found)


class _RowPainter(QStyledItemDelegate):
    """A heading; or a sample of the line, two lines of words, and two at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        """Headings are lower."""
        return QSize(0, _HIGH if index.data(ROW).key else _HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Draws it."""
        row, box = index.data(ROW), QRect(option.rect)
        inside = box.adjusted(_EDGE, 0, -_EDGE, 0)
        if not row.key:
            painter.fillRect(box, colour("sunken"))
            painted.text(painter, inside, row.name, strong=True)
            painted.text(painter, inside, row.amount, "ink_2", size=11, align=_RIGHT)
            return
        painted.ground(painter, option)
        self._sample(painter, row, box)
        first, second = (
            QRect(box.left(), box.top() + 5, box.width(), 20),
            QRect(box.left(), box.top() + 24, box.width(), 18),
        )
        for line, left, right, size, token in (
            (first, row.name, row.amount, 13, "ink"), (second, row.note, row.under, 11, "ink_2"),
        ):  # fmt: skip
            room = line.adjusted(_TEXT, 0, -_EDGE, 0)
            wide = painted.text(painter, room, right, token, size=size, align=_RIGHT)
            painted.text(painter, room.adjusted(0, 0, -wide - 8, 0), left, token, size=size)

    def _sample(self, painter: QPainter, row: MapRow, box: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = box.center().y() + 1
        if row.width:
            style = Qt.PenStyle.DashLine if row.dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(colour(row.token), row.width, style, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(box.left() + _EDGE, middle), QPointF(box.left() + _EDGE + 28, middle))
        else:
            painter.setPen(QPen(colour("ink"), 1.5))
            painter.drawEllipse(QPointF(box.left() + _EDGE + 14, middle), 5, 5)
        painter.restore()


class MapList(QListView):
    """The list.

    Signals:
        chosen: (key) another row.
        entered: (key) Enter, or a double click.
    """

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="surface")
        self.rows = MapRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowPainter(self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._enter)
        self.selectionModel().currentChanged.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    @property
    def current(self) -> str:
        """The key of the row one stands on."""
        row = self.currentIndex().data(ROW)
        return row.key if isinstance(row, MapRow) else ""

    def select(self, key: str) -> None:
        """Stands on a row, without telling."""
        index = self.rows.index_of(key)
        if index.isValid() and index != self.currentIndex():
            blocked = self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(blocked)
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Stands on the first row where one stood on none."""
        super().focusInEvent(event)
        if not self.current and self.rows.rowCount() > 1:
            self.setCurrentIndex(self.rows.index(1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter goes into a row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.entered.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _choose(self, _index: QModelIndex, _before: QModelIndex) -> None:
        if self.current:
            self.chosen.emit(self.current)

    def _enter(self, _index: QModelIndex) -> None:
        if self.current:
            self.entered.emit(self.current)
