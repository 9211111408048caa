"""The inventory as a table of Qt: ids and a few pages of lines, read as they are looked at."""

from collections import OrderedDict
from textwrap import wrap
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from esdesk.audit.findings import Severity
from esdesk.audit.inventory import Line, Query
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.columns import COLUMNS, sign_text
from esdesk.services.inventory import inventory
from esdesk.services.records.one_resource import one_resource

PAGE = 64
_MOST_PAGES = 40
_MOST_DOUBTS = 4
_LONGEST = 80
"""Letters in a line of a tip; Qt would make it as wide as the name is long."""

LINE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class LinesModel(QAbstractTableModel):
    """The lines that `query` finds; nothing is read but what is seen."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pages: OrderedDict[int, list[Line]] = OrderedDict()
        self._count = 0
        self.query = Query()

    def show_lines(self, query: Query) -> None:
        """Reads anew. Rows that are there stay in their places, so that nothing jumps while one types."""
        count = self._document.read(inventory.count, self._document.firm, query)
        self._pages.clear()
        if query != self.query or not self._count or not count:
            self.beginResetModel()
            self.query, self._count = query, count
            self.endResetModel()
            return
        self._grow(count)
        self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(COLUMNS) - 1))

    def _grow(self, count: int) -> None:
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def clear(self) -> None:
        """No file is open."""
        self.beginResetModel()
        self._count = 0
        self._pages.clear()
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """The line in a row; None where there is none."""
        if not 0 <= row < self._count:
            return None
        number, at = divmod(row, PAGE)
        if number not in self._pages:
            firm = self._document.firm
            self._pages[number] = self._document.read(inventory.page, firm, self.query, number * PAGE, PAGE)
            if len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        page = self._pages[number]
        return page[at] if at < len(page) else None

    def place_of(self, row: UUID) -> int | None:
        """In which row a resource stands; None where the query does not find it."""
        return self._document.read(inventory.place_of, self._document.firm, self.query, row)

    # Qt's own

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """How many lines were found."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """The columns of the grid."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """The text of a cell; the whole line for delegates (`LINE`)."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole, LINE):
            return None
        line = self.line(index.row()) if index.isValid() else None
        if line is None or role == LINE:
            return line
        column = COLUMNS[index.column()]
        text = column.text(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = [text, *(self._doubts(line) if column.key == "name" and line.sign else [])]
            return "\n".join(short for one in told for short in wrap(one, _LONGEST)) or None
        return text

    def _doubts(self, line: Line) -> list[str]:
        """Why a line has its sign, the gravest first."""
        found = self._document.read(one_resource, line.row) if line.sign != "conflict" else None
        grave = sorted(found.findings.values(), key=lambda one: [*Severity].index(one.severity)) if found else []
        said = [one.told(speech.language) for one in grave if one.severity is not Severity.COULD]
        return list(dict.fromkeys(said))[:_MOST_DOUBTS] or [sign_text(line)]

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        """The words over a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells can be chosen, and written in where the column can."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return found | Qt.ItemFlag.ItemIsEditable if COLUMNS[index.column()].writable else found
