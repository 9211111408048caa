"""What a synergy is worth to both sides: the price at which both gain, figures a year, what they hang on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from esdesk.core.tokens import Palette
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.synergies.pieces import Facts, Section, emptied, signed, told
from esdesk.desktop.widgets.figure_view import FigureView, measure
from esdesk.figures.price_range import HEIGHT
from esdesk.figures.shapes import Figure
from esdesk.services.synergies.economics import Worth
from esdesk.services.synergies.figures import price_data, price_figure
from esdesk.services.synergies.synergies import Followed
from esdesk.services.synergies.words import driver_words, facts, question, remarks, term_name, verdict

_MOST_DRIVERS = 4


class WorthPart(Section):
    """Signals are those of the figure: told, faulted."""

    told = Signal(str, str)
    faulted = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._worth: Worth | None = None
        self._verdict = told("", "")
        self.figure = FigureView()
        self.figure.setMinimumHeight(0)
        self.figure.setFixedHeight(round(HEIGHT))
        self._facts, self._drivers = Facts(), Facts()
        self._hangs, self._asks = told("", "strong"), told("", "strong")
        self._questions, self._remarks = QVBoxLayout(), QVBoxLayout()
        for part in (self._verdict, self.figure, self._facts, self._hangs, self._drivers, self._asks):
            self.column.addWidget(part)
        self.column.addLayout(self._questions)
        self.column.addLayout(self._remarks)
        self.figure.told.connect(self.told)
        self.figure.faulted.connect(self.faulted)

    def show_synergy(self, one: Followed) -> None:
        """Shows the economics of a synergy."""
        worth, language = one.worth, speech.language
        self._worth = worth
        money = worth.money
        self._verdict.setText(verdict(money, language))
        self.figure.show_figure(
            self._drawn, lambda: price_data(worth, speech.language), lambda: self._document.path.with_suffix(".svg")
        )
        self.figure.setVisible(self.figure.has_figure or money.least is not None or money.most is not None)
        self._facts.show_facts(facts(worth, language))
        drivers = money.drivers[:_MOST_DRIVERS]
        self._hangs.setVisible(bool(drivers))
        self._drivers.show_facts(
            [(term_name(driver.term, language), driver_words(driver, money, language)) for driver in drivers]
        )
        self._asks.setVisible(bool(worth.missing))
        emptied(self._questions)
        for term in worth.missing:
            self._questions.addWidget(signed("circle-question-mark", "doubt", question(term, language)))
        emptied(self._remarks)
        for words in remarks(worth, language):
            self._remarks.addWidget(told(words, "small"))

    def retranslate(self) -> None:
        """Says its words."""
        self.title.setText(self.tr("What it is worth"))
        self.hint.setText(self.tr("low – usual – high"))
        self._hangs.setText(self.tr("What that hangs on"))
        self._asks.setText(self.tr("To be asked"))

    def _drawn(self, width: float, _height: float, palette: Palette) -> Figure | None:
        return None if self._worth is None else price_figure(self._worth, speech.language, width, palette, measure)
