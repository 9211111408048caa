"""A plan of what pasting or importing would do, as a table of Qt: the block as it was typed, and notes between."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from esdesk.desktop.places.inventory.plan_steps import Step, held_words, steps
from esdesk.services.inventory.inventory import Plan

ROW = Qt.ItemDataRole.UserRole
FIRST = 2
"""Columns before those of the block: the row's number, and what happens to it."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about the row above it; `mood` is fault or doubt."""

    words: str
    mood: str


class PlanModel(QAbstractTableModel):
    """Row number, what happens, then the cells of the block; below a row what is to be said of it."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Step | Note] = []
        self.columns: tuple[tuple[str, str], ...] = ()
        self.letters: tuple[str, ...] = ()
        self.remembered: tuple[str, ...] = ()

    def show_plan(self, plan: Plan | None) -> None:
        """Shows a plan, or none."""
        self.beginResetModel()
        self.columns = plan.columns if plan is not None else ()
        self.letters = plan.source.letters if plan is not None and plan.source is not None else ()
        self.remembered = plan.remembered if plan is not None else ()
        self.rows = []
        for step in steps(plan) if plan is not None else []:
            self.rows.append(step)
            mood = "fault" if step.what == "rejected" else "doubt"
            self.rows += [Note(words, mood) for words in step.notes]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """The rows of the block and the notes."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """Number, what, and the columns of the block."""
        return 0 if parent is not None and parent.isValid() else FIRST + len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """The words of a cell; the whole row for the delegate (`ROW`)."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if isinstance(row, Note):
            return row.words if index.column() == 0 or role == Qt.ItemDataRole.ToolTipRole else ""
        if index.column() < FIRST:
            return (str(row.number), what_words(row))[index.column()]
        at = index.column() - FIRST
        return f"{row.before[at]} → {row.cells[at]}" if at in row.before else row.cells[at]

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        """What a column was taken for."""
        if orientation is not Qt.Orientation.Horizontal or not FIRST <= section < FIRST + len(self.columns):
            return None
        header, held = self.columns[section - FIRST]
        if role == Qt.ItemDataRole.ToolTipRole and header in self.remembered:
            words = QCoreApplication.translate("Plan", "{header}: taken for what you said of it before")
            return words.format(header=header)
        return held_words(held) if role == Qt.ItemDataRole.DisplayRole else None

    def over(self, at: int) -> str:
        """The letter of a column of the block and the words over it; "" where it has neither."""
        letter, header = self.letters[at] if at < len(self.letters) else "", self.columns[at][0]
        return " · ".join(one for one in (letter, header) if one and not one.startswith("· "))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be gone through; notes are only read."""
        if not index.isValid() or isinstance(self.rows[index.row()], Note):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def what_words(step: Step) -> str:
    """What happens to a row, in a word, with the kind of what it makes."""
    return " · ".join(one for one in (_WHAT[step.what](), step.made) if one)


_WHAT = {
    "new": lambda: QCoreApplication.translate("Plan", "new"),
    "doubt": lambda: QCoreApplication.translate("Plan", "doubtful"),
    "changed": lambda: QCoreApplication.translate("Plan", "changed"),
    "rejected": lambda: QCoreApplication.translate("Plan", "stays out"),
    "unread": lambda: QCoreApplication.translate("Plan", "not read yet"),
    "total": lambda: QCoreApplication.translate("Plan", "a total"),
    "header": lambda: QCoreApplication.translate("Plan", "the header again"),
    "same": lambda: QCoreApplication.translate("Plan", "recorded already"),
}
