"""What stands in the rail, as Qt's views ask for it."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

_AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One place in the rail.

    Attributes:
        opens_group: a gap stands above it.
        digit: with Ctrl it goes there; shown while Ctrl is held.
    """

    key: str
    icon: str
    words: str
    digit: str = ""
    count: int = 0
    enabled: bool = True
    opens_group: bool = False


class RailModel(QAbstractListModel):
    """The entries of the rail; `Qt.UserRole` gives the entry itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Shows these entries; those that stay in their order keep the selection."""
        if [one.key for one in entries] == [one.key for one in self._entries]:
            self._entries = entries
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
        else:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """How many places there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Word, entry or tooltip."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.words}  Ctrl+{entry.digit}" if entry.digit else entry.words
        return None

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """A place that needs a file cannot be chosen without one."""
        entry = self._entries[index.row()] if index.isValid() else None
        chosen = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return chosen if entry is not None and entry.enabled else Qt.ItemFlag.NoItemFlags

    def row_of(self, key: str) -> int:
        """Where a place stands."""
        return next(at for at, one in enumerate(self._entries) if one.key == key)
