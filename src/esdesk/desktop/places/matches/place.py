"""Matches."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.matches.counting import Counting
from esdesk.desktop.places.matches.lists import KeyedList
from esdesk.desktop.places.matches.looking import Looking
from esdesk.desktop.places.matches.middle import SuggestionPane
from esdesk.desktop.places.matches.reading import Found, find, suggest
from esdesk.desktop.places.matches.resources import SUBJECT, ResourcesModel, ResourcesPainter
from esdesk.desktop.places.matches.sayings import explanation
from esdesk.desktop.places.matches.why import WhyPane
from esdesk.desktop.runner import Job
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.panes import Panes
from esdesk.services.matching import deciding
from esdesk.services.matching.offers import Card, Subject


class MatchesPlace(Place):
    """Haves, the suggestions for one of them, and why."""

    key: ClassVar[str] = "matches"
    icon: ClassVar[str] = "arrow-left-right"

    # Building

    def build(self) -> None:
        """Makes the parts."""
        self._listing: Job[Found] | None = None
        self._suggesting: Job[list[Card]] | None = None
        self._wanted: UUID | None = None
        self.looking, self.progress = Looking(), QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.progress.hide()
        self.head.add_left(self.looking)
        self.head.add_left(self.progress)
        self.counting = Counting(self.runner, self)
        self.resources, self.resources_model = KeyedList(), ResourcesModel(self)
        say_look(self.resources, look="surface")
        self.resources.setUniformItemSizes(True)
        self.resources.setModel(self.resources_model)
        self.resources.setItemDelegate(ResourcesPainter(self.resources))
        self.middle, self.why, self.empty = SuggestionPane(), WhyPane(self.document), Empty()
        self.suggestions = self.middle.view
        self.setFocusProxy(self.resources)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.panes = Panes("matches", [288, 372, 612])
        self.panes.addWidget(self.resources)
        self.panes.addWidget(self.middle)
        self.panes.addWidget(self.why)
        self.panes.setStretchFactor(1, 1)
        self.panes.setStretchFactor(2, 2)
        self.resources.setMinimumWidth(190)
        self.panes.ready()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.document.closed.connect(self._forget_file)
        self.looking.turned.connect(self._look_elsewhere)
        self.counting.told.connect(self._counted)
        self.resources.moved.connect(self._show_subject)
        self.resources.entered.connect(self._to_suggestions)
        self.middle.card_shown.connect(self._show_card)
        self.middle.entered.connect(self.accept)
        for at, view in enumerate((self.resources, self.suggestions)):
            view.sidewards.connect(partial(self._go_sidewards, at))
            view.lettered.connect(self._lettered)
            view.struck.connect(self.take_back)
        self.why.ask.asked.connect(self.ask)
        self.why.money.go_asked.connect(self._to_synergy)
        self.why.money.figure.told.connect(self.told)
        self.why.money.figure.faulted.connect(self.faulted)
        decision = self.why.decision
        decision.opened.connect(self.accept)
        decision.refused.connect(self._refuse)
        decision.taken_back.connect(self.take_back)
        decision.copied.connect(self.copy)
        decision.left.connect(self._to_suggestions)
        self.empty.pressed.connect(self._to_inventory)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Matches"))
        self.empty.say(
            self.tr("Record what the plant has left over. What others do with such things then stands here."),
            self.tr("To the inventory"),
        )
        self.resources.setAccessibleName(self.tr("Haves"))
        self.resources_model.tell_anew()
        self.looking.retranslate()
        self.middle.retranslate()
        self.why.retranslate()

    # Reading

    def refresh(self) -> None:
        """Reads the haves and what was decided, then what the chosen one has."""
        if self._listing is not None:
            self._listing.cancel()
        path, firm, facility = self.document.path, self.document.firm, self.document.facility
        paths = self.looking.paths
        self._listing = self.runner.run_apart(self, partial(find, path, firm, facility, paths), self._show)

    def _show(self, found: Found) -> None:
        chosen = self._wanted
        at = self.resources.verticalScrollBar().value()
        moved = self.resources_model.show(found.subjects)
        self.stack.setCurrentWidget(self.panes if found.subjects else self.empty)
        if not found.subjects:
            return
        index = self.resources_model.index_of(chosen) if chosen else QModelIndex()
        if not index.isValid():
            index = self.resources_model.index_of(found.subjects[0].row)
        if moved:
            self.resources.setCurrentIndex(index)
            self.resources.verticalScrollBar().setValue(at)
        self._suggest(index.data(SUBJECT))
        if found.pairs is None:
            self.counting.show(found.subjects, found.decided)
        else:
            self.counting.show_pairs(found.subjects, found.decided, found.pairs)

    def _look_elsewhere(self) -> None:
        """This audit or other files: what is shown is of the other no more."""
        self._show_no_cards()
        self.refresh()

    def _forget_file(self) -> None:
        """The file was closed: what was asked of it is not wanted any more, and what was shown of it goes."""
        if self._listing is not None:
            self._listing.cancel()
        if self._suggesting is not None:
            self._suggesting.cancel()
        self._show_no_cards()

    def _show_no_cards(self) -> None:
        self.middle.forget()
        self.middle.say_none(elsewhere=self.looking.paths is not None)
        self.middle.show_cards([])
        self.why.show_nothing()

    def hideEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        """Nobody looks any more: what is not counted yet waits."""
        self.counting.stop()
        self._stale = True
        super().hideEvent(event)  # type: ignore[arg-type]

    def _counted(self, done: int, of: int) -> None:
        self.progress.setVisible(done < of)
        self.progress.setMaximum(max(1, of))
        self.progress.setValue(done)
        self.resources_model.tell(self.counting.news)

    def _show_subject(self, index: QModelIndex) -> None:
        subject: Subject | None = index.data(SUBJECT)
        if subject is not None and subject.row != self._wanted:
            self.middle.forget()
            self._suggest(subject)

    def _suggest(self, subject: Subject | None) -> None:
        if subject is None:
            return
        self._wanted = subject.row
        self.middle.show_subject(subject)
        if self._suggesting is not None:
            self._suggesting.cancel()
        path, row, paths = self.document.path, subject.row, self.looking.paths
        self._suggesting = self.runner.run(self, lambda _: suggest(path, row, paths), self._show_cards)

    def _show_cards(self, found: list[Card]) -> None:
        self.middle.show_cards(found)
        if self.card is None:
            self.why.show_nothing()

    def _show_card(self, card: Card) -> None:
        self.why.show_card(card)

    # What one does here

    @property
    def subject(self) -> Subject | None:
        """The have whose suggestions are shown."""
        return next((one for one in self.resources_model.subjects() if one.row == self._wanted), None)

    @property
    def card(self) -> Card | None:
        """The suggestion that is chosen."""
        return self.middle.card

    def accept(self) -> None:
        """Opens a synergy."""
        subject, card = self.subject, self.card
        if subject is None or card is None or card.offered.state != "open":
            return
        with self.telling():
            self.document.write(deciding.accept, subject.row, card.offered.suggestion, card.offered.other)
            self.told.emit("good", self.tr("A synergy was opened. Say what is done next, and by when."))

    def _refuse(self, reason: str) -> None:
        subject, card = self.subject, self.card
        if subject is not None and card is not None:
            self.middle.forget_choice()  # it goes to the bottom; what stands in its place is chosen
            with self.telling():
                self.document.write(deciding.refuse, subject.row, card.offered.suggestion, reason)
        self._to_suggestions()

    def take_back(self) -> None:
        """Opens a suggestion again that was accepted or refused."""
        subject, card = self.subject, self.card
        if subject is not None and card is not None and card.offered.state != "open":
            with self.telling():
                self.document.write(deciding.take_back, subject.row, card.offered.suggestion)

    def ask(self) -> None:
        """Puts the question on the visit's list."""
        subject, card = self.subject, self.card
        question = card.offered.suggestion.case.ask if card else None
        if subject is None or card is None or question is None or card.offered.asked is not None:
            return
        with self.telling():
            self.document.write(deciding.ask, subject.row, question.text.in_(speech.language))
            self.told.emit("good", self.tr("The question is on the visit's list, in Checks."))

    def copy(self) -> None:
        """Everything that is said of the suggestion, to be pasted elsewhere."""
        subject, card = self.subject, self.card
        if subject is not None and card is not None:
            QGuiApplication.clipboard().setText(explanation(subject.name, card))
            self.told.emit("good", self.tr("The explanation was copied."))

    def _lettered(self, letter: str) -> None:
        if letter == "u" and self.card is not None:
            self.why.decision.ask_reason()
        elif letter == "s":
            self.ask()

    def _go_sidewards(self, at: int, way: int) -> None:
        """Left and right between the panes."""
        panes: list[QWidget] = [self.resources, self.suggestions, self.why.decision]
        panes[max(0, min(2, at + way))].setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_suggestions(self, _index: QModelIndex | None = None) -> None:
        self.suggestions.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_inventory(self) -> None:
        self.go.emit(Target("inventory"))

    def _to_synergy(self, row: UUID) -> None:
        self.go.emit(Target("synergies", "synergy", row))

    # For the window

    def show_target(self, target: Target) -> None:
        """Chooses the resource that is named, or that a named synergy is of."""
        row = target.row
        if target.entity == "synergy" and row is not None:
            record = self.document.record("synergy", row)
            row = UUID(str(record.values["resource"])) if record is not None else None
        self._wanted = row
        self.middle.forget()
        index = self.resources_model.index_of(row) if row else QModelIndex()
        if index.isValid():
            self.resources.setCurrentIndex(index)
            self._suggest(index.data(SUBJECT))
        self._to_suggestions()

    def whereabouts(self) -> Target:
        """The resource that is chosen."""
        return Target(self.key, "resource", self._wanted)

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Open synergy"), "Enter", self.accept),
            Action(self.tr("Not suitable…"), "U", partial(self._lettered, "u")),
            Action(self.tr("Put the question on the visit's list"), "S", self.ask),
            Action(self.tr("Take back what was decided"), "Backspace", self.take_back),
            Action(self.tr("Between the panes"), "←  →"),
            Action(self.tr("Copy explanation"), "", self.copy),
        ]
