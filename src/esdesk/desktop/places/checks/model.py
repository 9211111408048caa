"""The list of Checks as a tree of two levels: groups, and in them what was found."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from esdesk.desktop.places.checks.reading import GROUPS, Found, group_of
from esdesk.desktop.places.checks.sayings import sentence_and_advice, title_of
from esdesk.services.checks.checklist import Item

Key = tuple[str, object, str]
ITEM, GROUP, COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""Roles: the item of a line (None of a group), the key of the group it is or stands in, and how many that holds."""

_AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = 0  # id of a group's index; a line's is one more than the row of its group


class ChecksModel(QAbstractItemModel):
    """Groups that hold something, in the order of their gravity."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[str, list[Item]]] = []
        self._counts: dict[str, int] = {}

    def show(self, found: Found) -> bool:
        """Shows what was found; whether lines came or went, so that a view must find its place again."""
        by_group: dict[str, list[Item]] = {}
        for item in found.items:
            by_group.setdefault(group_of(item), []).append(item)
        groups = [(group, by_group[group]) for group in GROUPS if group in by_group]
        self._counts = {group: found.of_group(group) for group in by_group}
        if _shape(groups) == _shape(self._groups):
            self._groups = groups
            self.tell_anew()
            return False
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()
        return True

    def tell_anew(self) -> None:
        """Every word may have changed: new values, or another language."""
        for at, (_, items) in enumerate(self._groups):
            group = self.index(at, 0)
            self.dataChanged.emit(group, group)
            self.dataChanged.emit(self.index(0, 0, group), self.index(len(items) - 1, 0, group))

    @property
    def groups(self) -> list[tuple[str, list[Item]]]:
        """What is shown."""
        return self._groups

    def open_items(self) -> list[Item]:
        """What is shown and not accepted, in the order of the list."""
        return [item for _, items in self._groups for item in items if not item.shown.accepted]

    def index_of(self, key: Key) -> QModelIndex:
        """Where an item stands; an invalid index where it is gone."""
        for at, (_, items) in enumerate(self._groups):
            for row, item in enumerate(items):
                if item.key == key:
                    return self.index(row, 0, self.index(at, 0))
        return QModelIndex()

    # Qt's own

    def index(self, row: int, column: int, parent: _AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's way
        """A group, or a line of one."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    # Qt has two of this name, one of them of every object
    def parent(self, index: _AnyIndex) -> QModelIndex:  # type: ignore[override]
        """The group of a line."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """How many groups, or lines of a group."""
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()][1]) if parent.internalId() == _TOP and parent.column() == 0 else 0

    def columnCount(self, _parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """One: a line is painted as a whole."""
        return 1

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, the item and its group."""
        if not index.isValid():
            return None
        group, items = self._groups[index.row() if index.internalId() == _TOP else index.internalId() - 1]
        item = None if index.internalId() == _TOP else items[index.row()]
        if role == ITEM:
            return item
        if role == GROUP:
            return group
        if role == COUNT:
            return self._counts[group]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{title_of(group)} {self._counts[group]}" if item is None else _words(item)
        if role == Qt.ItemDataRole.ToolTipRole and item is not None:
            return _words(item)
        return None


def _words(item: Item) -> str:
    return " ".join(part for part in (item.name and f"{item.name}:", *sentence_and_advice(item)) if part)


def _shape(groups: list[tuple[str, list[Item]]]) -> list[tuple[str, list[Key]]]:
    return [(group, [item.key for item in items]) for group, items in groups]
