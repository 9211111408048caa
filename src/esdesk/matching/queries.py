"""Queries with what they should lead to, and how well they do.

The queries of tests/matching/queries were written from knowledge of plants and of the European list, without looking at
the catalogue's words. Half of them is held: its figures are printed, its lines are not looked at while tuning. The
second set was written after the first had been read; `published.csv` holds exchanges that were written about, told from
memory of the literature, the place in the column `form`.
"""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from esdesk.core.turkish import fold, upper

KS = (1, 5)
OUT = "out"
"""The form of queries that mean nothing a plant has."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query: `codes` any of which is right, divisions (`receivers`) any of which takes it, the asker's NACE."""

    text: str
    codes: tuple[str, ...]
    receivers: tuple[str, ...]
    nace: str
    form: str
    held: bool


@dataclass(frozen=True, slots=True)
class Recall:
    """The share of `of` queries answered rightly among the first one and five, and the mean of one over the rank."""

    of: int
    first: float
    fifth: float
    mean_reciprocal: float


def read_queries(path: Path) -> list[Query]:
    """The queries of one language."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Query(
                row["query"],
                tuple(row["codes"].split("; ")) if row["codes"] else (),
                tuple(row["receivers"].split("; ")) if row["receivers"] else (),
                row["nace"],
                row["form"],
                row["half"] == "held",
            )
            for row in csv.DictReader(file)
        ]


def recall(queries: Sequence[Query], ask: Callable[[Query], Iterable[bool]]) -> Recall:
    """How well `ask`, which says of each answer whether it is right, best answer first, does."""
    ranks = [next((at for at, right in enumerate(ask(query), 1) if right), 0) for query in queries]
    of = len(ranks)
    first, fifth = (sum(0 < rank <= k for rank in ranks) / max(of, 1) for k in KS)
    return Recall(of, first, fifth, sum(1 / rank for rank in ranks if rank) / max(of, 1))


def right_codes(found: Iterable[tuple[str, tuple[str, ...]]], wanted: Sequence[str]) -> list[bool]:
    """For each answer (code, its mirror entries) whether it is one of `wanted`; a mirror pair counts as one answer."""
    right: list[bool] = []
    told: set[str] = set()
    for code, mirror in found:
        if told & {code, *mirror} and len(mirror) == 1:
            continue  # the other half has been told
        told.add(code)
        right.append(bool({code, *mirror} & set(wanted)))
    return right


def in_capitals(text: str) -> str:
    """`text` as typed with the caps lock on."""
    return upper(text)


def without_marks(text: str) -> str:
    """`text` as typed on a keyboard without Turkish letters."""
    return fold(text)


def with_slip(text: str) -> str:
    """`text` with one slip of the finger in its longest word, the same at each call."""
    random = Random(text)
    word = max(text.split(), key=len)
    if len(word) < 4:
        return text
    at = random.randrange(1, len(word) - 1)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + random.choice("aeiklmnrst") + word[at + 1 :],
    )
    return text.replace(word, random.choice(slips), 1)


def overlap(queries: Sequence[Query], labels: Iterable[str]) -> tuple[float, float]:
    """The share of queries that are a label of the catalogue, and of those that hold one as whole words."""
    known = {f" {fold(label)} " for label in labels}
    texts = [f" {fold(query.text)} " for query in queries]
    of = max(len(texts), 1)
    equal = sum(text in known for text in texts)
    return equal / of, sum(any(label in text for label in known) for text in texts) / of


def answered_at(known: Sequence[float], unknown: Sequence[float], share: float) -> float:
    """The share of `known` queries that score above all but `share` of the `unknown` ones: a point of the curve."""
    ranked = sorted(unknown, reverse=True)
    let_through = int(share * len(ranked))
    bar = ranked[let_through] if let_through < len(ranked) else -1.0
    return sum(score > bar for score in known) / max(len(known), 1)


def area(known: Sequence[float], unknown: Sequence[float]) -> float:
    """The area under that curve: how often a known query scores above an unknown one; equal scores count half."""
    pairs = [(one > other) + (one == other) / 2 for one in known for other in unknown]
    return sum(pairs) / max(len(pairs), 1)
