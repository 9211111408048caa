"""Takes the operations of a package in: whole, or not at all."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import Connection

from esdesk.core.errors import UserFault
from esdesk.core.operation import Operation
from esdesk.ledger import projection, store
from esdesk.ledger.parcels import Place, may_replace
from esdesk.ledger.store import Taken
from esdesk.ledger.views import Merged


def merge(connection: Connection, operations: Iterable[Operation]) -> Merged:
    """Takes `operations` in and refreshes the records they touch.

    Raises:
        UserFault: "foreign-heads" where one claims to replace an operation of another firm or row. No program
            of ours writes that; were it taken in, a device could make another firm's values disappear.
    """
    incoming = list(operations)
    check(connection, incoming)
    taken = store.take(connection, incoming)
    projection.refresh(connection, taken.rows)
    return told(taken)


def told(taken: Taken) -> Merged:
    """What taking operations in has changed, in figures."""
    return Merged(
        added=taken.added,
        raised=taken.raised,
        known=taken.known,
        erased=taken.erased,
        quarantined=tuple(sorted(taken.quarantined)),
        rows=len(taken.rows),
    )


def check(connection: Connection, incoming: Sequence[Operation]) -> None:
    """Raises as `merge` where what `incoming` replaces is here, and is not theirs to replace."""
    named = {pred for operation in incoming for pred in operation.preds}
    known: dict[UUID, list[Operation]] = {}
    for operation in [*store.load(connection, named), *incoming]:
        known.setdefault(operation.id, []).append(operation)
    for operation in incoming:
        for pred in operation.preds:
            candidates = known.get(pred, [])
            if candidates and not any(_may_replace(operation, candidate) for candidate in candidates):
                raise UserFault("foreign-heads", operation=operation.id)


def _may_replace(operation: Operation, replaced: Operation) -> bool:
    return operation.firm == replaced.firm and may_replace(_place(operation), _place(replaced))


def _place(operation: Operation) -> Place:
    body = operation.body
    return (None, None) if body is None else (body.entity, body.row.bytes)
