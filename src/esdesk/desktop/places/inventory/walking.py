"""Where the keys lead: to the line, the lines, the filter, and round from pane to pane."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from esdesk.desktop.places.inventory.grid import Grid


class Walking(QObject):
    """Puts the cursor where a key leads.

    Args:
        line: the quick line's field.
        grid: the lines.
        pages: what can stand in the place of the lines, with what takes the cursor there.
        beside: the panes after it that may be seen.
    """

    def __init__(
        self, line: QLineEdit, grid: Grid, pages: Sequence[tuple[QWidget, QWidget]], beside: Sequence[QWidget]
    ) -> None:
        super().__init__(grid)
        self._line, self._grid, self._pages, self._beside = line, grid, pages, beside

    def to_line(self) -> None:
        """To the quick line."""
        self._line.setFocus()

    def to_grid(self) -> None:
        """To the lines, the first of them where the cursor stands on none."""
        if not self._grid.currentIndex().isValid() and self._grid.lines.rowCount():
            self._grid.setCurrentIndex(self._grid.lines.index(0, 2))
        self._grid.setFocus()

    def to_next_pane(self) -> None:
        """Line, lines, strip, detail, and round again."""
        panes = [self._line, next(part for page, part in self._pages if page.isVisible())]
        panes += [one for one in self._beside if one.isVisible()]
        here = next((at for at, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(here + 1) % len(panes)].setFocus()
