"""Self-assessment: five steps that can be left and taken up again; the steps stand in place of the rail."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from esdesk.desktop import landing
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.guided.bills_page import BillsPage
from esdesk.desktop.places.guided.flows_page import FlowsPage
from esdesk.desktop.places.guided.ideas_page import IdeasPage
from esdesk.desktop.places.guided.page import Page
from esdesk.desktop.places.guided.plant_page import PlantPage
from esdesk.desktop.places.guided.question_row import letters
from esdesk.desktop.places.guided.sight_page import SightPage
from esdesk.desktop.places.guided.steps_list import StepsList
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.services.guided import steps
from esdesk.services.guided.steps import Progress, Step

_HEAD, _FOOT = 76, 60


class GuidedPlace(Place):
    """The path."""

    key: ClassVar[str] = "guided"
    icon: ClassVar[str] = "clipboard-list"
    fills_window: ClassVar[bool] = True

    # Building

    def build(self) -> None:
        """Makes the parts."""
        self.head.hide()
        self._step = Step.PLANT
        self._progress: dict[Step, Progress] = {}
        self.steps, self.stack = StepsList(), QStackedWidget()
        made = (PlantPage, FlowsPage, BillsPage, IdeasPage, SightPage)
        self.pages: dict[Step, Page] = {
            step: page(self.document, self.runner) for step, page in zip(Step, made, strict=True)
        }
        for page in self.pages.values():
            self.stack.addWidget(page)
            page.faulted.connect(self.faulted)
            page.moved.connect(self._say_foot)
            page.go.connect(self._go)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for part in (self._build_head(), _rule(), self.stack, _rule(), self._build_foot()):
            right.addWidget(part, 1 if part is self.stack else 0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.steps.chosen.connect(lambda step: self.turn_to(Step(step)))
        self.steps.left.connect(self.leave)
        self.document.opened.connect(self._take_up)
        self.shortcut("Ctrl+Return", self.next_step)
        self.shortcut("Ctrl+Backspace", self.step_back)
        self._take_up()

    def _build_head(self) -> QWidget:
        head = QWidget()
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        say_look(head, look="surface")
        head.setFixedHeight(_HEAD)
        self._title, self._said = QLabel(), Elided(token="ink_2")
        say_look(self._title, voice="title")
        column = QVBoxLayout(head)
        column.setContentsMargins(24, 10, 24, 10)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._said)
        return head

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        say_look(foot, look="raised")
        foot.setFixedHeight(_FOOT)
        self.back, self.next = WordButton("chevron-left"), WordButton("arrow-right", "accent")
        self._where = Elided(Qt.AlignmentFlag.AlignRight, "ink_2", 11)
        self.back.clicked.connect(self.step_back)
        self.next.clicked.connect(self.next_step)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(16)
        row.addWidget(self.back)
        row.addWidget(self._where, 1)
        row.addWidget(self.next)
        return foot

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Self-assessment"))
        self.steps.retranslate()
        for page in self.pages.values():
            page.retranslate()
        self.back.setText(self.tr("Back"))
        self._show_step()

    # Showing

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self._step]

    def refresh(self) -> None:
        """Shows what the file holds, and how far each step is."""
        self.page.refresh()
        document = self.document
        found = document.read(steps.progress, document.firm, document.facility, speech.language)
        self._progress = dict(found)
        self._show_step()

    def _show_step(self) -> None:
        self.stack.setCurrentWidget(self.page)
        self.setFocusProxy(self.page)
        self._title.setText(self.steps.name(self._step))
        self._said.say(self.page.sentence())
        self._say_foot()

    def _say_foot(self) -> None:
        ideas = self.pages[Step.IDEAS]
        if isinstance(ideas, IdeasPage) and ideas.progress.asked:
            self._progress[Step.IDEAS] = ideas.progress
        self.steps.show_progress(self._step, self._progress)
        every = [*Step]
        at = every.index(self._step)
        how = self._progress.get(self._step, Progress(0, 0))
        where = self.tr("Step {at} of {all}").format(at=at + 1, all=len(every))
        left = self.tr("%n answers open, you can come back to them", "", how.asked - how.answered)
        self._where.say(f"{where}  ·  {left}" if how.asked > how.answered else where)
        self.back.setVisible(at > 0)
        following = self.steps.name(every[at + 1]) if at + 1 < len(every) else self.tr("the report")
        self.next.setText(self.tr("Next: {step}").format(step=following))
        waits = self.page.wants_accent
        say_look(self.next, look="plain" if waits else "accent")
        self.next.set_icon("arrow-right", 16, "ink_2" if waits else "on_accent")

    # Where one is

    def turn_to(self, step: Step) -> None:
        """Shows a step, and remembers that one is there."""
        self._step = step
        landing.note_step(self.document.firm, step.value)
        self.refresh()
        self.page.begin()

    def _take_up(self) -> None:
        """Goes on where one stopped in this file."""
        if self.document.is_open and self.document.has_firm:
            kept = landing.step_of(self.document.firm)
            self._step = Step(kept) if kept in [*Step] else Step.PLANT

    def show_target(self, target: Target) -> None:
        """A step by its name; coming here makes the file one that opens here."""
        self.turn_to(Step(target.field) if target.field in [*Step] else self._step)

    def whereabouts(self) -> Target:
        """The step."""
        return Target(self.key, field=self._step.value)

    # Doing

    def next_step(self) -> None:
        """On; after the last step to the report."""
        every = [*Step]
        at = every.index(self._step) + 1
        if at < len(every):
            self.turn_to(every[at])
        else:
            self.go.emit(Target("report"))

    def step_back(self) -> None:
        """One step back."""
        every = [*Step]
        self.turn_to(every[max(0, every.index(self._step) - 1)])

    def leave(self) -> None:
        """On to the full window; the file opens there from now on."""
        landing.note_step(self.document.firm, "")
        self.go.emit(Target("inventory"))

    def _go(self, target: Target) -> None:
        if target.place == self.key:
            self.show_target(target)
        else:
            self.go.emit(target)

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Next step"), "Ctrl+Enter", self.next_step),
            Action(self.tr("One step back"), "Ctrl+Backspace", self.step_back),
            Action(self.tr("Yes, no, don't know, and on to the next question"), letters(speech.language)),
            Action(self.tr("From question to question"), "↑ ↓"),
            Action(self.tr("Leave to the full window"), "", self.leave),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The steps give way in a narrow window."""
        self.steps.fit(event.size().width())
        super().resizeEvent(event)


def _rule() -> QFrame:
    line = QFrame()
    say_look(line, look="rule")
    line.setFixedHeight(1)
    return line
