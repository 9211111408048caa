"""A choice among the years there are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class YearBox(QComboBox):
    """Years, the newest first.

    Signals:
        picked: another year was chosen.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(88)
        self.activated.connect(lambda at: self.picked.emit(self.itemText(at)))

    def offer(self, years: Sequence[str], now: str) -> None:
        """Offers these; `now` is the one that is shown."""
        if [self.itemText(at) for at in range(self.count())] != list(years):
            self.clear()
            self.addItems(list(years))
        self.setCurrentIndex(self.findText(now))
        self.setEnabled(len(years) > 1)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Scrolling a page must not change what it shows."""
        event.ignore()
