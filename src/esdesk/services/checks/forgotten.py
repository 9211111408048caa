"""What plants of a sector usually have and this one has not told of: the list that one asks through at the end."""

from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.listing import Direction, Said
from esdesk.catalogue.entries import SectorProfile
from esdesk.catalogue.read import default
from esdesk.core.ids import new_id
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.checks.usual import (
    absences,
    concepts_of,
    kind_of,
    known_concept,
    label_of,
    profile_of,
    sector_of,
)
from esdesk.services.files.files import entered


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Something that is usual in the sector and was neither recorded nor marked as not here.

    Attributes:
        concept: its id in the catalogue.
        kind: of the resource it would be.
        code: the waste code such a thing most often has, six digits, for showing; "" where it has none.
        often: plants of the sector often forget it.
    """

    concept: str
    label: Said
    kind: str
    code: str
    often: bool


def forgotten(ledger: Ledger, facility: UUID) -> list[Forgotten]:
    """What plants of the firm's sector usually have and this facility does not tell of, the often forgotten first.

    Whether a resource is such a thing is told by the concept a person chose for it, else by its name and code.

    Raises:
        UserFault: "row-unknown".
    """
    place = ledger.standing(facility, "facility")
    sector = sector_of(ledger, place.firm)
    profile = profile_of(sector)
    if profile is None:
        return []
    told = {text_of(one, "concept") for one in absences(ledger, place, Direction.HAVE)}
    for one in ledger.records("resource", place.firm):  # nearly all of them are of this facility
        if text_of(one, "facility") == str(facility):
            told |= concepts_of(one, sector)
    usual = dict.fromkeys((*profile.often_forgotten, *profile.usual_outputs))
    return [_forgotten(one, profile) for one in usual if one not in told]


def not_here(ledger: Ledger, facility: UUID, concept: str) -> UUID:
    """Marks that a facility does not have something; where it is marked, that mark.

    Raises:
        UserFault: "row-unknown", "concept-unknown".
    """
    place = ledger.standing(facility, "facility")
    known = known_concept(concept)
    for one in _marks(ledger, place, concept):
        return one.row
    absence = new_id()
    values = {"facility": str(facility), "concept": known.id}
    ledger.record(place.firm, [entered("absence", absence, *one) for one in values.items()], label="absent")
    return absence


def take_back(ledger: Ledger, facility: UUID, concept: str) -> None:
    """Takes back that a facility does not have something, so that it is asked for again."""
    marks = _marks(ledger, ledger.standing(facility, "facility"), concept)
    ledger.delete([(one.firm, one.entity, one.row) for one in marks], label="absent")


def add(ledger: Ledger, facility: UUID, concept: str, language: Language) -> UUID:
    """Records something forgotten as a have, under its name in `language`; no waste code is chosen for anybody.

    Raises:
        UserFault: "row-unknown", "concept-unknown".
    """
    place = ledger.standing(facility, "facility")
    known = known_concept(concept)
    resource = new_id()
    values = {
        "facility": str(facility),
        "direction": "have",
        "kind": kind_of(known, Direction.HAVE),
        "name": label_of(known).in_(language),
        "concept": known.id,
    }
    ledger.record(place.firm, [entered("resource", resource, *one) for one in values.items()], label="add")
    return resource


def _forgotten(concept: str, profile: SectorProfile) -> Forgotten:
    known = default().concepts[concept]
    code = known.ewc[0] if known.ewc else ""
    kind = kind_of(known, Direction.HAVE)
    return Forgotten(concept, label_of(known), kind, code, concept in profile.often_forgotten)


def _marks(ledger: Ledger, facility: Record, concept: str) -> list[Record]:
    return [one for one in absences(ledger, facility, Direction.HAVE) if text_of(one, "concept") == concept]
