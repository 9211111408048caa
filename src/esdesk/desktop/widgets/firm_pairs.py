"""Pairs of firms that may be one, or were judged: each with what speaks for and against it, and a person's verdict."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.audit.alike_firms import Reason
from esdesk.audit.same_firms import Verdict
from esdesk.core.days import moment_words
from esdesk.core.sentences import sentence
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look

if TYPE_CHECKING:
    from esdesk.services.merging.same_firms import Alike, Judged, Standing

Pair = tuple[UUID, UUID]
MOST = 40
"""Pairs that are shown at once; the others come up as these are judged."""


class FirmPairs(QWidget):
    """A list of pairs. Nothing is decided here, and nothing by itself.

    Args:
        alone: whether it fills a page, and says so where there are none; else it is not seen then.

    Signals:
        judged: (pair, verdict).
        taken_back: the pair whose verdict is taken back.
    """

    judged = Signal(object, object)
    taken_back = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, alone: bool = False) -> None:
        super().__init__(parent)
        self._alone = alone
        self._standing: Standing | None = None
        self._here: UUID | None = None
        self._later: set[Pair] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        self.buttons: dict[tuple[Pair, str], QPushButton] = {}

    def show_standing(self, standing: Standing | None, here: UUID | None = None) -> None:
        """Shows pairs: of the firm `here`, as it is called from there, or of all firms."""
        self._standing, self._here = standing, here
        self.retranslate()

    @property
    def count(self) -> int:
        """How many pairs wait to be judged, without those that were put off."""
        return len(self._waiting())

    def retranslate(self) -> None:
        """Says everything anew."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons.clear()
        waiting, judged = self._waiting(), self._judged()
        for alike in waiting[:MOST]:
            self._column.addWidget(self._of_alike(alike))
        for one in judged[:MOST]:
            self._column.addWidget(self._of_judged(one))
        if self._alone and not (waiting or judged):
            self._column.addWidget(_label(self.tr("No two firms of this audit look like one."), "second"))
        self.setVisible(self._alone or bool(waiting or judged))

    def _waiting(self) -> list[Alike]:
        every = self._standing.alike if self._standing is not None else ()
        return [one for one in every if self._shows((one.one, one.other)) and (one.one, one.other) not in self._later]

    def _judged(self) -> list[Judged]:
        return [one for one in (self._standing.judged if self._standing is not None else ()) if self._shows(one.firms)]

    def _shows(self, pair: Pair) -> bool:
        return self._here is None or self._here in pair

    def _called(self, pair: Pair) -> str:
        """Both names; from the one that is open, the other's."""
        names = self._standing.names if self._standing is not None else {}
        shown = [names.get(one, "") or self.tr("a firm that is not here") for one in pair if one != self._here]
        return " ↔ ".join(shown)

    # One pair

    def _of_alike(self, alike: Alike) -> QWidget:
        pair = (alike.one, alike.other)
        row, column = _card("triangle-alert", "doubt", self.tr("May be the same firm"))
        column.addWidget(_label(self._called(pair), "strong"))
        for reason, text in alike.reasons:
            against = reason is Reason.OTHER_TAX_NUMBER
            column.addWidget(_line(against, f"{sentence(f'alike-{reason.value}', speech.language)}: {text}"))
        buttons = _buttons(column)
        for verdict, words in ((Verdict.SAME, self.tr("Same firm")), (Verdict.NOT_SAME, self.tr("Another firm"))):
            buttons.addWidget(self._button(pair, verdict.value, words, partial(self.judged.emit, pair, verdict)))
        later = self._button(pair, "later", self.tr("Later"), partial(self._put_off, pair))
        say_look(later, look="quiet")
        buttons.addWidget(later)
        buttons.addStretch(1)
        return row

    def _of_judged(self, one: Judged) -> QWidget:
        title = {
            Verdict.SAME: self.tr("Counts as the same firm"),
            Verdict.NOT_SAME: self.tr("Is another firm"),
            None: self.tr("Judged differently: counts as another firm until it is settled"),
        }[one.verdict]
        icon, token = ("triangle-alert", "doubt") if one.verdict is None else ("circle-check", "good")
        row, column = _card(icon, token, title)
        column.addWidget(_label(self._called(one.firms), "strong"))
        when = moment_words(one.by.moment, speech.language) if one.by.moment else ""
        column.addWidget(_label(" · ".join(filter(None, (one.reason, one.by.who, when))), "small"))
        buttons = _buttons(column)
        back = self._button(one.firms, "back", self.tr("Take it back"), partial(self.taken_back.emit, one.firms))
        say_look(back, look="link")
        buttons.addWidget(back)
        buttons.addStretch(1)
        return row

    def _button(self, pair: Pair, key: str, words: str, do: Callable[[], object]) -> QPushButton:
        made = QPushButton(words)
        made.setAccessibleName(f"{words}: {self._called(pair)}")
        made.clicked.connect(lambda: do())
        self.buttons[pair, key] = made
        return made

    def _put_off(self, pair: Pair) -> None:
        """Not now; it is asked again when the program is started anew."""
        self._later.add(pair)
        self.retranslate()


def _card(icon: str, token: str, title: str) -> tuple[QWidget, QVBoxLayout]:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(IconLabel(icon, 16, token), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(_label(title, "strong"), 1)
    column.addLayout(head)
    return row, column


def _line(against: bool, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    icon, token = ("circle-minus", "doubt") if against else ("check", "ink_2")
    row.addWidget(IconLabel(icon, 14, token), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_label(words, "plain"), 1)
    return holder


def _buttons(column: QVBoxLayout) -> QHBoxLayout:
    buttons = QHBoxLayout()
    buttons.setContentsMargins(0, 4, 0, 0)
    buttons.setSpacing(8)
    column.addLayout(buttons)
    return buttons


def _label(words: str, voice: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    say_look(label, voice=voice)
    return label
