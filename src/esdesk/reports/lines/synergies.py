"""The lines of the synergies: what is under way, and what it is worth to both sides."""

from dataclasses import dataclass
from decimal import Decimal

from esdesk.figures.shapes import Figure
from esdesk.reports.lines.energy import FactorLine


@dataclass(frozen=True, slots=True)
class WorthLines:
    """The economics of a synergy in print.

    Attributes:
        verdict: whether there is a price at which both gain.
        figure: the price range; None where neither end of it is known.
        facts: labels with values; `drivers` what the gain hangs on, with what each makes of it.
        asks: what has to be asked still, on one line.
        remarks: what the figures rest on that nobody said.
    """

    verdict: str
    figure: Figure | None
    facts: tuple[tuple[str, str], ...]
    drivers: tuple[tuple[str, str], ...]
    asks: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SynergyLine:
    """A synergy under way: of which resource, what it becomes, who takes it, how far it is, what is next.

    Attributes:
        gain, amount: what both sides gain together a year, with its figure; "" and None where that is not known.
        worth: None where the reader may not see everything that it rests on.
        factors: of the catalogue, that what it spares the climate was computed with.
    """

    name: str
    use: str
    receiver: str
    stage: str
    next_action: str
    due: str
    gain: str = ""
    amount: Decimal | None = None
    worth: WorthLines | None = None
    lost: bool = False
    factors: tuple[FactorLine, ...] = ()

    @property
    def told(self) -> bool:
        """Whether its economics say more than that nothing is known."""
        return self.worth is not None and self.worth.figure is not None
