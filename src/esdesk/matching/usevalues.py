"""The parts of a use's score, for all known uses of the catalogue at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import FULL
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.matching.sectors import nearness
from esdesk.matching.similarity import Scores
from esdesk.matching.weighing import UNKNOWN
from esdesk.matching.weights import weights

Values = NDArray[np.int64]

USE_WEIGHTS = weights("uses")
"""Weight of each part in ten-thousandths; together 10,000."""

HAZARD_WEIGHT = -2500
"""A hazardous code, and a use known for what is not hazardous."""

NOT_SAID = -1
"""Stands for a value that nobody said."""

_STANDING = {"documented": 10_000, "practice": 6000, "judgement": 3500}
_USUAL = {"H": 3000, "M": 0, "L": -2000}  # done at scale in many places, done, seldom done
_DOUBTED = 3
_LEAST_CONCEPT, _LEAST_TEXT, _LEAST_CODE = 0.29, 0.8, 0.09
_AGREED = 3  # uses that fit better count that much more when branches are counted
_AGREE, _LATER_TAKER = 0.6, 0.9  # the rest is whether the thing's usual takers are named, the first of them first
_LATER_CODE, _MIRROR_CODE = 0.9, 0.9


@dataclass(frozen=True, slots=True)
class Weighed:
    """Values of each part by name (`NOT_SAID` where unknown) of the uses at `places`, with hazards and scores."""

    places: NDArray[np.intp]
    values: Mapping[str, Values]
    hazards: NDArray[np.bool_]
    scores: Values


class UseValues:
    """Weighs `synergies`, the known uses that `catalogue` holds."""

    def __init__(self, catalogue: Catalogue, synergies: Sequence[Synergy]) -> None:
        self._catalogue = catalogue
        self._synergies = synergies
        self._code_place = {code: at for at, code in enumerate(catalogue.codes)}
        links = [
            (row, self._code_place[code], share)
            for row, one in enumerate(synergies)
            for code, share in self._codes_of(one)
            if code in self._code_place
        ]
        self._rows = np.array([row for row, _, _ in links], np.int64)
        self._codes = np.array([code for _, code, _ in links], np.int64)
        self._shares = np.array([share for _, _, share in links])
        self._has_code = np.array([bool(one.ewc) for one in synergies])
        self._harmless = np.array([one.hazardous is False for one in synergies])
        standing = [
            min(FULL, _STANDING[one.basis] + _USUAL[one.confidence]) // (_DOUBTED if one.doubt else 1)
            for one in synergies
        ]
        self._standing = np.array(standing, np.int64)
        self._limits = np.array([NOT_SAID if one.constraints_en else FULL for one in synergies], np.int64)
        divisions = [sorted({nace[:2] for nace in one.receiver_nace}) for one in synergies]
        self._usual = np.array([self._usually(one) for one in synergies])
        place = {division: at for at, division in enumerate(sorted({one for some in divisions for one in some}))}
        self._nobody = len(place)  # stands in every list of divisions, so that none is empty
        self._takers = np.array([at for some in divisions for at in (*map(place.get, some), self._nobody)], np.int64)
        self._many = np.array([len(some) + 1 for some in divisions], np.int64)
        self._first = np.cumsum(self._many) - self._many
        self._ewc = {codes: at for at, codes in enumerate(dict.fromkeys(one.ewc for one in synergies))}
        self._ewc_of = np.array([self._ewc[one.ewc] for one in synergies], np.int64)
        self._sectors: dict[str, Values] = {}

    def _codes_of(self, synergy: Synergy) -> list[tuple[str, float]]:
        found = {code: _LATER_CODE**rank for rank, code in reversed(list(enumerate(synergy.ewc)))}
        for code, share in list(found.items()):
            for mirror in self._catalogue.codes[code].mirror if code in self._catalogue.codes else ():
                found.setdefault(mirror, share * _MIRROR_CODE)
        return list(found.items())

    def _usually(self, synergy: Synergy) -> float:
        """How far the receiver of a use is of those who usually take such a thing, 0 to 1."""
        takers = self._catalogue.concepts[synergy.have_concept].consumers_nace
        near = [
            nearness(receiver, [taker]) * _LATER_TAKER**rank
            for rank, taker in enumerate(takers)
            for receiver in synergy.receiver_nace
        ]
        return max(near, default=0.0)

    def weigh(self, concept: Scores, text: Scores, guessed: Scores, code: str, sector: str) -> Weighed:
        """The uses that anything leads to, in the order of the catalogue.

        Args:
            concept: how far the have is what each use takes, by what it is.
            text: the same by what it is called.
            guessed: how likely each waste code is, by words.
            code: the code that somebody gave, or "".
            sector: NACE code of who has it, or "".
        """
        by_code = np.zeros(len(self._synergies))
        np.maximum.at(by_code, self._rows, guessed[self._codes] * self._shares)
        leads = (concept >= _LEAST_CONCEPT) | (text >= _LEAST_TEXT) | (by_code >= _LEAST_CODE)
        places = np.flatnonzero(leads)
        values = {
            "concept": _whole(concept),
            "text": _whole(text),
            "code": self._by_given(code) if code else np.where(self._has_code, _whole(by_code), NOT_SAID),
            "sector": self._by_sector(sector),
            "limits": self._limits,
            "standing": self._standing,
        }
        found = {name: some[places] for name, some in values.items()}
        found["receivers"] = self._taken(places, _sum(found))
        hazards = self._harmless[places] & (code in self._catalogue.codes and self._catalogue.codes[code].hazardous)
        scores = (_sum(found) + np.where(hazards, HAZARD_WEIGHT * FULL, 0)) // FULL
        return Weighed(places, found, hazards, np.maximum(scores, 0))

    def _by_given(self, code: str) -> Values:
        """How near a code is to those of each use."""
        mirror = set(self._catalogue.codes[code].mirror)

        def near(codes: tuple[str, ...]) -> int:
            if not codes:
                return NOT_SAID
            if code in codes:
                return FULL
            if mirror & set(codes):
                return 7000
            if any(code[:4] == other[:4] for other in codes):
                return 5000
            return 1500 if any(code[:2] == other[:2] for other in codes) else 0

        return np.array([near(codes) for codes in self._ewc], np.int64)[self._ewc_of]

    def _by_sector(self, sector: str) -> Values:
        if sector not in self._sectors:
            near = [nearness(sector, one.donor_nace) if sector else NOT_SAID / FULL for one in self._synergies]
            self._sectors[sector] = np.round(np.array(near) * FULL).astype(np.int64)
        return self._sectors[sector]

    def _taken(self, places: NDArray[np.intp], sums: Values) -> Values:
        """How far other uses lead to the same branches, and whether they usually take such a thing."""
        if not len(places):
            return sums
        weights = (sums / max(int(sums.max()), 1)) ** _AGREED
        many = self._many[places]
        starts = np.cumsum(many) - many
        takers = self._takers[np.repeat(self._first[places] - starts, many) + np.arange(int(many.sum()))]
        by_division = np.bincount(takers, np.repeat(weights, many), minlength=self._nobody + 1)
        by_division[self._nobody] = 0
        agreed = np.maximum.reduceat((by_division / max(float(by_division.max()), 1e-9))[takers], starts)
        return _whole(_AGREE * agreed + (1 - _AGREE) * self._usual[places])


def _sum(values: Mapping[str, Values]) -> Values:
    parts = (np.where(some == NOT_SAID, UNKNOWN, some) * USE_WEIGHTS[name] for name, some in values.items())
    total: Values = sum(parts, np.zeros(1, np.int64))
    return total


def _whole(values: Scores) -> Values:
    return np.round(np.clip(values, 0.0, 1.0) * FULL).astype(np.int64)
