"""A package as it is handed to the ledger: all that can be worked out of it without looking into one.

A centre has this done in other processes than the one that writes, so a parcel is plain bytes, text and numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from esdesk.core.clock import Clock
from esdesk.core.flat import Flat, whole
from esdesk.core.operation import Level, Operation
from esdesk.ledger.fresh import Fresh, fresh
from esdesk.ledger.store import ERASURE
from esdesk.ledger.views import NotedPackage

Place = tuple[str | None, bytes | None]
"""Entity and row of an operation; None for both where it cannot be seen."""


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
        flats: its operations.
        evidence: files by SHA-256, hex.
        plain: whether it can be taken in together with others, provided that nothing of it is here: no claim of an
            erasure in it, no erasing, and what it replaces of its own is replaced rightly.
        outside: what it replaces of others.
        latest: the latest clock in it.
        fresh: what it comes to where its firm is new here; None for what is not plain.
    """

    package: NotedPackage
    flats: Sequence[Flat]
    evidence: Mapping[str, bytes] = field(default_factory=dict)
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
        return [whole(one, self.firm, self.package.device) for one in self.flats]

    @property
    def erases(self) -> bool:
        """Whether an operation of it erases something, somewhere."""
        return any(one.entity == ERASURE for one in self.flats)

    def told_to(self, clock: Clock) -> None:
        """Has a clock take note of the readings in it, one that is years ahead among them or not."""
        if not clock.witness(self.latest):
            for one in self.flats:
                clock.witness(one.hlc or 0)


def parcel(package: NotedPackage, flats: Sequence[Flat], evidence: Mapping[str, bytes]) -> Parcel:
    """The parcel of a package whose signature, digest and seals hold."""
    places: dict[bytes, Place] = {one.id: (one.entity, one.row) for one in flats}
    named = [(pred, one) for one in flats for pred in one.preds]
    outside = [Outside(pred, one.id, (one.entity, one.row)) for pred, one in named if pred not in places]
    rightly = all(may_replace(places[one.id], places[pred]) for pred, one in named if pred in places)
    odd = any(one.level == Level.ERASED or one.entity == ERASURE for one in flats)
    plain = rightly and not odd and len(places) == len(flats)
    latest = max((one.hlc for one in flats if one.hlc is not None), default=0)
    made = fresh(package.firm, package.device, flats) if plain else None
    return Parcel(package, flats, evidence, plain, outside, latest, made)


def may_replace(place: Place, replaced: Place) -> bool:
    """Whether an operation there may replace one there, of the same firm.

    Not the field: to whom a deletion is withheld, it is the latest of each field it names, and is named there.
    """
    return None in (place[0], replaced[0]) or place == replaced
