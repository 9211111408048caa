"""The papers beside the report: brochure, cards, checklist, waste declaration helper, by-product dossier."""

from collections.abc import Collection, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.listing import Direction
from esdesk.audit.visibility import Reader
from esdesk.catalogue.entries import SectorProfile
from esdesk.catalogue.read import default
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.sentences import Language
from esdesk.exchange.durable import write_durably
from esdesk.ledger.ledger import Ledger
from esdesk.reports.formats import count_of
from esdesk.reports.lines.inventory import ResourceLine, Yearly
from esdesk.reports.lines.papers import LawLine, PaperContent, Usual, UsualLine, WasteLine
from esdesk.reports.papers.every import PAPERS
from esdesk.reports.words import day
from esdesk.services.checks.forgotten import forgotten
from esdesk.services.checks.usual import profile_of
from esdesk.services.records.showing import shown
from esdesk.services.report.reporting import WrittenReport, gather, visible_resources

_BY_PRODUCT = ("byproduct", "TR")
"""The questions of the dossier: those of Turkish law, whatever the paper's language."""
PAPER_SUFFIXES = {key: one.suffix for key, one in PAPERS.items()}
"""What the file of each kind of paper ends with."""
_KILOGRAMS = {"t": Decimal(1000), "kg": Decimal(1)}


def paper_titles(language: Language) -> dict[str, str]:
    """What the kinds of paper are called, by their keys."""
    return {key: one.title(language) for key, one in PAPERS.items()}


def write_paper(
    ledger: Ledger,
    firm: UUID,
    kind: str,
    path: Path,
    language: Language,
    reader: Reader = Reader.SELF,
    at: datetime | None = None,
) -> WrittenReport:
    """Writes a paper: made, put beside its place, read back, and only then given its name.

    Args:
        ledger: the open file.
        firm: whose paper.
        kind: a key of `reports.papers.every.PAPERS`.
        path: of the file; one that is there is replaced.
        language: of the paper.
        reader: for whom; what they may not see is left out.
        at: the moment printed on it; now if not given.

    Raises:
        UserFault: "paper-no-such-kind", "paper-other-format".
        EnvironmentFault: "report-unreadable", or what the disk says.
    """
    known = PAPERS.get(kind)
    if known is None:
        raise UserFault("paper-no-such-kind", kind=kind, kinds=", ".join(PAPERS))
    suffix = path.suffix.lower()  # ascii: a file's ending
    if suffix != known.suffix:
        raise UserFault("paper-other-format", file=path, kind=kind, suffix=known.suffix)
    return write_gathered(gather_papers(ledger, firm, language, reader, at), kind, path)


def write_gathered(content: PaperContent, kind: str, path: Path) -> WrittenReport:
    """As `write_paper`, of what was gathered; kind and ending belong together."""
    made, count = PAPERS[kind].make(content)

    def check(read: bytes) -> None:
        if count_of(PAPERS[kind].suffix, read) != count:
            raise EnvironmentFault("report-unreadable", file=path)

    write_durably(path, made, check)
    return WrittenReport(path, count, len(made))


def gather_papers(
    ledger: Ledger, firm: UUID, language: Language, reader: Reader = Reader.SELF, at: datetime | None = None
) -> PaperContent:
    """What the papers of `firm` say to `reader`; nothing in it is more than they may see."""
    report = gather(ledger, firm, language, reader, at, pictures=False)
    seen, _ = shown(ledger.records(firm=firm), firm, reader)
    wastes = [
        _waste(record, line)
        for record, line in zip(visible_resources(seen), report.resources, strict=True)
        if line.kind == "waste" and line.direction is not Direction.WANT
    ]
    laws = tuple(
        LawLine(
            question=one.question_tr if language == "tr" else one.question_en,
            law=f"{one.law} ({day(one.law_date, language)})",
        )
        for one in default().legal_questions
        if (one.topic, one.list) == _BY_PRODUCT
    )
    return PaperContent(report, _usual(ledger, seen, firm, language, reader), tuple(wastes), laws)


def _waste(record: Record, line: ResourceLine) -> WasteLine:
    kilograms = None
    if isinstance(line.yearly, Yearly) and line.yearly.unit in _KILOGRAMS:
        kilograms = line.yearly.value * _KILOGRAMS[line.yearly.unit]
    return WasteLine(
        code=line.code if isinstance(line.code, str) else "",
        name=line.name if isinstance(line.name, str) else "",
        hazardous=line.hazardous,
        kilograms=kilograms,
        treatment=text_of(record, "fate", "treatment"),
        receiver=text_of(record, "fate", "receiver"),
    )


def _usual(ledger: Ledger, seen: Sequence[Record], firm: UUID, language: Language, reader: Reader) -> Usual:
    """What plants of the firm's sector have; the firm itself is told which of it is on record."""
    owner = next((one for one in seen if one.row == firm), None)
    profile = profile_of(text_of(owner, "nace", "code")) if owner is not None else None
    if profile is None:
        return Usual()
    facility = next((one.row for one in seen if one.entity == "facility"), None)
    open_ones = {one.concept for one in forgotten(ledger, facility)} if facility is not None else set()
    usual = {*profile.often_forgotten, *profile.usual_outputs}
    told = usual - open_ones if reader is Reader.SELF and facility is not None else set()

    def lines(concepts: Sequence[str], told: Collection[str] = ()) -> tuple[UsualLine, ...]:
        known = (default().concepts.get(one) for one in concepts)
        return tuple(
            UsualLine(one.label_tr if language == "tr" else one.label_en, one.id in told) for one in known if one
        )

    outputs = [one for one in profile.usual_outputs if one not in profile.often_forgotten]
    return Usual(
        sector=_sector(profile, language),
        outputs=lines(outputs, told),
        forgotten=lines(profile.often_forgotten, told),
        inputs=lines(profile.usual_inputs),
        questions=profile.questions_tr if language == "tr" else profile.questions_en,
    )


def _sector(profile: SectorProfile, language: Language) -> str:
    return f"{profile.nace} {profile.name_tr if language == 'tr' else profile.name_en}"
