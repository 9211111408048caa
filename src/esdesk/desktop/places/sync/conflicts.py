"""Conflicts: a card for each side, what stood before them, and another value; nothing of any side is ever lost."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from esdesk.core.days import moment_words
from esdesk.core.operation import Level
from esdesk.desktop.language import speech
from esdesk.desktop.places.sync.conflict_card import Card, Cards
from esdesk.desktop.places.sync.conflict_list import ConflictList, Line
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.desktop.widgets.key_hint import KeyHint
from esdesk.desktop.widgets.panes import Panes
from esdesk.services.evidence.evidence import EvidenceItem
from esdesk.services.merging.consequences import Weighed
from esdesk.services.merging.settling import Answer, Question, Side

_TWO = 2
"""Sides that are left and right; more of them have numbers."""


class Conflicts(QWidget):
    """The page of conflicts. Arrows or a digit choose a side, Enter keeps it, T goes to another value, N to the next.

    Signals:
        kept: (question, side).
        written: (question, text).
        turned: the question that is shown now; what its sides rest on and would change is asked for.
        left: back to the packages.
    """

    kept = Signal(object, object)
    written = Signal(object, str)
    turned = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: list[Question] = []
        self._at = 0
        self._side = 0
        self._answers: list[Answer] = []
        self.lists = ConflictList()
        self.list = self.lists.waiting
        self.list.currentRowChanged.connect(self._turn)
        self.list.installEventFilter(self)
        self._title, self._field, self._count, self._earlier, self.difference = (QLabel() for _ in range(5))
        say_look(self._title, voice="section")
        say_look(self._field, voice="second")
        say_look(self._count, voice="second")
        say_look(self.difference, voice="second")
        self.cards = Cards()
        self.cards.kept.connect(self._keep)
        self.third = QLineEdit()
        self.third.returnPressed.connect(self._write)
        self._third_label = QLabel()
        say_look(self._third_label, voice="strong")
        self._third_key = KeyHint("T")
        self._later = KeyButton()
        say_look(self._later, look="quiet")
        self._later.clicked.connect(self.later)
        self._write_button = KeyButton()
        self._write_button.clicked.connect(self._write)
        self.empty = Empty()
        self.empty.pressed.connect(self.left)
        self._lay_out()
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._field, 1)
        head.addWidget(self.difference)
        head.addWidget(self._later)
        head.addWidget(self._count)
        before = QFrame()
        say_look(before, look="sunken")
        band = QHBoxLayout(before)
        band.setContentsMargins(12, 6, 12, 6)
        band.addWidget(self._earlier)
        self._band = before
        third = QHBoxLayout()
        third.setSpacing(8)
        third.setContentsMargins(0, 0, 0, 0)
        third.addWidget(self._third_label)
        third.addWidget(self._third_key)
        third.addWidget(self.third, 1)
        third.addWidget(self._write_button)
        self._third_row = QWidget()
        self._third_row.setLayout(third)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(before)
        column.addWidget(self.cards, 1)
        column.addWidget(self._third_row)
        self._panes = Panes("conflicts", [264, 1000])
        self._panes.addWidget(self.lists)
        self._panes.addWidget(right)
        self._panes.setStretchFactor(1, 1)
        self._panes.ready()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._panes, 1)
        whole.addWidget(self.empty, 1)

    @property
    def questions(self) -> list[Question]:
        """What waits."""
        return self._questions

    def retranslate(self) -> None:
        """Says its words."""
        self.lists.retranslate()
        self._third_label.setText(self.tr("Another value"))
        self.third.setPlaceholderText(self.tr("what is really right"))
        self.third.setAccessibleName(self.tr("Another value"))
        self._write_button.setText(self.tr("Keep this  ⏎"))
        self._later.setText(self.tr("Decide later  N"))
        self.empty.say(
            self.tr("Nothing is in conflict. What two people recorded differently would stand here side by side."),
            self.tr("Back to the packages"),
        )
        self.show_questions(self._questions, self._answers)

    def show_questions(self, questions: list[Question], answers: list[Answer]) -> None:
        """Shows what waits and what was settled; the place in the list stays."""
        self._questions, self._answers = questions, answers
        at = min(self._at, max(0, len(questions) - 1))
        waiting = [
            (one.subject, self._label(one), " ↔ ".join(self._words(side) for side in one.sides)) for one in questions
        ]
        self.lists.show_lines(waiting, [self._settled(one) for one in answers], at)
        self._panes.setVisible(bool(questions))
        self.empty.setVisible(not questions)
        if questions:
            self._turn(at)

    def _settled(self, one: Answer) -> Line:
        when = moment_words(one.moment, speech.language) if one.moment else ""
        return one.subject, one.label, " · ".join(filter(None, (one.text or "–", one.who, when)))

    def _label(self, one: Question) -> str:
        return one.label or self.tr("deleted by one, edited by another")

    def _words(self, side: Side) -> str:
        if side.text is None:
            return self.tr("deleted")
        unseen = {Level.WITHHELD: self.tr("not given to this laptop"), Level.ERASED: self.tr("erased for good")}
        said = unseen.get(side.level) or side.text or "–"
        return f"{side.label}: {said}" if side.label else said

    def _turn(self, at: int) -> None:
        if not 0 <= at < len(self._questions):
            return
        self._at, self._side = at, 0
        one = self._questions[at]
        self._title.setText(one.subject)
        self._field.setText(self._label(one))
        self._count.setText(f"{at + 1} / {len(self._questions)}")
        self._band.setVisible(one.earlier is not None)
        if one.earlier is not None:
            self._earlier.setText(self._before(one, one.earlier))
        self.difference.clear()
        self.third.clear()
        self._third_row.setVisible(one.field is not None)
        seen = [set(side.members) for side in one.sides if side.level is Level.FULL]
        agreed = set.intersection(*seen) if seen else set()
        shown = next((side for side in one.sides if side.text is not None), None)  # a contested record still stands
        for card, side in zip(self.cards.of(len(one.sides)), one.sides, strict=True):
            self._show_side(card, side, agreed, provisional=side is shown)
        self._later.setEnabled(len(self._questions) > 1)
        self._ring()
        if self.isVisible():
            self.turned.emit(one)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """What the sides would change is worked out only for whoever looks."""
        super().showEvent(event)
        if self._questions:
            self.turned.emit(self._questions[self._at])

    def _before(self, one: Question, earlier: Side) -> str:
        """What stood before all sides, who recorded it, and when."""
        value = self._words(replace(earlier, label="") if one.field is not None else earlier)
        when = moment_words(earlier.moment, speech.language) if earlier.moment else ""
        said = " · ".join(filter(None, (earlier.who, when)))
        if len(one.sides) <= _TWO:
            return self.tr("Both changed {value}, which {who} recorded.").format(value=value, who=said)
        return self.tr("All changed {value}, which {who} recorded.").format(value=value, who=said)

    def _show_side(self, card: Card, side: Side, agreed: set[tuple[str, str]], *, provisional: bool) -> None:
        where = self.tr("this laptop") if side.this_device else self.tr("another laptop")
        nameless = side.who == side.device
        card.who.setText(where if nameless else side.who)
        card.device.setText(side.device if nameless else f"{where} · {side.device}")
        card.value.setText(self._words(side))
        card.when.setText(moment_words(side.moment, speech.language) if side.moment else "")
        card.show_members(side.members, agreed)
        card.mark.setText(self.tr("shown for now"))
        card.mark.setVisible(provisional)
        card.keep.setEnabled(side.level is Level.FULL or self._questions[self._at].field is None)
        card.setAccessibleName(f"{side.who}: {self._words(side)}")

    def show_proofs(self, question: Question, proofs: Sequence[Sequence[EvidenceItem]]) -> None:
        """Shows the evidence of each side, unless one has gone on meanwhile."""
        if self._is_shown(question):
            some = any(proofs)
            for card, side, items in zip(self.cards.shown, question.sides, proofs, strict=True):
                card.proofs.show_items(items, self.tr("no evidence on this side") if some else "")
                card.consequences.above.setVisible(bool(side.members) or some)
                card.consequences.show_lines(())
                card.consequences.say(self.tr("With this value: being worked out…"))

    def show_weighed(self, question: Question, weighed: Weighed) -> None:
        """Shows what each side would change, unless one has gone on meanwhile."""
        if self._is_shown(question):
            self.difference.setText(weighed.difference)
            for card, lines in zip(self.cards.shown, weighed.sides, strict=True):
                card.consequences.show_lines(lines)
                card.consequences.say(
                    self.tr("With this value") if lines else self.tr("With this value nothing changes")
                )

    def _is_shown(self, question: Question) -> bool:
        return self._at < len(self._questions) and self._questions[self._at] == question

    def _ring(self) -> None:
        words = (self.tr("Keep the left one"), self.tr("Keep the right one"), self.tr("Keep this one"))
        cards = self.cards.shown
        for number, card in enumerate(cards):
            said, key = (words[number], "←→"[number]) if len(cards) <= _TWO else (words[-1], str(number + 1))
            card.ring(number == self._side, said, key)
        self.cards.ensureWidgetVisible(cards[self._side], 16, 0)

    def _keep(self, number: int) -> None:
        if self.cards.shown[number].keep.isEnabled():  # Enter on a side whose value is not here keeps nothing
            one = self._questions[self._at]
            self.kept.emit(one, one.sides[number])

    def _write(self) -> None:
        if self.third.text().strip():
            self.written.emit(self._questions[self._at], self.third.text())

    def later(self) -> None:
        """Goes to the next one and leaves this as it is."""
        if self._questions:
            self.list.setCurrentRow((self._at + 1) % len(self._questions))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The keys of the list."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        last = len(self.cards.shown) - 1
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._side = max(0, min(last, self._side + (1 if key == Qt.Key.Key_Right else -1)))
            self._ring()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and key - Qt.Key.Key_1 <= last:
            self._side = key - Qt.Key.Key_1
            self._ring()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep(self._side)
        elif key == Qt.Key.Key_T:
            self.third.setFocus()
        elif key == Qt.Key.Key_N:
            self.later()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True
