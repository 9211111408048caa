"""Which hubs this device is enrolled at: a small file in the profile, for all audits of this laptop."""

import json
from dataclasses import dataclass
from pathlib import Path

from esdesk.core.errors import UserFault
from esdesk.core.paths import profile
from esdesk.exchange.client import HubClient
from esdesk.exchange.durable import write_durably
from esdesk.exchange.hub_card import HubCard, read_code
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.recipients import fingerprint


@dataclass(frozen=True, slots=True)
class KnownHub:
    """A hub that this device is enrolled at; `hub` is its key, 64 hex digits."""

    url: str
    hub: str

    @property
    def fingerprint(self) -> str:
        """Its key in groups that two people can compare by telephone."""
        return fingerprint(self.hub)


def enrol(url: str, code: str) -> HubCard:
    """Enrols this device at the hub at `url` by a one-time code, and keeps its key.

    Raises:
        UserFault: "hub-code-malformed", "hub-is-another" where the code is of another hub than the one that answers,
            or what the hub says.
        EnvironmentFault: "hub-unreachable" or "hub-fails".
    """
    wanted, secret = read_code(code)
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
