"""An inverted index in flat arrays: for each term, the documents that hold it and how much it weighs there."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from esdesk.matching.grams import number

Floats = NDArray[np.float32]
Counted = tuple[NDArray[np.uint32], Floats]
"""The numbers of distinct terms, and how often each stands."""

Weigh = Callable[[int, int, float], float]
"""From how often a term stands in a document, the document's length and the mean length: the term's weight there."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The index.

    Attributes:
        terms: numbers of the terms, ascending.
        starts: where each term's postings begin; one more entry marks the end.
        documents, weights: the postings.
        rarity: idf of each term.
        size: how many documents there are.
    """

    terms: NDArray[np.uint32]
    starts: NDArray[np.int32]
    documents: NDArray[np.int32]
    weights: Floats
    rarity: Floats
    size: int

    def find(self, asked: Counted) -> tuple[NDArray[np.intp], Floats, float]:
        """The places of the known ones among the terms, how often each stands, and how many are unknown."""
        terms, often = asked
        places = np.searchsorted(self.terms, terms)
        known = places < len(self.terms)
        known[known] = self.terms[places[known]] == terms[known]
        return places[known], often[known], float(len(terms) - int(known.sum()))

    def sums(self, places: NDArray[np.intp], factors: Floats) -> NDArray[np.float64]:
        """For each document, the sum over `places` of factor times weight."""
        if not len(places):
            return np.zeros(self.size)
        own = [*zip(self.starts[places].tolist(), self.starts[places + 1].tolist(), factors.tolist(), strict=True)]
        # postings of a term lie together: whole pieces are copied faster than single entries are picked
        documents = np.concatenate([self.documents[start:end] for start, end, _ in own])
        products = np.concatenate([self.weights[start:end] * np.float32(factor) for start, end, factor in own])
        return np.bincount(documents, products, minlength=self.size).astype(np.float64, copy=False)

    @property
    def rarest(self) -> float:
        """The idf of a term that stands in one document."""
        return rarity(self.size, 1)

    def arrays(self, prefix: str) -> dict[str, NDArray[Any]]:
        """The arrays under names that begin with `prefix`, as `from_arrays` takes them."""
        names = ("terms", "starts", "documents", "weights", "rarity")
        return {f"{prefix}_{name}": getattr(self, name) for name in names} | {f"{prefix}_size": np.array(self.size)}

    @classmethod
    def from_arrays(cls, prefix: str, arrays: Mapping[str, NDArray[Any]]) -> "Postings":
        """The index from the arrays that `arrays` gave."""
        return cls(
            terms=arrays[f"{prefix}_terms"].astype(np.uint32, copy=False),
            starts=arrays[f"{prefix}_starts"].astype(np.int32, copy=False),
            documents=arrays[f"{prefix}_documents"].astype(np.int32, copy=False),
            weights=arrays[f"{prefix}_weights"].astype(np.float32, copy=False),
            rarity=arrays[f"{prefix}_rarity"].astype(np.float32, copy=False),
            size=int(arrays[f"{prefix}_size"].item()),
        )


def counted(terms: Iterable[str]) -> Counted:
    """`terms`, each once, as an index is asked for them."""
    found = Counter(map(number, terms))
    return np.fromiter(found.keys(), np.uint32, len(found)), np.fromiter(found.values(), np.float32, len(found))


def rarity(size: int, holding: int) -> float:
    """How much a term says that `holding` of `size` documents hold (idf as in BM25)."""
    return float(np.log(1 + (size - holding + 0.5) / (holding + 0.5)))


def index(documents: Sequence[Sequence[str]], weigh: Weigh) -> Postings:
    """The index of `documents`, each given by its terms."""
    mean = sum(map(len, documents)) / max(1, len(documents))
    terms, places, weights = array("I"), array("i"), array("f")
    for place, document in enumerate(documents):
        for term, often in Counter(number(term) for term in document).items():
            terms.append(term)
            places.append(place)
            weights.append(weigh(often, len(document), mean))
    held = np.array(terms, np.uint32)
    order = np.argsort(held, kind="stable")  # documents of a term stay in their order
    known, counts = np.unique(held, return_counts=True)
    rarities = {count: rarity(len(documents), count) for count in {*counts.tolist()}}
    return Postings(
        terms=known,
        starts=np.concatenate(([0], np.cumsum(counts))).astype(np.int32),
        documents=np.array(places, np.int32)[order],
        weights=np.array(weights, np.float32)[order],
        rarity=np.array([rarities[count] for count in counts.tolist()], np.float32),
        size=len(documents),
    )
