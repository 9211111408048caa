"""The bubbles: one is chosen by the arrows or the pointer, in step with the table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from esdesk.audit.measures import Improvement
from esdesk.core.tokens import Palette
from esdesk.desktop.language import speech
from esdesk.desktop.widgets.figure_view import FigureView, measure
from esdesk.figures.shapes import Figure
from esdesk.services.measures.bubbles import measure_bubbles, measures_data

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class MeasureChart(FigureView):
    """The measures that are shown, as bubbles.

    Signals:
        chosen: the key of the one that was pressed.
        stepped: -1 or 1: to the one before or behind in the table.
    """

    chosen = Signal(str)
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._every: Sequence[Improvement] = ()
        self._marked = ""

    def show_measures(self, every: Sequence[Improvement], marked: str) -> None:
        """Shows these; one is marked."""
        self._every, self._marked = every, marked
        self.show_figure(self._drawn, lambda: measures_data(self._every, speech.language))

    def mark(self, key: str) -> None:
        """Marks another one."""
        if key != self._marked:
            self.show_measures(self._every, key)

    def _drawn(self, width: float, height: float, palette: Palette) -> Figure | None:
        return measure_bubbles(self._every, speech.language, width, height, palette, measure, self._marked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The arrows go from one to the next."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Chooses what was pressed."""
        spot = self.spot_at(event.position())
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(spot.key)
        super().mousePressEvent(event)
