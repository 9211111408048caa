"""The lines of the cost of waste, and of indicators."""

from dataclasses import dataclass
from decimal import Decimal

from esdesk.figures.pareto import ParetoWords, Part
from esdesk.figures.sankey_plan import Sketch


@dataclass(frozen=True, slots=True)
class LossLine:
    """A loss: what, at which process, and the four blocks in lira."""

    name: str
    process: str
    costs: tuple[Decimal, Decimal, Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class CostSheet:
    """The cost of waste of one facility in one year.

    Attributes:
        title: which facility, where there are several, and which year.
        money: the money that flows, to be drawn.
        parts, words: what is drawn of the losses.
        tiles: figure in print and what it is.
        told: what else is to be said; `lacks` what is not in the sums.
    """

    title: str
    money: Sketch
    parts: tuple[Part, ...]
    words: ParetoWords
    losses: tuple[LossLine, ...]
    tiles: tuple[tuple[str, str], ...]
    told: tuple[str, ...]
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorSheet:
    """The indicators of one facility in one year.

    Attributes:
        title: which facility, where there are several, the year and the baseline year.
        rows: name, unit, now, baseline, change, in print.
        waste: step of the hierarchy and kilograms, the most first.
        remarks: what they are set against, and what is missing.
    """

    title: str
    rows: tuple[tuple[str, str, str, str, str], ...]
    waste: tuple[tuple[str, Decimal], ...]
    remarks: tuple[str, ...]
