"""What matching reads and gives: a firm's have or want in one value, and suggestions with everything said for them.

Scores, values and weights are whole numbers of ten-thousandths (0 to 10,000), so that the same input gives the same
answer on every machine and ties can be told from near ties.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from esdesk.core.sentences import Language
from esdesk.core.units import Dimension

FULL = 10_000
"""The whole of a score, a value or a weight."""


class ResourceKind(StrEnum):
    """What sort of thing a resource is, as its owner would say."""

    MATERIAL = "material"
    WASTE = "waste"
    BY_PRODUCT = "by-product"
    ENERGY = "energy"
    WATER = "water"
    CAPACITY = "capacity"
    EQUIPMENT = "equipment"
    SPACE = "space"
    LOGISTICS = "logistics"
    EXPERTISE = "expertise"
    SERVICE = "service"


class Direction(StrEnum):
    """Whether a firm offers a resource or looks for it."""

    HAVE = "have"
    WANT = "want"


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence or name in both languages."""

    tr: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in `language`."""
        return self.tr if language == "tr" else self.en


@dataclass(frozen=True, slots=True)
class OwnLabel:
    """What people of a plant call something that the catalogue knows: a concept by its id, or a waste code."""

    name: str
    concept: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A resource that a firm has or wants, as matching sees it.

    Attributes:
        nace: the firm's NACE code ("24.51"), or "".
        note: whatever else was said about it.
        concept: id of the catalogue's concept where a person chose one.
        waste_code: six digits.
        amount: base units of `dimension` a year (kg, m3, kWh; `core.units`), or None where nobody said.
        months: bit 0 is January; None where nobody said.
        position: latitude and longitude in degrees.
        province: plate number ("35").
        must, nice, never: what a want must have, would like to have and must never have.
        leader: the id that stands for all firms which are one with `firm`, where some are (`audit.same_firms`).
    """

    id: UUID
    firm: UUID
    firm_name: str
    nace: str
    direction: Direction
    kind: ResourceKind
    name: str
    note: str = ""
    concept: str | None = None
    waste_code: str | None = None
    amount: Decimal | None = None
    dimension: Dimension | None = None
    months: int | None = None
    position: tuple[float, float] | None = None
    province: str | None = None
    must: tuple[str, ...] = ()
    nice: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    leader: UUID | None = None

    @property
    def party(self) -> UUID:
        """Whose it is in matching: nobody is matched with themselves under another name."""
        return self.leader or self.firm


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score: it adds `value_1e4 * weight_1e4 / 10,000`."""

    name: str
    value_1e4: int
    weight_1e4: int
    reason: Said


@dataclass(frozen=True, slots=True)
class Question:
    """The one thing worth asking next, and by how much the answer could move the score."""

    text: Said
    swing_1e4: int


@dataclass(frozen=True, slots=True)
class Case:
    """What can be said about a suggestion.

    Attributes:
        evidence: ids of the catalogue's rows it rests on.
    """

    for_: tuple[Said, ...] = ()
    against: tuple[Said, ...] = ()
    unknown: tuple[Said, ...] = ()
    ask: Question | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConceptSuggestion:
    """A concept that words may mean."""

    concept: str
    label: Said
    score_1e4: int
    matched: str


@dataclass(frozen=True, slots=True)
class CodeSuggestion:
    """A waste code that words may mean; a person confirms it, nothing takes it over by itself.

    Attributes:
        mirror: codes of the other half of a mirror pair.
        question: what decides between the two halves, and before that between the things that the name may mean.
    """

    code: str
    shown: str
    name: Said
    hazardous: bool
    mirror: tuple[str, ...]
    score_1e4: int
    why: tuple[Said, ...]
    question: Said | None


@dataclass(frozen=True, slots=True)
class UseSuggestion:
    """A known use of a have.

    Attributes:
        synergy: id of the catalogue's row.
        receivers: NACE codes of those who take it.
        basis: "documented", "practice" or "judgement"; only the first is a precedent.
        doubt: what speaks against the catalogue's row itself, or "".
        treatment: what has to be done to it first, or empty.
        treaters: NACE codes of those who do that, where the receiver does not do it.
        guess: whether nothing surer is known; the program does not stand for it, and the case says so first.
    """

    synergy: str
    use: Said
    receivers: tuple[str, ...]
    basis: str
    doubt: str
    score_1e4: int
    parts: tuple[Part, ...]
    case: Case
    treatment: Said = Said("", "")
    treaters: tuple[str, ...] = ()
    guess: bool = False


@dataclass(frozen=True, slots=True)
class PairSuggestion:
    """A want that a have could meet."""

    have: UUID
    want: UUID
    score_1e4: int
    parts: tuple[Part, ...]
    case: Case
