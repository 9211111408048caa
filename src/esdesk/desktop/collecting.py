"""Python's garbage collector, kept on the window's thread.

The collector runs on whatever thread happens to allocate, and destroys what it finds: a widget in a cycle, destroyed by
the background worker, ends the process (seen: a segmentation fault while a work built an SQL statement). So it is
switched off, and a timer of the window does its work by its own thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 500


class Collecting(QObject):
    """Collects each generation when as much was made as Python itself would wait for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collects the oldest generation that is due, and the younger ones with it."""
        due = [
            n for n, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most
        ]
        if due:
            gc.collect(max(due))
