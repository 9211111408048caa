"""Haves and wants as columns of whole numbers, and the tables that give the value of each part for two of them.

A table has one row and one column more than there are entries: the last stands for what nobody said and gives half. So
a score is a sum of looked-up whole numbers, the same on every machine and by every way of computing it.
"""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import FULL
from esdesk.matching.weighing import HAZARD_WEIGHT, PAIR_WEIGHTS, UNKNOWN

Whole = NDArray[np.int32]
Amounts = NDArray[np.float64]

MOST_AMOUNT = 1e12
"""Amounts (kg, m3, kWh a year) are whole and at most this, so that the share of two is exact in a double."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Listings in the order of their ids; a row's number is its rank.

    Attributes:
        concept: place of the concept; -1 where it is not known, which meets nothing.
        sector, place, code: numbers in the tables; their last number is "nobody said".
        amount: whole base units a year, 0 where nobody said; `dimension` says of what.
        months: bit 0 is January, 0 where nobody said.
        hazardous: 1 where the code is.
        firm: number of the firm; nobody meets itself.
        reach: row of `Tables.distance` that says how far such a thing is worth carrying.
    """

    concept: Whole
    sector: Whole
    place: Whole
    code: Whole
    amount: Amounts
    dimension: Whole
    months: Whole
    hazardous: Whole
    firm: Whole
    reach: Whole

    def __len__(self) -> int:
        """How many there are."""
        return len(self.concept)

    def taken(self, rows: NDArray[np.intp]) -> "Columns":
        """Some of the rows, in the order of `rows`."""
        return Columns(**{field.name: getattr(self, field.name)[rows] for field in fields(self)})


@dataclass(frozen=True, slots=True)
class Tables:
    """Values in ten-thousandths.

    Attributes:
        leads: by concept of a have and concept of a want; 0 where nothing connects them.
        sectors: by concept of a have and sector of a want.
        distance: by reach, place and place.
        codes: by code and code.
    """

    leads: Whole
    sectors: Whole
    distance: Whole
    codes: Whole


@dataclass(frozen=True, slots=True)
class Best:
    """For each have its best wants: row numbers and scores, best first, equal scores by row; -1 fills up.

    Attributes:
        looked: how many pairs were looked at one by one to find them.
    """

    wants: Whole
    scores: Whole
    looked: int

    @classmethod
    def none(cls, haves: int, top: int, looked: int = 0) -> "Best":
        """Room for the `top` best of so many haves."""
        return cls(np.full((haves, top), -1, np.int32), np.full((haves, top), -1, np.int32), looked)


CONSTANT = UNKNOWN * (PAIR_WEIGHTS["text"] + PAIR_WEIGHTS["limits"])
"""What the parts give that columns do not hold: they count as not said."""


_MONTHS = 1 << 12
COUNTS = np.array([one.bit_count() for one in range(_MONTHS)], np.int8)
"""How many months each set of months holds."""

SEASON = np.array([[FULL * shared // max(asked, 1) for asked in range(13)] for shared in range(13)], np.int32)
"""The value of so many shared months of so many asked."""


def scores(haves: Columns, wants: Columns, tables: Tables) -> NDArray[np.int64]:
    """The score of every pair, haves down, wants across; -1 where they do not meet. For blocks that memory holds."""
    down = {field.name: getattr(haves, field.name)[:, None] for field in fields(haves)}
    values = {
        "concept": tables.leads[down["concept"], wants.concept],
        "sector": tables.sectors[down["concept"], wants.sector],
        "distance": tables.distance[down["reach"], down["place"], wants.place],
        "code": tables.codes[down["code"], wants.code],
        "quantity": _quantities(down["amount"], down["dimension"], wants),
        "season": _seasons(down["months"], wants.months),
    }
    sums = sum((value.astype(np.int64) * PAIR_WEIGHTS[part] for part, value in values.items()), np.int64(CONSTANT))
    found = np.maximum(sums // FULL + down["hazardous"] * HAZARD_WEIGHT, 0)
    return np.where((values["concept"] == 0) | (down["firm"] == wants.firm), -1, found)


def _quantities(amount: Amounts, dimension: Whole, wants: Columns) -> NDArray[np.float64]:
    """Part of the larger amount that the smaller one is; never below a fifth."""
    large = np.maximum(amount, wants.amount)
    share = 2000 + np.floor(8000 * np.minimum(amount, wants.amount) / np.maximum(large, 1))
    said = (amount > 0) & (wants.amount > 0) & (dimension == wants.dimension)
    return np.where(said, share, UNKNOWN)


def _seasons(months: Whole, asked: Whole) -> Whole:
    """The share of the months in which it is wanted that it is there."""
    share = SEASON[COUNTS[months & asked], COUNTS[asked]]
    return np.where((months > 0) & (asked > 0), share, UNKNOWN).astype(np.int32)
