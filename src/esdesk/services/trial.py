"""How well matching finds what really came about, beside two ways that need no knowledge."""

from collections.abc import Sequence
from dataclasses import dataclass

from esdesk.audit.listing import Direction, Listing
from esdesk.catalogue.read import Catalogue
from esdesk.matching.decoys import decoys
from esdesk.matching.evaluate import Hits, Known, by_chance, by_shared_words, hits, rankings
from esdesk.matching.pairs import match


@dataclass(frozen=True, slots=True)
class Trial:
    """Hits among true wants and decoys.

    Attributes:
        without: with the catalogue's rows left out that know the sample: the honest figure.
        whole: with all of the catalogue.
        chance, words: the two baselines: an order drawn by lot among wants of the same kind; most shared words.
    """

    without: Hits
    whole: Hits
    chance: Hits
    words: Hits
    wants: int
    decoys: int


def trial(
    listings: Sequence[Listing], known: Sequence[Known], catalogue: Catalogue, source_name: str, count: int = 500
) -> Trial:
    """Tries matching on the exchanges of a sample.

    Args:
        listings: the sample's haves and wants.
        known: the exchanges that came about.
        catalogue: the reference.
        source_name: see `samples.Sample`.
        count: how many decoy wants of other sectors stand among the true ones.
    """
    haves = [one for one in listings if one.direction is Direction.HAVE]
    wants = [one for one in listings if one.direction is Direction.WANT]
    places = sorted({one.position for one in wants if one.position})
    false = decoys(catalogue, count, places=places, not_sectors=sorted({one.nace for one in wants}))
    every = [*wants, *false]
    known_haves = {one.have for one in known}
    asked = [have for have in haves if have.id in known_haves]

    def found(without: str | None) -> Hits:
        return hits(rankings(match(asked, every, catalogue, 5, without)), known, every)

    return Trial(
        without=found(source_name or None),
        whole=found(None),
        chance=by_chance(known, haves, every),
        words=hits(by_shared_words(haves, every), known, every),
        wants=len(wants),
        decoys=len(false),
    )
