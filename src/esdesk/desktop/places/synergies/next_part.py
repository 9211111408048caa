"""What is done next, by whom and by when, and the button that goes on to the action after it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from esdesk.desktop.document import Document
from esdesk.desktop.icons import WordButton
from esdesk.desktop.places.synergies import sayings
from esdesk.desktop.places.synergies.pieces import Section
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.synergies.synergies import Followed

_FIELDS = ("next_action", "owner", "due")


class NextPart(Section):
    """Three fields and the accent button.

    Signals:
        done: the action is done.
    """

    done = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._edits: dict[str, FieldEdit] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self.column.addLayout(self._grid)
        self.done_button = WordButton("check", look="accent")
        self.done_button.clicked.connect(self.done)
        self._grid.addWidget(self.done_button, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def show_synergy(self, one: Followed) -> None:
        """Shows a synergy; what is being typed stays."""
        self.hint.setText(sayings.left_words(one))
        self.done_button.setEnabled(bool(one.next_action))
        for at, name in enumerate(_FIELDS):
            edit = self._edits.get(name)
            if edit is None:
                edit = self._edits[name] = FieldEdit(self._document, "synergy", one.row, name)
                place = (0, 0, 1, 2) if at == 0 else (1, at - 1, 1, 1)
                self._grid.addWidget(edit, *place)
                edit.retranslate()
                _hint(edit)
            if edit.row != one.row:
                edit.bind(one.row, one.values.get(name))
            else:
                edit.show_value(one.values.get(name))

    @property
    def typing(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return any(box.changed for edit in self._edits.values() for box in edit.boxes())

    def save(self) -> bool:
        """Saves what was typed; says whether all of it could be taken."""
        outcomes = [edit.save() for edit in self._edits.values()]
        return all(outcomes)

    def start(self) -> None:
        """Puts the cursor into the next action."""
        if "next_action" in self._edits:
            self._edits["next_action"].setFocus()

    def retranslate(self) -> None:
        """Says its words."""
        self.title.setText(self.tr("Next action"))
        self.done_button.setText(self.tr("Done, write the next one  Ctrl+⏎"))
        for edit in self._edits.values():
            edit.retranslate()
            _hint(edit)


def _hint(edit: FieldEdit) -> None:
    """What the box is for, while it is empty."""
    edit.box().setPlaceholderText(edit.caption)
