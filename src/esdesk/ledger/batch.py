"""Takes many packages in within one transaction, each whole or not at all.

What is stored is a function of the set that was taken in, so packages of which nothing is here yet are taken in
together, and the records of all are made once, at the end. What a package is refused for is looked for before anything
of it is written, with those before it in mind, so that it is what it would be if they came one after the other.
"""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, select

from esdesk.core.errors import UserFault
from esdesk.ledger import bulk, evidence, lines, merge, packages, projection, store
from esdesk.ledger import tables as t
from esdesk.ledger.lines import Resource
from esdesk.ledger.outbox import drop_unsent
from esdesk.ledger.parcels import Parcel, Place, may_replace
from esdesk.ledger.store import RowKey
from esdesk.ledger.views import Merged

Taking = Merged | UserFault
"""What became of a parcel: what it changed, or why it was refused."""


def take_all(connection: Connection, parcels: Sequence[Parcel], *, lines_later: bool = False) -> list[Taking]:
    """Takes `parcels` in, in their order, and refreshes what is made of the rows they touch.

    Args:
        connection: with a transaction that writes.
        parcels: the packages.
        lines_later: whether the lines of the inventory are put off: they take longer than all the rest. They are not
            where something is erased, which stands in the lines that there are.

    Returns:
        For each what it changed, or `UserFault("foreign-heads")` where it claims to replace what it may not; then
        nothing of it was taken.
    """
    batch = _taken(connection, parcels)
    later = lines_later and not any(one.erases for one in parcels)
    (lines.put_off if later else lines.refresh)(
        connection, projection.write(connection, batch.touched) | batch.resources
    )
    return [batch.found[place] for place in range(len(parcels))]


def look_at(connection: Connection, parcel: Parcel) -> tuple[Taking, set[RowKey]]:
    """What `take_all` does with one parcel, but for the lines of the inventory; also the rows that it touches."""
    batch = _taken(connection, [parcel])
    projection.write(connection, batch.touched)
    return batch.found[0], batch.touched | (_keys(parcel) if parcel.fresh is not None else set())


def _taken(connection: Connection, parcels: Sequence[Parcel]) -> "_Batch":
    batch = _Batch(connection, parcels)
    for place, one in enumerate(parcels):
        batch.take(place, one)
    batch.write()
    return batch


class _Batch:
    """Parcels on their way: those that are plain and new wait until they are written together.

    Attributes:
        found: what became of the parcels, by their places.
        touched: the rows whose records are still to be made.
        resources: those whose records are made, and whose lines are not.
    """

    def __init__(self, connection: Connection, parcels: Sequence[Parcel]) -> None:
        self.found: dict[int, Taking] = {}
        self.touched: set[RowKey] = set()
        self.resources: set[Resource] = set()
        self._connection = connection
        self._waiting: list[tuple[int, Parcel]] = []
        plain = [one for one in parcels if one.plain]
        ids = [id for one in plain for id in one.ids]
        self._here = bulk.standing(connection, t.operation.c.id, ids)
        self._here |= bulk.standing(connection, t.erasure.c.target, ids)  # what was erased is not taken as it comes
        self._replaced = _Replaced(connection, plain)
        self._often = {firm for firm, count in Counter(one.firm for one in parcels).items() if count > 1}
        self._erased = False  # whether one of them erased, perhaps what comes after it
        self._old = bulk.standing(connection, t.operation.c.firm, {one.firm.bytes for one in plain})

    def take(self, place: int, parcel: Parcel) -> None:
        """Takes one in, or refuses it."""
        if not parcel.plain or self._erased or not self._here.isdisjoint(parcel.ids):
            self.write()
            self.found[place] = self._by_itself(parcel)
            return
        wrong = self._replaced.wrongly(parcel)
        if wrong is not None:
            self.found[place] = UserFault("foreign-heads", operation=UUID(bytes=wrong))
            return
        self._here.update(parcel.ids)
        self._replaced.note(parcel)
        self._waiting.append((place, parcel))

    def _by_itself(self, parcel: Parcel) -> Taking:
        """Takes in what may be here already, in part or whole, or erases."""
        operations = parcel.operations
        try:
            merge.check(self._connection, operations)
        except UserFault as fault:
            return fault
        taken = store.take(self._connection, operations)
        packages.note(self._connection, parcel.package)
        evidence.keep(self._connection, parcel.firm, parcel.evidence)
        if parcel.erases:
            drop_unsent(self._connection, parcel.firm)
            self._erased = True
        self.touched |= taken.rows
        self._here.update(parcel.ids)
        self._replaced.forget()
        return merge.told(taken)

    def write(self) -> None:
        """Writes the parcels that wait."""
        parcels = [one for _, one in self._waiting]
        bulk.add(self._connection, t.operation, [line for one in parcels for line in one.lines])
        bulk.add(self._connection, t.pred, [line for one in parcels for line in one.named], anew=True)
        bulk.add(self._connection, t.package, [_package(one) for one in parcels], anew=True)
        for place, one in self._waiting:
            evidence.keep(self._connection, one.firm, one.evidence)
            self.found[place] = Merged(len(one.ids), 0, 0, 0, (), self._touched(one))
        made = [one.fresh for one in parcels if one.fresh is not None and self._is_new(one)]
        bulk.add(self._connection, t.record, [line for one in made for line in one.records])
        bulk.add(self._connection, t.reference, [line for one in made for line in one.references])
        self._waiting.clear()

    def _is_new(self, parcel: Parcel) -> bool:
        """Whether nothing else is known of its firm."""
        return parcel.firm not in self._often and parcel.firm.bytes not in self._old

    def _touched(self, parcel: Parcel) -> int:
        """Sees to it that what hangs on its rows is made; returns how many it touches."""
        if parcel.fresh is not None and self._is_new(parcel):
            self.resources |= {(parcel.firm, UUID(bytes=row)) for row in parcel.fresh.resources}
            return len(parcel.rows)
        touched = _keys(parcel)
        if parcel.hides:
            unseen = [one for one in parcel.operations if one.body is None and one.preds]
            touched |= store.rows_of(self._connection, unseen)
        self.touched |= touched
        return len(touched)


class _Replaced:
    """Where the operations stand that parcels replace and do not hold."""

    def __init__(self, connection: Connection, parcels: Sequence[Parcel]) -> None:
        self._connection = connection
        self._named = {one.pred for parcel in parcels for one in parcel.outside}
        self._places: dict[bytes, list[tuple[UUID, Place]]] = {}
        self._looked = False

    def forget(self) -> None:
        """Has them looked for anew, as others were written."""
        self._places, self._looked = {}, False

    def note(self, parcel: Parcel) -> None:
        """Notes those of a parcel that is about to be written."""
        if self._named:
            for id, place in parcel.places:
                if id in self._named:
                    self._places.setdefault(id, []).append((parcel.firm, place))

    def wrongly(self, parcel: Parcel) -> bytes | None:
        """The operation of a parcel that replaces what it may not; what is not here yet, it may."""
        if parcel.outside and not self._looked:
            self._look()
        for one in parcel.outside:
            found = self._places.get(one.pred, ())
            if found and not any(firm == parcel.firm and may_replace(one.place, place) for firm, place in found):
                return one.op
        return None

    def _look(self) -> None:
        o = t.operation.c
        for portion in store.chunks(UUID(bytes=one) for one in self._named):
            found = self._connection.execute(select(o.id, o.firm, o.entity, o.row).where(o.id.in_(portion)))
            for id, firm, entity, row in found:
                place = (entity, None if row is None else row.bytes)
                self._places.setdefault(id.bytes, []).append((firm, place))
        self._looked = True


def _keys(parcel: Parcel) -> set[RowKey]:
    return {(parcel.firm, entity, UUID(bytes=row)) for entity, row in parcel.rows}


def _package(parcel: Parcel) -> bulk.Line:
    one = parcel.package
    ids = (one.hash, one.id.bytes, one.firm.bytes)
    return bulk.ready((*ids, one.device, one.outgoing, one.previous, one.operations, one.created))
