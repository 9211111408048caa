"""Which codes the concepts and synergies of the catalogue lead to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from esdesk.matching.similarity import Scores


@dataclass(frozen=True, slots=True)
class Links:
    """Entries of the catalogue (`rows`) with the codes that they may have, and how far they have them.

    Attributes:
        codes: the places of the codes, ascending; the links of `codes[at]` begin at `starts[at]`.
    """

    rows: NDArray[np.intp]
    shares: Scores
    codes: NDArray[np.intp]
    starts: NDArray[np.intp]

    @classmethod
    def of(cls, place: Mapping[str, int], entries: Iterable[tuple[int, list[tuple[str, float]]]]) -> "Links":
        """From the place of each code, and for each entry the codes it may have, each with how far it has it."""
        found = [(row, place[code], share) for row, codes in entries for code, share in codes if code in place]
        found.sort(key=lambda one: one[1])
        rows, codes, shares = (np.array([one[at] for one in found]) for at in range(3))
        known, starts = np.unique(codes.astype(np.intp), return_index=True)
        return cls(rows.astype(np.intp), shares.astype(np.float64), known, starts)

    def lead(self, entries: Scores, size: int) -> Scores:
        """For each of `size` codes what the entry that leads to it most brings."""
        found = np.zeros(size)
        if len(self.codes):
            found[self.codes] = np.maximum.reduceat(entries[self.rows] * self.shares, self.starts)
        return found

    def entry(self, entries: Scores, code: int) -> int:
        """The entry that leads to `code` most, or -1."""
        at = int(np.searchsorted(self.codes, code))
        if at == len(self.codes) or self.codes[at] != code:
            return -1
        own = slice(self.starts[at], self.starts[at + 1] if at + 1 < len(self.starts) else None)
        brought = entries[self.rows[own]] * self.shares[own]
        return int(self.rows[own][int(np.argmax(brought))]) if brought.any() else -1
