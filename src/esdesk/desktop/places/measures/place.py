"""Measures."""

from dataclasses import replace
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from esdesk.audit.waste_cost import Key
from esdesk.core.errors import Fault
from esdesk.core.sentences import told
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.measures.cost_view import CostView
from esdesk.desktop.places.measures.detail import Detail
from esdesk.desktop.places.measures.indicators_view import IndicatorsView
from esdesk.desktop.places.measures.list_view import ListView
from esdesk.desktop.places.measures.reading import COST, INDICATORS, MEASURES, Asked, Found, look
from esdesk.desktop.places.measures.rows import COLUMNS
from esdesk.desktop.runner import Job
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.panes import Panes
from esdesk.desktop.widgets.segments import Segments
from esdesk.services.measures.indicators import Indicators
from esdesk.services.measures.measures import Measures, add_measure, remove_measure, set_state
from esdesk.services.measures.waste_cost import CostOfWaste, say_cost, say_turnover
from esdesk.services.records.entering import enter_box


class MeasuresPlace(Place):
    """What could be saved, what waste costs, and how the plant fares beside its own baseline year."""

    key: ClassVar[str] = "measures"
    icon: ClassVar[str] = "lightbulb"

    def build(self) -> None:
        """Makes the parts."""
        self._job: Job[Found] | None = None
        self._asked = Asked()
        self._cost_year = ""
        self._wanted: UUID | None = None
        self._closed = False
        self.views = Segments([MEASURES, COST, INDICATORS])
        self.add_button = WordButton("plus", look="accent")
        self.head.add_left(self.views)
        self.head.add_right(self.add_button)
        self.list, self.cost, self.indicators = ListView(), CostView(), IndicatorsView()
        self.detail, self.empty = Detail(self.document), Empty()
        self.panes = Panes("measures", [1000, 344])
        self.panes.addWidget(self.list)
        self.panes.addWidget(self.detail)
        self.panes.setStretchFactor(0, 1)
        self.panes.ready()
        self.stack = QStackedWidget()
        for view in (self.panes, self.cost, self.indicators, self.empty):
            self.stack.addWidget(view)
        self.body.addWidget(self.stack, 1)
        self.setFocusProxy(self.list.table)
        self._connect()

    def _connect(self) -> None:
        self.views.chosen.connect(self.turn)
        self.add_button.clicked.connect(self.add)
        self.empty.pressed.connect(self.add)
        self.shortcut("Ctrl+N", self.add)
        self.list.moved.connect(self._show_detail)
        self.list.named.connect(self._add_named)
        self.list.table.rows.entered.connect(self._enter)
        self.list.table.delete_asked.connect(self._remove)
        self.detail.state_asked.connect(self._set_state)
        self.detail.closed.connect(self._close_detail)
        self.list.table.opened.connect(self._open_detail)
        self.cost.year_picked.connect(lambda year: self._ask(replace(self._asked, year=year)))
        self.cost.key_picked.connect(lambda key: self._ask(replace(self._asked, key=Key(key))))
        self.cost.cost_typed.connect(self._say_cost)
        self.cost.turnover_typed.connect(self._say_turnover)
        self.indicators.year_picked.connect(lambda year: self._ask(replace(self._asked, year=year)))
        self.indicators.baseline_picked.connect(lambda year: self._ask(replace(self._asked, baseline=year)))
        for figure in (self.list.chart, self.cost.picture):
            figure.told.connect(self.told)
            figure.faulted.connect(self.faulted)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Measures"))
        self.views.say(MEASURES, self.tr("Measures"))
        self.views.say(COST, self.tr("Cost of waste"))
        self.views.say(INDICATORS, self.tr("Indicators"))
        self.views.setAccessibleName(self.tr("What is shown"))
        self.add_button.setText(self.tr("Add a measure  Ctrl+N"))
        self.empty.say(
            self.tr("No measure yet. Write down what could be saved, even if nobody has computed it: a name is enough "
                    "to begin with."),
            self.tr("Add the first measure"),
        )  # fmt: skip
        for part in (self.list, self.cost, self.indicators, self.detail):
            part.retranslate()

    def refresh(self) -> None:
        """Reads anew, in the background: a big file takes a moment."""
        if self._job is not None:
            self._job.cancel()
        path, firm, facility = self.document.path, self.document.firm, self.document.facility
        self._job = self.runner.run_apart(self, partial(look, path, firm, facility, self._asked), self._show)

    def _show(self, found: Found) -> None:
        view: QWidget = self.panes
        if isinstance(found, CostOfWaste):
            self._cost_year = found.found.year
            self.cost.show_cost(found)
            view = self.cost
        elif isinstance(found, Indicators):
            self.indicators.show_indicators(found)
            view = self.indicators
        else:
            view = self._show_measures(found)
        self.stack.setCurrentWidget(view)
        self.add_button.setVisible(view is self.panes)

    def _show_measures(self, found: Measures) -> QWidget:
        wanted, self._wanted = self._wanted, None
        self.list.show_measures(found, wanted)
        naming = self.list.name.isVisibleTo(self.list)
        return self.panes if found.every or naming else self.empty

    def _show_detail(self) -> None:
        one, found = self.list.current, self.list.found
        self.detail.setVisible(one is not None and not self._closed)
        if one is not None and found is not None and not self._closed:
            self.detail.show_measure(one, found)

    # What one chooses

    def turn(self, view: str) -> None:
        """Another of the three views."""
        self._ask(replace(self._asked, view=view, year=""))

    def _ask(self, asked: Asked) -> None:
        self._asked = asked
        self.refresh()

    def _open_detail(self) -> None:
        self._closed = False
        self._show_detail()

    def _close_detail(self) -> None:
        self._closed = True
        self._show_detail()
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # What one does

    def add(self) -> None:
        """Asks for the name of a new measure."""
        if self._asked.view != MEASURES:
            self.views.choose(MEASURES)
        self.stack.setCurrentWidget(self.panes)
        self.add_button.show()
        self._show_detail()
        self.list.open_name()

    def _add_named(self, name: str) -> None:
        try:
            self._wanted = self.document.write(add_measure, self.document.facility, name)
        except Fault as fault:
            self.list.tell_fault(fault)
            return
        self._closed = False
        self.list.close_name()
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, key: str, column: int, text: str) -> None:
        field, box = COLUMNS[column]
        try:
            self.document.write(enter_box, "measure", UUID(key), field, box, text)
        except Fault as fault:
            self.list.table.rows.refuse(key, column, text, told(fault, speech.language))
            self.list.tell_fault(fault)
        else:
            self.list.tell_fault(None)

    def _remove(self, key: str) -> None:
        with self.telling():
            self.document.write(remove_measure, UUID(key))

    def _set_state(self, row: UUID, state: str, reason: str) -> None:
        with self.telling():
            self.document.write(set_state, row, state, reason)

    def _say_cost(self, process: str, field: str, text: str) -> None:
        with self.telling():
            self.document.write(say_cost, self.document.facility, process, self._cost_year, field, text)

    def _say_turnover(self, text: str) -> None:
        with self.telling():
            self.document.write(say_turnover, self.document.facility, self._cost_year, text)

    # For the window

    def whereabouts(self) -> Target:
        """The measure that is chosen."""
        return Target(self.key, "measure", self.list.current.row if self.list.current else None)

    def show_target(self, target: Target) -> None:
        """Goes to a measure, or to the view in which a cost is said."""
        if target.entity in ("process_cost", "turnover"):
            self.views.choose(COST)
            return
        if target.row is not None:
            self._closed = False
            self._wanted = target.row
            self.views.choose(MEASURES)
            edit = self.detail.edits.get(target.field)
            self.list.table.choose(str(target.row))
            if edit is not None and self.detail.row == target.row:
                edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Add a measure"), "Ctrl+N", self.add),
            Action(self.tr("Edit the cell"), "Enter"),
            Action(self.tr("Take the measure away"), "Del"),
            Action(self.tr("Open the measure beside the table"), "Space"),
            Action(self.tr("From one measure to the next, in chart and table"), "↑ ↓"),
            Action(self.tr("Copy the bubbles as a picture"), "Ctrl+C", self.list.chart.copy),
            Action(self.tr("Copy the measures as a table"), "Ctrl+Shift+C", self.list.chart.copy_data),
            Action(self.tr("Save the bubbles as SVG or PNG"), "", self.list.chart.save),
            Action(self.tr("Cost of waste"), "", partial(self.views.choose, COST)),
            Action(self.tr("Indicators"), "", partial(self.views.choose, INDICATORS)),
        ]
