"""Whether a use is stood for, or only a guess: how far what leads to it agrees, and whether it knows what was said.

A score says which use of a have is the best; it is high also where a have is taken for something else. Three things
tell the two apart: the waste codes that the words may mean are then not those of the use, words are left over that
neither the thing nor the waste of the use bears ("borosilicate" of glass), and a material is named that is another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from esdesk.audit.listing import FULL
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.matching.codewords import concept_texts, waste_texts
from esdesk.matching.dangers import affirmed
from esdesk.matching.grams import head, words
from esdesk.matching.materials import named, other_material
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

_BY_NAMES = FULL * sum(BELIEF_WEIGHTS[name] for name in ("words", "head", "material"))
"""The most that names can bring, times 10,000."""

Roots = frozenset[str]

Word = tuple[float, tuple[tuple[str, float], ...]]
"""How much a word says, and the roots that it may be, with how like it they are."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words, with all roots that they may be, and how much of them is explained by those roots that were met."""

    words: Sequence[Word]
    roots: Roots
    explained: dict[Roots, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody called a have, read once: without what is denied, and its head apart.

    Attributes:
        thing: the part that says what it is.
        whole, head: the words of all that was said, and of that part.
        telling: the words that say what it is, as typed, with the roots that each may be; materials have none.
    """

    thing: str
    whole: Text
    head: Text
    telling: Sequence[tuple[str, Sequence[Word]]]


class Belief:
    """Judges uses of `catalogue` by the words of `wordbook`."""

    def __init__(self, catalogue: Catalogue, wordbook: Wordbook) -> None:
        self._catalogue, self._wordbook = catalogue, wordbook
        self._of_concept: dict[str, Roots] = {}
        self._of_use: dict[str, Roots] = {}

    def read(self, query: str) -> Asked:
        """What is to be believed of `query`."""
        thing, said = affirmed(head(query)), affirmed(query)
        typed = [word for word in thing.split() if _tells(word)]
        telling = [(word, () if named(word) else self._words(word)) for word in typed]
        return Asked(thing, _text(self._words(said)), _text(self._words(thing)), telling)

    def _words(self, text: str) -> tuple[Word, ...]:
        spelt = self._wordbook.spelt
        terms = self._wordbook.read(text)
        return tuple((term.weight, tuple(zip(spelt(term), term.likeness.tolist(), strict=True))) for term in terms)

    def stands_for(self, asked: Asked, synergy: Synergy, values: Mapping[str, int]) -> bool:
        """Whether a use is believed in, and no word that says what the thing is is strange to it."""
        if (_by_parts(values) + _BY_NAMES) // FULL < STOOD_FOR:
            return False  # whatever its names are; of many uses most end here
        return self.of(asked, synergy, values) >= STOOD_FOR and not self.strange(asked, synergy)

    def of(self, asked: Asked, synergy: Synergy, values: Mapping[str, int]) -> int:
        """How far a use is believed in, 0 to 10,000; `values` are those of its parts (`NOT_SAID` where unknown)."""
        known = self._roots(synergy)
        names = {
            "words": _explained(asked.whole, known),
            "head": _explained(asked.head, known),
            "material": 0 if other_material(asked.thing, known) else FULL,
        }
        return (_by_parts(values) + sum(value * BELIEF_WEIGHTS[name] for name, value in names.items())) // FULL

    def strange(self, asked: Asked, synergy: Synergy) -> list[str]:
        """The words that say what a have is, as typed, and that the names of what a use takes do not hold."""
        known = self._roots(synergy)
        return [typed for typed, some in asked.telling if _is_strange(typed, some, known)]

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


def _is_strange(typed: str, some: Sequence[Word], known: Roots) -> bool:
    return all(_held(word, known) < _SAID for word in some) if some else other_material(typed, known)


def _text(said: Sequence[Word]) -> Text:
    return Text(said, frozenset(spelt for word in said for spelt, _ in word[1]))


def _by_parts(values: Mapping[str, int]) -> int:
    """What the parts of a use's score bring to the belief in it, times 10,000."""
    code = _NO_CODE if values["code"] == NOT_SAID else values["code"]
    signs = {"text": values["text"], "code": code, "receivers": values["receivers"]}
    return sum(value * BELIEF_WEIGHTS[name] for name, value in signs.items())


def _explained(said: Text, known: Roots) -> int:
    """The share of what was said that the names of a use bear, in ten-thousandths."""
    met = said.roots & known
    if met not in said.explained:
        whole = sum(word[0] for word in said.words)
        held = sum(word[0] * _held(word, met) for word in said.words)
        said.explained[met] = round(FULL * held / whole) if whole else 0
    return said.explained[met]


def _held(word: Word, known: Roots) -> float:
    return max((alike for spelt, alike in word[1] if spelt in known), default=0.0)


def _tells(typed: str) -> bool:
    """Whether a word says what a thing is: no quality, no figure, nothing that is empty."""
    return bool(words(typed)) and not is_quality(typed) and not any(ch.isdigit() for ch in typed)


def _in(texts: Sequence[str]) -> Roots:
    return frozenset(root(word) for text in texts for word in words(text))
