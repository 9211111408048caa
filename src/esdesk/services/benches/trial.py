"""How well matching finds what really came about, beside two ways that need no knowledge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from esdesk.audit.listing import Direction, Listing
from esdesk.catalogue.read import Catalogue
from esdesk.matching.decoys import decoys
from esdesk.matching.evaluate import KS, Hits, Known, by_chance, by_shared_words, hits, rankings
from esdesk.matching.pairs import match

SEEDS = (1, 2, 3, 4, 5)
"""One draw of decoys can flatter or hurt by two exchanges of sixteen, so several are taken."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Hits among the first k over several draws of decoys: their mean, the least and the most."""

    mean: Mapping[int, Fraction]
    least: Mapping[int, Fraction]
    most: Mapping[int, Fraction]


@dataclass(frozen=True, slots=True)
class Trial:
    """Hits among true wants and decoys, over `SEEDS`.

    Attributes:
        without: with the catalogue's rows left out that know the sample: the honest figure.
        whole: with all of the catalogue.
        words, chance: the two baselines: most shared words; an order drawn by lot among wants of the same kind.
    """

    without: Spread
    whole: Spread
    words: Spread
    chance: Spread
    of: int
    wants: int
    decoys: int
    draws: int = len(SEEDS)


def trial(
    listings: Sequence[Listing], known: Sequence[Known], catalogue: Catalogue, source_name: str, count: int = 500
) -> Trial:
    """Tries matching on the exchanges of a sample.

    Args:
        listings: the sample's haves and wants.
        known: the exchanges that came about.
        catalogue: the reference.
        source_name: see `samples.Sample`.
        count: how many decoy wants, of sectors that the sample does not have, stand among the true ones.
    """
    wants = [one for one in listings if one.direction is Direction.WANT]
    known_haves = {one.have for one in known}
    haves = [one for one in listings if one.id in known_haves]
    places = sorted({one.position for one in wants if one.position})
    sectors = sorted({one.nace for one in listings})
    drawn = [[*wants, *decoys(catalogue, count, seed, places, sectors)] for seed in SEEDS]

    def found(without: str | None) -> Spread:
        return _spread(
            [hits(rankings(match(haves, every, catalogue, max(KS), without)), known, every) for every in drawn]
        )

    return Trial(
        without=found(source_name or None),
        whole=found(None),
        words=_spread([hits(by_shared_words(haves, every), known, every) for every in drawn]),
        chance=_spread([by_chance(known, haves, every) for every in drawn]),
        of=len(known),
        wants=len(wants),
        decoys=count,
    )


def _spread(draws: Sequence[Hits]) -> Spread:
    at = {k: [one.at[k] for one in draws] for k in KS}
    return Spread(
        mean={k: sum(found, Fraction(0)) / len(found) for k, found in at.items()},
        least={k: min(found) for k, found in at.items()},
        most={k: max(found) for k, found in at.items()},
    )
