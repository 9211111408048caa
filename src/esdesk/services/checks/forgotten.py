"""What plants of a sector usually have and this one has not told of: the list that one asks through at the end."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.listing import Said
from esdesk.catalogue.entries import Concept, SectorProfile
from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.matching.sectors import digits
from esdesk.services.files.files import entered
from esdesk.services.matching.suggesting import concepts

_MEANT, _NEAR = 3, 0.85  # of several concepts that a name may mean, those nearly as likely as the likeliest count


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

    Whether a resource is such a thing is told by the concept a person chose for it, else by its name and code. Each
    name is looked up once, some two milliseconds each.

    Raises:
        UserFault: "row-unknown".
    """
    place = ledger.standing(facility, "facility")
    firm = ledger.record_at(place.firm)
    sector = text_of(firm, "nace", "code") if firm is not None else ""
    profile = profile_of(sector)
    if profile is None:
        return []
    told = {text_of(one, "concept") for one in _absences(ledger, place)}
    for one in ledger.records("resource", place.firm):  # nearly all of them are of this facility
        if text_of(one, "facility") == str(facility):
            told |= _told(text_of(one, "concept"), text_of(one, "name"), text_of(one, "classification", "code"), sector)
    usual = dict.fromkeys((*profile.often_forgotten, *profile.usual_outputs))
    return [_forgotten(one, profile) for one in usual if one not in told]


def not_here(ledger: Ledger, facility: UUID, concept: str) -> UUID:
    """Marks that a facility does not have something; where it is marked, that mark.

    Raises:
        UserFault: "row-unknown", "concept-unknown".
    """
    place = ledger.standing(facility, "facility")
    known = _concept(concept)
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
    known = _concept(concept)
    resource = new_id()
    values = {
        "facility": str(facility),
        "direction": "have",
        "kind": _kind(known),
        "name": _label(known).in_(language),
        "concept": known.id,
    }
    ledger.record(place.firm, [entered("resource", resource, *one) for one in values.items()], label="add")
    return resource


def profile_of(sector: str) -> SectorProfile | None:
    """The profile of the sector itself, else the nearest above it or, for a sector told roughly, below it."""
    own = digits(sector)
    near = [
        (len(code), one)
        for one in default().profiles.values()
        if (code := digits(one.nace)) and own and (own.startswith(code) or code.startswith(own))
    ]
    return max(near, key=lambda one: (one[0] <= len(own), one[0], one[1].nace))[1] if near else None


@lru_cache(maxsize=1 << 14)
def _told(concept: str, name: str, code: str, sector: str) -> frozenset[str]:
    """The concepts that a resource is: those it may mean, all above them, and those right below."""
    meant = [concept] if concept else _meant(name, code, sector)
    above = {up for one in meant for up in default().broader(one)}
    return frozenset([*meant, *above, *_below(meant)])


def _meant(name: str, code: str, sector: str) -> list[str]:
    found = concepts(name, sector or None, code or None, _MEANT)
    return [one.concept for one in found if one.score_1e4 >= _NEAR * found[0].score_1e4]


def _below(above: Iterable[str]) -> list[str]:
    wanted = set(above)
    return [one.id for one in default().concepts.values() if one.broader in wanted]


def _forgotten(concept: str, profile: SectorProfile) -> Forgotten:
    known = default().concepts[concept]
    code = known.ewc[0] if known.ewc else ""
    return Forgotten(concept, _label(known), _kind(known), code, concept in profile.often_forgotten)


def _kind(concept: Concept) -> str:
    """A material that has waste codes is waste, until somebody says that it is a by-product."""
    return "waste" if concept.kind == "material" and concept.ewc else concept.kind


def _label(concept: Concept) -> Said:
    return Said(concept.label_tr, concept.label_en)


def _concept(concept: str) -> Concept:
    known = default().concepts.get(concept)
    if known is None:
        raise UserFault("concept-unknown", concept=concept)
    return known


def _marks(ledger: Ledger, facility: Record, concept: str) -> list[Record]:
    return [one for one in _absences(ledger, facility) if text_of(one, "concept") == concept]


def _absences(ledger: Ledger, facility: Record) -> list[Record]:
    return [one for one in ledger.naming([facility.row], "absence") if one.firm == facility.firm]
