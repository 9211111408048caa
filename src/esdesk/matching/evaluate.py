"""How well haves find the receivers that they are known to have found, beside two baselines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import comb
from uuid import UUID

from esdesk.audit.listing import Listing, PairSuggestion
from esdesk.matching.grams import roots
from esdesk.matching.meaning import FAMILIES

KS = (1, 3, 5)

Rankings = Mapping[UUID, Sequence[UUID]]
"""For each have the ids of wants, best first."""


@dataclass(frozen=True, slots=True)
class Known:
    """An exchange that came about: a have and the firm that took it, whichever of its wants that met."""

    have: UUID
    receiver: UUID


@dataclass(frozen=True, slots=True)
class Hits:
    """How many of `of` known exchanges have a want of their receiver among the first k, for each k of `KS`."""

    at: Mapping[int, Fraction]
    of: int


def rankings(found: Mapping[UUID, Sequence[PairSuggestion]]) -> Rankings:
    """The rankings in what `match` gives."""
    return {have: [pair.want for pair in pairs] for have, pairs in found.items()}


def hits(ranked: Rankings, known: Sequence[Known], wants: Sequence[Listing]) -> Hits:
    """Hits of `ranked`; an exchange is hit where any want of its receiver stands among the first k for its have."""
    firm = {want.id: want.firm for want in wants}
    places = [
        next((at for at, want in enumerate(ranked.get(one.have, ())) if firm[want] == one.receiver), None)
        for one in known
    ]
    at = {k: Fraction(sum(place is not None and place < k for place in places)) for k in KS}
    return Hits(at, len(known))


def by_chance(known: Sequence[Known], haves: Sequence[Listing], wants: Sequence[Listing]) -> Hits:
    """The hits to be expected from an order drawn by lot among the wants of the have's own kind, exactly."""
    have_by_id = {have.id: have for have in haves}
    expected = dict.fromkeys(KS, Fraction(0))
    for one in known:
        have = have_by_id[one.have]
        same = [w for w in wants if FAMILIES[w.kind] == FAMILIES[have.kind] and w.firm != have.firm]
        right = sum(want.firm == one.receiver for want in same)
        for k in KS:
            drawn = min(k, len(same))
            expected[k] += 1 - Fraction(comb(len(same) - right, drawn), comb(len(same), drawn)) if same else 0
    return Hits(expected, len(known))


def by_shared_words(haves: Sequence[Listing], wants: Sequence[Listing], top: int = max(KS)) -> Rankings:
    """Wants by how many words they share with the have, as a share of all words of both; ties by id.

    Wants that share none are left out.
    """
    said = {one.id: set(roots(f"{one.name} {one.note}")) for one in (*haves, *wants)}
    ranked: dict[UUID, list[UUID]] = {}
    for have in haves:
        own = said[have.id]
        scored = [
            (-Fraction(len(own & said[want.id]), len(own | said[want.id])), want.id)
            for want in wants
            if want.firm != have.firm and own & said[want.id]
        ]
        ranked[have.id] = [want for _, want in sorted(scored)[:top]]
    return ranked
