"""The right side of Start: begin an audit, or look around in a sample first."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.desktop.icons import WordButton
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Picture

SAMPLE = "izmir"
PLANTS = ("mermer", "dokum", "zeytinyagi")
"""Participants of the sample, in the order of their buttons."""

_WIDTH, _SLIM = 344, 308


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    say_look(card, look="card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 14, 16, 16)
    column.setSpacing(6)
    return card, column


def _label(voice: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    say_look(label, voice=voice)
    return label


class Side(QWidget):
    """Two cards.

    Signals:
        new_asked: a new audit.
        own_asked: a firm assesses itself.
        sample_asked: the id of a participant of the sample.
    """

    new_asked = Signal()
    own_asked = Signal()
    sample_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._roomy = self._pictured = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.new_card = self._build_new()
        column.addWidget(self.new_card)
        column.addWidget(self._build_own())
        column.addWidget(self._build_sample())
        column.addStretch(1)

    def _build_new(self) -> QFrame:
        card, column = _card()
        self._new_title, self._new_words = _label("section"), _label("second")
        self.new = WordButton("plus", "accent")
        self.new.clicked.connect(self.new_asked)
        column.addWidget(self._new_title)
        column.addWidget(self._new_words)
        column.addSpacing(4)
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _build_own(self) -> QFrame:
        card, column = _card()
        self._own_title, self._own_words = _label("section"), _label("second")
        self.own = WordButton("clipboard-list")
        self.own.clicked.connect(self.own_asked)
        column.addWidget(self._own_title)
        column.addWidget(self._own_words)
        column.addSpacing(4)
        column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _build_sample(self) -> QFrame:
        card, column = _card()
        self.picture = Picture()
        self._sample_title, self._sample_words = _label("section"), _label("second")
        self.plants = {key: QPushButton() for key in PLANTS}
        row = QHBoxLayout()
        row.setSpacing(4)
        for key, button in self.plants.items():
            button.clicked.connect(partial(self.sample_asked.emit, key))
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sample_title)
        column.addWidget(self._sample_words)
        column.addSpacing(4)
        column.addLayout(row)
        return card

    def fit(self, *, roomy: bool) -> None:
        """Narrower in a narrow window, and without what only helps."""
        self.setFixedWidth(_WIDTH if roomy else _SLIM)
        self._roomy = roomy
        for words in (self._own_words, self._sample_words):  # title and buttons say enough
            words.setVisible(roomy)
        self.picture.setVisible(self._roomy and self._pictured)

    def show_ways(self, *, begin: bool, picture: bool) -> None:
        """Whether the way to a new audit stands here, and the picture: both stand only once on a page."""
        self.new_card.setVisible(begin)
        self._pictured = picture
        self.picture.setVisible(self._roomy and self._pictured)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self._new_title.setText(self.tr("New audit"))
        self._new_words.setText(self.tr("For a visit: the quick line, the grid, the checks. No account, no settings."))
        self.new.setText(self.tr("New audit") + "   Ctrl+N")
        self._own_title.setText(self.tr("Assess your own plant"))
        self._own_words.setText(self.tr("Five steps with questions, under an hour. You can stop and go on any time."))
        self.own.setText(self.tr("Begin the questions"))
        self._sample_title.setText(self.tr("Look around first"))
        self._sample_words.setText(
            self.tr("Three invented plants around İzmir to try things on. Whatever you do there stays on this laptop.")
        )
        words = {"mermer": self.tr("Marble"), "dokum": self.tr("Foundry"), "zeytinyagi": self.tr("Olive oil")}
        for key, button in self.plants.items():
            button.setText(words[key])
