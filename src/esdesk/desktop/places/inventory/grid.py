"""The grid: the inventory line by line, written in place, driven by keys."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from esdesk.desktop.places.inventory import cells
from esdesk.desktop.places.inventory.columns import COLUMNS, SPLIT, place
from esdesk.desktop.places.inventory.header import GridHeader
from esdesk.desktop.places.inventory.lines_model import LINE, LinesModel
from esdesk.desktop.places.inventory.widths import Widths
from esdesk.desktop.theme import theme

_ROW = 28
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Grid(QTableView):
    """The table.

    Signals:
        sort_asked: the key of a column whose header was pressed.
        row_chosen: the row that has the cursor, or None.
        left_up: the arrow up in the first row, back to the quick line.
        write_asked: (cell, text) a cell is to be written in; the text takes the place of what stands there, or None.
    """

    sort_asked = Signal(str)
    row_chosen = Signal(object)
    left_up = Signal()
    write_asked = Signal(QModelIndex, object)

    def __init__(self, model: LinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self._make_plain()
        self.setModel(model)
        self._dress()
        self.widths = Widths(self)
        self.horizontalHeader().sectionClicked.connect(self._press_header)
        self.selectionModel().currentChanged.connect(self._turn)
        theme.changed.connect(self.viewport().update)

    def _make_plain(self) -> None:
        self.setHorizontalHeader(GridHeader(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _dress(self) -> None:
        plain = {
            "direction": cells.DirectionCell, "kind": cells.KindCell, "name": cells.NameCell, "code": cells.CodeCell,
            "process": cells.ProcessCell, "quality": cells.QualityCell, "evidence": cells.EvidenceCell,
        }  # fmt: skip
        for at, column in enumerate(COLUMNS):
            made = cells.FigureCell(column.key, self) if column.key in SPLIT else plain[column.key](self)
            self.setItemDelegateForColumn(at, made)

    def bind(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """Keys that work while the grid has the focus."""
        for sequence, do in keys.items():
            made = QShortcut(QKeySequence(sequence), self)
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
            made.activated.connect(do)

    def tell_sorting(self, key: str, descending: bool) -> None:
        """Which column sorts; `order` is none of them."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(key != "order")
        if key != "order":
            way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(place(key), way)

    # What is chosen

    def current_row(self) -> UUID | None:
        """The resource that has the cursor."""
        line = self.currentIndex().data(LINE)
        return line.row if line is not None else None

    def chosen_rows(self) -> list[UUID]:
        """The resources that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = [self.lines.line(row) for row in rows]
        return [line.row for line in lines if line is not None]

    def show_row(self, row: UUID, column: str = "name") -> bool:
        """Puts the cursor on a resource; False where the filter does not let it through."""
        at = self.lines.place_of(row)
        if at is None:
            return False
        seen = column if not self.isColumnHidden(place(column)) else "name"
        self.setCurrentIndex(self.lines.index(at, place(seen)))
        self.scrollTo(self.currentIndex())
        return True

    def stand_at(self, row: int, column: int) -> None:
        """Puts the cursor in a cell; nothing where there is no such row."""
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row, max(0, column)))

    def step(self, row: int, column: int, down: int, right: int) -> None:
        """Goes on from a cell; at the end of a line to the beginning of the next."""
        writable = [at for at, one in enumerate(COLUMNS) if one.writable and not self.isColumnHidden(at)]
        if right:
            place_in = writable.index(column) + right
            row += place_in // len(writable)
            column = writable[place_in % len(writable)]
        row = max(0, min(row + down, self.lines.rowCount() - 1))
        self.stand_at(row, column)
        self.setFocus()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Typing, Enter and F2 write; the arrow up in the first row leaves the grid."""
        at, key = self.currentIndex(), event.key()
        bare = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if key == Qt.Key.Key_Up and at.row() <= 0 and not event.modifiers():
            self.left_up.emit()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.isValid():
            self.write_asked.emit(at, None)
        elif at.isValid() and _is_typed(event) and (bare or event.modifiers() == _ALT_GR):
            self.write_asked.emit(at, event.text())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Writes in the cell."""
        at = self.indexAt(event.position().toPoint())
        if at.isValid():
            self.write_asked.emit(at, None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The name takes what is left."""
        super().resizeEvent(event)
        self.widths.fit()

    def _press_header(self, at: int) -> None:
        if COLUMNS[at].key != "direction":
            self.sort_asked.emit(COLUMNS[at].key)

    def _turn(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = current.data(LINE)
        self.row_chosen.emit(line.row if line is not None else None)


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes a letter; a blank is none, it begins no word."""
    return bool(event.text()) and event.text().isprintable() and not event.text().isspace()
