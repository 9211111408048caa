"""Checks."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from esdesk.desktop.icons import WordButton
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.checks import sayings
from esdesk.desktop.places.checks.reading import ACCEPTED, Found, find
from esdesk.desktop.places.checks.side import SidePane
from esdesk.desktop.places.checks.tree import ChecksTree
from esdesk.desktop.runner import Job
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.panes import Panes
from esdesk.services.checks.accepting import accept, take_back
from esdesk.services.checks.checklist import Item
from esdesk.services.matching.deciding import answer, ask


class ChecksPlace(Place):
    """What is missing or doubtful, gravest first, with the way to where it is mended."""

    key: ClassVar[str] = "checks"
    icon: ClassVar[str] = "list-checks"

    def build(self) -> None:
        """Makes the parts."""
        self._job: Job[Found] | None = None
        self._found = Found()
        self._last: Item | None = None
        self._last_at = 0
        self.counts = QLabel()
        say_look(self.counts, voice="small")
        self.next_button = WordButton("arrow-right", look="accent")
        self.next_button.clicked.connect(self.go_next)
        self.head.add_left(self.counts)
        self.head.add_right(self.next_button)
        self.tree, self.empty, self.side = ChecksTree(), Empty(), SidePane()
        self.setFocusProxy(self.tree)
        list_side = QWidget()
        column = QVBoxLayout(list_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.tree, 1)
        self.empty.hide()
        self.panes = Panes("checks", [944, 328])
        self.panes.addWidget(list_side)
        self.panes.addWidget(self.side)
        self.panes.setStretchFactor(0, 1)
        self.panes.ready()
        self.body.addWidget(self.panes, 1)
        self._connect()

    def _connect(self) -> None:
        self.tree.go_asked.connect(self.go_to)
        self.tree.accepted.connect(self._accept)
        self.tree.reopened.connect(self._reopen)
        self.side.questions.answered.connect(self._answer)
        self.side.questions.added.connect(self._ask)
        self.side.questions.shown.connect(self._show_asked)
        self.shortcut("F8", self.go_next)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Checks"))
        self.next_button.setText(self.tr("Fix the next one  F8"))
        self.tree.setAccessibleName(self.tr("What is missing or doubtful"))
        self.empty.say(self.tr("Nothing is missing and nothing is doubtful. What you record is checked as you type."))
        self.tree.checks.tell_anew()
        self.side.retranslate()
        self._tell_counts()

    def refresh(self) -> None:
        """Checks everything anew, in the background: a big file takes a moment."""
        if self._job is not None:
            self._job.cancel()
        path, firm, facility = self.document.path, self.document.firm, self.document.facility
        self._job = self.runner.run_apart(self, partial(find, path, firm, facility), self._show)

    def _show(self, found: Found) -> None:
        self._found = found
        self.tree.show_found(found)
        if not self.tree.currentIndex().isValid() and self._open():
            self.tree.choose(self._open()[0])
        self.tree.setVisible(bool(found.items))
        self.empty.setVisible(not self.tree.checks.open_items())
        self.side.show_found(found)
        self.next_button.setEnabled(bool(self._open()))
        self._tell_counts()

    def _open(self) -> list[Item]:
        """What is open and can be gone to, in the order of the list."""
        return [item for item in self.tree.checks.open_items() if sayings.place_of(item)]

    def _tell_counts(self) -> None:
        accepted = self._found.of_group(ACCEPTED)
        still = self._found.counts.total() - accepted
        words = [self.tr("%n open", "", still), self.tr("%n accepted", "", accepted)]
        self.counts.setText(" · ".join([*words, self.tr("checked as you record")]))

    # What one does here

    def go_to(self, item: Item) -> None:
        """Goes to where an item is mended."""
        place, where = sayings.place_of(item), item.shown.finding.where
        if place:
            self._last, self._last_at = item, self._at(item)
            row = item.row if place == "inventory" else where.row  # its lines are resources, whatever part is meant
            self.go.emit(Target(place, where.entity, row, where.field or ""))

    def go_next(self) -> None:
        """Goes to the item after the one that was gone to last; where that was mended, to what stands there now."""
        still = self._open()
        if not still:
            return
        keys = [item.key for item in still]
        if self._last is None:
            chosen = self.tree.current_item()
            at = keys.index(chosen.key) if chosen is not None and chosen.key in keys else 0
        elif self._last.key in keys:
            at = keys.index(self._last.key) + 1
        else:
            at = self._last_at
        item = still[at % len(still)]
        self.tree.choose(item)
        self.go_to(item)

    def _at(self, item: Item) -> int:
        keys = [one.key for one in self._open()]
        return keys.index(item.key) if item.key in keys else 0

    def _accept(self, item: Item, reason: str) -> None:
        with self.telling():
            self.document.write(accept, item.shown.finding, reason)
            self.tree.shut_reason()

    def _reopen(self, item: Item) -> None:
        with self.telling():
            self.document.write(take_back, item.shown.finding)

    def _answer(self, question: UUID, text: str) -> None:
        with self.telling():
            self.document.write(answer, question, text)

    def _ask(self, text: str) -> None:
        with self.telling():
            self.document.write(ask, self.document.facility, text)

    def _show_asked(self, entity: str, row: UUID, field: str) -> None:
        if sayings.place_words("inventory"):
            self.go.emit(Target("inventory", entity, row, field))

    # For the window

    def show_target(self, target: Target) -> None:
        """Selects what was found of a record."""
        found = [item for item in self._found.items if target.row in (item.row, item.shown.finding.where.row)]
        if found:
            self.tree.choose(found[0])
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def waiting(self) -> int:
        """How much must or should be mended."""
        return self._found.of_group("must") + self._found.of_group("should")

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Fix the next one"), "F8", self.go_next),
            Action(self.tr("Go to where it is mended"), "Enter"),
            Action(self.tr("Accept with a reason, or take that back"), "A", self.tree.accept_or_reopen),
            Action(self.tr("Next pane"), "Tab"),
        ]
