"""Generated haves and wants, seeded, of any number: for measuring the join and for holding it to an oracle."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import FULL
from esdesk.matching.columns import Columns, Tables
from esdesk.matching.weighing import UNKNOWN

Drawn = NDArray[Any]

CONCEPTS, SECTORS, PLACES, CODES, REACHES = 300, 80, 81, 400, 4
_HALVES_KM = (5.0, 50.0, 150.0, 500.0)
_LED_TO = 4  # want concepts that a have concept leads to, itself among them
_UNSAID, _NOWHERE = 0.2, 0.02  # share of listings that leave a field empty; nearly all say where they are


@dataclass(frozen=True, slots=True)
class Mix:
    """How a crowd is drawn.

    Attributes:
        seed: another one gives another crowd.
        skew: exponent of Zipf's law over concepts; 0 is flat.
        firms: listings of one firm on average.
    """

    seed: int = 1
    skew: float = 0.0
    firms: int = 10


def tables(seed: int = 1) -> Tables:
    """Random tables of the size of the catalogue's; the last row and column stand for what nobody said."""
    random = np.random.default_rng(seed)
    leads = np.zeros((CONCEPTS, CONCEPTS), np.int32)
    for concept in range(CONCEPTS):
        others = random.choice(CONCEPTS, _LED_TO - 1, replace=False)
        leads[concept, others] = random.integers(3000, 9500, _LED_TO - 1)
        leads[concept, concept] = FULL
    sectors = random.choice([0, 5000, 8000, FULL], (CONCEPTS, SECTORS + 1), p=[0.8, 0.1, 0.05, 0.05]).astype(np.int32)
    sectors[:, -1] = UNKNOWN
    corners = random.random((PLACES, 2)) * [1400, 600]  # kilometres: about the shape of the country
    km = np.rint(1.3 * np.hypot(*(corners[:, None] - corners[None, :]).transpose(2, 0, 1)))
    distance = np.full((REACHES, PLACES + 1, PLACES + 1), UNKNOWN, np.int32)
    for reach, half in enumerate(_HALVES_KM):
        distance[reach, :-1, :-1] = np.rint(FULL / (1 + km / half))
    numbers = np.arange(CODES)
    codes = np.full((CODES + 1, CODES + 1), UNKNOWN, np.int32)
    near = np.where(numbers[:, None] // 4 == numbers // 4, 5000, 0)
    codes[:-1, :-1] = np.where(numbers[:, None] == numbers, FULL, near)
    return Tables(leads, sectors, distance, codes)


def crowd(count: int, mix: Mix, side: int) -> Columns:
    """`count` listings; `side` tells haves (0) from wants (1), which are drawn apart."""
    random = np.random.default_rng((mix.seed, side, count))
    shares = 1 / np.arange(1, CONCEPTS + 1) ** mix.skew
    concept = random.choice(CONCEPTS, count, p=shares / shares.sum())

    def unsaid(values: Drawn, empty: int, share: float = _UNSAID) -> Drawn:
        return np.where(random.random(count) < share, empty, values)

    start, length = random.integers(0, 12, count), random.integers(1, 13, count)
    months = (((1 << length) - 1) << start) | (((1 << length) - 1) >> (12 - start))
    columns = {
        "concept": unsaid(concept, -1) if side == 0 else concept,
        "sector": unsaid(concept * 7 % SECTORS + random.integers(0, 6, count), SECTORS) % (SECTORS + 1),
        "place": unsaid(random.integers(0, PLACES, count), PLACES, _NOWHERE),
        "code": unsaid((concept + random.integers(0, 2, count)) % CODES, CODES),
        "dimension": random.choice(2, count, p=[0.9, 0.1]),
        "months": unsaid(months & 0xFFF, 0),
        "hazardous": random.random(count) < 0.1,
        "firm": random.integers(0, max(count // mix.firms, 2), count),
        "reach": concept % REACHES,
    }
    amount = unsaid(np.floor(np.exp(random.normal(10, 2.5, count))) + 1, 0).astype(np.float64)
    return Columns(amount=amount, **{name: values.astype(np.int32) for name, values in columns.items()})
