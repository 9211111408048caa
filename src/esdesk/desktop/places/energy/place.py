"""Energy and water."""

from typing import ClassVar
from uuid import UUID

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.audit.carriers import HeatBasis
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.energy.acting import Acting
from esdesk.desktop.places.energy.add_line import AddLine
from esdesk.desktop.places.energy.bills_pane import BillsPane
from esdesk.desktop.places.energy.chart import MonthChart
from esdesk.desktop.places.energy.plan_pane import PlanPane
from esdesk.desktop.places.energy.side import Side
from esdesk.desktop.places.energy.taking_in import TakingIn
from esdesk.desktop.places.energy.tiles import Tiles
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.panes import Panes
from esdesk.desktop.widgets.sheet_files import dropped, welcome
from esdesk.desktop.widgets.year_choice import YearChoice
from esdesk.services.energy.bills import Bill, bills, unread_bills
from esdesk.services.energy.year import EnergyYear, energy_year
from esdesk.services.sheets.importing import Plan

_ROOMY = 1040


class EnergyPlace(Place):
    """What a plant uses of energy and water, bill by bill."""

    key: ClassVar[str] = "energy"
    icon: ClassVar[str] = "plug-zap"

    def build(self) -> None:
        """Makes the parts."""
        self._asked: int | None = None
        self._year: EnergyYear | None = None
        self.years, self.count = YearChoice(), QLabel()
        say_look(self.count, voice="second")
        self.import_button = WordButton("file-spreadsheet", look="quiet")
        self.data_button = WordButton("copy", look="quiet")
        self.add_button = WordButton("plus", look="accent")
        self.head.add_left(self.years)
        self.head.add_left(self.count)
        for button in (self.import_button, self.data_button, self.add_button):
            self.head.add_right(button)
        self.acting = Acting(self.document, self.runner, self)
        self.taking_in = TakingIn(self.document, self.runner, self)
        self.tiles, self.chart, self.side = Tiles(), MonthChart(), Side()
        self.pane, self.line, self.plan, self.empty = BillsPane(self.acting.write), AddLine(), PlanPane(), Empty()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        card = QFrame()
        say_look(card, look="raised")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 10, 16, 4)
        inside.addWidget(self.chart)
        self.panes = Panes("energy", [280, 360], upright=True)
        self.panes.addWidget(card)
        self.panes.addWidget(self.pane)
        self.panes.setStretchFactor(1, 1)
        self.panes.ready()
        self.looked_at = QWidget()
        row = QHBoxLayout(self.looked_at)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        edge = QFrame()
        say_look(edge, look="rule")
        edge.setFixedWidth(1)
        row.addWidget(self.panes, 1)
        row.addWidget(edge)
        row.addWidget(self.side)
        for widget, stretch in ((self.tiles, 0), (self.looked_at, 1), (self.empty, 1), (self.plan, 1), (self.line, 0)):
            self.body.addWidget(widget, stretch)
        self.plan.hide()
        self.empty.hide()
        self.setFocusProxy(self.pane.table)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.years.chosen.connect(self._choose_year)
        self.add_button.clicked.connect(self.line.begin)
        self.import_button.clicked.connect(self._choose_sheet)
        self.data_button.clicked.connect(self.chart.copy_data)
        self.shortcut("Ctrl+N", self.line.begin)
        self.shortcut("Ctrl+Shift+I", self._choose_sheet)
        self.line.given.connect(self._add)
        self.line.left.connect(self.pane.table.setFocus)
        self.line.block_pasted.connect(self._paste)
        self.chart.moved.connect(self._look_at_month)
        self.pane.moved.connect(self._look_at_bill)
        self.pane.turned.connect(self._look_at_bill)
        self.pane.table.pasted.connect(self._paste)
        self.pane.table.asked.connect(self._ask)
        self.pane.table.deleted.connect(self._delete)
        self.side.asked.connect(self._ask)
        self.side.estimated.connect(lambda: self.acting.estimate(self.pane.table.current()))
        self.side.accepted.connect(lambda reason: self.acting.accept(self.pane.table.current(), reason))
        self.side.doubted.connect(lambda: self.acting.doubt(self.pane.table.current()))
        self.side.proof_asked.connect(lambda: self.acting.choose_proof(self.pane.table.current()))
        self.side.meter_named.connect(lambda name: self.acting.name_meter(self.pane.table.current(), name))
        self.side.carrier_said.connect(self._say_carrier)
        self.side.basis.answered.connect(self._answer)
        self.taking_in.planned.connect(self._show_plan)
        self.taking_in.ended.connect(self._took)
        self.plan.taken.connect(self.taking_in.carry_out)
        self.plan.left.connect(self._leave_plan)
        self.plan.sheet.chosen.connect(lambda name: self.taking_in.look_at(name, None))
        self.plan.sheet.top_said.connect(lambda top: self.taking_in.look_at(self.plan.sheet.name, top))
        self.empty.pressed.connect(self._choose_sheet)
        for one in (self.chart, self.tiles.scale):
            one.told.connect(self.told)
            one.faulted.connect(self.faulted)
        self.acting.faulted.connect(self.faulted)
        self.acting.done.connect(lambda said: self.told.emit("good", said))
        self.document.opened.connect(self._forget)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Energy and water"))
        self.years.say(self.tr("Of which year"))
        self.import_button.setText(self.tr("From Excel…"))
        self.data_button.setText(self.tr("Copy data"))
        self.add_button.setText(self.tr("Add a bill  Ctrl+N"))
        self.empty.say(
            self.tr("No bill yet. Type one below, paste a block from Excel with Ctrl+V, or take a sheet: long, a row a "
                    "bill, or wide, a row a month and a column a fuel."),
            self.tr("From Excel…"),
        )  # fmt: skip
        for part in (self.side, self.pane, self.line, self.plan):
            part.retranslate()
        if self._year is not None:
            self._show(self._year)

    def refresh(self) -> None:
        """Reads the year anew."""
        read, firm = self.document.read, self.document.firm
        self._show(read(energy_year, firm, self.document.facility, self._asked))

    def _show(self, year: EnergyYear) -> None:
        self._year = year
        read, firm, language = self.document.read, self.document.firm, speech.language
        self.years.offer([str(one) for one in year.found.years], str(year.found.year))
        lanes: list[tuple[str, list[Bill]]] = [
            (one.carrier, read(bills, firm, one, language)) for one in year.lanes
        ]  # fmt: skip
        unread = read(unread_bills, firm, year.found.unread, language)
        self.pane.show_lanes(lanes, unread)
        self.tiles.show_year(year)
        self.chart.show_year(year)
        self.side.basis.show_basis(year.basis)
        self._tell_count([one for _, of in lanes for one in of], year)
        self._turn_to(plan=False)
        self._look_at_bill()

    def _tell_count(self, every: list[Bill], year: EnergyYear) -> None:
        there = sum(one.row is not None for one in every)
        meters = sum(len(one.meters) for one in year.lanes)
        missing = self.tr("%n times without one", "", len(every) - there) if len(every) > there else ""
        said = [self.tr("%n bills", "", there), self.tr("%n meters", "", meters), missing]
        self.count.setText(" · ".join(one for one in said if one) if there else "")

    def _turn_to(self, *, plan: bool) -> None:
        """The plan, the year, or what stands where there is none."""
        anything = self._year is not None and bool(self._year.lanes or self._year.found.unread)
        self.plan.setVisible(plan)
        self.tiles.setVisible(anything and not plan)
        self.looked_at.setVisible(anything and not plan)
        self.empty.setVisible(not anything and not plan)
        self.line.setVisible(not plan)
        self.add_button.setVisible(anything and not plan)  # one accent a page
        self.setFocusProxy(self.pane.table if anything else self.line.line)
        self.data_button.setEnabled(anything)

    # Where one looks

    def _choose_year(self, year: str) -> None:
        self._asked = int(year)
        self.refresh()

    def _forget(self) -> None:
        self._asked = None

    def _look_at_bill(self) -> None:
        bill = self.pane.table.current()
        self.side.show_bill(bill)
        if self.pane.carrier:
            self.line.choose(self.pane.carrier)
        if bill is not None and bill.months and self._year is not None:
            of_year = [(days, month) for year, month, days in bill.months if year == self._year.found.year]
            if of_year:
                self.chart.stand_at(self.pane.lane, max(of_year)[1] - 1)

    def _look_at_month(self, lane: int, month: int) -> None:
        if self._year is not None:
            self.pane.look_at(lane, self._year.found.year, month + 1)

    def show_target(self, target: Target) -> None:
        """A reading: its year, its carrier, its line."""
        if target.row is None or target.entity != "reading":
            return
        for year in self._year.found.years if self._year is not None else ():
            if self._stands_at(target.row):
                return
            self._choose_year(str(year))
        self._stands_at(target.row)

    def _stands_at(self, row: UUID) -> bool:
        found = self.pane.stand_at(row)
        if found:
            self.pane.table.setFocus()
        return found

    # What one does

    def _add(self, carrier: str, text: str) -> None:
        current = self.pane.table.current()
        meter = current.meter if current is not None and current.carrier == carrier else ""
        if self.acting.add(carrier, text, meter):
            self.line.clear()
            self.pane.turn_to(carrier)

    def _say_carrier(self, code: str) -> None:
        bill = self.pane.table.current()
        if bill is not None and bill.row is not None:
            self.acting.write(bill, "carrier", code)

    def _ask(self) -> None:
        self.acting.ask_for(self.pane.table.current())

    def _delete(self) -> None:
        self.acting.delete(self.pane.table.chosen())

    def _answer(self, basis: object) -> None:
        if self._year is not None and isinstance(basis, HeatBasis):
            self.acting.answer(self._year.basis, basis)

    def _paste(self) -> None:
        self.taking_in.paste(self.line.carrier)

    def _choose_sheet(self) -> None:
        self.taking_in.choose_sheet(self.line.carrier)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """A sheet of bills may be dropped."""
        welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Looks at the first file."""
        if (path := dropped(event)) is not None:
            self.taking_in.import_sheet(path, self.line.carrier)

    def _show_plan(self, plan: Plan) -> None:
        self.plan.show_plan(plan)
        self._turn_to(plan=True)
        self.plan.setFocus()

    def _leave_plan(self) -> None:
        self.taking_in.leave()
        self._turn_to(plan=False)
        self.pane.table.setFocus()

    def _took(self, many: int) -> None:
        self._leave_plan()
        self.told.emit("good", self.tr("%n bills taken in. Ctrl+Z takes them back.", "", many))

    def actions_here(self) -> list[Action]:
        """Add, take in, copy."""
        return [
            Action(self.tr("Add a bill"), "Ctrl+N", self.line.begin),
            Action(self.tr("Take bills from Excel or CSV"), "Ctrl+Shift+I", self._choose_sheet),
            Action(self.tr("Paste a block of bills"), "Ctrl+V"),
            Action(self.tr("Change a cell of a bill"), "Enter"),
            Action(self.tr("Ask the firm for a missing bill"), "S"),
            Action(self.tr("Delete bills"), "Del"),
            Action(self.tr("Copy the months as a table"), "Ctrl+Shift+C", self.chart.copy_data),
            Action(self.tr("Save the chart as a picture"), "", self.chart.save),
        ]
