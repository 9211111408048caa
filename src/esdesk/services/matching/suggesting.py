"""From words to codes and uses, and from files to pairs."""

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from esdesk.audit.listing import (
    CodeSuggestion,
    ConceptSuggestion,
    Direction,
    Listing,
    OwnLabel,
    PairSuggestion,
    UseSuggestion,
)
from esdesk.audit.ways import Pool, Way
from esdesk.catalogue.read import default
from esdesk.core.text import clean
from esdesk.services.matching.listings import listings_of_files

if TYPE_CHECKING:
    from esdesk.matching.coder import Coder
    from esdesk.matching.own_labels import OwnLabels
    from esdesk.matching.uses import Uses
    from esdesk.matching.ways import Ways

LONGEST_QUERY = 300
"""Letters of a query that are read; nobody says a resource's name in more."""

_NAMED_1E4 = 9000
"""What stands before a comma is asked alone where it is nearly the name of a concept; half a name would mislead."""

MOST_PAIRS = 250_000
"""Pairs that are weighed with every meaning their words may have; more are joined by the likeliest one."""

_POOLED = 100
"""Wants of a have among which lots are looked for: a small have fits many, and a lot stands far down for each."""


@cache
def _coder() -> "Coder":
    from esdesk.matching.coder import Coder  # numpy is slow to import, and needed by those who ask only

    return Coder(default())


@cache
def _uses() -> "Uses":
    from esdesk.matching.uses import Uses

    return Uses(default())


@cache
def _ways() -> "Ways":
    from esdesk.matching.ways import Ways

    return Ways(default(), _uses())


@lru_cache(maxsize=4)
def _with(own: tuple[OwnLabel, ...]) -> "OwnLabels":
    from esdesk.matching.own_labels import OwnLabels

    return OwnLabels(own, _coder(), default())


def codes(
    query: str,
    sector: str | None = None,
    code: str | None = None,
    limit: int = 8,
    own: Sequence[OwnLabel] = (),
) -> list[CodeSuggestion]:
    """Waste codes that `query` may mean, best first; none where it is not known. `own` are labels of the plant."""
    known = _with(tuple(own))
    return next((found for one in _asked(query) if (found := known.codes(one, sector, code, limit))), [])


def concepts(
    query: str,
    sector: str | None = None,
    code: str | None = None,
    limit: int = 8,
    own: Sequence[OwnLabel] = (),
) -> list[ConceptSuggestion]:
    """Concepts that `query` may mean, best first; none where it is not known. `own` are labels of the plant."""
    known = _with(tuple(own))
    return next((found for one in _asked(query) if (found := known.concepts(one, sector, code, limit))), [])


def uses(
    query: str, sector: str | None = None, code: str | None = None, limit: int = 10
) -> tuple[str | None, list[UseSuggestion]]:
    """The concept that `query` means, and the known uses of it, best first."""
    for one in _asked(query):
        concept, found = _uses().suggest(one, sector, code, limit)
        if found:
            return concept.concept if concept else None, found
    return None, []


def ways(found: Sequence[UseSuggestion], limit: int = 3) -> list[Way]:
    """Two known uses one after the other that begin with one of `found`, best first."""
    return _ways().suggest(found, limit)


def onward(use: UseSuggestion) -> list[Way]:
    """The best ways that begin with one use, for each thing that it makes or leaves over."""
    return _ways().onward(use)


def _asked(query: str) -> tuple[str, ...]:
    """What to ask until something is known: the name, then what it names before its comma (`çatı, güneye bakan`)."""
    whole = clean(query).strip()[:LONGEST_QUERY]
    thing, comma, _ = whole.partition(",")
    named = _coder().concepts(thing, limit=1) if comma else []
    return (whole, thing) if named and named[0].score_1e4 >= _NAMED_1E4 else (whole,)


def match_files(paths: Sequence[Path], top: int = 5) -> tuple[dict[UUID, Listing], dict[UUID, list[PairSuggestion]]]:
    """Every have of the files with its best wants in all of them.

    Returns:
        The listings by id, and for each have its suggestions, best first.
    """
    from esdesk.matching.market import cross
    from esdesk.matching.pairs import match

    every = listings_of_files(list(paths))
    haves = [one for one in every if one.direction is Direction.HAVE]
    wants = [one for one in every if one.direction is Direction.WANT]
    meet = match if len(haves) * len(wants) <= MOST_PAIRS else cross
    return {one.id: one for one in every}, meet(haves, wants, default(), top)


def pool_files(paths: Sequence[Path], top: int = 5) -> tuple[dict[UUID, Listing], list[Pool]]:
    """Lots that several small haves of the files make together for a want of any of them, best first.

    Returns:
        The listings by id, and at most `top` lots.
    """
    from esdesk.matching.pooling import pools

    listings, found = match_files(paths, _POOLED)
    return listings, pools(listings, found, default())[:top]
