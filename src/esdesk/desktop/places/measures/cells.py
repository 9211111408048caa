"""Rows of a table as data: words, what is typed in which cell, signs, small figures; and the model that shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

AnyIndex = QModelIndex | QPersistentModelIndex
Choices = Sequence[tuple[str, str]]
ROW = Qt.ItemDataRole.UserRole
"""The `Row` of a cell."""
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Row:
    """One line.

    Attributes:
        key: tells it from others.
        cells: its words, column by column.
        typed: what is edited in a column, as it was typed; other columns are only read.
        choices: of columns in which one of a list is chosen, the list.
        sign: icon and colour, where the table has a column for that.
        share: from 0 to 1, for a bar.
        series: for a line of the years.
        grey: whether it counts in no sum.
        strong: whether it sums up the others.
        help: what the pointer is told.
    """

    key: str
    cells: tuple[str, ...]
    typed: Mapping[int, str] = field(default_factory=dict)
    choices: Mapping[int, Choices] = field(default_factory=dict)
    sign: tuple[str, str] = ("", "")
    share: float | None = None
    series: tuple[float, ...] = ()
    grey: bool = False
    strong: bool = False
    help: str = ""


class CellsModel(QAbstractTableModel):
    """Rows as they were given.

    What is typed in a cell goes out by `entered` and comes back with the next rows; where it could not be taken it
    stays in its cell, with the reason.

    Signals:
        entered: (key of the row, column, text).
    """

    entered = Signal(str, int, str)

    def __init__(self, columns: int, figures: frozenset[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns, self._figures = columns, figures
        self._rows: Sequence[Row] = ()
        self._titles: Sequence[str] = ()
        self._refused: dict[tuple[str, int], tuple[str, str]] = {}

    def show(self, rows: Sequence[Row]) -> None:
        """Shows these in place of those before."""
        self._refused = {}
        if [one.key for one in rows] == [one.key for one in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self._columns - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def say(self, titles: Sequence[str]) -> None:
        """What the columns are called."""
        self._titles = titles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def refuse(self, key: str, column: int, text: str, reason: str) -> None:
        """Leaves what could not be taken in its cell, with the reason."""
        self._refused[key, column] = (text, reason)
        at = self.index(self.row_of(key), column)
        self.dataChanged.emit(at, at)

    def refused(self, index: AnyIndex) -> str:
        """Why what stands in a cell could not be taken; "" where it was."""
        row = self.row(index.row())
        return self._refused.get((row.key, index.column()), ("", ""))[1] if row is not None else ""

    def row(self, at: int) -> Row | None:
        """A row; None where there is none."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def row_of(self, key: str) -> int:
        """Where a row stands, -1 where it does not."""
        return next((at for at, one in enumerate(self._rows) if one.key == key), -1)

    # Qt's own

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else self._columns

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called, over its figures."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._figures else _LEFT
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; what is typed in it, to be edited."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = index.column()
        text, reason = self._refused.get((row.key, column), ("", ""))
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return text or row.cells[column]
        if role == Qt.ItemDataRole.EditRole:
            return text or row.typed.get(column, "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return reason or row.help or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in self._figures else _LEFT
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Sends what was typed out; the same text again is nothing."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.EditRole or index.column() not in row.typed:
            return False
        text = str(value or "")
        if text != row.typed[index.column()] or (row.key, index.column()) in self._refused:
            self._refused.pop((row.key, index.column()), None)
            self.entered.emit(row.key, index.column(), text)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Cells that something is typed in can be edited."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        edits = index.column() in row.typed
        plain = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return plain | Qt.ItemFlag.ItemIsEditable if edits else plain
