"""The lower half of Balance while money is shown: processes, flows, and what is not in the sums."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from esdesk.desktop.language import speech
from esdesk.desktop.places.balance.money_rows import flow_rows, missing_rows, step_rows
from esdesk.desktop.places.balance.table import BalanceTable
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.segments import Segments
from esdesk.services.measures.money_flow import MoneyFound
from esdesk.services.measures.words import thousands

STEPS, FLOWS, MISSING = "steps", "flows", "missing"
_ROOMY = 1060


class MoneyFoot(QWidget):
    """The three tables.

    Signals:
        opened: a resource (UUID) to be shown in the inventory.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: MoneyFound | None = None
        self.which, self.note = Segments([STEPS, FLOWS, MISSING]), QLabel()
        say_look(self.note, voice="small")
        self.steps = BalanceTable([190, 92, 130, 130, 92, 92, 124, 200], 7, frozenset(range(1, 7)), state=7)
        self.flows = BalanceTable([220, 150, 150, 92, 92, 92, 116, 100], 0, frozenset(range(3, 8)), state=-1)
        self.missing = BalanceTable([600], 0, frozenset(), state=0)
        self._tables = {STEPS: self.steps, FLOWS: self.flows, MISSING: self.missing}
        self.tables = QStackedWidget()
        head = QWidget()
        head.setFixedHeight(44)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.which)
        row.addStretch(1)
        row.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.tables, 1)
        for table in self._tables.values():
            self.tables.addWidget(table)
            table.opened.connect(self.opened)
        self.which.chosen.connect(self._turn)

    def retranslate(self) -> None:
        """Says its words."""
        self.steps.setAccessibleName(self.tr("What comes in and leaves at each process"))
        self.flows.setAccessibleName(self.tr("What money flows, by its blocks"))
        self.missing.setAccessibleName(self.tr("What is not in the sums"))
        self.steps.rows.say([
            self.tr("Process, k TL"), self.tr("Paid"), self.tr("From processes"), self.tr("To processes"),
            self.tr("In products"), self.tr("In losses"), self.tr("Not shared out"), self.tr("State"),
        ])  # fmt: skip
        self.flows.rows.say([
            self.tr("Flow, k TL"), self.tr("From"), self.tr("To"), self.tr("Material"), self.tr("Energy"),
            self.tr("System"), self.tr("Management"), self.tr("Sum"),
        ])  # fmt: skip
        self.missing.rows.say([self.tr("Not in the sums")])
        self.which.say(STEPS, self.tr("Processes"))
        self.which.say(FLOWS, self.tr("Flows"))
        self.which.say(MISSING, self.tr("Missing"))
        if self._found is not None:
            self.show_money(self._found)

    def show_money(self, found: MoneyFound) -> None:
        """Shows what is paid, what it becomes, and what is missing."""
        self._found, language = found, speech.language
        missing = missing_rows(found, language)
        self.steps.show_rows(step_rows(found, language))
        self.flows.show_rows(flow_rows(found, language))
        self.missing.show_rows(missing)
        self.which.say(FLOWS, self.tr("Flows"), len(found.balance.flows))
        self.which.say(MISSING, self.tr("Missing"), len(missing))
        income = found.cost.found.income
        said = self.tr("{sum} k TL earned by losses stands apart").format(sum=thousands(income, language))
        self.note.setText(said if income else "")

    def _turn(self, which: str) -> None:
        table = self._tables[which]
        self.tables.setCurrentWidget(table)
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow window what is handed on is read from the flows, and the blocks from what is copied."""
        narrow = event.size().width() < _ROOMY
        for column in (2, 3):
            self.steps.setColumnHidden(column, narrow)
        for column in range(3, 7):
            self.flows.setColumnHidden(column, narrow)
        super().resizeEvent(event)
