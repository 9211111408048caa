"""What the registry tells the page: packages, devices, codes and sums, each as a frozen value."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, select, true

from esdesk.hub import rights
from esdesk.hub import store as s
from esdesk.hub.arrivals import State
from esdesk.hub.rights import Rights
from esdesk.hub.uploads import Upload


@dataclass(frozen=True, slots=True)
class Asked:
    """Which packages a list shows; None shows all.

    Attributes:
        before: only those that came before this one.
    """

    state: State | None = None
    firm: UUID | None = None
    device: str | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """A package that came whole.

    Attributes:
        n: its number, in the order of coming.
        device: its author, as its signature says; None until it was opened.
        came: seconds since 1970, by the hub's clock.
        hash: what it is known by to other devices.
    """

    n: int
    sha256: bytes
    size: int
    uploader: str
    came: int
    state: State
    reason: str
    hash: bytes | None
    firm: UUID | None
    device: str | None
    operations: int | None
    receipt: bytes | None

    @property
    def author(self) -> str:
        """Who wrote it, or who brought it while nobody knows."""
        return self.device or self.uploader


@dataclass(frozen=True, slots=True)
class Merge:
    """As much of a package that was merged as tells of its author."""

    device: str
    firm: UUID
    hash: bytes
    came: int


@dataclass(frozen=True, slots=True)
class Sums:
    """What was merged, and what the archive holds, in figures."""

    firms: int
    packages: int
    operations: int
    stored: int


@dataclass(frozen=True, slots=True)
class Known:
    """An enrolled device and what came of it; `last` is when its newest merged package came, None where none did."""

    device: rights.Device
    enrolled: int
    packages: int
    last: int | None


@dataclass(frozen=True, slots=True)
class Code:
    """A one-time code that nobody has used yet; the code itself is kept nowhere."""

    mark: str
    rights: Rights
    expires: int


def received(connection: Connection, asked: Asked, most: int) -> list[Received]:
    """The packages of a list, the newest first."""
    query = select(s.arrival).where(_meets(asked)).order_by(s.arrival.c.n.desc()).limit(most)
    return [_received(row) for row in connection.execute(query)]


def one_received(connection: Connection, sha256: bytes) -> Received | None:
    """The package of that SHA-256."""
    row = connection.execute(select(s.arrival).where(s.arrival.c.sha256 == sha256)).one_or_none()
    return None if row is None else _received(row)


def count(connection: Connection, asked: Asked) -> int:
    """How many packages a list has."""
    return connection.execute(select(func.count()).select_from(s.arrival).where(_meets(asked))).scalar_one()


def newest(connection: Connection) -> int:
    """The number of the package that came last; 0 before the first."""
    return int(connection.execute(select(func.coalesce(func.max(s.arrival.c.n), 0))).scalar_one())


def merges(connection: Connection) -> int:
    """How many packages were merged: the ledger is as it was while this stays."""
    return int(connection.execute(select(func.coalesce(func.max(s.arrival.c.feed), 0))).scalar_one())


def recent(connection: Connection, most: int, device: str | None = None) -> list[Merge]:
    """The packages that were merged last (of one author), the newest first."""
    a = s.arrival
    query = select(a.c.device, a.c.firm, a.c.hash, a.c.came).where(a.c.feed.is_not(None)).order_by(a.c.feed.desc())
    query = query if device is None else query.where(a.c.device == device)
    return [Merge(*row) for row in connection.execute(query.limit(most))]


def merged_since(connection: Connection, merges: int) -> set[tuple[UUID, str]]:
    """The firms and authors of what was merged after so many packages."""
    a = s.arrival
    found = connection.execute(select(a.c.firm, a.c.device).where(a.c.feed > merges).distinct())
    return {(firm, device) for firm, device in found}


def sums(connection: Connection) -> Sums:
    """The sums of all firms."""
    a = s.arrival
    merged = select(func.count(a.c.firm.distinct()), func.count(), func.coalesce(func.sum(a.c.operations), 0))
    firms, packages, operations = connection.execute(merged.where(a.c.feed.is_not(None))).one()
    kept = select(func.coalesce(func.sum(a.c.size), 0)).where(a.c.state != State.REFUSED.value)
    return Sums(firms, packages, int(operations), int(connection.execute(kept).scalar_one()))


def coming(connection: Connection, now: int) -> list[Upload]:
    """Uploads that were begun and are not whole."""
    u = s.upload
    return [Upload(**row._mapping) for row in connection.execute(select(u).where(~u.c.finished, u.c.expires >= now))]


def known(connection: Connection) -> list[Known]:
    """All enrolled devices, the one heard of last first, those that were shut out at the end."""
    a, d = s.arrival, s.device
    last = select(a.c.device, func.count(), func.max(a.c.came)).where(a.c.feed.is_not(None)).group_by(a.c.device)
    heard = {device: (packages, came) for device, packages, came in connection.execute(last)}
    enrolled = dict(connection.execute(select(d.c.device, d.c.enrolled)).all())
    found = [Known(one, enrolled[one.device], *heard.get(one.device, (0, None))) for one in rights.listed(connection)]
    return sorted(found, key=lambda one: (one.device.revoked, -(one.last or 0), one.enrolled))


def open_codes(connection: Connection, now: int) -> list[Code]:
    """Codes that can still be used, the one that ends first at the top."""
    c = s.code
    query = select(c).where(c.c.used_by.is_(None), c.c.expires >= now).order_by(c.c.expires, c.c.hash)
    return [Code(row.hash.hex(), Rights.from_text(row.rights), row.expires) for row in connection.execute(query)]


def withdraw_code(connection: Connection, mark: str) -> bool:
    """Takes back a code that nobody has used; False where there is none of that mark."""
    c = s.code
    mine = and_(c.c.hash == bytes.fromhex(mark), c.c.used_by.is_(None))
    return connection.execute(delete(c).where(mine)).rowcount == 1


def _meets(asked: Asked) -> ColumnElement[bool]:
    a = s.arrival
    return and_(
        true(),
        *([a.c.state == asked.state.value] if asked.state else []),
        *([a.c.firm == asked.firm] if asked.firm else []),
        *([a.c.device == asked.device] if asked.device else []),
        *([a.c.n < asked.before] if asked.before else []),
    )


def _received(row: Row[tuple[object, ...]]) -> Received:
    found = {name: getattr(row, name) for name in Received.__dataclass_fields__}
    return Received(**found | {"state": State(row.state)})
