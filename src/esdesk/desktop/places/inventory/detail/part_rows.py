"""Rows that are part of a resource, one below the other; the last is empty and becomes a row with the first text."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from esdesk.audit.fields import field
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.desktop.document import Document
from esdesk.desktop.icons import IconButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.fold import GUTTER
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit

Values = Mapping[str, Value]


class PartRow(QWidget):
    """One row: its editor and the button that takes it away.

    Signals:
        removed: the row.
    """

    removed = Signal(object)

    def __init__(self, document: Document, entity: str, name: str, within: UUID, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit = FieldEdit(document, entity, new_id(), name, self, within=within, columns=columns)
        self.edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.remove = IconButton("x", side=24)
        self.remove.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.edit, 1)
        row.addWidget(self.remove)

    @property
    def row(self) -> UUID:
        """Whose it is."""
        return self.edit.row

    def _ask(self) -> None:
        self.removed.emit(self.row)


class PartRows(QWidget):
    """The rows of one entity.

    Args:
        document: the open file.
        entity: their kind.
        name: the field of theirs that is edited.
        of: the resource's field that they stand in; it names them.
        columns: how many boxes of a row stand side by side.
        after: what Tab comes from.

    Signals:
        removed: a row that is to be taken away.
    """

    removed = Signal(object)

    def __init__(
        self, document: Document, entity: str, name: str, of: str, columns: int, after: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.entity, self._name, self._of, self._columns = entity, name, of, columns
        self._document, self._after = document, after
        self._within: UUID | None = None
        self.lines: list[PartRow] = []
        self._title = QLabel(self)
        say_look(self._title, voice="small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GUTTER, 4, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)

    def show_rows(self, within: UUID, found: Sequence[tuple[UUID, Values]]) -> None:
        """Shows the rows of a resource; lines that stay keep cursor and text."""
        if within != self._within:
            self._within = within
            for line in list(self.lines):
                self._drop(line)
        standing = dict(found)
        for line in [one for one in self.lines[:-1] if one.row not in standing]:
            self._drop(line)
        for row in standing:
            if row not in {one.row for one in self.lines}:
                self._insert(row, before_empty=bool(self.lines) and self.lines[-1].row not in standing)
        if not self.lines or self.lines[-1].row in standing:
            self._insert(new_id())
        for line in self.lines:
            line.edit.show_value(standing.get(line.row, {}).get(self._name))
            line.remove.setEnabled(line.row in standing)

    def _insert(self, row: UUID, *, before_empty: bool = False) -> None:
        assert self._within is not None
        line = PartRow(self._document, self.entity, self._name, self._within, self._columns, self)
        line.edit.row = row
        line.removed.connect(self.removed)
        at = len(self.lines) - 1 if before_empty else len(self.lines)
        self.lines.insert(at, line)
        self._column.insertWidget(at + 1, line)
        self._speak(line)
        self._chain(at)

    def _chain(self, at: int) -> None:
        """Tab comes to a line from the one above it, and goes through its boxes."""
        line = self.lines[at]
        stops = [self.lines[at - 1].remove if at else self._after, *line.edit.boxes(), line.remove]
        stops += self.lines[at + 1].edit.boxes()[:1] if at + 1 < len(self.lines) else []
        for before, behind in pairwise(stops):
            QWidget.setTabOrder(before, behind)

    def _drop(self, line: PartRow) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its editors, row by row."""
        return (one.edit for one in self.lines)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        known = field("resource", self._of)
        self._title.setText(known.caption.label(speech.language) if known else "")
        for line in self.lines:
            self._speak(line)

    def _speak(self, line: PartRow) -> None:
        line.remove.say(self.tr("Take this row away"))
        line.edit.retranslate()
