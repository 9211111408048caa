"""A package as it is handed to the ledger: all that can be worked out of it without looking into one.

A centre has this done in other processes than the one that writes, so a parcel is plain bytes, text and numbers, its
lines as the tables take them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from esdesk.core.clock import Clock
from esdesk.core.flat import Flat, whole
from esdesk.core.operation import Level, Operation
from esdesk.ledger.bulk import Line, ready
from esdesk.ledger.fresh import Fresh, fresh
from esdesk.ledger.store import ERASURE
from esdesk.ledger.views import NotedPackage

Place = tuple[str | None, bytes | None]
"""Entity and row of an operation; None for both where it cannot be seen."""

_LEVEL, _ENTITY, _ROW, _HLC, _BODY = 2, 10, 11, 13, 14  # where they stand in a line


@dataclass(frozen=True, slots=True)
class Outside:
    """That the operation `op`, of which `place` can be seen, replaces one that is not in the same package."""

    pred: bytes
    op: bytes
    place: Place


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one package brings.

    Attributes:
        package: how it is noted; it names firm and device.
        ids: of its operations, in the order of `lines`.
        lines: for the table of operations.
        named: for the table of what they replace.
        rows: entity and row of what can be seen of them, each once.
        evidence: files by SHA-256, hex.
        erases: whether an operation of it erases something, somewhere.
        plain: whether it can be taken in together with others, provided that nothing of it is here: no claim of an
            erasure in it, no erasing, and what it replaces of its own is replaced rightly.
        outside: what it replaces of others.
        latest: the latest clock in it.
        fresh: what it comes to where its firm is new here; None for what is not plain, or continues what is not in it.
    """

    package: NotedPackage
    ids: Sequence[bytes]
    lines: Sequence[Line]
    named: Sequence[Line]
    rows: Sequence[tuple[str, bytes]]
    evidence: Mapping[str, bytes] = field(default_factory=dict)
    erases: bool = False
    plain: bool = False
    outside: Sequence[Outside] = ()
    latest: int = 0
    fresh: Fresh | None = None

    @property
    def firm(self) -> UUID:
        """Whose records it is about."""
        return self.package.firm

    @property
    def operations(self) -> list[Operation]:
        """Its operations, whole."""
        preds: dict[bytes, list[bytes]] = defaultdict(list)
        for pred, op in self.named:
            preds[bytes(op)].append(bytes(pred))
        flats = [_flat(line, tuple(preds.get(id, ()))) for id, line in zip(self.ids, self.lines, strict=True)]
        return [whole(one, self.firm, self.package.device) for one in flats]

    @property
    def places(self) -> list[tuple[bytes, Place]]:
        """The id and the place of each operation."""
        said = zip(self.ids, self.lines, strict=True)
        return [(id, (one[_ENTITY], None if one[_ROW] is None else bytes(one[_ROW]))) for id, one in said]

    @property
    def levels(self) -> list[tuple[bytes, bytes, Level]]:
        """Id, commitment and level of each operation; a claim that one is erased counts as withheld."""
        claimed = {Level.ERASED: Level.WITHHELD}
        found = ((id, bytes(one[1]), Level(one[_LEVEL])) for id, one in zip(self.ids, self.lines, strict=True))
        return [(id, commitment, claimed.get(level, level)) for id, commitment, level in found]

    @property
    def hides(self) -> bool:
        """Whether it replaces something by what cannot be seen."""
        return bool(self.named) and any(one[_BODY] is None for one in self.lines)

    def told_to(self, clock: Clock) -> None:
        """Has a clock take note of the readings in it, one that is years ahead among them or not."""
        if not clock.witness(self.latest):
            for one in self.lines:
                clock.witness(one[_HLC] or 0)


def parcel(package: NotedPackage, flats: Sequence[Flat], evidence: Mapping[str, bytes]) -> Parcel:
    """The parcel of a package whose signature, digest and seals hold."""
    places: dict[bytes, Place] = {one.id: (one.entity, one.row) for one in flats}
    named = [(pred, one) for one in flats if one.preds for pred in one.preds]
    outside = [Outside(pred, one.id, (one.entity, one.row)) for pred, one in named if pred not in places]
    rightly = all(may_replace(places[one.id], places[pred]) for pred, one in named if pred in places)
    erases = any(one.entity == ERASURE for one in flats)
    odd = erases or any(one.level == Level.ERASED for one in flats)
    plain = rightly and not odd and len(places) == len(flats)
    return Parcel(
        package=package,
        ids=[one.id for one in flats],
        lines=_lines(package, flats),
        named=[ready((pred, one.id)) for pred, one in named],
        rows=[
            (entity, row) for entity, row in dict.fromkeys(places.values()) if entity is not None and row is not None
        ],
        evidence=evidence,
        erases=erases,
        plain=plain,
        outside=outside,
        latest=max((one.hlc for one in flats if one.hlc is not None), default=0),
        fresh=fresh(package.firm, package.device, flats) if plain and not outside else None,
    )


def _lines(package: NotedPackage, flats: Sequence[Flat]) -> list[Line]:
    firm, device, epochs = (
        bytearray(package.firm.bytes),
        package.device,
        {one.epoch: bytearray(one.epoch) for one in flats},
    )
    return [
        (
            bytearray(id), bytearray(commitment), level, 0, firm, device, epochs[epoch], seq, bytearray(seal),
            salt and bytearray(salt), entity, row and bytearray(row), field, hlc, body,
        )
        for id, commitment, level, epoch, seq, seal, salt, entity, row, field, hlc, body, _ in flats
    ]  # fmt: skip


def _flat(line: Line, preds: tuple[bytes, ...]) -> Flat:
    id, commitment, level, _, _, _, epoch, seq, seal, salt, entity, row, field, hlc, body = line
    ids = (bytes(id), bytes(commitment), level, bytes(epoch), seq, bytes(seal), salt and bytes(salt))
    return Flat(*ids, entity, row and bytes(row), field, hlc, body, preds)


def may_replace(place: Place, replaced: Place) -> bool:
    """Whether an operation there may replace one there, of the same firm.

    Not the field: to whom a deletion is withheld, it is the latest of each field it names, and is named there.
    """
    return None in (place[0], replaced[0]) or place == replaced
