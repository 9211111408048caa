"""What the economics of a synergy are computed from: figures with their ranges, and how far a result hangs on each.

Every term is for a unit of what is given (a tonne, a cubic metre, a MWh) or as its name says. A result's range is the
root of the sum of the squares of what each term alone moves it by, upwards and downwards apart: as of errors that have
nothing to do with each other, so that it is narrower than all the worst together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from esdesk.audit.ranges import Range

ASSUMED = Decimal("0.2")
"""The share by which a cost, a distance or a factor given as a single figure is taken to lie lower or higher."""


class Term(StrEnum):
    """One thing that one has to know; called like the field that says it."""

    AMOUNT = "amount"
    DISPOSAL = "disposal"
    DONOR_TREATMENT = "donor_treatment"
    INPUT = "input_cost"
    SUBSTITUTION = "substitution"
    RECEIVER_TREATMENT = "receiver_treatment"
    DISTANCE = "distance"
    HAUL_COST = "haul_cost"
    PAYLOAD = "payload"
    HAUL_PAYER = "haul_payer"
    PRICE = "price"
    REPLACES = "replaces"
    TREATMENT_CO2E = "treatment_co2e"
    LIFE = "life"


NOTHING = Range(Decimal(0), Decimal(0), Decimal(0))


def around(figure: Decimal, share: Decimal = ASSUMED) -> Range:
    """A single figure with the range that is taken for it."""
    wide = abs(figure) * share
    return Range(figure - wide, figure, figure + wide, assumed=True)


@dataclass(frozen=True, slots=True)
class Driver:
    """What a result is where one term alone has its lowest or highest figure."""

    term: Term
    at_low: Decimal
    at_high: Decimal
    assumed: bool

    @property
    def swing(self) -> Decimal:
        """How far the term moves the result."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True)
class Terms:
    """What is known of a synergy.

    Attributes:
        ranges: the terms that have a figure and a range; costs in `currency` for a unit, `HAUL_COST` for a kilometre,
            `DISTANCE` in km one way, `AMOUNT` in units a year, `REPLACES` and `TREATMENT_CO2E` in t CO2e for a unit.
        unit: symbol of the unit: "t", "m3", "MWh".
        hauled: whether it goes by lorry, so that the terms of haulage count.
        weighed: whether the unit is a tonne, which emissions are known for.
        price: what the receiver pays the giver for a unit; below nothing where the giver pays.
        payload: units in one trip.
        empty_return: the part of the way back that is driven empty and paid for, 0 to 1.
        donor_share: the part of the haulage that the giver pays, 0 to 1.
        life: years.
        strange: the terms that are told in another unit or money than the others, and so do not count.
        computed_km: the distance between the two sides, where it was computed and not typed.
    """

    ranges: Mapping[Term, Range] = field(default_factory=dict)
    unit: str = "t"
    currency: str = "TRY"
    hauled: bool = True
    weighed: bool = True
    price: Decimal | None = None
    payload: Decimal | None = None
    empty_return: Decimal = Decimal(1)
    donor_share: Decimal | None = None
    life: Decimal | None = None
    strange: tuple[Term, ...] = ()
    computed_km: int | None = None

    def has(self, *terms: Term) -> bool:
        """Whether all of these are known."""
        return all(self._known(one) for one in terms)

    def _known(self, term: Term) -> bool:
        single = {
            Term.PAYLOAD: self.payload, Term.HAUL_PAYER: self.donor_share, Term.PRICE: self.price, Term.LIFE: self.life,
        }  # fmt: skip
        return single[term] is not None if term in single else term in self.ranges


Values = Mapping[Term, Decimal]


def ranged(compute: Callable[[Values], Decimal], ranges: Mapping[Term, Range]) -> tuple[Range, tuple[Driver, ...]]:
    """A result with its range, and what it hangs on, most first; a term that does not move it is left out."""
    usual = {term: one.usual for term, one in ranges.items()}
    result = compute(usual)
    drivers = [
        Driver(term, compute({**usual, term: one.low}), compute({**usual, term: one.high}), one.assumed)
        for term, one in ranges.items()
    ]
    down = sum((min(one.at_low - result, one.at_high - result, Decimal(0)) ** 2 for one in drivers), Decimal(0))
    up = sum((max(one.at_low - result, one.at_high - result, Decimal(0)) ** 2 for one in drivers), Decimal(0))
    moving = sorted((one for one in drivers if one.swing), key=lambda one: (-one.swing, one.term))
    return Range(result - down.sqrt(), result, result + up.sqrt()), tuple(moving)
