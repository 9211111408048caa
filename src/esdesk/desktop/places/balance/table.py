"""The two tables of Balance: one line a process or a flow, figures at the right, the difference on a scale."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from esdesk.audit.closure import MARKS
from esdesk.desktop.places.balance.rows import Row
from esdesk.desktop.theme import colour, say_look, theme
from esdesk.desktop.widgets import painted

_AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW, _HEAD, _INSET, _SIDE = 28, 28, 16, 8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """Rows as they were given; `Qt.UserRole` gives the `Row`."""

    def __init__(self, columns: int, figures: frozenset[int], scale: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns, self._figures, self._scale = columns, figures, scale
        self._rows: Sequence[Row] = ()
        self._titles: Sequence[str] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Shows these in place of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def say(self, titles: Sequence[str]) -> None:
        """What the columns are called."""
        self._titles = titles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def row(self, at: int) -> Row | None:
        """A row; None where there is none."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def row_of(self, key: str) -> int:
        """Where a process or resource stands, -1 where it does not."""
        return next((at for at, one in enumerate(self._rows) if one.key == key), -1)

    def rowCount(self, parent: _AnyIndex = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else self._columns

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called, over its figures."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._figures else _MIDDLE if section == self._scale else _LEFT
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.help or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in self._figures else _LEFT
        return row.cells[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class _Painter(QStyledItemDelegate):
    """Paints cells; `scale` and `state` are the columns of the bar and of the sign, or -1."""

    def __init__(self, parent: QWidget, scale: int, state: int, figures: frozenset[int]) -> None:
        super().__init__(parent)
        self._scale, self._state, self._figures = scale, state, figures

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Row):
            return
        column = index.column()
        painted.ground(painter, option, "sunken" if row.strong else "raised", first=column == 0)
        box: QRect = option.rect.adjusted(_INSET if column == 0 else _SIDE, 0, -_SIDE, -1)
        if column == self._scale:
            self._bar(painter, box, row)
            return
        if column == self._state and row.sign[0]:
            painted.sign(painter, row.sign[0], QPoint(box.left(), box.center().y() - 7), 14, row.sign[1])
            box.adjust(20, 0, 0, 0)
        quiet = column > self._state >= 0
        ink = "ink_2" if quiet else "ink"
        align = _RIGHT if column in self._figures else _LEFT
        painted.text(painter, box, row.cells[column], ink, strong=row.strong and not quiet, align=align)

    def _bar(self, painter: QPainter, box: QRect, row: Row) -> None:
        """From the middle to the side of what is more; marks stand at 5 and 10 %."""
        middle, half = box.center().x(), box.width() / 2
        most = float(MARKS[-1]) * 1.25
        painter.setPen(QPen(colour("field"), 1, Qt.PenStyle.DotLine))
        for mark in (float(one) * side for one in MARKS for side in (-1, 1)):
            x = round(middle + mark / most * half)
            painter.drawLine(x, box.top() + 4, x, box.bottom() - 4)
        painter.setPen(QPen(colour("ink_2"), 1))
        painter.drawLine(middle, box.top() + 4, middle, box.bottom() - 4)
        if row.share is not None:
            length = round(min(abs(row.share) / most, 1.0) * half)
            left = middle if row.share > 0 else middle - length
            token = row.sign[1] if row.sign[1] in ("good", "doubt", "fault") else "node"
            painter.fillRect(QRect(left, box.center().y() - 3, length, 7), colour(token))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        return QSize(0, _ROW)


class BalanceTable(QTableView):
    """One of the tables.

    Signals:
        opened: the resource (UUID) of a row.
        marked: the key of a row, by the space bar.
        moved: to another row.
    """

    opened = Signal(object)
    marked = Signal(str)
    moved = Signal()

    def __init__(
        self, widths: Sequence[int], stretched: int, figures: frozenset[int], *, scale: int = -1, state: int,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.rows = RowsModel(len(widths), figures, scale, self)
        self.setModel(self.rows)
        self._widths = widths
        self.setItemDelegate(_Painter(self, scale, state, figures))
        say_look(self, look="raised")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setFixedHeight(_HEAD)
        head.setMinimumSectionSize(28)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(widths):
            if column != stretched:
                head.resizeSection(column, width)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._tell_moved)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these; the cursor stays with its process or flow."""
        chosen = self.current()
        self.rows.show(rows)
        at = self.rows.row_of(chosen.key) if chosen is not None else 0
        if rows:
            self.setCurrentIndex(self.rows.index(max(at, 0), 0))

    def give_way(self, column: int, last: int, *, narrow: bool) -> None:
        """In a narrow window the `last` column is hidden, and `column` has its room."""
        self.setColumnHidden(last, narrow)
        modes = QHeaderView.ResizeMode
        self.horizontalHeader().setSectionResizeMode(column, modes.Stretch if narrow else modes.Fixed)
        if not narrow:
            self.horizontalHeader().resizeSection(column, self._widths[column])

    def current(self) -> Row | None:
        """The row of the cursor."""
        return self.rows.row(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens in the inventory, the space bar marks."""
        row = self.current()
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.marked.emit(row.key)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        row = self.current()
        if row is not None and row.resource is not None:
            self.opened.emit(row.resource)

    def _tell_moved(self) -> None:
        self.moved.emit()
