"""Whose hub it is: its card, and the one-time code with which a device gets to know it.

The code holds the fingerprint of the hub's key. So a device that was given the code by the centre, on paper or by
telephone, knows the right hub from a wrong one at the first contact, whatever network lies between.
"""

import base64
import re
import secrets
from dataclasses import dataclass

from esdesk.core.errors import UserFault
from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.recipients import fingerprint, read_recipients
from esdesk.exchange.signed import read_signed, sign

PROTOCOL = "esdesk-hub/1"

_CARD = "hub-card"
_ENROLMENT = "enrolment"
_GROUPS = 5  # of the fingerprint, four letters each; the code's secret has four more
_CODE = re.compile(r"([a-z2-7]{4}-){8}[a-z2-7]{4}")


@dataclass(frozen=True, slots=True)
class HubCard:
    """What a hub says of itself.

    Attributes:
        hub: its Ed25519 public key, 64 hex digits; signs receipts and this card.
        recipients: age recipients that packages are written to: the hub's own first, then others of the centre, such
            as one whose identity lies in a safe.
        time: the hub's clock, seconds since 1970.
    """

    hub: str
    recipients: tuple[str, ...]
    time: int

    @property
    def fingerprint(self) -> str:
        """The hub's key in groups that two people can compare by telephone."""
        return fingerprint(self.hub)


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A device that asks to be known: its keys and the secret of its code."""

    device: str
    recipient: str
    secret: str


def write_card(keys: DeviceKeys, recipients: tuple[str, ...], time: int) -> bytes:
    """The card of the hub of `keys`, signed."""
    return sign(keys, _CARD, {"protocol": PROTOCOL, "hub": keys.device, "recipients": list(recipients), "time": time})


def read_card(raw: bytes, hub: str | None = None) -> HubCard:
    """The card in `raw`; raises ValueError where it is none, or not of the hub of that key."""
    signer, said = read_signed(raw, _CARD, hub)
    if said.get("protocol") != PROTOCOL or said.get("hub") != signer or not isinstance(said.get("time"), int):
        raise ValueError("not a card of this protocol")
    return HubCard(signer, _recipients(said.get("recipients")), said["time"])


def new_code(hub: str) -> tuple[str, str]:
    """A one-time code for the hub of that key, and the secret in it (80 random bits)."""
    letters = base64.b32encode(secrets.token_bytes(10)).decode().lower()  # ascii: Base32
    secret = "-".join(letters[at : at + 4] for at in range(0, 16, 4))
    return f"{fingerprint(hub)}-{secret}", secret


def read_code(text: str) -> tuple[str, str]:
    """The fingerprint of the hub and the secret in a code as it was typed; raises `UserFault("hub-code-malformed")`."""
    code = "-".join(re.findall(r"[a-z2-7]+", text.lower()))  # ascii: Base32
    if not _CODE.fullmatch(code):
        raise UserFault("hub-code-malformed")
    groups = code.split("-")
    return "-".join(groups[:_GROUPS]), "-".join(groups[_GROUPS:])


def write_enrolment(keys: DeviceKeys, hub: str, secret: str) -> bytes:
    """What the device of `keys` sends to the hub of that key to be enrolled."""
    said = {"hub": hub, "device": keys.device, "recipient": keys.recipient, "secret": secret}
    return sign(keys, _ENROLMENT, said)


def read_enrolment(raw: bytes, hub: str) -> Enrolment:
    """The enrolment in `raw`; raises ValueError where it is none, or meant for another hub."""
    signer, said = read_signed(raw, _ENROLMENT)
    secret = said.get("secret")
    if said.get("hub") != hub or said.get("device") != signer or not isinstance(secret, str):
        raise ValueError("not an enrolment at this hub")
    [recipient] = _recipients([said.get("recipient")])
    return Enrolment(signer, recipient, secret)


def _recipients(found: object) -> tuple[str, ...]:
    """Only `age1...` texts: what is not one would be taken for the name of a file."""
    if not isinstance(found, list) or not all(isinstance(one, str) and one.startswith("age1") for one in found):
        raise ValueError("recipients expected")
    try:
        return read_recipients(found)
    except UserFault as fault:
        raise ValueError("a recipient that is none") from fault
