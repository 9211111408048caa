"""The operation: one change to one field, the only thing that is ever stored or sent.

An operation has two parts. Its *header* (id, firm, device, epoch, sequence, the operations it replaces) may always
travel. Its *body* (which field, what value, when, by whom) may be withheld from a reader or erased for good. The body
is sealed: `seal = SHA-256(salt, body)`, and the *commitment* `SHA-256(header, seal)` covers both. So a reader who holds
the header alone can check that nobody altered what it replaces, a reader who holds the body can check that it is the
one its author wrote, and an erased operation keeps its place in the digest. (The design committed header and body in
one hash; then the headers of withheld operations would have been unprotected.)
"""

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any
from uuid import UUID

from esdesk.core.errors import UserFault

Value = Any
"""What a field holds: None, text, true or false, or a dict or list of those. Numbers are text, as typed."""

DELETED = "_deleted"
"""The field whose operations delete a row: they name the heads they saw, in any field of the row."""

HEADER_DOMAIN = b"esdesk-operation-1\0"
MOST_PREDS = 10_000
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


class Level(IntEnum):
    """How much of an operation is present; merging takes the higher."""

    WITHHELD = 0
    FULL = 1
    ERASED = 2


def canonical(value: Value) -> bytes:
    """The one byte form of a JSON value: UTF-8, sorted keys, no spaces. Fractions are refused: they are text here."""
    return _ENCODER.encode(value).encode()


@dataclass(frozen=True, slots=True)
class Body:
    """What an operation says: `field` of `row` of `entity` became `value`.

    Attributes:
        hlc: reading of the author's clock (`core.clock`).
        actor: who sat at the device, as they called themselves; empty means "this laptop".
        schema: number of the field table the author's program used.
        more: members a newer program added; kept and passed on as they came.
    """

    entity: str
    row: UUID
    field: str
    value: Value
    hlc: int
    actor: str = ""
    schema: int = 1
    more: tuple[tuple[str, Value], ...] = ()

    def to_json(self) -> dict[str, Value]:
        """The body as it is sealed, stored and sent."""
        return dict(self.more) | {
            "entity": self.entity,
            "row": str(self.row),
            "field": self.field,
            "value": self.value,
            "hlc": self.hlc,
            "actor": self.actor,
            "schema": self.schema,
        }

    @classmethod
    def from_json(cls, found: dict[str, Value]) -> "Body":
        """The body from its JSON form; raises `UserFault("operation-malformed")` where it is not one."""
        rest = dict(found)
        try:
            body = cls(
                entity=_text(rest.pop("entity")),
                row=UUID(rest.pop("row")),
                field=_text(rest.pop("field")),
                value=rest.pop("value"),
                hlc=_whole(rest.pop("hlc")),
                actor=_text(rest.pop("actor")),
                schema=_whole(rest.pop("schema")),
                more=tuple(sorted(rest.items())),
            )
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise UserFault("operation-malformed", detail=str(error)) from error
        return body


@dataclass(frozen=True)
class Operation:
    """One operation at whatever level it is present.

    Attributes:
        device: the author device's Ed25519 public key, 64 hex digits. It counts only in a package that this key signed.
        epoch: the run of sequence numbers it belongs to; a copied or restored file begins a new one.
        seq: place in the epoch, from 1, without gaps.
        preds: operations it replaces: same row and field; for a deletion, any field of the same row.
        seal: SHA-256 over salt and body.
        salt, body: present at level FULL only.
    """

    id: UUID
    firm: UUID
    device: str
    epoch: UUID
    seq: int
    preds: tuple[UUID, ...]
    seal: bytes
    level: Level
    salt: bytes | None = None
    body: Body | None = None

    @cached_property
    def commitment(self) -> bytes:
        """SHA-256 over header and seal; with the id it is what digests are made of."""
        header = {
            "id": str(self.id),
            "firm": str(self.firm),
            "device": self.device,
            "epoch": str(self.epoch),
            "seq": self.seq,
            "preds": [str(pred) for pred in self.preds],
        }
        return hashlib.sha256(HEADER_DOMAIN + self.seal + canonical(header)).digest()

    def at(self, level: Level) -> "Operation":
        """This operation without its body, at `level` WITHHELD or ERASED; itself where the level is the same."""
        if level == self.level:
            return self
        if level == Level.FULL:
            raise ValueError("a body cannot be made up")
        return Operation(self.id, self.firm, self.device, self.epoch, self.seq, self.preds, self.seal, level)

    def to_wire(self) -> dict[str, Value]:
        """One line of a package. Firm and device stand in its manifest and are not repeated."""
        line: dict[str, Value] = {
            "id": str(self.id),
            "epoch": str(self.epoch),
            "seq": self.seq,
            "preds": [str(pred) for pred in self.preds],
            "seal": self.seal.hex(),
            "level": int(self.level),
        }
        if self.body is not None and self.salt is not None:
            line |= {"salt": self.salt.hex(), "body": self.body.to_json()}
        return line

    @classmethod
    def from_wire(cls, line: dict[str, Value], firm: UUID, device: str) -> "Operation":
        """The operation from its line in a package of `firm` signed by `device`, its seal checked.

        Raises:
            UserFault: "operation-malformed", or "operation-forged" where body and seal do not belong together.
        """
        try:
            level = Level(line["level"])
            preds = tuple(UUID(pred) for pred in line["preds"])
            operation = cls(
                id=UUID(line["id"]),
                firm=firm,
                device=device,
                epoch=UUID(line["epoch"]),
                seq=_whole(line["seq"]),
                preds=preds,
                seal=_hash(line["seal"]),
                level=level,
                salt=_hash(line["salt"]) if level == Level.FULL else None,
                body=Body.from_json(line["body"]) if level == Level.FULL else None,
            )
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise UserFault("operation-malformed", detail=str(error)) from error
        if operation.seq < 1 or len(preds) > MOST_PREDS or len(set(preds)) != len(preds) or operation.id in preds:
            raise UserFault("operation-malformed", detail="seq or preds")
        if operation.level != Level.FULL and ("body" in line or "salt" in line):
            raise UserFault("operation-malformed", detail="a body without its level")
        operation.check()
        return operation

    def check(self) -> None:
        """Raises `UserFault("operation-forged")` where the body present is not the one that was sealed."""
        if self.body is not None and self.salt is not None and sealed(self.salt, self.body) != self.seal:
            raise UserFault("operation-forged", operation=self.id)


def sealed(salt: bytes, body: Body) -> bytes:
    """SHA-256 over `salt` (32 bytes) and the canonical body."""
    return hashlib.sha256(salt + canonical(body.to_json())).digest()


def write_operation(
    *,
    id: UUID,
    firm: UUID,
    device: str,
    epoch: UUID,
    seq: int,
    preds: Iterable[UUID],
    body: Body,
) -> Operation:
    """A new operation with a fresh random salt; `preds` are put in order."""
    salt = secrets.token_bytes(32)
    return Operation(
        id=id,
        firm=firm,
        device=device,
        epoch=epoch,
        seq=seq,
        preds=tuple(sorted(preds)),
        seal=sealed(salt, body),
        level=Level.FULL,
        salt=salt,
        body=body,
    )


def digest(pairs: Iterable[tuple[UUID, bytes]]) -> str:
    """The digest of a set of operations: SHA-256 over its sorted (id, commitment) pairs, 64 hex digits.

    The same on every device, whether a value is present, withheld or erased there.
    """
    return digest_of(id.bytes + commitment for id, commitment in pairs)


def digest_of(joined: Iterable[bytes]) -> str:
    """The same, of pairs whose 16 and 32 bytes are joined."""
    return hashlib.sha256(b"esdesk-digest-1\0" + b"".join(sorted(joined))).hexdigest()


def _text(found: Value) -> str:
    if not isinstance(found, str):
        raise TypeError("text expected")
    return found


def _whole(found: Value) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < 1 << 63:
        raise TypeError("whole number expected")
    return found


def _hash(found: Value) -> bytes:
    raw = bytes.fromhex(found)
    if len(raw) != 32:
        raise ValueError("32 bytes expected")
    return raw
