"""Names of things found inside what somebody asked, slips and inflected forms forgiven."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from esdesk.matching.grams import words
from esdesk.matching.lexicon import Lexicon, Term
from esdesk.matching.roots import root
from esdesk.matching.similarity import Scores

_PRECISION = 1.5  # a label of which half is missing counts a third
_ASIDE = 0.35  # what a label counts that stands whole in a text about much else


@dataclass(frozen=True, slots=True)
class Holding:
    """Which documents hold a root, and how much it counts there; `starts` has one more entry for the end."""

    starts: NDArray[np.int32]
    documents: NDArray[np.int32]
    credit: Scores
    size: int

    @classmethod
    def of(cls, credit: Mapping[tuple[int, int], float], roots: int, size: int) -> "Holding":
        """From (root, document) to how much it counts."""
        keys = sorted(credit)
        starts = np.searchsorted([at for at, _ in keys], np.arange(roots + 1))
        documents = np.array([document for _, document in keys], np.int32)
        return cls(starts.astype(np.int32), documents, np.array([credit[key] for key in keys]), size)

    def held(self, term: Term) -> Scores:
        """How far each document holds what `term` may be."""
        found = np.zeros(self.size)
        self._hold(term, found)
        return found

    def _hold(self, term: Term, found: Scores) -> NDArray[np.int32]:
        """Writes into `found` what `held` gives, and gives the documents that it wrote to; few hold a word."""
        touched = []
        for place, likeness in zip(term.places.tolist(), term.likeness.tolist(), strict=True):
            own = slice(self.starts[place], self.starts[place + 1])
            at = self.documents[own]  # a document stands once among those of a root
            found[at] = np.maximum(found[at], self.credit[own] * likeness)
            touched.append(at)
        return np.concatenate(touched) if touched else self.documents[:0]

    def share(self, terms: Sequence[Term]) -> Scores:
        """The share of what `terms` say that each document holds."""
        found, held = np.zeros(self.size), np.zeros(self.size)
        for term in terms:
            touched = self._hold(term, held)
            found[touched] += term.weight * held[touched]
            held[touched] = 0.0
        return found / max(sum(term.weight for term in terms), 1e-9)

    def arrays(self, prefix: str) -> dict[str, NDArray[Any]]:
        """What `from_arrays` takes."""
        return {
            f"{prefix}_starts": self.starts,
            f"{prefix}_documents": self.documents,
            f"{prefix}_credit": self.credit,
            f"{prefix}_size": np.array(self.size),
        }

    @classmethod
    def from_arrays(cls, prefix: str, arrays: Mapping[str, NDArray[Any]]) -> "Holding":
        """The holding from its arrays."""
        starts, documents, credit, size = (
            arrays[f"{prefix}_{name}"] for name in ("starts", "documents", "credit", "size")
        )
        return cls(starts, documents, credit, int(size.item()))


@dataclass(frozen=True, slots=True)
class Labels:
    """Short texts, by the roots in them; `totals` is how much each says."""

    holding: Holding
    totals: Scores
    weights: Scores

    @classmethod
    def over(cls, texts: Sequence[str], lexicon: Lexicon) -> "Labels":
        """The index of `texts`, whose roots `lexicon` knows."""
        held = [{lexicon.place[root(word)] for word in words(text)} for text in texts]
        credit = {(place, at): 1.0 for at, places in enumerate(held) for place in places}
        totals = np.array([lexicon.weights[sorted(places)].sum() for places in held])
        return cls(Holding.of(credit, len(lexicon.roots), len(texts)), np.maximum(totals, 1e-9), lexicon.weights)

    def scores(self, terms: Sequence[Term]) -> Scores:
        """How far each label is what `terms` say: whether it stands there whole, and whether it says all of it."""
        whole = np.zeros(self.holding.size)
        likeness: dict[int, float] = {}
        for term in terms:
            for place, alike in zip(term.places.tolist(), term.likeness.tolist(), strict=True):
                likeness[place] = max(likeness.get(place, 0.0), alike)
        for place, alike in likeness.items():
            own = slice(self.holding.starts[place], self.holding.starts[place + 1])
            whole[self.holding.documents[own]] += self.weights[place] * alike
        found = np.zeros(self.holding.size)
        at = np.flatnonzero(whole)  # most labels share no root with what is asked
        held = np.minimum(whole[at] / self.totals[at], 1.0) ** _PRECISION
        found[at] = held * (_ASIDE + (1 - _ASIDE) * np.minimum(self.holding.share(terms)[at], 1.0))
        return found

    def arrays(self, prefix: str) -> dict[str, NDArray[Any]]:
        """What `from_arrays` takes beside the lexicon's weights."""
        return self.holding.arrays(prefix) | {f"{prefix}_totals": self.totals}

    @classmethod
    def from_arrays(cls, prefix: str, arrays: Mapping[str, NDArray[Any]], weights: Scores) -> "Labels":
        """The index from its arrays."""
        return cls(Holding.from_arrays(prefix, arrays), arrays[f"{prefix}_totals"], weights)
