"""Wants that nobody has, to make the search for the true ones hard: of many sectors, in both languages, seeded.

Each decoy asks for what some sector usually uses, or what a concept's consumers take it for, in words of the catalogue;
it belongs to a firm of its own, so it can never be the true answer.
"""

from collections.abc import Sequence
from random import Random
from uuid import UUID

from esdesk.audit.listing import Direction, Listing, ResourceKind
from esdesk.catalogue.entries import Concept
from esdesk.catalogue.read import Catalogue
from esdesk.matching.sectors import digits

_NEAR_DEGREES = 0.1  # decoys lie about as near as true wants: distance must not give them away


def decoys(
    catalogue: Catalogue,
    count: int = 500,
    seed: int = 1,
    places: Sequence[tuple[float, float]] = (),
    not_sectors: Sequence[str] = (),
) -> list[Listing]:
    """`count` wants, the same for the same arguments.

    Args:
        catalogue: where sectors, concepts and wordings come from.
        count: how many.
        seed: another one gives other decoys.
        places: positions around which they lie; without any they have none.
        not_sectors: NACE codes whose divisions are left out: a want of a true receiver's sector could be a true one.
    """
    random = Random(seed)
    barred = {digits(code)[:2] for code in not_sectors}
    choices = [
        (nace, catalogue.concepts[concept])
        for nace, profile in catalogue.profiles.items()
        for concept in profile.usual_inputs
        if digits(nace)[:2] not in barred
    ] + [
        (nace, concept)
        for concept in catalogue.concepts.values()
        for nace in concept.consumers_nace
        if digits(nace)[:2] not in barred
    ]
    return [_decoy(number, *random.choice(choices), random, places) for number in range(count)]


def _decoy(number: int, nace: str, concept: Concept, random: Random, places: Sequence[tuple[float, float]]) -> Listing:
    turkish = number % 2 == 0
    return Listing(
        id=UUID(int=random.getrandbits(128), version=4),
        firm=UUID(int=random.getrandbits(128), version=4),
        firm_name=f"Deneme tesisi {number + 1}" if turkish else f"Test plant {number + 1}",
        nace=nace,
        direction=Direction.WANT,
        kind=ResourceKind(concept.kind),
        name=_wording(concept, random, turkish=turkish),
        position=_near(random.choice(places), random) if places else None,
    )


def _wording(concept: Concept, random: Random, *, turkish: bool) -> str:
    """A name as a plant would say it, now and then with what it is for."""
    names = (concept.label_tr, *concept.synonyms_tr) if turkish else (concept.label_en, *concept.synonyms_en)
    uses = concept.uses_tr if turkish else concept.uses_en
    name = random.choice(names)
    if not uses or random.random() < 0.5:
        return name
    use = random.choice(uses)
    return f"{use} için {name}" if turkish else f"{name} for {use}"


def _near(place: tuple[float, float], random: Random) -> tuple[float, float]:
    north, east = (at + random.uniform(-_NEAR_DEGREES, _NEAR_DEGREES) for at in place)
    return round(north, 5), round(east, 5)
