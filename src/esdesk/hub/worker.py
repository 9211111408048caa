"""The one thread that writes to the centre's ledger."""

import threading
import time
from collections.abc import Callable

from esdesk.core.errors import EnvironmentFault
from esdesk.exchange.keys import DeviceKeys
from esdesk.hub.ahead import BATCH, Ahead
from esdesk.hub.arrivals import Arrival, State
from esdesk.hub.holding import Still
from esdesk.hub.logs import Log, where
from esdesk.hub.merging import BUG, Looked, Merger, Outcome, apart
from esdesk.hub.meters import Meters
from esdesk.hub.opening import Openers
from esdesk.hub.settings import Settings
from esdesk.hub.store import Store
from esdesk.hub.uploads import Uploads
from esdesk.ledger.ledger import Ledger

_LOOKS_EVERY = 2.0  # seconds: another process may have given rights, and what lay in the inbox waits then
_EXPIRES_EVERY = 600.0
_LETS_OTHERS = 0.1  # seconds between two transactions that nobody waits for, so that others come to write
_AFTER_FAILURE = 5.0  # seconds until a disk that failed is tried again


class Worker(threading.Thread):
    """Takes what waits, until it is told to stop.

    Args:
        tell: called after each file, from this thread.
        still: called before each; raises where another process has taken this one's place.
    """

    def __init__(
        self, settings: Settings, store: Store, uploads: Uploads, keys: DeviceKeys, meters: Meters, log: Log,
        tell: Callable[[], None], still: Still,
    ) -> None:  # fmt: skip
        super().__init__(name="hub-worker", daemon=True)
        self._settings, self._store, self._uploads, self._keys = settings, store, uploads, keys
        self._meters, self._log, self._tell, self._still = meters, log, tell, still
        self._wake = threading.Event()
        self._ends = False
        self._expires_at = 0.0
        self._makes_lines = True
        self._singly = 0  # files that are to be taken one by one, as this program failed on one of them

    def wake(self) -> None:
        """Says that something waits."""
        self._wake.set()

    def end(self) -> None:
        """Lets the file in hand be finished, and stops."""
        self._ends = True
        self._wake.set()
        self.join()

    def run(self) -> None:
        """Works until `end`."""
        openers = Openers(self._keys.identity)
        try:
            with opened_ledger(self._settings, self._keys) as ledger:
                merger = Merger(self._settings, self._store, self._keys, ledger)
                ahead = Ahead(self._settings, self._store, self._keys, openers)
                while not self._ends:
                    pause = self._step(merger, ahead)
                    if pause:
                        self._wake.wait(pause)
                        self._wake.clear()
        finally:
            openers.end()

    def _step(self, merger: Merger, ahead: Ahead) -> float:
        """Some files in one commit; returns the seconds to wait before the next."""
        start = time.perf_counter()
        looked: list[Looked] = []
        try:
            self._still()
            self._expire()
            looked = ahead.next_ones(1 if self._singly else BATCH)
            together = apart(looked)
            ahead.put_back(looked[together:])
            looked = looked[:together]
            taken = merger.take(looked) if looked else []
        except EnvironmentFault as fault:
            self._log("environment", code=fault.code)
            ahead.forget()
            return _AFTER_FAILURE
        except Exception as error:  # noqa: BLE001  the last net: one file must not stop those behind it
            self._fail(merger, ahead, looked, error)
            return 0.0
        self._singly = max(0, self._singly - len(taken))
        self._note(taken, time.perf_counter() - start)
        if taken:
            return 0.0
        return _LETS_OTHERS if self._make_lines(merger) else _LOOKS_EVERY

    def _make_lines(self, merger: Merger) -> bool:
        """Uses the time in which nothing waits; whether there was anything to do."""
        try:
            return self._makes_lines and merger.make_lines()
        except EnvironmentFault as fault:
            self._log("environment", code=fault.code)
        except Exception as error:  # noqa: BLE001  whoever looks at those lines will be told; packages go on
            self._log("bug", where=where(error))
            self._makes_lines = False
        return False

    def _note(self, taken: list[tuple[Arrival, Outcome]], seconds: float) -> None:
        for arrival, outcome in taken:
            self._meters.merge_seconds.observe(seconds / len(taken))
            self._meters.packages.labels(outcome.state.value).inc()
            if outcome.merged is not None:
                self._meters.operations.inc(outcome.merged.added)
            self._log("package", sha256=arrival.sha256.hex(), outcome=outcome.state.value, why=outcome.reason)
        if taken:
            self._tell()

    def _fail(self, merger: Merger, ahead: Ahead, looked: list[Looked], error: Exception) -> None:
        """Sets the file aside that this program fails on; of several, it is found out which it is."""
        ahead.forget()
        if len(looked) != 1:
            self._singly = len(looked) or BATCH
            return
        self._log("bug", where=where(error))
        merger.set_aside(looked[0][0])
        self._note([(looked[0][0], Outcome(State.REFUSED, BUG))], 0.0)

    def _expire(self) -> None:
        now = time.monotonic()
        if now >= self._expires_at:
            self._expires_at = now + _EXPIRES_EVERY
            gone = self._uploads.expire()
            if gone:
                self._log("expired", uploads=gone)


def opened_ledger(settings: Settings, keys: DeviceKeys) -> Ledger:
    """The centre's ledger, made where there is none; it belongs to the thread that opened it."""
    if settings.ledger.exists():
        return Ledger(settings.ledger, keys.device)
    return Ledger.create(settings.ledger.path, keys.device)
