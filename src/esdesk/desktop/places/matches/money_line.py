"""What an opened synergy is worth, in short: the price at which both gain, its figure, and what is to be asked."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from esdesk.core.tokens import Palette
from esdesk.desktop.document import Document
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.figure_view import FigureView, measure
from esdesk.figures.price_range import HEIGHT
from esdesk.figures.shapes import Figure
from esdesk.services.synergies.economics import Worth, worth
from esdesk.services.synergies.figures import price_data, price_figure
from esdesk.services.synergies.words import missing_words, verdict


class MoneyLine(QWidget):
    """A sentence, the figure, what is missing, and the way to where it is typed.

    Signals:
        go_asked: the synergy whose figures one wants to type.
    """

    go_asked = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._row: UUID | None = None
        self._worth: Worth | None = None
        self._verdict, self._missing = QLabel(), QLabel()
        say_look(self._missing, voice="small")
        for label in (self._verdict, self._missing):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.figure = FigureView()
        self.figure.setMinimumHeight(0)
        self.figure.setFixedHeight(round(HEIGHT))
        self.go_button = WordButton("waypoints", look="quiet")
        self.go_button.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        for part in (self._verdict, self.figure, self._missing):
            column.addWidget(part)
        column.addWidget(self.go_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_synergy(self, row: UUID | None) -> None:
        """Shows what a synergy is worth; nothing without one."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        found = self._worth = self._document.read(worth, row)
        self._verdict.setText(verdict(found.money, speech.language))
        missing = missing_words(found, speech.language)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self.figure.show_figure(
            self._drawn, lambda: price_data(found, speech.language), lambda: self._document.path.with_suffix(".svg")
        )
        self.figure.setVisible(found.money.least is not None or found.money.most is not None)

    def retranslate(self) -> None:
        """Says its words."""
        self.go_button.setText(self.tr("Type the figures in Synergies"))

    def _drawn(self, width: float, _height: float, palette: Palette) -> Figure | None:
        return None if self._worth is None else price_figure(self._worth, speech.language, width, palette, measure)

    def _go(self) -> None:
        self.go_asked.emit(self._row)
