"""Balance."""

from dataclasses import replace
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from esdesk.audit.flows import End, Measure
from esdesk.core.tokens import Palette
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.balance.foot import Foot
from esdesk.desktop.places.balance.reading import Asked, look
from esdesk.desktop.runner import Job
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.figure_view import FigureView, measure
from esdesk.desktop.widgets.panes import Panes
from esdesk.desktop.widgets.segments import Segments
from esdesk.desktop.widgets.year_choice import YearChoice
from esdesk.figures.shapes import Figure
from esdesk.services.balances.balancing import Balance
from esdesk.services.balances.figure import balance_figure
from esdesk.services.balances.table import balance_data
from esdesk.services.balances.words import shown_unit

_MEASURES = (Measure.MASS, Measure.DRY, Measure.ENERGY, Measure.WATER)
_ROOMY = 1060


class BalancePlace(Place):
    """What flows through the plant, and whether it closes."""

    key: ClassVar[str] = "balance"
    icon: ClassVar[str] = "scale"

    def build(self) -> None:
        """Makes the parts."""
        self._job: Job[Balance] | None = None
        self._asked = Asked()
        self._found: Balance | None = None
        self.measures = Segments(list(_MEASURES))
        self.years = YearChoice()
        self.unit = QLabel()
        say_look(self.unit, voice="second")
        self.copy_button, self.save_button = WordButton("copy", look="quiet"), WordButton("download", look="quiet")
        self.data_button = WordButton("table", look="quiet")
        self.reconcile_button = WordButton("scale", look="accent")
        self.head.add_left(self.measures)
        self.head.add_left(self.years)
        self.head.add_left(self.unit)
        for button in (self.copy_button, self.save_button, self.data_button, self.reconcile_button):
            self.head.add_right(button)
        self.picture, self.foot, self.empty = FigureView(), Foot(), Empty()
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
        self.panes.addWidget(self.foot)
        self.panes.setStretchFactor(0, 1)
        self.panes.ready()
        self.body.addWidget(self.panes, 1)
        self.body.addWidget(self.empty, 1)
        self.empty.hide()
        self.setFocusProxy(self.foot.steps)
        self._connect()

    def _connect(self) -> None:
        self.measures.chosen.connect(self._choose_measure)
        self.years.chosen.connect(self._choose_year)
        self.copy_button.clicked.connect(self.picture.copy)
        self.save_button.clicked.connect(self.picture.save)
        self.data_button.clicked.connect(self.picture.copy_data)
        self.picture.told.connect(self.told)
        self.picture.faulted.connect(self.faulted)
        self.reconcile_button.clicked.connect(self.turn_reconciling)
        self.shortcut("Ctrl+B", self.turn_reconciling)
        self.foot.left_out.connect(self._leave_out)
        self.foot.opened.connect(self._open)
        self.empty.pressed.connect(self._go_to_inventory)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Balance"))
        words = (self.tr("Mass"), self.tr("Dry"), self.tr("Energy"), self.tr("Water"))
        for one, said in zip(_MEASURES, words, strict=True):
            self.measures.say(one, said)
        self.measures.setAccessibleName(self.tr("What is balanced"))
        self.copy_button.setText(self.tr("Copy picture"))
        self.save_button.setText(self.tr("SVG, PNG…"))
        self.data_button.setText(self.tr("Copy data"))
        self.empty.say(
            self.tr("A balance needs processes and yearly amounts: say in the inventory from which process a resource "
                    "comes or to which it goes, and how much of it there is a year."),
            self.tr("To the inventory"),
        )  # fmt: skip
        self.years.say(self.tr("Of which year"))
        self.foot.retranslate()
        self._tell_reconciling()

    def refresh(self) -> None:
        """Balances anew, in the background: a big file takes a moment."""
        if self._job is not None:
            self._job.cancel()
        path, firm, facility = self.document.path, self.document.firm, self.document.facility
        self._job = self.runner.run_apart(self, partial(look, path, firm, facility, self._asked), self._show)

    def _show(self, found: Balance) -> None:
        self._found = found
        self.years.offer(found.years, found.scope.year)
        self.unit.setText(self.tr("{unit} a year").format(unit=shown_unit(found.scope.measure, speech.language)))
        self.picture.show_figure(
            self._drawn, lambda: balance_data(found, speech.language), lambda: self.document.path.with_suffix(".svg")
        )
        self.foot.show_balance(found)
        anything = bool(found.flows)
        self.panes.setVisible(anything)
        self.empty.setVisible(not anything)
        for button in (self.copy_button, self.save_button, self.data_button, self.reconcile_button):
            button.setEnabled(anything)
        self._tell_reconciling()

    def _drawn(self, width: float, height: float, palette: Palette) -> Figure | None:
        found = self._found
        return None if found is None else balance_figure(found, speech.language, width, height, palette, measure)

    # What one chooses

    def _choose_measure(self, measure: str) -> None:
        self._ask(replace(self._asked, measure=Measure(measure)))

    def _choose_year(self, year: str) -> None:
        self._ask(replace(self._asked, year=year))

    def turn_reconciling(self) -> None:
        """Makes the figures agree, or shows them as they were recorded again; nothing is written."""
        self._ask(replace(self._asked, leave_out=None if self._asked.leave_out is not None else ()))

    def _leave_out(self, process: str) -> None:
        """A process shall close no more, or shall again; where nothing is reconciled yet, it is then."""
        if process != End.PLANT:
            left = set(self._asked.leave_out or ())
            self._ask(replace(self._asked, leave_out=tuple(sorted(left ^ {process}))))

    def _ask(self, asked: Asked) -> None:
        self._asked = asked
        self.refresh()

    def _tell_reconciling(self) -> None:
        on = self._asked.leave_out is not None
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
