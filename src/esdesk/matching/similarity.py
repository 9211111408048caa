"""Ways of saying how alike a query and each document are, all between 0 and 1.

Terms that no document holds count against every document: gibberish is like nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from esdesk.matching.grams import roots, runs
from esdesk.matching.postings import Counted, Postings, counted, index

Scores = NDArray[np.float64]


@lru_cache(maxsize=64)
def _runs_of(query: str) -> Counted:
    """One question asks several indexes for the same runs."""
    return counted(runs(query))


@dataclass(frozen=True, slots=True)
class Cosine:
    """The cosine between runs of letters, weighed by their rarity."""

    postings: Postings
    lengths: Scores

    @classmethod
    def over(cls, texts: Sequence[str]) -> "Cosine":
        """The index of `texts`."""
        postings = index([runs(text) for text in texts], lambda often, _length, _mean: 1 + log(often))
        rarity = np.repeat(postings.rarity, np.diff(postings.starts))
        weighed = postings.weights * rarity
        lengths = np.sqrt(np.bincount(postings.documents, weighed**2, minlength=len(texts)))
        return cls(postings, np.maximum(lengths, 1e-9))

    def scores(self, query: str) -> Scores:
        """How alike `query` and each document are."""
        places, often, unknown = self.postings.find(_runs_of(query))
        rarity = self.postings.rarity[places]
        asked = (1 + np.log(often)) * rarity
        length = float(np.sqrt((asked**2).sum() + unknown * self.postings.rarest**2))
        return self.postings.sums(places, asked * rarity) / (self.lengths * max(length, 1e-9))

    def arrays(self, prefix: str) -> dict[str, NDArray[Any]]:
        """What `from_arrays` takes."""
        return self.postings.arrays(prefix) | {f"{prefix}_lengths": self.lengths}

    @classmethod
    def from_arrays(cls, prefix: str, arrays: Mapping[str, NDArray[Any]]) -> "Cosine":
        """The index from its arrays."""
        return cls(Postings.from_arrays(prefix, arrays), arrays[f"{prefix}_lengths"].astype(np.float64))


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of each document's words the query holds, and how much of the query's words each document holds."""

    postings: Postings
    totals: Scores

    @classmethod
    def over(cls, texts: Sequence[str]) -> "Coverage":
        """The index of `texts`."""
        postings = index([sorted(set(roots(text))) for text in texts], lambda _often, _length, _mean: 1.0)
        rarity = np.repeat(postings.rarity, np.diff(postings.starts))
        return cls(postings, np.maximum(np.bincount(postings.documents, rarity, minlength=len(texts)), 1e-9))

    def scores(self, query: str) -> tuple[Scores, Scores]:
        """Shares, by rarity: of each document that `query` holds, and of `query` that each document holds."""
        places, _, unknown = self.postings.find(counted(roots(query)))
        rarity = self.postings.rarity[places]
        shared = self.postings.sums(places, rarity)
        whole = float(rarity.sum()) + unknown * self.postings.rarest
        return shared / self.totals, shared / max(whole, 1e-9)

    def arrays(self, prefix: str) -> dict[str, NDArray[Any]]:
        """What `from_arrays` takes."""
        return self.postings.arrays(prefix) | {f"{prefix}_totals": self.totals}

    @classmethod
    def from_arrays(cls, prefix: str, arrays: Mapping[str, NDArray[Any]]) -> "Coverage":
        """The index from its arrays."""
        return cls(Postings.from_arrays(prefix, arrays), arrays[f"{prefix}_totals"].astype(np.float64))


@dataclass(frozen=True, slots=True)
class Phrases:
    """Likeness to short phrases that may stand inside a longer text: names of things, what things are for.

    A phrase whose words all stand in the text counts much, but less where only their beginnings are the same.
    """

    runs: Cosine
    words: Coverage

    @classmethod
    def over(cls, texts: Sequence[str]) -> "Phrases":
        """The index of `texts`."""
        return cls(Cosine.over(texts), Coverage.over(texts))

    def scores(self, query: str) -> Scores:
        """How alike `query` and each phrase are."""
        of_phrase, of_query = self.words.scores(query)
        alike = self.runs.scores(query)
        held = of_phrase**2 * (0.55 + 0.45 * of_query) * np.minimum(1, 0.5 + alike)
        return np.maximum(alike, held)

    def arrays(self, prefix: str) -> dict[str, NDArray[Any]]:
        """What `from_arrays` takes."""
        return self.runs.arrays(f"{prefix}_runs") | self.words.arrays(f"{prefix}_words")

    @classmethod
    def from_arrays(cls, prefix: str, arrays: Mapping[str, NDArray[Any]]) -> "Phrases":
        """The index from its arrays."""
        return cls(Cosine.from_arrays(f"{prefix}_runs", arrays), Coverage.from_arrays(f"{prefix}_words", arrays))


class Wordings:
    """How alike two wordings are as wholes: by their runs of letters or by their words, whichever says more."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._runs, self._words = Cosine.over(texts), Coverage.over(texts)

    def scores(self, query: str) -> Scores:
        """How alike `query` and each text are."""
        of_text, of_query = self._words.scores(query)
        return np.maximum(self._runs.scores(query), np.sqrt(of_text * of_query))
