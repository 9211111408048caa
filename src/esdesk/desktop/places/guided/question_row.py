"""One question: what it is about, yes, no or don't know, and what else belongs to a yes, in one line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.late import LateLabel
from esdesk.desktop.widgets.segments import Segments
from esdesk.desktop.widgets.typing_boxes import LineBox

_HEIGHT, _BOX, _ROOMY = 44, 176, 820
_LETTERS = {"tr": {"e": "yes", "h": "no", "b": "unknown"}, "en": {"y": "yes", "n": "no", "d": "unknown"}}
"""The first letters of the answers."""


def letters(language: str) -> str:
    """The keys of the answers, as they are shown: `E H B`."""
    return " ".join(_LETTERS[language]).upper()  # ascii


def keep_room(widget: QWidget) -> None:
    """While it is hidden too, so that what stands beside it never moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


class QuestionRow(QWidget):
    """A row of a page.

    Args:
        keys: the answers that can be given, as `Segments` takes them.
        sign: what stands before the words.

    Signals:
        answered: the key of an answer.
        given: what was typed into the box.
        typed: after each keystroke in it.
        next_asked: a letter answered; on to the next one.
        walked: -1 up, 1 down.
        reached: the cursor came to it.
    """

    answered = Signal(str)
    given = Signal(str)
    typed = Signal()
    next_asked = Signal()
    walked = Signal(int)
    reached = Signal()

    def __init__(self, keys: Sequence[str], sign: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys, self._called, self._narrow = tuple(keys), "", False
        self.setMinimumHeight(_HEIGHT)
        self._title, self._hint = Elided(), Elided(token="ink_2", size=11)
        self.answers, self.box, self.note = Segments([*keys]), LineBox(self), Elided(token="ink_2", size=11)
        self.answers.show_key("")
        self.box.setFixedWidth(_BOX)
        keep_room(self.box)
        self._complaint = LateLabel(self._make_complaint)
        self._lay_out(sign)
        self.answers.chosen.connect(self.answered)
        self.box.finished.connect(lambda: self.given.emit(self.box.now()))
        self.box.typed.connect(self.typed)
        for part in (*map(self.answers.button, keys), self.box):
            part.installEventFilter(self)

    def _lay_out(self, sign: QWidget) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, 5, 0, 5)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        words.addStretch(1)
        self._title.setFixedHeight(18)
        self._hint.setFixedHeight(15)
        self.line = QHBoxLayout()
        self.line.setContentsMargins(24, 0, 16, 0)
        self.line.setSpacing(10)
        self.line.addStrut(_HEIGHT - 1)
        self.line.addWidget(sign)
        self.line.addLayout(words, 3)
        self.line.addWidget(self.answers)
        self.line.addWidget(self.box)
        self.line.addWidget(self.note, 2)
        rule = QFrame(self)
        say_look(rule, look="rule")
        rule.setFixedHeight(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self.line, 1)
        self._column.addWidget(rule)

    def _make_complaint(self) -> QLabel:
        complaint = QLabel(self)
        complaint.setWordWrap(True)
        complaint.setTextFormat(Qt.TextFormat.PlainText)
        complaint.setContentsMargins(48, 0, 16, 6)
        say_look(complaint, voice="fault")
        self._column.insertWidget(1, complaint)
        return complaint

    # Words

    def say(self, title: str, hint: str = "") -> None:
        """What is asked, and what else it is called."""
        self._title.say(title)
        self._called = hint
        self._say_hint()

    def _say_hint(self) -> None:
        """In a narrow row the word beside the box stands here."""
        said = self._called if not self._narrow else "  ·  ".join(filter(None, (self._called, self.note.words)))
        self._hint.say(said)
        self._hint.setVisible(bool(said))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The words come first: what stands beside gives way to them."""
        self._narrow = event.size().width() < _ROOMY
        self.note.setVisible(not self._narrow)
        self._say_hint()
        super().resizeEvent(event)

    def say_answers(self, words: dict[str, str]) -> None:
        """What the answers are called."""
        for key, one in words.items():
            self.answers.say(key, one)
            self.answers.button(key).setAccessibleName(f"{self._title.words}: {one}")
        self.box.setAccessibleName(f"{self._title.words}: {self.box.placeholderText()}")

    def show_answer(self, key: str, text: str, note: str, *, boxed: bool) -> None:
        """What stands: the answer, what the box holds unless it is being typed in, and a word beside it."""
        self.answers.show_key(key)
        self.box.setVisible(boxed)
        if not self.box.changed:
            self.box.put(text)
        self.note.say(note)
        self._say_hint()

    def complain(self, words: str) -> None:
        """A fault told where it is; "" takes it away."""
        self._complaint.say(words)

    # Keys

    def begin(self) -> None:
        """Puts the cursor on the answers."""
        key = self.answers.current or self._keys[0]
        self.answers.button(key).setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A letter answers and goes on; up and down walk from question to question."""
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit()
        on_answers = watched is not self.box and event.type() == QEvent.Type.KeyPress
        if on_answers and isinstance(event, QKeyEvent) and not event.modifiers():
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            key = _LETTERS[speech.language].get(event.text().casefold(), "")  # ascii
            if key in self._keys:
                self.answers.choose(key)
                self._go_on(key)
                return True
        return super().eventFilter(watched, event)

    def go_on(self) -> None:
        """On to the next question, unless something is to be mended here."""
        if not self._complaint.isVisible():
            self.next_asked.emit()

    def _go_on(self, key: str) -> None:
        if key == "yes" and self.box.isVisible():
            self.box.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.next_asked.emit()
