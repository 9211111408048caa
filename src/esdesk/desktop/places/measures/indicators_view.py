"""The third view: a year's energy, water and waste for each unit of product, beside the baseline year."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.core.sentences import sentence
from esdesk.desktop.language import speech
from esdesk.desktop.places.measures.rows import indicator_rows, waste_words
from esdesk.desktop.places.measures.table import CellsTable
from esdesk.desktop.places.measures.year_box import YearBox
from esdesk.desktop.theme import say_look
from esdesk.services.measures.indicator_words import remarks
from esdesk.services.measures.indicators import Indicators

_WIDTHS = (260, 130, 110, 130, 130, 180)
_FIGURES = frozenset((2, 3, 4))


class IndicatorsView(QWidget):
    """The indicators of one year.

    Signals:
        year_picked, baseline_picked: another year was chosen.
    """

    year_picked = Signal(str)
    baseline_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Indicators | None = None
        self.years, self.baselines = YearBox(), YearBox()
        self.years_label, self.baselines_label = QLabel(), QLabel()
        self.table = CellsTable(_WIDTHS, 0, _FIGURES, years=5)
        say_look(self.table, look="inset")
        self.waste, self.remarks = QLabel(), QLabel()
        for label in (self.years_label, self.baselines_label):
            say_look(label, voice="second")
        for label in (self.waste, self.remarks):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        say_look(self.remarks, voice="small")
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        for part in (self.years_label, self.years, self.baselines_label, self.baselines):
            row.addWidget(part)
        row.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 12, 16, 16)
        below.setSpacing(8)
        below.addWidget(self.waste)
        below.addWidget(self.remarks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table)
        column.addLayout(below)
        column.addStretch(1)
        self.years.picked.connect(self.year_picked)
        self.baselines.picked.connect(self.baseline_picked)

    def retranslate(self) -> None:
        """Says its words."""
        self.years_label.setText(self.tr("Year"))
        self.baselines_label.setText(self.tr("Baseline year"))
        self.years.setAccessibleName(self.tr("Year"))
        self.baselines.setAccessibleName(self.tr("Baseline year"))
        self.table.setAccessibleName(self.tr("Indicators"))
        self.table.rows.say([
            self.tr("Indicator"), self.tr("Unit"), self.tr("This year"), self.tr("Baseline"), self.tr("Change"),
            self.tr("All years"),
        ])  # fmt: skip
        if self._found is not None:
            self.show_indicators(self._found)

    def show_indicators(self, found: Indicators) -> None:
        """Shows a year's."""
        self._found, language = found, speech.language
        self.years.offer(found.years, found.year)
        self.baselines.offer(found.years, found.baseline)
        rows = indicator_rows(found, language)
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.table.setFixedHeight(30 + 28 * len(rows))
        waste = waste_words(found, language)
        self.waste.setText(self.tr("Waste of the year: {parts}").format(parts=waste))
        self.waste.setVisible(bool(waste))
        said = remarks(found, language) if rows else [sentence("indicators-none", language)]
        self.remarks.setText("\n".join(said))
