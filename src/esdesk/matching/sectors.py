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


def nearness_table(sectors: Sequence[str], takers: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """How near each of `sectors` (rows) is to each list of NACE codes (columns)."""
    codes = sorted({code for some in takers for code in some})
    place = {code: at for at, code in enumerate(codes)}
    near = np.array([[nearness(sector, [code]) for code in codes] for sector in sectors], np.float64)
    near = near.reshape(len(sectors), len(codes))
    columns = [near[:, [place[code] for code in some]].max(axis=1, initial=0) for some in takers]
    return np.array(columns, np.float64).reshape(len(takers), len(sectors)).T
