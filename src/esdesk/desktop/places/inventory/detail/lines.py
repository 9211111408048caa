"""Fields of one record below each other: a sign of what is doubtful, the label, and the editor in place."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from esdesk.audit.boxes import SAID, box_text, boxes_of
from esdesk.audit.findings import Finding
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.fold import GUTTER
from esdesk.desktop.places.inventory.detail.shapes import Shown
from esdesk.desktop.places.inventory.detail.sign import DoubtSign
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit

LABEL, LINE, _GAP = 88, 24, 4
Key = tuple[UUID, str]
_EMPTY = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """The parts of one line."""

    shown: Shown
    sign: DoubtSign
    label: QLabel
    edit: FieldEdit

    def says(self, value: Value) -> bool:
        """Whether `value` says something in the boxes of this line."""
        boxes = (one for one in boxes_of(self.edit.known) if not self.shown.only or one.key in self.shown.only)
        return any(box_text(self.edit.known, one, value, speech.language) for one in boxes)

    @property
    def is_busy(self) -> bool:
        """Whether one is writing in it."""
        return self.edit.isAncestorOf(self.edit.window().focusWidget() or self.label)


class FieldLines(QWidget):
    """The lines of a record.

    Args:
        document: the open file.
        entity: the record's kind.
        shape: its lines from above.

    Signals:
        ask: (row, field, text) a question for the visit's list.
        settle: a conflict is to be settled.
    """

    ask = Signal(object, str, str)
    settle = Signal()

    def __init__(self, document: Document, entity: str, shape: Sequence[Shown], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entity = entity
        self._values: Mapping[str, Value] = {}
        self._kind, self._every = "", False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(_GAP)
        gutter = QWidget(self)  # without anything in it the column would lose its spacing too
        gutter.setFixedSize(GUTTER - _GAP, 0)
        self._grid.addWidget(gutter, len(shape), 0)
        self._grid.setColumnStretch(2, 1)
        self.rows = [self._made(document, shown, at) for at, shown in enumerate(shape)]

    def _made(self, document: Document, shown: Shown, at: int) -> Row:
        edit = FieldEdit(document, self.entity, new_id(), shown.name, self, only=shown.only)
        sign, label = DoubtSign(self), QLabel(self)
        sign.ask.connect(lambda text: self.ask.emit(edit.row, shown.name, text))
        sign.settle.connect(self.settle)
        label.setFixedWidth(LABEL)
        label.setMinimumHeight(LINE)
        label.setWordWrap(True)
        label.setBuddy(edit)
        say_look(label, voice="second")
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(sign, at, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, at, 1, top)
        self._grid.addWidget(edit, at, 2, top)
        return Row(shown, sign, label, edit)

    # Showing

    def show_record(self, row: UUID, values: Mapping[str, Value], kind: str, within: UUID | None = None) -> None:
        """Turns to a record; what is being typed in the same record stays."""
        self._values, self._kind = values, kind
        for one in self.rows:
            if one.edit.row != row:
                one.edit.bind(row, values.get(one.shown.name), within)
            else:
                one.edit.show_value(values.get(one.shown.name))
        self._show_wanted()

    def show_every(self, every: bool) -> None:
        """Whether lines that say nothing stand there too, rare or not."""
        self._every = every
        self._show_wanted()

    def _show_wanted(self) -> None:
        for one in self.rows:
            rare = one.shown.rare and self._kind not in one.shown.kinds
            told = one.sign.has_words or one.says(self._values.get(one.shown.name))
            wanted = self._every or not rare or told or one.is_busy
            one.label.setVisible(wanted)
            one.edit.setVisible(wanted)
            one.sign.setVisible(wanted and one.sign.has_words)

    def show_doubts(self, findings: Mapping[Key, Finding], conflicts: Collection[Key]) -> None:
        """Puts a sign before the first line of each field that is doubtful or in conflict."""
        told: set[str] = set()
        for one in self.rows:
            key = (one.edit.row, one.shown.name)
            first = one.shown.name not in told
            told.add(one.shown.name)
            one.sign.show_doubt(findings.get(key) if first else None, in_conflict=first and key in conflicts)
        self._show_wanted()

    # What an owner uses

    @property
    def says_something(self) -> bool:
        """Whether any of its lines says something."""
        return any(one.says(self._values.get(one.shown.name)) for one in self.rows)

    @property
    def holds_back(self) -> bool:
        """Whether lines are not shown because they say nothing."""
        return any(one.edit.isHidden() for one in self.rows)

    def edit(self, name: str, box: str = "") -> FieldEdit:
        """The editor of a field, of one of its boxes where it has several lines. Raises StopIteration of none."""
        return next(one.edit for one in self.rows if one.shown.name == name and (not box or box in one.shown.only))

    def put_beside(self, name: str, *widgets: QWidget) -> None:
        """Puts buttons at the right end of a field's first line."""
        edit = self.edit(name)
        at = self._grid.indexOf(edit)
        self._grid.takeAt(at)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(edit, 1)
        for one in widgets:
            line.addWidget(one)
        place = next(at for at, one in enumerate(self.rows) if one.edit is edit)
        self._grid.addLayout(line, place, 2)

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its editors from above."""
        return (one.edit for one in self.rows)

    def retranslate(self) -> None:
        """Says the fields' names in the language in force."""
        for one in self.rows:
            one.edit.retranslate()
            key = one.shown.only[0] if len(one.shown.only) == 1 else SAID
            first = next(other for other in self.rows if other.shown.name == one.shown.name) is one
            member = one.edit.known.member_caption(key)
            of_member = member is not None and (not first or (self.entity == "resource" and one.shown.name == "heat"))
            one.label.setText(member.label(speech.language) if of_member and member else one.edit.caption)
            for line in one.edit.findChildren(QLineEdit):
                line.setPlaceholderText(line.placeholderText() if len(one.shown.only) > 1 else _EMPTY)
        self._show_wanted()
