"""The inventory, the heart of the window: the quick line over the grid."""

from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from esdesk.desktop.icons import WordButton
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.inventory.acting import Acting
from esdesk.desktop.places.inventory.adding import Adding
from esdesk.desktop.places.inventory.choosing import Choosing
from esdesk.desktop.places.inventory.columns import COLUMN_OF
from esdesk.desktop.places.inventory.columns_menu import ColumnsButton
from esdesk.desktop.places.inventory.detail.slot import DetailSlot
from esdesk.desktop.places.inventory.editing import Editing
from esdesk.desktop.places.inventory.filtered_bar import FilteredBar
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.desktop.places.inventory.grouping import Grouping
from esdesk.desktop.places.inventory.lines_model import LinesModel
from esdesk.desktop.places.inventory.preview import Preview
from esdesk.desktop.places.inventory.quick_bar import QuickBar
from esdesk.desktop.places.inventory.reminding import Reminding
from esdesk.desktop.places.inventory.strip import Strip
from esdesk.desktop.places.inventory.summing import Summing
from esdesk.desktop.places.inventory.sums_bar import SumsBar
from esdesk.desktop.places.inventory.taking_in import TakingIn
from esdesk.desktop.places.inventory.walking import Walking
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.panes import Panes

_LINES, _DETAIL = 920, 352
_ROOMY, _HIGH = 1000, 600
_ON_THE_LINE = "quick_line"
"""The field of a target that stands for the line above the grid."""


class InventoryPlace(Place):
    """What the plant has and wants."""

    key: ClassVar[str] = "inventory"
    icon: ClassVar[str] = "table"

    def build(self) -> None:
        """Makes the parts."""
        self.choosing = Choosing(self.head, self.document)
        self._row: UUID | None = None
        self._came_to: UUID | None = None
        self.bar = QuickBar()
        self.adding = Adding(self.bar, self.document, self.runner)
        self.model = LinesModel(self.document, self)
        self.grid = Grid(self.model)
        self.editing = Editing(self.grid, self.document, self.runner)
        self.acting = Acting(self.grid, self.document)
        self.preview = Preview()
        self.taking_in = TakingIn(self.grid, self.preview, self.document, self.runner)
        self.sums, self.strip = SumsBar(), Strip()
        self.summing = Summing(self.sums, self.model, self.document, self.runner)
        self.reminding = Reminding(self.strip, self.document, self.runner)
        self.import_button = WordButton("file-spreadsheet", "quiet")
        self.detail = DetailSlot(self, self.grid)
        self.columns_button = ColumnsButton(self.grid)
        self.grouping, self.filtered = Grouping(self.grid, self.choosing), FilteredBar(self.choosing)
        self._speaking = (
            *(self.choosing, self.filtered, self.grouping, self.columns_button, self.bar, self.preview),
            *(self.sums, self.strip, self.editing.note, self.detail),
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        around = QWidget()
        inset = QVBoxLayout(around)
        inset.setContentsMargins(16, 0, 16, 12)
        inset.addWidget(self.bar)
        self.body.addWidget(around)
        self.empty, self.none_found = Empty(), Empty()
        say_look(self.none_found.button, look="plain")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self.none_found)
        self.foot = QWidget()
        below = QVBoxLayout(self.foot)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.sums)
        below.addWidget(self.strip)
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filtered)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        self.panes = Panes("inventory", [_LINES, _DETAIL])
        self.panes.addWidget(lines)
        self.panes.addWidget(self.detail.pane)
        self.panes.setStretchFactor(0, 1)
        self.panes.ready()
        self.body.addWidget(self.panes, 1)
        pages = [(self.grid, self.grid), (self.preview, self.preview.list), (self.empty, self.empty.button)]
        pages.append((self.none_found, self.none_found.button))
        self.walking = Walking(self.bar.edit, self.grid, pages, [self.strip, self.detail.pane])
        self._buttons = (self.import_button, self.detail.button, self.grouping.button, self.columns_button)
        for button in self._buttons:
            self.head.add_right(button)

    def _connect(self) -> None:
        for part in (self.adding, self.editing, self.acting, self.reminding):
            part.faulted.connect(self.faulted)
        for part in (self.adding, self.reminding):
            part.added.connect(self._show_added)
        self.acting.done.connect(self._tell_done)
        self.editing.turned.connect(self.bar.proposals.setDisabled)  # whose answers have the same Alt keys
        self.editing.fill_asked.connect(self.acting.fill_down)
        self.taking_in.planned.connect(self._show_preview)
        self.taking_in.ended.connect(self._end_preview)
        self.import_button.clicked.connect(self._import)
        self.empty.pressed.connect(self.walking.to_line)
        self.none_found.pressed.connect(self.choosing.show_all)
        self.strip.left.connect(self.walking.to_grid)
        self.bar.left_down.connect(self.walking.to_grid)
        self.grid.left_up.connect(self.walking.to_line)
        self.grid.sort_asked.connect(self.choosing.sort_by)
        self.choosing.turned.connect(self._heard)
        self.choosing.filter.returnPressed.connect(self.walking.to_grid)
        self.grid.row_chosen.connect(self._note_row)
        self.document.opened.connect(self.adding.turn_to_file)
        self.document.closed.connect(self.adding.turn_to_file)
        self.document.closed.connect(self._forget_file)
        for keys, do in (
            ("Ctrl+L", self.walking.to_line),
            ("Ctrl+F", self._go_to_filter),
            ("F6", self.walking.to_next_pane),
            ("Ctrl+Shift+I", self._import),
            ("Ctrl+G", self.grouping.choose),
            ("Ctrl+Shift+F", self.grouping.turn_all),
        ):
            self.shortcut(keys, do)
        self.grid.bind(
            {
                "Ctrl+D": self.acting.fill_down,
                "Ctrl+Shift+D": self.acting.duplicate,
                "Del": self.acting.delete,
                "Space": self.detail.to_evidence,
                "Ctrl+C": self.acting.copy,
                "Ctrl+V": self.taking_in.paste,
                "Ctrl+Backspace": self.grouping.to_head,
                "Esc": self.choosing.show_all,
            }
        )
        self.bar.edit.block_pasted.connect(self.taking_in.paste)
        self.bar.edit.line_read.connect(self._show_one_accent)
        self._stack.currentChanged.connect(self._make_room)
        self.setFocusProxy(self.bar.edit)

    # Words

    def retranslate(self) -> None:
        """Says its words."""
        self.empty.say(
            self.tr("Nothing is recorded yet. Write in the line above what the plant has or wants, as you hear it."),
            self.tr("Write the first line"),
        )
        self.none_found.say(self.tr("No line is like that."), self.tr("Show all lines"))
        self.head.title.setText(self.tr("Inventory"))
        self.grid.setAccessibleName(self.tr("Lines of the inventory"))
        self.import_button.setText(self.tr("Import from Excel…"))
        self.import_button.setToolTip(self.tr("Import from Excel or CSV") + "  Ctrl+Shift+I")
        for part in self._speaking:
            part.retranslate()

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Write a line"), "Ctrl+L", self.walking.to_line),
            Action(self.tr("Filter the lines"), "Ctrl+F", self._go_to_filter),
            Action(self.tr("Import from Excel or CSV"), "Ctrl+Shift+I", self._import),
            Action(self.tr("To the next pane"), "F6", self.walking.to_next_pane),
            Action(self.tr("Write in the cell"), "F2"),
            Action(self.tr("Fill down"), "Ctrl+D", self.acting.fill_down),
            Action(self.tr("Duplicate the lines"), "Ctrl+Shift+D", self.acting.duplicate),
            Action(self.tr("Copy the lines for Excel"), "Ctrl+C", self.acting.copy),
            Action(self.tr("Paste a block"), "Ctrl+V", self.taking_in.paste),
            Action(self.tr("Delete the lines"), "Del", self.acting.delete),
            *self.grouping.actions(),
            *self.detail.actions(),
        ]

    # Showing

    def refresh(self) -> None:
        """Shows the lines, keeping the cursor on its resource."""
        self.adding.turn_to_file()
        self.choosing.count()
        self.grid.show_lines(self.choosing.query, self._row)
        self.filtered.show_count(self.model.rows.lines, self.choosing.whole)
        self._show_stack()
        self.reminding.ask_soon()
        self.summing.ask_soon(self.choosing.query)
        if self._came_to != self.document.facility:
            self._came_to = self.document.facility
            QTimer.singleShot(0, self.editing, self.editing.bring_back)  # after the window has set the focus

    def _show_stack(self) -> None:
        nothing = self.empty if self.choosing.is_all else self.none_found
        if self._stack.currentWidget() is not self.preview:
            self._stack.setCurrentWidget(self.grid if self.model.rowCount() else nothing)

    def _make_room(self) -> None:
        """A block that is looked at has the room of what is about the lines; without lines there is no detail."""
        shown = self._stack.currentWidget()
        self.foot.setVisible(shown is not self.preview)
        self.detail.give_way(shown is not self.grid)
        self._show_one_accent()

    def _show_one_accent(self) -> None:
        """Exactly one button is the one to press: taking in, else Add, else the one that leads to the line."""
        self.bar.give_way(self._stack.currentWidget() is self.preview)
        self.empty.button.setVisible(not self.bar.edit.text().strip())

    def show_target(self, target: Target) -> None:
        """Puts the cursor on a resource, whatever the filter."""
        if target.row is None:
            return
        row, column = self.detail.resource_of(target.row), COLUMN_OF.get(target.field, "name")
        if not self.grid.show_row(row, column):
            self.choosing.show_all()
            self.grid.show_row(row, column)
        if target.field == _ON_THE_LINE:
            self.walking.to_line()
        elif not target.field or target.field in COLUMN_OF or not self.detail.show_target(target):
            self.grid.setFocus()

    def whereabouts(self) -> Target:
        """The resource, and whether one is at the line above."""
        on_the_line = self.window().focusWidget() is self.bar.edit
        return Target(self.key, "resource", self._row, _ON_THE_LINE if on_the_line else "")

    def _show_added(self, row: UUID) -> None:
        """What was just said is seen, whatever the filter."""
        if not self.grid.show_row(row):
            self.choosing.show_all()
            self.grid.show_row(row)

    def _forget_file(self) -> None:
        self._row = self._came_to = None
        self.model.clear()

    def _tell_done(self, words: str) -> None:
        self.told.emit("good", words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow window the buttons of the head are their icons; in a low one the strip is one line."""
        super().resizeEvent(event)
        self.strip.be_low(event.size().height() < _HIGH)
        narrow = event.size().width() < _ROOMY
        self.detail.be_narrow(narrow)
        for button in self._buttons:
            button.give_way(narrow)

    # Blocks and sheets

    def _import(self) -> None:
        self.taking_in.choose_sheet(self)

    def _show_preview(self) -> None:
        self._stack.setCurrentWidget(self.preview)
        self.preview.setFocus()

    def _end_preview(self, lines: int) -> None:
        self._stack.setCurrentWidget(self.grid)
        self._show_stack()
        self.walking.to_grid()
        if lines:
            self._tell_done(self.tr("%n lines taken in. Ctrl+Z takes them back.", "", lines))

    def _note_row(self, row: UUID | None) -> None:
        self._row = row or self._row

    def _go_to_filter(self) -> None:
        self.choosing.filter.setFocus()
        self.choosing.filter.selectAll()
