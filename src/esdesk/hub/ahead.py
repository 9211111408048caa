"""What waits, opened ahead of its merging while there is much of it."""

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass

from esdesk.core.errors import Fault
from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.limits import MEGABYTE
from esdesk.hub import arrivals
from esdesk.hub.arrivals import Arrival
from esdesk.hub.merging import Looked
from esdesk.hub.opening import Failed, Found, Openers, open_here, results
from esdesk.hub.settings import Settings
from esdesk.hub.store import Store
from esdesk.hub.uploads import archived

BATCH = 200
"""Packages that are merged in one commit, at most."""

_FEW = 4  # of so few, opening them here is sooner done than having it done
_PORTION = 8  # packages that a process is given at once
_AHEAD = 2 * BATCH  # packages that were given away and not merged yet
_BYTES = 64 * MEGABYTE  # of those, together; a larger one goes alone


@dataclass(frozen=True, slots=True)
class _Portion:
    arrivals: tuple[Arrival, ...]
    answer: "Future[bytes]"


class Ahead:
    """Gives files that wait, opened, in the order of their coming. It belongs to the merging thread."""

    def __init__(self, settings: Settings, store: Store, keys: DeviceKeys, openers: Openers) -> None:
        self._settings, self._store, self._keys, self._openers = settings, store, keys, openers
        self._given: deque[_Portion] = deque()
        self._looked: deque[Looked] = deque()

    def next_ones(self, most: int = BATCH) -> list[Looked]:
        """What is opened of those that come first, at most `most`; it is asked for at once if nothing is.

        They are given again unless they were answered for by then.

        Raises:
            EnvironmentFault: the disk does not give a file.
        """
        waiting = self._waiting()
        if not self._given and not self._looked and len(waiting) <= _FEW:
            return [(one, self._open_here(one)) for one in waiting[:most]]
        self._give(waiting)
        while len(self._looked) < most and self._given and (not self._looked or self._given[0].answer.done()):
            self._take_back(self._given[0])
            self._given.popleft()
        return [self._looked.popleft() for _ in range(min(most, len(self._looked)))]

    def put_back(self, looked: Iterable[Looked]) -> None:
        """Has files given first that were given already."""
        self._looked.extendleft(reversed(list(looked)))

    def forget(self) -> None:
        """Forgets what was opened, after a failure: what still waits is looked for anew."""
        self._given.clear()
        self._looked.clear()

    def _waiting(self) -> list[Arrival]:
        """What waits and was not given away yet; nothing while there is enough of that."""
        given = {one.sha256 for one, _ in self._looked}
        given.update(one.sha256 for portion in self._given for one in portion.arrivals)
        if len(given) > _AHEAD - BATCH:
            return []
        with self._store.reading() as connection:
            found = arrivals.waiting(connection, _AHEAD + len(given))
        return [one for one in found if one.sha256 not in given][:_AHEAD]

    def _give(self, waiting: list[Arrival]) -> None:
        size = sum(one.size for portion in self._given for one in portion.arrivals)
        start = 0
        while start < len(waiting) and (size <= _BYTES or not self._given):
            portion = tuple(waiting[start : start + _PORTION])
            if sum(one.size for one in portion) > _BYTES:
                portion = portion[:1]
            answer = self._openers.open([archived(self._settings, one.sha256) for one in portion])
            self._given.append(_Portion(portion, answer))
            size += sum(one.size for one in portion)
            start += len(portion)

    def _take_back(self, portion: _Portion) -> None:
        """What the processes found; what they could not tell, or did not live to tell, is opened here."""
        try:
            found = results(portion.answer.result())
        except (OSError, EOFError):
            found = [None] * len(portion.arrivals)
        for arrival, one in zip(portion.arrivals, found, strict=True):
            self._looked.append((arrival, one or self._open_here(arrival)))

    def _open_here(self, arrival: Arrival) -> Found:
        try:
            return open_here(archived(self._settings, arrival.sha256), self._keys.identity)
        except Fault:
            raise
        except Exception as error:  # noqa: BLE001  it is for the worker to set the file aside
            return Failed(error)
