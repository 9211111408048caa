"""Reads operation lines that are as our own program writes them, many at a time; all others are left to `records`.

What passes here is what `records` would pass one by one, and a test holds the two equal. The shape of a line is
checked by one expression, its body by being written again by another program (orjson) and compared, and its seal and
commitment are taken over the bytes as they lie there.
"""

import hashlib
import re
from binascii import unhexlify
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

import orjson

from esdesk.core.flat import Flat
from esdesk.core.operation import HEADER_DOMAIN, MOST_PREDS, Level, Value
from esdesk.exchange.limits import DEPTH

_ID = rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
# A quote within a JSON text has a stroke before it, so none of what follows the body can stand within a text of it.
_LINE = re.compile(
    rb'^\{(?:"body":(\{.*\}),)?"epoch":"(%b)","id":"(%b)","level":([0-2]),"preds":\[((?:"%b"(?:,"%b")*)?)\],'
    rb'(?:"salt":"([0-9a-f]{64})",)?"seal":"([0-9a-f]{64})","seq":([1-9][0-9]{0,18})\}\n' % (_ID, _ID, _ID, _ID),
    re.MULTILINE,
)
_ROW = re.compile(_ID.decode())
_BODY = frozenset(("actor", "entity", "field", "hlc", "row", "schema", "value"))
_MOST = 1 << 63
_FULL = int(Level.FULL)


@dataclass(frozen=True)
class Author:
    """Whose operations the lines are, and which device signed them."""

    firm: UUID
    device: str

    @cached_property
    def begins(self) -> bytes:
        """What a header begins with, up to its epoch."""
        return b'{"device":"%b","epoch":"' % self.device.encode()

    @cached_property
    def goes_on(self) -> bytes:
        """What stands between a header's epoch and its id."""
        return b'","firm":"%b","id":"' % str(self.firm).encode()


def read_lines(portion: bytes, author: Author) -> list[Flat] | None:
    """The operations of whole lines; None where a line is wrong, or not as our program writes it."""
    found = _LINE.findall(portion)
    if len(found) != portion.count(b"\n"):
        return None
    lines = [_flat(parts, author) for parts in found]
    return None if None in lines else lines  # type: ignore[return-value]


def _flat(parts: Sequence[bytes], author: Author) -> Flat | None:
    raw, epoch, id, level, named, salt, seal, seq = parts
    preds = tuple(_id(one) for one in named[1:-1].split(b'","')) if named else ()
    number, sealed = int(seq), unhexlify(seal)
    full = int(level) == _FULL
    mine = _id(id)
    odd = number >= _MOST or len(preds) > MOST_PREDS or len(set(preds)) != len(preds) or mine in preds
    if odd or not bool(raw) == bool(salt) == full:
        return None
    header = b'%b%b%b%b","preds":[%b],"seq":%b}' % (author.begins, epoch, author.goes_on, id, named, seq)
    commitment = hashlib.sha256(HEADER_DOMAIN + sealed + header).digest()
    if not full:
        return Flat(mine, commitment, int(level), _id(epoch), number, sealed, None, None, None, None, None, None, preds)
    salted = unhexlify(salt)
    said = _body(raw) if hashlib.sha256(salted + raw).digest() == sealed else None
    if said is None:
        return None
    return Flat(
        mine, commitment, _FULL, _id(epoch), number, sealed, salted,
        said["entity"], unhexlify(said["row"].replace("-", "")), said["field"], said["hlc"], raw.decode(), preds,
    )  # fmt: skip


def _id(text: bytes) -> bytes:
    return unhexlify(text.replace(b"-", b""))


def _body(raw: bytes) -> dict[str, Any] | None:
    """The body, where it is canonical and holds what a body must."""
    try:
        found = orjson.loads(raw)
        # what stands twice, in another order, or is spelled otherwise, is written otherwise
        again = orjson.dumps(found, option=orjson.OPT_SORT_KEYS)
    except (ValueError, TypeError):  # the other is what it says of a value that it can read and not write
        return None
    if again != raw or not found.keys() >= _BODY:
        return None
    hlc, schema, row = found["hlc"], found["schema"], found["row"]
    texts = type(found["actor"]) is type(found["entity"]) is type(found["field"]) is type(row) is str
    numbers = type(hlc) is type(schema) is int and 0 <= hlc < _MOST and 0 <= schema < _MOST
    if not texts or not numbers or not _ROW.fullmatch(row):
        return None
    rest = found["value"] if len(found) == len(_BODY) else found
    return found if type(rest) is str or _is_plain(rest) else None


def _is_plain(value: Value, depth: int = 3) -> bool:
    """Whether it holds no fraction, no number beyond 64 bits, and is not nested too deeply."""
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return True
    if kind is int:
        return bool(-_MOST <= value < _MOST)
    if kind is float or depth > DEPTH:
        return False
    inner = value.values() if kind is dict else value
    return all(type(one) is str or _is_plain(one, depth + 1) for one in inner)
