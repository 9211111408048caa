"""The second view: what waste costs, the dearest loss first, and what each process costs beside its material."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from esdesk.audit import fields
from esdesk.audit.waste_cost import Key
from esdesk.core.sentences import sentence
from esdesk.core.tokens import Palette
from esdesk.desktop.language import speech
from esdesk.desktop.places.measures.rows import COSTS, process_rows
from esdesk.desktop.places.measures.table import CellsTable
from esdesk.desktop.places.measures.year_box import YearBox
from esdesk.desktop.theme import say_look, theme
from esdesk.desktop.widgets.figure_view import FigureView, measure
from esdesk.desktop.widgets.panes import Panes
from esdesk.desktop.widgets.segments import Segments
from esdesk.figures.shapes import Figure
from esdesk.services.balances.words import share_words
from esdesk.services.measures.waste_cost import CostOfWaste
from esdesk.services.measures.waste_figure import lacks_told, waste_data, waste_pareto
from esdesk.services.measures.words import thousands

_WIDTHS = (200, 110, 120, 120, 110, 110, 90)
_FIGURES = frozenset(range(1, 7))
_MOST_LACKS = 6


class CostView(QWidget):
    """The cost of waste of one year.

    Signals:
        year_picked, key_picked: another one was chosen.
        cost_typed: (process, field, text); turnover_typed: its text.
    """

    year_picked = Signal(str)
    key_picked = Signal(str)
    cost_typed = Signal(str, str, str)
    turnover_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cost: CostOfWaste | None = None
        self.years, self.keys = YearBox(), Segments([one.value for one in Key])
        self.turnover, self.turnover_label, self.told = QLineEdit(), QLabel(), QLabel()
        self.turnover.setFixedWidth(150)
        say_look(self.turnover_label, voice="second")
        self.told.setWordWrap(True)
        self.picture = FigureView()
        self.table = CellsTable(_WIDTHS, 0, _FIGURES)
        say_look(self.table, look="inset")
        self.lacks = QLabel()
        self.lacks.setWordWrap(True)
        self.lacks.setTextFormat(Qt.TextFormat.PlainText)
        say_look(self.lacks, voice="small")
        self._lay_out()
        self.years.picked.connect(self.year_picked)
        self.keys.chosen.connect(self.key_picked)
        self.turnover.editingFinished.connect(self._say_turnover)
        self.table.rows.entered.connect(lambda key, column, text: self.cost_typed.emit(key, COSTS[column], text))

    def _lay_out(self) -> None:
        bar, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        for part in (self.years, self.keys, self.turnover_label, self.turnover):
            row.addWidget(part)
        row.addStretch(1)
        bar.setLayout(row)
        above, below, area = QWidget(), QWidget(), QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.picture)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        upper, lower = QVBoxLayout(above), QVBoxLayout(below)
        upper.setContentsMargins(16, 0, 16, 8)
        upper.addWidget(self.told)
        upper.setSpacing(12)
        upper.addWidget(area, 1)
        lower.setContentsMargins(0, 0, 0, 8)
        lower.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self.lacks)
        lower.addLayout(foot)
        self.panes = Panes("measures-cost", [420, 300], upright=True)
        self.panes.addWidget(above)
        self.panes.addWidget(below)
        self.panes.ready()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.panes, 1)

    def retranslate(self) -> None:
        """Says its words."""
        self.years.setAccessibleName(self.tr("Of which year"))
        self.keys.say(Key.MASS, self.tr("By mass"))
        self.keys.say(Key.DRY, self.tr("By dry mass"))
        self.keys.setAccessibleName(self.tr("How costs are shared between product and loss"))
        self.turnover_label.setText(self.tr("Turnover"))
        self.turnover.setAccessibleName(self.tr("Turnover of the year"))
        self.turnover.setPlaceholderText(self.tr("96 million TL"))
        self.table.setAccessibleName(self.tr("What each process costs, and what of it is lost"))
        self.table.rows.say([
            self.tr("Process, k TL"), self.tr("Material"), self.tr("Energy"), self.tr("System"), self.tr("Put in"),
            self.tr("Lost"), self.tr("Of the losses"),
        ])  # fmt: skip
        if self._cost is not None:
            self.show_cost(self._cost)

    def show_cost(self, cost: CostOfWaste) -> None:
        """Shows a year's."""
        self._cost, language = cost, speech.language
        self.years.offer(cost.years, cost.found.year)
        known = fields.field("turnover", "amount")
        said = known.text(cost.turnover.values.get("amount"), language) if known and cost.turnover else ""
        if not self.turnover.hasFocus():
            self.turnover.setText(said)
        self.told.setText(self._told(cost))
        self.picture.show_figure(self._drawn, lambda: waste_data(cost, speech.language))
        figure = self._drawn(max(self.picture.width(), 400), 0, theme.colours)
        self.picture.setMinimumHeight(round(figure.height) if figure is not None else 160)
        self.table.show_rows(process_rows(cost, language))
        lacks = lacks_told(cost, language)
        more = len(lacks) - _MOST_LACKS
        rest = [self.tr("%n more without a cost", "", more)] if more > 0 else []
        self.lacks.setText("\n".join([*lacks[:_MOST_LACKS], *rest]))
        self.lacks.setVisible(bool(lacks))

    def _told(self, cost: CostOfWaste) -> str:
        language, found = speech.language, cost.found
        if not (found.loss + found.product + found.unshared).total:
            return sentence("waste-none", language, year=found.year or "–")
        sums = {"loss": found.loss.total, "product": found.product.total, "unshared": found.unshared.total}
        parts = [sentence("waste-total", language, **{name: thousands(one, language) for name, one in sums.items()})]
        if found.of_turnover is not None:
            parts.append(sentence("waste-of-turnover", language, share=share_words(float(found.of_turnover), language)))
        if found.income:
            parts.append(sentence("waste-income", language, sum=thousands(found.income, language)))
        if found.unshared.total:
            parts.append(sentence("waste-unshared", language))
        return " ".join(parts)

    def _drawn(self, width: float, _height: float, palette: Palette) -> Figure | None:
        return None if self._cost is None else waste_pareto(self._cost, speech.language, width, palette, measure)

    def _say_turnover(self) -> None:
        if self.turnover.isModified():
            self.turnover.setModified(False)
            self.turnover_typed.emit(self.turnover.text())
