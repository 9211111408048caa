"""The findings of a firm as one walks through them: each with the name of the thing it is about, and where that stands.

A finding names a row; people know the thing the row is part of. A quantity or a composition line is told by its
resource, a visit by its facility.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import text_of
from esdesk.audit.groups import reference_id
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.checks.accepting import Shown, open_findings

_MOST_STEPS = 10  # records stand at most four deep; more can only be one that names itself


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list.

    Attributes:
        shown: the finding, and how it was accepted, where it was.
        name: what the record is called, or the nearest one above it that has a name; "" where none has.
        within: the entity of that record, and its row: what is opened to mend the finding.
    """

    shown: Shown
    name: str
    within: str
    row: UUID

    @property
    def key(self) -> tuple[str, UUID, str]:
        """What stays the same as long as the finding does."""
        finding = self.shown.finding
        return finding.code, finding.where.row, finding.where.field or ""


def items(ledger: Ledger, firm: UUID, on: date | None = None) -> list[Item]:
    """Everything missing or doubtful in a firm's records, gravest first, then in the order the records were made.

    Args:
        ledger: the open file.
        firm: whose records.
        on: as in `checking.findings`.
    """
    every = {one.row: one for one in ledger.records(firm=firm)}
    order = {row: at for at, row in enumerate(every)}
    found = [_item(one, every) for one in open_findings(ledger, firm, on)]
    return sorted(found, key=lambda one: (one.shown.finding.severity.rank, order.get(one.row, len(order))))


def _item(shown: Shown, every: Mapping[UUID, Record]) -> Item:
    where = shown.finding.where
    for record in _upwards(every.get(where.row), every):
        name = text_of(record, "name").strip()
        if name:
            return Item(shown, name, record.entity, record.row)
    return Item(shown, "", where.entity, where.row)


def _upwards(record: Record | None, every: Mapping[UUID, Record]) -> Iterable[Record]:
    """A record, then the one it belongs to, and so on."""
    for _ in range(_MOST_STEPS):
        if record is None:
            return
        yield record
        up = fields.parent(record.entity)
        above = reference_id(record.values.get(up.name)) if up is not None else None
        record = every.get(above) if above is not None else None
