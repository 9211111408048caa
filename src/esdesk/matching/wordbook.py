"""The indexes over the catalogue's words: labels and uses of concepts, descriptions of codes, texts of known synergies.

The synergies are those of the whole file, also where a catalogue leaves some out: whoever asks passes over them.
"""

from functools import lru_cache
from pathlib import Path

import numpy as np

from esdesk.catalogue.read import Catalogue
from esdesk.core.turkish import fold
from esdesk.matching.codewords import code_texts, code_words, concept_texts, waste_texts
from esdesk.matching.kindwords import KindFits
from esdesk.matching.labels import Holding, Labels
from esdesk.matching.lexicon import Lexicon, Places, Term
from esdesk.matching.shelf import Arrays, kept
from esdesk.matching.similarity import Cosine, Phrases, Scores

_LEAST = 0.08  # concepts less alike than this are no candidates
_MOST = 16
_KNOWN = 128
_WASTE_TEXTS, _USE_TEXTS = 2, 4  # texts of one synergy, one after the other


class Wordbook:
    """The indexes over `catalogue`; use `wordbook` to get the one that is already made.

    Attributes:
        concepts, codes, synergies: ids in the order of the scores.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.concepts = tuple(catalogue.concepts)
        self.codes = tuple(catalogue.codes)
        self.known = tuple(catalogue.synergies.values())
        self.synergies = tuple(catalogue.synergies)
        self._names = _names(catalogue)
        owners = np.array([owner for owner, _ in self._names])
        self._starts = np.flatnonzero(np.diff(owners, prepend=-1))
        self._counts = np.diff(np.append(self._starts, len(owners)))
        self._kinds = KindFits([concept.kind for concept in catalogue.concepts.values()])
        purposes = _purposes(catalogue)
        links = np.array(sorted((owner, at) for at, owners in enumerate(purposes.values()) for owner in owners))
        self._uses_of_concepts = links[:, 1]
        self._users, self._user_starts = np.unique(links[:, 0], return_index=True)
        arrays = kept(catalogue, "words", lambda: _make(catalogue))
        self._lexicon = Lexicon.from_arrays("lexicon", arrays)
        self._labels = Labels.from_arrays("labels", arrays, self._lexicon.weights)
        self._label_runs = Cosine.from_arrays("label_runs", arrays)
        self._waste_labels = Labels.from_arrays("waste_labels", arrays, self._lexicon.weights)
        self._code_words = Holding.from_arrays("code_words", arrays)
        self._code_runs = Cosine.from_arrays("code_runs", arrays)
        self._purpose_texts = Phrases.from_arrays("purposes", arrays)
        self._wastes = Cosine.from_arrays("wastes", arrays)
        self._uses = Cosine.from_arrays("uses", arrays)
        # one question asks for the same words several times
        self._terms_of = lru_cache(_KNOWN)(self._lexicon.read)
        self._concepts_of = lru_cache(_KNOWN)(self._score_concepts)
        self._wastes_of = lru_cache(_KNOWN)(self._score_wastes)

    def read(self, text: str) -> list[Term]:
        """The words of `text` that say something, each with the roots that it may be."""
        return self._terms_of(fold(text))

    def spelt(self, term: Term) -> list[str]:
        """The roots that a term may be, in the order of its places."""
        return [self._lexicon.roots[place] for place in term.places.tolist()]

    def likeness(self, text: str) -> tuple[tuple[str, float, str], ...]:
        """Concepts that `text` most likely means: (id, likeness 0 to 1, the label that fits best), best first."""
        scores, labels = self.concept_scores(text)
        likely = np.flatnonzero(scores >= _LEAST)
        best = likely[np.argsort(-scores[likely], kind="stable")[:_MOST]].tolist()
        found = ((self.concepts[place], float(scores[place]), self._names[labels[place]][1]) for place in best)
        return tuple(sorted(found, key=lambda one: (-one[1], one[0])))

    def concept_scores(self, text: str) -> tuple[Scores, Places]:
        """How far `text` means each concept, 0 to 1, and the place of the label of each that fits best."""
        return self._concepts_of(fold(text))

    def _score_concepts(self, asked: str) -> tuple[Scores, Places]:
        by_label = np.maximum(self._labels.scores(self._terms_of(asked)), self._label_runs.scores(asked))
        scores = np.maximum.reduceat(by_label, self._starts)
        equal = np.flatnonzero(by_label == np.repeat(scores, self._counts))
        first = np.searchsorted(equal, self._starts)  # the first of a concept's labels that reach its score
        return scores * self._kinds.of(asked), equal[first]

    def label(self, place: int) -> str:
        """A label by its place."""
        return self._names[place][1]

    def code_texts(self, text: str) -> tuple[Scores, Scores]:
        """For each code: the share of what `text` says that is said of it, and their likeness by runs of letters."""
        return self._code_words.share(self.read(text)), self._code_runs.scores(text)

    def waste_names(self, text: str) -> Scores:
        """How far the waste of each synergy is named in `text`."""
        return self._wastes_of(fold(text))

    def _score_wastes(self, asked: str) -> Scores:
        by_text = self._waste_labels.scores(self._terms_of(asked))
        found: Scores = _best_of(by_text, _WASTE_TEXTS)
        return found

    def purposes(self, text: str) -> Scores:
        """How alike `text` and what each concept is used for are."""
        found = np.zeros(len(self.concepts))
        by_use = self._purpose_texts.scores(text)[self._uses_of_concepts]
        found[self._users] = np.maximum.reduceat(by_use, self._user_starts)
        return found

    def wastes(self, text: str) -> Scores:
        """How alike `text` and the waste of each synergy are."""
        by_text = self._wastes.scores(text)
        return _best_of(by_text, _WASTE_TEXTS)

    def uses(self, text: str) -> Scores:
        """How alike `text` and the use of each synergy, or what it replaces, are."""
        by_text = self._uses.scores(text)
        return _best_of(by_text, _USE_TEXTS)


def _best_of(by_text: Scores, texts: int) -> Scores:
    """The best of every so many scores, which belong to one synergy."""
    found: Scores = np.maximum.reduce([by_text[at::texts] for at in range(texts)])
    return found


def _names(catalogue: Catalogue) -> list[tuple[int, str]]:
    """Every name of every concept, with the concept's place."""
    concepts = enumerate(catalogue.concepts.values())
    return [(at, text) for at, concept in concepts for text in concept_texts(concept)]


def _purposes(catalogue: Catalogue) -> dict[str, list[int]]:
    """What concepts are used for, each wording once, with the places of the concepts."""
    found: dict[str, list[int]] = {}
    for at, concept in enumerate(catalogue.concepts.values()):
        for use in (*concept.uses_tr, *concept.uses_en):
            found.setdefault(use, []).append(at)
    return found


def _make(catalogue: Catalogue) -> Arrays:
    codes, known = catalogue.codes.values(), catalogue.synergies.values()
    names = [name for _, name in _names(catalogue)]
    wastes = [text for one in known for text in waste_texts(one)]
    uses = [text for one in known for text in (one.use_tr, one.use_en, one.displaced_tr, one.displaced_en)]
    documents = [*map(code_texts, codes), *map(concept_texts, catalogue.concepts.values()), *map(waste_texts, known)]
    lexicon = Lexicon.over(documents)
    return (
        lexicon.arrays("lexicon")
        | Labels.over(names, lexicon).arrays("labels")
        | Cosine.over(names).arrays("label_runs")
        | Labels.over(wastes, lexicon).arrays("waste_labels")
        | code_words(catalogue, lexicon).arrays("code_words")
        | Cosine.over([" ".join(code_texts(one)) for one in codes]).arrays("code_runs")
        | Phrases.over(list(_purposes(catalogue))).arrays("purposes")
        | Cosine.over(wastes).arrays("wastes")
        | Cosine.over(uses).arrays("uses")
    )


_MADE: dict[Path, Wordbook] = {}


def wordbook(catalogue: Catalogue) -> Wordbook:
    """The wordbook of `catalogue`, which catalogues that leave synergies out share."""
    if catalogue.path not in _MADE:
        _MADE[catalogue.path] = Wordbook(catalogue.whole)
    return _MADE[catalogue.path]
