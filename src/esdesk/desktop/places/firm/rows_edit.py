"""Child rows of a record, one line each; the last line is empty and becomes a row with the first text."""

from collections.abc import Callable, Iterator, Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.audit import fields
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.desktop.document import Document
from esdesk.desktop.icons import IconButton
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.desktop.widgets.form_section import INSET, SHOWN_BOXES, Heading
from esdesk.services.files.drafts import Draft
from esdesk.services.records.entering import rows_within

_REMOVE = 28


class Line(QWidget):
    """One row of it: an edit for each field, and the button that takes the row away."""

    removed = Signal(object)

    def __init__(
        self, document: Document, entity: str, row: UUID, within: UUID, columns: Mapping[str, int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.edits = {
            name: FieldEdit(document, entity, row, name, self, within=within, only=SHOWN_BOXES.get(name, ()))
            for name in columns
        }
        for name, share in columns.items():
            line.addWidget(self.edits[name], share)
        self.remove = IconButton("x", self)
        self.remove.clicked.connect(self._ask)
        line.addWidget(self.remove)

    @property
    def row(self) -> UUID:
        """Whose line it is."""
        return next(iter(self.edits.values())).row

    def show_values(self, values: Mapping[str, Value], *, stands: bool) -> None:
        """What the row holds; an empty line cannot be taken away."""
        for name, edit in self.edits.items():
            edit.show_value(values.get(name))
        self.remove.setEnabled(stands)

    def _ask(self) -> None:
        self.removed.emit(self.row)


class RowsEdit(QWidget):
    """The child rows of one entity.

    Args:
        document: the open file.
        entity: what kind the rows are of.
        columns: its fields, with their shares of the width.

    Signals:
        removed: a row that is to be taken away.
    """

    removed = Signal(object)

    def __init__(
        self, document: Document, entity: str, columns: Mapping[str, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.entity = entity
        self.heading = Heading(self)
        self._document, self._columns = document, columns
        self._within: UUID | None = None
        self._lines: list[Line] = []
        self._dress: Callable[[FieldEdit], object] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(6)
        column.addWidget(self.heading)
        heads = QGridLayout()
        heads.setContentsMargins(INSET, 0, INSET + _REMOVE + 8, 0)
        heads.setSpacing(8)
        self._heads = [QLabel(self) for _ in columns]
        for at, (label, share) in enumerate(zip(self._heads, columns.values(), strict=True)):
            say_look(label, voice="small")
            heads.addWidget(label, 0, at)
            heads.setColumnStretch(at, share)
        column.addLayout(heads)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(INSET, 0, INSET, 0)
        self._body.setSpacing(6)
        column.addLayout(self._body)

    def dress(self, dress: Callable[[FieldEdit], object]) -> None:
        """What an owner does to each edit that is made."""
        self._dress = dress

    def show_rows(self, within: UUID | None) -> None:
        """Shows the rows below `within`; lines that stay keep cursor and text. Without it nothing is shown."""
        if within != self._within:
            self._clear()
            self._within = within
        self.setVisible(within is not None)
        if within is None:
            return
        found = self._document.read(rows_within, self.entity, within)
        standing = [row for row, _ in found]
        for line in [one for one in self._lines[:-1] if one.row not in standing]:
            self._drop(line)
        there = {line.row for line in self._lines}
        for row in (one for one in standing if one not in there):
            self._insert(row, len(self._lines) - 1 if self._lines and self._lines[-1].row not in standing else None)
        if not self._lines or self._lines[-1].row in standing:
            self._insert(new_id())
        values = dict(found)
        for line in self._lines:
            line.show_values(values.get(line.row, {}), stands=line.row in values)

    def _insert(self, row: UUID, at: int | None = None) -> None:
        assert self._within is not None
        line = Line(self._document, self.entity, row, self._within, self._columns, self)
        line.removed.connect(self.removed)
        place = len(self._lines) if at is None else at
        self._lines.insert(place, line)
        self._body.insertWidget(place, line)
        self._speak(line)
        for edit in line.edits.values():
            if self._dress:
                self._dress(edit)
        if place + 1 < len(self._lines):  # Tab goes from row to row
            QWidget.setTabOrder(line.remove, next(iter(self._lines[place + 1].edits.values())).box())

    def _drop(self, line: Line) -> None:
        self._lines.remove(line)
        self._body.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _clear(self) -> None:
        for line in list(self._lines):
            for edit in line.edits.values():
                edit.save()
            self._drop(line)

    def bring_back(self, draft: Draft) -> bool:
        """Puts a draft back; that of a row that does not stand yet goes to the empty line."""
        if draft.entity != self.entity or not self._lines or self._within is None:
            return False
        if draft.row not in {line.row for line in self._lines}:
            for edit in self._lines[-1].edits.values():
                edit.bind(draft.row, None, self._within)
        return any(edit.bring_back(draft) for edit in self.all_edits())

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its edits, row by row."""
        for line in self._lines:
            yield from line.edits.values()

    def first(self) -> QWidget:
        """Where the cursor goes when one comes here: the empty line."""
        return next(iter(self._lines[-1].edits.values())).box()

    def retranslate(self) -> None:
        """Says the fields' names in the language in force."""
        for label, name in zip(self._heads, self._columns, strict=True):
            known = fields.field(self.entity, name)
            label.setText(known.caption.label(speech.language) if known else "")
        for line in self._lines:
            self._speak(line)

    def _speak(self, line: Line) -> None:
        line.remove.say(self.tr("Take this row away"))
        for edit in line.edits.values():
            edit.retranslate()
