"""Under the quick line: codes that the words may mean, each with its reason, and the one question of a mirror pair.

Nothing is chosen beforehand. A chosen code goes into the words, where it can be seen and taken back; an answer stays
here until the line is added.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QWidget

from esdesk.audit.listing import CodeSuggestion
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.key_hint import KeyHint

MOST = 5
_ANSWERS = ("not_hazardous", "hazardous", "not_known")
_LONGEST = 30
_FEWEST = 2
"""Codes that stay in sight beside a long question: a mirror pair."""


class Proposals(QStackedWidget):
    """34 high, always there: the grammar while the line is empty, else codes and question.

    Args:
        beside: whether the question stands beside the answers; else who shows these has room for it (`question`).

    Signals:
        code_chosen: six digits as they are shown.
        answered: an answer of the vocabulary `mirror_answer`.
    """

    code_chosen = Signal(object)
    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, beside: bool = True) -> None:
        super().__init__(parent)
        self.setFixedHeight(34)
        self._beside, self.question = beside, ""
        self.shown: list[CodeSuggestion] = []
        self.chosen = ""
        self.answer = ""
        self._caption, self._question, self._grammar = QLabel(), Elided(), QLabel()
        for label in (self._caption, self._grammar):
            say_look(label, voice="small")
        self._sign = IconLabel("circle-question-mark", 16, "doubt")
        self.codes = [self._button(partial(self._choose, at)) for at in range(MOST)]
        self.answers = {key: self._button(partial(self._say, key)) for key in _ANSWERS}
        self._hints = {
            "want": KeyHint("-"),
            "process": KeyHint("@"),
            "keep": KeyHint("Ctrl+⏎"),
            "block": KeyHint("Ctrl+V"),
        }
        self.addWidget(self._hint_page())
        self.addWidget(self._code_page())

    def bind_keys(self, around: QWidget) -> None:
        """Alt with a digit works while the focus is within `around`."""
        for at, button in enumerate(self.codes, start=1):
            made = QShortcut(QKeySequence(f"Alt+{at}"), around)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(button.click)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self._caption.setText(self.tr("Code") + "  Alt+")
        self._grammar.setText(
            self.tr("Name, amount, price, packaging, state, months: in any order. The rest stays in the name.")
        )
        self._hints["want"].say(self.tr("want"))
        self._hints["process"].say(self.tr("process"))
        self._hints["keep"].say(self.tr("add, keep the words"))
        self._hints["block"].say(self.tr("block from Excel"))
        words = {
            "not_hazardous": self.tr("&No"),
            "hazardous": self.tr("&Yes"),
            "not_known": self.tr("Not &known"),
        }
        for key, word in words.items():  # the letter behind the & answers together with Alt
            self.answers[key].setText(word)
            self.answers[key].setAccessibleName(word.replace("&", ""))
        self.show_codes(self.shown, self.chosen)

    def show_hint(self) -> None:
        """The line is empty: the grammar."""
        self.shown, self.chosen, self.answer = [], "", ""
        self._show_buttons()
        self.setCurrentIndex(0)

    def show_codes(self, found: list[CodeSuggestion], chosen: str) -> None:
        """What the words may mean.

        Args:
            found: suggestions, best first.
            chosen: six digits of the code that the line names, or "".
        """
        if chosen != self.chosen:
            self.answer = ""
        self.shown, self.chosen = found[:MOST], chosen
        self._show_buttons()
        if found or chosen:
            self.setCurrentIndex(1)

    def _show_buttons(self) -> None:
        for at, button in enumerate(self.codes):
            there = at < len(self.shown)
            button.setVisible(there)
            if there:
                self._dress(button, at, self.shown[at])
        asked = next(iter(self._asked()), None)
        question = asked.question if asked else None
        for part in (self._sign, *self.answers.values()):
            part.setVisible(question is not None)
        self.question = question.in_(speech.language) if question is not None else ""
        if not self._beside:
            self._question.say("")
        elif self.question:
            self._question.say(self.question.partition("?")[0] + "?", self.question)
        else:
            self._question.say(_reason(asked) if asked else "")
        for key, button in self.answers.items():
            button.setChecked(key == self.answer)
        self._caption.setVisible(bool(self.shown))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leaves the question its room, and the grammar."""
        super().resizeEvent(event)
        self._fit()
        room = self.width() - 20 - self._grammar.sizeHint().width()
        for hint in self._hints.values():  # what stands first is needed most; F1 has them all
            room -= hint.sizeHint().width() + 8
            hint.setVisible(room >= 0)

    def _fit(self) -> None:
        """The last codes, then the name of the first, give way to the question; Alt with a digit still has them."""
        for at, button in enumerate(self.codes):
            button.setVisible(at < len(self.shown))
        if (self._beside and not self._question.words) or not self.shown:
            return
        self._dress(self.codes[0], 0, self.shown[0])
        fixed = [self._caption, self._sign, *self.answers.values()]
        wanted = self.fontMetrics().horizontalAdvance(self._question.words) + 16
        room = self.width() - 20 - wanted - sum(part.sizeHint().width() + 8 for part in fixed if not part.isHidden())
        shown = self.codes[: len(self.shown)]
        while len(shown) > _FEWEST and sum(one.sizeHint().width() + 8 for one in shown) > room:
            shown.pop().hide()
        if sum(one.sizeHint().width() + 8 for one in shown) > room:
            shown[0].setText(f"1   {self.shown[0].shown}")

    def _asked(self) -> list[CodeSuggestion]:
        """Whose question counts: that of the chosen code, else of the first."""
        return [one for one in self.shown if one.code == self.chosen] if self.chosen else self.shown[:1]

    def _dress(self, button: QPushButton, at: int, one: CodeSuggestion) -> None:
        name, why = one.name.in_(speech.language), _reason(one)
        short = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
        button.setText(f"{at + 1}   {one.shown}  {short if at == 0 or len(self.shown) < 3 else ''}".rstrip())
        button.setToolTip(f"{one.shown}  {name}\n{why}")
        button.setAccessibleName(f"{one.shown} {name}")
        button.setAccessibleDescription(why)
        button.setChecked(one.code == self.chosen)

    def _choose(self, at: int) -> None:
        if at < len(self.shown):
            self.code_chosen.emit(self.shown[at])

    def _say(self, key: str) -> None:
        """An answer also tells which of the two codes it is; what nobody knows counts as hazardous until analysed."""
        asked = next(iter(self._asked()), None)
        pair = [asked, *(one for one in self.shown if one.code in asked.mirror)] if asked else []
        wanted = [one for one in pair if one.hazardous == (key != "not_hazardous")]
        again = key == self.answer
        if len(wanted) == 1 and wanted[0].code != self.chosen and not again:
            self.code_chosen.emit(wanted[0])
        self.answer = "" if again else key
        self._show_buttons()
        self.answered.emit(self.answer)

    def _button(self, do: object) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        say_look(button, look="slim")
        button.clicked.connect(do)
        return button

    def _hint_page(self) -> QWidget:
        page, row = _row()
        row.addWidget(self._grammar, 1)
        for hint in self._hints.values():
            row.addWidget(hint)
        return page

    def _code_page(self) -> QWidget:
        page, row = _row()
        row.addWidget(self._caption)
        for button in self.codes:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._sign)
        row.addWidget(self._question, 100)
        for button in self.answers.values():
            row.addWidget(button)
        return page


def _reason(one: CodeSuggestion) -> str:
    return "; ".join(said.in_(speech.language) for said in one.why)


def _row() -> tuple[QWidget, QHBoxLayout]:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(10, 0, 10, 0)
    row.setSpacing(8)
    return page, row
