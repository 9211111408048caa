"""Who is signed in: a few sessions in the memory of the serving process, which ends them as it ends."""

import hashlib
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

IDLE_SECONDS = 2 * 3600
LONGEST_SECONDS = 12 * 3600
_MOST = 200  # whoever was idle longest is signed out


@dataclass(frozen=True, slots=True)
class Session:
    """One browser that is signed in.

    Attributes:
        csrf: what each of its forms has to bring along, and no other page can know.
        password: what was kept of the password as it signed in; another one ends the session.
        began, used: seconds since 1970.
    """

    csrf: str
    password: str
    began: float
    used: float


class Sessions:
    """The sessions of a hub, known by the hash of their token: what lies in memory opens nothing.

    Args:
        now: the hub's clock, seconds since 1970.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._all: OrderedDict[bytes, Session] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, password: str) -> str:
        """A new session; returns its token, which nobody else has."""
        token, now = secrets.token_urlsafe(32), self._now()
        with self._lock:
            self._all[_mark(token)] = Session(secrets.token_urlsafe(32), password, now, now)
            while len(self._all) > _MOST:
                self._all.popitem(last=False)
        return token

    def find(self, token: str, password: str, *, use: bool = True) -> Session | None:
        """The session of that token, unless it is over; with `use`, it counts as used now."""
        mark, now = _mark(token), self._now()
        with self._lock:
            found = self._all.pop(mark, None)
            if found is None or not secrets.compare_digest(found.password, password):
                return None
            if now - found.used > IDLE_SECONDS or now - found.began > LONGEST_SECONDS:
                return None
            self._all[mark] = replace(found, used=now) if use else found
            return found

    def end(self, token: str) -> None:
        """Signs out."""
        with self._lock:
            self._all.pop(_mark(token), None)


def _mark(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
