"""Where the private halves of a device's keys lie: the system's keyring, a file, or a file that a passphrase locks.

A locked file holds them as an age file with a passphrase (scrypt), in armour, so that `age -d` opens it too. To unlock
one takes a second or so, once for a process. The passphrase comes from `ESDESK_PASSPHRASE`, or is asked for where
somebody sits at a terminal.
"""

import json
import os
from collections.abc import Callable
from typing import Any, Literal

import pyrage

from esdesk.core.errors import EnvironmentFault
from esdesk.exchange.recipients import fingerprint

Home = Literal["keyring", "file", "passphrase"]

_SERVICE = "ESDesk device keys"
_VARIABLE = "ESDESK_PASSPHRASE"

_unlocked: dict[str, tuple[str, str]] = {}
"""Passphrase and private halves by the locked text, of this process: keys are loaded for every file that is opened."""

_asking: list[Callable[[], str]] = []


def ask_with(ask: Callable[[], str]) -> None:
    """Makes `ask` what a passphrase is asked with; whoever has no terminal installs none."""
    _asking[:] = [ask]


def keyring_off() -> bool:
    """Whether the user wants no keyring."""
    return os.environ.get("ESDESK_KEYRING") == "off"


def read(card: dict[str, Any]) -> dict[str, Any]:
    """The private halves that the card of a device's keys tells of.

    Raises:
        EnvironmentFault: "keys-locked", "keys-passphrase-missing", "keys-passphrase-wrong".
        ValueError, KeyError, TypeError: the card is damaged.
    """
    if card["home"] == "passphrase":
        text: str = _unlock(card["secret"])[1]
    elif card["home"] == "keyring":
        text = _from_keyring(card["device"])
    else:
        return dict(card["secret"])
    found: dict[str, Any] = json.loads(text)
    return found


def keep(card: dict[str, Any], secret: dict[str, Any]) -> dict[str, Any]:
    """The card with `secret` kept where it says, in the place of what was kept there for the same device.

    Raises:
        EnvironmentFault: "keys-locked" where the keyring does not take it, or as `read`.
    """
    text = json.dumps(secret)
    if card["home"] == "passphrase":
        return card | {"secret": lock(text, _unlock(card["secret"])[0])}
    if card["home"] == "keyring":
        if not into_keyring(card["device"], text):
            raise EnvironmentFault("keys-locked", device=fingerprint(card["device"]))
        return card
    return card | {"secret": secret}


def lock(text: str, passphrase: str) -> str:
    """`text` as only `passphrase` opens it."""
    locked: str = pyrage.passphrase.encrypt(text.encode(), passphrase, armored=True).decode()
    _unlocked[locked] = (passphrase, text)
    return locked


def unlock(locked: str, passphrase: str) -> str:
    """What `passphrase` opens; from then on it is open for this process.

    Raises:
        EnvironmentFault: "keys-passphrase-wrong".
    """
    try:
        text = bytes(pyrage.passphrase.decrypt(locked.encode(), passphrase)).decode()
    except pyrage.DecryptError:
        raise EnvironmentFault("keys-passphrase-wrong") from None
    _unlocked[locked] = (passphrase, text)
    return text


def passphrase_of(locked: str) -> str:
    """The passphrase that opened it in this process; "" where it was not opened."""
    return _unlocked.get(locked, ("", ""))[0]


def _unlock(locked: str) -> tuple[str, str]:
    """The passphrase and what it locks."""
    if locked in _unlocked:
        return _unlocked[locked]
    passphrase = os.environ.get(_VARIABLE) or (_asking[0]() if _asking else "")
    if not passphrase:
        raise EnvironmentFault("keys-passphrase-missing")
    return passphrase, unlock(locked, passphrase)


def into_keyring(device: str, secret: str) -> bool:
    """Whether the keyring took the secret: some backends accept everything and keep nothing, so it is read back."""
    if keyring_off():
        return False
    import keyring  # looks for backends when imported, which the start of the program need not wait for
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, device, secret)
        return bool(keyring.get_password(_SERVICE, device) == secret)
    except KeyringError:  # NoKeyringError is one: a server, a container, a desktop without a secret service
        return False


def _from_keyring(device: str) -> str:
    import keyring
    from keyring.errors import KeyringError

    try:
        secret = keyring.get_password(_SERVICE, device)
    except KeyringError as error:
        raise EnvironmentFault("keys-locked", device=fingerprint(device)) from error
    if secret is None:
        raise EnvironmentFault("keys-locked", device=fingerprint(device))
    return str(secret)
