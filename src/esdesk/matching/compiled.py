"""The join compiled by numba: the same answer as numpy's, and fast enough for a whole country.

For each have its concepts come in the order of how far they lead, and places in the order of nearness. As soon as
nothing farther away could come among the best even with all else perfect, the rest is passed over: exact, because every
part is bounded. Equal scores stand in the order of rows, so a cell that could only tie is entered for lower rows only.
"""

import numba
import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import FULL
from esdesk.matching.columns import CONSTANT, COUNTS, SEASON, Best, Columns, Tables, Whole
from esdesk.matching.join import Stock
from esdesk.matching.weighing import HAZARD_WEIGHT, PAIR_WEIGHTS, UNKNOWN

_WEIGHED = ("concept", "distance", "sector", "code", "quantity", "season")
_CONCEPT, _DISTANCE, _SECTOR, _CODE, _QUANTITY, _SEASON, _REST = range(7)  # places in the weights
_NO_ROW = np.iinfo(np.int32).max
_CHUNK = 256

Amounts = NDArray[np.float64]
Pair = tuple[Whole, Whole]
Weights = tuple[int, ...]
"""Of the parts `_WEIGHED`, and what all other parts give; handed over, for compiled code outlives a change of them."""

Cells = tuple[NDArray[np.int64], Whole, Whole, Whole]
"""Where cells start, the least row in each, how far concepts lead, and their order by that."""
Wants = tuple[Whole, Amounts]
"""Per want: sector, the end of the run of its sector, months, dimension, firm, code, row; and its amount."""

# columns of a have
_OWN_CONCEPT, _OWN_CODE, _MONTHS, _DIMENSION, _FIRM, _LOSS, _SECTOR_MOST, _CODE_MOST = range(8)


def _part_of_season(months: int, asked: int) -> int:
    if months == 0 or asked == 0:
        return UNKNOWN
    return int(SEASON[COUNTS[months & asked], COUNTS[asked]])


def _part_of_quantity(amount: float, asked: float) -> int:
    return 2000 + int(8000.0 * min(amount, asked) / max(amount, asked))


def _insert(points: Whole, rows: Whole, score: int, row: int) -> None:
    """Puts a pair in its place among the best; the last one falls out."""
    at = len(points) - 1
    while at > 0 and (points[at - 1] < score or (points[at - 1] == score and rows[at - 1] > row)):
        points[at], rows[at] = points[at - 1], rows[at - 1]
        at -= 1
    points[at], rows[at] = score, row


def _cell(have: Whole, amount: float, wants: Wants, span: tuple[int, int], base: int, tables: Pair, best: Pair,
          weights: Weights) -> None:  # fmt: skip
    """Weighs the wants of one cell, whose concept and distance give `base`; passes over runs of sectors too far."""
    (columns, amounts), (sectors, codes), (points, rows) = wants, tables, best
    last, code_most = len(points) - 1, have[_CODE_MOST] * weights[_CODE]
    season_most = (FULL if have[_MONTHS] else UNKNOWN) * weights[_SEASON]
    quantity_most = (FULL if amount > 0 else UNKNOWN) * weights[_QUANTITY]
    at = span[0]
    while at < span[1]:
        by_sector = base + sectors[have[_OWN_CONCEPT], columns[at, 0]] * weights[_SECTOR]
        start, at = at, columns[at, 1]
        if (by_sector + code_most + season_most + quantity_most) // FULL + have[_LOSS] < points[last]:
            continue
        for one in range(start, at):
            total = by_sector + _season(have[_MONTHS], columns[one, 2]) * weights[_SEASON]
            if (total + code_most + quantity_most) // FULL + have[_LOSS] < points[last]:
                continue
            if amount > 0 and amounts[one] > 0 and columns[one, 3] == have[_DIMENSION]:
                total += _quantity(amount, amounts[one]) * weights[_QUANTITY]
            else:
                total += UNKNOWN * weights[_QUANTITY]
            if (total + code_most) // FULL + have[_LOSS] < points[last] or columns[one, 4] == have[_FIRM]:
                continue
            score = max((total + codes[have[_OWN_CODE], columns[one, 5]] * weights[_CODE]) // FULL + have[_LOSS], 0)
            if score > points[last] or (score == points[last] and columns[one, 6] < rows[last]):
                _put(points, rows, score, columns[one, 6])


def _have(have: Whole, amount: float, wants: Wants, cells: Cells, near: Pair, tables: Pair, best: Pair,
          weights: Weights) -> None:  # fmt: skip
    """Finds the best wants of one have."""
    (starts, least_rows, leads, lead_order), (distances, order), (points, rows) = cells, near, best
    last, places = len(points) - 1, len(order)
    beside = weights[_REST] + have[_SECTOR_MOST] * weights[_SECTOR] + have[_CODE_MOST] * weights[_CODE]
    beside += (FULL if have[_MONTHS] else UNKNOWN) * weights[_SEASON]
    beside += (FULL if amount > 0 else UNKNOWN) * weights[_QUANTITY]
    most = distances[order[0]] * weights[_DISTANCE] + beside
    for concept in lead_order:
        led = leads[concept] * weights[_CONCEPT]
        if led == 0 or (led + most) // FULL + have[_LOSS] < points[last]:
            break
        for place in order:
            bound = (led + distances[place] * weights[_DISTANCE] + beside) // FULL + have[_LOSS]
            if bound < points[last]:
                break
            cell = concept * places + place
            if starts[cell] == starts[cell + 1] or (bound == points[last] and least_rows[cell] > rows[last]):
                continue
            base = weights[_REST] + led + distances[place] * weights[_DISTANCE]
            _weigh(have, amount, wants, (starts[cell], starts[cell + 1]), base, tables, best, weights)


def _all(haves: Whole, amounts: Amounts, where: Whole, wants: Wants, cells: Cells, near: Pair, tables: Pair,
         best: Pair, weights: Weights) -> None:  # fmt: skip
    """Finds the best wants of every have, haves divided among the cores."""
    starts, least_rows, leads, lead_order = cells
    for at in numba.prange(len(haves)):
        concept = haves[at, 0]
        if concept >= 0:
            reach, place = where[at]
            own_cells = (starts, least_rows, leads[concept], lead_order[concept])
            own_near = (near[0][reach, place], near[1][reach, place])
            _find(haves[at], amounts[at], wants, own_cells, own_near, tables, (best[0][at], best[1][at]), weights)


_made = numba.njit(cache=True, nogil=True)
_season, _quantity, _put = _made(_part_of_season), _made(_part_of_quantity), _made(_insert)
_weigh, _find = _made(_cell), _made(_have)
_run = numba.njit(cache=True, nogil=True, parallel=True)(_all)


class Compiled:
    """Wants and tables laid out for the loop, to be asked for any haves."""

    def __init__(self, stock: Stock, tables: Tables) -> None:
        self._tables = tables
        filled = np.flatnonzero(np.diff(stock.starts))
        least = np.full(len(stock.starts) - 1, _NO_ROW, np.int32)
        least[filled] = np.minimum.reduceat(stock.rows, stock.starts[filled]) if len(filled) else 0
        lead_order = np.argsort(-tables.leads, axis=1, kind="stable").astype(np.int32)
        self._cells = stock.starts, least, tables.leads, lead_order
        self._near = tables.distance, np.argsort(-tables.distance, axis=2, kind="stable").astype(np.int32)
        self._wants = _columns_of_wants(stock), stock.wants.amount

    def best(self, haves: Columns, top: int) -> Best:
        """As `join.Join.best`."""
        # haves of one concept and place look at the same wants, which then lie in the processor's cache
        order = np.lexsort((haves.place, haves.concept))
        found = np.full((len(haves), top), -1, np.int32), np.full((len(haves), top), _NO_ROW, np.int32)
        own = haves.taken(order)
        columns = _columns_of_haves(own, self._tables)
        where = np.stack([own.reach, own.place], axis=1)
        with numba.parallel_chunksize(_CHUNK):  # common concepts cost more than rare ones
            tables = self._tables.sectors, self._tables.codes
            weights = (*(PAIR_WEIGHTS[part] for part in _WEIGHED), CONSTANT)
            _run(columns, own.amount, where, self._wants, self._cells, self._near, tables, found, weights)
        points, rows = np.empty_like(found[0]), np.empty_like(found[1])
        points[order], rows[order] = found[0], np.where(found[0] >= 0, found[1], -1)
        return Best(rows, points)


def _columns_of_haves(haves: Columns, tables: Tables) -> Whole:
    loss = haves.hazardous * np.int32(HAZARD_WEIGHT)
    most = tables.sectors.max(axis=1)[haves.concept], tables.codes.max(axis=1)[haves.code]
    return np.stack([haves.concept, haves.code, haves.months, haves.dimension, haves.firm, loss, *most], axis=1)


def _columns_of_wants(stock: Stock) -> Whole:
    wants = stock.wants
    cells = np.repeat(np.arange(len(stock.starts) - 1), np.diff(stock.starts))
    changes = np.flatnonzero((np.diff(wants.sector) != 0) | (np.diff(cells) != 0)) + 1
    ends = np.append(changes, len(wants))
    runs = np.repeat(ends, np.diff(np.append(0, ends))).astype(np.int32)
    return np.stack([wants.sector, runs, wants.months, wants.dimension, wants.firm, wants.code, stock.rows], axis=1)
