"""The monthly chart with a cursor: left and right by month, up and down by carrier."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from esdesk.core.tokens import LIGHT, Palette
from esdesk.desktop.language import speech
from esdesk.desktop.widgets.figure_view import FigureView, measure
from esdesk.figures.monthly_plan import MONTHS, least_height
from esdesk.figures.shapes import Figure
from esdesk.services.energy.figure import monthly_data, monthly_figure
from esdesk.services.energy.year import EnergyYear

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class MonthChart(FigureView):
    """The bars of a year.

    Signals:
        moved: the cursor went to a lane and month, from 0.
    """

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year: EnergyYear | None = None
        self._at = (0, 0)

    @property
    def here(self) -> tuple[int, int]:
        """Lane and month, from 0."""
        return self._at

    def show_year(self, year: EnergyYear) -> None:
        """Shows a year; the cursor stays where it was."""
        self._year = year
        lanes = max(1, len(year.lanes))
        self._at = (min(self._at[0], lanes - 1), self._at[1])
        self.setMinimumHeight(round(least_height(lanes)))
        self.show_figure(partial(self._drawn, year), lambda: monthly_data(year, speech.language))

    def stand_at(self, lane: int, month: int) -> None:
        """Puts the cursor there, without telling."""
        if (lane, month) != self._at and self._year is not None:
            self._at = (lane, month)
            self.show_year(self._year)

    def _drawn(self, year: EnergyYear, width: float, height: float, palette: Palette) -> Figure | None:
        cursor = self._at if palette is not LIGHT or not self._leaving else None
        return monthly_figure(year, speech.language, width, height, palette, measure, cursor)

    _leaving = False

    def sheet(self) -> Figure | None:
        """As it leaves the program, without the cursor."""
        self._leaving = True
        try:
            return super().sheet()
        finally:
            self._leaving = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Moves the cursor."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._year is None or not self._year.lanes:
            super().keyPressEvent(event)
            return
        lane = min(max(self._at[0] + step[0], 0), len(self._year.lanes) - 1)
        self._go(lane, min(max(self._at[1] + step[1], 0), MONTHS - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Puts the cursor where it is pressed."""
        super().mousePressEvent(event)
        spot = self.spot_at(event.position())
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            lane, _, month = spot.key.partition(":")
            self._go(int(lane), int(month))

    def _go(self, lane: int, month: int) -> None:
        self.stand_at(lane, month)
        self.moved.emit(lane, month)
