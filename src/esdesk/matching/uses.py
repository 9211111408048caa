"""From a have to its known uses: what is done with such a thing elsewhere, by whom, and what speaks against it here.

A use is led to by what the thing is, by what it is called, or by the waste codes that its words may mean; what most of
the fitting uses agree on, which branches take it, moves the order. What is not stood for is a guess, told
only where nothing better is known.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import FULL, ConceptSuggestion, UseSuggestion
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.matching.belief import Belief
from esdesk.matching.coder import Coder, plain_code
from esdesk.matching.dangers import dangers
from esdesk.matching.forms import StateFits
from esdesk.matching.kindwords import KindFits
from esdesk.matching.meaning import Reader, rows_of
from esdesk.matching.similarity import Scores
from esdesk.matching.spoilers import Spoilers
from esdesk.matching.usetold import Told, tell
from esdesk.matching.usevalues import UseValues, Weighed
from esdesk.matching.wordbook import wordbook

_LEAST = 5000  # what scores less is led to by next to nothing: three of four such suggestions were senseless
_RIVAL = 0.9  # beside the likeliest, what is less likely than this is taken for something else
_LED = 5500  # what is led to less is a guess, of which every second was senseless
_LED_STRANGE = 6500  # so much where nobody of the asker's sector is known to have such a thing
_NEAR = 0.649  # how near the thing a use must be, beside the nearest: as near as what stands right below it in the tree
_GUESSES = 3  # so many are told at least, guesses where no more are stood for
_OWN, _MANY, _NEAR_OF_MANY = 0.9, 3, 0.75  # nearer, where the thing itself has several uses


class Uses:
    """Finds known uses, with `catalogue`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._coder = Coder(catalogue)
        self._reader = Reader(catalogue)
        self._words = wordbook(catalogue)
        self._values = UseValues(catalogue, self._reader.synergies, self._reader.taken_of)
        self._kinds = KindFits([one.kind for one in self._reader.synergies])
        self._states = StateFits([catalogue.concepts[one.have_concept].state for one in self._reader.synergies])
        self._spoilers = Spoilers(catalogue.spoilers, self._reader.synergies)
        self._belief = Belief(catalogue, self._words)
        self._dangers: dict[int, frozenset[str]] = {}
        self._kept = rows_of(np.isin(np.array(self._words.synergies), [one.id for one in self._reader.synergies]))

    def suggest(
        self, query: str, sector: str | None = None, code: str | None = None, limit: int = 10
    ) -> tuple[ConceptSuggestion | None, list[UseSuggestion]]:
        """What `query` most likely is, and its known uses, best first; None and nothing where it is not known.

        Args:
            query: a name as said, Turkish or English; it may be empty where a code is given.
            sector: NACE code of who has it.
            code: waste code of it, as people write it.
            limit: how many uses at most.
        """
        plain = plain_code(code or "") or plain_code(query)
        query = "" if plain_code(query) else query
        given = plain if plain in self._catalogue.codes else ""
        concepts = self._coder.concepts(query, sector, given or None)
        guessed = self._coder.likelihoods(query, sector)
        if not concepts and not given and not guessed.any():
            return None, []
        meaning = self._reader.read(query, None, sector or "", produces=True, concept=None, code=given)
        named = (
            np.maximum(self._reader.by_waste(query), self._words.waste_names(query)[self._kept])
            * self._kinds.of(query)
            * self._states.of(query)
        )
        weighed = self._values.weigh(self._reader.taken(meaning), named, guessed, given, sector or "")
        settled = np.rint(self._reader.taken(self._reader.settled(meaning, _RIVAL)) * FULL)
        near = _near(weighed, settled[self._reader.taken_of[weighed.places]])
        fit = np.flatnonzero(near & (weighed.scores >= _LEAST))
        barred = self._spoilers.against(query)
        if barred is not None:
            fit = fit[~barred[weighed.places[fit]]]
        order = fit[np.argsort(-weighed.scores[fit], kind="stable")].tolist()  # of equals the first in the catalogue
        known = self._speaking_of(dangers(query), weighed, order)
        told = self._stood_for(weighed, self._unlike(weighed, known), query, limit)
        told = [replace(one, code=given, sector=sector or "") for one in told]
        meant = self._reader.concepts[meaning.best()]
        concept = next((one for one in concepts if one.concept == meant), concepts[0] if concepts else None)
        return concept, [tell(one, self._catalogue) for one in told]

    def _speaking_of(self, asked: frozenset[str], weighed: Weighed, order: Sequence[int]) -> Iterator[int]:
        """`order` without uses that do not speak of all that is dangerous in what is asked."""
        for at in order:
            place = int(weighed.places[at])
            if asked and place not in self._dangers:
                self._dangers[place] = dangers(_said(self._reader.synergies[place]))
            if not asked or asked <= self._dangers[place]:
                yield at

    def _unlike(self, weighed: Weighed, order: Iterable[int]) -> Iterator[int]:
        """`order` without what says the same again: one use may stand under several concepts."""
        found: set[tuple[str, tuple[str, ...]]] = set()
        for at in order:
            synergy = self._reader.synergies[weighed.places[at]]
            if (said := (synergy.use_en, synergy.receiver_nace)) not in found:
                found.add(said)
                yield at

    def _stood_for(self, weighed: Weighed, order: Iterator[int], query: str, limit: int) -> list[Told]:
        """The first `limit` uses of `order` that are stood for; where there are none, the first as guesses."""
        sure: list[Told] = []
        guesses: list[Told] = []
        asked = self._belief.read(query)
        for at in order:
            synergy = self._reader.synergies[weighed.places[at]]
            values = weighed.values(at)
            one = Told(synergy, values, bool(weighed.hazards[at]), int(weighed.scores[at]))
            if not query or self._belief.stands_for(asked, synergy, values):
                sure.append(one)
            elif len(guesses) < min(_GUESSES, limit):
                guesses.append(replace(one, guess=True, strange=", ".join(self._belief.strange(asked, synergy))))
            if len(sure) == limit:
                break
        return [*sure, *guesses[: max(0, min(_GUESSES, limit) - len(sure))]]


def _near(weighed: Weighed, settled: Scores) -> NDArray[np.bool_]:
    """Which uses are led to nearly as much as the best, by what the thing likeliest is or by what it is called.

    The use that weighs most stays: it may be of something that is only little less likely. What nobody of the asker's
    sector is known to have must be named more surely.
    """
    led = np.maximum(settled, weighed.parts["text"].all())
    best = led.max(initial=0)
    nearest = _NEAR_OF_MANY if np.count_nonzero(led >= _OWN * best) >= _MANY else _NEAR
    least = np.where(weighed.parts["sector"].all() == 0, _LED_STRANGE, _LED)
    heaviest = weighed.scores == weighed.scores.max(initial=0)
    found: NDArray[np.bool_] = (led >= np.maximum(nearest * best, least)) | heaviest
    return found


def _said(synergy: Synergy) -> str:
    texts = (synergy.waste_tr, synergy.waste_en, synergy.use_tr, synergy.use_en)
    return " ".join((*texts, synergy.have_concept, *synergy.have_also))
