"""Which packages were written from this file and merged into it, and what each recipient was sent."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Connection, exists, func, select

from esdesk.core.operation import Level
from esdesk.ledger import tables as t
from esdesk.ledger.dialects import insert_new, larger
from esdesk.ledger.views import NotedPackage


def note(connection: Connection, one: NotedPackage) -> bool:
    """Notes a package; returns False where it was noted before."""
    p = t.package
    line = insert_new(connection, p).values(
        hash=one.hash,
        id=one.id,
        firm=one.firm,
        device=one.device,
        outgoing=one.outgoing,
        previous=one.previous,
        operations=one.operations,
        created=one.created,
    )
    return connection.execute(line.on_conflict_do_nothing()).rowcount == 1


def listed(connection: Connection) -> list[NotedPackage]:
    """The packages, in the order of their making."""
    p = t.package
    return [
        NotedPackage(**{column.name: row[column] for column in p.columns})
        for row in connection.execute(select(p).order_by(p.c.created, p.c.hash)).mappings()
    ]


def last_sent(connection: Connection, firm: UUID, device: str) -> bytes | None:
    """The hash of the package that the next one follows."""
    p = t.package
    mine = (p.c.firm == firm, p.c.device == device, p.c.outgoing)
    return connection.execute(select(p.c.hash).where(*mine).order_by(p.c.id.desc()).limit(1)).scalar_one_or_none()


def note_sent(connection: Connection, recipient: str, levels: Iterable[tuple[UUID, Level]]) -> None:
    """Notes that `recipient` was sent these operations, each at its level; the higher level counts."""
    lines = [{"recipient": recipient, "op": op, "level": int(level)} for op, level in levels]
    if lines:
        insertion = insert_new(connection, t.sent)
        higher = larger(t.sent.c.level, insertion.excluded.level)
        connection.execute(
            insertion.on_conflict_do_update(index_elements=["recipient", "op"], set_={"level": higher}), lines
        )


def sent_levels(connection: Connection, recipient: str) -> dict[UUID, Level]:
    """What `recipient` was sent, and at which level."""
    s = t.sent
    return {
        op: Level(level)
        for op, level in connection.execute(select(s.c.op, s.c.level).where(s.c.recipient == recipient))
    }


def unsent(connection: Connection, firm: UUID, device: str) -> int:
    """How many operations of `device` were not yet sent to anybody."""
    o, s = t.operation, t.sent
    mine = (o.c.firm == firm, o.c.device == device)
    return connection.execute(select(func.count()).where(*mine, ~exists().where(s.c.op == o.c.id))).scalar_one()
