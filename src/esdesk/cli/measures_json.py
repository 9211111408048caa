"""Measures, cost of waste and indicators as JSON."""

from decimal import Decimal
from typing import Any

from esdesk.audit.cost_flow import Costs
from esdesk.audit.measures import Improvement
from esdesk.audit.ranges import Range
from esdesk.audit.worth import RATE
from esdesk.services.measures.indicators import Indicators
from esdesk.services.measures.measures import Measures
from esdesk.services.measures.waste_cost import CostOfWaste


def measures_json(found: Measures) -> dict[str, Any]:
    """As docs/cli.md describes."""
    total = found.total
    return {
        "measures": [_measure(one) for one in found.every],
        "total": {
            "count": total.count,
            "kwh": float(total.energy),
            "tep": float(total.tep),
            "co2e": float(total.co2e),
            "money": float(total.money),
            "investment": float(total.investment),
            "payback": _float(total.payback),
            "without_money": total.without,
        },
        "rate": float(RATE),
    }


def _measure(one: Improvement) -> dict[str, Any]:
    payback = one.payback or (None, None, None)
    return {
        "row": str(one.row),
        "name": one.name,
        "process": one.process or None,
        "state": one.state,
        "reason": one.reason,
        "saving": _range(one.saving),
        "unit": one.unit.symbol if one.unit is not None else None,
        "tep": _range(one.tep),
        "co2e": _range(one.co2e),
        "money": _range(one.money),
        "money_from": one.price_from.value if one.price_from is not None else None,
        "investment": _range(one.investment),
        "payback": [_float(years) for years in payback],
        "npv": _float(one.npv(RATE)),
        "factors": list(one.factors),
    }


def cost_json(cost: CostOfWaste) -> dict[str, Any]:
    """As docs/cli.md describes."""
    found = cost.found
    return {
        "year": found.year,
        "years": list(cost.years),
        "key": found.key.value,
        "losses": [
            {
                "resource": str(one.resource),
                "name": one.name,
                "at": one.at,
                "kilograms": _float(one.kilograms),
                "costs": costs_json(one.costs),
            }
            for one in found.losses
        ],
        "processes": [
            {"at": at, "put_in": costs_json(put_in), "lost": costs_json(lost)} for at, put_in, lost in found.processes
        ],
        "loss": costs_json(found.loss),
        "product": costs_json(found.product),
        "unshared": costs_json(found.unshared),
        "income": float(found.income),
        "turnover": _float(found.turnover),
        "of_turnover": _float(found.of_turnover),
        "lacks": [{"resource": str(row), "name": name, "lack": lack.value} for row, name, lack in found.lacks],
    }


def indicators_json(found: Indicators) -> dict[str, Any]:
    """As docs/cli.md describes."""
    return {
        "year": found.year,
        "years": list(found.years),
        "baseline": found.baseline,
        "product": _float(found.product),
        "per": found.dimension.value if found.dimension is not None else None,
        "indicators": [
            {
                "of": one.of.value,
                "value": float(one.value),
                "baseline": _float(one.before),
                "change": _float(one.change),
                "series": [[year, float(value)] for year, value in one.series],
            }
            for one in found.every
        ],
        "waste": {step.value: float(kilograms) for step, kilograms in found.waste.items()},
    }


def costs_json(one: Costs) -> dict[str, float]:
    """The four blocks in lira."""
    return {
        "material": float(one.material),
        "energy": float(one.energy),
        "system": float(one.system),
        "management": float(one.management),
    }


def _range(one: Range | None) -> list[float] | None:
    return None if one is None else [float(one.low), float(one.usual), float(one.high)]


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
