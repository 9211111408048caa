"""What a centre asks of all firms together, where going through their records one by one would take too long."""

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, select

from esdesk.ledger import bulk, store
from esdesk.ledger import tables as t
from esdesk.ledger.parcels import Parcel


class Centre:
    """Questions about a ledger that holds many firms; `reading` gives a connection to it."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def doubtful(self, firm: UUID | None = None) -> dict[UUID, int]:
        """How many records of each firm (or of one) are in conflict; firms without one are not named."""
        r = t.record
        query = select(r.c.firm, func.count()).where(r.c.doubtful).group_by(r.c.firm)
        query = query if firm is None else query.where(r.c.firm == firm)
        with self._reading() as connection:
            return dict(connection.execute(query).all())

    def erased_in(self, firms: Iterable[UUID]) -> set[UUID]:
        """Those of `firms` of which something was erased."""
        r = t.record
        query = select(r.c.firm).where(r.c.entity == store.ERASURE, ~r.c.deleted).distinct()
        with self._reading() as connection:
            return set(firms) & set(connection.execute(query).scalars())

    def lines_due(self) -> int:
        """How many lines of the inventory are still to be made."""
        with self._reading() as connection:
            return connection.execute(select(func.count()).select_from(t.line_due)).scalar_one()

    def written(self, hashes: Iterable[bytes]) -> dict[bytes, datetime]:
        """When packages were written, by their authors' clocks, which may be wrong."""
        p = t.package
        with self._reading() as connection:
            return {
                hash: datetime.fromisoformat(created)
                for portion in store.chunks(set(hashes))
                for hash, created in connection.execute(select(p.c.hash, p.c.created).where(p.c.hash.in_(portion)))
            }

    def holds(self, parcel: Parcel) -> bool:
        """Whether a package was merged, and is here with all that this copy of it brings."""
        p, o = t.package, t.operation
        with self._reading() as connection:
            if connection.execute(select(p.c.hash).where(p.c.hash == parcel.package.hash)).first() is None:
                return False
            found = bulk.read(connection, (o.c.id, o.c.commitment, o.c.level), o.c.id, parcel.ids)
        here = {(id, commitment): level for id, commitment, level in found}
        return all(here.get((id, commitment), -1) >= level for id, commitment, level in parcel.levels)

    def actor(self, firm: UUID, device: str) -> str:
        """What the person at `device` called themselves as they wrote last about `firm`; "" where nobody said it."""
        o = t.operation
        mine = (o.c.firm == firm) & (o.c.device == device) & o.c.body.is_not(None)
        query = select(o.c.body).where(mine).order_by(o.c.hlc.desc(), o.c.seq.desc()).limit(1)
        with self._reading() as connection:
            body = connection.execute(query).scalar_one_or_none()
        return "" if body is None else str(json.loads(body).get("actor") or "")
