"""The join compiled by numba: the same answer as numpy's, and fast enough for a whole country.

Wants of one concept, place and sector are a run: three parts of the score are the same for all of them. Haves of one
concept, reach and place share what a run gives, so the runs of a concept are put in order once for all of these, the
most promising first, and each have reads on until nothing that follows could come among its best even with all else
perfect. This is exact, because every part is bounded; equal scores stand in the order of rows, so a run that could only
tie is read for lower rows only.
"""

from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import FULL
from esdesk.matching.columns import CONSTANT, COUNTS, SEASON, Best, Columns, Tables, Whole
from esdesk.matching.runs import Runs, alike
from esdesk.matching.stock import Stock
from esdesk.matching.weighing import HAZARD_WEIGHT, PAIR_WEIGHTS, UNKNOWN

_WEIGHED = ("concept", "distance", "sector", "code", "quantity", "season")
_CONCEPT, _DISTANCE, _SECTOR, _CODE, _QUANTITY, _SEASON, _REST = range(7)  # places in the weights
_NO_ROW = np.iinfo(np.int32).max
_ALONE = 2000  # so many haves are done sooner than other cores are woken
_CHUNK = 16
_STEP = 32 * FULL  # sums within one step stay in the order of runs
_STEPS = FULL * FULL // _STEP + 1
_ANY = -(1 << 60)

Amounts = NDArray[np.float64]
Sums = NDArray[np.int64]
"""Scores before they are divided by ten thousand."""


class Given(NamedTuple):
    """What is known before anyone asks.

    Attributes:
        weights: of the parts `_WEIGHED`, and what all other parts give; compiled code outlives a change of them.
        lead_order: by concept of a have all concepts, those it leads to farthest first.
        wants: months, dimension, firm, code and row of each.
    """

    leads: Whole
    lead_order: Whole
    sectors: Whole
    codes: Whole
    distance: Whole
    wants: Whole
    amounts: Amounts
    runs: Whole
    starts: NDArray[np.int64]
    weights: Sums


# columns of a have, of a want and of a run
_OWN_CONCEPT, _OWN_REACH, _OWN_PLACE, _OWN_CODE, _MONTHS, _DIMENSION, _FIRM, _LOSS, _SECTOR_MOST, _CODE_MOST = range(10)
_ITS_MONTHS, _ITS_DIMENSION, _ITS_FIRM, _ITS_CODE, _ITS_ROW = range(5)
_RUN_PLACE, _RUN_SECTOR, _RUN_START, _RUN_END, _RUN_ROW = range(5)


def _part_of_season(months: int, asked: int) -> int:
    if months == 0 or asked == 0:
        return UNKNOWN
    return int(SEASON[COUNTS[months & asked], COUNTS[asked]])


def _part_of_quantity(amount: float, asked: float) -> int:
    return 2000 + int(8000.0 * min(amount, asked) / max(amount, asked))


def _least_sum(worst: int, loss: int) -> int:
    """The least sum that comes up to the score `worst`, the last of the best; any does where that is nothing."""
    return (worst - loss) * FULL if worst > 0 else _ANY


def _most_beside(have: Whole, amount: float, weights: Sums) -> int:
    """The most that the parts can give which the wants of a run do not share."""
    season = (FULL if have[_MONTHS] else UNKNOWN) * weights[_SEASON]
    return int(season + (FULL if amount > 0 else UNKNOWN) * weights[_QUANTITY] + have[_CODE_MOST] * weights[_CODE])


def _insert(points: Whole, rows: Whole, score: int, row: int) -> None:
    """Puts a pair in its place among the best; the last one falls out."""
    at = len(points) - 1
    while at > 0 and (points[at - 1] < score or (points[at - 1] == score and rows[at - 1] > row)):
        points[at], rows[at] = points[at - 1], rows[at - 1]
        at -= 1
    points[at], rows[at] = score, row


def _in_order(have: Whole, given: Given, span: tuple[int, int], led: int, least: int) -> tuple[Sums, Sums]:
    """The runs within `span` that give at least `least`, roughly those that give most first, and what each gives."""
    near, sectors = given.distance[have[_OWN_REACH], have[_OWN_PLACE]], given.sectors[have[_OWN_CONCEPT]]
    runs, weights = given.runs, given.weights
    sums, starts = np.empty(span[1] - span[0], np.int64), np.zeros(_STEPS + 1, np.int64)
    for at in range(len(sums)):
        sums[at] = led + near[runs[span[0] + at, _RUN_PLACE]] * weights[_DISTANCE]
        sums[at] += sectors[runs[span[0] + at, _RUN_SECTOR]] * weights[_SECTOR]
        if sums[at] >= least:
            starts[_STEPS - sums[at] // _STEP] += 1
    for step in range(_STEPS):
        starts[step + 1] += starts[step]
    found = np.empty(starts[_STEPS], np.int64)
    for at in range(len(sums)):
        if sums[at] >= least:
            step = _STEPS - 1 - sums[at] // _STEP
            found[starts[step]] = at
            starts[step] += 1
    return found + span[0], sums[found]


def _read(have: Whole, amount: float, given: Given, order: Sums, sums: Sums, points: Whole, rows: Whole) -> int:
    """Reads runs in their order until no later one could matter; how many wants were looked at."""
    wants, amounts, codes, runs, weights = given.wants, given.amounts, given.codes, given.runs, given.weights
    own_code, months, dimension, firm, loss = have[_OWN_CODE], have[_MONTHS], have[_DIMENSION], have[_FIRM], have[_LOSS]
    last, looked, beside = len(points) - 1, 0, _beside(have, amount, weights)
    by_season, by_quantity, by_code = weights[_SEASON], weights[_QUANTITY], weights[_CODE]
    code_most = have[_CODE_MOST] * by_code
    quantity_most = (FULL if amount > 0 else UNKNOWN) * by_quantity + code_most
    least = _sum(points[last], loss)
    for at in range(len(order)):
        base, run = sums[at], order[at]
        if base + beside < least + FULL and points[last] > 0:
            if base + beside + _STEP <= least:
                break
            if base + beside < least or runs[run, _RUN_ROW] > rows[last]:
                continue
        looked += runs[run, _RUN_END] - runs[run, _RUN_START]
        for one in range(runs[run, _RUN_START], runs[run, _RUN_END]):
            total = base + _season(months, wants[one, _ITS_MONTHS]) * by_season
            if total + quantity_most < least:
                continue
            said = amount > 0 and amounts[one] > 0 and wants[one, _ITS_DIMENSION] == dimension
            total += (_quantity(amount, amounts[one]) if said else UNKNOWN) * by_quantity
            if total + code_most < least or wants[one, _ITS_FIRM] == firm:
                continue
            score = max((total + codes[own_code, wants[one, _ITS_CODE]] * by_code) // FULL + loss, 0)
            if score > points[last] or (score == points[last] and wants[one, _ITS_ROW] < rows[last]):
                _put(points, rows, score, wants[one, _ITS_ROW])
                least = _sum(points[last], loss)
    return looked


def _task(haves: Whole, amounts: Amounts, given: Given, points: Whole, rows: Whole) -> int:
    """Finds the best wants of haves of one concept, reach and place; how many wants were looked at."""
    first, weights, looked = haves[0], given.weights, 0
    concept, last = first[_OWN_CONCEPT], points.shape[1] - 1
    nearest = given.distance[first[_OWN_REACH], first[_OWN_PLACE]].max() * weights[_DISTANCE]
    shared = nearest + first[_SECTOR_MOST] * weights[_SECTOR] + weights[_REST]
    for other in given.lead_order[concept]:
        led, least = given.leads[concept, other] * weights[_CONCEPT], -_ANY
        for at in range(len(haves)):
            beside = _beside(haves[at], amounts[at], weights)
            least = min(least, _sum(points[at, last], haves[at, _LOSS]) - beside)
        if led == 0 or led + shared < least:
            break
        span = given.starts[other], given.starts[other + 1]
        order, sums = _order(first, given, span, led + weights[_REST], least)
        for at in range(len(haves)):
            looked += _look(haves[at], amounts[at], given, order, sums, points[at], rows[at])
    return looked


def _one_by_one(haves: Whole, amounts: Amounts, tasks: Whole, given: Given, points: Whole, rows: Whole) -> int:
    """Finds the best wants of all haves."""
    looked = 0
    for at in range(len(tasks)):
        one = slice(tasks[at, 0], tasks[at, 1])
        looked += _share(haves[one], amounts[one], given, points[one], rows[one])
    return looked


def _divided(haves: Whole, amounts: Amounts, tasks: Whole, given: Given, points: Whole, rows: Whole) -> int:
    """As `_one_by_one`, tasks divided among the cores; a function of its own, for what is compiled is kept by name."""
    looked = 0
    for at in numba.prange(len(tasks)):
        one = slice(tasks[at, 0], tasks[at, 1])
        looked += _share(haves[one], amounts[one], given, points[one], rows[one])
    return looked


_made = numba.njit(cache=True, nogil=True)
_season, _quantity, _sum = _made(_part_of_season), _made(_part_of_quantity), _made(_least_sum)
_beside, _put, _order = _made(_most_beside), _made(_insert), _made(_in_order)
_look, _share, _alone = _made(_read), _made(_task), _made(_one_by_one)
_together = numba.njit(cache=True, nogil=True, parallel=True)(_divided)


class Compiled:
    """Wants and tables laid out for the loop, to be asked for any haves."""

    def __init__(self, stock: Stock, tables: Tables) -> None:
        wants, runs = stock.wants, Runs.of(stock)
        self._tables = tables
        self._given = Given(
            leads=tables.leads,
            lead_order=np.argsort(-tables.leads, axis=1, kind="stable").astype(np.int32),
            sectors=tables.sectors,
            codes=tables.codes,
            distance=tables.distance,
            wants=np.stack([wants.months, wants.dimension, wants.firm, wants.code, stock.rows], axis=1),
            amounts=wants.amount,
            runs=runs.columns,
            starts=runs.starts,
            weights=np.array([*(PAIR_WEIGHTS[part] for part in _WEIGHED), CONSTANT], np.int64),
        )

    def best(self, haves: Columns, top: int) -> Best:
        """As `join.Join.best`."""
        order, tasks = alike(haves)
        own = haves.taken(order)
        points, rows = np.full((len(own), top), -1, np.int32), np.full((len(own), top), _NO_ROW, np.int32)
        run = _alone if len(own) <= _ALONE else _together
        with numba.parallel_chunksize(_CHUNK):  # common concepts cost more than rare ones
            looked = run(_columns(own, self._tables), own.amount, tasks, self._given, points, rows)
        found = Best.none(len(haves), top, int(looked))
        found.scores[order], found.wants[order] = points, np.where(points >= 0, rows, -1)
        return found


def _columns(haves: Columns, tables: Tables) -> Whole:
    loss = haves.hazardous * np.int32(HAZARD_WEIGHT)
    most = tables.sectors.max(axis=1)[haves.concept], tables.codes.max(axis=1)[haves.code]
    own = (haves.concept, haves.reach, haves.place, haves.code, haves.months, haves.dimension, haves.firm)
    return np.stack([*own, loss, *most], axis=1).astype(np.int32)
