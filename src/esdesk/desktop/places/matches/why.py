"""The third pane: why a suggestion is made, what speaks against it, what to ask, and what it rests on."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.desktop.document import Document
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.places.matches import sayings
from esdesk.desktop.places.matches.ask_box import AskBox
from esdesk.desktop.places.matches.decision import Decision
from esdesk.desktop.places.matches.money_line import MoneyLine
from esdesk.desktop.places.matches.parts import PartRows
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.matching.offers import Card, Source
from esdesk.services.matching.onward import Onward

_FOLLOWED = ("stage", "next_action", "owner", "due")  # fields of a synergy that say how it goes on


_LEAST, _ROOMY = 420, 520
"""Under `_ROOMY` what only helps gives way: the scale of the question, and the button that Ctrl+K has too."""


class WhyPane(QWidget):
    """Head, what can be scrolled, and the foot with the decision."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_LEAST)
        self._document = document
        self._card: Card | None = None
        self._title, self._score, self._to, self._basis = (QLabel() for _ in range(4))
        for label, voice in ((self._title, "section"), (self._score, "title"), (self._to, "second")):
            say_look(label, voice=voice)
            label.setTextFormat(Qt.TextFormat.PlainText)
        say_look(self._basis, voice="small")
        self._title.setWordWrap(True)
        self._to.setWordWrap(True)
        self._basis.setWordWrap(True)
        self._why, self._against, self._rests, self._goes_on, self._further = (QLabel() for _ in range(5))
        self.parts, self.ask, self.decision = PartRows(), AskBox(), Decision()
        self._doubts, self._steps, self._sources = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._follow, self._edits = QFrame(), dict[str, tuple[QLabel, FieldEdit]]()
        self._follow_grid = QGridLayout(self._follow)
        self.money = MoneyLine(document)
        self._all = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._all)
        column = QVBoxLayout(self._all)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(_rule())
        column.addWidget(self._middle(), 1)
        column.addWidget(_rule())
        column.addWidget(self.decision)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No suggestion is chosen; the pane keeps its room."""
        self._card = None
        self._all.hide()

    def _head(self) -> QGridLayout:
        head = QGridLayout()
        head.setContentsMargins(20, 12, 20, 10)
        head.setVerticalSpacing(4)
        head.addWidget(self._title, 0, 0)
        head.addWidget(self._score, 0, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._to, 1, 0, 1, 2)
        head.addWidget(self._basis, 2, 0, 1, 2)
        head.setColumnStretch(0, 1)
        return head

    def _middle(self) -> QScrollArea:
        inside = QWidget()
        say_look(inside, look="clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(8)
        for label in (self._why, self._against, self._rests, self._goes_on, self._further):
            say_look(label, voice="strong")
        self._follow_grid.setContentsMargins(0, 0, 0, 8)
        self._follow_grid.setHorizontalSpacing(12)
        for part in (self._goes_on, self._follow, self.money, self._why, self.parts, self._against):
            column.addWidget(part)
        column.addLayout(self._doubts)
        column.addSpacing(4)
        column.addWidget(self.ask)
        column.addSpacing(4)
        column.addWidget(self._further)
        column.addLayout(self._steps)
        column.addWidget(self._rests)
        column.addLayout(self._sources)
        column.addStretch(1)
        self._area = area = QScrollArea()
        say_look(area, look="read")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def show_card(self, card: Card) -> None:
        """Shows everything of a card."""
        self._card = card
        language, case = speech.language, card.offered.suggestion.case
        self._title.setText(card.title.in_(language))
        self._score.setText(sayings.figure(card.offered.suggestion.score_1e4))
        self._to.setText(card.to.in_(language))
        said = (sayings.basis_words(card.basis), card.recovery, card.treatment.in_(language))
        self._basis.setText(" · ".join(filter(None, said)))
        self.parts.show_card(card)
        self._against.setVisible(bool(case.against))
        _fill(self._doubts, [_line("circle-minus", "fault", one.in_(language)) for one in case.against])
        self.ask.show_card(card)
        self._further.setVisible(bool(card.further))
        _fill(self._steps, [_step(one) for one in card.further])
        self._rests.setVisible(bool(card.sources))
        _fill(self._sources, [_source(one) for one in card.sources])
        self._follow_up(card)
        self.decision.show_card(card, sayings.state_words(card))
        self._all.show()

    def _follow_up(self, card: Card) -> None:
        """How an opened synergy goes on: the fields that say so, edited here."""
        row = card.offered.decision if card.offered.state == "accepted" else None
        record = self._document.record("synergy", row) if row is not None else None
        self._goes_on.setVisible(record is not None)
        self._follow.setVisible(record is not None)
        self.money.show_synergy(row if record is not None else None)
        if record is None or row is None:
            return
        for at, name in enumerate(_FOLLOWED):
            if name not in self._edits:
                only = ("stage",) if name == "stage" else ()
                self._edits[name] = (QLabel(), FieldEdit(self._document, "synergy", row, name, only=only))
                self._edits[name][0].setMinimumHeight(28)
                say_look(self._edits[name][0], voice="second")
                self._follow_grid.addWidget(self._edits[name][0], at, 0, Qt.AlignmentFlag.AlignTop)
                self._follow_grid.addWidget(self._edits[name][1], at, 1)
            caption, edit = self._edits[name]
            caption.setText(edit.caption)
            edit.retranslate()
            if edit.row != row:
                edit.bind(row, record.values.get(name))
            else:
                edit.show_value(record.values.get(name))

    def retranslate(self) -> None:
        """Says its words."""
        self._why.setText(self.tr("Why?"))
        self._area.setAccessibleName(self.tr("Why?"))
        self._against.setText(self.tr("Against"))
        self._goes_on.setText(self.tr("How it goes on"))
        self._further.setText(self.tr("What it leads on to"))
        self._rests.setText(self.tr("What it rests on"))
        self.ask.retranslate()
        self.money.retranslate()
        self.decision.retranslate()
        if self._card is not None:
            self.show_card(self._card)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """What only helps gives way in a narrow pane."""
        roomy = event.size().width() >= _ROOMY
        self.ask.scale.setVisible(roomy)
        self.decision.copy_button.setVisible(roomy)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Speaks the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _rule() -> QFrame:
    line = QFrame()
    say_look(line, look="rule")
    line.setFixedHeight(1)
    return line


def _fill(column: QVBoxLayout, lines: list[QWidget]) -> None:
    """Puts these lines in place of those that stand there."""
    while (taken := column.takeAt(0)) is not None:
        if (old := taken.widget()) is not None:
            old.hide()
            old.deleteLater()
    for line in lines:
        column.addWidget(line)


def _line(icon: str, token: str, words: str, hint: str = "") -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, 14, token), 0, Qt.AlignmentFlag.AlignTop)
    text = QLabel(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setWordWrap(True)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(text)
    if hint:
        below = QLabel(hint)
        below.setTextFormat(Qt.TextFormat.PlainText)
        below.setWordWrap(True)
        say_look(below, voice="small")
        column.addWidget(below)
    row.addLayout(column, 1)
    return line


def _step(step: Onward) -> QWidget:
    """What a suggestion leads on to, and below it what speaks against that."""
    against = " ".join(one.in_(speech.language) for one in step.against)
    return _line("arrow-right", "accent", step.told.in_(speech.language), against)


def _source(source: Source) -> QWidget:
    """A documented example, or a practice that nobody checked, told apart by sign and word."""
    basis = sayings.basis_words("documented" if source.documented else "practice")
    origin = source.origin.in_(speech.language)
    hint = f"{basis} · {origin}" if origin else basis
    icon, token = ("circle-check", "good") if source.documented else ("book-open", "ink_2")
    return _line(icon, token, f"{source.id}  {source.words.in_(speech.language)}", hint)
