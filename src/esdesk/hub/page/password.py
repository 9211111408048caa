"""The centre's password: kept as an Argon2id hash in the hub's folder, asked for at the page's door."""

import unicodedata
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from esdesk.core.errors import UserFault
from esdesk.exchange.durable import told_faults, write_durably
from esdesk.hub.settings import Settings

LEAST = 12
"""Letters of a password: it guards from the network what nothing else does."""

_MOST = 1024
_HASHER = PasswordHasher()  # Argon2id, 64 MiB and 3 passes: the second choice of RFC 9106


def set_password(data: Path, text: str) -> None:
    """Makes `text` the password of the hub in the folder `data`; whoever is signed in has to sign in anew.

    Raises:
        UserFault: "hub-password-short" where it has less than `LEAST` letters.
        EnvironmentFault: what the disk says.
    """
    if len(text.strip()) < LEAST:
        raise UserFault("hub-password-short", least=LEAST)
    settings = Settings(data)
    with told_faults(data):
        settings.make_folders()
    write_durably(_path(settings), _HASHER.hash(_written(text)).encode("ascii"))


def kept(settings: Settings) -> str:
    """What is kept of the password; "" where none was set."""
    path = _path(settings)
    with told_faults(path):
        return path.read_text(encoding="ascii") if path.exists() else ""


def fits(kept: str, text: str) -> bool:
    """Whether `text` is the password; takes some hundredths of a second, also where there is none."""
    try:
        return len(text) <= _MOST and _HASHER.verify(kept or _NOBODYS, _written(text)) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False


def _path(settings: Settings) -> Path:
    return settings.data / "password"


def _written(text: str) -> bytes:
    """One spelling for what looks the same: a keyboard may make a letter of two signs or of one."""
    return unicodedata.normalize("NFC", text.strip()).encode()


_NOBODYS = _HASHER.hash(b"")
