"""What the place reads apart: measures, cost of waste, or indicators of one facility."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.audit.waste_cost import Key
from esdesk.core.apart import Tell
from esdesk.services.files.files import opened
from esdesk.services.measures.indicators import Indicators, indicators_now
from esdesk.services.measures.measures import Measures, measures
from esdesk.services.measures.waste_cost import CostOfWaste, cost_of_waste

MEASURES, COST, INDICATORS = "measures", "cost", "indicators"
"""The three views."""

Found = Measures | CostOfWaste | Indicators


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown; an empty year is the newest, an empty baseline the oldest."""

    view: str = MEASURES
    year: str = ""
    baseline: str = ""
    key: Key = Key.MASS


def look(path: Path, firm: UUID, facility: UUID, asked: Asked, _tell: Tell) -> Found:
    """What is recorded now."""
    with opened(path) as ledger:
        if asked.view == COST:
            return cost_of_waste(ledger, firm, facility, asked.year, asked.key)
        if asked.view == INDICATORS:
            return indicators_now(ledger, firm, facility, asked.year, asked.baseline)
        return measures(ledger, firm, facility)
