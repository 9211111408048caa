"""What a listing means: how near it is to every concept, and to either side of every known synergy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import ResourceKind
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.matching.coder import plain_code
from esdesk.matching.forms import StateFits
from esdesk.matching.grams import head
from esdesk.matching.kindwords import KindFits
from esdesk.matching.kinship import kinship
from esdesk.matching.routes import becomes, replaced
from esdesk.matching.sectors import nearness
from esdesk.matching.similarity import Scores
from esdesk.matching.wordbook import wordbook

FAMILIES: Mapping[ResourceKind, str] = {kind: kind.value for kind in ResourceKind} | {
    ResourceKind.WASTE: "material",
    ResourceKind.BY_PRODUCT: "material",
}
"""Kinds between which people do not draw a sharp line, under the catalogue's word for them."""

_CROSSED: Mapping[frozenset[str], float] = {
    frozenset({"energy", "water"}): 0.8,  # hot water is both
    frozenset({"energy", "material"}): 0.5,  # fuels are both
    frozenset({"water", "material"}): 0.5,
    frozenset({"capacity", "equipment"}): 0.8,
    frozenset({"capacity", "service"}): 0.6,
    frozenset({"capacity", "space"}): 0.4,
    frozenset({"equipment", "service"}): 0.4,
    frozenset({"expertise", "service"}): 0.8,
    frozenset({"logistics", "service"}): 0.8,
    frozenset({"logistics", "equipment"}): 0.4,
    frozenset({"space", "service"}): 0.4,
}

Places = NDArray[np.intp] | slice

_LEAST = 0.2  # concepts less alike than this say nothing
_MOST = 12
_SHARPER = 1.0  # what is less likely than the likeliest counts for still less
_NAMED, _SHARPER_NAMED = 0.97, 2.5  # what is called by its very name is hardly something else of a similar name
_WHOLE = 0.85  # what a name says beside its head counts less
_BY_CODE = 0.7  # a concept that a given code leads to, by its rank among the concept's codes
_BY_TEXT = 0.9  # words that are those of a synergy count a little less than its concept
_ALSO = 0.9
_BY_PURPOSE = 0.8  # that a concept is used for what a want asks says less than that it is what the want names
_SECTOR = 0.15


def alike_kinds(one: str, other: str) -> float:
    """How far two families of kinds can stand for each other: 1 the same, 0 never."""
    return 1.0 if one == other else _CROSSED.get(frozenset({one, other}), 0.0)


@dataclass(frozen=True, slots=True)
class Meaning:
    """Likeness 0 to 1 of a listing to each concept, by its words; `near` also by kinship."""

    concepts: Scores
    near: Scores

    def best(self) -> int:
        """Place of the concept that it most likely is, or -1."""
        return int(np.argmax(self.concepts)) if self.concepts.any() else -1


def rows_of(kept: NDArray[np.bool_]) -> NDArray[np.bool_] | slice:
    """What picks the rows that are kept; where all are, it costs nothing."""
    return slice(None) if kept.all() else kept


class Reader:
    """Reads listings with `catalogue`.

    Attributes:
        synergies: the rows that the scores belong to, in their order.
        taken_of: for each of them the row, in what `taken` tells, of the list of concepts that it uses.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._words = wordbook(catalogue)
        self._kin = kinship(catalogue)
        self.concepts = self._words.concepts
        self._place = {concept: at for at, concept in enumerate(self.concepts)}
        self._with_code: dict[str, list[tuple[int, int]]] = {}  # concepts that have a code, with its rank there
        for at, concept in enumerate(self.concepts):
            for rank, code in enumerate(dict.fromkeys(catalogue.concepts[concept].ewc)):
                self._with_code.setdefault(code, []).append((at, rank))
        self._families = [catalogue.concepts[concept].kind for concept in self.concepts]
        self._kinds = KindFits(self._families)
        self._states = StateFits([catalogue.concepts[concept].state for concept in self.concepts])
        self.synergies: Sequence[Synergy] = tuple(catalogue.synergies.values())
        present = {one.id for one in self.synergies}
        self._kept = rows_of(np.array([one in present for one in self._words.synergies]))
        # of the lists of concepts that synergies take there are far fewer than synergies
        taken = [(one.have_concept, one.have_also) for one in self.synergies]
        known = {some: at for at, some in enumerate(dict.fromkeys(taken))}
        self.taken_of = np.array([known[some] for some in taken], np.intp)
        self._taken = np.array([self._place[have] for have, _ in known], np.int64)
        also = [(row, self._place[concept]) for (_, some), row in known.items() for concept in some]
        self._also_rows, self._also = np.array(also, np.int64).reshape(-1, 2).T
        self._want = np.array([self._place.get(one.want_concept, -1) for one in self.synergies], np.int64)
        self._replaced = replaced(catalogue)[self._kept].astype(np.int64)
        self._becomes = becomes(catalogue)

    def read(
        self, text: str, family: str | None, nace: str, *, produces: bool, concept: str | None, code: str | None
    ) -> Meaning:
        """What `text` means; a `concept` that a person chose settles it.

        Args:
            text: what it is called.
            family: its kind as in the catalogue; concepts of another kind count less. None where nobody said.
            nace: sector of the firm, or "".
            produces: whether the firm has it (concepts that its sector gives off gain) or wants it.
            concept: id of the concept that a person chose.
            code: waste code, or None.
        """
        scores = np.zeros(len(self.concepts))
        if concept in self._place:
            scores[self._place[concept]] = 1.0
        else:
            self._add_words(scores, head(text), 1.0, family)
            scores *= self._kinds.of(text)  # what stands behind the comma says it as well
            self._add_words(scores, text, _WHOLE, family)
            scores *= self._states.of(text)
            sharper = _SHARPER_NAMED if scores.max(initial=0) >= _NAMED else _SHARPER
            self._add_code(scores, plain_code(code or ""))
            self._weigh_sector(scores, nace, produces=produces)
            scores *= (scores / max(float(scores.max()), 1e-9)) ** sharper
            scores[scores < _LEAST] = 0
        known = np.flatnonzero(scores)
        near = (self._kin[known] * scores[known, None]).max(axis=0) if len(known) else scores
        return Meaning(scores, near)

    def _add_words(self, scores: Scores, text: str, weight: float, family: str | None) -> None:
        for found, likeness, _ in self._words.likeness(text)[:_MOST]:
            at = self._place[found]
            fits = alike_kinds(self._families[at], family) if family else 1.0
            scores[at] = max(scores[at], likeness * fits * weight)

    def _add_code(self, scores: Scores, code: str) -> None:
        """A code makes every concept that has it likelier, and those the words already hint at most."""
        if not code:
            return
        for at, rank in self._with_code.get(code, ()):
            scores[at] = min(1.0, scores[at] + (1 - scores[at]) * _BY_CODE * 0.5**rank / 2)

    def _weigh_sector(self, scores: Scores, nace: str, *, produces: bool) -> None:
        for at in np.flatnonzero(scores) if nace else ():
            entry = self.catalogue.concepts[self.concepts[at]]
            fits = nearness(nace, entry.producers_nace if produces else entry.consumers_nace)
            scores[at] = min(1.0, scores[at] * (1 + _SECTOR * fits))

    def settled(self, meaning: Meaning, least: float) -> Meaning:
        """`meaning` without what is less likely than `least` times the likeliest concept."""
        scores = np.where(meaning.concepts >= least * meaning.concepts.max(initial=0), meaning.concepts, 0.0)
        known = np.flatnonzero(scores)
        near = (self._kin[known] * scores[known, None]).max(axis=0) if len(known) else scores
        return Meaning(scores, near)

    def as_have(self, meaning: Meaning, text: str) -> tuple[Scores, Scores]:
        """For each synergy, how far the listing is what it uses: by concept, and by words."""
        return self.by_concept(meaning), self.by_waste(text)

    def by_waste(self, text: str) -> Scores:
        """For each synergy, how far the listing is what it uses, by words."""
        return self._words.wastes(text)[self._kept] * _BY_TEXT

    def by_concept(self, meaning: Meaning, places: Places = slice(None)) -> Scores:
        """For each synergy, or those at `places`, how far the listing is what it uses, by concept."""
        return self.taken(meaning)[self.taken_of[places]]

    def taken(self, meaning: Meaning) -> Scores:
        """For each list of concepts that any synergy uses, how far the listing is one of them."""
        found = meaning.near[self._taken]
        np.maximum.at(found, self._also_rows, _ALSO * meaning.near[self._also])
        return found

    def sides(self) -> tuple[Scores, Scores]:
        """For each concept (rows) how far it is what each synergy uses, and how far what it gives or replaces."""
        uses = self._kin[:, self._taken]
        for row, also in zip(self._also_rows.tolist(), self._also.tolist(), strict=True):
            uses[:, row] = np.maximum(uses[:, row], _ALSO * self._kin[:, also])
        by_tag, by_replaced = (np.where(at >= 0, self._kin[:, at], 0.0) for at in (self._want, self._replaced))
        return uses[:, self.taken_of], np.maximum(by_tag, by_replaced)

    def near(self) -> Scores:
        """For each concept of a have (rows) how near it is to each of a want, or is used as something near it."""
        return np.array([(row[at, None] * self._kin[at]).max(axis=0) for row in self._becomes for at in [row > 0]])

    def as_used(self, meaning: Meaning) -> Scores:
        """Likeness of a have to each concept, also to those that it is used as."""
        known = np.flatnonzero(meaning.concepts)
        if not len(known):
            return meaning.concepts
        used: Scores = (self._becomes[known] * meaning.concepts[known, None]).max(axis=0)
        return used

    def purposes(self, text: str, meaning: Meaning) -> Scores:
        """How far each concept is used for what a want asks.

        What stands behind the thing's own name ("whey for biogas") counts only as far as that name is not known.
        """
        known = float(meaning.concepts.max(initial=0))
        return np.maximum(self._words.purposes(head(text)), self._words.purposes(text) * (1 - known / 2)) * _BY_PURPOSE

    def as_want(self, meaning: Meaning, text: str) -> tuple[Scores, Scores]:
        """For each synergy, how far the listing is what it gives or replaces: by concept, and by words."""
        by_tag = np.where(self._want >= 0, meaning.near[self._want], 0.0)
        by_replaced = np.where(self._replaced >= 0, meaning.near[self._replaced], 0.0)
        by_concept = np.maximum(by_tag, by_replaced)
        return by_concept, self._words.uses(text)[self._kept] * _BY_TEXT
