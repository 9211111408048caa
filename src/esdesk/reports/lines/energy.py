"""The lines of energy and water."""

from dataclasses import dataclass
from decimal import Decimal

from esdesk.figures.monthly import Lane, Legend
from esdesk.figures.threshold import Threshold


@dataclass(frozen=True, slots=True)
class CarrierLine:
    """One meter's year, in print; "" where there is nothing to say.

    Attributes:
        name: what was metered; `meter` which one.
        amount: what was entered, with its unit.
        scope: of the greenhouse gas protocol, "1" or "2"; "" of what carries no energy.
        factors: the emission factors that its climate figure rests on.
        tep, gj, co2e, cost: as figures; None where they are not known.
        numbers: `printed` in the same order as they are written.
    """

    name: str
    meter: str
    amount: str
    scope: str
    factors: str
    tep: Decimal | None
    gj: Decimal | None
    co2e: Decimal | None
    cost: Decimal | None
    printed: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class FactorLine:
    """A factor that was used: what it is, its figure with the unit, where it comes from."""

    id: str
    name: str
    figure: str
    source: str


@dataclass(frozen=True, slots=True)
class EnergySheet:
    """The energy and water of one facility in one year.

    Attributes:
        title: which facility, where there are several, and which year.
        told: what the chart shows; `lanes` and `legend` are what is drawn.
        carriers: what carries energy, and then water.
        tep, missing: what was entered and what the times without a bill may add.
        thresholds: the legal ones, rising; `distance` says how far they are.
        scopes: label, figure and print of each line of greenhouse gases: scope 1, scope 2, their sum, and of biomass.
        sums: TEP, GJ, tonnes of CO2e and lira in print, with their numbers.
        specific: product, tonnes made, energy and water for each tonne, in print.
        remarks: what is missing, twice, odd, estimated or rests on what nobody said.
        factors: that were used, each once.
    """

    title: str
    told: str
    lanes: tuple[Lane, ...]
    legend: Legend
    carriers: tuple[CarrierLine, ...]
    tep: Decimal
    missing: Decimal
    thresholds: tuple[Threshold, ...]
    distance: str
    scopes: tuple[tuple[str, Decimal, str], ...]
    sums: tuple[tuple[str, Decimal], ...]
    specific: tuple[tuple[str, str, str, str], ...]
    remarks: tuple[str, ...]
    factors: tuple[FactorLine, ...]
