"""What taking a sheet in would do, row by row, as a table of three columns."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from esdesk.core.sentences import told
from esdesk.desktop.language import speech
from esdesk.services.inventory.inventory import Plan

_SHOWN_CELLS = 3
_AnyIndex = QModelIndex | QPersistentModelIndex


class PlanRows(QAbstractTableModel):
    """The rows of a plan: their number, what stands there, what becomes of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, str]] = []

    def show_plan(self, plan: Plan | None) -> None:
        """Shows another plan."""
        self.beginResetModel()
        self._rows = sorted(self._lines(plan), key=lambda one: int(one[0])) if plan else []
        self.endResetModel()

    def _lines(self, plan: Plan) -> Iterator[tuple[str, str, str]]:
        def typed(number: int) -> str:
            return " · ".join(list(filter(None, plan.cells.get(number, ())))[:_SHOWN_CELLS])

        for one in plan.added:
            yield str(one.number), typed(one.number), self.tr("new: {name}").format(name=one.name)
        for one in plan.changed:
            yield str(one.number), typed(one.number), self.tr("changes: {name}").format(name=one.name)
        for number in plan.skipped:
            yield str(number), typed(number), self.tr("already here, same value")
        for fault in plan.rejected:
            said = f"{fault.column}: {told(fault.fault, speech.language)}" if fault.column else ""
            yield str(fault.number), typed(fault.number), said or told(fault.fault, speech.language)

    def rowCount(self, parent: _AnyIndex | None = None) -> int:  # noqa: N802  Qt's name
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex | None = None) -> int:  # noqa: N802  Qt's name
        """Three."""
        return 0 if parent is not None and parent.isValid() else 3

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, whole in the tooltip."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802  Qt's name
        """What the columns are called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Row"), self.tr("In your file"), self.tr("Becomes"))[section]
