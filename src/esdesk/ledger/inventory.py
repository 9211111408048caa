"""Asks for lines of the inventory: filtered, sorted and counted in SQL, so that 100,000 of them are no burden."""

import json
from collections import defaultdict
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select, tuple_

from esdesk.audit.inventory import Line, Query, Total
from esdesk.audit.line_keys import SIGNS
from esdesk.core.turkish import fold, sort_key
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


class _Reads(Protocol):
    def __call__(self) -> AbstractContextManager[Connection]: ...


class Inventory:
    """The lines of an open file.

    Args:
        reading: gives a connection with a transaction that reads.
    """

    def __init__(self, reading: _Reads) -> None:
        self._reading = reading
        self._counted: tuple[int, dict[object, int]] = (-1, {})

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
        there = self._count(connection, firm, query, days) if offset > limit else offset + limit
        wanted = max(min(limit, there - offset), 0)
        turned = there - offset - wanted < offset
        found = select(_K.firm, _K.row, _sign(days)).where(*_wanted(firm, query, days))
        ordered = found.order_by(*_order(query, turned=turned)).limit(wanted)
        signs = connection.execute(ordered.offset(there - offset - wanted if turned else offset)).all()
        lines = _read(connection, [(one[0], one[1], one[2]) for one in signs])
        return lines[::-1] if turned else lines

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
        found.append(or_(_K.sign > 0, _dated(days)))
    # GLOB compares bytes, and so is twice as fast as LIKE; the texts are folded
    return [*found, *(_K.search.op("GLOB")(f"*{_literal(word)}*") for word in fold(query.text).split())]


def _literal(word: str) -> str:
    return "".join(f"[{ch}]" if ch in "*?[" else ch for ch in word)


def _dated(days: Days) -> ColumnElement[bool]:
    """What only the day makes doubtful, as `audit.inventory.dated_doubt` has it."""
    today = days.today.isoformat()
    on: Any = today
    if days.visited:
        on = case({facility: day.isoformat() for facility, day in days.visited}, value=_K.facility, else_=today)
    past = and_(_K.expires != "", _K.expires < func.substr(on, 1, func.length(_K.expires)))
    return or_(past, _K.year > days.today.year + 1)


def _sign(days: Days) -> ColumnElement[int]:
    return case((_K.sign > 0, _K.sign), (_dated(days), 1), else_=0)


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
        Line(row=row, firm=firm, facility=found[firm, row][1], **(found[firm, row][0] | {"sign": SIGNS[sign]}))
        for firm, row, sign in signs
    ]
