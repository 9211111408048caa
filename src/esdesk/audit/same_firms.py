"""Which firms are one: what people said of pairs of them, and the groups that come of it.

A verdict is about a pair and stands in the ledger of the firm with the lesser id, in a row whose id follows from the
pair. So two devices that judge the same pair write to the same field: agreeing is one value, disagreeing a conflict.
Nothing is ever joined but by such a verdict, and no record of either firm changes by it.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id

ENTITY = "same_firm"
_DOMAIN = b"esdesk-same-firm-1\0"

Pair = tuple[UUID, UUID]
"""Two firms, the lesser id first."""


class Verdict(StrEnum):
    """What a person said of two firms."""

    SAME = "same"
    NOT_SAME = "not_same"


def pair(one: UUID, other: UUID) -> Pair:
    """The two firms in the order of their ids; raises ValueError for a firm and itself."""
    if one == other:
        raise ValueError("a firm is the same as itself")
    return (one, other) if one < other else (other, one)


def row_of(firms: Pair) -> UUID:
    """The row in which verdicts on a pair stand, whoever writes them."""
    hashed = hashlib.sha256(_DOMAIN + firms[0].bytes + firms[1].bytes).digest()
    return UUID(bytes=hashed[:16], version=5)


def pair_of(record: Record) -> Pair | None:
    """The pair that a record of `ENTITY` is about; None where it is not the one that its row is for."""
    one, other = reference_id(record.values.get("firm")), reference_id(text_of(record, "other", "firm"))
    if one is None or other is None or not one < other or record.row != row_of((one, other)):
        return None
    return one, other


def verdict_of(record: Record) -> Verdict | None:
    """What a record of `ENTITY` says of its pair; None where it was taken back."""
    said = text_of(record, "verdict")
    return Verdict(said) if said in list(Verdict) else None


@dataclass(frozen=True, slots=True)
class Groups:
    """The firms that are one.

    Attributes:
        leader: of each firm in a group of several, the least id of the group; firms that stand for themselves are not
            among them.
        contradictions: pairs that were said to be two while others made them one. Their whole group counts as
            separate firms until somebody settles it.
    """

    leader: Mapping[UUID, UUID]
    contradictions: tuple[Pair, ...]

    def of(self, firm: UUID) -> UUID:
        """The id that stands for `firm` and all that are one with it."""
        return self.leader.get(firm, firm)

    def are_one(self, one: UUID, other: UUID) -> bool:
        """Whether two ids are of one firm."""
        return self.of(one) == self.of(other)

    def count(self, firms: Iterable[UUID]) -> int:
        """How many firms these ids are."""
        return len({self.of(firm) for firm in firms})


def groups(verdicts: Mapping[Pair, Verdict]) -> Groups:
    """The groups that verdicts make: what is the same as the same is the same. Their order does not matter."""
    root: dict[UUID, UUID] = {}
    for one, other in sorted(firms for firms, said in verdicts.items() if said is Verdict.SAME):
        least, most = sorted((_root(root, one), _root(root, other)))
        root[most] = least
    leader = {firm: _root(root, firm) for firms, said in verdicts.items() if said is Verdict.SAME for firm in firms}
    against = tuple(
        sorted(
            firms
            for firms, said in verdicts.items()
            if said is Verdict.NOT_SAME and leader.get(firms[0], firms[0]) == leader.get(firms[1], firms[1])
        )
    )
    doubtful = {leader[one] for one, _ in against}
    return Groups({firm: led for firm, led in leader.items() if led not in doubtful}, against)


def _root(root: Mapping[UUID, UUID], firm: UUID) -> UUID:
    while root.get(firm, firm) != firm:
        firm = root[firm]
    return firm
