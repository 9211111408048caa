"""Flows: what runs from where to where in a year, how much, and how well that is known.

Amounts are those of one year in the unit of one measure, so that they can be added.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

SPREAD = {
    "measured": Decimal("0.02"),
    "invoiced": Decimal("0.10"),
    "calculated": Decimal("0.15"),
    "estimated": Decimal("0.30"),
    "guess": Decimal("0.50"),
}
"""Half of the range in which an amount lies in 19 of 20 cases, as a share of it, by its data quality: the project's own
assumption for amounts of which no range was said (docs/balances.md). Without a quality it counts as estimated."""


class End(StrEnum):
    """Where a flow begins or ends that is no process."""

    OUTSIDE = "outside"
    STORAGE = "storage"
    PLANT = "plant"
    """Somewhere within: nobody said at which process."""


class Measure(StrEnum):
    """What is balanced, and in which unit a year: kg, kg without water, kg of one substance, kWh, m3."""

    MASS = "mass"
    DRY = "dry"
    SUBSTANCE = "substance"
    ENERGY = "energy"
    WATER = "water"


class Lack(StrEnum):
    """Why a flow has no amount."""

    FIGURE = "figure"
    UNIT = "unit"
    DENSITY = "density"
    HEAT = "heat"
    SUBSTANCE = "substance"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked: which measure of which year; `substance` as people say it, for `Measure.SUBSTANCE`."""

    measure: Measure
    year: str
    substance: str = ""


@dataclass(frozen=True, slots=True)
class Properties:
    """What the catalogue knows of a concept: bulk density in kg/m3 and lower heating value in MJ/kg, or None."""

    density: Callable[[str], Decimal | None]
    heat: Callable[[str], Decimal | None]


@dataclass(frozen=True, slots=True)
class Flow:
    """One resource on its way in one year.

    Attributes:
        source, target: a process (its row as text) or one of `End`.
        amount: in the unit of the measure; None where it is not known, and `lack` says why.
        spread: half of the range that holds the amount in 19 of 20 cases (two standard deviations), in the same unit.
        quality: code of its data quality, "" where nobody said.
        offered: whether it is a have.
        converted: whether a property of the catalogue (density, heating value) led to the amount.
    """

    resource: UUID
    name: str
    source: str
    target: str
    amount: Decimal | None
    spread: Decimal
    quality: str
    offered: bool = False
    lack: Lack | None = None
    converted: bool = False

    def measured(self) -> "Flow":
        """The same flow as it would be known if somebody measured it."""
        share = SPREAD["measured"]
        return self if self.amount is None else replace(self, spread=abs(self.amount) * share, quality="measured")
