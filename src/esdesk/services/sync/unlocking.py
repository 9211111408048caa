"""The passphrase of this device's keys, where no keyring holds them: given once for a program, set, changed, taken off.

It stays in the memory of this program, and of the process beside it that is handed works; it is written nowhere.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from esdesk.core.apart import Tell
from esdesk.exchange import keys
from esdesk.exchange.key_homes import Home

__all__ = ["Own", "carried", "own", "unlock", "use"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Own:
    """What can be told of this device's keys.

    Attributes:
        home: where the private halves lie.
    """

    fingerprint: str
    home: Home


def unlock(passphrase: str) -> None:
    """Opens the keys for this program; takes a second. Raises `EnvironmentFault("keys-passphrase-wrong")`."""
    keys.unlock(passphrase)


def own() -> Own:
    """The keys of this device, made on first use. Raises as `keys.load_or_make`."""
    found = keys.load_or_make()
    return Own(found.fingerprint, found.home)


def use(passphrase: str) -> Own:
    """Locks the file of the keys with a passphrase, with another one, or with none ("").

    Raises:
        UserFault: "keys-in-keyring", "keys-passphrase-short".
        EnvironmentFault: as `keys.load_or_make`.
    """
    found = keys.lock_with(passphrase)
    return Own(found.fingerprint, found.home)


def carried(work: Callable[[Tell], T]) -> Callable[[Tell], T]:
    """The same work for another process, which is told the passphrase with it where there is one."""
    passphrase = keys.passphrase_in_use()
    return partial(_unlocked, passphrase, work) if passphrase else work


def _unlocked(passphrase: str, work: Callable[[Tell], T], tell: Tell) -> T:
    if not keys.passphrase_in_use():
        keys.unlock(passphrase)
    return work(tell)
