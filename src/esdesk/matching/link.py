"""What connects a have and a want."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from esdesk.catalogue.entries import Synergy

RECEIVER_TRUST = 0.85
"""That a sector takes a concept says a little less than that it takes it in a known synergy."""

_TRUST = {"documented": 1.0, "practice": 0.95, "judgement": 0.85}
_DOUBTED = 0.85


def trust(synergies: Sequence[Synergy]) -> NDArray[np.float64]:
    """How far each synergy is trusted, 0 to 1."""
    return np.array([_TRUST[one.basis] * (_DOUBTED if one.doubt else 1.0) for one in synergies], np.float64)


@dataclass(frozen=True, slots=True)
class Link:
    """The connection by meaning, values 0 to 1.

    Attributes:
        sector: how far plants of the want's sector take such a thing; None where the sector is unknown.
        synergy: the known synergy that the connection goes through; None where the two concepts are near by themselves.
        have_concept, want_concept: what the two most likely are.
    """

    value: float
    text: float
    sector: float | None
    synergy: Synergy | None
    have_concept: str | None
    want_concept: str | None
