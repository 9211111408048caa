"""From haves to wants: for each have the wants that it could meet, with everything that speaks for and against.

A score is a sum of bounded parts, each with its weight and reason. What nobody said counts half, is named as unknown,
and asking for it is offered with what the answer could change. Equal scores are ordered by id.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from esdesk.audit.listing import Listing, PairSuggestion
from esdesk.catalogue.read import Catalogue
from esdesk.matching.link import Link
from esdesk.matching.meaning import FAMILIES, Meaning, Reader, alike_kinds
from esdesk.matching.sectors import nearness
from esdesk.matching.similarity import Scores, Wordings
from esdesk.matching.told import tell
from esdesk.matching.weighing import Weighed, measured

_ROUTES = 60  # synergies of a have that are looked at: the rest could not come among the best
_LEAST_LINK, _LEAST_TEXT = 0.15, 0.35
_ROUTE_TRUST = {"documented": 1.0, "practice": 0.95, "judgement": 0.85}
_DOUBTED = 0.85
_RECEIVER_TRUST = 0.85  # that a sector takes a concept says a little less than that it takes it in a known synergy


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
        self._trust = np.array(
            [_ROUTE_TRUST[one.basis] * (_DOUBTED if one.doubt else 1.0) for one in self._reader.synergies]
        )
        self._wants = [self._read(want, produces=False) for want in sorted(wants, key=lambda want: want.id)]
        self._near = np.array([want.meaning.near for want in self._wants])
        self._routes = np.array([want.routes for want in self._wants])
        self._purposes = np.array([self._reader.purposes(want.listing.name, want.meaning) for want in self._wants])
        self._names = Wordings([want.listing.name for want in self._wants])
        self._texts = Wordings([_text(want.listing) for want in self._wants])
        self._receivers: dict[str, Scores] = {}
        self._consumers: dict[str, Scores] = {}

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
        used = self._reader.as_used(side.meaning)
        direct = np.maximum((used * self._near).max(axis=1), (side.meaning.concepts * self._purposes).max(axis=1))
        strength = side.routes * self._trust
        routes = np.argsort(-strength, kind="stable")[:_ROUTES]
        joined = strength[routes] * self._routes[:, routes]
        texts = np.maximum(self._names.scores(have.name), self._texts.scores(_text(have)))
        found: list[tuple[int, UUID, int, Link, Weighed]] = []
        for at, want in enumerate(self._wants):
            kinds = alike_kinds(FAMILIES[have.kind], FAMILIES[want.listing.kind])
            route = int(np.argmax(joined[at])) if len(routes) else -1
            by_route = float(joined[at, route]) if route >= 0 else 0.0
            value = max(float(direct[at]), by_route) * kinds
            if want.listing.firm == have.firm or (value < _LEAST_LINK and texts[at] * kinds < _LEAST_TEXT):
                continue
            link = Link(
                value=value,
                text=float(texts[at]) * kinds,
                sector=self._sector(side, want.listing.nace, routes, strength),
                synergy=self._reader.synergies[routes[route]] if by_route >= float(direct[at]) else None,
                have_concept=self._concept(side.meaning),
                want_concept=self._concept(want.meaning),
            )
            weighed = measured(have, want.listing, link, self._catalogue)
            found.append((weighed.score, want.listing.id, at, link, weighed))
        found.sort(key=lambda one: (-one[0], one[1]))
        return [
            tell(have, self._wants[at].listing, link, weighed, self._catalogue)
            for _, _, at, link, weighed in found[:top]
        ]

    def _concept(self, meaning: Meaning) -> str | None:
        at = meaning.best()
        return self._reader.concepts[at] if at >= 0 else None

    def _sector(self, have: _Side, nace: str, routes: np.ndarray, strength: Scores) -> float | None:
        """How far plants of sector `nace` take such a thing: by known synergies, and by what consumes its concepts."""
        if not nace:
            return None
        if nace not in self._receivers:
            self._receivers[nace] = np.array([nearness(nace, one.receiver_nace) for one in self._reader.synergies])
            concepts = self._catalogue.concepts.values()
            self._consumers[nace] = np.array([nearness(nace, one.consumers_nace) for one in concepts])
        by_route = (strength[routes] * self._receivers[nace][routes]).max(initial=0)
        by_concept = (have.meaning.concepts * self._consumers[nace]).max(initial=0) * _RECEIVER_TRUST
        return float(max(by_route, by_concept))


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
