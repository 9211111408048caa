"""The file as it would read if one record were another: what a choice changes is seen before anybody makes it.

Nothing is written and nothing is locked, unlike with a prospect (`ledger.prospect`): a merge can only be known by doing
it, while settling changes one record, and every other one stays as it is.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import Connection

from esdesk.ledger.reading import Reading
from esdesk.ledger.store import RowKey
from esdesk.ledger.views import Record


class Supposed(Reading):
    """Reads as `of` does, but for one record. What operations it is made of is not supposed: histories are `of`'s own.

    Args:
        of: an open file.
        record: a row of it as it would be, standing or deleted.
    """

    def __init__(self, of: Reading, record: Record) -> None:
        self.path = of.path
        self.author = of.author
        self._of = of
        self._record = record

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._of._reading() as connection:
            yield connection

    def records(self, entity: str | None = None, firm: UUID | None = None, *, deleted: bool = False) -> list[Record]:
        """The records that stand, or those that were deleted, in the order of their rows' making."""
        one = self._record
        found = [other for other in super().records(entity, firm, deleted=deleted) if _key(other) != _key(one)]
        if one.deleted is deleted and entity in (None, one.entity) and firm in (None, one.firm):
            found.append(one)
            found.sort(key=lambda record: record.row)
        return found

    def record_at(self, row: UUID) -> Record | None:
        """The record of a row, standing or deleted."""
        return self._record if row == self._record.row else super().record_at(row)

    def records_at(self, keys: Iterable[RowKey]) -> dict[RowKey, Record]:
        """The records of these rows, standing or deleted."""
        found = super().records_at(keys)
        return {key: self._record if key == _key(self._record) else one for key, one in found.items()}


def _key(record: Record) -> RowKey:
    return record.firm, record.entity, record.row
