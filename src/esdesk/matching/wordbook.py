"""From words to concepts and to code texts: the indexes over the catalogue's labels and code descriptions.

Making them takes about a second, so they are kept beside the catalogue's file, under its name.
"""

import io
import zipfile
from collections import OrderedDict
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from esdesk.catalogue.read import Catalogue
from esdesk.core.turkish import fold
from esdesk.matching.similarity import Bm25, Cosine, Coverage, Scores

_FORMAT = 1  # raise it when the arrays change though the catalogue does not
_LEAST = 0.08  # concepts less alike than this are no candidates
_KEPT = 4096


class Wordbook:
    """The indexes over `catalogue`; use `wordbook` to get the one that is already made.

    Attributes:
        concepts, codes: ids in the order of the scores.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.concepts = tuple(catalogue.concepts)
        self.codes = tuple(catalogue.codes)
        self.labels = _labels(catalogue)
        owner = {concept: place for place, concept in enumerate(self.concepts)}
        self._owners = np.array([owner[concept] for concept, _ in self.labels])
        self._starts = np.flatnonzero(np.diff(self._owners, prepend=-1))
        arrays = _arrays(catalogue.path, [label for _, label in self.labels], _descriptions(catalogue))
        self._label_runs = Cosine.from_arrays("label_runs", arrays)
        self._label_words = Coverage.from_arrays("label_words", arrays)
        self._code_runs = Cosine.from_arrays("code_runs", arrays)
        self._code_words = Bm25.from_arrays("code_words", arrays)
        self._known: OrderedDict[str, tuple[tuple[str, float, str], ...]] = OrderedDict()

    def likeness(self, text: str) -> tuple[tuple[str, float, str], ...]:
        """Concepts that `text` may mean: (id, likeness 0 to 1, the label that fits best), best first."""
        asked = fold(text)
        if asked not in self._known:
            self._known[asked] = tuple(self._likeness(asked))
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return self._known[asked]

    def _likeness(self, asked: str) -> list[tuple[str, float, str]]:
        of_label, of_query = self._label_words.scores(asked)
        alike = self._label_runs.scores(asked)
        # a label whose words all stand in the query counts much, but less where only their beginnings are the same
        held = of_label**2 * (0.55 + 0.45 * of_query) * np.minimum(1, 0.5 + alike)
        by_label = np.maximum(alike, held)
        by_concept = np.maximum.reduceat(by_label, self._starts)
        ends = np.append(self._starts[1:], len(by_label))
        found = []
        for place in np.flatnonzero(by_concept >= _LEAST):
            best = self._starts[place] + int(np.argmax(by_label[self._starts[place] : ends[place]]))
            found.append((self.concepts[place], float(by_concept[place]), self.labels[best][1]))
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def code_texts(self, text: str) -> tuple[Scores, Scores]:
        """How alike `text` and each code's description are: by runs of letters, and by words."""
        return self._code_runs.scores(text), self._code_words.scores(text)


def _labels(catalogue: Catalogue) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for concept in catalogue.concepts.values():
        texts = (concept.label_tr, concept.label_en, *concept.synonyms_tr, *concept.synonyms_en)
        found.extend((concept.id, text) for text in dict.fromkeys(texts))
    return found


def _descriptions(catalogue: Catalogue) -> list[str]:
    return [
        " ".join((code.plain_tr, code.plain_en, code.plain_tr, code.plain_en, *code.keywords_tr, *code.keywords_en))
        for code in catalogue.codes.values()
    ]


def _arrays(catalogue: Path, labels: list[str], descriptions: list[str]) -> dict[str, NDArray[Any]]:
    kept = catalogue.with_name(f"{catalogue.stem}-words-{_FORMAT}.npz")
    try:
        with np.load(kept, allow_pickle=False) as found:
            return dict(found)
    except (OSError, ValueError, zipfile.BadZipFile, KeyError):
        pass  # not made yet, or cut short: made now
    arrays = (
        Cosine.over(labels).arrays("label_runs")
        | Coverage.over(labels).arrays("label_words")
        | Cosine.over(descriptions).arrays("code_runs")
        | Bm25.over(descriptions).arrays("code_words")
    )
    _keep(kept, arrays)
    return arrays


def _keep(path: Path, arrays: dict[str, NDArray[Any]]) -> None:
    content = io.BytesIO()
    np.savez(content, **arrays)  # type: ignore[arg-type]
    fresh = path.with_suffix(".new")
    try:
        fresh.write_bytes(content.getvalue())
        fresh.replace(path)
    except OSError:
        return  # a full disk costs a second at the next start, no more


@cache
def _made(path: Path) -> Wordbook:
    return Wordbook(Catalogue(path))


def wordbook(catalogue: Catalogue) -> Wordbook:
    """The wordbook of `catalogue`. Synergies have no part in it, so catalogues that leave some out share it."""
    return _made(catalogue.path)
