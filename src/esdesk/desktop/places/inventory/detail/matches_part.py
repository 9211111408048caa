"""What others do with such a thing: the best three known uses, with a way to all of them."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from esdesk.audit.listing import FULL
from esdesk.desktop.language import speech
from esdesk.desktop.place import Target
from esdesk.desktop.places.inventory.detail.fold import GUTTER, Fold
from esdesk.desktop.runner import Job, Runner
from esdesk.desktop.theme import colour, say_look, theme
from esdesk.desktop.widgets import painted
from esdesk.services.files.files import opened
from esdesk.services.matching.offers import Card, cards

_BEST, _LATER = 3, 300
_HEIGHT, _SCORE = 38, 40
_REFUSED, _ACCEPTED = "refused", "accepted"
Asking = tuple[UUID, tuple[str, ...]]


class MatchRow(QAbstractButton):
    """One use: its score, what it is, and who takes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as the pane."""
        return QSize(0, _HEIGHT)

    def show_card(self, card: Card) -> None:
        """Shows a suggestion."""
        self._card = card
        words = f"{card.title.in_(speech.language)}, {card.to.in_(speech.language)}"
        self.setToolTip(words)
        self.setAccessibleName(f"{figure(card.offered.suggestion.score_1e4)} {words}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        if self._card is None:
            return
        painter, card, language = QPainter(self), self._card, speech.language
        if self.underMouse():
            painter.fillRect(self.rect(), colour("hover"))
        score = figure(card.offered.suggestion.score_1e4)
        painted.text(painter, QRect(2, 1, _SCORE, 20), score, strong=True)
        room = QRect(_SCORE, 1, self.width() - _SCORE - 20, 20)
        painted.text(painter, room, card.title.in_(language))
        painted.text(painter, room.translated(0, 17), card.to.in_(language), "ink_2", size=11)
        if card.offered.state == _ACCEPTED:
            painted.sign(painter, "handshake", QPoint(self.width() - 18, 4), 14, "good")
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


class MatchesPart(QWidget):
    """Asks in the background once the cursor rests, and again when what decides over it has changed.

    Signals:
        go: to the resource in Matches.
        told: the answer is there.
    """

    go = Signal(object)
    told = Signal()

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._asking: tuple[Path, Asking] | None = None
        self._job: Job[list[Card]] | None = None
        self.cards: Sequence[Card] | None = None
        self.rows = [MatchRow(self) for _ in range(_BEST)]
        self.all = QPushButton(self)
        say_look(self.all, look="link")
        column = QVBoxLayout(self)
        column.setContentsMargins(GUTTER, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows:
            row.hide()
            row.clicked.connect(self._go)
            column.addWidget(row)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.all.clicked.connect(self._go)
        self._later = QTimer(self, interval=_LATER, singleShot=True)
        self._later.timeout.connect(self._ask)

    def show_resource(self, path: Path, row: UUID, decides: tuple[str, ...]) -> None:
        """Shows what is suggested for a resource; `decides` is what the answer follows from."""
        asking = (path, (row, decides))
        if asking == self._asking:
            return
        another = self._asking is None or self._asking[1][0] != row
        self._asking = asking
        if self._job is not None:
            self._job.cancel()
        if another:
            self._show(None)
        self._later.start()

    def forget(self) -> None:
        """The file was closed: nobody wants to know any more."""
        self._later.stop()
        if self._job is not None:
            self._job.cancel()
        self._asking = None

    def _ask(self) -> None:
        if self._asking is not None:
            path, (row, _) = self._asking
            self._job = self._runner.run(self, lambda _: _suggested(path, row), self._show)

    def _show(self, found: list[Card] | None) -> None:
        self.cards = found if found is None else [one for one in found if one.offered.state != _REFUSED]
        best = list(self.cards or ())[:_BEST]
        for row, card in zip(self.rows, best, strict=False):
            row.show_card(card)
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(best))
        self._say_all()
        self.told.emit()

    def _say_all(self) -> None:
        nothing = self.cards is not None and not self.cards
        self.all.setText(self.tr("No known use; look in Matches") if nothing else self.tr("All of them in Matches"))

    def _go(self) -> None:
        if self._asking is not None:
            self.go.emit(Target("matches", "resource", self._asking[1][0]))

    def say_title(self, fold: Fold) -> None:
        """The section's title, with how many there are and how good the best is."""
        told = ""
        if self.cards:
            best = figure(self.cards[0].offered.suggestion.score_1e4)
            count = self.tr("%n suggestions", "", len(self.cards))
            told = self.tr("{count} · best {score}").format(count=count, score=best)
        fold.say(self.tr("Matches"), told)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        for row, card in zip(self.rows, list(self.cards or ())[:_BEST], strict=False):
            row.show_card(card)
        self._say_all()


def figure(score_1e4: int) -> str:
    """A score as people write it: 0,86 or 0.86."""
    return QLocale().toString(score_1e4 / FULL, "f", 2)


def _suggested(path: Path, row: UUID) -> list[Card]:
    with opened(path) as ledger:
        return cards(ledger, row)
