"""Which hubs this device is enrolled at: a small file in the profile, for all audits of this laptop."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from esdesk.core.errors import UserFault
from esdesk.core.paths import profile
from esdesk.core.text import clean
from esdesk.exchange.client import HubClient
from esdesk.exchange.durable import write_durably
from esdesk.exchange.hub_card import HubCard, read_code
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.recipients import fingerprint

_MISTAKEN = str.maketrans("ıİ08", "iiob")


@dataclass(frozen=True, slots=True)
class KnownHub:
    """A hub that this device is enrolled at; `hub` is its key, 64 hex digits."""

    url: str
    hub: str

    @property
    def fingerprint(self) -> str:
        """Its key in groups that two people can compare by telephone."""
        return fingerprint(self.hub)


def typed_address(text: str) -> str:
    """The address of a hub as people type it: what they leave out is `https://`, or `http://` of this machine's own."""
    told = clean(text).strip().rstrip("/")
    scheme, parted, rest = told.rpartition("://")
    host = urlsplit(f"//{rest}").netloc
    usual = "http" if host.partition(":")[0] in ("localhost", "127.0.0.1") else "https"
    return f"{scheme.lower() if parted else usual}://{host.lower()}{rest[len(host) :]}" if rest else ""  # ascii: a host


def typed_code(text: str) -> str:
    """A code in its groups of four, whatever stands between its letters as it is typed or pasted.

    A Turkish keyboard gives dotless and dotted letters for `i`; there is no 0 and no 8 in a code, so they are o and b.
    """
    letters = re.sub(r"[^a-z2-7]", "", text.translate(_MISTAKEN).lower())  # ascii: Base32
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def mark_in(code: str) -> str:
    """The fingerprint of the centre that gave this code; "" while it is not typed to its end."""
    try:
        return read_code(typed_code(code))[0]
    except UserFault:
        return ""


def enrol(url: str, code: str) -> HubCard:
    """Enrols this device at the hub at `url` by a one-time code, and keeps its key.

    Raises:
        UserFault: "hub-code-malformed", "hub-is-another" where the code is of another hub than the one that answers,
            or what the hub says.
        EnvironmentFault: "hub-unreachable" or "hub-fails".
    """
    wanted, secret = read_code(typed_code(code))
    with HubClient(url, load_or_make()) as client:
        card = client.card()
        if card.fingerprint != wanted:  # before anything is sent, the secret least of all
            raise UserFault("hub-is-another", url=url, fingerprint=card.fingerprint)
        card = client.enrol(secret)
    known = _read() | {_address(url): card.hub}
    write_durably(_path(), json.dumps(known, indent=1).encode())
    return card


def known_hub(url: str) -> KnownHub:
    """The hub at `url`. Raises `UserFault("hub-not-enrolled")` where this device was never enrolled there."""
    hub = _read().get(_address(url))
    if hub is None:
        raise UserFault("hub-not-enrolled", url=url)
    return KnownHub(url, hub)


def known_hubs() -> list[KnownHub]:
    """All hubs that this device is enrolled at."""
    return [KnownHub(url, hub) for url, hub in sorted(_read().items())]


def _address(url: str) -> str:
    return url.rstrip("/")


def _path() -> Path:
    return profile() / "hubs.json"


def _read() -> dict[str, str]:
    try:
        found = json.loads(_path().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:  # whoever is enrolled anew writes it again
        return {}
    return {url: hub for url, hub in found.items() if isinstance(hub, str)} if isinstance(found, dict) else {}
