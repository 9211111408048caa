"""Energy and water of a year, carrier by carrier: what its bills come to, or that the plant does not use it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.listing import Direction
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.checks.usual import absences
from esdesk.services.energy import bill_writing
from esdesk.services.energy.bill_dates import SPAN, bill_dates
from esdesk.services.energy.words import lane_total
from esdesk.services.energy.year import energy_year
from esdesk.services.files.beginning import usual_year
from esdesk.services.files.files import entered
from esdesk.services.guided.checklist import Answer

USUAL = ("electricity", "natural_gas", "water", "diesel", "lpg", "hard_coal")
"""Asked of every plant; others where it has bills of them."""

_UNIT = re.compile(r"\s*[^\W\d_]+\d?")  # the figure of `m3` is no amount


@dataclass(frozen=True, slots=True)
class Metered:
    """One carrier.

    Attributes:
        bills: how many of the year are entered.
        total: what they come to, in words; "" without one.
    """

    carrier: str
    answer: Answer
    bills: int
    total: str


def base_year(ledger: Ledger, facility: UUID) -> str:
    """The year that is asked about: that of the newest visit, else the one that is over."""
    visits = ledger.naming([facility], "visit")
    said = [text_of(one, "base_year") for one in sorted(visits, key=_day)]
    return next(filter(None, reversed(said)), "") or usual_year(date.today())


def carriers(ledger: Ledger, facility: UUID, language: Language) -> list[Metered]:
    """The usual carriers, then what else has bills in the year. Raises `UserFault("row-unknown")`."""
    place = ledger.standing(facility, "facility")
    year = base_year(ledger, facility)
    found = energy_year(ledger, place.firm, facility, int(year) if year.isdigit() else None)
    lanes = {one.carrier: one for one in found.lanes}
    absent = {text_of(one, "carrier") for one in absences(ledger, place, Direction.WANT)}
    told = []
    for code in dict.fromkeys((*USUAL, *lanes)):
        if code in lanes:
            bills = sum(len(one.readings) for one in lanes[code].meters)
            told.append(Metered(code, Answer.YES, bills, lane_total(lanes[code], language)))
        else:
            told.append(Metered(code, Answer.NO if code in absent else Answer.OPEN, 0, ""))
    return told


def add_bill(ledger: Ledger, facility: UUID, carrier: str, text: str) -> UUID:
    """Adds a bill as a line says it, of the whole year where it names no days: `1.240.000 kWh, 4,3 milyon TL`.

    That it is not used, where that was said, is taken back in a step of its own.

    Raises:
        UserFault: what `bill_writing.add_bill` raises.
    """
    said = text.strip()
    line = said if says_days(said) else f"{base_year(ledger, facility)} {said}"
    row = bill_writing.add_bill(ledger, facility, carrier, line)
    use_again(ledger, facility, carrier)
    return row


def says_days(text: str) -> bool:
    """Whether a line begins with days: `4200 m3` and `2020 kWh` are amounts, `2025 4200 m3` and `01.2025 …` are not."""
    said = text.strip()
    first = SPAN.match(said)
    if first is None or (
        first.group().isdigit() and not any(ch.isdigit() for ch in _UNIT.sub("", said[first.end() :]))
    ):
        return False
    try:
        bill_dates(first.group())
    except UserFault:
        return False
    return True


def not_used(ledger: Ledger, facility: UUID, carrier: str) -> None:
    """Marks that a plant does not use a carrier.

    Raises:
        UserFault: "row-unknown", "word-unknown", "carrier-has-bills" where bills of it are recorded.
    """
    place = ledger.standing(facility, "facility")
    bills = (one for one in ledger.naming([facility], "reading") if text_of(one, "facility") == str(facility))
    if any(text_of(one, "carrier") == carrier for one in bills):
        raise UserFault("carrier-has-bills")
    if list(_marks(ledger, place, carrier)):
        return
    values = {"facility": str(facility), "carrier": carrier, "direction": Direction.WANT.value}
    absence = new_id()
    ledger.record(place.firm, [entered("absence", absence, *one) for one in values.items()], label="answer")


def use_again(ledger: Ledger, facility: UUID, carrier: str) -> None:
    """Takes that back."""
    marks = list(_marks(ledger, ledger.standing(facility, "facility"), carrier))
    if marks:
        ledger.delete([(one.firm, one.entity, one.row) for one in marks], label="answer")


def _marks(ledger: Ledger, place: Record, carrier: str) -> Iterable[Record]:
    return (one for one in absences(ledger, place, Direction.WANT) if text_of(one, "carrier") == carrier)


def _day(visit: Record) -> str:
    return text_of(visit, "dates", "to") or text_of(visit, "dates", "from")
