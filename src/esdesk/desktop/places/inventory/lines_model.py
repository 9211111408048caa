"""The inventory as a table of Qt: a few pages of lines, read as they are looked at, under heads where wanted."""

from collections import OrderedDict
from collections.abc import Mapping, Set
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from esdesk.audit.inventory import Line, Query
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.columns import COLUMNS, section_words
from esdesk.desktop.places.inventory.rows import HEAD, Head, Rows
from esdesk.desktop.places.inventory.tips import tip
from esdesk.services.inventory import inventory
from esdesk.services.inventory.inventory import Section

PAGE = 64
_MOST_PAGES = 40

LINE = Qt.ItemDataRole.UserRole
OVER = LINE + 1
"""The roles under which delegates get the whole line of a row, or the whole head."""

Index = QModelIndex | QPersistentModelIndex
_Sums = Mapping[str, tuple[tuple[str, str], ...]]


class LinesModel(QAbstractTableModel):
    """The lines that `query` finds; nothing is read but what is seen."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pages: OrderedDict[tuple[str, int], list[Line]] = OrderedDict()
        self._sums: _Sums = {}
        self.rows = Rows()
        self.query = Query()

    # What is shown

    def show_lines(self, query: Query) -> None:
        """Reads anew. Rows that are there stay in their places, so that nothing jumps while one types."""
        folded = self.rows.folded if query.by == self.query.by else frozenset[str]()
        rows = self._laid_out(query, folded)
        self._pages.clear()
        if query != self.query or not self.rows.total or not rows.total:
            self._sums = self._sums if query.by == self.query.by else {}
            self._reset(query, rows)
            return
        self._grow(rows)
        self.dataChanged.emit(self.index(0, 0), self.index(rows.total - 1, len(COLUMNS) - 1))

    def _laid_out(self, query: Query, folded: Set[str]) -> Rows:
        read, firm = self._document.read, self._document.firm
        if query.by:
            return Rows(read(inventory.sections, firm, query, speech.language), folded, headed=True)
        return Rows([Section("", "", read(inventory.count, firm, query))])

    def _reset(self, query: Query, rows: Rows) -> None:
        self.beginResetModel()
        self.query, self.rows = query, rows
        self.endResetModel()

    def _grow(self, rows: Rows) -> None:
        before, now = self.rows.total, rows.total
        if now > before:
            self.beginInsertRows(QModelIndex(), before, now - 1)
            self.rows = rows
            self.endInsertRows()
        elif now < before:
            self.beginRemoveRows(QModelIndex(), now, before - 1)
            self.rows = rows
            self.endRemoveRows()
        self.rows = rows

    def clear(self) -> None:
        """No file is open."""
        self._pages.clear()
        self._sums = {}
        self._reset(self.query, Rows())

    def show_sums(self, sums: _Sums) -> None:
        """What the lines of each section come to a year, by its key."""
        self._sums = sums
        for row in self.rows.heads():
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    # Sections

    def fold(self, key: str, *, folded: bool) -> None:
        """Folds a section away, or shows its lines."""
        rows = Rows(self.rows.sections, {*self.rows.folded, key} if folded else self.rows.folded - {key}, headed=True)
        head = self.rows.row_of(key)
        lines = abs(rows.total - self.rows.total)
        if head is None or not lines:
            return
        begin, end = (
            (self.beginRemoveRows, self.endRemoveRows) if folded else (self.beginInsertRows, self.endInsertRows)
        )
        begin(QModelIndex(), head + 1, head + lines)
        self.rows = rows
        end()
        self.dataChanged.emit(self.index(head, 0), self.index(head, len(COLUMNS) - 1))

    def fold_all(self, *, folded: bool) -> None:
        """Folds every section, or none."""
        keys = frozenset(one.key for one in self.rows.sections) if folded else frozenset[str]()
        self._reset(self.query, Rows(self.rows.sections, keys, headed=self.rows.headed))

    def head(self, row: int) -> Head | None:
        """The head that stands in a row; None where a line does, or nothing."""
        if not (self.rows.headed and 0 <= row < self.rows.total):
            return None
        section, offset = self.rows.at(row)
        words = section_words(self.query.by, section)
        folded = section.key in self.rows.folded
        return Head(section, words, folded, self._sums.get(section.key, ())) if offset == HEAD else None

    def part_at(self, row: int) -> Query:
        """The query of the lines among which a row stands."""
        if not (self.query.by and 0 <= row < self.rows.total):
            return self.query
        return replace(self.query, section=self.rows.at(row)[0].key)

    # Lines

    def line(self, row: int) -> Line | None:
        """The line in a row; None where there is none."""
        if not 0 <= row < self.rows.total:
            return None
        section, offset = self.rows.at(row)
        if self.rows.headed and offset == HEAD:
            return None
        number, at = divmod(offset, PAGE)
        where = section.key, number
        if where not in self._pages:
            firm, query = self._document.firm, self.part_at(row)
            self._pages[where] = self._document.read(inventory.page, firm, query, number * PAGE, PAGE)
            if len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(where)
        page = self._pages[where]
        return page[at] if at < len(page) else None

    def place_of(self, row: UUID, *, unfold: bool = False) -> int | None:
        """In which row a resource stands; None where the query does not find it, or it is folded away.

        Args:
            row: the resource.
            unfold: whether its section is unfolded where it is folded away.
        """
        read, firm, query, key = self._document.read, self._document.firm, self.query, ""
        if query.by:
            found = read(inventory.section_of, firm, query, row)
            if found is None:
                return None
            key, query = found, replace(query, section=found)
        at = read(inventory.place_of, firm, query, row)
        if at is not None and unfold and key in self.rows.folded:
            self.fold(key, folded=False)
        return None if at is None else self.rows.row_of(key, at)

    # Qt's own

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """How many lines and heads there are."""
        return 0 if parent is not None and parent.isValid() else self.rows.total

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """The columns of the grid."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """The text of a cell; the whole line for delegates (`LINE`), or the whole head (`OVER`)."""
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole, LINE, OVER)
        if role not in shown or not index.isValid():
            return None
        if role == OVER:
            return self.head(index.row())
        line = self.line(index.row())
        if role == LINE:
            return line
        if line is None:
            head = self.head(index.row())
            return f"{head.words}  {head.section.count}" if head is not None and not index.column() else None
        column = COLUMNS[index.column()]
        return tip(self._document, line, column) if role == Qt.ItemDataRole.ToolTipRole else column.text(line)

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
        writable = COLUMNS[index.column()].writable and self.head(index.row()) is None
        return found | Qt.ItemFlag.ItemIsEditable if writable else found
