"""What the compiled join treats as one: wants of one concept, place and sector, and haves that ask alike."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from esdesk.matching.columns import Columns, Whole
from esdesk.matching.stock import Stock, in_order

_TOGETHER = 64  # haves that ask alike and are done by one core: so many that the work can still be divided


@dataclass(frozen=True, slots=True)
class Runs:
    """Wants of one concept, place and sector.

    Attributes:
        columns: for each run place, sector, where it begins and ends in the stock, and its lowest row number.
        starts: where the runs of each concept begin; one more for the end.
    """

    columns: Whole
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, stock: Stock) -> "Runs":
        """The runs of a stock."""
        wants = stock.wants
        begins = _changes((wants.concept, wants.place, wants.sector))
        ends = np.append(begins[1:], len(wants))
        columns: list[NDArray[Any]] = [
            wants.place[begins],
            wants.sector[begins],
            begins,
            ends[: len(begins)],
            stock.rows[begins],
        ]
        return cls(np.stack(columns, axis=1).astype(np.int32), np.searchsorted(begins, stock.starts))


def alike(haves: Columns) -> tuple[NDArray[np.int64], Whole]:
    """Haves in an order in which those of one concept, reach and place lie together.

    Returns:
        The order, of those whose concept is known, and where each task begins and ends in it.
    """
    known = np.flatnonzero(haves.concept >= 0)
    same = (haves.concept, haves.reach, haves.place)
    order = known[in_order(tuple(column[known] for column in same))]
    begins = _changes(tuple(column[order] for column in same))
    sizes = np.diff(np.append(begins, len(order)))
    cuts = [begins + step for step in range(0, int(sizes.max(initial=0)), _TOGETHER)]
    starts = np.sort(np.concatenate([cut[sizes > at * _TOGETHER] for at, cut in enumerate(cuts)] or [begins]))
    return order, np.stack([starts, np.append(starts[1:], len(order))[: len(starts)]], axis=1).astype(np.int32)


def _changes(columns: tuple[Whole, ...]) -> NDArray[np.int64]:
    """Where a row differs from the one before in any of `columns`; the first row does."""
    size = len(columns[0])
    differs = np.zeros(max(size - 1, 0), np.bool_)
    for column in columns:
        differs |= column[1:] != column[:-1]
    return np.append(0, np.flatnonzero(differs) + 1)[: max(size, 0)]
