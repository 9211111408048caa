"""The lines of improvement measures."""

from dataclasses import dataclass
from decimal import Decimal

from esdesk.figures.bubbles import BubbleWords
from esdesk.figures.bubbles_plan import Bubble
from esdesk.reports.lines.energy import FactorLine


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """One measure, in print; "" where there is nothing to say, "–" where a figure is not known.

    Attributes:
        saving: of a year, low, usual and high with the unit; `usual` the usual one alone.
        tep, co2e, money, investment: usual figures, None where not known; `printed` in the same order as they are
            written, money in thousands of lira.
        facts: label and text of what its card says beside that.
        counts: whether it is in the sums: not rejected.
        open: whether something is still to be done for it.
    """

    name: str
    process: str
    usual: str
    tep: Decimal | None
    co2e: Decimal | None
    money: Decimal | None
    investment: Decimal | None
    printed: tuple[str, str, str, str]
    payback: str
    state: str
    owner: str
    due: str
    facts: tuple[tuple[str, str], ...]
    counts: bool
    open: bool


@dataclass(frozen=True, slots=True)
class MeasureSheet:
    """The measures of one facility.

    Attributes:
        title: which facility, where there are several; "" where there is one.
        bubbles, words: what is drawn; no bubbles where no payback is known.
        lines: the soonest paid back first, the rejected last.
        sums: TEP, CO2e, money and investment of what counts, in print and as figures.
        payback: of all together, "–" where it is not known.
        told: what is to be said of the sums.
        factors: of the catalogue, that TEP and CO2e were computed with.
    """

    title: str
    bubbles: tuple[Bubble, ...]
    words: BubbleWords
    lines: tuple[MeasureLine, ...]
    sums: tuple[tuple[str, Decimal], ...]
    payback: str
    told: tuple[str, ...]
    factors: tuple[FactorLine, ...]
