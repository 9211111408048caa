"""Whether a use is stood for, or only a guess: how far what leads to it agrees, and whether it knows what was said.

A score says which use of a have is the best; it is high also where a have is taken for something else. Three things
tell the two apart: the waste codes that the words may mean are then not those of the use, words are left over that
neither the thing nor the waste of the use bears ("borosilicate" of glass), and a material is named that is another.
"""

from collections.abc import Mapping, Sequence

from esdesk.audit.listing import FULL
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.matching.codewords import concept_texts, waste_texts
from esdesk.matching.dangers import affirmed
from esdesk.matching.grams import head, words
from esdesk.matching.lexicon import Term
from esdesk.matching.materials import is_material, other_material
from esdesk.matching.qualities import is_quality
from esdesk.matching.roots import root
from esdesk.matching.usevalues import NOT_SAID
from esdesk.matching.weights import weights
from esdesk.matching.wordbook import Wordbook

BELIEF_WEIGHTS = weights("belief")
"""What each sign counts, in ten-thousandths; together 10,000."""

STOOD_FOR = 7000
"""Belief from which on a use that knows what the thing is called is told as more than a guess."""

_NO_CODE = FULL // 4  # what has no waste code (heat, hours of a machine) has that much less to go by
_SAID = 0.6  # a word of the use that is less like one that was said does not explain it

Roots = frozenset[str]


class Belief:
    """Judges uses of `catalogue` by the words of `wordbook`."""

    def __init__(self, catalogue: Catalogue, wordbook: Wordbook) -> None:
        self._catalogue, self._wordbook = catalogue, wordbook
        self._of_concept: dict[str, Roots] = {}
        self._of_use: dict[str, Roots] = {}

    def stands_for(self, query: str, synergy: Synergy, values: Mapping[str, int]) -> bool:
        """Whether a use is believed in, and no word that says what the thing is is strange to it."""
        return self.of(query, synergy, values) >= STOOD_FOR and not self.strange(head(query), synergy)

    def of(self, query: str, synergy: Synergy, values: Mapping[str, int]) -> int:
        """How far a use is believed in, 0 to 10,000; `values` are those of its parts (`NOT_SAID` where unknown)."""
        known = self._roots(synergy)
        thing, said = affirmed(head(query)), affirmed(query)
        signs = {
            "text": values["text"],
            "code": _NO_CODE if values["code"] == NOT_SAID else values["code"],
            "receivers": values["receivers"],
            "words": self._explained(said, known),
            "head": self._explained(thing, known),
            "material": 0 if other_material(thing, known) else FULL,
        }
        return sum(value * BELIEF_WEIGHTS[name] for name, value in signs.items()) // FULL

    def strange(self, query: str, synergy: Synergy) -> list[str]:
        """The words of `query`, as typed, that the names of what a use takes do not hold and that are no quality."""
        known = self._roots(synergy)
        return [typed for typed in affirmed(query).split() if self._is_strange(typed, known)]

    def _is_strange(self, typed: str, known: Roots) -> bool:
        if not words(typed) or is_quality(typed) or any(ch.isdigit() for ch in typed):
            return False
        if is_material(typed):
            return other_material(typed, known)
        return all(self._held(term, known) < _SAID for term in self._wordbook.read(typed))

    def _explained(self, query: str, known: Roots) -> int:
        """The share of what was said that the names of a use bear, in ten-thousandths."""
        terms: Sequence[Term] = self._wordbook.read(query)
        whole = sum(term.weight for term in terms)
        held = sum(term.weight * self._held(term, known) for term in terms)
        return round(FULL * held / whole) if whole else 0

    def _held(self, term: Term, known: Roots) -> float:
        pairs = zip(self._wordbook.spelt(term), term.likeness.tolist(), strict=True)
        return max((alike for spelt, alike in pairs if spelt in known), default=0.0)

    def _roots(self, synergy: Synergy) -> Roots:
        """The roots in the names of what a use takes."""
        if synergy.id not in self._of_use:
            concepts = (self._named(concept) for concept in (synergy.have_concept, *synergy.have_also))
            self._of_use[synergy.id] = _in(waste_texts(synergy)).union(*concepts)
        return self._of_use[synergy.id]

    def _named(self, concept: str) -> Roots:
        if concept not in self._of_concept:
            self._of_concept[concept] = _in(concept_texts(self._catalogue.concepts[concept]))
        return self._of_concept[concept]


def _in(texts: Sequence[str]) -> Roots:
    return frozenset(root(word) for text in texts for word in words(text))
