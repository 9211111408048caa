"""All haves with all wants: for each have its best wants, exactly, without looking at pairs that nothing connects.

Wants lie ordered by concept, so that a have looks only at concepts that its own leads to. Where numba is installed (the
extra `centre`), a compiled loop also passes over wants so far away, or of such a sector, that none could come among the
best; without it numpy weighs whole blocks. Both give the same answer, and so does any division of the wants.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from esdesk.matching.columns import Best, Columns, Tables, scores
from esdesk.matching.stock import Stock

if TYPE_CHECKING:
    from esdesk.matching.compiled import Compiled

_BLOCK = 1 << 20  # pairs that numpy weighs at once
_ROWS = 1 << 32


class Join:
    """Wants laid out once, to be asked for the best of them for any haves.

    Args:
        wants: rows; those without a concept meet nothing.
        tables: values of the parts.
        first_row: the number of the first want where they are a part of all.
        compiled: whether to use the compiled loop; None where it is installed.
    """

    def __init__(self, wants: Columns, tables: Tables, first_row: int = 0, *, compiled: bool | None = None) -> None:
        self._stock, self._tables = Stock.of(wants, tables, first_row), tables
        self._compiled: Compiled | None = None
        if compiled if compiled is not None else find_spec("numba") is not None:
            from esdesk.matching import compiled as loop  # importing takes its time, and numba may not be there

            self._compiled = loop.Compiled(self._stock, tables)

    def best(self, haves: Columns, top: int) -> Best:
        """For each have its `top` best wants."""
        if self._compiled:
            return self._compiled.best(haves, top)
        found, looked = Best.none(len(haves), top), 0
        for rows, places in _blocks(haves, self._stock, self._tables):
            block = scores(haves.taken(rows), self._stock.wants.taken(places), self._tables)
            order = _ROWS - 1 - self._stock.rows[places].astype(np.int64)
            _keep(found, rows, np.where(block >= 0, block * _ROWS + order, -1))
            looked += block.size
        return replace(found, looked=looked)


def _blocks(haves: Columns, stock: Stock, tables: Tables) -> Iterator[tuple[NDArray[np.intp], NDArray[np.int64]]]:
    """Haves of one concept, and all wants that it leads to."""
    if not len(haves):
        return  # numpy splits nothing into one part
    order = np.argsort(haves.concept, kind="stable")
    concepts, starts = np.unique(haves.concept[order], return_index=True)
    for concept, rows in zip(concepts.tolist(), np.split(order, starts[1:]), strict=True):
        if concept < 0:
            continue
        wanted = [stock.of_concept(one) for one in np.flatnonzero(tables.leads[concept]).tolist()]
        places = np.concatenate([np.zeros(0, np.int64), *wanted])
        step = max(1, _BLOCK // max(len(places), 1))
        for at in range(0, len(rows) if len(places) else 0, step):
            yield rows[at : at + step], places


def _keep(found: Best, rows: NDArray[np.intp], keys: NDArray[np.int64]) -> None:
    """Puts the highest keys of each row into `found`, highest first."""
    top = min(found.wants.shape[1], keys.shape[1])
    highest = np.argpartition(keys, -top, axis=1)[:, -top:] if top < keys.shape[1] else np.arange(top)[None, :]
    kept = -np.sort(-np.take_along_axis(keys, np.broadcast_to(highest, (len(keys), top)), axis=1), axis=1)
    met = kept >= 0
    found.scores[rows, :top] = np.where(met, kept // _ROWS, -1)
    found.wants[rows, :top] = np.where(met, _ROWS - 1 - kept % _ROWS, -1)


def merged(parts: Sequence[Best]) -> Best:
    """The best of several parts of the wants, for the same haves."""
    wants, points = (np.concatenate([getattr(part, name) for part in parts], axis=1) for name in ("wants", "scores"))
    keys = np.where(points >= 0, points.astype(np.int64) * _ROWS + (_ROWS - 1 - wants.astype(np.int64)), -1)
    found = Best.none(len(keys), parts[0].wants.shape[1], sum(part.looked for part in parts))
    _keep(found, np.arange(len(keys)), keys)
    return found
