"""Which form the noun of a name gives a thing: the dust of a furnace is not its slag, wash water is no clay.

Only the noun that names the thing counts: `toz boya` is paint, "paint dust" is dust.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from esdesk.core.turkish import fold
from esdesk.matching.grams import head, words
from esdesk.matching.roots import root
from esdesk.matching.similarity import Scores

HEAT = "heat"
"""The form of what is no substance at all."""

_NOUNS: Mapping[str, str] = {
    "liquid": "water liquor solution effluent solvent emulsion brine permeate su suyu çözelti emülsiyon salamura",
    "sludge": "sludge slurry mud çamur",
    "powder": "dust powder flour toz tozu",
    "solid": (
        "offcut trimming chip turning shaving shell board brick tile scrap block cutting sheet profile pallet "
        "kırpıntı talaş kabuk levha tuğla karo hurda blok parça profil palet çapak"
    ),
    "gas": "gas vapour steam buhar gazı",
    HEAT: "heat ısı ısısı",
    "fat": "grease fat tallow gres",
}
_MISFITS: Mapping[str, Mapping[str, float]] = {
    "liquid": {"solid": 0.7, "powder": 0.7, "granular": 0.7, "gas": 0.7, "sludge": 0.85},
    "sludge": {"gas": 0.6, "solid": 0.8, "granular": 0.85},
    "powder": {"liquid": 0.6, "gas": 0.6, "solid": 0.75, "sludge": 0.85, "granular": 0.75},
    "solid": {"liquid": 0.6, "gas": 0.6, "sludge": 0.8},
    "gas": {"solid": 0.6, "liquid": 0.7, "powder": 0.6, "granular": 0.6, "sludge": 0.6},
    "fat": {"solid": 0.75, "powder": 0.75, "granular": 0.75, "gas": 0.6},
}
"""How far a thing that is said to have one form can be a concept of another state."""

_FORM_OF = {root(noun): form for form, nouns in _NOUNS.items() for noun in fold(nouns).split()}


@lru_cache(maxsize=256)
def form(text: str) -> str:
    """The form that the noun of `text` gives, or ""."""
    named = words(head(text).split(" of ")[0])
    return _FORM_OF.get(root(named[-1]), "") if named else ""


class StateFits:
    """How far the words of a name can mean each of many concepts, whose states are given as in the catalogue."""

    def __init__(self, states: Sequence[str]) -> None:
        self._states = sorted(set(states))
        self._of = np.array([self._states.index(one) for one in states], np.intp)

    def of(self, text: str) -> Scores:
        """For each concept 1 where its state suits the form that `text` names, else less; a single 1 for all alike."""
        misfits = _MISFITS.get(form(text))
        if misfits is None:
            return np.ones(1)
        found: Scores = np.array([misfits.get(state, 1.0) for state in self._states])[self._of]
        return found
