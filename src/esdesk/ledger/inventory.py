"""Asks for lines of the inventory: filtered, sorted and counted in SQL, so that 100,000 of them are no burden."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, case, func, literal, select, tuple_

from esdesk.audit.inventory import Line, Query, Total
from esdesk.audit.line_signs import SIGNS
from esdesk.catalogue.read import default
from esdesk.core.turkish import fold, sort_key
from esdesk.ledger import identity, lines
from esdesk.ledger import tables as t

_K = t.line_key.c
_SORTS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "order": (),
    "name": (_K.name,),
    "code": (_K.code,),
    "kind": (_K.kind_rank,),
    "amount": (_K.amount_group, _K.amount),
    "price": (_K.price_group, _K.price),
    "quality": (_K.quality,),
    "process": (_K.process,),
    "evidence": (_K.evidence,),
}


@dataclass(frozen=True, slots=True)
class Days:
    """The days that resources are held against.

    Attributes:
        today: today.
        visited: for facilities that were visited, the day of the newest visit.
    """

    today: date
    visited: tuple[tuple[UUID, date], ...] = ()


_Connects = Callable[[], AbstractContextManager[Connection]]
_CATALOGUE = "catalogue"


class Inventory:
    """The lines of an open file.

    Args:
        reading: gives a connection with a transaction that reads.
        remaking: one that writes, for when the lines were made with another catalogue than today's.
    """

    def __init__(self, reading: _Connects, remaking: _Connects) -> None:
        self._plainly = reading
        self._remaking = remaking
        self._current = False
        self._counted: tuple[int, dict[object, int]] = (-1, {})

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if not self._current:
            catalogue = default().path.stem
            with self._plainly() as connection:
                known = identity.get(connection, _CATALOGUE)
            if known != catalogue:
                with self._remaking() as connection:
                    lines.refresh_coded(connection)
                    identity.put(connection, _CATALOGUE, catalogue)
            self._current = True
        with self._plainly() as connection:
            yield connection

    def count(self, firm: UUID, query: Query, days: Days) -> int:
        """How many lines `query` finds; counted once for as long as the file stays as it is."""
        with self._reading() as connection:
            return self._count(connection, firm, query, days)

    def _count(self, connection: Connection, firm: UUID, query: Query, days: Days) -> int:
        version = int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())
        if self._counted[0] != version:
            self._counted = (version, {})
        key = (firm, query.text, query.direction, query.kind, query.process, query.only_signed, days)
        known = self._counted[1]
        if key not in known:
            found = select(func.count()).select_from(t.line_key).where(*_wanted(firm, query, days))
            known[key] = int(connection.execute(found).scalar_one())
        return known[key]

    def page(self, firm: UUID, query: Query, days: Days, offset: int, limit: int) -> list[Line]:
        """The lines from the `offset`-th on that `query` finds, at most `limit`; in its order, then that of making."""
        with self._reading() as connection:
            return self._page(connection, firm, query, days, offset, limit)

    def _page(
        self, connection: Connection, firm: UUID, query: Query, days: Days, offset: int, limit: int
    ) -> list[Line]:
        # beyond the middle the way from the end is shorter, and the sorter need not keep what lies before
        there = self._count(connection, firm, query, days) if offset > limit else 0
        rest = max(there - offset - limit, 0)
        turned = offset > limit and rest < offset
        wanted = min(limit, max(there - offset, 0)) if turned else limit
        wanted_rows = select(_K.firm, _K.row, _sign(days)).where(*_wanted(firm, query, days))
        ordered = wanted_rows.order_by(*_order(query, turned=turned)).limit(wanted)
        signs = connection.execute(ordered.offset(rest if turned else offset)).all()
        found = _read(connection, [(one[0], one[1], one[2]) for one in signs])
        return found[::-1] if turned else found

    def at(self, rows: Sequence[UUID], days: Days) -> list[Line]:
        """The lines of `rows`, in their order; those that do not stand are left out."""
        with self._reading() as connection:
            found = select(_K.firm, _K.row, _sign(days)).where(_K.row.in_(rows))
            signs = {one[1]: (one[0], one[1], one[2]) for one in connection.execute(found)}
            return _read(connection, [signs[row] for row in rows if row in signs])

    def place_of(self, firm: UUID, query: Query, days: Days, row: UUID) -> int | None:
        """How many lines that `query` finds stand before that of `row`; None where it is not among them."""
        keys = (*_SORTS[query.sort], _K.row)
        with self._reading() as connection:
            mine = connection.execute(select(*keys).where(*_wanted(firm, query, days), _K.row == row)).one_or_none()
            if mine is None:
                return None
            columns, here = tuple_(*keys), tuple_(*mine, types=[key.type for key in keys])
            ahead = columns > here if query.descending else columns < here
            before = select(func.count()).select_from(t.line_key).where(*_wanted(firm, query, days), ahead)
            return int(connection.execute(before).scalar_one())

    def totals(self, firm: UUID) -> list[Total]:
        """What the lines come to a year, by kind, direction and unit."""
        line = t.line.c
        both = and_(line.firm == _K.firm, line.row == _K.row)
        query = select(_K.kind, _K.direction, line.unit, line.amount).join(t.line, both).where(_K.firm == firm)
        found: dict[tuple[str, str, str], list[Decimal]] = defaultdict(list)
        with self._reading() as connection:
            for kind, direction, unit, amount in connection.execute(query):
                found[kind, direction, unit].append(Decimal(amount or 0))
        return [
            Total(kind, direction, len(amounts), sum(amounts, Decimal(0)) if unit else None, unit)
            for (kind, direction, unit), amounts in sorted(found.items())
        ]


def _wanted(firm: UUID, query: Query, days: Days) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [_K.firm == firm]
    if query.direction:
        found.append(_K.direction == query.direction)
    if query.kind:
        found.append(_K.kind == query.kind)
    if query.process is not None:
        found.append(_K.process == sort_key(query.process))
    if query.only_signed:
        found.append(_sign(days) > 0)
    # GLOB compares bytes, and so is twice as fast as LIKE; the texts are folded
    return [*found, *(_K.search.op("GLOB")(f"*{_literal(word)}*") for word in fold(query.text).split())]


def _literal(word: str) -> str:
    return "".join(f"[{ch}]" if ch in "*?[" else ch for ch in word)


def _sign(days: Days) -> ColumnElement[int]:
    """The sign that a line has today: that of its day, and a doubt where a quantity is for a year to come."""
    today = days.today.isoformat()
    visits = [(_K.facility == facility, day.isoformat()) for facility, day in days.visited]
    on = case(*visits, else_=today) if visits else literal(today)
    s = t.line_sign.c
    turns = select(s.sign).where(s.firm == _K.firm, s.row == _K.row, s.day <= on).order_by(s.day.desc()).limit(1)
    of_the_day = case((_K.dated, turns.scalar_subquery()), else_=_K.sign)
    return case((_K.year > days.today.year + 1, func.max(of_the_day, 1)), else_=of_the_day)


def _order(query: Query, *, turned: bool) -> list[ColumnElement[Any]]:
    keys = (*_SORTS[query.sort], _K.row)
    return [key.desc() if query.descending != turned else key.asc() for key in keys]


def _read(connection: Connection, signs: Sequence[tuple[UUID, UUID, int]]) -> list[Line]:
    """The lines of firms and rows, each with the sign it has today."""
    line = t.line.c
    both = and_(_K.firm == line.firm, _K.row == line.row)
    rows = [row for _, row, _ in signs]
    query = select(line.firm, line.row, line.shown, _K.facility).join(t.line_key, both).where(line.row.in_(rows))
    query = query.where(line.firm.in_({firm for firm, _, _ in signs}))
    found = {(one[0], one[1]): (json.loads(one[2]), one[3]) for one in connection.execute(query)}
    return [
        Line(row=row, firm=firm, facility=found[firm, row][1], sign=SIGNS[sign], **found[firm, row][0])
        for firm, row, sign in signs
    ]
