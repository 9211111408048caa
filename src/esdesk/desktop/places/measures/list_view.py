"""The first view: bubbles, and below them the table of the measures with their sum."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from esdesk.audit.measures import Improvement
from esdesk.core.errors import Fault
from esdesk.core.sentences import told
from esdesk.desktop.language import speech
from esdesk.desktop.places.measures.chart import MeasureChart
from esdesk.desktop.places.measures.rows import measure_rows, total_row
from esdesk.desktop.places.measures.table import CellsTable
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.panes import Panes
from esdesk.desktop.widgets.segments import Segments
from esdesk.services.measures.bubbles import bubbles_of
from esdesk.services.measures.measures import Measures

_ALL = "all"
_STATES = ("proposed", "in_progress", "implemented", "rejected")
_WIDTHS = (36, 200, 96, 92, 52, 60, 82, 80, 116, 96)
_NEEDS = {2: 900, 4: 640, 5: 640, 9: 640}
"""How wide the list is at least where a column is shown: its process, TEP, CO2e and state stand in the pane too."""

_FIGURES = frozenset((3, 4, 5, 6, 7, 8))


class NameLine(QLineEdit):
    """Where the name of a new measure is typed; Escape gives up."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class ListView(QWidget):
    """All measures.

    Signals:
        moved: another one is chosen.
        named: the name of a new measure was typed.
    """

    moved = Signal()
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Measures | None = None
        self.states = Segments([_ALL, *_STATES])
        self.name, self.complaint = NameLine(), QLabel()
        say_look(self.complaint, voice="fault")
        self.chart = MeasureChart()
        self.table = CellsTable(_WIDTHS, 1, _FIGURES, sign=0, bar=8)
        self.total = CellsTable(_WIDTHS, 1, _FIGURES, sign=0)
        self.total.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.total.setSelectionMode(CellsTable.SelectionMode.NoSelection)
        self.total.horizontalHeader().hide()
        self.total.setFixedHeight(29)
        self._lay_out()
        self.states.chosen.connect(self._filter)
        self.table.moved.connect(self._follow)
        self.chart.chosen.connect(self.table.choose)
        self.chart.stepped.connect(self._step)
        self.name.returnPressed.connect(lambda: self.named.emit(self.name.text()))
        self.name.given_up.connect(self.close_name)
        self.close_name()

    def _lay_out(self) -> None:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.states)
        row.addWidget(self.name, 1)
        row.addWidget(self.complaint)
        row.addStretch(0)
        card, above, below = QFrame(), QWidget(), QWidget()
        self._above = above
        say_look(card, look="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.chart)
        upper, lower = QVBoxLayout(above), QVBoxLayout(below)
        upper.setContentsMargins(16, 0, 16, 8)
        upper.addWidget(card)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addWidget(self.table, 1)
        lower.addWidget(self.total)
        self.panes = Panes("measures-list", [394, 320], upright=True)
        self.panes.addWidget(above)
        self.panes.addWidget(below)
        self.panes.setStretchFactor(0, 1)
        self.panes.ready()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.panes, 1)

    def retranslate(self) -> None:
        """Says its words."""
        self.states.setAccessibleName(self.tr("Which measures"))
        self.name.setPlaceholderText(self.tr("Name of the new measure, then Enter"))
        self.name.setAccessibleName(self.tr("Name of the new measure"))
        self.table.setAccessibleName(self.tr("Measures, the soonest paid back first"))
        self.total.setAccessibleName(self.tr("Sum without the rejected"))
        titles = [
            "", self.tr("Measure"), self.tr("Process"), self.tr("A year"), self.tr("TEP"), self.tr("t CO₂e"),
            self.tr("k TL a year"), self.tr("Investment"), self.tr("Payback, years"), self.tr("State"),
        ]  # fmt: skip
        self.table.rows.say(titles)
        if self._found is not None:
            self.show_measures(self._found)

    def show_measures(self, found: Measures, chosen: UUID | None = None) -> None:
        """Shows the measures of the state that is chosen; the cursor stays, or goes to `chosen`."""
        self._found = found
        words = (self.tr("Proposed"), self.tr("In progress"), self.tr("Implemented"), self.tr("Rejected"))
        self.states.say(_ALL, self.tr("All"), len(found.every))
        for state, said in zip(_STATES, words, strict=True):
            self.states.say(state, said, sum(one.state == state for one in found.every))
        self._fill(str(chosen) if chosen is not None else "")

    @property
    def current(self) -> Improvement | None:
        """The one that is chosen."""
        row = self.table.current()
        every = self._found.every if self._found is not None else ()
        return next((one for one in every if row is not None and str(one.row) == row.key), None)

    @property
    def found(self) -> Measures | None:
        """What is shown."""
        return self._found

    # The name of a new one

    def open_name(self) -> None:
        """Asks for the name of a new measure."""
        self.name.clear()
        self.name.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_name(self) -> None:
        """No measure is being added."""
        had_focus = self.name.hasFocus()
        self.name.hide()
        self.tell_fault(None)
        if had_focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_fault(self, fault: Fault | None) -> None:
        """Why what was typed could not be taken."""
        self.complaint.setText(told(fault, speech.language) if fault is not None else "")
        self.complaint.setVisible(fault is not None)

    # Inside

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow window names have the room of what the pane beside tells."""
        for table in (self.table, self.total):
            for column, least in _NEEDS.items():
                table.setColumnHidden(column, event.size().width() < least)
        super().resizeEvent(event)

    def _filter(self, _state: str) -> None:
        self._fill("")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, chosen: str) -> None:
        if self._found is None:
            return
        state = "" if self.states.current == _ALL else self.states.current
        shown = [one for one in self._found.every if state in ("", one.state)]
        self.table.show_rows(measure_rows(self._found, state, speech.language), chosen)
        self.total.show_rows([total_row(self._found, speech.language)])
        row = self.table.current()
        self.chart.show_measures(shown, row.key if row is not None else "")
        self._above.setVisible(bool(bubbles_of(shown, speech.language)))  # a chart of nothing would only take room
        self.moved.emit()

    def _follow(self) -> None:
        row = self.table.current()
        self.chart.mark(row.key if row is not None else "")
        self.moved.emit()

    def _step(self, by: int) -> None:
        at = self.table.currentIndex().row() + by
        row = self.table.rows.row(at)
        if row is not None:
            self.table.choose(row.key)
