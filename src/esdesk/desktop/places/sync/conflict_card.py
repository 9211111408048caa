"""The sides of a conflict: who says what, from which computer and when, and the button that keeps it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.desktop.icons import IconLabel
from esdesk.desktop.places.sync.card_body import Consequences, Proofs, clear, rule
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton

_LOWEST, _NARROWEST, _MARK = 280, 280, 18
_SCROLLS = 12
"""Cards are equally high and their buttons stand at one height, whatever they say."""


class Card(QFrame):
    """What one side says; the ring shows which one Enter keeps."""

    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="choice")
        self.setMinimumHeight(_LOWEST)
        self.setMinimumWidth(_NARROWEST)
        self.who, self.device, self.value, self.when, self.mark = (QLabel() for _ in range(5))
        for label, voice in (
            (self.who, "strong"), (self.device, "hint"), (self.value, "title"), (self.when, "small"),
        ):  # fmt: skip
            say_look(label, voice=voice)
            label.setTextFormat(Qt.TextFormat.PlainText)
        say_look(self.mark, look="cap")
        self.when.setMinimumHeight(_MARK)
        self.value.setWordWrap(True)
        self.keep = KeyButton()
        self.keep.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.keep.clicked.connect(self.kept)
        self._members = QGridLayout()
        self._members.setHorizontalSpacing(16)
        self._members.setVerticalSpacing(6)
        self._members.setColumnStretch(1, 1)
        self._lay_out()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.who)
        names.addWidget(self.device)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel("users", 20, "ink_2"), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        said = QHBoxLayout()
        said.addWidget(self.when, 1)
        said.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(self.value)
        column.addLayout(said)
        column.addSpacing(4)
        column.addWidget(rule())
        column.addWidget(self._body(), 1)
        column.addWidget(self.keep)

    def _body(self) -> QScrollArea:
        """What there is more to say of the side; it scrolls, so that the button never moves."""
        self.proofs, self.consequences = Proofs(), Consequences()
        inside = QWidget()
        say_look(inside, look="clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 10, 4)
        column.setSpacing(8)
        column.addLayout(self._members)
        column.addWidget(self.proofs)
        column.addWidget(self.consequences)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def show_members(self, members: tuple[tuple[str, str], ...], agreed: set[tuple[str, str]]) -> None:
        """What the value is made of; what not every side says is bold."""
        clear(self._members)
        for row, (caption, text) in enumerate(members):
            label, said = QLabel(caption), QLabel(text)
            say_look(label, voice="second")
            say_look(said, voice="plain" if (caption, text) in agreed else "strong")
            self._members.addWidget(label, row, 0)
            self._members.addWidget(said, row, 1)

    def ring(self, on: bool, words: str, key: str) -> None:
        """Whether Enter keeps this side, or another key leads to it first."""
        say_look(self, look="chosen" if on else "choice")
        say_look(self.keep, look="accent" if on else "plain")
        self.keep.setText(f"{words}  {'⏎' if on else key}")


class Cards(QScrollArea):
    """As many cards as a conflict has sides, beside each other; where there is no room for all, they scroll.

    Signals:
        kept: the number of a side, from 0.
    """

    kept = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        say_look(inside, look="clear")
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._cards: list[Card] = []
        self._count = 0
        self.setWidget(inside)
        self.setMinimumHeight(_LOWEST + _SCROLLS)

    @property
    def shown(self) -> list[Card]:
        """A card for each side."""
        return self._cards[: self._count]

    def of(self, sides: int) -> list[Card]:
        """Cards for so many sides."""
        for number in range(len(self._cards), sides):
            card = Card()
            card.kept.connect(partial(self.kept.emit, number))
            self._row.addWidget(card, 1)
            self._cards.append(card)
        self._count = sides
        for number, card in enumerate(self._cards):
            card.setVisible(number < sides)
        return self.shown

    def take_pictures(self, pictures: dict[str, QImage]) -> None:
        """Shows pictures of evidence, by the digest of their file."""
        for card in self.shown:
            card.proofs.take_pictures(pictures)
