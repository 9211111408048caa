"""What a suggestion leads on to: after a known use the next one, and of small haves the lot that they make together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.listing import Listing, PairSuggestion, Said, UseSuggestion
from esdesk.audit.ways import Pool, Way
from esdesk.catalogue.read import default
from esdesk.ledger.ledger import Ledger
from esdesk.services.matching.decided import REFUSED, Offered
from esdesk.services.matching.listings import listings
from esdesk.services.matching.suggesting import onward

_FURTHER = 8
"""Uses of a have that are followed further: the best ones, for each takes its time."""


@dataclass(frozen=True, slots=True)
class Onward:
    """One thing that a suggestion leads on to, and what speaks against that which does not speak against itself."""

    told: Said
    against: tuple[Said, ...]


def after_uses(offered: Sequence[Offered]) -> Mapping[str, tuple[Onward, ...]]:
    """For the best uses that were not refused, by synergy, the ways that begin with them."""
    standing = [one.suggestion for one in offered if one.state != REFUSED][:_FURTHER]
    return {
        one.synergy: tuple(_after(way) for way in onward(one)) for one in standing if isinstance(one, UseSuggestion)
    }


def together(ledger: Ledger, want: UUID, offered: Sequence[Offered]) -> Mapping[UUID, tuple[Onward, ...]]:
    """For haves that a want is offered the lot that they are a part of, by have.

    Args:
        ledger: the open file, which holds the want.
        want: its row; of a have nothing is found.
        offered: what was found for it; haves that were refused are no part of a lot.
    """
    from esdesk.matching.pooling import pools  # numpy is slow to import, and needed by those who ask only

    own = next((one for one in listings(ledger) if one.id == want), None)
    pairs, every = dict[UUID, list[PairSuggestion]](), dict[UUID, Listing]()
    for one in offered:
        pair, other = one.suggestion, one.other
        if isinstance(pair, PairSuggestion) and pair.want == want and other is not None and one.state != REFUSED:
            pairs[pair.have], every[pair.have] = [pair], other
    if own is None or not pairs:
        return {}
    found: dict[UUID, tuple[Onward, ...]] = {}
    for pool in pools(every | {want: own}, pairs, default()):
        for share in pool.shares:
            found[share.have] = (*found.get(share.have, ()), _of_pool(pool, pairs))
    return found


def _after(way: Way) -> Onward:
    """The second step in one line; what speaks against the first is told beside it already."""
    steps = way.case.for_[:2]
    said = Said(" ".join(one.tr for one in steps), " ".join(one.en for one in steps))
    return Onward(said, tuple(one for one in way.case.against if one not in way.first.case.against))


def _of_pool(pool: Pool, pairs: Mapping[UUID, Sequence[PairSuggestion]]) -> Onward:
    lines = (pool.case.for_[0], *(part.reason for part in pool.parts))
    told_alone = {text for share in pool.shares for pair in pairs[share.have] for text in pair.case.against}
    said = Said(" ".join(one.tr for one in lines), " ".join(one.en for one in lines))
    return Onward(said, tuple(one for one in pool.case.against if one not in told_alone))
