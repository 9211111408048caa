"""How fast all haves meet all wants, on generated listings: what it costs as they grow, how few pairs are looked at."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec

import numpy as np

from esdesk.matching.columns import Best, Columns, Tables
from esdesk.matching.crowd import Mix, crowd, tables
from esdesk.matching.join import Join

HEADER = ("what", "skew", "by", "connected", "looked-at", "ms", "cpu", "budget")

_TOP = 10
_SKEWS = (0.0, 1.0)
_SEED = 1
_SIZES = ((637, 50), (6_400, None), (64_000, 1_000), (640_000, 10_000))
_NUMPY_TO = 6_400  # above it numpy alone takes seconds
_AUDIT, _AUDIT_BUDGET = 10, 20
_ROUNDS = 5  # of what takes less than a moment, the median is told

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Timed:
    """Wall and processor time in milliseconds, and how many pairs were looked at."""

    ms: float
    cpu: float
    looked: int


def joining() -> Iterator[Row]:
    """Rows under `HEADER`: wall and processor time in milliseconds, layout of the wants included but for new audits."""
    ways = (False, True) if find_spec("numba") else (False,)
    given = tables(_SEED)
    for compiled in ways:  # the first call compiles
        Join(crowd(100, Mix(_SEED), 1), given, compiled=compiled).best(crowd(100, Mix(_SEED), 0), _TOP)
    for skew in _SKEWS:
        mix = Mix(_SEED, skew)
        for size, budget in _SIZES:
            haves, wants = crowd(size, mix, 0), crowd(size, mix, 1)
            connected = _connected(haves, wants, given)
            for compiled in ways:
                if compiled or size <= _NUMPY_TO:
                    work = partial(_join, haves, wants, given, compiled=compiled)
                    yield f"{size:,} x {size:,}", *_row(skew, compiled, connected, _timed(work), size**2, budget)
        few = haves.taken(np.arange(_AUDIT))
        for compiled in ways:
            work = partial(Join(wants, given, compiled=compiled).best, few, _TOP)
            of, connected = _AUDIT * size, _connected(few, wants, given)
            yield f"{_AUDIT} x {size:,}", *_row(skew, compiled, connected, _timed(work), of, _AUDIT_BUDGET)


def _join(haves: Columns, wants: Columns, given: Tables, *, compiled: bool) -> Best:
    return Join(wants, given, compiled=compiled).best(haves, _TOP)


def _row(skew: float, compiled: bool, connected: float, found: _Timed, of: int, budget: int | None) -> Row:
    way, looked = "numba" if compiled else "numpy", f"{found.looked / of:.4%}"
    return f"{skew:g}", way, f"{connected:.2%}", looked, f"{found.ms:.1f}", f"{found.cpu:.1f}", str(budget or "")


def _timed(work: Callable[[], Best]) -> _Timed:
    """Wall time and processor time of `work` in milliseconds; the median of several where it is short."""
    found: list[_Timed] = []
    while not found or (len(found) < _ROUNDS and found[0].ms < 1000):
        wall, cpu = time.perf_counter(), time.process_time()
        looked = work().looked
        found.append(_Timed((time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3, looked))
    return sorted(found, key=lambda one: one.ms)[len(found) // 2]


def _connected(haves: Columns, wants: Columns, given: Tables) -> float:
    """The share of all pairs whose concepts lead to each other."""
    size = len(given.leads)
    have, want = (np.bincount(side.concept[side.concept >= 0], minlength=size) for side in (haves, wants))
    return float(have @ (given.leads > 0) @ want) / (len(haves) * len(wants))
