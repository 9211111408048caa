"""Small signed documents of the protocol: a hub's card, an enrolment, a receipt, a token.

`{"by": KEY, "said": {...}, "signature": HEX}`, signed over a domain of its own for each kind, so that none can be
passed off as another one.
"""

from typing import Any

from esdesk.core.operation import Value, canonical
from esdesk.exchange.keys import DeviceKeys, signed_by
from esdesk.exchange.strict_json import read_strictly

Said = dict[str, Value]

LONGEST = 64 << 10
"""Bytes of a document; a card with many recipients has some 2 KB."""


def sign(keys: DeviceKeys, kind: str, said: Said) -> bytes:
    """The document in which the device of `keys` says `said`, as canonical JSON."""
    signature = keys.sign(_message(kind, said)).hex()
    return canonical({"by": keys.device, "said": said, "signature": signature})


def read_signed(raw: bytes, kind: str, by: str | None = None) -> tuple[str, Said]:
    """Who said it (64 hex digits), and what.

    Args:
        raw: the document's bytes.
        kind: what it must be; a document of another kind does not verify.
        by: the only key that may have signed it, where that is known.

    Raises:
        ValueError: where it is no such document, or was altered, or is signed by another key.
    """
    if len(raw) > LONGEST:
        raise ValueError("too long")
    found = read_strictly(raw)
    if not isinstance(found, dict):
        raise ValueError("not a signed document")
    signer, said = _text(found, "by"), found.get("said")
    if not isinstance(said, dict) or (by is not None and signer != by):
        raise ValueError("not said by whom it should be")
    signature = bytes.fromhex(_text(found, "signature"))
    if not signed_by(signer, signature, _message(kind, said)):
        raise ValueError("the signature does not hold")
    return signer, said


def _message(kind: str, said: Said) -> bytes:
    return f"esdesk-{kind}-1\0".encode() + canonical(said)


def _text(found: dict[str, Any], name: str) -> str:
    value = found.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name}: text expected")
    return value
