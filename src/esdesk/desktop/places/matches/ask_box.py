"""The one question worth asking, how far its answer could move the score, and the way onto the visit's list."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.audit.listing import FULL
from esdesk.desktop.icons import IconLabel, WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.matches.sayings import figure
from esdesk.desktop.theme import colour, say_look, theme
from esdesk.desktop.widgets import painted
from esdesk.services.matching.offers import Card

_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class Scale(QWidget):
    """Where the score stands, and between what the answer could move it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(190, 44)
        self._low = self._now = self._high = 0
        theme.changed.connect(self.update)

    def show_reach(self, low: int, now: int, high: int) -> None:
        """Three scores in ten-thousandths."""
        self._low, self._now, self._high = low, now, high
        self.setAccessibleName(f"{figure(low)} – {figure(now)} – {figure(high)}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it: the part of the whole scale that matters fills the width."""
        painter = QPainter(self)
        margin = max(300, (self._high - self._low) // 4)
        first, last = max(0, self._low - margin), min(FULL, self._high + margin)
        line = QRectF(16, 12, self.width() - 32, 4)

        def at(score: int) -> float:
            return line.left() + line.width() * (score - first) / max(1, last - first)

        painted.bar(painter, line, 0, "accent", under="raised")
        painter.setBrush(colour("accent_edge"))
        painter.drawRect(QRectF(at(self._low), line.top(), at(self._high) - at(self._low), line.height()))
        for score in (self._low, self._high):
            painted.tick(painter, at(score), line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawEllipse(QRectF(at(self._now) - 5, line.center().y() - 5, 10, 10))
        self._figures(painter, at(self._low), at(self._now), at(self._high))

    def _figures(self, painter: QPainter, low: float, now: float, high: float) -> None:
        """The three figures; the ends give way where they would lie over the middle one."""
        painted.text(painter, _under(now), figure(self._now), size=11, strong=True, align=_CENTRE)
        for score, x in ((self._low, low), (self._high, high)):
            if abs(x - now) >= 30:
                painted.text(painter, _under(x), figure(score), "ink_2", size=11, align=_CENTRE)


def _under(x: float) -> QRect:
    return QRect(round(x) - 20, 26, 40, 14)


class AskBox(QFrame):
    """Shown only where there is something to ask.

    Signals:
        asked: the question goes onto the visit's list.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="soft")
        self._card: Card | None = None
        self._head, self._text = QLabel(), QLabel()
        say_look(self._head, voice="small")
        say_look(self._text, voice="strong")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = WordButton("clipboard-list")
        self.button.clicked.connect(self.asked)
        self._listed = QLabel()
        say_look(self._listed, voice="second")
        self.scale = Scale()
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(IconLabel("message-circle-question-mark", 14, "accent"))
        head.addWidget(self._head, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addWidget(self._listed)
        foot.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addWidget(self.scale)

    def show_card(self, card: Card) -> None:
        """The question of a card."""
        self._card = card
        ask = card.offered.suggestion.case.ask
        self.setVisible(ask is not None and card.offered.state != "refused")
        if ask is None:
            return
        self._text.setText(ask.text.in_(speech.language))
        on_list = card.offered.asked is not None
        self.button.setVisible(not on_list)
        self._listed.setVisible(on_list)
        self.scale.show_reach(card.low_1e4, card.offered.suggestion.score_1e4, card.high_1e4)

    def retranslate(self) -> None:
        """Says its words."""
        self._head.setText(self.tr("Ask · this moves the score most"))
        self.button.setText(self.tr("Put on the visit's list  S"))
        self._listed.setText(self.tr("It is on the visit's list."))
        if self._card is not None:
            self.show_card(self._card)
