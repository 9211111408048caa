"""`manifest.json`: what a package is, and the only thing its author signs.

It names the operations by their number and by the digest over (id, commitment), not by the bytes of the operations
file: whoever passes a package on may withhold or drop bodies, and the author's signature still holds.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

from esdesk.core.errors import UserFault
from esdesk.core.operation import Level, Value, canonical
from esdesk.exchange import limits
from esdesk.exchange.keys import DeviceKeys, signed_by
from esdesk.exchange.strict_json import read_canonical

T = TypeVar("T")

READER = 1
"""The newest `min_reader` that this program meets."""

_FAMILY = "esdesk-audit/"
_FORMAT = f"{_FAMILY}1"
_SIGNATURE_DOMAIN = b"esdesk-pkg-v1\0"
_HEX_32 = re.compile(r"[0-9a-f]{64}")
_COUNTS = {level.name.lower(): level for level in Level}  # ascii: our own names


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest that was read, or is to be written.

    Attributes:
        count: operations in the package, at whatever level.
        as_written: how many of them the author packed at each level; a relay may have lowered some since.
        digest: over the (id, commitment) of the operations, 64 hex digits (`core.operation.digest`).
        previous: `hash` of the package this device wrote before for this firm, or None for the first.
        reader_role: for whom the author chose what to withhold, as they called it ("centre", "partners", "public").
        recipients: fingerprints of the keys the author encrypted to.
        evidence: size in bytes of each photo or document, by SHA-256 in hex digits.
        raw: the bytes that were signed.
    """

    package_id: UUID
    firm: UUID
    device: str
    created_at: datetime
    count: int
    as_written: Mapping[Level, int]
    digest: str
    previous: bytes | None
    schema: int
    app_version: str
    catalogue_version: str
    reader_role: str
    recipients: tuple[str, ...]
    evidence: Mapping[str, int]
    min_reader: int = READER
    raw: bytes = field(default=b"", repr=False)

    @property
    def hash(self) -> bytes:
        """What this package is known by: SHA-256 of the manifest, the same however often it is encrypted anew."""
        return hashlib.sha256(self.raw).digest()

    def to_bytes(self) -> bytes:
        """The canonical form, which is signed."""
        return canonical(
            {
                "format": _FORMAT,
                "min_reader": self.min_reader,
                "package_id": str(self.package_id),
                "firm": str(self.firm),
                "device": self.device,
                "created_at": _stamp(self.created_at),
                "count": self.count,
                "as_written": {name: self.as_written[level] for name, level in _COUNTS.items()},
                "digest": self.digest,
                "previous": self.previous.hex() if self.previous else None,
                "schema": self.schema,
                "app_version": self.app_version,
                "catalogue_version": self.catalogue_version,
                "reader_role": self.reader_role,
                "recipients": list(self.recipients),
                "evidence": [{"sha256": name, "size": size} for name, size in sorted(self.evidence.items())],
            }
        )


def signature(keys: DeviceKeys, raw: bytes) -> bytes:
    """The author's Ed25519 signature over the manifest's bytes."""
    return keys.sign(_SIGNATURE_DOMAIN + raw)


def read_manifest(raw: bytes, signed: bytes) -> Manifest:
    """The manifest in `raw`, which `signed` must sign for the device that it names.

    Raises:
        UserFault: "package-manifest-malformed", "package-newer" or "package-signature-wrong".
    """
    if len(raw) > limits.MANIFEST:
        raise _malformed("-")
    try:
        found = read_canonical(raw)
    except ValueError as error:
        raise _malformed("-") from error
    if not isinstance(found, dict):
        raise _malformed("-")
    _check_format(found)
    if not signed_by(_member(found, "device", _hex), signed, _SIGNATURE_DOMAIN + raw):
        raise UserFault("package-signature-wrong")
    manifest = Manifest(**{name: _member(found, name, read) for name, read in _READERS.items()}, raw=raw)
    if sum(manifest.as_written.values()) != manifest.count:
        raise _malformed("as_written")
    return manifest


def _check_format(found: dict[str, Value]) -> None:
    """Comes before the signature: a newer format may sign in another way."""
    name = _member(found, "format", _text)
    needs = _member(found, "min_reader", _whole)
    if not name.startswith(_FAMILY):
        raise _malformed("format")
    if name != _FORMAT or needs > READER:
        raise UserFault("package-newer", needs=f"{name}, {needs}", known=f"{_FORMAT}, {READER}")


def _member(found: dict[str, Value], name: str, read: Callable[[Value], T]) -> T:
    try:
        return read(found[name])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _malformed(name) from error


def _malformed(member: str) -> UserFault:
    return UserFault("package-manifest-malformed", member=member)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _text(found: Value) -> str:
    if not isinstance(found, str):
        raise TypeError("text expected")
    return found


def _texts(found: Value) -> tuple[str, ...]:
    return tuple(_text(one) for one in _list(found))


def _list(found: Value) -> list[Value]:
    if not isinstance(found, list):
        raise TypeError("list expected")
    return found


def _whole(found: Value) -> int:
    if type(found) is not int or found < 0:
        raise TypeError("whole number expected")
    return found


def _hex(found: Value) -> str:
    if not _HEX_32.fullmatch(_text(found)):
        raise ValueError("64 hex digits expected")
    return str(found)


def _uuid(found: Value) -> UUID:
    read = UUID(_text(found))
    if str(read) != found:
        raise ValueError("not the usual form of a UUID")
    return read


def _moment(found: Value) -> datetime:
    read = datetime.fromisoformat(_text(found))
    if _stamp(read) != found:
        raise ValueError("not the usual form of a moment")
    return read


def _counts(found: Value) -> dict[Level, int]:
    if set(found) != set(_COUNTS):
        raise ValueError("one count for each level expected")
    return {level: _whole(found[name]) for name, level in _COUNTS.items()}


def _evidence(found: Value) -> dict[str, int]:
    listed = {_hex(one["sha256"]): _whole(one["size"]) for one in _list(found)}
    if len(listed) != len(found):
        raise ValueError("listed twice")
    return listed


_READERS: dict[str, Callable[[Value], Any]] = {
    "package_id": _uuid,
    "firm": _uuid,
    "device": _hex,
    "created_at": _moment,
    "count": _whole,
    "as_written": _counts,
    "digest": _hex,
    "previous": lambda found: None if found is None else bytes.fromhex(_hex(found)),
    "schema": _whole,
    "app_version": _text,
    "catalogue_version": _text,
    "reader_role": _text,
    "recipients": _texts,
    "evidence": _evidence,
    "min_reader": _whole,
}
