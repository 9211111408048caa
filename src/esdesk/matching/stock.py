"""Wants laid out for the join: those of one concept lie together, within it by place, sector and row."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from esdesk.matching.columns import Columns, Tables, Whole


@dataclass(frozen=True, slots=True)
class Stock:
    """Wants in the order of concept, place, sector and row.

    Attributes:
        wants: the columns in that order.
        rows: their row numbers, which break ties.
        starts: where each concept begins; one more for the end.
    """

    wants: Columns
    rows: Whole
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, wants: Columns, tables: Tables, first_row: int = 0) -> "Stock":
        """The wants whose concept is known; `first_row` is the number of the first where they are a part of all."""
        known = np.flatnonzero(wants.concept >= 0)
        order = known[in_order((wants.concept[known], wants.place[known], wants.sector[known]))]
        counts = np.bincount(wants.concept[known], minlength=tables.leads.shape[1])
        return cls(wants.taken(order), (order + first_row).astype(np.int32), np.append(0, np.cumsum(counts)))

    def of_concept(self, concept: int) -> NDArray[np.int64]:
        """Where the wants of a concept stand."""
        return np.arange(self.starts[concept], self.starts[concept + 1])


def in_order(columns: tuple[Whole, ...]) -> NDArray[np.int64]:
    """The order by `columns`, the first before all, and then by row: as `numpy.lexsort`, several times as fast.

    Args:
        columns: numbers from -1 up, so few of them that all combinations and rows together can be counted in 63 bits.
    """
    size = len(columns[0])
    key = np.zeros(size, np.int64)
    for column in columns:
        key = key * (int(column.max(initial=0)) + 2) + column + 1
    return np.argsort(key * size + np.arange(size))
