"""What became of each file that came, from the last byte on to its receipt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, func, insert, select, update

from esdesk.exchange.manifest import Manifest
from esdesk.hub import store as s

TAKEN_IN = "taken-in"
"""The reason for which a file waits that a person took out of the inbox: its author's rights are not asked again."""

BY_THE_CENTRE = "centre-refused"
"""The reason for which a file was refused that lay in the inbox."""


class State(StrEnum):
    """Where a file stands: it waits to be opened, lies in the inbox, is merged, or was refused and is gone."""

    WAITING = "waiting"
    INBOX = "inbox"
    MERGED = "merged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that came whole.

    Attributes:
        reason: why it lies in the inbox, or the code of the fault for which it was refused; `TAKEN_IN` where a person
            let it wait anew; else "".
        hash, package, firm, device, operations: from its manifest; None until it was opened.
        receipt: the signed receipt, once there is one.
    """

    sha256: bytes
    size: int
    uploader: str
    came: int
    state: State
    reason: str
    hash: bytes | None
    package: UUID | None
    firm: UUID | None
    device: str | None
    operations: int | None
    receipt: bytes | None
    feed: int | None


def note(connection: Connection, sha256: bytes, size: int, uploader: str, now: int) -> None:
    """Notes a file that lies in the archive; one that was refused before is looked at again."""
    a = s.arrival
    known = find(connection, sha256)
    if known is None:
        line = insert(a).values(sha256=sha256, size=size, uploader=uploader, came=now)
        line = line.values(state=State.WAITING.value, reason="")
        connection.execute(line)
    elif known.state == State.REFUSED:
        _set(connection, sha256, state=State.WAITING.value, reason="", uploader=uploader, came=now)


def find(connection: Connection, sha256: bytes) -> Arrival | None:
    """The arrival of that file."""
    row = connection.execute(select(s.arrival).where(s.arrival.c.sha256 == sha256)).one_or_none()
    return None if row is None else _arrival(row)


def waiting(connection: Connection, most: int) -> list[Arrival]:
    """The first that wait to be opened, in the order of their coming."""
    return _ordered(connection, s.arrival.c.state == State.WAITING.value, most)


def count(connection: Connection, state: State) -> int:
    """How many stand there."""
    return connection.execute(select(func.count()).where(s.arrival.c.state == state.value)).scalar_one()


def in_state(connection: Connection, state: State, most: int = 1000) -> list[Arrival]:
    """The first of those that stand there, in the order of their coming."""
    return _ordered(connection, s.arrival.c.state == state.value, most)


def merged_of(connection: Connection, firm: UUID) -> list[Arrival]:
    """All that was merged of a firm."""
    return _ordered(connection, and_(s.arrival.c.firm == firm, s.arrival.c.state == State.MERGED.value), None)


def all_merged(connection: Connection) -> list[Arrival]:
    """All that was merged, in the order of merging."""
    a = s.arrival
    return [_arrival(row) for row in connection.execute(select(a).where(a.c.feed.is_not(None)).order_by(a.c.feed))]


def stored(connection: Connection, uploader: str | None = None, state: State | None = None) -> int:
    """Bytes that lie in the archive (from one uploader, in one state)."""
    a = s.arrival
    wanted = select(func.coalesce(func.sum(a.c.size), 0)).where(a.c.state != State.REFUSED.value)
    wanted = wanted if uploader is None else wanted.where(a.c.uploader == uploader)
    wanted = wanted if state is None else wanted.where(a.c.state == state.value)
    return int(connection.execute(wanted).scalar_one())


def refuse(connection: Connection, refused: Sequence[tuple[bytes, str]]) -> None:
    """Notes of files, each by its SHA-256, that nothing was taken from them, and why."""
    _set_all(connection, ({"b_sha256": sha256, "state": State.REFUSED, "reason": why} for sha256, why in refused))


def keep_in_inbox(connection: Connection, kept: Sequence[tuple[bytes, Manifest, str, bytes]]) -> None:
    """Notes of files that they wait for a person, why, and the receipt for it."""
    _set_all(
        connection,
        (
            {"b_sha256": sha256, "state": State.INBOX, "reason": why, "receipt": receipt, **_told(manifest)}
            for sha256, manifest, why, receipt in kept
        ),
    )


def note_merged(connection: Connection, merged: Sequence[tuple[bytes, Manifest, bytes]]) -> None:
    """Notes of files that they were merged: the last of all, when everything of them is on the disk."""
    place = connection.execute(select(func.coalesce(func.max(s.arrival.c.feed), 0) + 1)).scalar_one()
    said = {"state": State.MERGED, "reason": ""}
    _set_all(
        connection,
        (
            {"b_sha256": sha256, **said, "receipt": receipt, "feed": feed, **_told(manifest)}
            for feed, (sha256, manifest, receipt) in enumerate(merged, place)
        ),
    )


def look_again(connection: Connection, device: str) -> int:
    """Lets what lies in the inbox of this author wait anew, as its rights were changed; returns how many."""
    a = s.arrival
    lies = and_(a.c.device == device, a.c.state == State.INBOX.value)
    return connection.execute(update(a).where(lies).values(state=State.WAITING.value)).rowcount


def decide(connection: Connection, sha256: bytes, *, take: bool) -> bool:
    """What a person says of a file in the inbox: it waits to be merged, or is refused; False where it is there no more.

    The bytes of a refused file are for the caller to throw away, once this is on the disk.
    """
    a = s.arrival
    lies = and_(a.c.sha256 == sha256, a.c.state == State.INBOX.value)
    said = update(a).where(lies).values(state=State.WAITING.value, reason=TAKEN_IN)
    if not take:
        said = update(a).where(lies).values(state=State.REFUSED.value, reason=BY_THE_CENTRE, receipt=None)
    return connection.execute(said).rowcount == 1


def firms(connection: Connection) -> list[UUID]:
    """The firms of which something was merged."""
    a = s.arrival
    return list(
        connection.execute(select(a.c.firm).where(a.c.feed.is_not(None)).distinct().order_by(a.c.firm)).scalars()
    )


def feed(connection: Connection, firm: UUID, reader: str, after: int, most: int) -> list[Arrival]:
    """What others sent about `firm` and was merged after that place, in the order of merging."""
    a = s.arrival
    wanted = and_(a.c.firm == firm, a.c.device != reader, a.c.feed > after)
    return [_arrival(row) for row in connection.execute(select(a).where(wanted).order_by(a.c.feed).limit(most))]


def at_place(connection: Connection, place: int) -> Arrival | None:
    """What was merged at that place of the feed."""
    row = connection.execute(select(s.arrival).where(s.arrival.c.feed == place)).one_or_none()
    return None if row is None else _arrival(row)


def _ordered(connection: Connection, where: ColumnElement[bool], most: int | None) -> list[Arrival]:
    query = select(s.arrival).where(where).order_by(s.arrival.c.n).limit(most)
    return [_arrival(row) for row in connection.execute(query)]


def _set(connection: Connection, sha256: bytes, **values: object) -> None:
    connection.execute(update(s.arrival).where(s.arrival.c.sha256 == sha256).values(**values))


def _set_all(connection: Connection, changes: Iterable[dict[str, object]]) -> None:
    lines = list(changes)
    if lines:
        connection.execute(update(s.arrival).where(s.arrival.c.sha256 == bindparam("b_sha256")), lines)


def _told(manifest: Manifest) -> dict[str, object]:
    return {
        "hash": manifest.hash,
        "package": manifest.package_id,
        "firm": manifest.firm,
        "device": manifest.device,
        "operations": manifest.count,
    }


def _arrival(row: Row[tuple[object, ...]]) -> Arrival:
    found = {name: getattr(row, name) for name in Arrival.__dataclass_fields__}
    return Arrival(**found | {"state": State(row.state)})
