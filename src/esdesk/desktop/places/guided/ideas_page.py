"""Step 4: what could become of what the plant has, one question a have; nobody is asked for anything by a yes."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.icons import IconLabel, WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Target
from esdesk.desktop.places.guided.page import Page
from esdesk.desktop.places.guided.question_row import QuestionRow
from esdesk.desktop.places.guided.questions import Questions
from esdesk.desktop.places.guided.reading import ideas_of
from esdesk.desktop.runner import Job
from esdesk.desktop.widgets.empty import Empty
from esdesk.services.catalogue.lookups import sector_name
from esdesk.services.guided.giving import Idea, question_of, receivers_of
from esdesk.services.guided.steps import Progress, Step
from esdesk.services.matching import deciding

_REASON = 176


class IdeaRow(QuestionRow):
    """A question whose no asks why.

    Signals:
        refused: code of the reason.
    """

    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("yes", "no", "unknown"), IconLabel("lightbulb", 14), parent)
        self.reasons, self.more = QComboBox(self), WordButton("external-link", "quiet")
        self.reasons.setFixedWidth(_REASON)
        self.reasons.activated.connect(self._tell)
        self.line.replaceWidget(self.box, self.reasons)
        self.box.hide()
        self.line.addWidget(self.more)

    def say_reasons(self, why: str) -> None:
        """The reasons there are, below the question for one."""
        chosen = self.reasons.currentIndex()
        self.reasons.clear()
        self.reasons.addItem(why, "")
        for term in vocabulary("refusal"):
            self.reasons.addItem(term.word(speech.language), term.code)
        self.reasons.setCurrentIndex(max(chosen, 0))
        self.reasons.setAccessibleName(why)

    def _tell(self, at: int) -> None:
        if code := str(self.reasons.itemData(at)):
            self.refused.emit(code)


class IdeasPage(Page):
    """Reads the ideas in the process beside, each time something was written."""

    def build(self) -> None:
        """Makes the parts."""
        self._ideas: dict[Hashable, Idea] = {}
        self._refusing: Hashable | None = None
        self._job: Job[list[Idea]] | None = None
        self._looked = False
        self.questions, self.empty = Questions(self._made), Empty()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.questions)
        whole.addWidget(self.empty)
        self.empty.pressed.connect(lambda: self.go.emit(Target("guided", field=Step.FLOWS)))
        self.setFocusProxy(self.questions)

    def retranslate(self) -> None:
        """Says its words."""
        self._say_empty()
        self._say_group()
        for thing, row in self.questions.asked.items():
            self._say(row, self._ideas[thing])

    def sentence(self) -> str:
        """What is asked here."""
        return self.tr("What becomes of such things elsewhere. A yes only notes the idea; nobody is written to.")

    @property
    def progress(self) -> Progress:
        """How many ideas were decided, as far as they were read."""
        return Progress(sum(one.state != "open" for one in self._ideas.values()), len(self._ideas))

    # Showing

    def refresh(self) -> None:
        """Looks for ideas anew; what is shown stays meanwhile."""
        if self._job is not None:
            self._job.cancel()
        self._say_empty()
        document = self.document
        work = partial(ideas_of, document.path, document.firm, document.facility)
        self._job = self.runner.run_apart(self, work, self._take, fault=self.faulted.emit)

    def _take(self, found: list[Idea]) -> None:
        self._looked = True
        self._ideas = {one.row: one for one in found}
        self.questions.show_groups([list(self._ideas)] if found else [])
        awaited = self.questions.hasFocus()
        self.questions.setVisible(bool(found))
        self.empty.setVisible(not found)
        for thing, row in self.questions.asked.items():
            self._say(row, self._ideas[thing])
        self._say_empty()
        self._say_group()
        if awaited:
            self.begin()
        self.moved.emit()

    def _made(self, thing: Hashable) -> IdeaRow:
        row = IdeaRow(self.questions.widget())
        row.answered.connect(partial(self._answer, thing))
        row.refused.connect(partial(self._refuse, thing))
        row.more.clicked.connect(lambda: self.go.emit(Target("matches", "resource", self._ideas[thing].row)))
        self._say(row, self._ideas[thing])
        return row

    def _say(self, row: QuestionRow, idea: Idea) -> None:
        language = speech.language
        takers = ", ".join(filter(None, (sector_name(code, language) for code in receivers_of(idea.card))))
        row.say(f"{idea.name} → {idea.card.title.in_(language)}", takers)
        row.say_answers({"yes": self.tr("Yes"), "no": self.tr("No"), "unknown": self.tr("Ask later")})
        if isinstance(row, IdeaRow):
            row.say_reasons(self.tr("Why not?"))
            row.more.setText(self.tr("More"))
            row.more.setAccessibleName(self.tr("More about {name} in Matches").format(name=idea.name))
        self._show(row, idea)

    def _show(self, row: QuestionRow, idea: Idea) -> None:
        refusing = idea.row == self._refusing
        key = {"accepted": "yes", "refused": "no", "later": "unknown"}.get(idea.state, "no" if refusing else "")
        basis = {"documented": self.tr("done and documented elsewhere"), "practice": self.tr("known practice")}
        note = basis.get(idea.card.basis, self.tr("an engineer's judgement"))
        row.show_answer(key, "", " · ".join(filter(None, (idea.amount, note))), boxed=False)
        if isinstance(row, IdeaRow):
            row.reasons.setVisible(refusing or idea.state == "refused")
            row.reasons.setCurrentIndex(max(0, row.reasons.findData(idea.card.offered.reason)))

    def _say_group(self) -> None:
        for group in self.questions.groups:
            said = self.tr("{known} of {all} decided").format(known=self.progress.answered, all=self.progress.asked)
            group.say(self.tr("Could this become something?"), said)

    def _say_empty(self) -> None:
        if self._looked:
            nothing = self.tr("Ideas follow from what goes out. Nothing is recorded yet that a use is known of.")
            self.empty.say(nothing, self.tr("To what goes out"))
        else:
            self.empty.say(self.tr("Looking for what becomes of such things elsewhere…"))

    # Doing

    def _answer(self, thing: Hashable, key: str) -> None:
        idea, row, document = self._ideas[thing], self.questions.asked[thing], self.document
        self._refusing = thing if key == "no" else None
        suggestion = idea.card.offered.suggestion
        told = ""
        if idea.state in ("accepted", "refused"):
            told = self.try_to(lambda: document.write(deciding.take_back, idea.row, suggestion))
        if key == "yes" and not told:
            told = self.try_to(lambda: document.write(deciding.accept, idea.row, suggestion))
        elif key == "unknown" and not told:
            asked = question_of(idea.card).in_(speech.language) or self._question(idea)
            told = self.try_to(lambda: document.write(deciding.ask, idea.row, asked))
        row.complain(told)
        if key == "no" and isinstance(row, IdeaRow):
            row.reasons.setVisible(True)
            row.reasons.setFocus()
            row.reasons.showPopup()

    def _question(self, idea: Idea) -> str:
        words = self.tr("Could {name} be used like this: {use}?")
        return words.format(name=idea.name, use=idea.card.title.in_(speech.language))

    def _refuse(self, thing: Hashable, reason: str) -> None:
        idea, document = self._ideas[thing], self.document
        self._refusing = None
        suggestion = idea.card.offered.suggestion
        told = self.try_to(lambda: document.write(deciding.refuse, idea.row, suggestion, reason))
        self.questions.asked[thing].complain(told)

    def begin(self) -> None:
        """Puts the cursor on the first open question."""
        self.questions.begin()
