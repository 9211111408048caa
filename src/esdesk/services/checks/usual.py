"""What is usual in a sector: its profile, which usual thing a resource is, and what was marked as not there."""

from collections.abc import Iterable
from functools import lru_cache
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.listing import Direction, Said
from esdesk.catalogue.entries import Concept, SectorProfile
from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.matching.sectors import digits
from esdesk.services.matching.suggesting import concepts

_MEANT, _NEAR = 3, 0.85  # of several concepts that a name may mean, those nearly as likely as the likeliest count


def profile_of(sector: str) -> SectorProfile | None:
    """The profile of the sector itself, else the nearest above it or, for a sector told roughly, below it."""
    own = digits(sector)
    near = [
        (len(code), one)
        for one in default().profiles.values()
        if (code := digits(one.nace)) and own and (own.startswith(code) or code.startswith(own))
    ]
    return max(near, key=lambda one: (one[0] <= len(own), one[0], one[1].nace))[1] if near else None


def sector_of(ledger: Ledger, firm: UUID) -> str:
    """NACE code of a firm, or ""."""
    record = ledger.record_at(firm)
    return text_of(record, "nace", "code") if record is not None else ""


def concepts_of(resource: Record, sector: str) -> frozenset[str]:
    """The concepts that a resource is: the one a person chose, else those its name and code may mean.

    All above them and those right below count too. A name is looked up once, in some two milliseconds.
    """
    return _with_kin(likely_concepts(resource, sector))


def likely_concepts(resource: Record, sector: str) -> tuple[str, ...]:
    """The concepts that a resource is, by a person's word or by its own words, the likeliest first."""
    said = text_of(resource, "concept"), text_of(resource, "name"), text_of(resource, "classification", "code")
    return _likely(*said, sector)


def absences(ledger: Ledger, facility: Record, direction: Direction) -> list[Record]:
    """What was marked as not given off, or not used, at a facility."""
    found = [one for one in ledger.naming([facility.row], "absence") if one.firm == facility.firm]
    return [one for one in found if (text_of(one, "direction") or Direction.HAVE) == direction]


def known_concept(concept: str) -> Concept:
    """A concept by its id. Raises `UserFault("concept-unknown")`."""
    known = default().concepts.get(concept)
    if known is None:
        raise UserFault("concept-unknown", concept=concept)
    return known


def kind_of(concept: Concept, direction: Direction) -> str:
    """The kind of a resource. What is given off and has waste codes is waste, until somebody says by-product."""
    is_waste = direction is Direction.HAVE and concept.kind == "material" and bool(concept.ewc)
    return "waste" if is_waste else concept.kind


def label_of(concept: Concept) -> Said:
    """What a concept is called."""
    return Said(concept.label_tr, concept.label_en)


@lru_cache(maxsize=1 << 14)
def _likely(concept: str, name: str, code: str, sector: str) -> tuple[str, ...]:
    return (concept,) if concept else tuple(_meant(name, code, sector))


@lru_cache(maxsize=1 << 14)
def _with_kin(meant: tuple[str, ...]) -> frozenset[str]:
    above = {up for one in meant for up in default().broader(one)}
    return frozenset([*meant, *above, *_below(meant)])


def _meant(name: str, code: str, sector: str) -> list[str]:
    found = concepts(name, sector or None, code or None, _MEANT)
    return [one.concept for one in found if one.score_1e4 >= _NEAR * found[0].score_1e4]


def _below(above: Iterable[str]) -> list[str]:
    wanted = set(above)
    return [one.id for one in default().concepts.values() if one.broader in wanted]
