"""Whom this person sends packages to: names for age recipients, kept in the profile."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from esdesk.core.errors import EnvironmentFault
from esdesk.core.paths import profile
from esdesk.core.text import clean
from esdesk.exchange.durable import write_durably
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.recipients import fingerprint, read_recipients


@dataclass(frozen=True, slots=True)
class Address:
    """Someone who can open packages.

    Attributes:
        recipient: public, `age1...`.
    """

    name: str
    recipient: str

    @property
    def fingerprint(self) -> str:
        """What two people compare over the telephone."""
        return fingerprint(self.recipient)


def addresses() -> list[Address]:
    """The people who were noted, in the order of their noting.

    Raises:
        EnvironmentFault: "addresses-damaged" where the file does not hold them.
    """
    path = _path()
    if not path.exists():
        return []
    try:
        return [Address(str(one["name"]), str(one["recipient"])) for one in json.loads(path.read_text("utf-8"))]
    except (ValueError, KeyError, TypeError) as error:
        raise EnvironmentFault("addresses-damaged", file=path) from error


def note_address(name: str, given: str) -> list[Address]:
    """Notes someone by a recipient or a file of recipients; who is there already gets the new name.

    Returns:
        Those who were noted.

    Raises:
        UserFault: what is wrong with the recipient or its file.
    """
    called = clean(name).strip()
    found = [Address(called or Path(given).stem[:40], one) for one in read_recipients([given.strip()])]
    new = {one.recipient for one in found}
    _keep([one for one in addresses() if one.recipient not in new] + found)
    return found


def forget_address(recipient: str) -> None:
    """Forgets someone."""
    _keep([one for one in addresses() if one.recipient != recipient])


def my_address() -> Address:
    """This laptop's own recipient, for others to note."""
    return Address("", load_or_make().recipient)


def _path() -> Path:
    return profile() / "addresses.json"


def _keep(every: list[Address]) -> None:
    write_durably(_path(), json.dumps([asdict(one) for one in every], ensure_ascii=False, indent=1).encode())
