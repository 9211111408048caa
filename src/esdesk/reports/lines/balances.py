"""The lines of the balances."""

from dataclasses import dataclass
from decimal import Decimal

from esdesk.audit.closure import Verdict
from esdesk.figures.sankey_plan import Sketch


@dataclass(frozen=True, slots=True)
class ClosureLine:
    """How a process closes, in print; `share` and `improve` may be "". The plant as a whole comes last, `whole`.

    Attributes:
        numbers: the first five as figures, the share between 0 and 1; None where there is none.
    """

    name: str
    inflow: str
    outflow: str
    difference: str
    bound: str
    share: str
    verdict: Verdict
    said: str
    improve: str
    whole: bool
    numbers: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class BalanceSheet:
    """The balance of one facility in one measure and year.

    Attributes:
        title: what is balanced, of which year, in which unit.
        sketch: what is drawn.
        missing: what has no amount, and why.
    """

    title: str
    sketch: Sketch
    closures: tuple[ClosureLine, ...]
    missing: tuple[str, ...]
