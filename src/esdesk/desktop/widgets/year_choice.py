"""The choice of the year: the newest of which anything is recorded, where there are several."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from esdesk.desktop.widgets.segments import Segments

_MOST = 4


class YearChoice(QWidget):
    """Empty while there is nothing to choose; `chosen` gives a year."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._years: list[str] = []
        self._called = ""
        self.segments: Segments | None = None

    def offer(self, years: Sequence[str], now: str) -> None:
        """Offers these years, the newest first; `now` is the one that is shown."""
        shown = list(years[:_MOST]) if len(years) > 1 else []
        if shown != self._years:
            self._years = shown
            self._make_anew()
        if self.segments is not None and now in shown:
            self.segments.button(now).setChecked(True)

    def say(self, words: str) -> None:
        """What is chosen, for screen readers."""
        self._called = words
        if self.segments is not None:
            self.segments.setAccessibleName(words)

    def _make_anew(self) -> None:
        if self.segments is not None:
            self._row.removeWidget(self.segments)
            self.segments.hide()
            self.segments.deleteLater()
            self.segments = None
        if self._years:
            self.segments = Segments(self._years, self)
            for year in self._years:
                self.segments.say(year, year)
            self.segments.chosen.connect(self.chosen)
            self._row.addWidget(self.segments)
            self.say(self._called)
