"""A facility's energy and water of one year, from its meter readings: months, GJ, TEP, CO2e, cost, what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from esdesk.audit.carriers import CARRIERS, Burnt, Carrier, Doubt, Factor, Scope, burnt
from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.readings import MeterYear, Reading, meter_years, read
from esdesk.audit.yearly import yearly
from esdesk.catalogue.read import default
from esdesk.core.units import Dimension
from esdesk.ledger.ledger import Ledger

SUPPORT, AUDIT = Decimal(500), Decimal(1000)
"""TEP a year from which efficiency projects are supported (VAP), and from which industry owes an audit every 4 years:
factors `vap_min` and `audit_ind` of the catalogue, category legal_tr."""

_LIRA = "TRY"


@dataclass(frozen=True, slots=True)
class Metered:
    """One meter's year with what it comes to; `burnt` is None for what carries no energy, as water."""

    year: MeterYear
    burnt: Burnt | None
    cost: Decimal | None


@dataclass(frozen=True, slots=True)
class Energy:
    """A facility's year.

    Attributes:
        years: of which there are readings, the newest first.
        unread: readings that could not be counted, for want of days, amount or carrier.
        tep, gj: of all carriers that could be counted.
        scopes: tonnes of CO2e by scope; `biogenic` tonnes of CO2 of biomass.
        cost: in lira, of readings whose cost is.
        products: product, tonnes of the year, and kWh of energy per tonne, where production was recorded by mass.
        doubts: what the figures rest on that nobody said, each once.
        factors: ids of the catalogue's factors that were used, each once.
    """

    year: int
    years: tuple[int, ...]
    meters: tuple[Metered, ...]
    unread: tuple[UUID, ...]
    tep: Decimal
    gj: Decimal
    scopes: Mapping[Scope, Decimal]
    biogenic: Decimal
    cost: Decimal
    products: tuple[tuple[str, Decimal, Decimal], ...]
    doubts: tuple[Doubt, ...]
    factors: tuple[str, ...]


def energy(ledger: Ledger, firm: UUID, facility: UUID, year: int | None = None) -> Energy:
    """Energy and water of a facility in a year; if not given, in the newest with readings, or else in this one."""
    return energy_of(energy_records(ledger, firm), facility, year)


def energy_records(ledger: Ledger, firm: UUID) -> list[Record]:
    """The records that energy is counted from."""
    return [*ledger.records("reading", firm), *ledger.records("production", firm)]


def readings_of(records: Sequence[Record], facility: UUID) -> dict[UUID, Reading | None]:
    """A facility's readings by their rows; None for one that lacks days or an amount."""
    return {one.row: read(one) for one in records if one.entity == "reading" and _facility(one) == facility}


def energy_of(
    records: Sequence[Record],
    facility: UUID,
    year: int | None = None,
    found: Mapping[UUID, Reading | None] | None = None,
) -> Energy:
    """The same from records that were read already; `found` are its readings, where they were too."""
    found = readings_of(records, facility) if found is None else found
    readings = [one for one in found.values() if one is not None and _is_carrier(one)]
    years = sorted({at for one in readings for at in range(one.start.year, one.end.year + 1)}, reverse=True)
    asked = year or next(iter(years), date.today().year)
    factor = catalogue_factor()
    meters = tuple(_metered(one, asked, factor) for one in meter_years(readings, asked))
    counted = [one.burnt for one in meters if one.burnt is not None]
    tep = sum((one.tep for one in counted if one.tep is not None), Decimal(0))
    return Energy(
        year=asked,
        years=tuple(years),
        meters=meters,
        unread=tuple(row for row, one in found.items() if one is None or not _is_carrier(one)),
        tep=tep,
        gj=sum((one.gj for one in counted if one.gj is not None), Decimal(0)),
        scopes=_scopes(meters),
        biogenic=sum((one.biogenic for one in counted), Decimal(0)),
        cost=sum((one.cost for one in meters if one.cost is not None), Decimal(0)),
        products=_products(records, facility, asked, tep),
        doubts=tuple(dict.fromkeys(doubt for one in counted for doubt in one.doubts)),
        factors=tuple(dict.fromkeys(factor for one in counted for factor in one.factors)),
    )


def catalogue_version() -> str:
    """Of the catalogue whose factors count."""
    return default().version


def _is_carrier(one: Reading) -> bool:
    return one.carrier in CARRIERS or one.carrier == "water"


def _metered(one: MeterYear, year: int, factor: Factor) -> Metered:
    carrier = CARRIERS.get(one.carrier)
    made = None if carrier is None else burnt_by(carrier, one.readings, year, factor)
    return Metered(one, made, _cost(one, year))


def burnt_by(carrier: Carrier, readings: Sequence[Reading], year: int, factor: Factor) -> Burnt:
    """What readings of a carrier come to in a year: each may rest on another calorific value."""
    parts = [burnt(carrier, one.of_year(year), one.dimension, one.basis, year, factor) for one in readings]
    return Burnt(
        tep=_sum([part.tep for part in parts]),
        gj=_sum([part.gj for part in parts]),
        co2e=_sum([part.co2e for part in parts]),
        biogenic=sum((part.biogenic for part in parts), Decimal(0)),
        doubts=tuple(dict.fromkeys(doubt for part in parts for doubt in part.doubts)),
        factors=tuple(dict.fromkeys(name for part in parts for name in part.factors)),
    )


def _sum(parts: Sequence[Decimal | None]) -> Decimal | None:
    """None where any part is: a sum of some would read as the whole."""
    known = [one for one in parts if one is not None]
    return sum(known, Decimal(0)) if parts and len(known) == len(parts) else None


def _cost(one: MeterYear, year: int) -> Decimal | None:
    """What of its bills in lira falls to the year, by days; None where no bill says a cost."""
    parts = [
        reading.cost * reading.days_of_year(year) / reading.days
        for reading in one.readings
        if reading.cost is not None and reading.currency in (_LIRA, "")
    ]
    return sum(parts, Decimal(0)) if parts else None


def _scopes(meters: Sequence[Metered]) -> Mapping[Scope, Decimal]:
    total: dict[Scope, Decimal] = dict.fromkeys(Scope, Decimal(0))
    for one in meters:
        carrier = CARRIERS.get(one.year.carrier)
        if carrier is not None and one.burnt is not None and one.burnt.co2e is not None:
            total[carrier.scope] += one.burnt.co2e
    return total


def _products(
    records: Sequence[Record], facility: UUID, year: int, tep: Decimal
) -> tuple[tuple[str, Decimal, Decimal], ...]:
    """Specific use: all of the facility's energy over the tonnes of each product of that year."""
    made = []
    for one in records:
        if one.entity != "production" or _facility(one) != facility or text_of(one, "year") != str(year):
            continue
        amount = yearly({**one.values, "span": {"year": str(year)}}, "amount", {})
        if amount is not None and amount[1].dimension is Dimension.MASS and amount[0] > 0 and tep:
            tonnes = amount[0] / 1000
            made.append((text_of(one, "product"), tonnes, tep * 11630 / tonnes))
    return tuple(made)


def _facility(record: Record) -> UUID | None:
    return reference_id(record.values.get("facility"))


def catalogue_factor() -> Factor:
    """Finds a factor of the catalogue by its id."""
    values = {one.id: one.value for one in default().factors}

    def of(name: str) -> Decimal | None:
        said = values.get(name)
        return Decimal(said) if said else None

    return of
