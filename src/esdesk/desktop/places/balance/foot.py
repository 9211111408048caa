"""The lower half of Balance: processes and flows as tables, one of them shown, and what holds for them."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from esdesk.audit.flows import End
from esdesk.core.numbers import number_words
from esdesk.desktop.language import speech
from esdesk.desktop.places.balance.rows import flow_rows, step_rows
from esdesk.desktop.places.balance.table import BalanceTable
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.desktop.widgets.segments import Segments
from esdesk.services.balances.balancing import Balance
from esdesk.services.balances.words import share_words

STEPS, FLOWS = "steps", "flows"
_ROOMY = 1060


class Foot(QWidget):
    """Both tables.

    Signals:
        opened: a resource (UUID) to be shown in the inventory.
        left_out: the row of a process that shall close no more, or shall again.
    """

    opened = Signal(object)
    left_out = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Balance | None = None
        self.which = Segments([STEPS, FLOWS])
        self.leave_button = KeyButton()
        say_look(self.leave_button, look="quiet")
        self.note = QLabel()
        say_look(self.note, voice="small")
        self.steps = BalanceTable([190, 86, 86, 88, 76, 84, 120, 132, 200], 8, frozenset(range(1, 6)), scale=6, state=7)
        self.flows = BalanceTable([220, 150, 150, 210, 160, 240], 0, frozenset((3, 4)), state=5)
        self.tables = QStackedWidget()
        self.tables.addWidget(self.steps)
        self.tables.addWidget(self.flows)
        head = QWidget()
        head.setFixedHeight(44)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.which)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        row.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.tables, 1)
        self._connect()

    def _connect(self) -> None:
        self.which.chosen.connect(self._turn)
        self.leave_button.clicked.connect(self._leave_out)
        self.steps.moved.connect(self._look_at_step)
        self.steps.marked.connect(self.left_out)
        for table in (self.steps, self.flows):
            table.opened.connect(self.opened)

    def retranslate(self) -> None:
        """Says its words."""
        self.which.say(STEPS, self.tr("Closure"))
        self.which.say(FLOWS, self.tr("Flows"))
        self.steps.setAccessibleName(self.tr("How each process closes"))
        self.flows.setAccessibleName(self.tr("What flows, with its amounts"))
        more = self.tr("− out   0   in +")
        self.steps.rows.say([
            self.tr("Process"), self.tr("In"), self.tr("Out"), self.tr("Difference"), self.tr("Bound"),
            self.tr("Not closed"), more, self.tr("State"), self.tr("What would help?"),
        ])  # fmt: skip
        self.flows.rows.say([
            self.tr("Flow"), self.tr("From"), self.tr("To"), self.tr("Recorded"), self.tr("Reconciled"),
            self.tr("State"),
        ])  # fmt: skip
        if self._found is not None:
            self.show_balance(self._found)

    def show_balance(self, found: Balance) -> None:
        """Shows how a balance closes, and what flows in it."""
        self._found = found
        self.steps.show_rows(step_rows(found, speech.language))
        self.flows.show_rows(flow_rows(found, speech.language))
        self.flows.setColumnHidden(4, found.reconciled is None)
        self.which.say(FLOWS, self.tr("Flows"), len(found.flows))
        self.note.setText(self._told(found))
        self._look_at_step()

    def _told(self, found: Balance) -> str:
        reconciled = found.reconciled
        if reconciled is None:
            return self.tr("the bound holds in 19 of 20 cases; dotted lines at 5 and 10 %")
        if not reconciled.closed:
            return self.tr("no process has flows on both sides")
        return self.tr("chi-square {chi2}, {freedom} degrees of freedom; by chance in {chance} of cases").format(
            chi2=number_words(Decimal(f"{reconciled.chi2:.1f}"), speech.language),
            freedom=reconciled.freedom,
            chance=share_words(reconciled.chance, speech.language),
        )

    def _turn(self, which: str) -> None:
        table = self.steps if which == STEPS else self.flows
        self.tables.setCurrentWidget(table)
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look_at_step()

    def _look_at_step(self) -> None:
        row, found = self.steps.current(), self._found
        reconciled = found.reconciled if found is not None else None
        fits = reconciled is not None and row is not None and row.key != End.PLANT and self.which.current == STEPS
        self.leave_button.setVisible(fits)
        if fits and reconciled is not None and row is not None:
            closes = row.key in reconciled.closed
            self.leave_button.setText(self.tr("Need not close  Space") if closes else self.tr("Make it close  Space"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow window what would help is told by the pointer only."""
        self.steps.give_way(7, 8, narrow=event.size().width() < _ROOMY)
        super().resizeEvent(event)

    def _leave_out(self) -> None:
        row = self.steps.current()
        if row is not None:
            self.left_out.emit(row.key)
