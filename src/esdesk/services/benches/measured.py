"""A measured speed, and how it is measured."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One line: what, how, the figure in milliseconds (median and 95th percentile), and the peer or limit beside it."""

    name: str
    method: str
    median_ms: float
    p95_ms: float
    beside: str
    beside_ms: float

    @property
    def ratio(self) -> float:
        """How many times the peer or limit the 95th percentile is."""
        return self.p95_ms / self.beside_ms


def timed(work: Callable[..., object], inputs: Sequence[object]) -> list[float]:
    """Milliseconds of `work` on each of `inputs`."""
    found = []
    for one in inputs:
        start = time.perf_counter_ns()
        work(one)
        found.append((time.perf_counter_ns() - start) / 1e6)
    return found


def p95(ms: Sequence[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(ms, n=20)[-1]
