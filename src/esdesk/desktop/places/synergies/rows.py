"""The lines of Synergies under the heads of their groups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from esdesk.core.turkish import sort_key
from esdesk.desktop.places.synergies import sayings
from esdesk.services.synergies.stages import LOST, STAGES
from esdesk.services.synergies.synergies import Followed

_AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
FOLLOWED, HEAD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1

_DUE = ("late", "week", "later", "open", "closed")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group: its key, and how many stand under it."""

    key: str
    count: int


def grouped(found: Sequence[Followed], by: str) -> list[Head | Followed]:
    """Synergies under heads: by "stage", by their "due" day, or by "partner"."""
    key: Callable[[Followed], str] = {
        "stage": lambda one: one.stage, "due": sayings.due_group, "partner": sayings.partner_words,
    }[by]  # fmt: skip
    keys = [key(one) for one in found]
    order = {
        "stage": lambda: [*STAGES, LOST], "due": lambda: [*_DUE], "partner": lambda: sorted({*keys}, key=sort_key),
    }[by]()  # fmt: skip
    rows: list[Head | Followed] = []
    for group in order:
        of = [one for one, its in zip(found, keys, strict=True) if its == group]
        if by != "stage":
            of.sort(key=lambda one: (one.due or "9", one.name, one.row))
        rows += [Head(group, len(of)), *of] if of else []
    return rows


class SynergiesModel(QAbstractListModel):
    """Heads and lines; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Head | Followed] = []
        self._by = "stage"

    def show(self, found: Sequence[Followed], by: str) -> None:
        """Shows these in place of those before."""
        self.beginResetModel()
        self._rows, self._by = grouped(found, by), by
        self.endResetModel()

    def tell_anew(self) -> None:
        """Every word may have changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def index_of(self, row: UUID | None) -> QModelIndex:
        """Where a synergy stands; an invalid index where it is not shown."""
        at = next((at for at, one in enumerate(self._rows) if isinstance(one, Followed) and one.row == row), -1)
        return self.index(at)

    def first_of(self, key: str) -> QModelIndex:
        """The first line of a group."""
        at = next((at + 1 for at, one in enumerate(self._rows) if isinstance(one, Head) and one.key == key), -1)
        return self.index(at)

    def head_words(self, head: Head) -> str:
        """What a group is called."""
        if self._by == "stage":
            return sayings.stage_word(head.key)
        return sayings.due_group_words(head.key) if self._by == "due" else head.key

    # Qt's own

    def rowCount(self, parent: _AnyIndex = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Heads and lines."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if not index.isValid() or isinstance(self._rows[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The synergy or head itself, and words."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == HEAD:
            return one if isinstance(one, Head) else None
        if isinstance(one, Head):
            return self.head_words(one) if role == Qt.ItemDataRole.DisplayRole else None
        if role == FOLLOWED:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            when = f"{sayings.due_words(one)} {sayings.left_words(one)}".strip()
            what = f"{one.name} {sayings.partner_words(one)}".strip()
            said = (what, sayings.stage_word(one.stage), sayings.action_words(one), one.owner, when)
            return "\n".join(part for part in said if part)
        return None
