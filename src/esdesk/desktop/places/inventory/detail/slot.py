"""Where the detail stands beside the lines: shown and hidden by Ctrl+I, turned by the cursor of the grid."""

from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.inventory.detail.head import ALL, ATTACH, MATCHES, WORD
from esdesk.desktop.places.inventory.detail.pane import DetailPane
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.desktop.widgets.panes import settings
from esdesk.services.catalogue import own_words
from esdesk.services.inventory import inventory
from esdesk.services.records.one_resource import resource_of

_KEPT = "inventory/detail"


class DetailSlot(QObject):
    """Ties the detail to the place and its grid.

    Args:
        place: the inventory; its keys and its notice are used.
        grid: whose cursor decides what is shown.
    """

    def __init__(self, place: Place, grid: Grid) -> None:
        super().__init__(place)
        self._place, self._grid, self._narrow = place, grid, False
        self.pane, self.button = DetailPane(place.document, place.runner), WordButton("panel-right", "quiet")
        self.button.setCheckable(True)
        hidden = settings().value(_KEPT, "shown") == "hidden"
        if hidden:  # what is shown before it has its parent would be a window of its own
            self.pane.hide()
        self.button.setChecked(not hidden)
        self.button.clicked.connect(self.turn)
        self.pane.shut.connect(self.turn)
        self.pane.left.connect(grid.setFocus)
        self.pane.faulted.connect(place.faulted)
        self.pane.told.connect(place.told)
        self.pane.go.connect(place.go)
        self.pane.head.choose.connect(self._choose)
        self.pane.head.opening.connect(self._say_word)
        grid.row_chosen.connect(self._follow)
        place.document.changed.connect(self.pane.refresh)
        place.shortcut("Ctrl+I", self.turn)
        place.shortcut("Ctrl+Shift+E", self.open_all)

    def _follow(self, row: UUID | None) -> None:
        if row is not None:  # the grid has no cursor for a moment whenever its lines are read anew
            self.pane.show_row(row)

    def turn(self) -> None:
        """Shows or hides the detail."""
        wanted = self.pane.isHidden()
        if not wanted and self.pane.isAncestorOf(QApplication.focusWidget() or self._grid):
            self._grid.setFocus()
        self.pane.setVisible(wanted)
        self.button.setChecked(wanted)
        if not self._narrow:
            settings().setValue(_KEPT, "shown" if wanted else "hidden")

    def be_narrow(self, narrow: bool) -> None:
        """In a narrow window the lines have the room, until one asks for the detail; that is not remembered."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.button.setChecked(not narrow and settings().value(_KEPT, "shown") == "shown")
            self.give_way(not self.button.isEnabled())

    def give_way(self, looking: bool) -> None:
        """Whether something else needs its room for a while."""
        self.button.setEnabled(not looking)
        self.pane.setVisible(not looking and self.button.isChecked())

    def open_all(self) -> None:
        """Opens every section of the detail with every field; pressed again, folds what is empty."""
        if self.pane.isHidden():
            self.turn()
        self.pane.open_all()

    def to_evidence(self) -> None:
        """Puts the cursor where a photo or document is attached to the line: Enter chooses one, Ctrl+V pastes one."""
        if self._grid.current_row() is None:
            return
        if self.pane.isHidden():
            self.turn()
        self.pane.refresh()
        self.pane.show_evidence()

    def resource_of(self, row: UUID) -> UUID:
        """The resource that a row is part of; the row itself where it is none."""
        return self._place.document.read(resource_of, row) or row

    def show_target(self, target: Target) -> bool:
        """Puts the cursor into a field of the resource that the grid stands on; False where the grid shows it itself.

        Only what has no column of its own is looked for here.
        """
        if target.row is None or self.pane.isHidden():
            return False
        self.pane.refresh()
        return self.pane.show_field(target.row, target.field)

    def actions(self) -> list[Action]:
        """What can be done with it."""
        return [
            Action(self.tr("Show or hide the detail"), "Ctrl+I", self.turn),
            Action(self.tr("Open every section of the detail"), "Ctrl+Shift+E", self.open_all),
            Action(self.tr("History of the field with the cursor"), "Alt+H"),
            Action(self.tr("Photos and documents of the line"), "Space", self.to_evidence),
            Action(self.tr("Attach a photo or document"), "", self._attach),
        ]

    def _choose(self, what: str) -> None:
        """A line of the menu in the head."""
        row = self.pane.row
        if row is None:
            return
        if what == ALL:
            self.open_all()
        elif what == ATTACH:
            self._attach()
        elif what == WORD:
            self._turn_word(row)
        elif what == MATCHES:
            self._place.go.emit(Target("matches", "resource", row))
        else:
            with self._place.telling():
                self._place.document.write(inventory.delete, [row])
                self._place.told.emit("good", self.tr("Deleted. Ctrl+Z brings it back."))

    def _say_word(self) -> None:
        """Whether what the line is called can stand for what it was chosen to be, and does."""
        row = self.pane.row
        word = self._place.document.read(own_words.word_of, row) if row is not None else None
        if word is None:
            self.pane.head.say_word("", "", kept=False)
        else:
            self.pane.head.say_word(word.label.name, word.means.in_(speech.language), kept=word.kept is not None)

    def _turn_word(self, row: UUID) -> None:
        word = self._place.document.read(own_words.word_of, row)
        if word is None:
            return
        told = {"name": word.label.name, "means": word.means.in_(speech.language)}
        with self._place.telling():
            if word.kept is None:
                self._place.document.write(own_words.keep, word)
                said = self.tr("Kept: “{name}” is found as {means} from now on, and proposed to the centre.")
            else:
                self._place.document.write(own_words.take_back, word)
                said = self.tr("“{name}” does not stand for {means} any more. Ctrl+Z brings it back.")
            self._place.told.emit("good", said.format(**told))

    def _attach(self) -> None:
        if self.pane.isHidden():
            self.turn()
        self.pane.refresh()
        self.pane.beside.evidence.choose()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.button.setText(self.tr("Detail"))
        self.button.setToolTip(self.tr("Show or hide the detail") + "  Ctrl+I")
        self.pane.retranslate()
