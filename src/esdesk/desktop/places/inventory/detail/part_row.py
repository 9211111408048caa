"""One row that is part of a resource: its editor, what it says beside itself, and the button that takes it away."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from esdesk.audit.findings import Finding
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.desktop.document import Document
from esdesk.desktop.icons import IconButton
from esdesk.desktop.places.inventory.detail.fold import GUTTER
from esdesk.desktop.places.inventory.detail.lines import FieldLines, Key
from esdesk.desktop.places.inventory.detail.shapes import LINE_OWN
from esdesk.desktop.places.inventory.detail.sign import DoubtSign
from esdesk.desktop.widgets.field_edit import FieldEdit

Values = Mapping[str, Value]
_GAP = 2


class PartRow(QWidget):
    """One row: the sign of a doubt, its editor, what it says beside itself, and the button that takes it away.

    Signals:
        removed: the row.
        ask: (row, field, text) a question for the visit's list.
        settle: a conflict is to be settled.
        made: the lines of what it says beside itself, once there are any.
    """

    removed = Signal(object)
    ask = Signal(object, str, str)
    settle = Signal()
    made = Signal(object)

    def __init__(self, document: Document, entity: str, name: str, within: UUID, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._name = document, name
        self._values: Values = {}
        self.edit = FieldEdit(document, entity, new_id(), name, self, within=within, columns=columns)
        self.edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.own: FieldLines | None = None
        self.sign = DoubtSign(self)
        self.more, self.remove = IconButton("ellipsis", side=24), IconButton("x", side=24)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._turn)
        self.remove.clicked.connect(self._tell_removed)
        self.sign.ask.connect(self._tell_asked)
        self.sign.settle.connect(self.settle)
        gutter = QWidget(self)
        gutter.setFixedWidth(GUTTER - _GAP)
        signs = QHBoxLayout(gutter)
        signs.setContentsMargins(0, 0, 0, 0)
        signs.addWidget(self.sign)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for part in (gutter, self.edit, self.more, self.remove):
            row.addWidget(part, int(part is self.edit), Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(row)

    @property
    def row(self) -> UUID:
        """Whose it is."""
        return self.edit.row

    def show_values(self, values: Values, *, stands: bool) -> None:
        """Shows what the row says; note and levels only where it says some, or where one asks for them."""
        self._values = values
        self.edit.show_value(values.get(self._name))
        self.more.setEnabled(stands)
        self.remove.setEnabled(stands)
        if self.own is None and any(values.get(one.name) for one in LINE_OWN):
            self._make_own()
        if self.own is not None:
            self.own.show_record(self.row, values, "", self.edit.within)

    def show_doubt(self, findings: Mapping[Key, Finding], conflicts: Collection[Key]) -> None:
        """Puts a sign before it where it is doubtful or in conflict."""
        key = (self.row, self._name)
        self.sign.show_doubt(findings.get(key) or findings.get((self.row, "")), in_conflict=key in conflicts)
        self.sign.setVisible(self.sign.has_words)

    def _make_own(self) -> FieldLines:
        self.own = FieldLines(self._document, self.edit.entity, LINE_OWN, self)
        self.own.ask.connect(self.ask)
        self.own.settle.connect(self.settle)
        self.own.show_record(self.row, self._values, "", self.edit.within)
        self.own.retranslate()
        self._column.addWidget(self.own)
        for before, behind in pairwise([self.remove, *(box for edit in self.own.all_edits() for box in edit.boxes())]):
            QWidget.setTabOrder(before, behind)
        self.made.emit(self.own)
        return self.own

    def _turn(self, every: bool) -> None:
        (self.own or self._make_own()).show_every(every)

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its editors."""
        yield self.edit
        if self.own is not None:
            yield from self.own.all_edits()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.more.say(self.tr("Note of this row, and who may see it"))
        self.remove.say(self.tr("Take this row away"))
        self.edit.retranslate()
        if self.own is not None:
            self.own.retranslate()

    def _tell_removed(self) -> None:
        self.removed.emit(self.row)

    def _tell_asked(self, text: str) -> None:
        self.ask.emit(self.row, self._name, text)
