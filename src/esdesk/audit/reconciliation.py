"""Reconciliation: the smallest change of all figures, each by what it is uncertain, that makes every process close.

Weighted least squares under linear constraints. With flows x of variances V and one row of A for each process (+1 for
what comes in, -1 for what goes out), the answer to `A x = 0` is

    x^ = x - V A' (A V A')^-1 A x        V^ = V - V A' (A V A')^-1 A V        chi2 = (A x)' (A V A')^-1 (A x)

computed by the pseudoinverse of A S (S the deviations, V = S S), which squares nothing and so loses fewer digits.
Flows without an amount are taken out first (A is multiplied by what is orthogonal to their columns) and solved from
the reconciled ones afterwards, where the balances determine them. Amounts are divided by the largest before anything
is computed, so that grams and kilotonnes come out alike.
"""

import math
from collections.abc import Collection, Sequence
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from esdesk.audit.flows import End, Flow
from esdesk.audit.settled import Reconciled, Settled, Standing

Array = npt.NDArray[np.float64]

_TWO_SIDED_5_PERCENT = 1.96
_ZERO = 1e-9


def closable(flows: Sequence[Flow], leave_out: Collection[str] = ()) -> list[str]:
    """The processes that have flows on both sides and are not left out, in the order in which they come up.

    What is somewhere in the plant is no process: of it nobody says that nothing is missing.
    """
    ends = dict.fromkeys(end for one in flows for end in (one.source, one.target))
    beyond = {*End, *leave_out}
    sources, targets = {one.source for one in flows}, {one.target for one in flows}
    return [end for end in ends if end not in beyond and end in sources and end in targets]


def reconcile(flows: Sequence[Flow], leave_out: Collection[str] = ()) -> Reconciled:
    """Makes every process close that can.

    Args:
        flows: of one scope; those without an amount are solved where the balances determine them.
        leave_out: processes that shall not be made to close, because something there is known to be missing.
    """
    at = closable(flows, leave_out)
    known = [one for one in flows if one.amount is not None and _touches(one, at)]
    unknown = [one for one in flows if one.amount is None and _touches(one, at)]
    if not known:
        return Reconciled(tuple(_untouched(one, at) for one in flows), tuple(at), 0.0, 0, 1.0)
    solution = _Solution(_incidence(known, at), _incidence(unknown, at), known)
    settled = {id(one): solution.adjusted(place, one) for place, one in enumerate(known)}
    settled |= {id(one): solution.solved(place, one) for place, one in enumerate(unknown)}
    return Reconciled(
        tuple(settled.get(id(one)) or _untouched(one, at) for one in flows),
        tuple(at),
        solution.chi2,
        solution.freedom,
        chance_of(solution.chi2, solution.freedom),
    )


def chance_of(chi2: float, freedom: int) -> float:
    """How often chi-square with `freedom` degrees is at least `chi2`; in closed form, as degrees are whole."""
    if freedom <= 0:
        return 1.0
    half = chi2 / 2
    odd = freedom % 2
    term = math.sqrt(2 * chi2 / math.pi) * math.exp(-half) if odd else math.exp(-half)
    total = math.erfc(math.sqrt(half)) if odd else 0.0
    for step in range(freedom // 2):
        total += term
        term *= chi2 / (2 * step + 3 if odd else 2 * step + 2)
    return min(total, 1.0)


class _Solution:
    """The matrices, in shares of the largest amount."""

    def __init__(self, known: Array, unknown: Array, flows: Sequence[Flow]) -> None:
        amounts = np.array([float(one.amount or 0) for one in flows])
        spreads = np.array([float(one.spread) for one in flows])
        self._unit = float(np.max(np.abs(amounts))) or 1.0
        x, deviation = amounts / self._unit, spreads / self._unit / 2
        reduced = _orthogonal(unknown) @ known  # the balances in which no unknown flow is left
        sized, size = _rows_of_size_one(reduced * deviation)
        inverse = np.linalg.pinv(sized, rcond=_ZERO)
        change = -inverse @ (reduced @ x / size)  # in deviations of each figure: the least of all that close
        self._x = x + deviation * change
        kept = np.eye(len(x)) - inverse @ sized
        self._after = deviation[:, None] * kept * deviation
        self.chi2 = float(change @ change)
        self.freedom = int(np.linalg.matrix_rank(sized, tol=_ZERO))
        self._shift = _in_deviations(change, 1 - np.diag(kept))
        inverse = np.linalg.pinv(unknown, rcond=_ZERO)
        from_known = -inverse @ known
        self._unknown_x = from_known @ self._x
        self._unknown_variance = np.diag(from_known @ self._after @ from_known.T)
        free = np.abs(np.eye(unknown.shape[1]) - inverse @ unknown)
        self._determined = free.max(axis=1, initial=0) < _ZERO

    def adjusted(self, place: int, flow: Flow) -> Settled:
        amount, spread = self._decimals(self._x[place], self._after[place, place])
        shift = float(self._shift[place])
        suspect = shift > _TWO_SIDED_5_PERCENT and shift >= self._shift.max() * (1 - _ZERO)
        return Settled(flow, Standing.ADJUSTED, amount, spread, shift, bool(suspect))

    def solved(self, place: int, flow: Flow) -> Settled:
        if not self._determined[place]:
            return Settled(flow, Standing.UNDETERMINED, None, Decimal(0), 0.0)
        amount, spread = self._decimals(self._unknown_x[place], self._unknown_variance[place])
        return Settled(flow, Standing.SOLVED, amount, spread, 0.0)

    def _decimals(self, share: float, variance: float) -> tuple[Decimal, Decimal]:
        """An amount and its spread of two standard deviations, as exact as what they were computed from."""
        spread = 2 * math.sqrt(max(variance, 0.0)) * self._unit
        return Decimal(f"{share * self._unit:.9g}"), Decimal(f"{spread:.6g}")


def _rows_of_size_one(rows: Array) -> tuple[Array, Array]:
    """The rows divided by their lengths, and these, so that what is known to a gram and what to a tonne weigh alike."""
    size = np.linalg.norm(rows, axis=1)
    size = np.where(size > 0, size, 1.0)
    return rows / size[:, None], size


def _in_deviations(change: Array, variance: Array) -> Array:
    deviation = np.sqrt(np.maximum(variance, 0))
    shift: Array = np.divide(np.abs(change), deviation, out=np.zeros_like(change), where=deviation > _ZERO)
    return shift


def _orthogonal(unknown: Array) -> Array:
    """Rows that make every column of `unknown` vanish."""
    if not unknown.shape[1]:
        return np.eye(unknown.shape[0])
    left, sizes, _ = np.linalg.svd(unknown)
    rank = int((sizes > _ZERO).sum())
    return left[:, rank:].T


def _incidence(flows: Sequence[Flow], at: Sequence[str]) -> Array:
    return np.array(
        [[float(one.target == process) - float(one.source == process) for one in flows] for process in at]
    ).reshape(len(at), len(flows))


def _touches(flow: Flow, at: Sequence[str]) -> bool:
    return flow.source in at or flow.target in at


def _untouched(flow: Flow, at: Sequence[str]) -> Settled:
    lost = flow.amount is None and _touches(flow, at)
    return Settled(flow, Standing.UNDETERMINED if lost else Standing.APART, flow.amount, flow.spread, 0.0)
