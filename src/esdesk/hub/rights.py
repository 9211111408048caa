"""Who may write and see what: devices, their one-time codes, and the firms of each."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select, update

from esdesk.core.errors import UserFault
from esdesk.exchange.hub_card import Enrolment
from esdesk.hub import store as s


class Scope(StrEnum):
    """Which firms a device may write beside those that it was given.

    GIVEN: none. NEW: those that no other device brought before. ALL: all, and it sees all.
    """

    GIVEN = "given"
    NEW = "new"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Rights:
    """What a device may do: firms it writes (and sees), firms it only sees, and the rest by `scope`."""

    scope: Scope = Scope.NEW
    writes: frozenset[UUID] = frozenset()
    sees: frozenset[UUID] = frozenset()

    def to_text(self) -> str:
        """As a code keeps them until it is used."""
        return json.dumps({"scope": self.scope, "writes": _texts(self.writes), "sees": _texts(self.sees)})

    @classmethod
    def from_text(cls, text: str) -> "Rights":
        """What `to_text` wrote."""
        found = json.loads(text)
        return cls(Scope(found["scope"]), _ids(found["writes"]), _ids(found["sees"]))


@dataclass(frozen=True, slots=True)
class Device:
    """An enrolled device."""

    device: str
    recipient: str
    scope: Scope
    revoked: bool


def note_code(connection: Connection, secret: str, rights: Rights, expires: int) -> None:
    """Keeps a one-time code, as a hash only."""
    line = insert(s.code).values(hash=_hash(secret), rights=rights.to_text(), expires=expires, used_by=None)
    connection.execute(line)


def enrol(connection: Connection, wanted: Enrolment, now: int) -> None:
    """Makes the device known, with the rights of its code; a second time by the same device changes nothing.

    Raises:
        UserFault: "hub-code-refused" where the code is unknown, used by another or too old: one answer for all, so
            that nobody learns which; "hub-device-revoked".
    """
    code = connection.execute(select(s.code).where(s.code.c.hash == _hash(wanted.secret))).one_or_none()
    if code is None or code.used_by not in (None, wanted.device) or (code.used_by is None and code.expires < now):
        raise UserFault("hub-code-refused")
    known = find(connection, wanted.device)
    if known is not None and known.revoked:
        raise UserFault("hub-device-revoked")
    if code.used_by is not None:
        return
    connection.execute(update(s.code).where(s.code.c.hash == code.hash).values(used_by=wanted.device))
    if known is None:
        line = insert(s.device).values(device=wanted.device, recipient=wanted.recipient, revoked=False)
        connection.execute(line.values(scope=Scope.GIVEN.value, enrolled=now))
    else:  # its key for what others send may be another one by now
        same = s.device.c.device == wanted.device
        connection.execute(update(s.device).where(same).values(recipient=wanted.recipient))
    grant(connection, wanted.device, Rights.from_text(code.rights))


def grant(connection: Connection, device: str, rights: Rights) -> None:
    """Gives `device` these rights beside those it has; its scope becomes the given one."""
    r = s.firm_right
    for firm in rights.writes | rights.sees:
        had = connection.execute(select(r.c.writes).where(r.c.device == device, r.c.firm == firm)).scalar_one_or_none()
        writes = bool(had) or firm in rights.writes
        connection.execute(delete(r).where(r.c.device == device, r.c.firm == firm))
        connection.execute(insert(r).values(device=device, firm=firm, writes=writes))
    d = s.device
    connection.execute(update(d).where(d.c.device == device).values(scope=rights.scope.value))


def revoke(connection: Connection, device: str) -> None:
    """Lets the device in no more. What it wrote and was merged stays; what comes of it later waits in the inbox."""
    connection.execute(update(s.device).where(s.device.c.device == device).values(revoked=True))


def find(connection: Connection, device: str) -> Device | None:
    """The enrolled device of that key, revoked or not."""
    row = connection.execute(select(s.device).where(s.device.c.device == device)).one_or_none()
    return None if row is None else _device(row)


def listed(connection: Connection) -> list[Device]:
    """All devices, in the order of their enrolment."""
    return [_device(row) for row in connection.execute(select(s.device).order_by(s.device.c.enrolled))]


def firms(connection: Connection, device: Device) -> list[tuple[UUID, bool]]:
    """The firms that `device` was given or brought, and whether it writes about them."""
    r = s.firm_right
    found = connection.execute(select(r.c.firm, r.c.writes).where(r.c.device == device.device).order_by(r.c.firm))
    return [(firm, writes) for firm, writes in found]


def may_see(connection: Connection, device: Device, firm: UUID) -> bool:
    """Whether `device` gets what others sent about `firm`."""
    right = s.firm_right
    mine = select(right.c.firm).where(right.c.device == device.device, right.c.firm == firm)
    return device.scope == Scope.ALL or connection.execute(mine).first() is not None


def _device(row: Row[tuple[object, ...]]) -> Device:
    return Device(row.device, row.recipient, Scope(row.scope), row.revoked)


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


def _texts(ids: Iterable[UUID]) -> list[str]:
    return sorted(map(str, ids))


def _ids(texts: Iterable[str]) -> frozenset[UUID]:
    return frozenset(map(UUID, texts))
