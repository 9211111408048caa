"""How often one may ask: a bucket of tokens for each device or address (a "token bucket", RFC 2697 has its kin)."""

from collections import OrderedDict
from collections.abc import Callable
from math import ceil

from esdesk.core.errors import UserFault

_MOST_KNOWN = 10_000  # who has not asked for longest is forgotten, which fills their bucket


class Pace:
    """Lets each asker ask `burst` times at once, and `refill` times a second after that.

    Args:
        burst: tokens in a full bucket.
        refill: tokens that come back each second.
        now: seconds, from any beginning.
    """

    def __init__(self, burst: int, refill: float, now: Callable[[], float]) -> None:
        self._burst = burst
        self._refill = refill
        self._now = now
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def check(self, asker: str) -> None:
        """Takes a token. Raises `UserFault("hub-too-often")` with the whole seconds to wait where there is none."""
        now = self._now()
        left, since = self._buckets.pop(asker, (float(self._burst), now))
        left = min(self._burst, left + max(0.0, now - since) * self._refill)
        enough = left >= 1
        self._buckets[asker] = (left - 1 if enough else left, now)
        while len(self._buckets) > _MOST_KNOWN:
            self._buckets.popitem(last=False)
        if not enough:
            raise UserFault("hub-too-often", seconds=ceil((1 - left) / self._refill))
