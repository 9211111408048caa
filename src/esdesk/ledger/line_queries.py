"""A query for lines of the inventory as SQL: what is wanted, under which heads, in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, literal, select

from esdesk.audit.inventory import By, Query
from esdesk.audit.line_keys import rank
from esdesk.audit.vocabulary import vocabulary
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
    "": literal(""),
    "kind": _K.kind_rank,
    "direction": _K.direction,
    "facility": _K.facility,
    "process": _K.process,
    "chapter": _K.code,
    "fate": _K.fate,
}
"""The column whose value tells in which section a line is (`section_key`)."""


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
        found += _of_kind(query.kind)
    if query.process is not None:
        found.append(_K.process == sort_key(query.process))
    if query.only_signed:
        found.append(sign(days) > 0)
    if query.by and query.section is not None:
        found += _in_section(query.by, query.section)
    return [*found, *(holds(_K.search, word) for word in fold(query.text).split())]


def _of_kind(kind: str) -> list[ColumnElement[bool]]:
    """By its number, which indexes have; a kind that is not known here has none of its own."""
    number = rank("kind", kind)
    return [_K.kind_rank == number, *([] if number else [_K.kind == kind])]


def section_key(by: By, value: object) -> str:
    """The key of the section of lines with a value in the column of `by`; "" where nothing of the kind is said."""
    if by == "kind":
        return [*vocabulary("kind").terms][int(str(value)) - 1] if value else ""
    return str(value if value is not None else "")[: _CHAPTER if by == "chapter" else None]


def _in_section(by: By, key: str) -> list[ColumnElement[bool]]:
    column = SECTIONS[by]
    if by == "kind":
        return [column == rank("kind", key)]
    if by == "facility":
        return [column == UUID(key) if key else column.is_(None)]
    if by == "chapter" and key:  # as a range, which the index of codes knows
        return [column >= key, column < key[:-1] + chr(ord(key[-1]) + 1), func.substr(column, 1, _CHAPTER) == key]
    return [column == key]


def counted(firm: UUID, query: Query, days: Days) -> Select[tuple[Any, int]]:
    """How many lines there are of each value of the column of `query.by`."""
    column = SECTIONS[query.by]
    if query.text or query.only_signed:
        column = unindexed(column)  # the narrow table has it too, and is scanned for the words anyway
    found = select(column, func.count()).select_from(t.line_key)
    return found.where(*wanted(firm, query, days)).group_by(column)


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
