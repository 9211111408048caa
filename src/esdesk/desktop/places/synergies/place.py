"""Synergies."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.synergies.detail import DetailPane
from esdesk.desktop.places.synergies.network_page import NetworkPage
from esdesk.desktop.places.synergies.painter import Heads
from esdesk.desktop.places.synergies.pipeline import Pipeline
from esdesk.desktop.places.synergies.reading import look, look_net
from esdesk.desktop.places.synergies.table import SynergyList
from esdesk.desktop.runner import Job
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.panes import Panes
from esdesk.desktop.widgets.segments import Segments
from esdesk.services.synergies.figures import Net
from esdesk.services.synergies.stages import LOST, STAGES, done, following, move
from esdesk.services.synergies.synergies import Followed

_FAR = 10**6  # days: behind everything that has a day
_VIEWS = ("stage", "due", "partner", "network")


class SynergiesPlace(Place):
    """What came of matches: stages, next actions, what they are worth; and the network of all matches."""

    key: ClassVar[str] = "synergies"
    icon: ClassVar[str] = "waypoints"

    def build(self) -> None:
        """Makes the parts."""
        self._job: Job[list[Followed]] | None = None
        self._drawing: Job[Net] | None = None
        self._found: list[Followed] = []
        self._wanted: UUID | None = None
        self.views = Segments(list(_VIEWS))
        self.counts = QLabel()
        say_look(self.counts, voice="small")
        self.copy_button, self.save_button = WordButton("copy", look="quiet"), WordButton("download", look="quiet")
        self.data_button = WordButton("table", look="quiet")
        self.head.add_left(self.views)
        self.head.add_left(self.counts)
        for button in (self.copy_button, self.save_button, self.data_button):
            self.head.add_right(button)
        self.pipeline, self.list = Pipeline(), SynergyList()
        self.heads = Heads(self.list.viewport())
        self.list.verticalScrollBar().rangeChanged.connect(self.heads.update)
        self.detail, self.net, self.empty = DetailPane(self.document), NetworkPage(self.document), Empty()
        self.stack = QStackedWidget()
        for page in (self._list_page(), self.net, self.empty):
            self.stack.addWidget(page)
        self.body.addWidget(self.stack, 1)
        self.setFocusProxy(self.list)
        self._connect()

    def _list_page(self) -> QWidget:
        table = QWidget()
        inside = QVBoxLayout(table)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.heads)
        inside.addWidget(self.list, 1)
        self.panes = Panes("synergies", [920, 352])
        self.panes.addWidget(table)
        self.panes.addWidget(self.detail)
        self.panes.setStretchFactor(0, 1)
        self.panes.ready()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pipeline)
        column.addWidget(self.panes, 1)
        return page

    def _connect(self) -> None:
        self.views.chosen.connect(self._choose_view)
        self.pipeline.pressed.connect(self._to_stage)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self.detail.next.start)
        self.list.moved.connect(self.bring)
        self.list.lost.connect(self.detail.foot.ask_reason)
        self.detail.next.done.connect(self.done)
        self.detail.foot.moved.connect(partial(self.bring, 1))
        self.detail.foot.lost.connect(self._lose)
        self.detail.foot.left.connect(self._to_list)
        self.shortcut("Ctrl+Return", self.done)
        self.empty.pressed.connect(self._to_matches)
        for view in (self.detail.worth, self.net.figure):
            view.told.connect(self.told)
            view.faulted.connect(self.faulted)
        self.copy_button.clicked.connect(self.net.figure.copy)
        self.save_button.clicked.connect(self.net.figure.save)
        self.data_button.clicked.connect(self.net.figure.copy_data)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Synergies"))
        words = (self.tr("By stage"), self.tr("By due day"), self.tr("By partner"), self.tr("Network"))
        for view, said in zip(_VIEWS, words, strict=True):
            self.views.say(view, said)
        self.views.setAccessibleName(self.tr("What is shown"))
        heads = {
            "name": self.tr("Resource and partner"), "action": self.tr("Next action"), "owner": self.tr("Owner"),
            "due": self.tr("Due"), "amount": self.tr("A year"), "gain": self.tr("TL a year"),
        }  # fmt: skip
        self.heads.say(heads)
        self.copy_button.setText(self.tr("Copy picture"))
        self.save_button.setText(self.tr("SVG, PNG…"))
        self.data_button.setText(self.tr("Copy data"))
        self.list.setAccessibleName(self.tr("Synergies"))
        self.empty.say(
            self.tr("A synergy begins with a match that is opened. From then on it is followed up here, until a "
                    "lorry drives."),
            self.tr("To the matches"),
        )  # fmt: skip
        self.list.rows.tell_anew()
        self.pipeline.show_found(self._found)
        self.detail.retranslate()
        self.net.retranslate()
        self._tell_counts()

    # Reading

    def refresh(self) -> None:
        """Reads anew, in a process beside."""
        if self._job is not None:
            self._job.cancel()
        path, firm = self.document.path, self.document.firm
        self._job = self.runner.run_apart(self, partial(look, path, firm), self._show)
        if self.views.current == "network":
            self._draw()

    def _draw(self) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
        path, firm, facility = self.document.path, self.document.firm, self.document.facility
        work = partial(look_net, path, firm, facility, speech.language)
        self._drawing = self.runner.run_apart(self, work, self.net.show_net)

    def _show(self, found: list[Followed]) -> None:
        self._found = found
        self.pipeline.show_found(found)
        self._show_rows()
        self._tell_counts()

    def _show_rows(self) -> None:
        view = self.views.current
        for button in (self.copy_button, self.save_button, self.data_button):
            button.setVisible(view == "network")
        if view == "network":
            self.stack.setCurrentWidget(self.net)
            return
        self.stack.setCurrentIndex(0 if self._found else 2)
        wanted, at = self._wanted, self.list.verticalScrollBar().value()
        self.list.rows.show(self._found, view)
        index = self.list.rows.index_of(wanted)
        if not index.isValid() and self._found:
            index = self.list.rows.index_of(min(self._found, key=_urgency).row)
        self.list.setCurrentIndex(index)
        self.list.verticalScrollBar().setValue(at)
        self.list.scrollTo(index)
        self.detail.show_synergy(self.list.current)

    def _tell_counts(self) -> None:
        late = sum(one.late for one in self._found)
        idle = sum(one.idle for one in self._found)
        words = [self.tr("%n overdue", "", late)] if late else []
        words += [self.tr("%n without a next action", "", idle)] if idle else []
        self.counts.setText(" · ".join(words))

    # What one does here

    def _choose_view(self, view: str) -> None:
        if view == "network" and self.document.is_open:
            self._draw()
        self._show_rows()

    def _choose(self, one: Followed | None) -> None:
        if one is not None:
            self._wanted = one.row
            self.detail.show_synergy(one)

    def _to_stage(self, stage: str) -> None:
        self.views.choose("stage")
        self.list.setCurrentIndex(self.list.rows.first_of(stage))
        self._to_list()

    def done(self) -> None:
        """What was typed is saved; where nothing was, the next action is done and the one after it is written."""
        one = self.list.current
        if one is None:
            return
        if self.detail.next.typing:
            if self.detail.next.save():
                self._to_list()
        elif one.next_action:
            with self.telling():
                self.document.write(done, one.row)
            self.detail.next.start()

    def bring(self, way: int) -> None:
        """On to the next stage, or back to the one before."""
        one = self.list.current
        if one is None:
            return
        at = STAGES.index(one.stage) if one.stage in STAGES else 0
        stage = following(one.stage) if way > 0 else STAGES[at - 1] if at else ""
        if stage:
            with self.telling():
                self.document.write(move, one.row, stage)

    def _lose(self, reason: str) -> None:
        one = self.list.current
        if one is not None:
            with self.telling():
                self.document.write(move, one.row, LOST, reason)
        self._to_list()

    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_matches(self) -> None:
        self.go.emit(Target("matches"))

    # For the window

    def show_target(self, target: Target) -> None:
        """Chooses a synergy, with the cursor in the field that is meant."""
        self._wanted = target.row
        if self.views.current == "network":
            self.views.choose("stage")
        index = self.list.rows.index_of(target.row)
        if index.isValid():
            self.list.setCurrentIndex(index)
        self._to_list()

    def whereabouts(self) -> Target:
        """The synergy that is chosen."""
        return Target(self.key, "synergy", self.list.current.row if self.list.current else None)

    def waiting(self) -> int:
        """How many are overdue, or have nobody who says what is next."""
        return sum(one.late or one.idle for one in self._found)

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("The next action is done, write the one after it"), "Ctrl+Enter", self.done),
            Action(self.tr("On to the next stage"), "Ctrl+→", partial(self.bring, 1)),
            Action(self.tr("Back to the stage before"), "Ctrl+←", partial(self.bring, -1)),
            Action(self.tr("Lost, with the reason"), "L", self.detail.foot.ask_reason),
            Action(self.tr("Type the figures of both sides"), "", self.detail.terms.open),
            Action(self.tr("Show the network of matches"), "", partial(self.views.choose, "network")),
        ]


def _urgency(one: Followed) -> tuple[bool, bool, int]:
    """What is chosen first: what is overdue, then what has no next action, then what is due first."""
    return not one.late, not one.idle, _FAR if one.left is None or one.closed else one.left
