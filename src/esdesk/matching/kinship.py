"""How near two concepts are in the tree."""

from functools import cache
from pathlib import Path

import numpy as np

from esdesk.catalogue.read import Catalogue
from esdesk.matching.shelf import kept
from esdesk.matching.similarity import Scores

_SAME, _PARENT, _GRANDPARENT, _SIBLING, _TOP = 1.0, 0.65, 0.45, 0.3, 0.35


def kinship(catalogue: Catalogue) -> Scores:
    """Nearness of each concept to each other, 0 to 1 and symmetric, in the order of `catalogue.concepts`.

    A top concept ("water") says little, so it is farther from what stands under it than another parent would be.
    """
    return _table(catalogue.path)


@cache
def _table(path: Path) -> Scores:
    """The table is kept in whole hundredths, which are the same numbers in an eighth of the room."""
    catalogue = Catalogue(path)
    hundredths = kept(catalogue, "kinship", lambda: {"near": np.rint(_near(catalogue) * 100).astype(np.uint8)})["near"]
    found: Scores = hundredths / 100
    return found


def _near(catalogue: Catalogue) -> Scores:
    ids = list(catalogue.concepts)
    place = {concept: at for at, concept in enumerate(ids)}
    near = np.eye(len(ids)) * _SAME
    children: dict[str, list[int]] = {}
    for concept in ids:
        above = catalogue.broader(concept)
        for steps, other in enumerate(above):
            value = (_PARENT, _GRANDPARENT)[min(steps, 1)] if steps < 2 else _SIBLING
            if not catalogue.concepts[other].broader:
                value = min(value, _TOP)
            near[place[concept], place[other]] = near[place[other], place[concept]] = value
        if above and catalogue.concepts[above[0]].broader:
            children.setdefault(above[0], []).append(place[concept])
    for group in children.values():
        block = np.ix_(group, group)
        near[block] = np.maximum(near[block], _SIBLING)
    return near
