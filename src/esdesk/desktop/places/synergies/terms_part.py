"""The figures behind a synergy's economics, to be typed; folded away until one opens them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from esdesk.audit.boxes import SAID
from esdesk.desktop.document import Document
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.synergies.pieces import Section
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.synergies.economics import burden_names
from esdesk.services.synergies.synergies import Followed

_FIELDS: dict[str, tuple[str, ...]] = {
    "amount": (SAID,), "disposal": (SAID,), "donor_treatment": (SAID,), "input_cost": (SAID,), "substitution": (SAID,),
    "receiver_treatment": (SAID,), "price": (SAID, "payer", "year"), "distance": (), "haul_cost": (SAID, "day"),
    "payload": (), "empty_return": (), "haul_payer": (), "replaces": ("item", "typical"), "treatment_co2e": (SAID,),
    "life": (), "via": (), "permits": (),
}  # fmt: skip
_LABEL = 124


class TermsPart(Section):
    """A button, and under it a label and a box for each field; made when they are opened for the first time."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._one: Followed | None = None
        self._edits: dict[str, tuple[QLabel, FieldEdit]] = {}
        self.turn_button = WordButton("pencil")
        self.turn_button.setCheckable(True)
        self.turn_button.toggled.connect(self._turn)
        self.column.addWidget(self.turn_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._body.hide()
        self.column.addWidget(self._body)

    def show_synergy(self, one: Followed) -> None:
        """Shows a synergy; what is being typed stays."""
        self._one = one
        for name, (_, edit) in self._edits.items():
            if edit.row != one.row:
                edit.bind(one.row, one.values.get(name))
            else:
                edit.show_value(one.values.get(name))

    def open(self, field: str = "") -> None:
        """Opens it, with the cursor in a field."""
        self.turn_button.setChecked(True)
        if field in self._edits:
            self._edits[field][1].setFocus()

    def retranslate(self) -> None:
        """Says its words."""
        self.title.setText(self.tr("Figures of both sides"))
        self.turn_button.setText(self.tr("Type the figures"))
        for caption, edit in self._edits.values():
            edit.retranslate()
            caption.setText(edit.caption)
            caption.setToolTip(edit.known.caption.help(speech.language))

    def _turn(self, is_open: bool) -> None:
        if is_open and not self._edits and self._one is not None:
            self._make(self._one)
        self._body.setVisible(is_open)

    def _make(self, one: Followed) -> None:
        for at, (name, only) in enumerate(_FIELDS.items()):
            caption, edit = QLabel(), FieldEdit(self._document, "synergy", one.row, name, only=only, columns=1)
            caption.setWordWrap(True)
            caption.setFixedWidth(_LABEL)
            caption.setMinimumHeight(28)
            say_look(caption, voice="second")
            self._grid.addWidget(caption, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(edit, at, 1)
            self._edits[name] = (caption, edit)
            edit.show_value(one.values.get(name))
        self._edits["replaces"][1].complete("item", self._materials)
        self.retranslate()

    def _materials(self, typed: str) -> list[tuple[str, str]]:
        return [(name, name) for name in burden_names(speech.language == "tr", typed)]
