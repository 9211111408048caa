"""The second pane: the suggestions for one resource, and folded below them those that are weak or do not fit."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from esdesk.audit.listing import FULL
from esdesk.desktop.language import speech
from esdesk.desktop.places.matches import sayings
from esdesk.desktop.widgets import painted
from esdesk.services.matching.offers import Card

CARD, FOLD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""Roles: the card of a line, or the fold of one that folds others."""

_LINE, _FOLD = 72, 36
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Fold:
    """A line that folds others away: "weak" or "refused"."""

    of: str
    count: int
    unfolded: bool


class SuggestionsModel(QAbstractListModel):
    """Cards and folds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._rows: list[Card | Fold] = []
        self._unfolded: set[str] = set()

    def show(self, cards: list[Card]) -> None:
        """Shows these cards."""
        self.beginResetModel()
        self._cards = cards
        self._rows = self._laid_out()
        self.endResetModel()

    def turn(self, of: str) -> None:
        """Folds or unfolds."""
        self._unfolded ^= {of}
        self.show(self._cards)

    def tell_anew(self) -> None:
        """Every word may have changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _laid_out(self) -> list[Card | Fold]:
        refused = [one for one in self._cards if one.offered.state == "refused"]
        weak = [one for one in self._cards if one not in refused and is_weak(one)]
        rows: list[Card | Fold] = [one for one in self._cards if one not in refused and one not in weak]
        for of, hidden in (("weak", weak), ("refused", refused)):
            if hidden:
                unfolded = of in self._unfolded
                rows += [Fold(of, len(hidden), unfolded), *(hidden if unfolded else [])]
        return rows

    @property
    def cards(self) -> list[Card]:
        """Every card, folded or not."""
        return self._cards

    def index_of(self, key: tuple[str, str]) -> QModelIndex:
        """Where a card stands; an invalid index where it is not shown."""
        found = (at for at, one in enumerate(self._rows) if isinstance(one, Card) and one.key == key)
        return self.index(next(found, -1))

    # Qt's own

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """Cards and folds."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, the card and the fold."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == CARD:
            return one if isinstance(one, Card) else None
        if role == FOLD:
            return one if isinstance(one, Fold) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return fold_words(one) if isinstance(one, Fold) else _words(one)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(one, Card):
            return f"{one.title.in_(speech.language)}\n{one.to.in_(speech.language)}"
        return None


def is_weak(card: Card) -> bool:
    """Whether a card is folded away for its score; what was accepted never is."""
    return card.offered.suggestion.score_1e4 < sayings.ENOUGH and card.offered.state != "accepted"


def fold_words(fold: Fold) -> str:
    """What a fold holds."""
    if fold.of == "weak":
        words = QCoreApplication.translate("Matches", "%n more under {limit}", None, fold.count)
        return words.format(limit=sayings.figure(sayings.ENOUGH))
    return QCoreApplication.translate("Matches", "%n not suitable", None, fold.count)


def _words(card: Card) -> str:
    score = sayings.figure(card.offered.suggestion.score_1e4)
    return ", ".join(
        filter(None, (score, card.title.in_(speech.language), card.to.in_(speech.language), sayings.state_words(card)))
    )


class SuggestionsPainter(QStyledItemDelegate):
    """Draws cards and folds."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        """How high a row is."""
        return QSize(100, _LINE if index.data(CARD) is not None else _FOLD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Draws one row."""
        painter.save()
        painted.ground(painter, option)
        card: Card | None = index.data(CARD)
        box: QRect = option.rect
        if card is not None:
            self._card(painter, box, card)
        else:
            fold: Fold = index.data(FOLD)
            name = "chevron-down" if fold.unfolded else "chevron-right"
            painted.sign(painter, name, QPoint(box.left() + 16, box.center().y() - 6), 14, "ink_2")
            painted.text(painter, box.adjusted(40, 0, -16, 0), fold_words(fold), "ink_2")
        painter.restore()

    def _card(self, painter: QPainter, box: QRect, card: Card) -> None:
        refused = card.offered.state == "refused"
        ink, score = "ink_2" if refused else "ink", card.offered.suggestion.score_1e4
        top = QRect(box.left() + 16, box.top() + 9, box.width() - 32, 20)
        painted.text(painter, top, sayings.figure(score), ink, size=16, strong=True)
        right = painted.text(
            painter, QRect(top.right() - 96, top.top(), 96, 20), card.recovery, "ink_2", size=11, align=_RIGHT
        )
        title = QRect(top.left() + 52, top.top(), top.width() - 52 - right - 8, 20)
        painted.text(painter, title, card.title.in_(speech.language), ink)
        under = QRect(title.left(), box.top() + 29, top.right() - title.left(), 16)
        right = self._state(painter, under, card)
        painted.text(painter, under.adjusted(0, 0, -right - 8, 0), card.to.in_(speech.language), "ink_2", size=11)
        if not refused:
            _reach(painter, QRectF(title.left(), box.top() + 54, min(148.0, title.width()), 4), card)

    def _state(self, painter: QPainter, box: QRect, card: Card) -> int:
        """Writes at the right what was decided, or on what it stands; gives the width it took."""
        words = sayings.state_words(card)
        documented = QCoreApplication.translate("Matches", "documented") if card.basis == "documented" else ""
        token = "good" if card.offered.state == "accepted" or not words else "ink_2"
        return painted.text(painter, box, words or documented, token, size=11, align=_RIGHT)


def _reach(painter: QPainter, box: QRectF, card: Card) -> None:
    """The score as a bar, with ticks where the answer to its question could bring it."""
    painted.bar(painter, box, card.offered.suggestion.score_1e4 / FULL, "accent")
    if card.low_1e4 != card.high_1e4:
        for score in (card.low_1e4, card.high_1e4):
            painted.tick(painter, box.left() + box.width() * score / FULL, box)
