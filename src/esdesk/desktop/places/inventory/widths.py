"""How wide the columns of the grid are: as a person drew them, else as there is room; those that find none give way."""

from collections.abc import Set

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from esdesk.desktop.places.inventory.columns import COLUMNS, place
from esdesk.desktop.widgets.panes import settings

_KEPT = "inventory/widths"
_LEAST, _LEAST_NAME, _WANTED_NAME, _ROOMY_NAME = 36, 150, 230, 380
_GROWS, _MORE = ("process", "amount", "price"), 48
_GIVE_WAY = ("evidence", "fate", "quality", "process", "price", "code")
"""The first goes first where all together have no room; the detail has what they say."""


class Widths(QObject):
    """Fits the columns into the grid.

    Args:
        grid: whose columns they are; its model and header are set.

    Attributes:
        gave_way: columns that are wanted and have no room now.
    """

    def __init__(self, grid: QTableView) -> None:
        super().__init__(grid)
        self._grid, self._fitting = grid, False
        self._left_out: Set[str] = frozenset()
        self.gave_way: Set[str] = frozenset()
        kept = settings().value(_KEPT)
        drawn = {str(key): int(width) for key, width in kept.items()} if isinstance(kept, dict) else {}
        self._drawn = {column.key: drawn[column.key] for column in COLUMNS if column.width and column.key in drawn}
        header = grid.horizontalHeader()
        header.sectionResized.connect(self._drew)
        header.sectionHandleDoubleClicked.connect(self._give_back)
        header.viewport().installEventFilter(self)

    def leave_out(self, keys: Set[str]) -> None:
        """Shows all columns but `keys`, as far as there is room."""
        self._left_out = keys
        self.fit()

    def fit(self) -> None:
        """Every column has its width; the name takes what is left, gives of it where it has plenty, and gets some."""
        whole, wanted = self._grid.viewport().width(), {one.key for one in COLUMNS} - self._left_out
        gone = set[str]()
        for key in _GIVE_WAY:
            if key in wanted and sum(self._least(one) for one in wanted) > whole:
                wanted.discard(key)
                gone.add(key)
        self.gave_way = frozenset(gone)
        self._fitting = True
        for at, column in enumerate(COLUMNS):
            self._grid.setColumnHidden(at, column.key not in wanted)
        self._share(whole, wanted)
        self._fitting = False

    def _least(self, key: str) -> int:
        column = COLUMNS[place(key)]
        return self._drawn.get(key) or column.least or column.width or _LEAST_NAME

    def _share(self, whole: int, wanted: Set[str]) -> None:
        seen = [column for column in COLUMNS if column.key in wanted and column.width]
        left = whole - sum(self._drawn.get(column.key, column.width) for column in seen)
        more = min(_MORE, max(0, (left - _ROOMY_NAME) // 3))
        for column in seen:
            width = self._drawn.get(column.key)
            if width is None:
                spared = min(column.width - column.least, max(0, _WANTED_NAME - left)) if column.least else 0
                changed = more * (column.key in _GROWS) - spared
                left, width = left - changed, column.width + changed
            self._grid.setColumnWidth(place(column.key), width)
        self._grid.setColumnWidth(place("name"), max(_LEAST_NAME, left))

    # What a person draws

    def _drew(self, at: int, _before: int, width: int) -> None:
        column = COLUMNS[at]
        if not self._fitting and column.width and width:
            self._drawn[column.key] = max(_LEAST, width)
            settings().setValue(_KEPT, self._drawn)

    def _give_back(self, at: int) -> None:
        """The width that the column came with."""
        self._drawn.pop(COLUMNS[at].key, None)
        settings().setValue(_KEPT, self._drawn)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """When the border is let go, the name takes what is left."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.fit()
        return super().eventFilter(watched, event)
