"""The parts of a use's score, for all known uses of the catalogue at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import FULL
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.matching.sectors import Nearness, nearness
from esdesk.matching.similarity import Scores
from esdesk.matching.weighing import UNKNOWN
from esdesk.matching.weights import weights

Values = NDArray[np.int32]
Places = NDArray[np.intp]

USE_WEIGHTS = weights("uses")
"""Weight of each part in ten-thousandths; together 10,000."""

HAZARD_WEIGHT = -2500
"""A hazardous code, and a use known for what is not hazardous."""

NOT_SAID = -1
"""Stands for a value that nobody said."""

_STANDING = {"documented": 10_000, "practice": 6000, "judgement": 3500}
_USUAL = {"H": 3000, "M": 0, "L": -2000}  # done at scale in many places, done, seldom done
_DOUBTED = 3
_FUEL, _TREATED = 2500, 6000  # the waste hierarchy: what is burnt or only treated comes after what stays a material
_TREATERS = ("38.22", "39", "37")
_LEAST_CONCEPT, _LEAST_TEXT, _LEAST_CODE = 0.29, 0.8, 0.09
_AGREE, _LATER_TAKER = 0.6, 0.8  # the rest is whether the thing's usual takers are named, the first of them first
_LATER_CODE, _MIRROR_CODE = 0.9, 0.9


@dataclass(frozen=True, slots=True)
class Column:
    """A part of the scores: `values` (`NOT_SAID` where unknown), of which the use at each place has that at `rows`."""

    values: Values
    rows: Places

    def all(self) -> Values:
        """The value of every use."""
        return self.values[self.rows]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The uses at `places` with the parts of their scores by name, hazards and scores."""

    places: Places
    parts: Mapping[str, Column]
    hazards: NDArray[np.bool_]
    scores: Values

    def values(self, at: int) -> dict[str, int]:
        """The values of the parts of one of them."""
        return {name: int(one.values[one.rows[at]]) for name, one in self.parts.items()}


class UseValues:
    """Weighs `synergies`, the known uses that `catalogue` holds.

    Args:
        taken_of: the row of each in the lists of what uses take, as `Reader.taken` tells how far the have is each.
    """

    def __init__(self, catalogue: Catalogue, synergies: Sequence[Synergy], taken_of: Places) -> None:
        self._catalogue = catalogue
        self._synergies = synergies
        # of what uses take, of their codes and of their receivers there are far fewer lists than uses
        lists = {codes: at for at, codes in enumerate(dict.fromkeys(one.ewc for one in synergies))}
        self._lists = tuple(lists)
        place = {code: at for at, code in enumerate(catalogue.codes)}
        links = [
            (at, place[code], share)
            for codes, at in lists.items()
            for code, share in self._codes_of(codes)
            if code in place
        ]
        self._rows = np.array([row for row, _, _ in links], np.intp)
        self._codes = np.array([code for _, code, _ in links], np.intp)
        self._shares = np.array([share for _, _, share in links])
        kinds = [*zip(taken_of.tolist(), [lists[one.ewc] for one in synergies], strict=True)]
        known = {kind: at for at, kind in enumerate(dict.fromkeys(kinds))}
        self._kind_of = np.array([known[kind] for kind in kinds], np.intp)
        self._takes, self._list = np.array([*known], np.intp).reshape(-1, 2).T
        self._has_code = np.array([bool(codes) for codes in lists])
        self._harmless = np.array([one.hazardous is False for one in synergies])
        self._standing = np.array([_stands(one) for one in synergies], np.int32)
        self._limits = np.array([NOT_SAID if one.constraints_en else FULL for one in synergies], np.int32)
        self._fixed = _counted("limits", self._limits) + _counted("standing", self._standing)
        self._usual = np.array([self._usually(one) for one in synergies])
        branches = [tuple(sorted({nace[:2] for nace in one.receiver_nace})) for one in synergies]
        some_branches = {some: at for at, some in enumerate(dict.fromkeys(branches))}
        self._branches_of = np.array([some_branches[some] for some in branches], np.intp)
        divisions = sorted({division for some in some_branches for division in some})
        self._branches = np.array([[one in some for one in divisions] for some in some_branches], np.float64)
        self._donors = Nearness([one.donor_nace for one in synergies])
        self._sectors: dict[str, tuple[Values, Values]] = {}
        self._given: dict[str, Values] = {}

    def _codes_of(self, codes: tuple[str, ...]) -> list[tuple[str, float]]:
        found = {code: _LATER_CODE**rank for rank, code in reversed(list(enumerate(codes)))}
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
            concept: how far the have is what each list of what uses take says.
            text: how far it is what each use takes, by what it is called.
            guessed: how likely each waste code is, by words.
            code: the code that somebody gave, or "".
            sector: NACE code of who has it, or "".
        """
        likely = np.zeros(len(self._lists))
        np.maximum.at(likely, self._rows, guessed[self._codes] * self._shares)
        by_concept, by_code = concept[self._takes], likely[self._list]
        led = (by_concept >= _LEAST_CONCEPT) | (by_code >= _LEAST_CODE)
        places = np.flatnonzero(led[self._kind_of] | (text >= _LEAST_TEXT))
        guesses = np.where(self._has_code, _whole(likely), NOT_SAID).astype(np.int32)
        codes = self._by_given(code) if code else guesses
        concepts, texts, kinds = _whole(by_concept), _whole(text[places]), self._kind_of[places]
        sectors, by_sector = self._by_sector(sector)
        sums = (_counted("concept", concepts) + _counted("code", codes)[self._list])[kinds]
        sums += _counted("text", texts)
        sums += (self._fixed + by_sector)[places]
        taken = self._taken(places, sums)
        sums += _counted("receivers", taken)
        hazards = self._harmless[places] & (code in self._catalogue.codes and self._catalogue.codes[code].hazardous)
        scores = (sums + np.where(hazards, np.int32(HAZARD_WEIGHT * FULL), np.int32(0))) // np.int32(FULL)
        every = np.arange(len(places))
        parts = {
            "concept": Column(concepts, kinds),
            "text": Column(texts, every),
            "code": Column(codes, self._list[kinds]),
            "sector": Column(sectors, places),
            "limits": Column(self._limits, places),
            "standing": Column(self._standing, places),
            "receivers": Column(taken, every),
        }
        return Weighed(places, parts, hazards, np.maximum(scores, 0))

    def _by_given(self, code: str) -> Values:
        """How near a code is to those of each list of codes; worked out when a code is first named."""
        if code not in self._given:
            mirror = set(self._catalogue.codes[code].mirror)
            near = {other: _nearness(code, other, mirror) for codes in self._lists for other in codes}
            self._given[code] = np.array(
                [max((near[other] for other in codes), default=NOT_SAID) for codes in self._lists], np.int32
            )
        return self._given[code]

    def _by_sector(self, sector: str) -> tuple[Values, Values]:
        """How far each use is one of a sector's, and what that counts."""
        if sector not in self._sectors:
            unknown = np.full(len(self._synergies), NOT_SAID, np.int32)
            values = _whole(self._donors.to(sector)) if sector else unknown
            self._sectors[sector] = values, _counted("sector", values)
        return self._sectors[sector]

    def _taken(self, places: Places, sums: Values) -> Values:
        """How far other uses lead to the same branches, and whether they usually take such a thing."""
        if not len(places):
            return sums
        beside = sums / max(int(sums.max()), 1)
        weights = beside * beside * beside  # what fits better counts that much more; a power takes twice as long
        own = self._branches_of[places]
        by_division = np.bincount(own, weights, minlength=len(self._branches)) @ self._branches
        shares = self._branches * (by_division / max(float(by_division.max()), 1e-9))
        agreed = shares.max(axis=1, initial=0)[own]
        return _whole(_AGREE * agreed + (1 - _AGREE) * self._usual[places])


def _nearness(code: str, other: str, mirror: set[str]) -> int:
    """How near two waste codes are, where `mirror` are the other halves of the first."""
    if code == other:
        return FULL
    if other in mirror:
        return 7000
    if code[:4] == other[:4]:
        return 5000
    return 1500 if code[:2] == other[:2] else 0


def _stands(synergy: Synergy) -> int:
    """How far a use can be trusted, how usual it is, and where it stands in the waste hierarchy."""
    known = min(FULL, _STANDING[synergy.basis] + _USUAL[synergy.confidence])
    return max(0, known - _behind(synergy)) // (_DOUBTED if synergy.doubt else 1)


def _behind(synergy: Synergy) -> int:
    """What a use loses because others come before it in the waste hierarchy."""
    if synergy.recovery_code == "R1":
        return _FUEL
    treated = not synergy.recovery_code and all(one.startswith(_TREATERS) for one in synergy.receiver_nace)
    return _TREATED if treated and synergy.kind == "material" else 0


def _counted(name: str, values: Values) -> Values:
    """What a part counts in a score, times 10,000; the sum of all parts stays below 2**31."""
    return np.where(values == NOT_SAID, np.int32(UNKNOWN), values) * np.int32(USE_WEIGHTS[name])


def _whole(values: Scores) -> Values:
    return np.rint(np.clip(values, 0.0, 1.0) * FULL).astype(np.int32)
