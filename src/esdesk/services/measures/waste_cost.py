"""The cost of waste of a facility, and the years of which it can be asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.flow_reading import years
from esdesk.audit.flows import End
from esdesk.audit.waste_cost import Key, WasteCost, waste_cost
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from esdesk.services.balances.balancing import processes_of, properties
from esdesk.services.files.files import entered


@dataclass(frozen=True, slots=True)
class CostOfWaste:
    """A facility's cost of waste.

    Attributes:
        years: of which anything is recorded, the newest first.
        processes: what they are called by their rows as text, in the order of production.
        typed: the records of operating costs of the year, by process ("" for the whole facility).
        turnover: the record of the year's turnover; None where there is none.
    """

    found: WasteCost
    years: tuple[str, ...]
    processes: tuple[tuple[str, str], ...]
    typed: dict[str, Record]
    turnover: Record | None


def cost_of_waste(ledger: Ledger, firm: UUID, facility: UUID, year: str = "", key: Key = Key.MASS) -> CostOfWaste:
    """The cost of waste of a facility; of the newest year that anything is recorded of if none is given."""
    return cost_of(ledger.records(firm=firm), facility, year, key)


def cost_of(records: Sequence[Record], facility: UUID, year: str = "", key: Key = Key.MASS) -> CostOfWaste:
    """The same from records that were read already."""
    of_years = years(records)
    asked = year or next(iter(of_years), "")
    place = next(one for one in records if one.row == facility)
    own = [one for one in records if one.values.get("facility") == str(facility) and text_of(one, "year") == asked]
    return CostOfWaste(
        found=waste_cost(records, place, asked, properties(), key),
        years=tuple(of_years),
        processes=processes_of(records, facility),
        typed={text_of(one, "process"): one for one in own if one.entity == "process_cost"},
        turnover=next((one for one in own if one.entity == "turnover"), None),
    )


def say_cost(ledger: Ledger, facility: UUID, process: str, year: str, name: str, text: str) -> None:
    """Says what a process costs a year beside its material; an empty text takes that back.

    Args:
        ledger: the open file.
        facility: of the process.
        process: its row as text; `End.PLANT` or "" for the whole facility.
        year: of which.
        name: "system" or "energy".
        text: the sum, as people write it.

    Raises:
        UserFault: "cost-no-year", or what is no sum.
    """
    at = "" if process == End.PLANT else process
    _say(ledger, "process_cost", facility, year, {"process": at}, name, text)


def say_turnover(ledger: Ledger, facility: UUID, year: str, text: str) -> None:
    """Says what a facility sold in a year; an empty text takes that back. Raises as `say_cost`."""
    _say(ledger, "turnover", facility, year, {}, "amount", text)


def _say(ledger: Ledger, entity: str, facility: UUID, year: str, keys: dict[str, str], name: str, text: str) -> None:
    if not year:
        raise UserFault("cost-no-year")
    place = next(one for one in ledger.records("facility") if one.row == facility)
    known = {"facility": str(facility), "year": year, **keys}
    every = ledger.records(entity, place.firm)
    there = next((one for one in every if all(text_of(one, of) == said for of, said in known.items())), None)
    row = there.row if there is not None else new_id()
    change = entered(entity, row, name, text or None)
    if there is None and change.value is None:
        return
    first: list[Change] = []
    if there is None:
        first = [entered(entity, row, of, one) for of, one in known.items() if one]
    ledger.record(place.firm, [*first, change], label="set", typed=(entity, row, name))
