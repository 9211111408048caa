"""Several haves of one concept as one lot, where a want takes no less than each of them alone cannot give.

What a want takes at least is what its conditions say ("en az 500 t/yıl"), else all that it wants a year. The best haves
are added up until they make the lot; where so many would be needed that nobody could handle them, the largest are. Who
is not needed leaves again. All is counted in whole base units, and equal scores stand by id, so the order in which
haves come in changes nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.listing import Listing, PairSuggestion
from esdesk.audit.ways import Pool, Share
from esdesk.catalogue.read import Catalogue
from esdesk.core.amounts import parse_amount, per_year
from esdesk.core.errors import UserFault
from esdesk.core.turkish import fold
from esdesk.core.units import Dimension
from esdesk.matching.distances import distance_km
from esdesk.matching.pooltold import Pooled, tell

MOST_SHARES = 8
"""Haves that one lot is put together of: more could not be brought to one quality and one day."""

LEAST_SCORE = 4000
"""A have that fits less well is no part of a lot."""

_AT_LEAST = re.compile(r"(?:en az|asgari|minimum|min\.?|at least)\s+(.+)")


@dataclass(frozen=True, slots=True)
class _Offer:
    """A have that is too small alone, with its pair."""

    share: Share
    listing: Listing
    pair: PairSuggestion


def pools(
    listings: Mapping[UUID, Listing], found: Mapping[UUID, Sequence[PairSuggestion]], catalogue: Catalogue
) -> list[Pool]:
    """For each want, and each concept of which there is enough only together, the lot; best first, equal ones by id.

    Args:
        listings: haves and wants by id.
        found: for each have its pairs, as `pairs.match` and `market.cross` give them.
        catalogue: the reference.
    """
    by_want: dict[UUID, list[PairSuggestion]] = {}
    for pairs in found.values():
        for pair in pairs:
            by_want.setdefault(pair.want, []).append(pair)
    made = [pool for want, pairs in by_want.items() for pool in _pools_of(listings[want], pairs, listings, catalogue)]
    return sorted(made, key=lambda pool: (-pool.score_1e4, pool.want, pool.concept))


def lot_of(want: Listing) -> tuple[int, Dimension] | None:
    """The least that a want takes a year in whole base units; None where nobody said."""
    for words in want.must:
        said = _AT_LEAST.fullmatch(fold(words).strip())
        amount = _yearly(said[1]) if said else None
        if amount is not None:
            return amount
    if want.amount is None or want.dimension is None or want.amount < 1:
        return None
    return int(want.amount), want.dimension


def _yearly(text: str) -> tuple[int, Dimension] | None:
    try:
        found = per_year(parse_amount(text))
    except UserFault:
        return None  # a condition about something else
    return (int(found[0]), found[1].dimension) if found is not None and found[0] >= 1 else None


def _pools_of(
    want: Listing, pairs: Iterable[PairSuggestion], listings: Mapping[UUID, Listing], catalogue: Catalogue
) -> Iterator[Pool]:
    lot = lot_of(want)
    if lot is None:
        return
    by_concept: dict[str, list[_Offer]] = {}
    for pair in pairs:
        offer = _offer(want, pair, listings[pair.have], lot, catalogue)
        concept = next((one for one in pair.case.evidence if one in catalogue.concepts), None)
        if offer is not None and concept is not None:
            by_concept.setdefault(concept, []).append(offer)
    for concept, offers in by_concept.items():
        chosen = _chosen(offers, lot[0])
        if chosen:
            pairs_of = [(one.share, one.listing, one.pair) for one in chosen]
            yield tell(Pooled(want, concept, lot[0], lot[1], tuple(pairs_of)), catalogue)


def _offer(
    want: Listing, pair: PairSuggestion, have: Listing, lot: tuple[int, Dimension], catalogue: Catalogue
) -> _Offer | None:
    """The have of a pair, where it fits and is too small alone."""
    least, dimension = lot
    if pair.score_1e4 < LEAST_SCORE or have.amount is None or have.dimension is not dimension:
        return None
    amount = int(have.amount)
    if not 1 <= amount < least:
        return None
    share = Share(have.id, amount, have.months, distance_km(have, want, catalogue), pair.score_1e4)
    return _Offer(share, have, pair)


def _chosen(offers: Sequence[_Offer], lot: int) -> list[_Offer]:
    """The haves that make the lot, the largest first; none where even the most that one may take do not."""
    by_score = sorted(offers, key=lambda one: (-one.share.score_1e4, one.share.have))
    by_amount = sorted(by_score, key=lambda one: -one.share.amount)
    for order in (by_score[:MOST_SHARES], by_amount[:MOST_SHARES]):
        total = sum(one.share.amount for one in order)
        if total < lot:
            continue
        kept = []
        for one in reversed(order):
            if total - one.share.amount >= lot:
                total -= one.share.amount
            else:
                kept.append(one)
        return sorted(kept, key=lambda one: (-one.share.amount, one.share.have))
    return []
