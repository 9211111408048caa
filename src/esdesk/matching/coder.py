"""From words to concepts and waste codes.

Five things speak for a code: that things which have it are called so, that the waste of a known synergy with it is
called so, that the catalogue holds the words for it, that its names look alike, and that the catalogue is much about
it. The donor's sector moves what remains. Where too little of the words is known the answer is empty, for a wrong code
with a number beside it is worse than none.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import FULL, CodeSuggestion, ConceptSuggestion, Said
from esdesk.catalogue.entries import WasteCode
from esdesk.catalogue.read import Catalogue
from esdesk.matching.codelinks import Links
from esdesk.matching.codewords import concept_codes, synergy_codes, weight_in_catalogue
from esdesk.matching.forms import HEAT, form
from esdesk.matching.grams import roots
from esdesk.matching.sayings import said
from esdesk.matching.sectors import Nearness, nearness
from esdesk.matching.similarity import Scores
from esdesk.matching.weights import weights
from esdesk.matching.wordbook import wordbook

_SHARES = {part: weight / FULL for part, weight in weights("codes").items()}

_SURE = 0.25  # codes that reach less than this are no answer
_HELD, _THINLY = 0.34, 0.87  # what a third is said of, as of three words one, has to reach so much more
_CONCEPT_SURE, _CONCEPT_WITH_CODES = 0.57, 0.4  # concepts, where the words alone say so; where they name a code as well
_NO_WASTE, _BESIDE = 0.8, 0.85  # what is surely heat, water or service, with no waste called nearly so, has no code
_LAST = 0.87  # codes that end in 99 say only "not listed elsewhere"
_ONE_LIST = 0.95  # a code that only the European or only the Turkish list has comes after one that both have
_SECTOR = 0.65
_SHARPER = 2  # a code of half the score is a quarter as likely
_EVERYWHERE = ("13", "14", "15")  # oils, solvents and packaging arise in every sector
_MIRROR_OF_NAMED = 0.5
_LEAST_OF_BEST, _NEAR_BEST = 0.1, 0.9
_LEAST_MEANT = 0.3  # a concept less like what was asked is no reason to name
_TWINS = 4  # codes looked at for each one shown, so that the other halves of pairs are among them


class Coder:
    """Finds concepts and codes for words, with `catalogue`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._words = wordbook(catalogue)
        self._codes = [catalogue.codes[code] for code in self._words.codes]
        self._place = {code: place for place, code in enumerate(self._words.codes)}
        self._standing = np.array([_standing(code) for code in self._codes])
        self._weight = weight_in_catalogue(catalogue)
        self._is_waste = np.array([bool(concept.ewc) for concept in catalogue.concepts.values()])
        self._by_concept = Links.of(
            self._place, ((row, concept_codes(concept)) for row, concept in enumerate(catalogue.concepts.values()))
        )
        self._by_synergy = Links.of(
            self._place,
            (
                (row, synergy_codes(synergy))
                for row, synergy in enumerate(self._words.known)
                if synergy.id in catalogue.synergies
            ),
        )
        self._asked = {
            frozenset(roots(one.label)): Said(one.ask_tr, one.ask_en) for one in catalogue.ambiguous.values()
        }
        self._sectors = Nearness([code.typical_nace for code in self._codes])
        self._everywhere = np.array([code.code.startswith(_EVERYWHERE) for code in self._codes])
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
        best = max((likeness for likeness, *_ in found), default=0.0)
        if best < _CONCEPT_WITH_CODES or (best < _CONCEPT_SURE and not self._sure(query).any()):
            return []
        found.sort(key=lambda one: (-one[1], one[2].id))
        return [
            ConceptSuggestion(entry.id, Said(entry.label_tr, entry.label_en), round(min(1.0, score) * FULL), label)
            for likeness, score, entry, label in found[:limit]
            if likeness >= _CONCEPT_WITH_CODES / 2
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
        scores = self._sure(query) * self._factors(sector)
        if named in self._place:
            scores[self._place[named]] = 1.0
            for mirror in self._codes[self._place[named]].mirror:
                scores[self._place[mirror]] = max(scores[self._place[mirror]], _MIRROR_OF_NAMED)
        ranked = np.argsort(-scores, kind="stable")[: limit * _TWINS]
        places = ranked[scores[ranked] > _LEAST_OF_BEST * scores.max(initial=0)].tolist()
        meant = self._words.concept_scores(query)
        ask = None if named else self._asked.get(frozenset(roots(query)))
        return [
            self._told(place, float(scores[place]), self._meant(place, *meant), sector, named, ask)
            for place in self._pairs_together(places)[:limit]
        ]

    def likelihoods(self, query: str, sector: str | None = None) -> Scores:
        """How likely each code is beside the likeliest one, 0 to 1 in the catalogue's order; all 0 if none is known."""
        scores = self._sure(query) * self._factors(sector)
        found: Scores = (scores / max(float(scores.max(initial=0)), 1e-9)) ** _SHARPER
        return found

    def _sure(self, query: str) -> Scores:
        """What speaks for each code; nothing where too little does, or where it is surely no waste."""
        words, runs = self._words.code_texts(query)
        meant = self._words.concept_scores(query)[0]
        scores = self._scores(query, words, runs)
        best, thing = float(scores.max(initial=0)), float(meant.max(initial=0))
        no_waste = thing >= _NO_WASTE and float(meant[self._is_waste].max(initial=0)) < _BESIDE * thing
        held = float(words[scores >= _NEAR_BEST * best].max(initial=0))
        known = best * (1.0 if held >= _HELD else _THINLY) >= _SURE
        return scores if known and not no_waste and form(query) != HEAT else np.zeros(len(scores))

    def _scores(self, query: str, words: Scores, runs: Scores) -> Scores:
        """What speaks for each code, 0 to 1; `words` and `runs` as `code_texts` gives them."""
        size = len(self._codes)
        found = {
            "concept": self._by_concept.lead(self._words.concept_scores(query)[0], size),
            "synergy": self._by_synergy.lead(self._words.waste_names(query), size),
            "words": words,
            "runs": runs,
        }
        scores = sum((_SHARES[name] * values for name, values in found.items()), np.zeros(size))
        scores[scores > 0] += _SHARES["weight"] * self._weight[scores > 0]
        weighed: Scores = scores * self._standing
        return weighed

    def _meant(self, place: int, likeness: Scores, labels: NDArray[np.intp]) -> tuple[str, str] | None:
        """The concept that leads to a code, and the label of it that was found."""
        row = self._by_concept.entry(np.where(likeness >= _LEAST_MEANT, likeness, 0.0), place)
        return (self._words.concepts[row], self._words.label(int(labels[row]))) if row >= 0 else None

    def _pairs_together(self, order: Sequence[int]) -> list[int]:
        """The order with the other half of a mirror pair behind the half that ranks first, for one question decides."""
        found: dict[int, None] = {}
        left = set(order)
        for place in order:
            found.setdefault(place)
            twins = [self._place[code] for code in self._codes[place].mirror]
            if len(twins) == 1 and twins[0] in left and self._codes[twins[0]].mirror == (self._codes[place].code,):
                found.setdefault(twins[0])
        return list(found)

    def _factors(self, sector: str | None) -> Scores:
        asked = sector or ""
        if not asked:
            return np.ones(len(self._codes))
        if asked not in self._sector_factors:
            near = np.where(self._everywhere, 0.5, self._sectors.to(asked))
            self._sector_factors[asked] = 1 + _SECTOR * near
        return self._sector_factors[asked]

    def _told(
        self,
        place: int,
        score: float,
        meant: tuple[str, str] | None,
        sector: str | None,
        named: str,
        ask: Said | None,
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
            score_1e4=round(min(1.0, score) * FULL),
            why=tuple(why),
            question=_together(ask, self._mirror_question(code)),
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


def _together(*questions: Said | None) -> Said | None:
    """Both questions, where a name means several things and each may be hazardous or not."""
    asked = [one for one in questions if one]
    return Said(" ".join(one.tr for one in asked), " ".join(one.en for one in asked)) if asked else None


def _standing(code: WasteCode) -> float:
    """What a code counts for what it is, whatever was asked."""
    return (_LAST if code.code.endswith("99") else 1.0) * (_ONE_LIST if len(code.lists) == 1 else 1.0)


def plain_code(text: str) -> str:
    """The six digits of a waste code as people write it; "" where `text` is not one."""
    found = re.fullmatch(r"\s*(\d\d)[ .]?(\d\d)[ .]?(\d\d)\s*\*?\s*", text)
    return "".join(found.groups()) if found else ""
