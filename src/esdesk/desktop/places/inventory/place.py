"""The inventory, the heart of the window: the quick line over the grid."""

from dataclasses import replace
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from esdesk.audit.inventory import Query, Sort
from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.inventory.adding import Adding
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.desktop.places.inventory.lines_model import LinesModel
from esdesk.desktop.places.inventory.quick_bar import QuickBar
from esdesk.desktop.theme import theme
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.marks import triangle_icon
from esdesk.desktop.widgets.segments import Segments
from esdesk.services import inventory

_FILTER_PAUSE_MS = 80
_SEGMENTS = {
    "all": Query(),
    "have": Query(direction="have"),
    "want": Query(direction="want"),
    "gaps": Query(only_signed=True),
}
_COLUMN_OF = {
    "classification": "code", "from_process": "process", "to_process": "process", "offered": "amount",
    "arising": "amount", "price": "price", "kind": "kind", "direction": "direction",
}  # fmt: skip
"""In which column a field is mended; all others are named by the name."""


class InventoryPlace(Place):
    """What the plant has and wants."""

    key: ClassVar[str] = "inventory"
    icon: ClassVar[str] = "table"

    def build(self) -> None:
        """Makes the parts."""
        self.query = Query()
        self._row: UUID | None = None
        self.segments = Segments(list(_SEGMENTS))
        self.segments.chosen.connect(self._turn_query)
        self.filter = QLineEdit()
        self.filter.setFixedWidth(200)
        self.filter.setClearButtonEnabled(True)
        self._pause = QTimer(self, interval=_FILTER_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._turn_query)
        self.filter.textChanged.connect(self._pause.start)
        self.head.add_left(self.segments)
        self.head.add_right(self.filter)
        self.bar = QuickBar()
        self.adding = Adding(self.bar, self.document, self.runner)
        self.model = LinesModel(self.document, self)
        self.grid = Grid(self.model)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        around = QWidget()
        inset = QVBoxLayout(around)
        inset.setContentsMargins(16, 0, 16, 12)
        inset.addWidget(self.bar)
        self.body.addWidget(around)
        self.empty = Empty()
        self.empty.pressed.connect(self.go_to_line)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.adding.added.connect(self._show_added)
        self.adding.faulted.connect(self.faulted)
        self.bar.left_down.connect(self._go_to_grid)
        self.grid.left_up.connect(self.go_to_line)
        self.grid.sort_asked.connect(self._sort_by)
        self.grid.row_chosen.connect(self._note_row)
        self.document.opened.connect(self.adding.turn_to_file)
        self.document.closed.connect(self.adding.turn_to_file)
        self.document.closed.connect(self.model.clear)
        theme.changed.connect(self._dress_segments)
        self.shortcut("Ctrl+L", self.go_to_line)
        self.shortcut("Ctrl+F", self._go_to_filter)
        self.setFocusProxy(self.bar.edit)

    # Words

    def retranslate(self) -> None:
        """Says its words."""
        self.empty.say(
            self.tr("Nothing is recorded yet. Write in the line above what the plant has or wants, as you hear it."),
            self.tr("Write the first line"),
        )
        self.head.title.setText(self.tr("Inventory"))
        self.filter.setPlaceholderText(self.tr("Filter…  Ctrl+F"))
        self.filter.setAccessibleName(self.tr("Filter the lines"))
        self.grid.setAccessibleName(self.tr("Lines of the inventory"))
        self.bar.retranslate()
        self._dress_segments()

    def _dress_segments(self) -> None:
        for key in ("have", "want"):
            self.segments.button(key).setIcon(triangle_icon(key))
            self.segments.button(key).setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _count_segments(self) -> None:
        words = {
            "all": self.tr("All"),
            "have": vocabulary("direction").word("have", speech.language),
            "want": vocabulary("direction").word("want", speech.language),
            "gaps": self.tr("With gaps"),
        }
        for key, query in _SEGMENTS.items():
            self.segments.say(key, words[key], self.document.read(inventory.count, self.document.firm, query))

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Write a line"), "Ctrl+L", self.go_to_line),
            Action(self.tr("Filter the lines"), "Ctrl+F", self._go_to_filter),
        ]

    # Showing

    def refresh(self) -> None:
        """Shows the lines, keeping the cursor on its resource."""
        self.adding.turn_to_file()
        self._count_segments()
        row, column = self._row, max(0, self.grid.currentIndex().column())
        scrolled = self.grid.verticalScrollBar().value()
        self.model.show_lines(self.query)
        nothing = self.query == Query() and not self.model.rowCount()
        self._stack.setCurrentWidget(self.empty if nothing else self.grid)
        at = self.model.place_of(row) if row is not None else None
        if at is not None and at != self.grid.currentIndex().row():
            self.grid.setCurrentIndex(self.model.index(at, column))
        self.grid.verticalScrollBar().setValue(scrolled)
        self._tell_sorting()

    def show_target(self, target: Target) -> None:
        """Puts the cursor on a resource, whatever the filter."""
        if target.row is None:
            return
        if not self.grid.show_row(target.row, _COLUMN_OF.get(target.field, "name")):
            self._show_all()
            self.grid.show_row(target.row, _COLUMN_OF.get(target.field, "name"))
        self.grid.setFocus()

    def _show_all(self) -> None:
        self.filter.clear()
        self.segments.choose("all")
        self._turn_query()

    def _show_added(self, row: UUID) -> None:
        self.grid.show_row(row)

    def _note_row(self, row: UUID | None) -> None:
        self._row = row or self._row

    # Query

    def _turn_query(self, _key: str = "") -> None:
        part = _SEGMENTS[self.segments.current]
        said = self.filter.text()
        self.query = replace(self.query, text=said, direction=part.direction, only_signed=part.only_signed)
        self._heard()

    def _sort_by(self, key: Sort) -> None:
        """First press upwards, second downwards, third as the lines were written."""
        query = self.query
        if query.sort != key:
            self.query = replace(query, sort=key, descending=False)
        elif not query.descending:
            self.query = replace(query, descending=True)
        else:
            self.query = replace(query, sort="order", descending=False)
        self._heard()

    def _tell_sorting(self) -> None:
        self.grid.tell_sorting(self.query.sort, self.query.descending)

    # Going

    def go_to_line(self) -> None:
        """To the quick line."""
        self.bar.edit.setFocus()

    def _go_to_grid(self) -> None:
        if not self.grid.currentIndex().isValid() and self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(0, 2))
        self.grid.setFocus()

    def _go_to_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()
