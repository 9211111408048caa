"""What is said of a have that bars some of its uses: broken bottles are not refilled, 60 °C drive no turbine.

The rows stand in the catalogue's table `spoilers`. A use that one of them bars is not suggested.
"""

import re
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from esdesk.catalogue.entries import Spoiler, Synergy
from esdesk.core.turkish import fold
from esdesk.matching.dangers import denied
from esdesk.matching.roots import root

_DEGREES = re.compile(r"(\d{1,4})(?:[.,]\d+)?\s*(?:°\s*c|derece|degrees|c\b)")

Mask = NDArray[np.bool_]


class Spoilers:
    """Holds what haves are said to be against `synergies`, by the rows of `spoilers`."""

    def __init__(self, spoilers: Sequence[Spoiler], synergies: Sequence[Synergy]) -> None:
        self._spoilers, self._synergies = spoilers, synergies
        self._said = [_phrases((*one.said_en, *one.said_tr)) for one in spoilers]
        self._begin: dict[str, set[int]] = {}  # the rows with a phrase that begins with a word
        for row, phrases in enumerate(self._said):
            for phrase in phrases:
                self._begin.setdefault(phrase[0], set()).add(row)
        self._unless = [_phrases(one.unless) for one in spoilers]

    @cached_property
    def _barred(self) -> list[Mask]:
        """The uses that each row bars; read when somebody first says what bars any."""
        told: dict[tuple[str, ...], str] = {}
        texts = [_told(one, told) for one in self._synergies]
        return [_bars(row, self._synergies, texts) for row in self._spoilers]

    def against(self, query: str) -> Mask | None:
        """Which uses `query` bars by what it says; None where it says nothing of the kind."""
        bare = "".join(ch if ch.isalnum() else " " for ch in fold(query)).split()
        said = [root(word) for word in bare]
        coldest = min((int(found) for found in _DEGREES.findall(fold(query))), default=None)
        near = {row for word in {*said} for row in self._begin.get(word, ())}
        at = [
            row
            for row, one in enumerate(self._spoilers)
            if ((row in near and _holds(said, bare, self._said[row])) or _colder(coldest, one))
            and not _any(said, self._unless[row])
        ]
        if not at:
            return None
        found: Mask = np.logical_or.reduce([self._barred[row] for row in at])
        return found


def _phrases(texts: Sequence[str]) -> list[list[str]]:
    return [[root(word) for word in fold(text).split()] for text in texts]


def _places(said: Sequence[str], phrase: Sequence[str]) -> list[int]:
    """Where the words of a phrase stand one after the other."""
    size = len(phrase)
    return [at for at in range(len(said) - size + 1) if list(said[at : at + size]) == list(phrase)]


def _holds(said: Sequence[str], bare: Sequence[str], phrases: Sequence[Sequence[str]]) -> bool:
    """Whether one of the phrases is said and not denied."""
    return any(not denied(bare, at) for phrase in phrases for at in _places(said, phrase))


def _any(said: Sequence[str], phrases: Sequence[Sequence[str]]) -> bool:
    return any(_places(said, phrase) for phrase in phrases)


def _colder(coldest: int | None, spoiler: Spoiler) -> bool:
    return coldest is not None and spoiler.below_c is not None and coldest < spoiler.below_c


def _told(synergy: Synergy, known: dict[tuple[str, ...], str]) -> str:
    """What a use is called, in English and folded; of wordings there are fewer than of uses."""
    texts = (synergy.use_en, *synergy.treatment_en)
    if texts not in known:
        known[texts] = fold(" ".join(texts))
    return known[texts]


def _bars(spoiler: Spoiler, synergies: Sequence[Synergy], texts: Sequence[str]) -> Mask:
    words = tuple(fold(one) for one in spoiler.uses_en)
    of = set(spoiler.have_concept)
    return np.array(
        [
            any(word in text for word in words) and (not of or bool(of & {one.have_concept, *one.have_also}))
            for one, text in zip(synergies, texts, strict=True)
        ],
        np.bool_,
    )
