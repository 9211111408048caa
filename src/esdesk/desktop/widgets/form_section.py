"""A part of a form: a title, and the fields of one record in two columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.core.operation import Value
from esdesk.desktop.document import Document
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit

INSET, LABEL, SHORT = 16, 132, 150
_SHORT_FIELDS = {
    "tax_number", "citizen_number", "nace", "employees", "shifts", "hours_a_day", "days_a_year", "base_year",
    "state", "province", "district",
}  # fmt: skip

SHOWN_BOXES = {"capacity": ("said", "quality"), "amount": ("said", "quality")}
"""Of amounts, what is said and how it is known; by which method stands with resources only."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Which fields of an entity stand in the left column and which in the right."""

    entity: str
    left: Sequence[str]
    right: Sequence[str]


_ROOM_FOR_TWO = 760


class Heading(QFrame):
    """The title of a part, with a hint behind it and room for a button at the right; a hairline stands above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.line = QFrame()
        say_look(self.line, look="rule")
        self.line.setFixedHeight(1)
        column.addWidget(self.line)
        self.title, self.hint = QLabel(), QLabel()
        say_look(self.title, voice="section")
        say_look(self.hint, voice="small")
        self.row = QHBoxLayout()
        self.row.setContentsMargins(INSET, 8, INSET, 0)
        self.row.setSpacing(12)
        self.row.addWidget(self.title)
        self.row.addWidget(self.hint)
        self.row.addStretch(1)
        column.addLayout(self.row)

    def say(self, title: str, hint: str = "") -> None:
        """Its words."""
        self.title.setText(title)
        self.hint.setText(hint)


class FormView(QScrollArea):
    """What the sections are scrolled in; its width says whether they have one column or two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields have it, and it scrolls to them

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Fits the sections."""
        for part in self.findChildren(Section):
            part.fit(event.size().width())
        super().resizeEvent(event)


class Section(QWidget):
    """The fields of a record; Tab goes down the left column, then down the right one."""

    def __init__(self, document: Document, shape: Shape, row: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entity = shape.entity
        self.heading = Heading(self)
        self.edits: dict[str, FieldEdit] = {}
        self._labels: dict[str, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(8)
        column.addWidget(self.heading)
        self._halves = QHBoxLayout()
        self._halves.setContentsMargins(INSET, 0, INSET, 0)
        self._halves.setSpacing(32)
        for names in (shape.left, shape.right):
            self._halves.addLayout(self._half(document, names, row), 1)
        column.addLayout(self._halves)

    def _half(self, document: Document, names: Sequence[str], row: UUID) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, LABEL)
        grid.setColumnStretch(1, 1)
        for at, name in enumerate(names):
            label = QLabel(self)
            label.setWordWrap(True)
            label.setFixedWidth(LABEL)
            label.setMinimumHeight(28)
            say_look(label, voice="second")
            width = SHORT if name in _SHORT_FIELDS else 0
            only = SHOWN_BOXES.get(name, ())
            edit = FieldEdit(document, self.entity, row, name, self, only=only, width=width)
            label.setBuddy(edit)
            self.edits[name], self._labels[name] = edit, label
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(edit, at, 1)
        half = QVBoxLayout()
        half.addLayout(grid)
        half.addStretch(1)
        return half

    def fit(self, width: int) -> None:
        """The halves stand side by side where there is room, else one below the other."""
        beside = width >= _ROOM_FOR_TWO
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(32 if beside else 8)

    def bind(self, row: UUID, values: Mapping[str, Value], within: UUID | None = None) -> None:
        """Turns to another record."""
        for name, edit in self.edits.items():
            if edit.row != row:
                edit.bind(row, values.get(name), within)
            else:
                edit.show_value(values.get(name))

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its edits from the first to the last."""
        yield from self.edits.values()

    def first(self) -> QWidget:
        """Where the cursor goes when one comes here."""
        return next(iter(self.edits.values())).box()

    def retranslate(self) -> None:
        """Says the fields' names in the language in force."""
        for name, edit in self.edits.items():
            edit.retranslate()
            self._labels[name].setText(edit.caption)
