"""From a have to its known uses: what is done with such a thing elsewhere, by whom, and what speaks against it here."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from esdesk.audit.listing import FULL, Case, ConceptSuggestion, Part, Question, Said, UseSuggestion
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.matching.coder import Coder, plain_code
from esdesk.matching.meaning import Reader
from esdesk.matching.sayings import said
from esdesk.matching.sectors import nearness
from esdesk.matching.told import label, spoken_against
from esdesk.matching.weighing import UNKNOWN

USE_WEIGHTS: Mapping[str, int] = {
    "concept": 4500,
    "text": 1400,
    "code": 1200,
    "sector": 1200,
    "limits": 700,
    "standing": 1000,
}
"""Weight of each part in ten-thousandths; together 10,000."""

_HAZARD_WEIGHT = -2500  # a hazardous code, and a use known for what is not hazardous
_STANDING = {"documented": 10_000, "practice": 7000, "judgement": 4000}
_LEAST_CONCEPT, _LEAST_TEXT = 0.3, 0.5
_GOOD = 6000


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked: `code` and `sector` are empty where nobody said."""

    code: str
    sector: str


class Uses:
    """Finds known uses, with `catalogue`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._coder = Coder(catalogue)
        self._reader = Reader(catalogue)

    def suggest(
        self, query: str, sector: str | None = None, code: str | None = None, limit: int = 10
    ) -> tuple[ConceptSuggestion | None, list[UseSuggestion]]:
        """What `query` most likely is, and its known uses, best first; None and nothing where it is not known.

        Args:
            query: a name as said, Turkish or English; it may be empty where a code is given.
            sector: NACE code of who has it.
            code: waste code of it, as people write it.
            limit: how many uses at most.
        """
        plain = plain_code(code or "") or plain_code(query)
        query = "" if plain_code(query) else query
        asked = _Asked(plain if plain in self._catalogue.codes else "", sector or "")
        concepts = self._coder.concepts(query, sector, asked.code or None, limit=1)
        if not concepts and not asked.code:
            return None, []
        meaning = self._reader.read(query, None, asked.sector, produces=True, concept=None, code=asked.code)
        by_concept, by_text = self._reader.as_have(meaning, query)
        candidates = np.flatnonzero((by_concept >= _LEAST_CONCEPT) | (by_text >= _LEAST_TEXT))
        found = [
            self._weigh(self._reader.synergies[at], float(by_concept[at]), float(by_text[at]), asked)
            for at in candidates.tolist()
        ]
        found.sort(key=lambda one: (-one.score_1e4, one.synergy))
        return concepts[0] if concepts else None, found[:limit]

    def _weigh(self, synergy: Synergy, by_concept: float, by_text: float, asked: _Asked) -> UseSuggestion:
        values = {
            "concept": _part(by_concept),
            "text": _part(by_text),
            "code": self._code(synergy, asked.code),
            "sector": _part(nearness(asked.sector, synergy.donor_nace)) if asked.sector else None,
            "limits": None if synergy.constraints_en else FULL,
            "standing": _STANDING[synergy.basis] // (2 if synergy.doubt else 1),
        }
        parts = [
            Part(name, UNKNOWN if value is None else value, USE_WEIGHTS[name], self._reason(name, value, synergy))
            for name, value in values.items()
        ]
        if asked.code and self._catalogue.codes[asked.code].hazardous and synergy.hazardous is False:
            parts.append(Part("hazard", FULL, _HAZARD_WEIGHT, said("use-hazard")))
        return UseSuggestion(
            synergy=synergy.id,
            use=Said(synergy.use_tr, synergy.use_en),
            receivers=synergy.receiver_nace,
            basis=synergy.basis,
            doubt=synergy.doubt,
            score_1e4=max(0, sum(part.value_1e4 * part.weight_1e4 for part in parts) // FULL),
            parts=tuple(parts),
            case=self._case(synergy, parts, values, asked),
        )

    def _code(self, synergy: Synergy, code: str) -> int | None:
        """How near the code is to those of the use; unknown where either has none."""
        if not code or not synergy.ewc:
            return None
        if code in synergy.ewc:
            return FULL
        if set(self._catalogue.codes[code].mirror) & set(synergy.ewc):
            return 7000
        if any(code[:4] == other[:4] for other in synergy.ewc):
            return 5000
        return 1500 if any(code[:2] == other[:2] for other in synergy.ewc) else 0

    def _reason(self, name: str, value: int | None, synergy: Synergy) -> Said:
        if name == "concept":
            return said("use-concept", concept=label(self._catalogue, synergy.have_concept))
        if name == "text":
            return said("use-text", waste=Said(synergy.waste_tr, synergy.waste_en))
        if name == "limits":
            return said("use-limits", limits=_limits(synergy)) if synergy.constraints_en else said("use-limits-none")
        if name == "standing":
            return said(f"use-{synergy.basis}")
        return said(f"use-{name}-unknown") if value is None else said(f"use-{name}", percent=value // 100)

    def _case(self, synergy: Synergy, parts: list[Part], values: Mapping[str, int | None], asked: _Asked) -> Case:
        strong = [part for part in parts if values.get(part.name) is not None and part.value_1e4 >= _GOOD]
        for_ = [part.reason for part in strong if part.name != "limits" and part.weight_1e4 > 0]
        against = [part.reason for part in parts if part.weight_1e4 < 0]
        against += [part.reason for part in parts if part.name in ("code", "sector") and values[part.name] == 0]
        return Case(
            for_=tuple(for_),
            against=(*against, *spoken_against(synergy)),
            unknown=tuple(part.reason for part in parts if part.name in values and values[part.name] is None),
            ask=self._question(synergy, values, asked),
            evidence=(synergy.id, synergy.have_concept),
        )

    def _question(self, synergy: Synergy, values: Mapping[str, int | None], asked: _Asked) -> Question | None:
        """The question whose answer could move the score most."""
        swings = {name: USE_WEIGHTS[name] * UNKNOWN // FULL for name, value in values.items() if value is None}
        if not synergy.ewc:
            swings.pop("code", None)
        elif not asked.code and synergy.hazardous is False:
            swings["code"] = -_HAZARD_WEIGHT  # the code could turn out to be hazardous
        if not swings:
            return None
        name = max(swings, key=lambda one: swings[one])
        if name == "limits":
            return Question(said("use-limits-ask", limits=_limits(synergy)), swings[name])
        return Question(said(f"use-{name}-ask"), swings[name])


def _limits(synergy: Synergy) -> Said:
    return Said(", ".join(synergy.constraints_tr), ", ".join(synergy.constraints_en))


def _part(value: float) -> int:
    return round(min(1.0, max(0.0, value)) * FULL)
