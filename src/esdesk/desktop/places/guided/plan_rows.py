"""What taking a sheet in would do, row by row, as a table of three columns."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from esdesk.core.sentences import told
from esdesk.desktop.icons import icon
from esdesk.desktop.language import speech
from esdesk.services.inventory.inventory import Plan

_SHOWN_CELLS = 3
_SIGNS = {
    "new": ("plus", "good"),
    "changed": ("pencil", "ink_2"),
    "doubt": ("triangle-alert", "doubt"),
    "same": ("check", "ink_2"),
    "aside": ("minus", "ink_2"),
    "rejected": ("circle-x", "fault"),
}
_AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the sheet.

    Attributes:
        what: a key of `_SIGNS`.
        typed: its first cells.
        becomes: what becomes of it, or why nothing does.
    """

    number: int
    what: str
    typed: str
    becomes: str


class PlanRows(QAbstractTableModel):
    """The rows of a plan: their number, what stands there, what becomes of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PlanRow] = []

    def show_plan(self, plan: Plan | None) -> None:
        """Shows another plan."""
        self.beginResetModel()
        self._rows = sorted(self._lines(plan), key=lambda one: one.number) if plan else []
        self.endResetModel()

    def _lines(self, plan: Plan) -> Iterator[PlanRow]:
        headers = {held: header for header, held in plan.columns if held}
        doubts = {one.number: one.told(speech.language, headers.get(one.column, "")) for one in plan.doubts}

        def row(number: int, what: str, becomes: str) -> PlanRow:
            typed = " · ".join(list(filter(None, plan.cells.get(number, ())))[:_SHOWN_CELLS])
            return PlanRow(number, what, typed, becomes)

        for one in plan.added:
            becomes = doubts.get(one.number, self.tr("new: {name}").format(name=one.name))
            yield row(one.number, "doubt" if one.number in doubts else "new", becomes)
        for one in plan.changed:
            becomes = doubts.get(one.number, self.tr("changes: {name}").format(name=one.name))
            yield row(one.number, "doubt" if one.number in doubts else "changed", becomes)
        for number in plan.skipped:
            yield row(number, "same", self.tr("already here, same value"))
        for number in plan.aside:
            yield row(number, "aside", self.tr("a total or a header, left out"))
        for fault in plan.rejected:
            said = told(fault.fault, speech.language)
            yield row(fault.number, "rejected", f"{fault.column}: {said}" if fault.column else said)

    def rowCount(self, parent: _AnyIndex | None = None) -> int:  # noqa: N802  Qt's name
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex | None = None) -> int:  # noqa: N802  Qt's name
        """Three."""
        return 0 if parent is not None and parent.isValid() else 3

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, whole in the tooltip; a sign before what becomes of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 2:
            name, token = _SIGNS[row.what]
            return icon(name, 14, token)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (str(row.number), row.typed, row.becomes)[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802  Qt's name
        """What the columns are called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Row"), self.tr("In your file"), self.tr("Becomes"))[section]
