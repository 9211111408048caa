"""What was ever written of some rows, the newest first: each change with what stood there before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import text_of
from esdesk.audit.groups import reference_id
from esdesk.core.operation import DELETED, Value
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Entry

__all__ = ["DELETED", "Changed", "changes"]


@dataclass(frozen=True, slots=True)
class Changed:
    """One operation.

    Attributes:
        field: also `DELETED`, whose value tells whether the row went.
        old, new: the field's values; of a field that names a record, what that is called.
        moment: by the writer's clock, which may be wrong; None where it is not told.
        actor: what the writer calls themselves, or "".
        here: whether it was written on this device.
        standing: whether nothing has replaced it.
    """

    entity: str
    row: UUID
    field: str
    old: Value
    new: Value
    moment: datetime | None
    actor: str
    here: bool
    standing: bool


def changes(ledger: Ledger, rows: Iterable[UUID]) -> list[Changed]:
    """Every change of the fields of `rows` that this device was shown, the newest first; links to the row above not."""
    found: list[Changed] = []
    for row in rows:
        record = ledger.record_at(row)
        entries = ledger.history(row) if record else []
        by_id = {one.operation: one for one in entries}
        up = fields.parent(record.entity) if record else None
        for one in entries:
            if record is not None and one.field is not None and not (up and one.field == up.name):
                found.append(_changed(ledger, record.entity, row, one, by_id))
    return sorted(found, key=lambda one: one.moment.timestamp() if one.moment else 0, reverse=True)


def _changed(ledger: Ledger, entity: str, row: UUID, one: Entry, by_id: dict[UUID, Entry]) -> Changed:
    before = next((by_id[replaced] for replaced in one.replaces if replaced in by_id), None)
    name = str(one.field)
    old = before.value if before is not None and before.field == name else None
    here = one.device == ledger.author.device
    old, new = (_named(ledger, entity, name, value) for value in (old, one.value))
    return Changed(entity, row, name, old, new, one.moment, one.actor, here, one.standing)


def _named(ledger: Ledger, entity: str, name: str, value: Value) -> Value:
    known = fields.field(entity, name)
    row = reference_id(value) if known is not None and known.refers_to else None
    record = ledger.record_at(row) if row is not None else None
    if record is None:
        return value
    return text_of(record, "name") or text_of(record, "dates", "from") or value
