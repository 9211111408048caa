"""How much, and in which year: the quantities of a resource, one of which is shown."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.audit.fields import field
from esdesk.audit.yearly import newest
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.desktop.document import Document
from esdesk.desktop.icons import IconButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.fold import GUTTER
from esdesk.desktop.places.inventory.detail.lines import LABEL, FieldLines
from esdesk.desktop.places.inventory.detail.range_figure import RangeFigure
from esdesk.desktop.places.inventory.detail.shapes import AMOUNTS
from esdesk.desktop.places.inventory.detail.unborn import Unborn
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.choice_box import ChoiceBox
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.files.drafts import Draft

Values = Mapping[str, Value]


class Quantities(QWidget):
    """Which year's quantity is shown, and its fields. Where there is none, the first text makes one.

    Signals:
        turned: another quantity is shown.
        removed: the row that is to be taken away.
    """

    turned = Signal()
    removed = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of: UUID | None = None
        self._found: dict[UUID, Values] = {}
        self._new = new_id()
        self.row = self._new
        self.lines, self.range = FieldLines(document, "quantity", AMOUNTS, self), RangeFigure(self)
        self.choice, self.add, self.remove = ChoiceBox(self), IconButton("plus", side=24), IconButton("x", side=24)
        self._title = QLabel(self)
        self._title.setFixedWidth(LABEL)
        say_look(self._title, voice="second")
        self._unborn = Unborn(document, "quantity", lambda row: row in self._found, self)
        for edit in self.lines.all_edits():
            self._unborn.watch(edit)
        self.choice.finished.connect(self._choose)
        self.add.clicked.connect(self.begin)
        self.remove.clicked.connect(self._ask)
        self._lay_out()

    def _lay_out(self) -> None:
        choosing = QHBoxLayout()
        choosing.setContentsMargins(GUTTER, 0, 0, 0)
        choosing.setSpacing(2)
        choosing.addWidget(self._title)
        choosing.addWidget(self.choice, 1)
        self.lines.put_beside("span", self.add, self.remove)
        figure = QHBoxLayout()
        figure.setContentsMargins(GUTTER + LABEL + 4, 0, 0, 0)
        figure.addWidget(self.range)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(choosing)
        column.addWidget(self.lines)
        column.addLayout(figure)

    # Showing

    def turn_to(self, resource: UUID) -> None:
        """Another resource: its newest quantity is shown."""
        if resource != self._of:
            self._of, self._new, self._found = resource, new_id(), {}
            self.row = self._new

    def show_quantities(self, found: Sequence[tuple[UUID, Values]], kind: str) -> None:
        """Shows the one that was chosen, else the newest; what is being typed in it stays."""
        before, self._found = self._found, dict(found)
        if self._new in self._found:  # the first text made it
            self._new = new_id()
        if self.row not in self._found and (self.row in before or self.row != self._new or not before):
            latest = newest(self._found.values())
            self.row = next((row for row, values in self._found.items() if values is latest), self._new)
        self._show(kind)

    def watch(self, edit: FieldEdit) -> None:
        """An editor elsewhere that writes into the quantity that is shown."""
        self._unborn.watch(edit)

    def expect(self, kept: Sequence[Draft]) -> UUID | None:
        """Turns to the quantity that was being typed when the program ended and does not stand yet; gives its row."""
        found = self._unborn.find(kept, self._of) if self._of else None
        if found is not None:
            self._new = found
            self._turn(found)
        return found

    def _show(self, kind: str) -> None:
        self._kind = kind
        values = self._found.get(self.row, {})
        self.lines.show_record(self.row, values, kind, self._of)
        self.range.setVisible(self.range.show_amount(values.get("offered") or values.get("arising")))
        several = len(self._found) > (self.row in self._found)
        self._title.setVisible(several)
        self.choice.setVisible(several)
        self.choice.offer([(str(row), self._words(one)) for row, one in self._found.items()])
        self.choice.put(str(self.row) if self.row in self._found else "")
        self.add.setEnabled(self.row in self._found)
        self.remove.setEnabled(bool(self._found))

    def _words(self, values: Values) -> str:
        known = field("quantity", "span")
        return (known.text(values.get("span"), speech.language) if known else "") or "–"

    @property
    def values(self) -> Values:
        """What the quantity that is shown holds."""
        return self._found.get(self.row, {})

    @property
    def year(self) -> str:
        """What the shown quantity belongs to, where there are several."""
        return self._words(self.values) if len(self._found) > 1 else ""

    # Doing

    def begin(self) -> None:
        """One more, of another year: it is made by the first text."""
        self._turn(self._new)
        self.lines.edit("span").box().setFocus()

    def _choose(self) -> None:
        if self.choice.now():
            self._turn(UUID(self.choice.now()))
        else:
            self.choice.give_back()

    def _turn(self, row: UUID) -> None:
        self.row = row
        self._show(self._kind)
        self.turned.emit()

    def _ask(self) -> None:
        if self.row in self._found:
            self.removed.emit(self.row)
        else:
            latest = newest(self._found.values())
            self._turn(next(row for row, values in self._found.items() if values is latest))

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        quantities = field("resource", "quantities")
        self._title.setText(quantities.caption.label(speech.language) if quantities else "")
        self.choice.setAccessibleName(self._title.text())
        self.choice.setToolTip(self.tr("Which year's amounts are shown"))
        self.add.say(self.tr("Amounts of another year"))
        self.remove.say(self.tr("Take these amounts away"))
        self.lines.retranslate()
