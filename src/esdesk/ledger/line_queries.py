"""A query for lines of the inventory as SQL: what is wanted, under which heads, in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, literal, select

from esdesk.audit.inventory import By, Query
from esdesk.audit.line_keys import rank
from esdesk.core.turkish import fold, sort_key
from esdesk.ledger import tables as t
from esdesk.ledger.dialects import holds, larger, unindexed

_K = t.line_key.c

SORTS: dict[str, tuple[ColumnElement[Any], ...]] = {
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

_CHAPTER = 2
"""Digits of a waste code that are its chapter."""

SECTIONS: dict[By, ColumnElement[Any]] = {
    "kind": _K.kind,
    "direction": _K.direction,
    "facility": _K.facility,
    "process": _K.process,
    "chapter": func.substr(_K.code, 1, _CHAPTER),
    "fate": _K.fate,
}
"""What lines of one section have in common."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days that resources are held against.

    Attributes:
        today: today.
        visited: for facilities that were visited, the day of the newest visit.
    """

    today: date
    visited: tuple[tuple[UUID, date], ...] = ()


def wanted(firm: UUID, query: Query, days: Days) -> Sequence[ColumnElement[bool]]:
    """What a line must be for `query` to find it."""
    found: list[ColumnElement[bool]] = [_K.firm == firm]
    if query.direction:
        found.append(_K.direction == query.direction)
    if query.kind:
        found.append(_K.kind == query.kind)
    if query.process is not None:
        found.append(_K.process == sort_key(query.process))
    if query.only_signed:
        found.append(sign(days) > 0)
    if query.by and query.section is not None:
        found += _in_section(query.by, query.section)
    return [*found, *(holds(_K.search, word) for word in fold(query.text).split())]


def _in_section(by: By, key: str) -> list[ColumnElement[bool]]:
    """The condition of a section; kind and chapter twice, so that the indexes of what is sorted by find them."""
    column = SECTIONS[by]
    if by == "facility":
        return [column == UUID(key) if key else column.is_(None)]
    if by == "kind":
        return [_K.kind_rank == rank("kind", key), column == key]
    if by == "chapter" and key:
        return [_K.code >= key, _K.code < key[:-1] + chr(ord(key[-1]) + 1), column == key]
    return [column == key]


def sign(days: Days) -> ColumnElement[int]:
    """The sign that a line has today: that of its day, and a doubt where a quantity is for a year to come."""
    today = days.today.isoformat()
    visits = [(_K.facility == facility, day.isoformat()) for facility, day in days.visited]
    on = case(*visits, else_=today) if visits else literal(today)
    s = t.line_sign.c
    turns = select(s.sign).where(s.firm == _K.firm, s.row == _K.row, s.day <= on).order_by(s.day.desc()).limit(1)
    of_the_day = case((_K.dated, turns.scalar_subquery()), else_=_K.sign)
    return case((_K.year > days.today.year + 1, larger(of_the_day, 1)), else_=of_the_day)


def order(query: Query, *, turned: bool) -> list[ColumnElement[Any]]:
    """By the keys, and by the order of making where those are equal; descending turns both."""
    keys: tuple[ColumnElement[Any], ...] = (*SORTS[query.sort], _K.row)
    part = query.section is not None and query.by not in ("", "direction")
    filtered = query.text or query.kind or query.process is not None or query.only_signed or part
    if filtered and query.sort != "order":
        # few lines may be left: one scan of the narrow table is quicker than to walk an index and look up every line
        keys = tuple(unindexed(key) for key in keys)
    return [key.desc() if query.descending != turned else key.asc() for key in keys]
