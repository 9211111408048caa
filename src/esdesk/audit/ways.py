"""What matching gives beside single uses and pairs: two uses one after the other, and several haves as one lot."""

from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.listing import Case, Part, Said, UseSuggestion
from esdesk.core.units import Dimension

MADE, LEFT = "made", "left"


@dataclass(frozen=True, slots=True)
class Way:
    """Two known uses one after the other.

    Attributes:
        kind: `MADE` where the second takes what the first makes of it, `LEFT` where it takes what is left over.
        middle: id of the concept in between; `label` is its name.
        makers: NACE codes of those who make it, or leave it over.
    """

    first: UseSuggestion
    second: UseSuggestion
    kind: str
    middle: str
    label: Said
    makers: tuple[str, ...]
    score_1e4: int
    parts: tuple[Part, ...]
    case: Case


@dataclass(frozen=True, slots=True)
class Share:
    """What one have gives to a pool.

    Attributes:
        amount: whole base units a year.
        months: bit 0 is January; None where nobody said.
        km: by road to whoever takes it; None where a place is unknown.
        score_1e4: that of the have with the want alone.
    """

    have: UUID
    amount: int
    months: int | None
    km: int | None
    score_1e4: int


@dataclass(frozen=True, slots=True)
class Pool:
    """Several haves of one concept that together make the lot that a want takes, and of which each alone is too small.

    Attributes:
        lot: the least that the want takes, whole base units of `dimension` a year.
        shares: what each gives, the largest first.
        missing: months in which it is wanted and nobody is known to have it, bit 0 is January; 0 where nobody said.
    """

    want: UUID
    concept: str
    lot: int
    dimension: Dimension
    shares: tuple[Share, ...]
    missing: int
    score_1e4: int
    parts: tuple[Part, ...]
    case: Case

    @property
    def total(self) -> int:
        """What all of them give a year."""
        return sum(one.amount for one in self.shares)
