"""The two keys of a device: Ed25519 signs what it writes, X25519 (an age identity) opens what is sent to it.

Both are made on first use. The private halves go to the operating system's keyring; where there is none, or where
`ESDESK_KEYRING=off` is set, they lie in the profile in a file that only its owner may read, and that a passphrase locks
if its owner wants that (`key_homes`). `keys/device.json` in the profile always holds the public halves and says which
home was chosen: a keyring that is locked today must not turn this laptop into another device.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.paths import profile, profile_place
from esdesk.exchange import key_homes
from esdesk.exchange.durable import told_faults, write_durably
from esdesk.exchange.key_homes import Home
from esdesk.exchange.key_ring import age_keys, ring
from esdesk.exchange.recipients import Identity, fingerprint

SHORTEST_PASSPHRASE = 10
"""Letters of a passphrase at least."""

_SMALL_ORDER = frozenset(
    bytes.fromhex(y)
    for y in (
        "00" * 32,
        "01" + "00" * 31,
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    )
)
"""Points of order 1, 2, 4 or 8 on Ed25519's curve, without their sign bit: as keys, anybody could sign for them."""


@dataclass(frozen=True, slots=True, repr=False)
class DeviceKeys:
    """The keys of this device.

    Attributes:
        device: the Ed25519 public key, 64 hex digits; the device is known by it everywhere.
        recipient: the age recipient (`age1...`) to which others write.
        identity: opens what was written to `recipient`, and to those that it took the place of.
        home: where the private halves lie.
    """

    device: str
    recipient: str
    identity: Identity
    home: Home
    _signing: Ed25519PrivateKey

    def __repr__(self) -> str:  # never the private halves
        return f"DeviceKeys({self.device}, {self.recipient}, home={self.home})"

    @property
    def fingerprint(self) -> str:
        """The device's key in groups that two people can compare by telephone."""
        return fingerprint(self.device)

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature, 64 bytes."""
        return self._signing.sign(message)


def load_or_make() -> DeviceKeys:
    """The keys of this device and profile, made on first use.

    Raises:
        EnvironmentFault: "keys-locked" where the keyring that holds them does not give them, "keys-damaged" where the
            file does not hold them, or what `durable.write_durably` raises.
    """
    path = _path()
    if not path.exists():
        _make(path)
    try:
        card = _card()
        keys = _from_secret(key_homes.read(card), card["home"])
        own = {str(key.to_public()) for key in age_keys([keys.identity])}
        # a renewal that was cut off leaves the card with the recipient before, whose key is kept
        whole = keys.device == card["device"] and card["recipient"] in own
    except (ValueError, KeyError, TypeError, pyrage.IdentityError) as error:
        raise EnvironmentFault("keys-damaged", file=path) from error
    if not whole:
        raise EnvironmentFault("keys-damaged", file=path)
    return keys


def renew_recipient() -> DeviceKeys:
    """Gives this device another age key, to which others write from now on; the keys before still open what they did.

    Raises:
        EnvironmentFault: as `load_or_make`.
    """
    load_or_make()
    card = _card()
    secret = key_homes.read(card)
    fresh = str(pyrage.x25519.Identity.generate())
    secret |= {"identity": fresh, "earlier": [secret["identity"], *secret.get("earlier", [])]}
    # the keyring comes first: its new halves hold the key before too, by which a card of before is recognised
    changed = key_homes.keep(card, secret) | {"recipient": _from_secret(secret, card["home"]).recipient}
    _write(changed)
    return load_or_make()


def lock_with(passphrase: str) -> DeviceKeys:
    """Locks the file that holds the private halves with a passphrase, another one, or none ("").

    Raises:
        UserFault: "keys-in-keyring" where they lie in the keyring, "keys-passphrase-short".
        EnvironmentFault: as `load_or_make`.
    """
    load_or_make()
    card = _card()
    if card["home"] == "keyring":
        raise UserFault("keys-in-keyring")
    if passphrase and len(passphrase) < SHORTEST_PASSPHRASE:
        raise UserFault("keys-passphrase-short", least=SHORTEST_PASSPHRASE)
    secret = key_homes.read(card)
    locked = {"home": "passphrase", "secret": key_homes.lock(json.dumps(secret), passphrase)}
    _write(card | (locked if passphrase else {"home": "file", "secret": secret}))
    return load_or_make()


def unlock(passphrase: str) -> None:
    """Opens the file that holds the private halves for this process; nothing happens where none locks it.

    Raises:
        EnvironmentFault: "keys-passphrase-wrong", or as `load_or_make`.
    """
    card = _card() if _path().exists() else {}
    if card.get("home") == "passphrase":
        key_homes.unlock(card["secret"], passphrase)


def passphrase_in_use() -> str:
    """The passphrase that opened the keys of this process; "" where none was needed, or none was given yet."""
    card = _card() if profile_place().exists() and _path().exists() else {}
    return key_homes.passphrase_of(card["secret"]) if card.get("home") == "passphrase" else ""


def is_untold() -> bool:
    """Whether nobody was told yet that the private halves lie in a file, for want of a keyring; and that it is told."""
    if not profile_place().exists() or not _path().exists():  # whoever only asks makes no folder
        return False
    card = _card()
    if not isinstance(card, dict) or not card.pop("untold", False):
        return False
    _write(card)
    return bool(card["home"] == "file")


def signed_by(device: str, signature: bytes, message: bytes) -> bool:
    """Whether `signature` over `message` was made by the device of that public key (64 hex digits)."""
    try:
        key = bytes.fromhex(device)
        if key[:-1] + bytes([key[-1] & 0x7F]) in _SMALL_ORDER:
            return False
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError, IndexError):
        return False
    return True


def _make(path: Path) -> None:
    secret = {
        "signing": Ed25519PrivateKey.generate().private_bytes_raw().hex(),
        "identity": str(pyrage.x25519.Identity.generate()),
    }
    keys = _from_secret(secret, "file")
    card: dict[str, object] = {"device": keys.device, "recipient": keys.recipient, "home": "keyring"}
    if not key_homes.into_keyring(keys.device, json.dumps(secret)):
        card |= {"home": "file", "secret": secret, "untold": not key_homes.keyring_off()}
    with told_faults(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # two programs may start for the first time at once: the keys of the first are the device's
    write_durably(path, json.dumps(card, indent=1).encode(), only_new=True)


def _path() -> Path:
    return profile() / "keys" / "device.json"


def _card() -> dict[str, Any]:
    path = _path()
    with told_faults(path):
        text = path.read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _write(card: dict[str, Any]) -> None:
    write_durably(_path(), json.dumps(card, indent=1).encode())


def _from_secret(secret: dict[str, Any], home: Home) -> DeviceKeys:
    signing = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret["signing"]))
    identity = ring([pyrage.x25519.Identity.from_str(one) for one in (secret["identity"], *secret.get("earlier", []))])
    device = signing.public_key().public_bytes_raw().hex()
    return DeviceKeys(device, str(identity.to_public()), identity, home, signing)
