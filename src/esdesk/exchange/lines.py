"""Reads operation lines that are as our own program writes them, many at a time; all others are left to `records`.

What passes here is what `records` would pass one by one, and a test holds the two equal. Lines are read and written
again by another program (msgspec), into classes that have room for what belongs there and nothing else: what then
differs by a byte is not canonical. Seals and commitments are taken over the bytes as they lie there.
"""

import hashlib
from binascii import unhexlify
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any
from uuid import UUID

from msgspec import UNSET, DecodeError, Meta, Raw, Struct, UnsetType
from msgspec.json import Decoder, Encoder

from esdesk.core.flat import Flat
from esdesk.core.operation import HEADER_DOMAIN, MOST_PREDS, Level, Value
from esdesk.exchange.limits import DEPTH

_MOST = 1 << 63
_FULL = int(Level.FULL)
_Number = Annotated[int, Meta(ge=0, le=_MOST - 1)]


class _Line(Struct, gc=False, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A line, its members in the order in which they are written."""

    body: Raw | UnsetType = UNSET
    epoch: str
    id: str
    level: Annotated[int, Meta(ge=0, le=2)]
    preds: Annotated[list[str], Meta(max_length=MOST_PREDS)]
    salt: str | UnsetType = UNSET
    seal: str
    seq: Annotated[int, Meta(ge=1, le=_MOST - 1)]


class _Body(Struct, gc=False):
    """What a body must hold, in that order too; a newer program may have added more."""

    actor: str
    entity: str
    field: str
    hlc: _Number
    row: str
    schema: _Number
    value: Any


_LINES, _BODIES = Decoder(_Line).decode_lines, Decoder(_Body).decode_lines
_BODY, _ANY = Decoder(_Body).decode, Decoder().decode
_WRITER = Encoder(order="sorted")
_EMPTY, _HEADER = hashlib.sha256(), hashlib.sha256(HEADER_DOMAIN)  # to copy one takes half as long as to begin one
_NOTHING = (None,) * 6


@dataclass(frozen=True)
class Author:
    """Whose operations the lines are, and which device signed them."""

    firm: UUID
    device: str

    @cached_property
    def begins(self) -> str:
        """What a header begins with, up to its epoch."""
        return f'{{"device":"{self.device}","epoch":"'

    @cached_property
    def goes_on(self) -> str:
        """What stands between a header's epoch and its id."""
        return f'","firm":"{self.firm}","id":"'


def read_lines(portion: bytes, author: Author) -> list[Flat] | None:
    """The operations of whole lines; None where a line is wrong, or not as our program writes it."""
    try:
        lines = _LINES(portion)
        return _flats(lines, author) if _WRITER.encode_lines(lines) == portion else None
    except (DecodeError, ValueError, RecursionError):
        return None


def _flats(lines: Sequence[_Line], author: Author) -> list[Flat]:
    """The operations of lines that are canonical but for their bodies; raises ValueError or what msgspec does."""
    for one in lines:
        if (one.level == _FULL) is (one.body is UNSET) or (one.body is UNSET) is not (one.salt is UNSET):
            raise ValueError("a body without its level, or a level without its body")
    raws = [bytes(one.body) for one in lines if one.body is not UNSET]
    bodies = _bodies(raws)
    ids = _ids({one.id for one in lines}, {one.epoch for one in lines}, {one.row for one in bodies},
               {pred for one in lines if one.preds for pred in one.preds})  # fmt: skip
    seals = _hashes([one.seal for one in lines])
    salts = _hashes([one.salt for one in lines if one.salt is not UNSET])
    sealed = [seal for one, seal in zip(lines, seals, strict=True) if one.level == _FULL]
    if [_hash(_EMPTY, salt + raw) for salt, raw in zip(salts, raws, strict=True)] != sealed:
        raise ValueError("forged")
    said = iter([(salt, one.entity, ids[one.row], one.field, one.hlc, raw.decode())
                 for salt, one, raw in zip(salts, bodies, raws, strict=True)])  # fmt: skip
    found = []
    for line, seal in zip(lines, seals, strict=True):
        preds, named = _preds(line, ids) if line.preds else ((), "")
        header = f'{author.begins}{line.epoch}{author.goes_on}{line.id}","preds":[{named}],"seq":{line.seq}}}'
        head = (ids[line.id], _hash(_HEADER, seal + header.encode()), line.level, ids[line.epoch], line.seq, seal)
        found.append(Flat._make((*head, *(next(said) if line.level == _FULL else _NOTHING), preds)))
    return found


def _preds(line: _Line, ids: Mapping[str, bytes]) -> tuple[tuple[bytes, ...], str]:
    """What a line replaces, and how its header names it."""
    preds = tuple([ids[one] for one in line.preds])
    if ids[line.id] in preds or len(set(preds)) != len(preds):
        raise ValueError("it replaces itself, or one twice")
    return preds, '"' + '","'.join(line.preds) + '"'


def _hash(begun: "hashlib._Hash", data: bytes) -> bytes:
    hash = begun.copy()
    hash.update(data)
    return hash.digest()


def _bodies(raws: Sequence[bytes]) -> list[_Body]:
    """The bodies, where each is canonical and holds what a body must; raises ValueError or what msgspec does."""
    joined = b"\n".join([*raws, b""])
    found = _BODIES(joined)
    if _WRITER.encode_lines(found) != joined:
        return [_newer(raw) for raw in raws]
    if not all(type(one.value) is str or _is_plain(one.value) for one in found):
        raise ValueError("not what a body may hold")
    return found


def _newer(raw: bytes) -> _Body:
    """A body of which a newer program may have said more."""
    every = _ANY(raw)
    if _WRITER.encode(every) != raw or not _is_plain(every, 2):  # what stands twice, in another order, or otherwise
        raise ValueError("not in canonical form")
    return _BODY(raw)


def _ids(*sets: Iterable[str]) -> dict[str, bytes]:
    """The 16 bytes of ids by their texts; raises ValueError where one is not in the usual form."""
    texts = list(set().union(*sets))
    joined = "".join(texts)
    bare = joined.replace("-", "")
    raw = unhexlify(bare)
    strokes = all(joined[at::36] == "-" * len(texts) for at in (8, 13, 18, 23))
    if not strokes or not {36}.issuperset(map(len, texts)) or len(raw) != 16 * len(texts) or raw.hex() != bare:
        raise ValueError("not the usual form of an id")
    return dict(zip(texts, [raw[at : at + 16] for at in range(0, len(raw), 16)], strict=True))


def _hashes(texts: Sequence[str]) -> list[bytes]:
    """The 32 bytes of each of `texts`; raises ValueError where one is not 64 small hex digits."""
    joined = "".join(texts)
    raw = unhexlify(joined)
    if not {64}.issuperset(map(len, texts)) or raw.hex() != joined:
        raise ValueError("not 64 hex digits")
    return [raw[at : at + 32] for at in range(0, len(raw), 32)]


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
