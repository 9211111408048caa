"""What the catalogue's words lead to beside its tags: what a synergy replaces, and what a concept is used for."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np

from esdesk.catalogue.read import Catalogue
from esdesk.matching.shelf import Arrays, kept
from esdesk.matching.similarity import Scores
from esdesk.matching.wordbook import wordbook

_SURE = 0.8  # from here on words are taken to be a concept
_BECOMES = 0.8  # a use says less than a tag


def replaced(catalogue: Catalogue) -> Scores:
    """For every synergy of the whole file the place of the concept that what it replaces surely is, or -1."""
    return _routes(catalogue.path)["replaced"]


def becomes(catalogue: Catalogue) -> Scores:
    """How far a concept (row) can stand for another (column) because it is used as that; 1 on the diagonal."""
    table = np.eye(len(catalogue.concepts))
    table[tuple(_routes(catalogue.path)["becomes"].T)] = _BECOMES
    np.fill_diagonal(table, 1.0)
    return table


@cache
def _routes(path: Path) -> Arrays:
    catalogue = Catalogue(path)
    return kept(catalogue, "routes", lambda: _make(catalogue))


def _make(catalogue: Catalogue) -> Arrays:
    place = {concept: at for at, concept in enumerate(catalogue.concepts)}
    known: dict[tuple[str, ...], int] = {}

    def surely(texts: tuple[str, ...]) -> int:
        if texts not in known:
            known[texts] = _surely(catalogue, place, texts)
        return known[texts]

    uses = [
        (at, surely((use,)))
        for at, concept in enumerate(catalogue.concepts.values())
        for use in (*concept.uses_en, *concept.uses_tr)
    ]
    return {
        "replaced": np.array(
            [surely((one.displaced_en, one.displaced_tr)) for one in catalogue.synergies.values()], np.int32
        ),
        "becomes": np.array(sorted({pair for pair in uses if pair[1] >= 0}), np.int32).reshape(-1, 2),
    }


def _surely(catalogue: Catalogue, place: dict[str, int], texts: Iterable[str]) -> int:
    found = [one for text in texts for one in wordbook(catalogue).likeness(text)[:1]]
    best = max(found, key=lambda one: one[1], default=None)
    return place[best[0]] if best and best[1] >= _SURE else -1
