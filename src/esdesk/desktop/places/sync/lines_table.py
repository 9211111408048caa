"""A table whose lines are read, not edited: packages, what would leave, and what would come."""

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QTableView

from esdesk.desktop.theme import say_look

_AnyIndex = QModelIndex | QPersistentModelIndex
T = TypeVar("T")


class LinesModel(QAbstractTableModel, Generic[T]):
    """Lines; `Qt.UserRole` gives the line itself. A subclass says what stands in a cell, in `text_of`."""

    columns: ClassVar[int] = 5

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[T] = ()
        self.heads: list[str] = [""] * self.columns
        self.words: dict[object, str] = {}

    def text_of(self, line: T, column: int) -> str:
        """The words of a cell."""
        raise NotImplementedError  # each table has its own; Qt's metaclass leaves no room for abc's

    def show_lines(self, lines: Sequence[T]) -> None:
        """Shows these in place of those before."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """As many as have a heading."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802  Qt's name
        """The words over the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words of a cell, or the line."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text_of(line, index.column())
        return None


class LinesTable(QTableView):
    """Its view: whole rows are chosen, one at a time; the `stretched` columns share what the others leave."""

    def __init__(self, model: QAbstractTableModel, stretched: Sequence[int]) -> None:
        super().__init__()
        self.setModel(model)
        self.setShowGrid(False)
        say_look(self, look="inset")
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in stretched:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    def paint_with(self, painter: type[QStyledItemDelegate]) -> None:
        """Has cells painted by a delegate of this kind."""
        self.setItemDelegate(painter(self))
