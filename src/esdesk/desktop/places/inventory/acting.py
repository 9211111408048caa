"""What is done with whole lines: fill down, duplicate, delete, copy. Each is one step, and undone by one."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.columns import COLUMNS
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.services.inventory import inventory


class Acting(QObject):
    """Acts on the lines that are selected in the grid.

    Signals:
        faulted: a fault to be told.
        done: a sentence that tells what was done.
    """

    faulted = Signal(object)
    done = Signal(str)

    def __init__(self, grid: Grid, document: Document) -> None:
        super().__init__(grid)
        self._grid, self._document = grid, document

    def fill_down(self) -> None:
        """The cell under the cursor goes down into the other lines that are selected, or into the one below."""
        rows, column = self._grid.chosen_rows(), COLUMNS[max(0, self._grid.currentIndex().column())]
        if len(rows) == 1:
            below = self._grid.lines.line(self._grid.currentIndex().row() + 1)
            rows += [below.row] if below is not None else []
        if len(rows) > 1 and column.writable and self._did(lambda: self._write_down(rows, str(column.key))):
            self.done.emit(self.tr("Filled down into %n lines.", "", len(rows) - 1))

    def _write_down(self, rows: list[UUID], column: str) -> None:
        self._document.write(inventory.fill_down, rows, column)

    def duplicate(self) -> None:
        """The lines once more, at the end; the cursor goes to the first of them."""
        rows = self._grid.chosen_rows()
        if not rows:
            return
        made: list[UUID] = []
        if self._did(lambda: made.extend(self._document.write(inventory.duplicate, rows))):
            self._grid.show_row(made[0])

    def delete(self) -> None:
        """The lines go; Ctrl+Z brings them back."""
        rows, at = self._grid.chosen_rows(), self._grid.currentIndex()
        if rows and self._did(lambda: self._document.write(inventory.delete, rows)):
            self._grid.stand_at(min(at.row(), self._grid.lines.rowCount() - 1), at.column())
            self.done.emit(self.tr("%n lines deleted. Ctrl+Z brings them back.", "", len(rows)))

    def copy(self) -> None:
        """The lines as a table with headers, for Excel."""
        rows = self._grid.chosen_rows()
        columns = [str(column.key) for column in COLUMNS if column.writable]
        copied: list[str] = []

        def read() -> None:
            copied.append(self._document.read(inventory.cells, rows, columns, speech.language))

        if rows and self._did(read):
            QApplication.clipboard().setText(copied[0])
            self.done.emit(self.tr("%n lines copied.", "", len(rows)))

    def _did(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except Fault as fault:
            self.faulted.emit(fault)
            return False
        return True
