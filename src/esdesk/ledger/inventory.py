"""Asks for lines of the inventory: filtered, sorted and counted in SQL, so that 100,000 of them are no burden."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, literal, select, tuple_

from esdesk.audit.inventory import Line, Query, Total
from esdesk.audit.line_signs import SIGNS
from esdesk.catalogue.read import default
from esdesk.ledger import identity, lines
from esdesk.ledger import tables as t
from esdesk.ledger.dialects import state_of
from esdesk.ledger.line_queries import SECTIONS, SORTS, Days, counted, order, section_key, sign, wanted
from esdesk.ledger.store import chunks

_K = t.line_key.c
_DUE = t.line_due.c

_Connects = Callable[[], AbstractContextManager[Connection]]
CATALOGUE = "catalogue"
"""Under which name the file says with which catalogue its lines were made."""

_AT_ONCE = 50  # lines that are made anew in one transaction: some tens of milliseconds for whoever waits to write
_FIRST = 256  # lines of a query that are looked up at once: some pages, and few enough to keep


@dataclass
class _Known:
    """What was found in the file as it stands, so that nothing is looked for twice.

    Attributes:
        state: what tells that state from others.
        first: the first lines of a query, and whether those are all.
        counts: how many lines a query finds, whatever its order.
        sections: the sections of a query, whatever its order.
    """

    state: str = ""
    first: dict[object, tuple[list[UUID], bool]] = field(default_factory=dict)
    counts: dict[object, int] = field(default_factory=dict)
    sections: dict[object, dict[str, int]] = field(default_factory=dict)


class Inventory:
    """The lines of an open file.

    Args:
        reading: gives a connection with a transaction that reads.
        remaking: one that writes, for when the lines were made with another catalogue than today's.

    Attributes:
        is_current: whether the lines are those of today's catalogue; the first look makes them so. Who sets it reads
            them as they are, and has `follow_catalogue` called elsewhere.
    """

    def __init__(self, reading: _Connects, remaking: _Connects) -> None:
        self._plainly = reading
        self._remaking = remaking
        self.is_current = False
        self._known = _Known()

    @contextmanager
    def _reading(self, *portions: ColumnElement[bool]) -> Iterator[Connection]:
        """For a look at lines; those of them that are due, portion by portion of `line_due`, are made first."""
        if not self.is_current:
            self.follow_catalogue()
        for portion in portions:
            while self.make_due(portion):
                pass
        with self._plainly() as connection:
            state = state_of(connection)
            if self._known.state != state:
                self._known = _Known(state)
            yield connection

    def follow_catalogue(self, told: Callable[[int, int], None] = lambda done, of: None) -> bool:
        """Makes the signs of coded lines anew where another catalogue than today's made them; whether it did.

        It goes portion by portion, so that others come to write in between; whoever is killed over it begins anew.

        Args:
            told: called before each portion with how many are done of how many; nothing is locked meanwhile.
        """
        catalogue = default().path.stem
        with self._plainly() as connection:
            done = identity.get(connection, CATALOGUE) == catalogue
            coded = [] if done else lines.coded(connection)
        for start in range(0, len(coded), _AT_ONCE):
            told(start, len(coded))
            with self._remaking() as connection:
                lines.refresh(connection, coded[start : start + _AT_ONCE])
        if not done:
            with self._remaking() as connection:
                identity.put(connection, CATALOGUE, catalogue)
        self.is_current = True
        return bool(coded)

    def make_due(self, *whose: ColumnElement[bool], most: int = _AT_ONCE) -> int:
        """Makes some of the lines that a merge put off (of those meant by `whose`); returns how many they were."""
        with self._plainly() as connection:
            due = lines.due(connection, *whose, most=most)
        if due:
            with self._remaking() as connection:
                lines.make(connection, due)
        return len(due)

    def count(self, firm: UUID, query: Query, days: Days) -> int:
        """How many lines `query` finds."""
        with self._reading(_DUE.firm == firm) as connection:
            return self._count(connection, firm, query, days)

    def _count(self, connection: Connection, firm: UUID, query: Query, days: Days) -> int:
        key = (firm, replace(query, sort="order", descending=False), days)
        if key not in self._known.counts:
            found, all_of_them = self._first(connection, firm, query, days)
            if not all_of_them:
                counting = select(func.count()).select_from(t.line_key).where(*wanted(firm, query, days))
            whole = len(found) if all_of_them else int(connection.execute(counting).scalar_one())
            self._known.counts[key] = whole
        return self._known.counts[key]

    def _first(self, connection: Connection, firm: UUID, query: Query, days: Days) -> tuple[list[UUID], bool]:
        """The first lines; where those are all, one scan answers for the count and for every page."""
        key = (firm, query, days)
        if key not in self._known.first:
            found = self._ordered(connection, firm, query, days, 0, _FIRST, turned=False)
            self._known.first[key] = (found, len(found) < _FIRST)
        return self._known.first[key]

    def _ordered(
        self, connection: Connection, firm: UUID, query: Query, days: Days, offset: int, limit: int, *, turned: bool
    ) -> list[UUID]:
        # nothing but the row, so that an index alone can answer
        found = select(_K.row).where(*wanted(firm, query, days)).order_by(*order(query, turned=turned))
        return list(connection.execute(found.limit(limit).offset(offset)).scalars())

    def page(self, firm: UUID, query: Query, days: Days, offset: int, limit: int) -> list[Line]:
        """The lines from the `offset`-th on that `query` finds, at most `limit`; in its order, then that of making."""
        with self._reading(_DUE.firm == firm) as connection:
            first, all_of_them = self._first(connection, firm, query, days)
            rows = first[offset : offset + limit]
            if not all_of_them and offset + limit > len(first):
                rows = self._further(connection, firm, query, days, offset, limit)
            return _read(connection, rows, days, firm)

    def _further(
        self, connection: Connection, firm: UUID, query: Query, days: Days, offset: int, limit: int
    ) -> list[UUID]:
        """The rows of a page; beyond the middle the way from the end is shorter."""
        there = self._count(connection, firm, query, days)
        rest, wanted = max(there - offset - limit, 0), min(limit, max(there - offset, 0))
        if rest < offset:
            return self._ordered(connection, firm, query, days, rest, wanted, turned=True)[::-1]
        return self._ordered(connection, firm, query, days, offset, wanted, turned=False)

    def at(self, rows: Sequence[UUID], days: Days) -> list[Line]:
        """The lines of `rows`, in their order; those that do not stand are left out."""
        with self._reading(*(_DUE.row.in_(portion) for portion in chunks(rows))) as connection:
            return _read(connection, rows, days)

    def place_of(self, firm: UUID, query: Query, days: Days, row: UUID) -> int | None:
        """How many lines that `query` finds stand before that of `row`; None where it is not among them."""
        keys = (*SORTS[query.sort], _K.row)
        with self._reading(_DUE.firm == firm) as connection:
            mine = connection.execute(select(*keys).where(*wanted(firm, query, days), _K.row == row)).first()
            if mine is None:
                return None
            columns, its = tuple_(*keys), tuple_(*(literal(one, key.type) for one, key in zip(mine, keys, strict=True)))
            ahead = columns > its if query.descending else columns < its
            before = select(func.count()).select_from(t.line_key).where(*wanted(firm, query, days), ahead)
            return int(connection.execute(before).scalar_one())

    def sections(self, firm: UUID, query: Query, days: Days) -> dict[str, int]:
        """The sections of what `query` finds, as it says in `by`: the key of each and how many lines it has."""
        key = (firm, replace(query, sort="order", descending=False), days)
        with self._reading(_DUE.firm == firm) as connection:
            if key not in self._known.sections:
                found: Counter[str] = Counter()
                for value, lines in connection.execute(counted(firm, query, days)):
                    found[section_key(query.by, value)] += lines
                self._known.sections[key] = dict(found)
            return dict(self._known.sections[key])

    def section_of(self, firm: UUID, query: Query, days: Days, row: UUID) -> str | None:
        """The key of the section that the line of `row` is in; None where `query` does not find it."""
        asked = select(SECTIONS[query.by]).where(*wanted(firm, query, days), _K.row == row)
        with self._reading(_DUE.firm == firm) as connection:
            found = connection.execute(asked).first()
        return None if found is None else section_key(query.by, found[0])

    def totals(self, firm: UUID, query: Query, days: Days) -> list[Total]:
        """What the lines that `query` finds come to a year, by section (where `by` says so), kind, direction, unit."""
        line = t.line.c
        both = and_(line.firm == _K.firm, line.row == _K.row)
        columns = select(SECTIONS[query.by], _K.kind, _K.direction, line.unit, line.amount).join(t.line, both)
        found: dict[tuple[str, str, str, str], list[Decimal]] = defaultdict(list)
        with self._reading(_DUE.firm == firm) as connection:
            for value, kind, direction, unit, amount in connection.execute(columns.where(*wanted(firm, query, days))):
                found[section_key(query.by, value), kind, direction, unit].append(Decimal(amount or 0))
        return [
            Total(kind, direction, len(amounts), sum(amounts, Decimal(0)) if unit else None, unit, key)
            for (key, kind, direction, unit), amounts in sorted(found.items())
        ]


def _read(connection: Connection, rows: Sequence[UUID], days: Days, firm: UUID | None = None) -> list[Line]:
    """The lines of `rows` (of `firm`), each with the sign it has today."""
    line = t.line.c
    both = and_(_K.firm == line.firm, _K.row == line.row)
    query = select(line.firm, line.row, line.shown, _K.facility, _K.fate, sign(days)).join(t.line_key, both)
    found = {}
    for portion in chunks(rows):
        wanted = query.where(line.row.in_(portion), *([line.firm == firm] if firm else []))
        for of, row, shown, facility, fate, signed in connection.execute(wanted):
            found[row] = Line(row=row, firm=of, facility=facility, fate=fate, sign=SIGNS[signed], **json.loads(shown))
    return [found[row] for row in rows if row in found]
