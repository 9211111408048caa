"""The five steps of a self-assessment, and how much of each is answered, counted from the records themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from esdesk.audit.visibility import inherited
from esdesk.core.operation import Value
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.services.guided.carriers import carriers
from esdesk.services.guided.checklist import Answer, checklist


class Step(StrEnum):
    """In their order."""

    PLANT = "plant"
    FLOWS = "flows"
    BILLS = "bills"
    IDEAS = "ideas"
    SIGHT = "sight"


FIRM_FIELDS = ("name", "nace")
FACILITY_FIELDS = ("name", "province", "district", "employees", "shifts", "days_a_year")
"""What the first step asks."""

SIGHT_GROUPS = ("identity", "sector", "place", "position", "what", "quantity", "price", "fate")
"""Of which kinds of records the last step asks who may see them; the others stay in Firm and site."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a step is answered; `asked` is 0 where nothing can be asked yet."""

    answered: int
    asked: int

    @property
    def is_done(self) -> bool:
        """Whether nothing is open."""
        return self.asked > 0 and self.answered >= self.asked


def progress(ledger: Ledger, firm: UUID, facility: UUID, language: Language) -> Mapping[Step, Progress]:
    """How far each step is, but for the ideas: looking for those takes some ten milliseconds a have.

    Raises:
        UserFault: "row-unknown".
    """
    of_firm, place = ledger.standing(firm, "firm"), ledger.standing(facility, "facility")
    flows = [one.answer for one in checklist(ledger, facility)]
    metered = [one.answer for one in carriers(ledger, facility, language)]
    said = _said(of_firm.values, FIRM_FIELDS) + _said(place.values, FACILITY_FIELDS)
    levels = inherited(of_firm.values.get("visibility"))
    own = sum(group in levels for group in SIGHT_GROUPS)
    return {
        Step.PLANT: Progress(said, len(FIRM_FIELDS) + len(FACILITY_FIELDS)),
        Step.FLOWS: Progress(sum(one is not Answer.OPEN for one in flows), len(flows)),
        Step.BILLS: Progress(sum(one is not Answer.OPEN for one in metered), len(metered)),
        Step.SIGHT: Progress(own, len(SIGHT_GROUPS)),
    }


def _said(values: Mapping[str, Value], names: tuple[str, ...]) -> int:
    return sum(values.get(name) not in (None, "", {}) for name in names)
