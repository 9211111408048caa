"""Whether packages may be merged: the rights of many authors, looked up at once and judged one after the other."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from esdesk.exchange.manifest import Manifest
from esdesk.hub import rights
from esdesk.hub import store as s
from esdesk.hub.arrivals import TAKEN_IN, Arrival
from esdesk.hub.rights import Scope
from esdesk.ledger.store import chunks

TWICE = "package-id-twice"
"""The reason for which a package lies in the inbox under whose id another one came."""


class Judge:
    """Judges packages in the order in which they came; what one of them brings counts for those behind it.

    Args:
        connection: to the registry, which is only read.
        asked: the manifests of all that are to be judged.
    """

    def __init__(self, connection: Connection, asked: Sequence[Manifest]) -> None:
        firms = {one.firm for one in asked}
        self._devices = {one: rights.find(connection, one) for one in {one.device for one in asked}}
        self._brought, self._writes = _bringers(connection, firms), _rights(connection, firms)
        self._ids: dict[UUID, set[bytes]] = {}
        self._new_firms: set[UUID] = set()
        self._new_rights: set[tuple[str, UUID]] = set()
        for portion in chunks({one.package_id for one in asked}):
            for id, hash in connection.execute(_KNOWN.where(s.arrival.c.package.in_(portion))):
                self._ids.setdefault(id, set()).add(hash)

    def why_not(self, arrival: Arrival, manifest: Manifest) -> str:
        """Why a package may not be merged; "" where it may. A new firm becomes its bringer's."""
        if arrival.reason == TAKEN_IN:
            self.note_bringer(manifest)
            return ""
        why = self._right(manifest)
        if not why and self._ids.get(manifest.package_id, set()) - {manifest.hash}:
            why = TWICE
        return why

    def _right(self, manifest: Manifest) -> str:
        known = self._devices[manifest.device]
        if known is None or known.revoked:
            return "sender-unknown" if known is None else "sender-revoked"
        mine = (manifest.device, manifest.firm)
        if not self._writes.get(mine) and known.scope != Scope.ALL:
            if known.scope == Scope.GIVEN or manifest.firm in self._brought:
                return "firm-foreign"
            self._new_rights.add(mine)
            self._writes[mine] = True
        self.note_bringer(manifest)
        return ""

    def note_bringer(self, manifest: Manifest) -> None:
        """Notes who brought a firm here first, so that it is new to nobody after that."""
        if manifest.firm not in self._brought:
            self._brought.add(manifest.firm)
            self._new_firms.add(manifest.firm)

    def write(self, connection: Connection, merged: Sequence[Manifest]) -> None:
        """Writes what packages have brought that were merged; one that was refused in the end brought nothing."""
        r = s.firm_right
        rights_of = self._new_rights & {(one.device, one.firm) for one in merged}
        for device, firm in rights_of:
            connection.execute(delete(r).where(r.c.device == device, r.c.firm == firm))
        if rights_of:
            lines = [{"device": device, "firm": firm, "writes": True} for device, firm in rights_of]
            connection.execute(insert(r), lines)
        first = {one.firm: one.device for one in reversed(merged) if one.firm in self._new_firms}
        if first:
            connection.execute(insert(s.firm), [{"firm": firm, "device": device} for firm, device in first.items()])


_KNOWN = select(s.arrival.c.package, s.arrival.c.hash).where(s.arrival.c.hash.is_not(None))


def _bringers(connection: Connection, firms: set[UUID]) -> set[UUID]:
    f = s.firm.c.firm
    return {one for portion in chunks(firms) for one in connection.execute(select(f).where(f.in_(portion))).scalars()}


def _rights(connection: Connection, firms: set[UUID]) -> dict[tuple[str, UUID], bool]:
    r = s.firm_right.c
    wanted = select(r.device, r.firm, r.writes)
    return {
        (device, firm): writes
        for portion in chunks(firms)
        for device, firm, writes in connection.execute(wanted.where(r.firm.in_(portion)))
    }
