"""What the law asks of a residue: each question with its answer, the reason for it, and the way to attach evidence."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.audit.findings import Finding
from esdesk.audit.legal_answers import BY_PRODUCT, END_OF_WASTE, TOPICS, LegalTopic
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.desktop.document import Document
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.fold import GUTTER
from esdesk.desktop.places.inventory.detail.lines import Key
from esdesk.desktop.places.inventory.detail.sign import DoubtSign
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.desktop.widgets.typing_boxes import LineBox
from esdesk.services.catalogue.legal_questions import AskedQuestion, asked_questions
from esdesk.services.evidence.evidence import EvidenceItem
from esdesk.services.files.drafts import Draft

_ANSWER = 112


class LegalQuestion(QWidget):
    """One question.

    Signals:
        attach: evidence of its answer is to be attached.
    """

    attach = Signal()

    def __init__(self, document: Document, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.sign, self.label = DoubtSign(self), QLabel(self)
        self.answer, self.reason = (
            FieldEdit(document, "resource", new_id(), name, self, only=(box,)) for box in ("answer", "reason")
        )
        self.answer.box().setFixedWidth(_ANSWER)
        self.proof = WordButton("paperclip", "quiet", self)
        self.proof.clicked.connect(self.attach)
        self.label.setWordWrap(True)
        self.label.setBuddy(self.answer)
        say_look(self.label, voice="second")
        self._lay_out()

    def _lay_out(self) -> None:
        gutter = QWidget(self)
        gutter.setFixedSize(GUTTER - 4, 0)
        grid, said = QGridLayout(self), QHBoxLayout()
        said.addWidget(self.answer)
        said.addStretch(1)
        said.addWidget(self.proof)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.sign, 0, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.label, 0, 1)
        grid.addLayout(said, 1, 1)
        grid.addWidget(self.reason, 2, 1)
        grid.addWidget(gutter, 3, 0)

    def show_value(self, row: UUID | None, value: Value) -> None:
        """Shows what a resource says; a reason that is longer than its line can be read by pointing at it."""
        for edit in (self.answer, self.reason):
            if row is not None and edit.row != row:
                edit.bind(row, value)
            else:
                edit.show_value(value)
        self._point()

    def _point(self) -> None:
        line = self.reason.box()
        line.setToolTip(line.now())

    def say(self, asked: AskedQuestion, evidence: int) -> None:
        """The question, its law for who points at it, and how much evidence its answer has."""
        for edit in (self.answer, self.reason):
            edit.retranslate()
        named, line = self.reason.known.member_caption("reason"), self.reason.box()
        if named is not None and isinstance(line, LineBox):
            line.setPlaceholderText(named.label(speech.language))
        self._point()
        self.label.setText(asked.question)
        self.label.setToolTip(asked.law)
        self.proof.setText(self.tr("%n pieces of evidence", "", evidence) if evidence else self.tr("Attach evidence"))
        self.proof.setToolTip(self.tr("Attach a photo or document that proves this answer"))


class LegalPart(QWidget):
    """The questions of both topics. They are made once something is claimed, or somebody wants to see them.

    Signals:
        ask: (row, field, text) a question for the visit's list.
        settle: a conflict is to be settled.
        attach: (field) evidence of an answer is to be attached.
        made: itself, when its editors were made.
    """

    ask = Signal(object, str, str)
    settle = Signal()
    attach = Signal(str)
    made = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._row: UUID | None = None
        self._values: Mapping[str, Value] = {}
        self._evidence: Sequence[EvidenceItem] = ()
        self._claimed: frozenset[str] = frozenset()
        self._every = False
        self.questions: dict[str, LegalQuestion] = {}
        self._heads: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    # Showing

    def show_record(self, row: UUID, values: Mapping[str, Value], claimed: frozenset[str]) -> None:
        """Turns to a resource; what is being typed in the same one stays.

        Args:
            row: the resource.
            values: its fields.
            claimed: keys of the topics that are claimed of it.
        """
        self._row, self._values, self._claimed = row, values, claimed
        if self.says_something or claimed or self._every:
            self.be_made()
        self._fill()

    def be_made(self) -> None:
        """Makes the editors, the first time that anybody needs them."""
        if self.questions:
            return
        for topic in TOPICS:
            head = self._heads[topic.key] = QLabel(self)
            head.setContentsMargins(GUTTER, 4, 0, 0)
            self._column.addWidget(head)
            for name in topic.questions:
                one = self.questions[name] = LegalQuestion(self._document, name, self)
                one.attach.connect(partial(self._attach, name))
                one.sign.ask.connect(partial(self._ask, name))
                one.sign.settle.connect(self.settle)
                self._column.addWidget(one)
        self._fill()
        self.retranslate()
        self.made.emit(self)

    def _attach(self, name: str) -> None:
        self.attach.emit(name)

    def _ask(self, name: str, text: str) -> None:
        self.ask.emit(self._row, name, text)

    def _fill(self) -> None:
        for name, one in self.questions.items():
            one.show_value(self._row, self._values.get(name))
        for topic in TOPICS if self.questions else ():
            # of a by-product nobody asks whether it has ceased to be waste, unless somebody did
            asked = topic is BY_PRODUCT or BY_PRODUCT.key not in self._claimed
            wanted = self._every or asked or self._answered(topic) > 0
            for widget in (self._heads[topic.key], *(self.questions[name] for name in topic.questions)):
                widget.setVisible(wanted)

    def show_every(self, every: bool) -> None:
        """Whether all questions stand there, claimed or not."""
        self._every = every
        if every:
            self.be_made()
        self._fill()

    def show_doubts(self, findings: Mapping[Key, Finding], conflicts: Collection[Key]) -> None:
        """Puts a sign before each question whose answer is doubtful or in conflict."""
        for name, one in self.questions.items():
            key = (one.answer.row, name)
            one.sign.setVisible(one.sign.show_doubt(findings.get(key), in_conflict=key in conflicts))

    def show_evidence(self, items: Sequence[EvidenceItem]) -> None:
        """Tells beside each question how much evidence its answer has."""
        self._evidence = items
        self.retranslate()

    def expect(self, kept: Sequence[Draft]) -> None:
        """Makes room for an answer that was being typed when the program ended."""
        if any(draft.row == self._row and self.holds(draft.field.partition(".")[0]) for draft in kept):
            self.be_made()

    # What an owner uses

    def holds(self, name: str) -> bool:
        """Whether a field is one of the questions."""
        return any(name in topic.questions for topic in TOPICS)

    @property
    def is_claimed(self) -> bool:
        """Whether anything is claimed of the resource."""
        return bool(self._claimed)

    @property
    def says_something(self) -> bool:
        """Whether any question has an answer or a reason."""
        return any(self._answered(topic) for topic in TOPICS)

    def _answered(self, topic: LegalTopic) -> int:
        return sum(bool(self._values.get(name)) for name in topic.questions)

    @property
    def summary(self) -> str:
        """How many questions of what is claimed are answered; "" where nothing is."""
        told = [f"{self._answered(one)}/{len(one.questions)}" for one in TOPICS if one.key in self._claimed]
        return " · ".join(told)

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its editors from above."""
        return (edit for one in self.questions.values() for edit in (one.answer, one.reason))

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        if not self.questions:
            return
        asked = asked_questions(speech.language)
        for name, one in self.questions.items():
            one.say(asked[name], sum(item.field == name for item in self._evidence))
        self._heads[BY_PRODUCT.key].setText(self.tr("Is it a by-product?"))
        self._heads[END_OF_WASTE.key].setText(self.tr("Has it ceased to be waste?"))
