"""What a report says, before anybody draws it: facts its reader may see, in one language, without a page or a pen.

The lines of each chapter are described beside it, in `reports.lines`; a chapter that not every report has brings a
value of its own, which is None or empty where there is nothing to say.
"""

from dataclasses import dataclass
from datetime import datetime

from esdesk.audit.listing import Direction
from esdesk.audit.visibility import Reader
from esdesk.core.sentences import Language
from esdesk.reports.lines.annexes import EvidenceLine, FactorLine
from esdesk.reports.lines.balances import BalanceSheet
from esdesk.reports.lines.checks import FindingLine
from esdesk.reports.lines.claims import ClaimLine
from esdesk.reports.lines.energy import EnergySheet
from esdesk.reports.lines.firm import Part, ProcessSheet
from esdesk.reports.lines.inventory import ResourceLine
from esdesk.reports.lines.matches import MatchLine, SourceLine
from esdesk.reports.lines.measures import MeasureSheet
from esdesk.reports.lines.synergies import SynergyLine
from esdesk.reports.lines.waste_cost import CostSheet, IndicatorSheet


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
    processes: tuple[ProcessSheet, ...]
    resources: tuple[ResourceLine, ...]
    claims: tuple[ClaimLine, ...]
    energy: tuple[EnergySheet, ...]
    balances: tuple[BalanceSheet, ...]
    costs: tuple[CostSheet, ...]
    indicators: tuple[IndicatorSheet, ...]
    measures: tuple[MeasureSheet, ...]
    matches: tuple[MatchLine, ...]
    synergies: tuple[SynergyLine, ...]
    findings: tuple[FindingLine, ...]
    questions: tuple[tuple[str, str], ...]
    sources: tuple[SourceLine, ...]
    factors: tuple[FactorLine, ...]
    evidence: tuple[EvidenceLine, ...]
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
