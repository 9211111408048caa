"""A facility's indicators, gathered from bills, production and inventory, of each year of which anything is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from esdesk.audit.carriers import Scope
from esdesk.audit.findings import Record, text_of
from esdesk.audit.flow_reading import years
from esdesk.audit.groups import reference_id
from esdesk.audit.indicators import Indicator, Step, YearFigures, baseline_of, indicators, waste_by_step
from esdesk.audit.yearly import yearly
from esdesk.core.units import Dimension
from esdesk.ledger.ledger import Ledger
from esdesk.services.balances.balancing import properties
from esdesk.services.energy.energy import Energy, energy_of

_KWH_PER_TEP = Decimal(11630)


@dataclass(frozen=True, slots=True)
class Indicators:
    """A facility's indicators of one year.

    Attributes:
        years: of which an indicator can be told, the newest first.
        baseline: the year that others are held against, "" where there is none.
        product: what was produced, in the base unit of `dimension`; None where nobody said.
        waste: kilograms of the year by what became of it.
        unlike: whether products of the year are counted in units that cannot be added, so that only mass counts.
    """

    year: str
    years: tuple[str, ...]
    baseline: str
    every: tuple[Indicator, ...]
    product: Decimal | None
    dimension: Dimension | None
    waste: dict[Step, Decimal]
    unlike: bool


def indicators_now(ledger: Ledger, firm: UUID, facility: UUID, year: str = "", baseline: str = "") -> Indicators:
    """The indicators of a facility.

    Args:
        ledger: the open file.
        firm: whose.
        facility: one of theirs.
        year: of which; the newest of which one can be told if not given.
        baseline: the year they are held against; the oldest if not given.
    """
    return indicators_of(ledger.records(firm=firm), facility, year, baseline)


def indicators_of(records: Sequence[Record], facility: UUID, year: str = "", baseline: str = "") -> Indicators:
    """The same from records that were read already."""
    place = next(one for one in records if one.row == facility)
    first = energy_of(records, facility)
    said = {text_of(one, "year") for one in records if one.entity == "production"}
    every = sorted({*years(records), *map(str, first.years), *(one for one in said if one)})
    figures = [_figures(records, place, one, first) for one in every if one.isascii() and one.isdigit()]
    told = [one.year for one in figures if not one.is_empty]
    asked = year or next(reversed(told), "")
    now = next((one for one in figures if one.year == asked), YearFigures(asked))
    base = baseline_of(figures, baseline)
    return Indicators(
        year=asked,
        years=tuple(reversed(told)),
        baseline=base,
        every=tuple(indicators(figures, asked, base)),
        product=now.product,
        dimension=now.dimension,
        waste=dict(now.waste),
        unlike=len({dimension for _, dimension in _made(records, place, asked)}) > 1,
    )


def _figures(records: Sequence[Record], place: Record, year: str, first: Energy) -> YearFigures:
    found = first if str(first.year) == year else energy_of(records, place.row, int(year))
    metered = [one.year for one in found.meters]
    carriers = [one for one in found.meters if one.burnt is not None]
    whole = bool(carriers) and all(one.burnt is not None and one.burnt.tep is not None for one in carriers)
    known = whole and all(one.burnt is not None and one.burnt.co2e is not None for one in carriers)
    water = [one.total for one in metered if one.carrier == "water" and one.dimension is Dimension.VOLUME]
    product, dimension = _product(_made(records, place, year))
    return YearFigures(
        year=year,
        product=product,
        dimension=dimension,
        energy=found.tep * _KWH_PER_TEP if whole else None,
        co2e=found.scopes[Scope.BURNT] + found.scopes[Scope.BOUGHT] if known else None,
        water=sum(water, Decimal(0)) if water else None,
        waste=waste_by_step(records, place, year, properties()),
    )


def _made(records: Sequence[Record], place: Record, year: str) -> list[tuple[Decimal, Dimension]]:
    """What was produced in a year: each product's amount in its base unit."""
    found = []
    for one in records:
        own = one.entity == "production" and reference_id(one.values.get("facility")) == place.row
        if own and text_of(one, "year") == year:
            amount = yearly({**one.values, "span": {"year": year}}, "amount", place.values)
            if amount is not None and amount[0] > 0:
                found.append((amount[0], amount[1].dimension))
    return found


def _product(made: Sequence[tuple[Decimal, Dimension]]) -> tuple[Decimal | None, Dimension | None]:
    """All products together: by mass where any is, else in the one unit that all are counted in."""
    dimensions = {dimension for _, dimension in made}
    counted = Dimension.MASS if Dimension.MASS in dimensions else next(iter(dimensions), None)
    if counted is None or (counted is not Dimension.MASS and len(dimensions) > 1):
        return None, None
    return sum((amount for amount, dimension in made if dimension is counted), Decimal(0)), counted
