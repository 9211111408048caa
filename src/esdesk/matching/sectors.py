"""How near two NACE codes are."""

from collections.abc import Iterable
from functools import lru_cache

_BY_SHARED = {0: 0.0, 2: 0.5, 3: 0.8}


@lru_cache(maxsize=1 << 12)
def digits(nace: str) -> str:
    """The first four digits of a NACE code as people write it ("24.51", "2451", "245100"); "" where there is none."""
    return "".join(ch for ch in nace if ch.isdigit())[:4]


def nearness(nace: str, others: Iterable[str]) -> float:
    """How near `nace` is to the nearest of `others`: 1 the same, .8 same group, .5 same division, 0 neither.

    A division or group among `others` holds all that is below it, so "10" is as near to "10.51" as "10.51" itself.
    """
    own = digits(nace)
    best = 0.0
    for other in others:
        theirs = digits(other)
        if not own or not theirs:
            continue
        if own.startswith(theirs) or theirs.startswith(own):
            return 1.0
        shared = 3 if own[:3] == theirs[:3] else 2 if own[:2] == theirs[:2] else 0
        best = max(best, _BY_SHARED[shared])
    return best
