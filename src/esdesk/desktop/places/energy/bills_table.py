"""The table of bills: edited in place, gone through by keys, copied with its headers."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from esdesk.desktop.places.energy.bill_cells import ROW, BillCell
from esdesk.desktop.places.energy.bills_model import COLUMNS, BillsModel, words_of
from esdesk.desktop.theme import say_look, theme
from esdesk.services.energy.bills import Bill

_WIDTHS = {"dates": 188, "meter": 76, "days": 38, "amount": 102, "cost": 102, "a_unit": 62, "months": 144, "aside": 79,
           "proofs": 47, "state": 104}  # fmt: skip
_GIVING_WAY = (("months", 940), ("a_unit", 780), ("meter", 720), ("aside", 640))
"""Columns that go where the table is narrower, the first ones first."""


class BillsTable(QTableView):
    """One line a bill.

    Signals:
        moved: to another line.
        pasted: Ctrl+V.
        asked: S, the missing bill shall be asked for.
        deleted: the lines that are selected shall go.
    """

    moved = Signal()
    pasted = Signal()
    asked = Signal()
    deleted = Signal()

    def __init__(self, bills: BillsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bills = bills
        bills.setParent(self)
        self.setModel(bills)
        self.setItemDelegate(BillCell(self))
        say_look(self, look="inset")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self._set_head()
        self.selectionModel().currentRowChanged.connect(self._tell_moved)
        theme.changed.connect(self.viewport().update)

    def _set_head(self) -> None:
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setFixedHeight(ROW)
        head.setMinimumSectionSize(28)
        for at, column in enumerate(COLUMNS):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(at, _WIDTHS[column])
        head.setSectionResizeMode(COLUMNS.index("state"), QHeaderView.ResizeMode.Stretch)

    def current(self) -> Bill | None:
        """The bill under the cursor."""
        return self.bills.bill(self.currentIndex().row())

    def chosen(self) -> list[Bill]:
        """The bills that are selected, in their order."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [bill for row in rows if (bill := self.bills.bill(row)) is not None]

    def stand_at(self, row: int, column: str = "dates") -> None:
        """Puts the cursor on a line."""
        index = self.bills.index(row, COLUMNS.index(column))
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)

    def copy(self) -> bool:
        """Puts what is selected on the clipboard, its headers first; tells whether there was anything."""
        bills = self.chosen()
        if bills:
            titles = [str(self.bills.headerData(at, Qt.Orientation.Horizontal)) for at in range(len(COLUMNS))]
            lines = [titles, *([words_of(one, column) for column in COLUMNS] for one in bills)]
            QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
        return bool(bills)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter and digits write, Delete deletes, Ctrl+C and Ctrl+V go through the clipboard."""
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState:  # the editor lets Enter through
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._write_in(index.row(), COLUMNS[index.column()])
        elif event.text().isdigit() and self.bills.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, event)
        else:
            super().keyPressEvent(event)

    def _write_in(self, row: int, column: str) -> None:
        """Opens the cell; of a line without a bill, that of its amount."""
        bill = self.bills.bill(row)
        wanted = "amount" if bill is not None and bill.row is None else column
        index = self.bills.index(row, COLUMNS.index(wanted))
        if self.bills.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(index)
            self.edit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow table the columns that only help give way."""
        for column, least in _GIVING_WAY:
            self.setColumnHidden(COLUMNS.index(column), event.size().width() < least)
        super().resizeEvent(event)

    def _tell_moved(self) -> None:
        self.moved.emit()
