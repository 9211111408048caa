"""From words to concepts and waste codes.

The thesaurus decides, the descriptions of the codes help, and the donor's sector moves what remains: half the score
comes from the concepts that the words may mean, the rest from the texts. Where neither knows the words the answer is
empty, for a wrong code with a number beside it is worse than none.
"""

import re

import numpy as np

from esdesk.audit.listing import FULL, CodeSuggestion, ConceptSuggestion, Said
from esdesk.catalogue.entries import WasteCode
from esdesk.catalogue.read import Catalogue
from esdesk.matching.sayings import said
from esdesk.matching.sectors import nearness
from esdesk.matching.similarity import Scores
from esdesk.matching.wordbook import wordbook

_SHARES = (0.5, 0.3, 0.2)  # concept, runs of letters, words
_CONCEPT_SURE, _TEXT_SURE = 0.42, 0.5
_LATER_CODE = 0.85  # a concept's second code weighs this much of its first, the third this much again
_LAST = 0.6  # codes that end in 99 say only "not listed elsewhere"
_SECTOR = 0.6
_EVERYWHERE = ("13", "14", "15")  # oils, solvents and packaging arise in every sector
_NAMED_CODE = 1.5


class Coder:
    """Finds concepts and codes for words, with `catalogue`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._words = wordbook(catalogue)
        self._codes = [catalogue.codes[code] for code in self._words.codes]
        self._place = {code: place for place, code in enumerate(self._words.codes)}
        self._sector_factors: dict[str, Scores] = {}

    def concepts(
        self, query: str, sector: str | None = None, code: str | None = None, limit: int = 8
    ) -> list[ConceptSuggestion]:
        """Concepts that `query` may mean, best first; empty where it is not known.

        Args:
            query: a name as said, Turkish or English.
            sector: NACE code of who has it; a concept that such plants produce ranks higher.
            code: waste code of it; a concept with that code ranks higher.
            limit: how many at most.
        """
        asked = plain_code(code) if code else ""
        found = []
        for concept, likeness, label in self._words.likeness(query):
            entry = self._catalogue.concepts[concept]
            produced = nearness(sector, entry.producers_nace) if sector else 0.0
            factor = 1 + 0.15 * produced + (0.25 if asked and asked in entry.ewc else 0.0)
            found.append((likeness, likeness * factor, entry, label))
        if not found or max(likeness for likeness, *_ in found) < _CONCEPT_SURE:
            return []
        found.sort(key=lambda one: (-one[1], one[2].id))
        return [
            ConceptSuggestion(entry.id, Said(entry.label_tr, entry.label_en), round(min(1.0, score) * FULL), label)
            for likeness, score, entry, label in found[:limit]
            if likeness >= _CONCEPT_SURE / 2
        ]

    def codes(
        self, query: str, sector: str | None = None, code: str | None = None, limit: int = 8
    ) -> list[CodeSuggestion]:
        """Waste codes for `query`, best first; empty where it is not known.

        Args:
            query: a name as said, or a code as people write it ("10 09 08*").
            sector: NACE code of who has it.
            code: a code that somebody named already; it comes first, with its mirror entry behind it.
            limit: how many at most.
        """
        named = plain_code(code or "") or plain_code(query)
        query = "" if plain_code(query) else query
        from_concepts, meant = self._from_concepts(query)
        runs, shared = self._words.code_texts(query)
        known = from_concepts.max(initial=0) >= _CONCEPT_SURE or (runs * shared).max(initial=0) >= _TEXT_SURE**3
        if not known and named not in self._place:
            return []
        mixed = sum(
            (share * _evened(scores) for share, scores in zip(_SHARES, (from_concepts, runs, shared), strict=True)),
            np.zeros(len(self._codes)),
        )
        mixed *= self._factors(sector)
        if named in self._place:
            mixed[self._place[named]] = mixed.max(initial=0) * _NAMED_CODE + 1
            for mirror in self._codes[self._place[named]].mirror:
                mixed[self._place[mirror]] = max(mixed[self._place[mirror]], mixed[self._place[named]] / 2)
        top = max(float(mixed.max()), 1.0)
        order = sorted(np.flatnonzero(mixed > 0.1 * mixed.max()).tolist(), key=lambda place: (-mixed[place], place))[
            :limit
        ]
        return [self._told(place, mixed[place] / top, meant.get(place), sector, named) for place in order]

    def _from_concepts(self, query: str) -> tuple[Scores, dict[int, tuple[str, str]]]:
        """For each code the likeness of the concept that leads to it most, and that concept with its label."""
        scores = np.zeros(len(self._codes))
        meant: dict[int, tuple[str, str]] = {}
        for concept, likeness, label in self._words.likeness(query):
            for rank, code in enumerate(self._catalogue.concepts[concept].ewc):
                place, score = self._place[code], likeness * _LATER_CODE**rank
                if score > scores[place]:
                    scores[place] = score
                    meant[place] = (concept, label)
        return scores, meant

    def _factors(self, sector: str | None) -> Scores:
        asked = sector or ""
        if asked not in self._sector_factors:
            self._sector_factors[asked] = np.array([self._factor(code, asked) for code in self._codes])
        return self._sector_factors[asked]

    def _factor(self, code: WasteCode, sector: str) -> float:
        factor = _LAST if code.code.endswith("99") else 1.0
        if not sector:
            return factor
        if code.code.startswith(_EVERYWHERE):
            return factor * (1 + _SECTOR / 2)
        return factor * (1 + _SECTOR * nearness(sector, code.typical_nace))

    def _told(
        self, place: int, score: float, meant: tuple[str, str] | None, sector: str | None, named: str
    ) -> CodeSuggestion:
        code = self._codes[place]
        why = []
        if code.code == named:
            why.append(said("code-named", waste_code=code.shown))
        if named and named in code.mirror:
            why.append(said("code-mirror-of-named", waste_code=self._codes[self._place[named]].shown))
        if meant:
            concept = self._catalogue.concepts[meant[0]]
            label = Said(concept.label_tr, concept.label_en)
            why.append(said("code-from-concept", words=meant[1], concept=label))
        if sector and nearness(sector, code.typical_nace) > 0:
            why.append(said("code-from-sector", nace=sector, chapter=f"{code.code[:2]} {code.code[2:4]}"))
        if not why:
            why.append(said("code-from-text", name=Said(code.plain_tr, code.plain_en)))
        return CodeSuggestion(
            code=code.code,
            shown=code.shown,
            name=Said(code.plain_tr, code.plain_en),
            hazardous=code.hazardous,
            mirror=code.mirror,
            score_1e4=round(score * FULL),
            why=tuple(why),
            question=self._mirror_question(code),
        )

    def _mirror_question(self, code: WasteCode) -> Said | None:
        if not code.mirror:
            return None
        pair = (code, *(self._catalogue.codes[mirror] for mirror in code.mirror))
        return said(
            "code-mirror-question",
            hazardous=" / ".join(one.shown for one in pair if one.hazardous),
            other=" / ".join(one.shown for one in pair if not one.hazardous),
        )


def plain_code(text: str) -> str:
    """The six digits of a waste code as people write it; "" where `text` is not one."""
    found = re.fullmatch(r"\s*(\d\d)[ .]?(\d\d)[ .]?(\d\d)\s*\*?\s*", text)
    return "".join(found.groups()) if found else ""


def _evened(scores: Scores) -> Scores:
    most = scores.max(initial=0)
    return scores / most if most > 0 else scores
