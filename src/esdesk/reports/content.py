"""What a report says, before anybody draws it: facts its reader may see, in one language, without a page or a pen."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum

from esdesk.audit.closure import Verdict
from esdesk.audit.findings import Severity
from esdesk.audit.listing import Direction, UseSuggestion
from esdesk.audit.visibility import Reader
from esdesk.core.sentences import Language
from esdesk.figures.sankey_plan import Link, Step

CHAPTERS = ("summary", "firm", "inventory", "balances", "matches", "checks", "sources")
"""The chapters behind the cover, in their order; each can be left out."""


class Lack(Enum):
    """Why there is no value: nobody gave one, its reader may not see it, or there is nothing to say here."""

    MISSING = "missing"
    WITHHELD = "withheld"
    NOTHING = "nothing"


Cell = str | Lack
"""A value in print, or why there is none."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A field that is filled: what it is called and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """One record of the firm's chapter.

    Attributes:
        title: what it is.
        missing: labels of the fields that are empty.
    """

    title: str
    facts: tuple[Fact, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Yearly:
    """An amount a year in the unit that plants use for it.

    Attributes:
        assumed: whether the plant's working time was not recorded and taken as never standing still.
    """

    value: Decimal
    unit: str
    assumed: bool


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """One resource of the inventory.

    Attributes:
        kind: code of its kind, "" where it is not known here.
        code: its waste code as people write it; `hazardous` is what the catalogue (or its star) says of it.
        typed: the amount as somebody typed it; `yearly` what that is a year.
        quality: code of the data quality of that amount.
        provisional: whether a value of it is in conflict, so that what is printed may change.
    """

    name: Cell
    direction: Direction | None
    kind: str
    code: Cell
    hazardous: bool
    typed: Cell
    yearly: Yearly | Lack
    fate: Cell
    price: Cell
    quality: Cell
    details: tuple[Fact, ...]
    provisional: bool


@dataclass(frozen=True, slots=True)
class ClosureLine:
    """How a process closes, in print; `share` and `improve` may be "". The plant as a whole comes last, `whole`."""

    name: str
    inflow: str
    outflow: str
    difference: str
    bound: str
    share: str
    verdict: Verdict
    said: str
    improve: str
    whole: bool


@dataclass(frozen=True, slots=True)
class BalanceSheet:
    """The balance of one facility in one measure and year.

    Attributes:
        title: what is balanced, of which year, in which unit.
        told: what the drawing shows; `steps` and `links` are what is drawn, no links where nothing has an amount.
        missing: what has no amount, and why.
    """

    title: str
    told: str
    steps: tuple[Step, ...]
    links: tuple[Link, ...]
    closures: tuple[ClosureLine, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FurtherLine:
    """What a use leads on to, with what speaks against that; `synergy` is the row of the use after it."""

    text: str
    synergy: str


@dataclass(frozen=True, slots=True)
class UseLine:
    """A use of a have.

    Attributes:
        receivers: the sectors that take it.
        source: the citation of a documented use, else "".
        refused: why it was found not to fit; "" where nobody said so.
        further: what it leads on to; of the uses that are told with their reasons.
    """

    suggestion: UseSuggestion
    receivers: tuple[str, ...]
    source: str
    refused: str
    further: tuple[FurtherLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A have with what could become of it; `meant` is the concept it was taken for, "" where it is not known."""

    name: str
    meant: str
    uses: tuple[UseLine, ...]

    @property
    def best(self) -> UseLine | None:
        """The use with the highest score among those that nobody refused."""
        return max(
            (one for one in self.uses if not one.refused), key=lambda one: one.suggestion.score_1e4, default=None
        )


@dataclass(frozen=True, slots=True)
class SynergyLine:
    """A synergy under way: of which resource, what it becomes, who takes it, how far it is, what is next."""

    name: str
    use: str
    receiver: str
    stage: str
    next_action: str
    due: str


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding, with everything it was found of; `accepted` is why it may stay as it is, "" where it is open."""

    severity: Severity
    text: str
    subjects: tuple[str, ...]
    accepted: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A row of the catalogue that the report rests on; `citation` only where its basis is "documented"."""

    id: str
    basis: str
    waste: str
    use: str
    citation: str
    doubted: bool


@dataclass(frozen=True, slots=True)
class ReportContent:
    """Everything a report says.

    Attributes:
        firm: what the firm is called, or how it is told where its name may not be seen.
        place: district and province, facility; "" where nothing is known or may be seen.
        visit: date of the newest visit as stored, "" where there is none; `base_year` its base year.
        digest: of the firm's operations when the report was made, 64 hex digits.
        draft: whether something that must be mended is open, or the visit says it is a draft.
        left_out: how many recorded values its reader may not see.
        questions: asked by people and not answered yet, each with what it is about.
    """

    language: Language
    reader: Reader
    made_at: datetime
    digest: str
    firm: str
    place: str
    visit: str
    base_year: str
    auditors: str
    draft: bool
    left_out: int
    parts: tuple[Part, ...]
    resources: tuple[ResourceLine, ...]
    balances: tuple[BalanceSheet, ...]
    matches: tuple[MatchLine, ...]
    synergies: tuple[SynergyLine, ...]
    findings: tuple[FindingLine, ...]
    questions: tuple[tuple[str, str], ...]
    sources: tuple[SourceLine, ...]
    catalogue_version: str
    program_version: str

    @property
    def nothing(self) -> str:
        """Which word says that there is nothing here: to those who may see everything, that nothing was recorded."""
        return "recorded" if self.reader is Reader.SELF else "shown"

    @property
    def open_findings(self) -> tuple[FindingLine, ...]:
        """The findings that nobody accepted."""
        return tuple(one for one in self.findings if not one.accepted)

    def of(self, direction: Direction) -> tuple[ResourceLine, ...]:
        """The haves, or the wants."""
        return tuple(one for one in self.resources if one.direction is direction)
