"""A facility's energy and water of one year to look at: with the bills, the year before, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from esdesk.audit.carriers import CARRIERS, Factor, HeatBasis
from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.reading_checks import UNUSUAL, needs_basis
from esdesk.audit.reading_gaps import Estimate, estimates
from esdesk.audit.readings import MeterYear, Reading
from esdesk.core.units import Dimension
from esdesk.ledger.ledger import Ledger
from esdesk.services.energy.energy import Energy, burnt_by, catalogue_factor, energy_of, energy_records, readings_of


@dataclass(frozen=True, slots=True)
class Lane:
    """One carrier of a year, of all its meters.

    Attributes:
        meters: its meters' years; `before` those of the year before, of the same dimension.
        estimates: of the gaps of its meters, where they can be estimated.
        accepted: rows of unusual readings that may stay, each with the reason.
    """

    carrier: str
    dimension: Dimension
    meters: tuple[MeterYear, ...]
    before: tuple[MeterYear, ...]
    estimates: tuple[Estimate, ...]
    accepted: dict[UUID, str]

    @property
    def total(self) -> Decimal:
        """What was entered for the year, in the base unit."""
        return sum((one.total for one in self.meters), Decimal(0))


@dataclass(frozen=True, slots=True)
class Basis:
    """Gas in kWh of which nobody said the calorific value.

    Attributes:
        rows: the readings.
        kwh: of the year.
        tep: what they come to, gross and net.
        co2e: tonnes, likewise.
    """

    rows: tuple[UUID, ...]
    kwh: Decimal
    tep: dict[HeatBasis, Decimal]
    co2e: dict[HeatBasis, Decimal]


@dataclass(frozen=True, slots=True)
class EnergyYear:
    """A year to look at.

    Attributes:
        found: what is entered.
        lanes: the carriers, what comes to most first, water last.
        tep_missing: what the estimates of gaps would add; they are saved nowhere.
        basis: what is to be asked of gas; None where nothing is.
    """

    found: Energy
    lanes: tuple[Lane, ...]
    tep_missing: Decimal
    basis: Basis | None

    @property
    def water(self) -> Decimal:
        """Cubic metres of water that were entered."""
        lanes = [one for one in self.lanes if one.carrier == "water" and one.dimension is Dimension.VOLUME]
        return sum((one.total for one in lanes), Decimal(0))


def energy_year(ledger: Ledger, firm: UUID, facility: UUID, year: int | None = None) -> EnergyYear:
    """The year of a facility; if not given, the newest with readings."""
    return energy_year_of([*energy_records(ledger, firm), *ledger.records("acceptance", firm)], facility, year)


def energy_year_of(records: Sequence[Record], facility: UUID, year: int | None = None) -> EnergyYear:
    """The same from records that were read already."""
    readings = readings_of(records, facility)
    found = energy_of(records, facility, year, readings)
    before = energy_of(records, facility, found.year - 1, readings) if found.year - 1 in found.years else None
    reasons = accepted_readings(records)
    lanes = _lanes(found, before, reasons)
    factor = catalogue_factor()
    return EnergyYear(found, lanes, _tep_missing(lanes, found.year, factor), _basis(lanes, found.year, factor))


def accepted_readings(records: Sequence[Record]) -> dict[UUID, str]:
    """Rows of readings whose use is unusual and may stay so, with the reason that somebody gave."""
    accepted = [one for one in records if one.entity == "acceptance" and text_of(one, "finding") == UNUSUAL]
    return {row: text_of(one, "reason") for one in accepted if (row := reference_id(text_of(one, "about", "row")))}


def _lanes(found: Energy, before: Energy | None, reasons: dict[UUID, str]) -> tuple[Lane, ...]:
    kinds: dict[tuple[str, Dimension], list[MeterYear]] = {}
    for one in found.meters:
        kinds.setdefault((one.year.carrier, one.year.dimension), []).append(one.year)
    tep = {(one.year.carrier, one.year.dimension): Decimal(0) for one in found.meters}
    for one in found.meters:
        tep[one.year.carrier, one.year.dimension] += (one.burnt.tep if one.burnt else None) or 0
    order = sorted(kinds, key=lambda kind: (kind[0] == "water", -tep[kind], kind[0]))
    earlier = [one.year for one in before.meters] if before is not None else []
    return tuple(
        Lane(
            carrier=carrier,
            dimension=dimension,
            meters=tuple(kinds[carrier, dimension]),
            before=tuple(one for one in earlier if (one.carrier, one.dimension) == (carrier, dimension)),
            estimates=tuple(part for one in kinds[carrier, dimension] for part in estimates(one)),
            accepted=reasons,
        )
        for carrier, dimension in order
    )


def _tep_missing(lanes: Sequence[Lane], year: int, factor: Factor) -> Decimal:
    parts = [
        burnt_by(CARRIERS[lane.carrier], [one.reading for one in lane.estimates], year, factor).tep
        for lane in lanes
        if lane.carrier in CARRIERS and lane.estimates
    ]
    return sum((one for one in parts if one is not None), Decimal(0))


def _basis(lanes: Sequence[Lane], year: int, factor: Factor) -> Basis | None:
    open_ones = [one for lane in lanes for meter in lane.meters for one in meter.readings if needs_basis(one)]
    if not open_ones:
        return None
    made = {basis: burnt_by(CARRIERS["natural_gas"], _on(open_ones, basis), year, factor) for basis in HeatBasis}
    return Basis(
        rows=tuple(one.row for one in open_ones),
        kwh=sum((one.of_year(year) for one in open_ones), Decimal(0)),
        tep={basis: one.tep or Decimal(0) for basis, one in made.items()},
        co2e={basis: one.co2e or Decimal(0) for basis, one in made.items()},
    )


def _on(readings: Sequence[Reading], basis: HeatBasis) -> list[Reading]:
    return [replace(one, basis=basis) for one in readings]
