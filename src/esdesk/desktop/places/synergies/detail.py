"""The detail beside the list: what is next, how far it is, what it is worth, and the figures behind that."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.audit.synergy_terms import Term
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.synergies import sayings
from esdesk.desktop.places.synergies.foot import Foot
from esdesk.desktop.places.synergies.needs_part import NeedsPart
from esdesk.desktop.places.synergies.next_part import NextPart
from esdesk.desktop.places.synergies.stage_part import StagePart
from esdesk.desktop.places.synergies.terms_part import TermsPart
from esdesk.desktop.places.synergies.worth_part import WorthPart
from esdesk.desktop.theme import say_look
from esdesk.services.synergies.synergies import Followed
from esdesk.services.synergies.words import figure

_LEAST = 340


class DetailPane(QWidget):
    """Everything of one synergy; nothing while none is chosen."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_LEAST)
        self._one: Followed | None = None
        self._name, self._to = QLabel(), QLabel()
        for label, voice in ((self._name, "section"), (self._to, "second")):
            say_look(label, voice=voice)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.next, self.stage = NextPart(document), StagePart(document)
        self.worth, self.terms, self.foot = WorthPart(document), TermsPart(document), Foot()
        self.needs = NeedsPart()
        self._all = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._all)
        column = QVBoxLayout(self._all)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._to)
        column.addLayout(head)
        column.addWidget(self._scrolled(), 1)
        line = QFrame()
        say_look(line, look="rule")
        line.setFixedHeight(1)
        column.addWidget(line)
        column.addWidget(self.foot)
        self.show_synergy(None)

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        say_look(inside, look="clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.next, self.stage, self.worth, self.needs, self.terms):
            column.addWidget(part)
        column.addStretch(1)
        self._area = QScrollArea()
        say_look(self._area, look="read")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        return self._area

    def show_synergy(self, one: Followed | None) -> None:
        """Shows one, or nothing."""
        another = one is not None and (self._one is None or one.row != self._one.row)
        self._one = one
        self._all.setVisible(one is not None)
        if one is None:
            return
        self._name.setText(one.name)
        self._to.setText(self._to_words(one))
        for part in (self.next, self.stage, self.worth, self.needs, self.terms, self.foot):
            part.show_synergy(one)
        if another:
            self._area.verticalScrollBar().setValue(0)

    def _to_words(self, one: Followed) -> str:
        """Whom it goes to, how far that is, what becomes of it, and its score when it was opened."""
        language = speech.language
        km = one.worth.money.terms.ranges.get(Term.DISTANCE)
        score = "" if one.score_1e4 is None else self.tr("score {score}").format(score=f"{one.score_1e4 / 10_000:.2f}")
        parts = [
            sayings.partner_words(one),
            f"{figure(km.usual, language)} km" if km else "",
            one.use.in_(language) if one.use.in_(language) not in sayings.partner_words(one) else "",
            score.replace(".", ",") if language == "tr" else score,
        ]
        return " · ".join(part for part in parts if part)

    def retranslate(self) -> None:
        """Says its words."""
        self._area.setAccessibleName(self.tr("What is known of it"))
        for part in (self.next, self.stage, self.worth, self.needs, self.terms, self.foot):
            part.retranslate()
        self.show_synergy(self._one)
