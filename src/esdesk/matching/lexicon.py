"""All roots that the catalogue's words have, and which of them a word may be that somebody typed.

A root that the catalogue knows is taken as it stands, and longer words that begin with it count a little. A root that
it does not know is taken for those that one or two slips of the finger turn it into.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from esdesk.matching.grams import WEAK, words
from esdesk.matching.postings import Postings, counted, index, rarity
from esdesk.matching.roots import root

Places = NDArray[np.intp]
Likeness = NDArray[np.float64]

_MOST_SAID = 4.5  # a word that the catalogue holds once ("worn") says no more than one it holds ten times ("tyre")
_WEAK = 0.35  # "used", "waste" and "plant" say a third of what another word as rare says
_WEAK_ROOTS = frozenset(root(word) for word in WEAK)
_LOOKED_AT = 40  # roots that share most letter pairs with an unknown one
_LEAST_SHARED = 0.38
_SHORTEST, _SHORTEST_STEM = 4, 5
_PER_SLIP = 1.2  # a slip takes this many letters' worth of the likeness
_FIRST = 0.8  # people seldom miss the first letter
_NAME_LENGTH = 3  # longer texts are sentences, in which unknown words count less
_TWO_FROM = 8  # letters from which two slips are still the same word


@dataclass(frozen=True, slots=True)
class Term:
    """One word that was asked: the roots it may be, how like it they are (0 to 1), and how much it says."""

    places: Places
    likeness: Likeness
    weight: float


class Lexicon:
    """The roots in the order of their places, each with how much it says."""

    def __init__(self, roots: Sequence[str], weights: Likeness, pairs: Postings) -> None:
        self.roots = tuple(roots)
        self.weights = weights
        self.place = {one: at for at, one in enumerate(self.roots)}
        self._pairs = pairs
        self._sizes = np.bincount(pairs.documents, minlength=len(self.roots))
        self._unknown = float(np.median(weights)) if len(weights) else 1.0
        self._near: dict[str, tuple[Places, Likeness]] = {}

    @classmethod
    def over(cls, documents: Iterable[Iterable[str]]) -> "Lexicon":
        """The roots of `documents`, each given by its texts; what stands in fewer documents says more."""
        held = [{root(word) for text in texts for word in words(text)} for texts in documents]
        roots = sorted(set().union(*held))
        place = {one: at for at, one in enumerate(roots)}
        counts = np.bincount([place[one] for document in held for one in document], minlength=len(roots))
        weak = np.array([_WEAK if one in _WEAK_ROOTS else 1.0 for one in roots])
        weights = np.array([min(rarity(len(held), int(count)), _MOST_SAID) for count in counts]) * weak
        return cls(roots, weights, index([_letter_pairs(one) for one in roots], lambda _often, _length, _mean: 1.0))

    def read(self, text: str) -> list[Term]:
        """The words of `text` that say something; two words that the catalogue writes as one are that one as well."""
        said = words(text)
        aside = min(1.0, _NAME_LENGTH / max(len(said), 1))
        found = [self._term(word, aside) for word in said]
        for at in range(len(said) - 1):
            whole = root(said[at] + said[at + 1])
            joined = self.place.get(whole)
            if joined is not None and len(whole) > len(said[at]):  # else the second was cut off as an ending: atık ısı
                found[at : at + 2] = [_or(term, joined) for term in found[at : at + 2]]
        return found

    def _term(self, word: str, aside: float) -> Term:
        places, likeness = self.near(word)
        if len(places):
            return Term(places, likeness, float(self.weights[places[int(np.argmax(likeness))]]))
        return Term(places, likeness, self._unknown * aside * (_WEAK if root(word) in _WEAK_ROOTS else 1.0))

    def near(self, word: str) -> tuple[Places, Likeness]:
        """The places of the roots that `word` may be, and how like it each is."""
        asked = root(word)
        if asked not in self._near:
            found = {self.place[asked]: 1.0} if asked in self.place else {}
            if len(asked) >= _SHORTEST and not asked.isdigit():
                found |= self._alike(asked, known=bool(found))
            self._near[asked] = np.array([*found], np.intp), np.array([*found.values()])
        return self._near[asked]

    def _alike(self, asked: str, *, known: bool) -> dict[int, float]:
        pairs = _letter_pairs(asked)
        places, _, _ = self._pairs.find(counted(pairs))
        shared = 2 * self._pairs.sums(places, np.ones(len(places), np.float32)) / (self._sizes + len(pairs))
        nearest = np.argsort(-shared, kind="stable")[:_LOOKED_AT]
        found = {}
        for at in nearest[shared[nearest] >= _LEAST_SHARED].tolist():
            alike = _alike(asked, self.roots[at], known=known)
            if alike and asked != self.roots[at]:
                found[at] = alike
        return found

    def arrays(self, prefix: str) -> dict[str, NDArray[Any]]:
        """What `from_arrays` takes."""
        letters = np.frombuffer("\n".join(self.roots).encode(), np.uint8)
        return self._pairs.arrays(f"{prefix}_pairs") | {f"{prefix}_letters": letters, f"{prefix}_weights": self.weights}

    @classmethod
    def from_arrays(cls, prefix: str, arrays: Mapping[str, NDArray[Any]]) -> "Lexicon":
        """The lexicon from its arrays."""
        roots = arrays[f"{prefix}_letters"].tobytes().decode().split("\n")
        return cls(roots, arrays[f"{prefix}_weights"], Postings.from_arrays(f"{prefix}_pairs", arrays))


def _or(term: Term, place: int) -> Term:
    return Term(np.append(term.places, place), np.append(term.likeness, 1.0), term.weight)


def _letter_pairs(word: str) -> list[str]:
    marked = f" {word} "
    return sorted({marked[at : at + 2] for at in range(len(marked) - 1)})


def _alike(asked: str, other: str, *, known: bool) -> float:
    """How like two roots are, 0 where they are two words."""
    short, long = sorted((asked, other), key=len)
    if len(short) < _SHORTEST:
        return 0.0
    by_stem = _by_stem(short, long)
    if known:  # a word that stands in the catalogue is no slip
        return by_stem
    slips = _slips(asked, other)
    if slips > (2 if len(short) >= _TWO_FROM else 1):
        return by_stem
    return max(by_stem, (1 - _PER_SLIP * slips / len(long)) * (1.0 if asked[0] == other[0] else _FIRST))


def _by_stem(short: str, long: str) -> float:
    """By how many letters the two begin alike."""
    same = next((at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    if same == len(short) >= _SHORTEST_STEM:
        return 0.9 if len(long) - same <= 2 else 0.55 + 0.35 * same / len(long)
    alike = 0.85 * 2 * same / (len(short) + len(long)) if same > _SHORTEST_STEM else 0.0
    return alike if alike >= 0.5 else 0.0


def _slips(one: str, other: str) -> int:
    """Letters to add, drop, replace or swap with a neighbour to make `one` of `other`; 3 stands for more than two."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for to, theirs in enumerate(other, 1):
            least = min(last[to] + 1, row[to - 1] + 1, last[to - 1] + (letter != theirs))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == theirs:
                least = min(least, before[to - 2] + 1)
            row.append(least)
        before, last = last, row
    return min(last[-1], 3)
