"""Rows that are part of a resource, one below the other; the last is empty and becomes a row with the first text."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from esdesk.audit.fields import field
from esdesk.audit.findings import Finding
from esdesk.core.ids import new_id
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.fold import GUTTER
from esdesk.desktop.places.inventory.detail.lines import Key
from esdesk.desktop.places.inventory.detail.part_row import PartRow, Values
from esdesk.desktop.places.inventory.detail.unborn import Unborn
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.files.drafts import Draft


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
        ask: (row, field, text) a question for the visit's list.
        settle: a conflict is to be settled.
        made: lines of what a row says beside itself.
    """

    removed = Signal(object)
    ask = Signal(object, str, str)
    settle = Signal()
    made = Signal(object)

    def __init__(
        self, document: Document, entity: str, name: str, of: str, columns: int, after: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.entity, self._name, self._of, self._columns = entity, name, of, columns
        self._document, self._after = document, after
        self._within: UUID | None = None
        self._standing: Mapping[UUID, Values] = {}
        self._unborn = Unborn(document, entity, lambda row: row in self._standing, self)
        self.lines: list[PartRow] = []
        self._title = QLabel(self)
        say_look(self._title, voice="small")
        self._column = QVBoxLayout(self)
        self._title.setContentsMargins(GUTTER, 0, 0, 0)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)

    def show_rows(self, within: UUID, found: Sequence[tuple[UUID, Values]]) -> None:
        """Shows the rows of a resource; lines that stay keep cursor and text."""
        if within != self._within:
            self._within = within
            for line in list(self.lines):
                self._drop(line)
        self._standing = standing = dict(found)
        for line in [one for one in self.lines[:-1] if one.row not in standing]:
            self._drop(line)
        for row in standing:
            if row not in {one.row for one in self.lines}:
                self._insert(row, before_empty=bool(self.lines) and self.lines[-1].row not in standing)
        if not self.lines or self.lines[-1].row in standing:
            self._insert(new_id())
        for line in self.lines:
            line.show_values(standing.get(line.row, {}), stands=line.row in standing)

    def show_doubts(self, findings: Mapping[Key, Finding], conflicts: Collection[Key]) -> None:
        """Puts a sign before each row that is doubtful or in conflict."""
        for line in self.lines:
            line.show_doubt(findings, conflicts)

    def expect(self, kept: Sequence[Draft]) -> UUID | None:
        """Gives the empty line to the row that was being typed when the program ended; that row, or None."""
        found = self._unborn.find(kept, self._within) if self._within else None
        if found is not None and self.lines:
            self.lines[-1].edit.row = found
        return found

    def _insert(self, row: UUID, *, before_empty: bool = False) -> None:
        assert self._within is not None
        line = PartRow(self._document, self.entity, self._name, self._within, self._columns, self)
        line.edit.row = row
        for told, here in ((line.removed, self.removed), (line.ask, self.ask), (line.settle, self.settle)):
            told.connect(here)
        line.made.connect(self.made)
        self._unborn.watch(line.edit)
        at = len(self.lines) - 1 if before_empty else len(self.lines)
        self.lines.insert(at, line)
        self._column.insertWidget(at + 1, line)
        line.retranslate()
        self._chain(at)

    def _chain(self, at: int) -> None:
        """Tab comes to a line from the one above it, and goes through its boxes."""
        line = self.lines[at]
        stops = [self.lines[at - 1].remove if at else self._after, *line.edit.boxes(), line.more, line.remove]
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
        return (edit for one in self.lines for edit in one.all_edits())

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        known = field("resource", self._of)
        self._title.setText(known.caption.label(speech.language) if known else "")
        for line in self.lines:
            line.retranslate()
