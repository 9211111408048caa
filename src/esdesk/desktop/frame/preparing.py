"""Makes places before one goes there: a step now and then, so that nobody who reads or types meanwhile notices.

What a place takes most of its time for is importing what it uses, which the worker does; building it and dressing it
are a step each on the window's thread. The inventory, which follows Start, needs no file; the others wait for one, so
that a window that is only looked at holds no more than it shows.
"""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from esdesk.desktop import theme as appearance
from esdesk.desktop.frame.visiting import Visiting
from esdesk.desktop.registry import PLACES, Listed
from esdesk.desktop.runner import Runner

_FIRST = "inventory"
_REST_MS = 400
"""Between two steps: long enough for what was asked meanwhile to be done and painted."""


class Preparing(QObject):
    """One for each window, begun when it is shown."""

    def __init__(self, visiting: Visiting, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._visiting, self._runner = visiting, runner
        every = (one for one in PLACES if one.in_rail)  # the others are for those who go there alone
        self._left = deque(sorted(every, key=lambda one: one.key != _FIRST))
        self._steps: deque[Callable[[], object]] = deque()
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._go_on)
        visiting.arrived.connect(lambda _: self._rest.start())
        self._rest.start()

    @property
    def is_done(self) -> bool:
        """Whether nothing is left that can be made now."""
        return not self._steps and self._next() is None

    def _next(self) -> Listed | None:
        """What is made next; None where nothing is left, or what is left needs a file."""
        while self._left and self._left[0].key in self._visiting.places:
            self._left.popleft()
        listed = self._left[0] if self._left else None
        return listed if listed and (listed.key == _FIRST or self._visiting.within_reach(listed.key)) else None

    def _go_on(self) -> None:
        if self._steps:
            self._steps.popleft()()
            self._rest.start()
        elif (listed := self._next()) is not None:
            self._runner.run(self, lambda _job: listed.load().key, self._imported)

    def _imported(self, key: str) -> None:
        self._steps += [partial(self._build, key), partial(self._dress, key)]
        self._rest.start()

    def _build(self, key: str) -> None:
        if key == _FIRST or self._visiting.within_reach(key):  # the file may have been closed meanwhile
            self._visiting.build(key)

    def _dress(self, key: str) -> None:
        if key in self._visiting.places:
            appearance.dress(self._visiting.places[key])
