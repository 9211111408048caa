"""What reconciliation gives: each flow with its new amount, and how far the recorded ones contradicted each other."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from esdesk.audit.flows import Flow


class Standing(StrEnum):
    """How a flow came to its reconciled amount."""

    ADJUSTED = "adjusted"
    SOLVED = "solved"
    """It had none; the balances give it. It is balanced, never measured."""
    UNDETERMINED = "undetermined"
    """It has none, and the balances do not give it."""
    APART = "apart"
    """It stands in no balance that was asked to close."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A flow after reconciliation.

    Attributes:
        amount, spread: as in `Flow`; None and 0 where it is undetermined.
        shift: by how many standard deviations of the change it was changed (the measurement test).
        suspect: whether it was changed most of all, and by more than its uncertainty explains (1.96 deviations): one
            wrong figure pulls its neighbours along, so that only the first one is told.
    """

    flow: Flow
    standing: Standing
    amount: Decimal | None
    spread: Decimal
    shift: float
    suspect: bool = False


@dataclass(frozen=True, slots=True)
class Reconciled:
    """All flows after reconciliation, in the order they came.

    Attributes:
        closed: the processes that were made to close.
        chi2: how far the figures contradicted each other, with `freedom` degrees of freedom.
        chance: how often figures as uncertain as these contradict each other so much by mere chance, from 0 to 1.
    """

    flows: tuple[Settled, ...]
    closed: tuple[str, ...]
    chi2: float
    freedom: int
    chance: float
