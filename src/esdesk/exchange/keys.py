"""The two keys of a device: Ed25519 signs what it writes, X25519 (an age identity) opens what is sent to it.

Both are made on first use. The private halves go to the operating system's keyring; where there is none, or where
`ESDESK_KEYRING=off` is set, they lie in the profile in a file that only its owner may read. `keys/device.json` in the
profile always holds the public halves and says which home was chosen: a keyring that is locked today must not turn
this laptop into another device.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from esdesk.core.errors import EnvironmentFault
from esdesk.core.paths import profile
from esdesk.exchange.durable import told_faults, write_durably
from esdesk.exchange.key_ring import age_keys, ring
from esdesk.exchange.recipients import Identity, fingerprint

Home = Literal["keyring", "file"]

_SERVICE = "ESDesk device keys"

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
    with told_faults(path):
        text = path.read_text(encoding="utf-8")
    try:
        card = json.loads(text)
        keys = _from_secret(_secret_of(card), "keyring" if card["home"] == "keyring" else "file")
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
    path = _path()
    with told_faults(path):
        card = json.loads(path.read_text(encoding="utf-8"))
    secret = _secret_of(card)
    fresh = str(pyrage.x25519.Identity.generate())
    secret |= {"identity": fresh, "earlier": [secret["identity"], *secret.get("earlier", [])]}
    _replace(path, card, secret)
    return load_or_make()


def _replace(path: Path, card: dict[str, Any], secret: dict[str, Any]) -> None:
    """Puts other private halves in the place of those that `card` tells of; a kill leaves the old or the new.

    Under the keyring's name of the device lie the halves, in the file the public ones. The keyring comes first: its new
    halves hold the old key too, by which a card that was not written yet is recognised.
    """
    keys = _from_secret(secret, card["home"])
    changed = card | {"device": keys.device, "recipient": keys.recipient}
    if card["home"] == "keyring":
        if not _into_keyring(keys.device, json.dumps(secret)):
            raise EnvironmentFault("keys-locked", device=fingerprint(keys.device))
    else:
        changed["secret"] = secret
    write_durably(path, json.dumps(changed, indent=1).encode())


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
    if not _into_keyring(keys.device, json.dumps(secret)):
        card |= {"home": "file", "secret": secret}
    with told_faults(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # two programs may start for the first time at once: the keys of the first are the device's
    write_durably(path, json.dumps(card, indent=1).encode(), only_new=True)


def _path() -> Path:
    return profile() / "keys" / "device.json"


def _secret_of(card: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_from_keyring(card["device"])) if card["home"] == "keyring" else card["secret"]
    return found


def _from_secret(secret: dict[str, Any], home: Home) -> DeviceKeys:
    signing = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret["signing"]))
    identity = ring([pyrage.x25519.Identity.from_str(one) for one in (secret["identity"], *secret.get("earlier", []))])
    device = signing.public_key().public_bytes_raw().hex()
    return DeviceKeys(device, str(identity.to_public()), identity, home, signing)


def _into_keyring(device: str, secret: str) -> bool:
    """Whether the keyring took the secret: some backends accept everything and keep nothing, so it is read back."""
    if os.environ.get("ESDESK_KEYRING") == "off":
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
