"""The right side: firms that may be the same one, the data notice, and who may see which part of what is recorded."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.audit.visibility import consent_stands, default_level, inherited
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.operation import Value
from esdesk.desktop.document import Document
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.choice_box import ChoiceBox
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.desktop.widgets.firm_pairs import FirmPairs

_LABEL = 146


class SightPane(QScrollArea):
    """Consent and visibility of the firm."""

    def __init__(self, document: Document, row: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Mapping[str, Value] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields have it, and it scrolls to them
        inside = QWidget()
        say_look(inside, look="clear")
        self.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        self._notice_title, self._stands, self._title, self._hint = (QLabel() for _ in range(4))
        self._sign = IconLabel("circle-dashed", 14, "ink_2")
        self.consent = FieldEdit(document, "firm", row, "consent", inside)
        for label, voice in (
            (self._notice_title, "section"), (self._stands, "small"), (self._title, "section"), (self._hint, "small"),
        ):  # fmt: skip
            say_look(label, voice=voice)
            label.setWordWrap(True)
        self.pairs = FirmPairs()
        column.addWidget(self.pairs)
        column.addWidget(self._notice_title)
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._stands, 1)
        column.addLayout(told)
        column.addWidget(self.consent)
        line = QFrame()
        say_look(line, look="rule")
        line.setFixedHeight(1)
        column.addSpacing(8)
        column.addWidget(line)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(self._levels(document, row, inside))
        column.addStretch(1)

    def _levels(self, document: Document, row: UUID, inside: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.levels: dict[str, FieldEdit] = {}
        self._labels: dict[str, QLabel] = {}
        for at, term in enumerate(vocabulary("visibility_group")):
            label = QLabel()
            label.setFixedWidth(_LABEL)
            label.setWordWrap(True)
            edit = FieldEdit(document, "firm", row, "visibility", inside, only=(term.code,))
            self.levels[term.code], self._labels[term.code] = edit, label
            grid.addWidget(label, at, 0)
            grid.addWidget(edit, at, 1)
        return grid

    def bind(self, row: UUID, values: Mapping[str, Value]) -> None:
        """Shows what the firm says."""
        for edit in self.all_edits():
            if edit.row != row:
                edit.bind(row, values.get(edit.known.name))
            else:
                edit.show_value(values.get(edit.known.name))
        self._values = values
        self._tell(values)

    def _tell(self, values: Mapping[str, Value]) -> None:
        stands = consent_stands(values.get("consent"))
        self._sign.set_icon(*(("circle-check", 14, "good") if stands else ("circle-dashed", 14, "ink_2")))
        self._stands.setText(
            self.tr("The notice stands: personal data go as far as set below.")
            if stands
            else self.tr("Without version and date of the notice, personal data stay on this laptop.")
        )
        held = inherited(values.get("visibility"))
        for group, edit in self.levels.items():
            level = vocabulary("level").word(held.get(group, default_level(group)), speech.language)
            box = edit.box()
            if isinstance(box, ChoiceBox) and group != "all":
                box.say_none(f"({level})")

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its edits from the first to the last."""
        yield self.consent
        yield from self.levels.values()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self._notice_title.setText(self.consent.caption)
        self._title.setText(self.tr("Who may see what?"))
        self._hint.setText(
            self.tr("For all records here; a single one can say otherwise. In brackets: what holds unless you choose.")
        )
        for edit in self.all_edits():
            edit.retranslate()
        self.pairs.retranslate()
        for group, label in self._labels.items():
            label.setText(vocabulary("visibility_group").word(group, speech.language))
        self._tell(self._values)
