"""Balance."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from esdesk.audit.flows import End, Measure
from esdesk.core.tokens import Palette
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.balance.choices import Choices
from esdesk.desktop.places.balance.foot import Foot
from esdesk.desktop.places.balance.money_foot import MoneyFoot
from esdesk.desktop.places.balance.reading import MONEY, look
from esdesk.desktop.places.balance.table import BalanceTable
from esdesk.desktop.runner import Job
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.figure_view import FigureView, measure
from esdesk.desktop.widgets.panes import Panes
from esdesk.figures.shapes import Figure
from esdesk.services.balances.balancing import Balance
from esdesk.services.balances.figure import balance_figure
from esdesk.services.balances.table import balance_data
from esdesk.services.balances.words import shown_unit
from esdesk.services.measures.money_figure import money_data, money_figure
from esdesk.services.measures.money_flow import MoneyFound

_ROOMY = 1060


class BalancePlace(Place):
    """What flows through the plant, and whether it closes."""

    key: ClassVar[str] = "balance"
    icon: ClassVar[str] = "scale"

    def build(self) -> None:
        """Makes the parts."""
        self._job: Job[Balance | MoneyFound] | None = None
        self._found: Balance | MoneyFound | None = None
        self.choices = Choices()
        self.copy_button, self.save_button = WordButton("copy", look="quiet"), WordButton("download", look="quiet")
        self.data_button = WordButton("table", look="quiet")
        self.reconcile_button = WordButton("scale", look="accent")
        for part in (self.choices.measures, self.choices.years, self.choices.unit):
            self.head.add_left(part)
        for button in (self.copy_button, self.save_button, self.data_button, self.reconcile_button):
            self.head.add_right(button)
        self.picture, self.foot, self.money_foot, self.empty = FigureView(), Foot(), MoneyFoot(), Empty()
        self.feet = QStackedWidget()
        self.feet.addWidget(self.foot)
        self.feet.addWidget(self.money_foot)
        card = QFrame()
        say_look(card, look="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.addWidget(self.picture)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(card)
        self.panes = Panes("balance", [520, 260], upright=True)
        self.panes.addWidget(above)
        self.panes.addWidget(self.feet)
        self.panes.setStretchFactor(0, 1)
        self.panes.ready()
        self.body.addWidget(self.choices)
        self.body.addWidget(self.panes, 1)
        self.body.addWidget(self.empty, 1)
        self.empty.hide()
        self.setFocusProxy(self.foot.steps)
        self._connect()

    def _connect(self) -> None:
        self.choices.chosen.connect(self.refresh)
        self.copy_button.clicked.connect(self.picture.copy)
        self.save_button.clicked.connect(self.picture.save)
        self.data_button.clicked.connect(self.picture.copy_data)
        self.picture.told.connect(self.told)
        self.picture.faulted.connect(self.faulted)
        self.reconcile_button.clicked.connect(self.turn_reconciling)
        self.shortcut("Ctrl+B", self.turn_reconciling)
        self.foot.left_out.connect(self._leave_out)
        for foot in (self.foot, self.money_foot):
            foot.opened.connect(self._open)
            foot.steps.moved.connect(self._ring)
            foot.which.chosen.connect(self._ring)
        self.empty.pressed.connect(self._go_to_inventory)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Balance"))
        self.choices.retranslate()
        self.copy_button.setText(self.tr("Copy picture"))
        self.save_button.setText(self.tr("SVG, PNG…"))
        self.data_button.setText(self.tr("Copy data"))
        self._tell_empty()
        self.foot.retranslate()
        self.money_foot.retranslate()
        self._tell_reconciling()

    def refresh(self) -> None:
        """Balances anew, in the background: a big file takes a moment."""
        if self._job is not None:
            self._job.cancel()
        path, firm, facility = self.document.path, self.document.firm, self.document.facility
        self._job = self.runner.run_apart(self, partial(look, path, firm, facility, self.choices.asked), self._show)

    def _show(self, found: Balance | MoneyFound) -> None:
        self._found = found
        self._show_picture()
        if isinstance(found, MoneyFound):
            self._show_money(found)
        else:
            self._show_balance(found)
        self._tell_reconciling()

    def _show_picture(self) -> None:
        self.picture.show_figure(self._drawn, self._data, lambda: self.document.path.with_suffix(".svg"))

    def _show_money(self, found: MoneyFound) -> None:
        self.choices.show_found(found.cost.years, found.cost.found.year, self.tr("k TL a year"))
        self.feet.setCurrentWidget(self.money_foot)
        self.money_foot.show_money(found)
        self._show_parts(bool(found.balance.flows))
        self.reconcile_button.hide()

    def _show_balance(self, found: Balance) -> None:
        unit = self.tr("{unit} a year").format(unit=shown_unit(found.scope.measure, speech.language))
        self.choices.show_found(found.years, found.scope.year, unit)
        of_substance = found.scope.measure is Measure.SUBSTANCE
        if of_substance:
            self.choices.show_substances(found.substances, found.scope.substance)
        self.feet.setCurrentWidget(self.foot)
        self.foot.show_balance(found)
        self.reconcile_button.show()
        self._show_parts(bool(found.flows) and bool(found.substances or not of_substance))

    def _show_parts(self, anything: bool) -> None:
        self._tell_empty()
        self.panes.setVisible(anything)
        self.empty.setVisible(not anything)
        for button in (self.copy_button, self.save_button, self.data_button, self.reconcile_button):
            button.setEnabled(anything)

    def _tell_empty(self) -> None:
        """What would be needed for what is asked for."""
        if self.choices.asked.of == MONEY:
            words = self.tr("Money flows where something is paid for: give the wants of the inventory prices and "
                            "processes, and say what leaves each process in a year.")  # fmt: skip
        elif self.choices.asked.of == Measure.SUBSTANCE:
            words = self.tr("No composition names a substance yet: say in the inventory what a resource consists of.")
        else:
            words = self.tr("A balance needs processes and yearly amounts: say in the inventory from which process a "
                            "resource comes or to which it goes, and how much of it there is a year.")  # fmt: skip
        self.empty.say(words, self.tr("To the inventory"))

    def _drawn(self, width: float, height: float, palette: Palette) -> Figure | None:
        found, language = self._found, speech.language
        if isinstance(found, MoneyFound):
            return money_figure(found, language, width, height, palette, measure, self._ringed(self.money_foot.steps))
        if found is None:
            return None
        return balance_figure(found, language, width, height, palette, measure, self._ringed(self.foot.steps))

    def _data(self) -> str:
        found = self._found
        if isinstance(found, MoneyFound):
            return money_data(found, speech.language)
        return balance_data(found, speech.language) if found is not None else ""

    @staticmethod
    def _ringed(steps: BalanceTable) -> str:
        """The process of the cursor, while one looks at the processes."""
        row = steps.current()
        return row.key if row is not None and steps.hasFocus() else ""

    def _ring(self, _which: str = "") -> None:
        """Draws the ring of the process that the cursor is at."""
        if self._found is not None:
            self._show_picture()

    # What one chooses

    def turn_reconciling(self) -> None:
        """Makes the figures agree, or shows them as they were recorded again; nothing is written."""
        asked = self.choices.asked
        if asked.of != MONEY:
            self.choices.ask(leave_out=None if asked.leave_out is not None else ())

    def _leave_out(self, process: str) -> None:
        """A process shall close no more, or shall again; where nothing is reconciled yet, it is then."""
        if process != End.PLANT:
            left = set(self.choices.asked.leave_out or ())
            self.choices.ask(leave_out=tuple(sorted(left ^ {process})))

    def _tell_reconciling(self) -> None:
        on = self.choices.asked.leave_out is not None
        self.reconcile_button.setText(self.tr("As recorded  Ctrl+B") if on else self.tr("Reconcile  Ctrl+B"))

    # What one does

    def _open(self, resource: UUID) -> None:
        self.go.emit(Target("inventory", "resource", resource))

    def _go_to_inventory(self) -> None:
        self.go.emit(Target("inventory"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow window the quiet buttons are their signs alone."""
        for button in (self.copy_button, self.save_button, self.data_button):
            button.give_way(event.size().width() < _ROOMY)
        super().resizeEvent(event)

    def actions_here(self) -> list[Action]:
        """Reconcile, copy, save."""
        return [
            Action(self.tr("Make the figures agree, or show them as recorded"), "Ctrl+B", self.turn_reconciling),
            Action(self.tr("Let a process be as it is, or make it close"), "Space"),
            Action(self.tr("Open a flow in the inventory"), "Enter"),
            Action(self.tr("Copy the picture"), "Ctrl+C", self.picture.copy),
            Action(self.tr("Save the picture"), "", self.picture.save),
            Action(self.tr("Copy both tables"), "Ctrl+Shift+C", self.picture.copy_data),
        ]

    def show_target(self, target: Target) -> None:
        """Puts the cursor on a process."""
        if target.row is not None:
            at = self.foot.steps.rows.row_of(str(target.row))
            if at >= 0:
                self.foot.steps.setCurrentIndex(self.foot.steps.rows.index(at, 0))
        self.foot.steps.setFocus(Qt.FocusReason.OtherFocusReason)
