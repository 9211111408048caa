"""One piece of work in the background, from asking to answer, as the one who asked and the work itself see it.

A job holds nothing of Qt. The worker may be the last to let go of it, and whoever lets go of a widget last destroys it,
on their own thread; who takes the answer is kept on the window's thread (`Taker`).
"""

import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from esdesk.core.apart import Broken, Stopped
from esdesk.core.errors import Fault

T = TypeVar("T")


class Cancelled(Exception):
    """Raised by `Job.report` in a work that was told to stop."""


class Job(Generic[T]):
    """A work and what became of it."""

    def __init__(self, work: "Callable[[Job[T]], T]", tell: Callable[[object, int, int], None]) -> None:
        self._told_to_stop = threading.Event()
        self._hurry: Callable[[], None] | None = None
        self.outcome: T | None = None
        self.fault: Fault | None = None
        self.bug = ""
        self._work, self._tell = work, tell

    def report(self, done: int, of: int) -> None:
        """Told by the work: how far it is. Raises `Cancelled` where nobody wants the answer any more."""
        if self.cancelled:
            raise Cancelled
        self._tell(self, done, of)

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the answer any more."""
        return self._told_to_stop.is_set()

    def cancel(self) -> None:
        """Nobody wants the answer any more; the work stops at its next report, or what it waits for is broken off."""
        self._told_to_stop.set()
        if self._hurry is not None:
            self._hurry()

    def breaks_off(self, hurry: Callable[[], None]) -> None:
        """Told by the work: what ends its waiting, to be called from another thread when nobody wants the answer."""
        self._hurry = hurry
        if self.cancelled:
            hurry()

    def rest(self, seconds: float) -> None:
        """Lets time pass. Raises `Cancelled` as soon as nobody wants the answer any more."""
        if self._told_to_stop.wait(seconds):
            raise Cancelled

    def carry_out(self) -> None:
        """Runs the work, on a worker's thread."""
        if self.cancelled:
            return
        try:
            self.outcome = self._work(self)
        except (Cancelled, Stopped):
            self._told_to_stop.set()
        except Fault as fault:
            self.fault = fault.with_traceback(None)  # its frames hold whatever the work held
        except Broken as error:
            self.bug = str(error)
        except Exception:  # noqa: BLE001  told on the GUI's thread, where it can be shown
            self.bug = traceback.format_exc()


@dataclass(frozen=True, slots=True)
class Taker:
    """Who takes what a job tells; as in `Runner.run`."""

    owner: QObject
    done: Callable[[Any], None]
    fault: Callable[[Fault], None] | None
    progress: Callable[[int, int], None] | None
    over: Callable[[], None] | None = None

    @property
    def is_there(self) -> bool:
        """Whether the owner was not deleted meanwhile."""
        return isValid(self.owner)
