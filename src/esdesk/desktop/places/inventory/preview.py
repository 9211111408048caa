"""Before a block or a sheet is taken in: what is new, what changes from what to what, what stays out and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from esdesk.desktop.icons import WordButton
from esdesk.desktop.places.inventory.plan_model import FIRST, PlanModel
from esdesk.desktop.places.inventory.plan_table import PlanTable
from esdesk.desktop.places.inventory.profile_table import ProfileTable
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.desktop.widgets.key_hint import KeyHint
from esdesk.desktop.widgets.sheet_bar import SheetBar
from esdesk.services.inventory.inventory import Plan
from esdesk.services.sheets.profiling import SheetProfile

_BAR = 160


class Preview(QWidget):
    """Takes the grid's place until one takes the block in (Enter) or leaves it (Escape).

    Signals:
        taken: the plan is to be carried out.
        left: it is not; while one waits for it, it is not wanted any more.
        held_as: what the columns of the block hold, from the left, where a person said it.
        profile_asked: what stands in the columns of a plan is to be shown.
        rejected_asked: the rows of a plan that stay out are to be written.
    """

    taken = Signal(object)
    left = Signal()
    held_as = Signal(list)
    profile_asked = Signal(object)
    rejected_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self.model = PlanModel()
        self.list = PlanTable(self.model)
        self.list.held_as.connect(self.held_as)
        self.words, self._hint, self.waiting = Elided(), KeyHint("F2"), QProgressBar()
        self.take, self.leave = KeyButton(), KeyButton()
        self.sheet, self.profile = SheetBar(), ProfileTable()
        self.profile_button, self.save = WordButton("columns-3", "quiet"), WordButton("download", "quiet")
        say_look(self.take, look="accent")
        self.waiting.setTextVisible(False)
        self.waiting.setFixedWidth(_BAR)
        self.take.clicked.connect(self._press_take)
        self.leave.clicked.connect(self.left)
        self.profile_button.clicked.connect(self._turn_profile)
        self.save.clicked.connect(self._press_save)
        self._lay_out()
        self.waiting.hide()
        self.profile.hide()
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, below in ((first, 4), (second, 8)):
            row.setContentsMargins(16, 8 if row is first else 0, 16, below)
            row.setSpacing(12)
        first.addWidget(self.words, 1)
        for widget in (self.waiting, self._hint, self.leave, self.take):
            first.addWidget(widget)
        second.addWidget(self.sheet)
        second.addStretch(1)
        second.addWidget(self.save)
        second.addWidget(self.profile_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.profile)
        column.addWidget(self.list, 1)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.take.setText(self.tr("Take in") + "  ⏎")
        self.leave.setText(self.tr("Leave it") + "  Esc")
        self.profile_button.setText(self.tr("What the columns hold") + "  P")
        self.save.setText(self.tr("Save what stays out…") + "  S")
        self.save.setToolTip(self.tr("As a sheet with the reasons, to be mended and brought again"))
        self._hint.say(self.tr("what the column holds"))
        self.list.setAccessibleName(self.tr("What taking it in would do"))
        self.waiting.setAccessibleName(self.tr("How much of it is done"))
        for part in (self.sheet, self.profile):
            part.retranslate()
        if self._plan is not None:
            self.show_plan(self._plan)

    # Waiting

    def wait_for(self, done: int, of: int, *, writes: bool = False) -> None:
        """Says how far the work is; nothing can be taken in meanwhile. `of` is 0 where nobody can say."""
        self.words.say(self.tr("Is being written…") if writes else self.tr("Is being read…"))
        self.waiting.setRange(0, of)
        self.waiting.setValue(done)
        self.waiting.show()
        self.take.setEnabled(False)

    def stop_waiting(self) -> None:
        """The work is over; what was shown before it is shown again."""
        self.waiting.hide()
        if self._plan is not None:
            self._say_counts(self._plan)
            self._show_sheet(self._plan)

    # Showing

    def show_plan(self, plan: Plan | None) -> None:
        """Shows a plan; nothing to take in is also an answer. The cursor stays in its column."""
        at = max(FIRST, self.list.currentIndex().column())
        same_sheet = plan is not None and self._plan is not None and plan.source == self._plan.source
        self._plan = plan
        self.model.show_plan(plan)
        if not same_sheet:
            self.profile.show_profile(None)
        if plan is None:
            return
        self._say_counts(plan)
        self._show_sheet(plan)
        self.list.setCurrentIndex(self.model.index(0, min(at, self.model.columnCount() - 1)))

    def show_profile(self, found: SheetProfile) -> None:
        """Unfolds what stands in the columns."""
        self.profile.show_profile(found)

    def _say_counts(self, plan: Plan) -> None:
        doubtful = {one.number for one in plan.doubts}
        hidden = len(plan.source.hidden) if plan.source is not None else 0
        parts = [
            (len(plan.added), self.tr("%n new", "", len(plan.added))),
            (len(plan.changed), self.tr("%n changed", "", len(plan.changed))),
            (len(doubtful), self.tr("%n doubtful", "", len(doubtful))),
            (len(plan.rejected), self.tr("%n stay out", "", len(plan.rejected))),
            (len(plan.skipped), self.tr("%n say what is recorded already", "", len(plan.skipped))),
            (len(plan.aside), self.tr("%n are totals or headers", "", len(plan.aside))),
            (hidden, self.tr("%n are hidden in the sheet", "", hidden)),
        ]
        told = "  ·  ".join(words for count, words in parts if count)
        nothing = self.tr("Which column holds the names? Go to it and press F2.") if plan.is_nameless else ""
        self.words.say(nothing or told or self.tr("Nothing to take in"))
        self.take.setEnabled(bool(plan.added or plan.changed))

    def _show_sheet(self, plan: Plan) -> None:
        source = plan.source
        self.profile_button.setVisible(source is not None)
        self.save.setVisible(source is not None and bool(plan.rejected))
        if source is None:
            self.sheet.hide()
        else:
            self.sheet.show_sheet(source.name, source.sheets, source.top)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter takes, Escape leaves; P and S as their buttons say, Ctrl+PgDn and Ctrl+PgUp turn to another sheet."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif ctrl and event.key() in turns:
            self.sheet.turn(turns[Qt.Key(event.key())])
        elif not ctrl and event.key() == Qt.Key.Key_P and self.profile_button.isVisible():
            self._turn_profile()
        elif not ctrl and event.key() == Qt.Key.Key_S and self.save.isVisible():
            self._press_save()
        else:
            super().keyPressEvent(event)

    def _press_take(self) -> None:
        if self._plan is not None and self.take.isEnabled():
            self.take.setEnabled(False)
            self.taken.emit(self._plan)

    def _turn_profile(self) -> None:
        if self.profile.isVisible():
            self.profile.show_profile(None)
        else:
            self.profile_asked.emit(self._plan)

    def _press_save(self) -> None:
        self.rejected_asked.emit(self._plan)
