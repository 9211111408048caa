"""Which codes the concepts and synergies of the catalogue lead to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from esdesk.matching.similarity import Scores


@dataclass(frozen=True, slots=True)
class Links:
    """Entries of the catalogue (`rows`) with the codes (by place) that they may have, and how far they have them."""

    rows: NDArray[np.int64]
    codes: NDArray[np.int64]
    shares: Scores

    @classmethod
    def of(cls, place: Mapping[str, int], entries: Iterable[tuple[int, list[tuple[str, float]]]]) -> "Links":
        """From the place of each code, and for each entry the codes it may have, each with how far it has it."""
        found = [(row, place[code], share) for row, codes in entries for code, share in codes if code in place]
        rows, codes, shares = (np.array([one[at] for one in found]) for at in range(3))
        return cls(rows.astype(np.int64), codes.astype(np.int64), shares.astype(np.float64))

    def lead(self, entries: Scores, size: int) -> Scores:
        """For each of `size` codes what the entry that leads to it most brings."""
        found = np.zeros(size)
        np.maximum.at(found, self.codes, entries[self.rows] * self.shares)
        return found

    def entry(self, entries: Scores, code: int) -> int:
        """The entry that leads to `code` most, or -1."""
        own = np.flatnonzero(self.codes == code)
        brought = entries[self.rows[own]] * self.shares[own]
        return int(self.rows[own[int(np.argmax(brought))]]) if brought.any() else -1
