"""Whether what goes into a process comes out of it again, within what is known of the figures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from esdesk.audit.flows import End, Flow

GRAVE = Decimal("0.10")
"""A difference beyond the bound and beyond this share of what comes in is grave: a proposal of the project's study of
audits, with 5 % as the other mark on the scale."""

MARKS = (Decimal("0.05"), GRAVE)
"""The shares that are marked on the scale."""


class Verdict(StrEnum):
    """What a closure says."""

    CLOSES = "closes"
    DOUBTFUL = "doubtful"
    OPEN = "open"
    INCOMPLETE = "incomplete"
    """A side is empty or a flow has no amount: nothing can be said."""


@dataclass(frozen=True, slots=True)
class Closure:
    """The balance of one process, or of the whole plant (`End.PLANT`), in the unit of the flows.

    Attributes:
        bound: the difference that the uncertainty of the flows explains in 19 of 20 cases: the root of the sum of
            their squared spreads.
        unknown: flows here that have no amount.
        improve: the flow that would narrow the bound most if it were measured; None where all are, or none would.
        improved: the bound then.
    """

    at: str
    inflow: Decimal
    outflow: Decimal
    bound: Decimal
    unknown: tuple[Flow, ...]
    improve: Flow | None
    improved: Decimal
    one_sided: bool

    @property
    def difference(self) -> Decimal:
        """What came in and did not come out; negative where more came out."""
        return self.inflow - self.outflow

    @property
    def share(self) -> Decimal | None:
        """The difference as a share of what came in; None where nothing did."""
        return self.difference / self.inflow if self.inflow else None

    @property
    def verdict(self) -> Verdict:
        """What it says."""
        if self.unknown or self.one_sided:
            return Verdict.INCOMPLETE
        if abs(self.difference) <= self.bound:
            return Verdict.CLOSES
        return Verdict.OPEN if self.share is None or abs(self.share) > GRAVE else Verdict.DOUBTFUL


def closures(flows: Sequence[Flow], processes: Iterable[str]) -> list[Closure]:
    """The closures of the processes at which anything flows, in their order, and that of the whole plant last.

    Args:
        flows: of one scope.
        processes: rows of the processes as text, in the order of production.
    """
    steps = [closure(flows, one) for one in processes if any(one in (flow.source, flow.target) for flow in flows)]
    return [*steps, plant(flows)] if flows else []


def closure(flows: Sequence[Flow], at: str) -> Closure:
    """The closure of the process `at`."""
    return _closed(at, [one for one in flows if one.target == at], [one for one in flows if one.source == at])


def plant(flows: Sequence[Flow]) -> Closure:
    """The closure of the plant: what came from outside or out of the store against what left or went into it."""
    beyond = (End.OUTSIDE, End.STORAGE)
    crossing = [one for one in flows if (one.source in beyond) != (one.target in beyond)]
    return _closed(
        End.PLANT, [one for one in crossing if one.source in beyond], [one for one in crossing if one.target in beyond]
    )


def _closed(at: str, inwards: Sequence[Flow], outwards: Sequence[Flow]) -> Closure:
    every = [*inwards, *outwards]
    improve = _worth_measuring(every)
    return Closure(
        at=at,
        inflow=_sum(inwards),
        outflow=_sum(outwards),
        bound=_bound(every),
        unknown=tuple(one for one in every if one.amount is None),
        improve=improve,
        improved=_bound([one.measured() if one is improve else one for one in every]),
        one_sided=not inwards or not outwards,
    )


def _worth_measuring(flows: Sequence[Flow]) -> Flow | None:
    gains = [(one.spread**2 - one.measured().spread ** 2, one) for one in flows if one.amount is not None]
    gain, best = max(gains, key=lambda one: one[0], default=(Decimal(0), None))
    return best if gain > 0 else None


def _sum(flows: Sequence[Flow]) -> Decimal:
    return sum((one.amount for one in flows if one.amount is not None), Decimal(0))


def _bound(flows: Sequence[Flow]) -> Decimal:
    return sum((one.spread**2 for one in flows), Decimal(0)).sqrt()
