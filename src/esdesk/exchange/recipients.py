"""Who a package is for: age recipients, the identities that open it, and fingerprints people can read aloud."""

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyrage

from esdesk.core.errors import UserFault
from esdesk.exchange.durable import told_faults

Identity = Any
"""A `pyrage.x25519.Identity`: the private half that opens packages. (pyrage ships no types.)"""

_SECRET = "AGE-SECRET-KEY-"
_FINGERPRINT_DOMAIN = b"esdesk-fingerprint-1\0"
_LONGEST_KEY_FILE = 1 << 20


def fingerprint(public: str) -> str:
    """Five groups of four letters for a device's or a recipient's public key: `k3vw-72qa-...`, 100 bits of SHA-256."""
    hashed = hashlib.sha256(_FINGERPRINT_DOMAIN + public.encode()).digest()
    letters = base64.b32encode(hashed).decode().lower()[:20]  # ascii: Base32
    return "-".join(letters[at : at + 4] for at in range(0, 20, 4))


def read_recipients(given: Iterable[str]) -> tuple[str, ...]:
    """The age recipients among `given`, each of them a recipient (`age1...`) or a file of recipients, one a line.

    Blank lines and lines that begin with `#` are passed over; a recipient named twice counts once.

    Raises:
        UserFault: "recipient-unreadable", "recipient-is-secret", "recipient-none" or "recipient-no-file".
    """
    found: dict[str, None] = {}
    for one in given:
        if one.startswith("age1") or one.upper().startswith(_SECRET):  # ascii: a key
            found[_recipient(one.strip(), one.strip())] = None
        else:
            found |= dict.fromkeys(_recipient(line, where) for where, line in _lines(Path(one)))
    if not found:
        raise UserFault("recipient-none")
    return tuple(found)


def read_identities(path: Path) -> tuple[Identity, ...]:
    """The identities in a key file as age-keygen writes it: `AGE-SECRET-KEY-1...` lines beside comments.

    Raises:
        UserFault: "identity-unreadable" or "recipient-no-file".
    """
    found = []
    for where, line in _lines(path):
        try:
            found.append(pyrage.x25519.Identity.from_str(line))
        except pyrage.IdentityError as error:
            raise UserFault("identity-unreadable", where=where) from error
    if not found:
        raise UserFault("identity-unreadable", where=path)
    return tuple(found)


def _recipient(text: str, where: str) -> str:
    if text.upper().startswith(_SECRET):  # ascii: a key
        # the private key is not repeated in the sentence: sentences end up in logs and screenshots
        raise UserFault("recipient-is-secret")
    try:
        return str(pyrage.x25519.Recipient.from_str(text))
    except pyrage.RecipientError as error:
        raise UserFault("recipient-unreadable", where=where) from error


def _lines(path: Path) -> list[tuple[str, str]]:
    """The lines of a key file that say something, each after the place where it stands."""
    if not path.is_file():
        raise UserFault("recipient-no-file", where=path)
    with told_faults(path), path.open("rb") as file:
        text = file.read(_LONGEST_KEY_FILE).decode("utf-8-sig", errors="replace")
    lines = [(f"{path}:{number}", line.strip()) for number, line in enumerate(text.splitlines(), 1)]
    return [(where, line) for where, line in lines if line and not line.startswith("#")]
