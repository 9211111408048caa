"""The second pane: whose suggestions these are, the list, and the keys that work in it."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.desktop.places.matches.lists import KeyedList
from esdesk.desktop.places.matches.suggestions import (
    CARD,
    FOLD,
    Fold,
    SuggestionsModel,
    SuggestionsPainter,
    is_weak,
)
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.key_hint import KeyHint
from esdesk.services.matching.offers import Card, Subject

_ROOM_FOR_HINTS = 340


class SuggestionPane(QWidget):
    """The list keeps what is chosen in it while it is read anew.

    Signals:
        card_shown: the card that is chosen now.
        entered: Enter on a card.
    """

    card_shown = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(260)
        self._chosen: tuple[str, str] | None = None
        self._at = 0
        self._elsewhere = False
        self._subject: Subject | None = None
        self._name, self._count, self._none = Elided(strong=True), QLabel(), QLabel()
        for label in (self._count, self._none):
            say_look(label, voice="second")
        self._none.setWordWrap(True)
        self._none.setContentsMargins(16, 16, 16, 16)
        self._none.hide()
        self.view, self.model = KeyedList(), SuggestionsModel(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(SuggestionsPainter(self.view))
        self._hints = [KeyHint("⏎"), KeyHint("U"), KeyHint("S")]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_row(44, 8, self._name, self._count))
        column.addWidget(self._none)
        column.addWidget(self.view, 1)
        column.addWidget(_row(32, 12, *self._hints, None))
        self._show_hints()
        self.view.moved.connect(self._moved)
        self.view.entered.connect(self._entered)
        self.view.clicked.connect(self._clicked)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The last hint gives way; F1 has them all."""
        super().resizeEvent(event)
        self._show_hints()

    def _show_hints(self) -> None:
        """The keys of a suggestion, where there is one."""
        for hint in self._hints:
            hint.setVisible(bool(self.model.cards))
        if self.width() < _ROOM_FOR_HINTS:
            self._hints[-1].hide()

    def show_subject(self, subject: Subject) -> None:
        """Whose suggestions are shown; they come when they are found."""
        self._subject = subject
        self._tell()

    def show_cards(self, found: list[Card]) -> None:
        """Shows these."""
        scrolled, chosen, at = self.view.verticalScrollBar().value(), self._chosen, self._at
        self.model.show(found)
        index = self.model.index_of(chosen) if chosen else QModelIndex()
        if not index.isValid():
            index = self._near(at)
        self._none.setVisible(not found)
        self._show_hints()
        self.view.setCurrentIndex(index)
        self.view.verticalScrollBar().setValue(scrolled)
        self._tell()

    def forget(self) -> None:
        """The next cards are of something else: the first of them is chosen."""
        self._chosen, self._at = None, 0

    def forget_choice(self) -> None:
        """What is chosen moves away: the one that comes to stand in its place is chosen."""
        self._chosen = None

    @property
    def card(self) -> Card | None:
        """The card that is chosen."""
        card: Card | None = self.view.currentIndex().data(CARD)
        return card

    def retranslate(self) -> None:
        """Says its words."""
        words = (self.tr("open synergy"), self.tr("not suitable"), self.tr("ask at the visit"))
        for hint, said in zip(self._hints, words, strict=True):
            hint.say(said)
        self.say_none(elsewhere=self._elsewhere)
        self.view.setAccessibleName(self.tr("Suggestions"))
        self.model.tell_anew()
        self._tell()

    def say_none(self, *, elsewhere: bool) -> None:
        """What stands there where nothing was found."""
        self._elsewhere = elsewhere
        self._none.setText(
            self.tr("Nothing in the chosen files fits it.")
            if elsewhere
            else self.tr("No known use was found. A more usual name, or its waste code, may help.")
        )

    def _near(self, at: int) -> QModelIndex:
        """The card at that place, or the nearest above it."""
        for row in range(min(at, self.model.rowCount() - 1), -1, -1):
            if self.model.index(row).data(CARD) is not None:
                return self.model.index(row)
        return QModelIndex()

    def _moved(self, index: QModelIndex) -> None:
        card: Card | None = index.data(CARD)
        if card is not None:
            self._chosen, self._at = card.key, index.row()
            self.card_shown.emit(card)

    def _entered(self, index: QModelIndex) -> None:
        if index.data(CARD) is not None:
            self.entered.emit()
        else:
            self._clicked(index)

    def _clicked(self, index: QModelIndex) -> None:
        fold: Fold | None = index.data(FOLD)
        if fold is not None:
            row = index.row()
            self.model.turn(fold.of)
            self.view.setCurrentIndex(self.model.index(row))

    def _tell(self) -> None:
        subject = self._subject
        self._name.say(f"{subject.name}  {subject.amount}".strip() if subject else "")
        still = sum(one.offered.state != "refused" and not is_weak(one) for one in self.model.cards)
        self._count.setText(self.tr("%n suggestions", "", still))


def _row(height: int, spacing: int, *parts: QWidget | None) -> QWidget:
    """Parts side by side; None is what stretches."""
    row = QWidget()
    row.setFixedHeight(height)
    inside = QHBoxLayout(row)
    inside.setContentsMargins(16, 0, 16, 0)
    inside.setSpacing(spacing)
    for part in parts:
        if part is None:
            inside.addStretch(1)
        else:
            inside.addWidget(part)
    return row
