"""What waits to go to a hub, what has gone, and how far the packages of others were fetched from there.

All of it lies in the file: a program that is killed while it sends finds, when it starts again, the same bytes to go on
with, for a package is known by its hash.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, true, update

from esdesk.core.operation import Level
from esdesk.ledger import packages
from esdesk.ledger import tables as t
from esdesk.ledger.views import NotedPackage

_Connects = Callable[[], AbstractContextManager[Connection]]


class Stage(StrEnum):
    """How far a package has come on its way to a hub.

    QUEUED: nothing of it is there. SENDING: a part may be. INBOX, MERGED: the hub's signed receipt says so.
    REFUSED: the hub took nothing from it; what was in it counts as not sent.
    """

    QUEUED = "queued"
    SENDING = "sending"
    INBOX = "inbox"
    MERGED = "merged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One package on its way.

    Attributes:
        sha256: of its file; `size` is that file's, in bytes.
        hub: the hub's key; "" of a package that went by hand and has no receipt.
        device: the author's key; a file may have moved to another laptop while it waited.
        package: what it is known by, the SHA-256 of its manifest.
        recipients: to whom it is written, `age1...`.
        upload: where the hub takes its bytes; "" where no upload was begun.
        reason: why it was refused or lies in the inbox; else "".
        receipt: the hub's signed receipt.
        queued: when it was packed, seconds since 1970 by this computer's clock.
    """

    sha256: bytes
    hub: str
    firm: UUID
    device: str
    package: bytes
    operations: int
    digest: str
    size: int
    recipients: tuple[str, ...]
    upload: str
    stage: Stage
    reason: str
    receipt: str | None
    queued: int


class Outbox:
    """The queue of one open file; every writing method is one transaction."""

    def __init__(self, reading: _Connects, writing: _Connects) -> None:
        self._reading = reading
        self._writing = writing

    def queue(self, one: Outgoing, content: bytes, note: NotedPackage, levels: Mapping[UUID, Level]) -> None:
        """Queues a package, and notes it as packed for its recipients, or neither."""
        values = _values(one) | {"content": content}
        with self._writing() as connection:
            packages.note(connection, note)
            for recipient in one.recipients:
                packages.note_sent(connection, recipient, levels.items())
            connection.execute(insert(t.outgoing).values(values))

    def hand(self, one: Outgoing, note: NotedPackage, levels: Mapping[UUID, Level]) -> None:
        """Notes a package that goes by hand, as a file: what is in it counts as sent once a receipt of it is taken."""
        with self._writing() as connection:
            packages.note(connection, note)
            packages.note_sent(connection, _by_hand(one.package), levels.items())
            connection.execute(insert(t.outgoing).values(_values(one) | {"content": None}))

    def handed(self, recipient: str) -> dict[UUID, Level]:
        """What packages that went by hand held for `recipient`, and at which level, whether or not they arrived."""
        found: dict[UUID, Level] = {}
        ours = [_by_hand(one.package) for one in self.listed("") if recipient in one.recipients]
        with self._reading() as connection:
            for package in ours:
                for op, level in packages.sent_levels(connection, package).items():
                    found[op] = max(level, found.get(op, level))
        return found

    def taken(self, one: Outgoing, hub: str, stage: Stage, receipt: str) -> None:
        """Keeps a receipt that came by hand, of the hub or centre of that key; the package counts as sent there."""
        values = {"hub": hub, "state": stage.value, "reason": "", "receipt": receipt, "upload": "", "content": None}
        with self._writing() as connection:
            levels = packages.sent_levels(connection, _by_hand(one.package))
            for recipient in one.recipients:
                packages.note_sent(connection, recipient, levels.items())
            connection.execute(update(t.outgoing).where(t.outgoing.c.sha256 == one.sha256).values(values))

    def listed(self, hub: str) -> list[Outgoing]:
        """All packages for that hub, the oldest first; for "" those that went by hand and have no receipt."""
        return self._listed(t.outgoing.c.hub == hub)

    def every(self) -> list[Outgoing]:
        """All packages, by hand or by line, the oldest first."""
        return self._listed(true())

    def _listed(self, which: ColumnElement[bool]) -> list[Outgoing]:
        o = t.outgoing
        columns = [column for column in o.c if column is not o.c.content]
        with self._reading() as connection:
            rows = connection.execute(select(*columns).where(which).order_by(o.c.queued, o.c.sha256)).mappings()
            return [_outgoing(dict(row)) for row in rows]

    def content(self, sha256: bytes) -> bytes:
        """The bytes of a package that has no receipt yet."""
        o = t.outgoing
        with self._reading() as connection:
            return bytes(connection.execute(select(o.c.content).where(o.c.sha256 == sha256)).scalar_one())

    def sending(self, sha256: bytes, upload: str) -> None:
        """Notes where the hub takes its bytes; "" where an upload came to nothing."""
        stage = Stage.SENDING if upload else Stage.QUEUED
        self._set(sha256, upload=upload, state=stage.value)

    def received(self, sha256: bytes, stage: Stage, reason: str, receipt: str) -> None:
        """Keeps the receipt; the bytes, which the hub now has, go."""
        self._set(sha256, state=stage.value, reason=reason, receipt=receipt, upload="", content=None)

    def refused(self, sha256: bytes, reason: str) -> None:
        """Notes that the hub took nothing from it: what its recipients were sent of the firm counts as not sent."""
        o = t.outgoing
        values = {"state": Stage.REFUSED.value, "reason": reason, "upload": "", "content": None}
        with self._writing() as connection:
            _forget_sent(connection, o.c.sha256 == sha256)
            connection.execute(update(o).where(o.c.sha256 == sha256).values(values))

    def take_out(self, sha256: bytes) -> int:
        """Takes a package that no receipt tells of out of the queue, and those of its firm and hub queued after it.

        They follow it: sent without it, they would leave a gap that never closes. What their recipients were sent of
        the firm counts as not sent, and is packed anew. Returns how many went; 0 where it is there by now.
        """
        o, p = t.outgoing, t.package
        with self._writing() as connection:
            waits = (o.c.content.is_not(None), o.c.hub != "")
            one = connection.execute(select(o.c.hub, o.c.firm).where(o.c.sha256 == sha256, *waits)).first()
            if one is None:
                return 0
            after = select(p.c.id).where(p.c.hash.in_(select(o.c.package).where(o.c.sha256 == sha256)))
            later = select(p.c.hash).where(p.c.firm == one.firm, p.c.outgoing, p.c.id >= after.scalar_subquery())
            which = and_(o.c.hub == one.hub, o.c.firm == one.firm, *waits, o.c.package.in_(later))
            gone = connection.execute(select(o.c.package).where(which)).scalars().all()
            _forget_sent(connection, which)
            connection.execute(delete(o).where(which))
            connection.execute(delete(p).where(p.c.hash.in_(gone), p.c.outgoing))
        return len(gone)

    def place(self, hub: str, firm: UUID) -> int:
        """How far the hub's feed of that firm was fetched."""
        f = t.feed
        query = select(f.c.place).where(f.c.hub == hub, f.c.firm == firm)
        with self._reading() as connection:
            return int(connection.execute(query).scalar_one_or_none() or 0)

    def fetched(self, hub: str, firm: UUID, place: int) -> None:
        """Notes how far the feed was fetched."""
        f = t.feed
        with self._writing() as connection:
            connection.execute(delete(f).where(f.c.hub == hub, f.c.firm == firm))
            connection.execute(insert(f).values(hub=hub, firm=firm, place=place))

    def _set(self, sha256: bytes, **values: object) -> None:
        with self._writing() as connection:
            connection.execute(update(t.outgoing).where(t.outgoing.c.sha256 == sha256).values(**values))


def drop_unsent(connection: Connection, firm: UUID) -> None:
    """Drops packages of a firm that no receipt tells of: they may hold what was just erased. It is packed anew."""
    waits = and_(t.outgoing.c.firm == firm, t.outgoing.c.content.is_not(None))
    _forget_sent(connection, waits)
    connection.execute(delete(t.outgoing).where(waits))


def _forget_sent(connection: Connection, which: ColumnElement[bool]) -> None:
    o, s = t.outgoing, t.sent
    for firm, recipients in connection.execute(select(o.c.firm, o.c.recipients).where(which)).all():
        mine = select(t.operation.c.id).where(t.operation.c.firm == firm)
        connection.execute(delete(s).where(s.c.recipient.in_(recipients.split()), s.c.op.in_(mine)))


def _by_hand(package: bytes) -> str:
    """Under what it is noted which operations a package holds that went by hand, until it counts as sent."""
    return f"file:{package.hex()}"


def _values(one: Outgoing) -> dict[str, object]:
    found = {name: getattr(one, name) for name in Outgoing.__dataclass_fields__ if name != "stage"}
    return found | {"state": one.stage.value, "recipients": " ".join(one.recipients)}


def _outgoing(row: dict[str, Any]) -> Outgoing:
    stage, recipients = Stage(row.pop("state")), tuple(row.pop("recipients").split())
    return Outgoing(**row, stage=stage, recipients=recipients)
