"""What the centre does at its hub without a browser: codes, rights, the inbox. A hub that serves meanwhile sees it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import time
from uuid import UUID

from sqlalchemy import Connection

from esdesk.core.errors import UserFault
from esdesk.core.operation import Value
from esdesk.core.sentences import Language
from esdesk.exchange.hub_card import new_code
from esdesk.exchange.keys import load_or_make, renew_recipient
from esdesk.exchange.package import read_package
from esdesk.exchange.recipients import fingerprint
from esdesk.hub import arrivals, rights
from esdesk.hub.moving import use_database
from esdesk.hub.rights import Rights, Scope
from esdesk.hub.settings import Settings, at_home
from esdesk.hub.store import Store
from esdesk.hub.uploads import archived
from esdesk.ledger.ledger import Ledger
from esdesk.services.sync.packing import parcelled, take_in
from esdesk.services.sync.previewing import Preview, preview_of

_DAY = 24 * 3600


def code(data: Path, scope: str, writes: Sequence[UUID], sees: Sequence[UUID], days: int, database: str = "") -> str:
    """A one-time enrolment code, good for some days, for a device with these rights; makes the hub if need be."""
    settings = Settings(data)
    settings.make_folders()
    if database:
        use_database(settings, database)
    with at_home(data):
        device = load_or_make().device
    text, secret = new_code(device)
    with Store(settings.registry) as store, store.writing() as connection:
        rights.note_code(connection, secret, _rights(scope, writes, sees), int(time()) + days * _DAY)
    return text


def devices(data: Path) -> list[dict[str, Value]]:
    """The enrolled devices, each with the firms that it was given or brought."""
    with _store(data) as store, store.reading() as connection:
        return [
            {
                "device": one.device,
                "fingerprint": fingerprint(one.device),
                "scope": one.scope.value,
                "revoked": one.revoked,
                "firms": [{"firm": str(firm), "writes": writes} for firm, writes in rights.firms(connection, one)],
            }
            for one in rights.listed(connection)
        ]


def grant(data: Path, device: str, scope: str, writes: Sequence[UUID], sees: Sequence[UUID]) -> int:
    """Gives a device more rights; returns how many of its packages leave the inbox and are judged anew."""
    with _of(data, device) as (connection, found):
        rights.grant(connection, found.device, _rights(scope or found.scope.value, writes, sees))
        return arrivals.look_again(connection, found.device)


def revoke(data: Path, device: str) -> str:
    """Shuts a device out; returns its fingerprint."""
    with _of(data, device) as (connection, found):
        rights.revoke(connection, found.device)
    return fingerprint(found.device)


def rotate(data: Path) -> tuple[str, str]:
    """Gives the hub another age key, which holds from its next start on; the keys before still open what they did.

    Returns:
        The fingerprints of the recipient before and of the one that packages are written to from then on.
    """
    _store(data).close()  # there is such a hub
    with at_home(data):
        before, after = load_or_make(), renew_recipient()
    return fingerprint(before.recipient), fingerprint(after.recipient)


def inbox(data: Path) -> list[dict[str, Value]]:
    """The packages that wait for somebody to decide, the oldest first."""
    with _store(data) as store, store.reading() as connection:
        return [
            {
                "sha256": one.sha256.hex(),
                "why": one.reason,
                "sender": fingerprint(one.device or one.uploader),
                "firm": str(one.firm),
                "operations": one.operations,
                "size": one.size,
                "came": one.came,
            }
            for one in arrivals.in_state(connection, arrivals.State.INBOX)
        ]


def preview(data: Path, package: str, language: Language) -> Preview:
    """What merging a package that waits in the inbox would do; `package` is its SHA-256, or how that begins.

    Raises:
        UserFault: "hub-inbox-unclear", or that merging would refuse it.
    """
    settings = Settings(data)
    with _store(data) as store, store.reading() as connection:
        found = [one.sha256 for one in arrivals.in_state(connection, arrivals.State.INBOX)]
    found = [one for one in found if package and one.hex().startswith(package)]
    if len(found) != 1:
        raise UserFault("hub-inbox-unclear", package=package, count=len(found))
    with at_home(data):
        keys = load_or_make()
        path = archived(settings, found[0])
        read = read_package(path, [keys.identity])
        with Ledger(settings.ledger, keys.device) as ledger:
            return preview_of(ledger, [(path, read)], language)


def rebuild(data: Path, out: Path) -> tuple[int, bool]:
    """Makes the centre's file anew from the archive at `out`.

    Returns:
        How many packages it was made of, and whether it holds the operations of the present file; it also does where
        that file is gone.
    """
    settings = Settings(data)
    with at_home(data), _store(data) as store, store.reading() as connection:
        keys = load_or_make()
        merged = arrivals.all_merged(connection)
        with Ledger.create(out, keys.device) as ledger:
            for one in merged:
                take_in(ledger, [parcelled(read_package(archived(settings, one.sha256), [keys.identity]))])
            found = ledger.digest()
        if not settings.ledger.exists():
            return len(merged), True
        with Ledger(settings.ledger, keys.device) as present:
            return len(merged), present.digest() == found


@contextmanager
def _of(data: Path, device: str) -> Iterator[tuple[Connection, rights.Device]]:
    """One change to the device of that key or fingerprint, or of how either begins."""
    with _store(data) as store, store.writing() as connection:
        every = rights.listed(connection)
        names = {one: (one.device, fingerprint(one.device)) for one in every}
        found = [one for one in every if device and any(name.startswith(device) for name in names[one])]
        if len(found) != 1:
            raise UserFault("hub-device-unclear", device=device, count=len(found))
        yield connection, found[0]


def _store(data: Path) -> Store:
    settings = Settings(data)
    if not settings.registry.exists():
        raise UserFault("hub-missing", file=data)
    return Store(settings.registry)


def _rights(scope: str, writes: Sequence[UUID], sees: Sequence[UUID]) -> Rights:
    return Rights(Scope(scope), frozenset(writes), frozenset(sees))
