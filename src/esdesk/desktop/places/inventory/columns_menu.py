"""Which columns of the grid are seen; remembered for this user."""

from functools import partial

from PySide6.QtWidgets import QMenu

from esdesk.desktop.icons import WordButton
from esdesk.desktop.places.inventory.columns import COLUMNS
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.desktop.widgets.panes import settings

_KEPT = "inventory/hidden"
_ALWAYS = {"direction", "kind", "name"}
_AT_FIRST = {"fate"}
"""What is left out until somebody wants it."""


class ColumnsButton(WordButton):
    """A quiet button with a tick for each column that can be left out."""

    def __init__(self, grid: Grid) -> None:
        super().__init__("columns-3", "quiet")
        self._grid = grid
        self._ticks = QMenu(self)
        self.setMenu(self._ticks)
        self._ticks.aboutToShow.connect(self.retranslate)
        kept = settings().value(_KEPT)
        self._hidden = {str(one) for one in kept} if isinstance(kept, list) else {*_AT_FIRST}
        self._show()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.setText(self.tr("Columns"))
        gone = self._grid.widths.gave_way
        told = self.tr("No room now for %n columns", "", len(gone)) if gone else ""
        self.setToolTip("\n".join(filter(None, (self.tr("Which columns are seen"), told))))
        self._ticks.clear()
        for column in COLUMNS:
            if column.key not in _ALWAYS:
                without_room = column.key in gone
                words = self.tr("{column} (no room now)").format(column=column.words) if without_room else column.words
                tick = self._ticks.addAction(words)
                tick.setCheckable(True)
                tick.setChecked(column.key not in self._hidden)
                tick.toggled.connect(partial(self._turn, str(column.key)))

    def _turn(self, key: str, seen: bool) -> None:
        self._hidden = self._hidden - {key} if seen else self._hidden | {key}
        settings().setValue(_KEPT, sorted(self._hidden))
        self._show()

    def _show(self) -> None:
        self._grid.widths.leave_out(frozenset(self._hidden))
