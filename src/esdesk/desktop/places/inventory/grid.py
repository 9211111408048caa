"""The grid: the inventory line by line, written in place, driven by keys."""

from collections.abc import Callable, Mapping
from typing import get_args
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from esdesk.audit.inventory import Query, Sort
from esdesk.desktop.places.inventory import cells
from esdesk.desktop.places.inventory.columns import COLUMNS, SPLIT, place
from esdesk.desktop.places.inventory.header import GridHeader
from esdesk.desktop.places.inventory.lines_model import LINE, LinesModel
from esdesk.desktop.places.inventory.widths import Widths
from esdesk.desktop.theme import theme

_ROW = 28
_FOLDS = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False, Qt.Key.Key_Return: None, Qt.Key.Key_Enter: None,
          Qt.Key.Key_Minus: True, Qt.Key.Key_Plus: False}  # fmt: skip
_TO_HEADS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SORTED = {one for one in get_args(Sort) if one != "order"}
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Grid(QTableView):
    """The table.

    Signals:
        sort_asked: the key of a column whose header was pressed.
        fold_asked: (key, folded) the section of a head is to be folded, or unfolded.
        row_chosen: the row that has the cursor, or None.
        left_up: the arrow up in the first row, back to the quick line.
        write_asked: (cell, text) a cell is to be written in; the text takes the place of what stands there, or None.
    """

    sort_asked = Signal(str)
    fold_asked = Signal(str, bool)
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
            "fate": cells.FateCell,
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

    def show_lines(self, query: Query, row: UUID | None) -> None:
        """Shows what a query finds; the cursor stays on its resource or its head, and the view where it was.

        Args:
            query: which lines, in which order.
            row: the resource that had the cursor last.
        """
        here, turned = self.currentIndex(), query != self.lines.query
        on_head, column = self.lines.head(here.row()) is not None, max(0, here.column())
        scrolled = self.verticalScrollBar().value()
        self.lines.show_lines(query)
        at = self.lines.place_of(row) if row is not None and (turned or not on_head) else None
        if at is not None and at != self.currentIndex().row():
            self.setCurrentIndex(self.lines.index(at, column))
        if turned:
            self.scrollTo(self.currentIndex())
        else:
            self.verticalScrollBar().setValue(scrolled)
        self._tell_sorting(query.sort, query.descending)

    def _tell_sorting(self, key: str, descending: bool) -> None:
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
        at = self.lines.place_of(row, unfold=True)
        if at is None:
            return False
        seen = column if not self.isColumnHidden(place(column)) else "name"
        self.setCurrentIndex(self.lines.index(at, place(seen)))
        self.scrollTo(self.currentIndex())
        return True

    def stand_at(self, row: int, column: int) -> None:
        """Puts the cursor in a cell and selects its row alone, whatever key is held; nothing where there is no row."""
        if row >= 0:
            self.selectionModel().setCurrentIndex(self.lines.index(row, max(0, column)), _ALONE)

    def step(self, row: int, column: int, down: int, right: int) -> None:
        """Goes on from a cell; at the end of a line to the beginning of the next."""
        writable = [at for at, one in enumerate(COLUMNS) if one.writable and not self.isColumnHidden(at)]
        if right:
            place_in = writable.index(column) + right
            row += place_in // len(writable)
            column = writable[place_in % len(writable)]
        self.stand_at(self._line_from(row + down, -1 if down < 0 else 1), column)
        self.setFocus()

    def _line_from(self, row: int, way: int) -> int:
        """The row itself, or the next that way which is no head; the last line that way where there is none."""
        last = self.lines.rowCount() - 1
        found = max(0, min(row, last))
        while 0 <= found <= last and self.lines.head(found) is not None:
            found += way
        return found if 0 <= found <= last else self._line_from(row - way, -way)

    def to_head(self, way: int) -> None:
        """Puts the cursor on the next head up (-1) or down (1), or on the first or last row where there is none."""
        here, heads = self.currentIndex(), self.lines.rows.heads()
        beyond = [row for row in heads if (row - here.row()) * way > 0]
        end = 0 if way < 0 else self.lines.rowCount() - 1
        self.stand_at((beyond[-1] if way < 0 else beyond[0]) if beyond else end, here.column())

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Typing, Enter and F2 write; on a head keys fold; the arrow up in the first row leaves the grid."""
        at, key = self.currentIndex(), event.key()
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and key in _TO_HEADS:
            self.to_head(_TO_HEADS[Qt.Key(key)])
            return
        if self._folds(event):
            return
        bare = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if key == Qt.Key.Key_Up and at.row() <= 0 and not event.modifiers():
            self.left_up.emit()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.isValid():
            self.write_asked.emit(at, None)
        elif at.isValid() and _is_typed(event) and (bare or event.modifiers() == _ALT_GR):
            self.write_asked.emit(at, event.text())
        else:
            super().keyPressEvent(event)

    def _folds(self, event: QKeyEvent) -> bool:
        """On a head left folds, right unfolds, Enter does either; whether the key was one of them."""
        head = self.lines.head(self.currentIndex().row())
        key = Qt.Key(event.key())
        if head is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or key not in _FOLDS:
            return False
        wanted = _FOLDS[key]
        self.fold_asked.emit(head.section.key, not head.folded if wanted is None else wanted)
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A press on a head folds or unfolds its section."""
        super().mouseReleaseEvent(event)
        head = self.lines.head(self.indexAt(event.position().toPoint()).row())
        if head is not None and event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            self.fold_asked.emit(head.section.key, not head.folded)

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
        if COLUMNS[at].key in _SORTED:
            self.sort_asked.emit(COLUMNS[at].key)

    def _turn(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = current.data(LINE)
        self.row_chosen.emit(line.row if line is not None else None)


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes a letter; a blank is none, it begins no word."""
    return bool(event.text()) and event.text().isprintable() and not event.text().isspace()
