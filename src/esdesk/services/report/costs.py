"""The cost of waste and the indicators of a firm as a report prints them.

Both are only told to a reader who sees all that they rest on: with a price or an amount withheld they would be wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from esdesk.audit.cost_flow import Costs, added
from esdesk.audit.findings import Record
from esdesk.audit.flow_reading import years
from esdesk.audit.yearly import QUANTITY_AMOUNTS
from esdesk.core.sentences import Language, sentence
from esdesk.reports.lines.waste_cost import CostSheet, IndicatorSheet, LossLine
from esdesk.services.balances.words import share_words
from esdesk.services.measures.indicator_words import change_words, figure_words, indicator_name, remarks, unit_words
from esdesk.services.measures.indicators import Indicators, indicators_of
from esdesk.services.measures.money_figure import money_drawing
from esdesk.services.measures.money_flow import MoneyFound, money_of
from esdesk.services.measures.money_words import money_remarks
from esdesk.services.measures.waste_cost import CostOfWaste
from esdesk.services.measures.waste_figure import loss_name, loss_parts, pareto_words, process_name
from esdesk.services.measures.words import thousands
from esdesk.services.report.places import facility_name, titled

_MOST = 40  # losses that a page lists
_FOR_COST = {
    "quantity": (*QUANTITY_AMOUNTS, "price"),
    "reading": ("amount", "cost"),
    "process_cost": ("system", "energy"),
    "resource": ("kind", "from_process", "to_process"),
}
_FOR_INDICATORS = {
    "quantity": QUANTITY_AMOUNTS,
    "reading": ("amount",),
    "production": ("amount",),
    "resource": ("kind", "fate"),
}


def cost_sheets(records: Sequence[Record], base_year: str, language: Language) -> tuple[CostSheet, ...]:
    """The cost of waste among records as their reader may see them.

    Args:
        records: all of a firm's.
        base_year: of the visit; where nothing is recorded of it, the newest year counts.
        language: of the report.
    """
    if _is_withheld(records, _FOR_COST):
        return ()
    year = base_year if base_year in years(records) else ""
    facilities = [one for one in records if one.entity == "facility"]
    found = ((one, money_of(records, one.row, year)) for one in facilities)
    sheets = ((money, facility_name(one, facilities)) for one, money in found if money.cost.found.loss.total)
    return tuple(_cost_sheet(money, name, language) for money, name in sheets)


def indicator_sheets(records: Sequence[Record], base_year: str, language: Language) -> tuple[IndicatorSheet, ...]:
    """The indicators among records as their reader may see them; arguments as of `cost_sheets`."""
    if _is_withheld(records, _FOR_INDICATORS):
        return ()
    facilities = [one for one in records if one.entity == "facility"]
    made = []
    for one in facilities:
        found = indicators_of(records, one.row)
        if base_year in found.years:
            found = indicators_of(records, one.row, base_year)
        if found.every:
            made.append(_indicator_sheet(found, facility_name(one, facilities), language))
    return tuple(made)


def _is_withheld(records: Sequence[Record], needed: Mapping[str, Sequence[str]]) -> bool:
    return any(name in one.unseen for one in records for name in needed.get(one.entity, ()))


def _cost_sheet(money: MoneyFound, facility: str, language: Language) -> CostSheet:
    cost, found = money.cost, money.cost.found
    return CostSheet(
        title=titled(facility, sentence("waste-chart-of", language, year=found.year)),
        money=money_drawing(money, language),
        parts=tuple(loss_parts(cost, language)),
        words=pareto_words(cost, language),
        losses=tuple(_losses(cost, language)),
        tiles=tuple(_tiles(cost, language)),
        told=tuple(_told(cost, language)),
        lacks=tuple(money_remarks(money, language)),
    )


def _losses(cost: CostOfWaste, language: Language) -> Iterator[LossLine]:
    """The dearest losses, and all others as one line."""
    for one in cost.found.losses[:_MOST]:
        yield LossLine(loss_name(one, language), process_name(one.at, cost, language), _blocks(one.costs))
    rest = cost.found.losses[_MOST:]
    if rest:
        name = sentence("waste-others", language, count=len(rest))
        yield LossLine(name, "", _blocks(added(one.costs for one in rest)))


def _blocks(costs: Costs) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    return costs.material, costs.energy, costs.system, costs.management


def _tiles(cost: CostOfWaste, language: Language) -> Iterator[tuple[str, str]]:
    found = cost.found
    yield thousands(found.loss.total, language), sentence("waste-tile-loss", language)
    if found.of_turnover is not None:
        yield share_words(float(found.of_turnover), language), sentence("waste-tile-turnover", language)
    yield thousands(found.loss.material, language), sentence("waste-tile-material", language)
    yield thousands(found.loss.management, language), sentence("waste-tile-management", language)


def _told(cost: CostOfWaste, language: Language) -> Iterator[str]:
    found = cost.found
    key = sentence(f"waste-key-{found.key}", language)
    yield sentence("waste-shared-by", language, key=key)
    sums = {"loss": found.loss.total, "product": found.product.total, "unshared": found.unshared.total}
    yield sentence("waste-total", language, **{name: thousands(one, language) for name, one in sums.items()})
    if found.income:
        yield sentence("waste-income", language, sum=thousands(found.income, language))
    if found.unshared.total:
        yield sentence("waste-unshared", language)


def _indicator_sheet(found: Indicators, facility: str, language: Language) -> IndicatorSheet:
    title = sentence("indicators-of", language, year=found.year, baseline=found.baseline)
    return IndicatorSheet(
        title=titled(facility, title),
        rows=tuple(
            (
                indicator_name(one.of, language),
                unit_words(one, found, language),
                figure_words(one.of, one.value, language),
                figure_words(one.of, one.before, language),
                change_words(one, language),
            )
            for one in found.every
        ),
        waste=tuple(
            (sentence(f"step-{step}", language), kilograms)
            for step, kilograms in sorted(found.waste.items(), key=lambda one: -one[1])
        ),
        remarks=tuple(remarks(found, language)),
    )
