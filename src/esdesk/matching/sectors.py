"""How near two NACE codes are."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

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


class Nearness:
    """How near a sector is to each of many lists of NACE codes."""

    def __init__(self, lists: Sequence[Sequence[str]]) -> None:
        self._codes = sorted({code for some in lists for code in some})
        place = {code: at for at, code in enumerate(self._codes)}
        nobody = len(self._codes)  # stands in every list, so that none is empty
        places = [[*(place[code] for code in some), nobody] for some in lists]
        self._places = np.array([at for some in places for at in some], np.intp)
        self._starts = np.cumsum([0, *map(len, places)])[:-1].astype(np.intp)

    def to(self, nace: str) -> NDArray[np.float64]:
        """For each list how near `nace` is to the nearest code in it, as `nearness` says."""
        near = np.array([*(nearness(nace, (code,)) for code in self._codes), 0.0])
        found: NDArray[np.float64] = np.maximum.reduceat(near[self._places], self._starts)
        return found


def nearness_table(sectors: Sequence[str], takers: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """How near each of `sectors` (rows) is to each list of NACE codes (columns)."""
    if not takers:
        return np.zeros((len(sectors), 0))
    near = Nearness(takers)
    return np.array([near.to(sector) for sector in sectors]).reshape(len(sectors), len(takers))
