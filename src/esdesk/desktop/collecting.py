"""Python's garbage collector, kept on the window's thread.

The collector runs on whatever thread happens to allocate, and destroys what it finds: a widget in a cycle, destroyed by
the background worker, ends the process (seen: a segmentation fault while a work built an SQL statement). So it is
switched off, and a timer of the window does its work by its own thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS, _WHOLE = 500, 2
_PATIENCE = 60
"""So many looks at most, half a minute, a whole collection waits for the worker. It goes through all that the worker
has in its hands, for 0.6 s where that is the records of 100,000 resources. When it is done, the worker drops them."""


class Collecting(QObject):
    """Collects each generation when as much was made as Python itself would wait for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._busy, self._waited = False, 0
        gc.disable()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collects the oldest generation that is due, and the younger ones with it."""
        due = [
            n for n, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most
        ]
        if not due:
            return
        oldest = max(due)
        postponed = oldest == _WHOLE and self._busy and self._waited < _PATIENCE
        if oldest == _WHOLE:
            self._waited = self._waited + 1 if postponed else 0
        gc.collect(oldest - postponed)

    def wait_for_worker(self, busy: bool) -> None:
        """Told when the worker begins and when it has nothing more to do."""
        self._busy = busy
