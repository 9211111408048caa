"""What people do with improvement measures: look at them, add one, start, finish or reject one, take one away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.measures import Improvement, Together, improvement, ranked, together
from esdesk.audit.saved_prices import Prices
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from esdesk.services.energy.energy import catalogue_factor
from esdesk.services.files.files import entered

_READ = ("facility", "process", "resource", "quantity", "reading", "measure")


@dataclass(frozen=True, slots=True)
class Measures:
    """A facility's measures.

    Attributes:
        every: the soonest paid back first, the rejected last.
        total: of those that are not rejected.
        processes: what the processes are called, by their rows as text.
        records: the records of the measures by their rows, as they were typed.
    """

    every: tuple[Improvement, ...]
    total: Together
    processes: dict[str, str]
    records: dict[UUID, Record]


def measures(ledger: Ledger, firm: UUID, facility: UUID) -> Measures:
    """The measures of a facility."""
    records = [one for entity in _READ for one in ledger.records(entity, firm)]
    return measures_of(records, facility)


def measures_of(records: Sequence[Record], facility: UUID) -> Measures:
    """The same from records that were read already."""
    place = next((one for one in records if one.row == facility), None)
    own = [one for one in records if one.entity == "measure" and reference_id(one.values.get("facility")) == facility]
    factor, year = catalogue_factor(), date.today().year
    values = place.values if place is not None else {}
    prices = Prices(records)
    every = ranked(improvement(one, prices, values, year, factor) for one in own)
    return Measures(
        every=tuple(every),
        total=together(every),
        processes={str(one.row): text_of(one, "name") for one in records if one.entity == "process"},
        records={one.row: one for one in own},
    )


def add_measure(ledger: Ledger, facility: UUID, name: str) -> UUID:
    """Adds a measure by its name; one of that name is not added twice.

    Raises:
        UserFault: "measure-nameless", "measure-there".
    """
    place = next(one for one in ledger.records("facility") if one.row == facility)
    said = name.strip()
    if not said:
        raise UserFault("measure-nameless")
    for one in ledger.records("measure", place.firm):
        same = fold(text_of(one, "name")) == fold(said)
        if same and reference_id(one.values.get("facility")) == facility:
            raise UserFault("measure-there", name=text_of(one, "name"))
    row = new_id()
    changes = [entered("measure", row, "facility", str(facility)), entered("measure", row, "name", said)]
    ledger.record(place.firm, changes, label="add")
    return row


def set_state(ledger: Ledger, measure: UUID, state: str, reason: str = "") -> None:
    """Says how far a measure is.

    Raises:
        UserFault: "measure-no-reason" where it is rejected without one.
    """
    if state == "rejected" and not reason.strip():
        raise UserFault("measure-no-reason")
    found = ledger.standing(measure, "measure")
    given = {"state": state} | ({"reason": reason} if reason.strip() else {})
    change = entered("measure", measure, "progress", given)
    ledger.record(found.firm, [Change("measure", measure, "progress", change.value)], label="set")


def remove_measure(ledger: Ledger, measure: UUID) -> None:
    """Takes a measure away; undo brings it back."""
    found = ledger.record_at(measure)
    if found is not None and not found.deleted:
        ledger.delete([(found.firm, "measure", measure)], label="delete")
