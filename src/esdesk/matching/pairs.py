"""From haves to wants: for each have the wants that it could meet, with everything that speaks for and against.

A score is a sum of bounded parts, each with its weight and reason. What nobody said counts half, is named as unknown,
and asking for it is offered with what the answer could change. Equal scores are ordered by id.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import Listing, PairSuggestion
from esdesk.catalogue.read import Catalogue
from esdesk.matching.dangers import dangers_of
from esdesk.matching.link import RECEIVER_TRUST, Link, trust
from esdesk.matching.meaning import FAMILIES, Meaning, Reader, alike_kinds
from esdesk.matching.sectors import nearness_table
from esdesk.matching.similarity import Scores, Wordings
from esdesk.matching.told import tell
from esdesk.matching.weighing import measured

_ROUTES = 60  # synergies of a have that are looked at: the rest could not come among the best
_LEAST_LINK, _LEAST_TEXT = 0.15, 0.35


@dataclass(frozen=True, slots=True)
class _Side:
    """One listing read: `routes` is its likeness to its side of each synergy."""

    listing: Listing
    meaning: Meaning
    routes: Scores


class Pairs:
    """Wants read once, to be asked for the best of them for any have."""

    def __init__(self, wants: Sequence[Listing], catalogue: Catalogue) -> None:
        self._reader = Reader(catalogue)
        self._catalogue = catalogue
        self._trust = trust(self._reader.synergies)
        self._wants = [self._read(want, produces=False) for want in sorted(wants, key=lambda want: want.id)]
        self._near = np.array([want.meaning.near for want in self._wants])
        self._routes = np.array([want.routes for want in self._wants])
        self._purposes = np.array([self._reader.purposes(want.listing.name, want.meaning) for want in self._wants])
        self._names = Wordings([want.listing.name for want in self._wants])
        self._texts = Wordings([_text(want.listing) for want in self._wants])
        self._dangers = [dangers_of(want.listing) for want in self._wants]
        self._families = [FAMILIES[want.listing.kind] for want in self._wants]
        self._sector_codes = sorted({want.listing.nace for want in self._wants if want.listing.nace})
        synergies, concepts = self._reader.synergies, catalogue.concepts.values()
        self._receivers = nearness_table(self._sector_codes, [one.receiver_nace for one in synergies])
        self._consumers = nearness_table(self._sector_codes, [one.consumers_nace for one in concepts])

    def _read(self, listing: Listing, *, produces: bool) -> _Side:
        meaning = self._reader.read(
            listing.name,
            FAMILIES[listing.kind],
            listing.nace,
            produces=produces,
            concept=listing.concept,
            code=listing.waste_code,
        )
        by_concept, by_words = (self._reader.as_have if produces else self._reader.as_want)(meaning, listing.name)
        return _Side(listing, meaning, np.maximum(by_concept, by_words))

    def best(self, have: Listing, top: int) -> list[PairSuggestion]:
        """The `top` wants of other firms that `have` could meet, best first."""
        if not self._wants:
            return []
        side = self._read(have, produces=True)
        links = self._links(side)
        weighed = [(measured(have, self._wants[at].listing, link, self._catalogue), at) for at, link in links.items()]
        # wants stand in the order of their ids, so equal scores do too
        weighed.sort(key=lambda one: (-one[0].score, one[1]))
        return [tell(have, self._wants[at].listing, links[at], one, self._catalogue) for one, at in weighed[:top]]

    def _links(self, have: _Side) -> dict[int, Link]:
        """The wants, by place, that anything connects with `have`."""
        strength = have.routes * self._trust
        routes = np.argsort(-strength, kind="stable")[:_ROUTES]
        joined = strength[routes] * self._routes[:, routes]
        by_route, best_route = joined.max(axis=1, initial=0), joined.argmax(axis=1)
        direct = self._direct(have.meaning)
        kinds = np.array([alike_kinds(FAMILIES[have.listing.kind], family) for family in self._families])
        wording = np.maximum(self._names.scores(have.listing.name), self._texts.scores(_text(have.listing)))
        values, texts = np.maximum(direct, by_route) * kinds, wording * kinds
        sectors = self._sectors(have.meaning, routes, strength)
        concept, asked = self._concept(have.meaning), dangers_of(have.listing)
        return {
            at: Link(
                value=float(values[at]),
                text=float(texts[at]),
                sector=sectors.get(want.listing.nace),
                synergy=self._reader.synergies[routes[best_route[at]]] if by_route[at] >= direct[at] else None,
                have_concept=concept,
                want_concept=self._concept(want.meaning),
            )
            for at, want in enumerate(self._wants)
            if (values[at] >= _LEAST_LINK or texts[at] >= _LEAST_TEXT)
            and want.listing.party != have.listing.party
            and asked <= self._dangers[at]
        }

    def _direct(self, have: Meaning) -> Scores:
        """For each want how near the two things are, or how far the have is used for what the want asks."""
        used = self._reader.as_used(have)
        is_, becomes = np.flatnonzero(have.concepts), np.flatnonzero(used)
        near = (used[becomes] * self._near[:, becomes]).max(axis=1, initial=0)
        asked = (have.concepts[is_] * self._purposes[:, is_]).max(axis=1, initial=0)
        direct: Scores = np.maximum(near, asked)
        return direct

    def _sectors(self, have: Meaning, routes: NDArray[np.intp], strength: Scores) -> dict[str, float]:
        """How far plants of each sector take such a thing: by known synergies, and by what consumes its concepts."""
        known = np.flatnonzero(have.concepts)
        by_route = (strength[routes] * self._receivers[:, routes]).max(axis=1, initial=0)
        by_concept = (have.concepts[known] * self._consumers[:, known]).max(axis=1, initial=0) * RECEIVER_TRUST
        return dict(zip(self._sector_codes, np.maximum(by_route, by_concept).tolist(), strict=True))

    def _concept(self, meaning: Meaning) -> str | None:
        at = meaning.best()
        return self._reader.concepts[at] if at >= 0 else None


def match(
    haves: Sequence[Listing],
    wants: Sequence[Listing],
    catalogue: Catalogue,
    top: int = 10,
    without_source: str | None = None,
) -> dict[UUID, list[PairSuggestion]]:
    """For each of `haves` (by id) its best `wants`.

    Args:
        haves: what firms offer.
        wants: what firms look for.
        catalogue: the reference; `without_source` leaves out its synergies whose source contains that text.
        top: how many wants a have gets at most.
        without_source: for comparisons.
    """
    pairs = Pairs(wants, catalogue.without(without_source))
    return {have.id: pairs.best(have, top) for have in sorted(haves, key=lambda have: have.id)}


def _text(listing: Listing) -> str:
    return " ".join((listing.name, listing.note, *listing.must, *listing.nice))
