"""Indicators: a year's energy, water and waste for each unit of product, beside those of the baseline year.

The baseline is the firm's own; no figure of another plant is put beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from esdesk.audit.findings import Record, text_of
from esdesk.audit.flow_reading import by_resource, read_flows
from esdesk.audit.flows import End, Measure, Properties, Scope
from esdesk.core.units import Dimension


class Step(StrEnum):
    """What becomes of waste, by the hierarchy; a treatment code decides before the words of the fate do."""

    RECYCLED = "recycled"
    """R2 to R11 but R10, sold, given or recovered."""
    ENERGY = "energy"
    """R1."""
    OTHER = "other"
    """R10, R12, R13."""
    DISPOSED = "disposed"
    """D1 to D15, discharged."""
    STORED = "stored"
    UNKNOWN = "unknown"


class Of(StrEnum):
    """What an indicator tells, in the order they are shown."""

    ENERGY = "energy"
    CO2E = "co2e"
    WATER = "water"
    WASTE = "waste"
    RECYCLED = "recycled"
    DISPOSED = "disposed"

    @property
    def is_share(self) -> bool:
        """Whether it is a share of the waste, and no figure a unit of product."""
        return self in (Of.RECYCLED, Of.DISPOSED)


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What is known of a facility's year; None where nothing is.

    Attributes:
        product: in the base unit of `dimension`, all products together.
        energy: kWh; `co2e` tonnes of scopes 1 and 2; `water` m3.
        waste: kilograms by step, empty where none was recorded.
    """

    year: str
    product: Decimal | None = None
    dimension: Dimension | None = None
    energy: Decimal | None = None
    co2e: Decimal | None = None
    water: Decimal | None = None
    waste: Mapping[Step, Decimal] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no indicator can be told of it."""
        return not any(value_of(of, self) is not None for of in Of)


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure of a year.

    Attributes:
        value: kWh, kg CO2e, m3 or kg a tonne of product (or a unit of it, where it is counted); a share of the waste.
        before: that of the baseline year, in the same unit; None where it is not known or is the same year.
        series: year and value of every year that has one, the oldest first.
    """

    of: Of
    value: Decimal
    before: Decimal | None
    series: tuple[tuple[str, Decimal], ...]

    @property
    def change(self) -> Decimal | None:
        """Relative to the baseline year; of shares the difference of both."""
        if self.before is None:
            return None
        if self.of.is_share:
            return self.value - self.before
        return (self.value - self.before) / self.before if self.before else None


def baseline_of(years: Sequence[YearFigures], asked: str = "") -> str:
    """The year that others are held against: the one asked for, else the oldest of which anything can be told."""
    told = sorted(one.year for one in years if not one.is_empty)
    return asked if asked in told else next(iter(told), "")


def indicators(years: Sequence[YearFigures], year: str, baseline: str) -> list[Indicator]:
    """The indicators of a year that can be told, beside those of the baseline year.

    Years are only compared where their product is counted alike.
    """
    now = next((one for one in years if one.year == year), None)
    if now is None:
        return []
    alike = [one for one in sorted(years, key=lambda one: one.year) if one.dimension in (now.dimension, None)]
    found = []
    for of in Of:
        value = value_of(of, now)
        series = tuple((one.year, known) for one in alike if (known := value_of(of, one)) is not None)
        if value is not None:
            before = dict(series).get(baseline) if baseline != year else None
            found.append(Indicator(of, value, before, series))
    return found


def value_of(of: Of, figures: YearFigures) -> Decimal | None:
    """An indicator of one year; None where a part of it is not known."""
    waste = sum(figures.waste.values(), Decimal(0))
    if of.is_share:
        step = Step.RECYCLED if of is Of.RECYCLED else Step.DISPOSED
        known = waste and not figures.waste.get(Step.UNKNOWN)  # what became of some of it may have been just that
        return figures.waste.get(step, Decimal(0)) / waste if known else None
    amount = {
        Of.ENERGY: figures.energy,
        Of.CO2E: None if figures.co2e is None else figures.co2e * 1000,
        Of.WATER: figures.water,
        Of.WASTE: waste or None,
    }[of]
    if amount is None or not figures.product:
        return None
    tonnes = 1000 if figures.dimension is Dimension.MASS else 1
    return amount / (figures.product / tonnes)


def waste_by_step(records: Sequence[Record], facility: Record, year: str, known: Properties) -> dict[Step, Decimal]:
    """Kilograms of waste that left the plant in a year by what became of it.

    Only what was recorded of that very year counts, so that no year borrows from another.
    """
    quantities = by_resource(records, "quantity")
    resources = {one.row: one for one in records if one.entity == "resource"}
    found: dict[Step, Decimal] = {}
    for flow in read_flows(records, facility, Scope(Measure.MASS, year), known):
        resource = resources[flow.resource]
        leaves = flow.source not in (End.OUTSIDE, End.STORAGE) and flow.target in (End.OUTSIDE, End.STORAGE)
        dated = any(text_of(one, "span", "year") == year for one in quantities.get(flow.resource, []))
        if leaves and dated and flow.amount is not None and text_of(resource, "kind") == "waste":
            step = step_of(text_of(resource, "fate", "treatment"), text_of(resource, "fate", "fate"))
            found[step] = found.get(step, Decimal(0)) + flow.amount
    return found


_BY_FATE = {
    "recovered": Step.RECYCLED,
    "sold": Step.RECYCLED,
    "given": Step.RECYCLED,
    "disposed": Step.DISPOSED,
    "discharged": Step.DISPOSED,
    "stored": Step.STORED,
    "unused": Step.STORED,
}


def step_of(treatment: str, fate: str) -> Step:
    """The step of the hierarchy of a waste with this treatment code (`R4`, `D 1`) and fate."""
    code = treatment.replace(" ", "").upper()  # ascii: a code
    if code[:1] == "D" and code[1:].isdigit():
        return Step.DISPOSED
    if code[:1] == "R" and code[1:].isdigit():
        return {"1": Step.ENERGY, "10": Step.OTHER, "12": Step.OTHER, "13": Step.OTHER}.get(code[1:], Step.RECYCLED)
    return _BY_FATE.get(fate, Step.UNKNOWN)
