"""Operations as plain bytes, text and numbers: as their lines in a database are, and cheap to hand to a process.

A centre takes millions of them in. To make an `Operation` of each, with its ids and its body, takes longer than to
check it, and most are only stored.
"""

import json
from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from esdesk.core.operation import Body, Level, Operation, canonical, digest_of


class Flat(NamedTuple):
    """One operation without its firm and device, which all of a package share.

    Attributes:
        id, epoch, row: the 16 bytes of a UUID.
        preds: what it replaces, in the order of its header.
        body: canonical JSON, as it was sealed.
        salt, entity, row, field, hlc, body: None unless it is here in full.
    """

    id: bytes
    commitment: bytes
    level: int
    epoch: bytes
    seq: int
    seal: bytes
    salt: bytes | None
    entity: str | None
    row: bytes | None
    field: str | None
    hlc: int | None
    body: str | None
    preds: tuple[bytes, ...]


def flat(operation: Operation) -> Flat:
    """`operation` without its firm and device."""
    body = operation.body
    head = (operation.id.bytes, operation.commitment, int(operation.level), operation.epoch.bytes, operation.seq)
    said = (None,) * 5
    if body is not None:
        said = (body.entity, body.row.bytes, body.field, body.hlc, canonical(body.to_json()).decode())  # type: ignore[assignment]
    return Flat(*head, operation.seal, operation.salt, *said, preds=tuple(pred.bytes for pred in operation.preds))


def whole(one: Flat, firm: UUID, device: str) -> Operation:
    """The operation that `one` is, of `firm` and `device`."""
    operation = Operation(
        id=UUID(bytes=one.id),
        firm=firm,
        device=device,
        epoch=UUID(bytes=one.epoch),
        seq=one.seq,
        preds=tuple(UUID(bytes=pred) for pred in one.preds),
        seal=one.seal,
        level=Level(one.level),
        salt=one.salt,
        body=None if one.body is None else Body.from_json(json.loads(one.body)),
    )
    operation.__dict__["commitment"] = one.commitment  # known already, and dear to work out
    return operation


def flat_digest(operations: Iterable[Flat]) -> str:
    """The digest of the set, as `core.operation.digest` gives it."""
    return digest_of(one.id + one.commitment for one in operations)
