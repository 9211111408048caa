"""Who may see it: a level for each part of a resource, what it inherits, and what each reader would see."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from esdesk.audit.vocabulary import vocabulary
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.desktop.document import Document
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.fold import GUTTER, Fold
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.choice_box import ChoiceBox
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.records.who_sees import READERS, GroupSight, Sees

_LABEL, _READER = 82, 42
_SIGNS = {Sees.ALL: ("eye", "ink"), Sees.PART: ("circle-dashed", "doubt"), Sees.NOTHING: ("eye-off", "ink_3")}
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_ALL = "all"


class SightPart(QWidget):
    """The levels of the resource that is shown."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[GroupSight] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GUTTER, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._readers = [QLabel() for _ in READERS]
        for at, label in enumerate(self._readers):
            say_look(label, voice="hint")
            label.setAlignment(_MIDDLE)
            label.setMinimumWidth(_READER)
            self._grid.addWidget(label, 0, 2 + at)
        self.levels: dict[str, FieldEdit] = {}
        self._labels: dict[str, QLabel] = {}
        self._signs: dict[str, list[IconLabel]] = {}
        for at, term in enumerate(vocabulary("visibility_group"), 1):
            self._make(document, term.code, at)

    def _make(self, document: Document, group: str, at: int) -> None:
        edit, label = FieldEdit(document, "resource", new_id(), "visibility", self, only=(group,)), QLabel(self)
        label.setFixedWidth(_LABEL)
        label.setWordWrap(True)
        label.setMinimumHeight(24)
        label.setBuddy(edit)
        say_look(label, voice="second")
        self.levels[group], self._labels[group] = edit, label
        self._signs[group] = [] if group == _ALL else [IconLabel("eye", 14, "ink", self) for _ in READERS]
        self._grid.addWidget(label, at, 0)
        self._grid.addWidget(edit, at, 1)
        for place, sign in enumerate(self._signs[group]):
            self._grid.addWidget(sign, at, 2 + place, _MIDDLE)

    def show_sight(self, row: UUID, visibility: Value, shown: Sequence[GroupSight]) -> None:
        """Shows the levels of a resource; groups that it has nothing of are left out."""
        self._shown = shown
        groups = {one.group: one for one in shown}
        for group, edit in self.levels.items():
            if edit.row != row:
                edit.bind(row, visibility)
            else:
                edit.show_value(visibility)
            for widget in (edit, self._labels[group], *self._signs[group]):
                widget.setVisible(group == _ALL or group in groups)
        self._tell()

    def _tell(self) -> None:
        """What holds unless one chooses stands in brackets; signs tell who would see."""
        readers = [vocabulary("level").word(one, speech.language) for one in READERS]
        told = {
            Sees.ALL: self.tr("{reader}: sees it"),
            Sees.PART: self.tr("{reader}: sees a part of it, some rows say otherwise"),
            Sees.NOTHING: self.tr("{reader}: does not see it"),
        }
        for one in self._shown:
            box = self.levels[one.group].box()
            if isinstance(box, ChoiceBox):
                box.say_none(f"({vocabulary('level').word(one.above, speech.language)})")
            for sign, sees, reader in zip(self._signs[one.group], one.sees, readers, strict=True):
                icon, token = _SIGNS[sees]
                sign.set_icon(icon, 14, token)
                sign.setToolTip(told[sees].format(reader=reader))
                sign.setAccessibleName(sign.toolTip())

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its editors from above."""
        yield from self.levels.values()

    def say_title(self, fold: Fold) -> None:
        """The section's title, with the level where all parts have the same."""
        levels = {one.level for one in self._shown}
        several = self.tr("differs by part") if levels else ""
        fold.say(
            self.tr("Who may see it"),
            vocabulary("level").word(levels.pop(), speech.language) if len(levels) == 1 else several,
        )

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        for edit in self.levels.values():
            edit.retranslate()
        for group, label in self._labels.items():
            label.setText(vocabulary("visibility_group").word(group, speech.language))
        for reader, label in zip(READERS, self._readers, strict=True):
            label.setText(vocabulary("level").word(reader, speech.language))
        self._tell()
