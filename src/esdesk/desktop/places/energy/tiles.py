"""The year in five tiles: energy with the thresholds, climate, money, water, and energy for each tonne of product."""

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from esdesk.audit.carriers import Scope
from esdesk.core.tokens import Palette
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.figure_view import FigureView, measure
from esdesk.figures.shapes import Figure
from esdesk.figures.threshold import HEIGHT
from esdesk.services.energy.figure import thresholds
from esdesk.services.energy.words import money, plain
from esdesk.services.energy.year import EnergyYear

_HIGH, _LINE, _SCALE_WIDE, _ROOMY = 80, 16, 240, 1000


class _Tile(QFrame):
    """A name, a figure with its unit, and a line below."""

    def __init__(self) -> None:
        super().__init__()
        say_look(self, look="card")
        self.setFixedHeight(_HIGH)
        self.name, self.under = Elided(token="ink_2", size=11), Elided(token="ink_2", size=11)
        self.figure, self.unit = QLabel(), QLabel()
        for line in (self.name, self.under):
            line.setFixedHeight(_LINE)
        say_look(self.figure, voice="title")
        say_look(self.unit, voice="second")
        middle = QHBoxLayout()
        middle.setSpacing(6)
        middle.addWidget(self.figure)
        self.unit.setContentsMargins(0, 0, 0, 3)  # on the line of the figure
        middle.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignBottom)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addLayout(middle)
        column.addWidget(self.under)

    def say(self, name: str, figure: str, unit: str, under: str) -> None:
        """Its words."""
        self.name.say(name)
        self.figure.setText(figure)
        self.unit.setText(unit)
        self.under.say(under)
        self.setAccessibleName(" ".join((name, figure, unit, under)))


class Tiles(QWidget):
    """80 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.energy, self.climate, self.cost, self.water, self.specific = (_Tile() for _ in range(5))
        self.scale = FigureView()
        self.scale.setMinimumHeight(round(HEIGHT))
        self.scale.setFixedHeight(round(HEIGHT))
        self.scale.setMinimumWidth(_SCALE_WIDE)
        whole = QFrame()
        say_look(whole, look="card")
        whole.setFixedHeight(_HIGH)
        say_look(self.energy, look="bare")
        inside = QGridLayout(whole)
        inside.setContentsMargins(0, 0, 12, 0)
        inside.addWidget(self.energy, 0, 0)
        inside.addWidget(self.scale, 0, 1)
        inside.setColumnStretch(1, 1)
        whole.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 12)
        row.setSpacing(8)
        row.addWidget(whole, 5)
        row.addWidget(self.climate, 3)
        for one in (self.cost, self.water, self.specific):
            row.addWidget(one, 2)

    def show_year(self, year: EnergyYear) -> None:
        """Says what the year comes to."""
        found, language = year.found, speech.language
        likely = plain(found.tep + year.tep_missing, language)
        under = self.tr("≈ {tep} with gaps").format(tep=likely) if year.tep_missing else self.tr(
            "{gj} GJ").format(gj=plain(found.gj, language))  # fmt: skip
        self.energy.say(self.tr("All energy"), plain(found.tep, language), self.tr("TEP a year"), under)
        first, second = (plain(found.scopes[scope], language) for scope in Scope)
        scopes = self.tr("scope 1: {first} · scope 2: {second}").format(first=first, second=second)
        self.climate.say("CO₂e", plain(sum(found.scopes.values(), Decimal(0)), language), "t", scopes)
        known = any(one.cost is not None for one in found.meters)
        figure, unit = money(found.cost, language) if known else ("–", "")
        self.cost.say(self.tr("Bills"), figure, unit, self.tr("without VAT"))
        self.water.setVisible(bool(year.water))
        self.water.say(self.tr("Water"), plain(year.water, language), "m³", self._a_tonne(year))
        self.specific.setVisible(bool(found.products))
        if found.products:
            product, tonnes, specific = found.products[0]
            self.specific.say(product, plain(specific, language), "kWh/t",
                              self.tr("of {tonnes} t made").format(tonnes=plain(tonnes, language)))  # fmt: skip
        self.scale.show_figure(partial(self._drawn, year))

    def _a_tonne(self, year: EnergyYear) -> str:
        if not year.found.products:
            return ""
        _, tonnes, _ = year.found.products[0]
        return self.tr("{amount} m³ a tonne").format(amount=plain(year.water / tonnes, speech.language))

    def _drawn(self, year: EnergyYear, width: float, _height: float, palette: Palette) -> Figure | None:
        return thresholds(year, speech.language, width, palette, measure)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow window the scale needs less."""
        self.scale.setMinimumWidth(_SCALE_WIDE if event.size().width() >= _ROOMY else _SCALE_WIDE - 60)
        super().resizeEvent(event)
