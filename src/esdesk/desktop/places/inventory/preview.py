"""Before a block or a sheet is taken in: what is new, what changes from what to what, what stays out and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from esdesk.desktop.places.inventory.plan_model import FIRST, PlanModel
from esdesk.desktop.places.inventory.plan_table import PlanTable
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.desktop.widgets.key_hint import KeyHint
from esdesk.services.inventory.inventory import Plan


class Preview(QWidget):
    """Takes the grid's place until one takes the block in (Enter) or leaves it (Escape).

    Signals:
        taken: the plan is to be carried out.
        left: it is not.
        held_as: what the columns of the block hold, from the left, where a person said it.
    """

    taken = Signal(object)
    left = Signal()
    held_as = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self.model = PlanModel()
        self.list = PlanTable(self.model)
        self.list.held_as.connect(self.held_as)
        self.words, self._hint = Elided(), KeyHint("F2")
        self.take, self.leave = KeyButton(), KeyButton()
        say_look(self.take, look="accent")
        self.take.clicked.connect(self._press_take)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self._hint)
        row.addWidget(self.leave)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.take.setText(self.tr("Take in") + "  ⏎")
        self.leave.setText(self.tr("Leave it") + "  Esc")
        self._hint.say(self.tr("what the column holds"))
        self.list.setAccessibleName(self.tr("What taking it in would do"))
        if self._plan is not None:
            self.show_plan(self._plan)

    def show_plan(self, plan: Plan) -> None:
        """Shows a plan; nothing to take in is also an answer. The cursor stays in its column."""
        at = max(FIRST, self.list.currentIndex().column())
        self._plan = plan
        self.model.show_plan(plan)
        parts = [
            self.tr("%n new", "", len(plan.added)),
            self.tr("%n changed", "", len(plan.changed)),
            self.tr("%n doubtful", "", len({one.number for one in plan.doubts})),
            self.tr("%n stay out", "", len(plan.rejected)),
            self.tr("%n say what is recorded already", "", len(plan.skipped)),
        ]
        doubtful = {one.number for one in plan.doubts}
        counts = (len(plan.added), len(plan.changed), len(doubtful), len(plan.rejected), len(plan.skipped))
        told = "  ·  ".join(words for words, count in zip(parts, counts, strict=True) if count)
        self.words.say(told or self.tr("Nothing to take in"))
        self.take.setEnabled(bool(plan.added or plan.changed))
        self.list.setCurrentIndex(self.model.index(0, min(at, self.model.columnCount() - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter takes, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _press_take(self) -> None:
        if self._plan is not None and self.take.isEnabled():
            self.take.setEnabled(False)
            self.taken.emit(self._plan)
