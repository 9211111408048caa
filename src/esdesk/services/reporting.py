"""The report of a firm: what its reader may see is gathered into one value, which is then written as a PDF."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from esdesk import __version__
from esdesk.audit.checks import check_firm
from esdesk.audit.findings import Finding, Record, Setting, Severity, text_of
from esdesk.audit.listing import Direction
from esdesk.audit.visibility import Reader
from esdesk.audit.vocabulary import vocabulary
from esdesk.catalogue.read import Catalogue, default
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.sentences import Language
from esdesk.exchange.durable import write_durably
from esdesk.ledger.ledger import Ledger
from esdesk.reports.content import CHAPTERS, MatchLine, ReportContent, SourceLine, UseLine
from esdesk.reports.reading import Family, Inventory
from esdesk.reports.records import parts
from esdesk.reports.telling import (
    auditors,
    base_year,
    firm_called,
    newest_visit,
    open_questions,
    place_of,
    sector_title,
    synergies,
    told_findings,
)
from esdesk.services import suggesting
from esdesk.services.checking import listed_codes
from esdesk.services.showing import shown

ALL_CHAPTERS = frozenset(CHAPTERS)
_DOCUMENTED, _OTHERS = 2, 3
"""How many uses of a have are printed: those with a source, and known practice."""

Progress = Callable[[int, int], None]
"""Told how many chapters are set, of how many."""


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """A report that lies on the disk, read back."""

    path: Path
    pages: int
    size: int


def gather(
    ledger: Ledger,
    firm: UUID,
    language: Language,
    reader: Reader = Reader.SELF,
    at: datetime | None = None,
) -> ReportContent:
    """What a report of `firm` says to `reader`; nothing in it is more than they may see.

    Args:
        ledger: the open file.
        firm: whose report.
        language: of the report.
        reader: for whom; the firm itself (`Reader.SELF`) sees everything.
        at: the moment printed on it; now if not given.
    """
    made_at = at or datetime.now().astimezone()
    every = ledger.records(firm=firm)
    seen, left_out = shown(every, firm, reader)
    family = Family(seen)
    catalogue = default()
    sectors = {code: one.title_tr if language == "tr" else one.title_en for code, one in catalogue.sectors.items()}
    resources = [one for one in family.every("resource") if not _is_hidden(one)]
    matches = _matches(resources, family, firm, sectors, language)
    visit = newest_visit(family)
    setting = Setting(made_at.date(), known_codes=listed_codes)
    findings = check_firm(seen, setting)
    whole = findings if reader is Reader.SELF else check_firm(every, setting)
    called = firm_called(family.find(str(firm)), sectors, language)
    return ReportContent(
        language=language,
        reader=reader,
        made_at=made_at,
        digest=ledger.digest(firm),
        firm=called,
        place=place_of(family, firm, called),
        visit=(text_of(visit, "dates", "to") or text_of(visit, "dates", "from")) if visit else "",
        base_year=base_year(family, visit),
        auditors=auditors(family, visit.row if visit else None),
        draft=_is_draft(every, whole),
        left_out=left_out,
        parts=parts(family, firm, language),
        resources=Inventory(family, language, _code_in(catalogue)).lines(resources),
        matches=matches,
        synergies=synergies(family, _uses(catalogue, language), sectors, language),
        findings=told_findings(findings, family, language),
        questions=open_questions(family, language),
        sources=_sources(matches, catalogue, language),
        catalogue_version=catalogue.version,
        program_version=__version__,
    )


def write_report(
    content: ReportContent,
    path: Path,
    *,
    chapters: frozenset[str] = ALL_CHAPTERS,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> WrittenReport | None:
    """Writes a report as PDF: set, put beside its place, read back, and only then given its name.

    Args:
        content: what it says.
        path: of the PDF; a file that is there is replaced.
        chapters: which of `reports.content.CHAPTERS` it has behind its cover.
        progress: told of each chapter.
        cancelled: asked at each chapter whether to stop.

    Returns:
        What was written; None where it was cancelled, and `path` is as before.

    Raises:
        UserFault: "report-no-such-chapter".
        EnvironmentFault: "report-unreadable" where what was written does not read back, or what the disk says.
    """
    for unknown in sorted(chapters - ALL_CHAPTERS):
        raise UserFault("report-no-such-chapter", chapter=unknown, chapters=", ".join(CHAPTERS))
    from esdesk.reports.pdf import Cancelled, pages_of, set_report  # reportlab is slow to import, and needed here only

    try:
        made = set_report(content, chapters, progress, cancelled)
    except Cancelled:
        return None

    def check(read: bytes) -> None:
        if pages_of(read) != made.pages:
            raise EnvironmentFault("report-unreadable", file=path)

    write_durably(path, made.content, check)
    return WrittenReport(path, made.pages, len(made.content))


def _is_hidden(record: Record) -> bool:
    return not any(record.values.get(name) for name in ("name", "direction", "kind"))


def _is_draft(records: Sequence[Record], findings: Sequence[Finding]) -> bool:
    visit = newest_visit(Family(records))
    said = text_of(visit, "state", "state") if visit else ""
    return said == "draft" or any(one.severity is Severity.MUST for one in findings)


def _matches(
    resources: Sequence[Record], family: Family, firm: UUID, sectors: dict[str, str], language: Language
) -> tuple[MatchLine, ...]:
    """The haves whose name may be seen, those with the best use first."""
    owner = family.find(str(firm))
    sector = text_of(owner, "nace", "code") if owner else ""
    concepts = default().concepts
    found = []
    for one in resources:
        name = text_of(one, "name")
        if not name or text_of(one, "direction") != Direction.HAVE:
            continue
        chosen = concepts.get(text_of(one, "concept"))  # what a person chose says more than the name
        asked = chosen.label_tr if chosen else name
        concept, uses = suggesting.uses(asked, sector or None, text_of(one, "classification", "code") or None)
        meant = chosen or concepts.get(concept or "")
        label = (meant.label_tr if language == "tr" else meant.label_en) if meant else ""
        refused = {text_of(no, "suggestion"): _why(no, language) for no in family.of(one.row, "refusal")}
        lines = [
            UseLine(
                use,
                tuple(sector_title(code, sectors) or code for code in use.receivers),
                _citation(use.synergy),
                refused.get(use.synergy, ""),
            )
            for use in uses
        ]
        found.append(MatchLine(name, label, tuple(_chosen(lines))))
    return tuple(sorted(found, key=lambda one: -(one.best.suggestion.score_1e4 if one.best else -1)))


def _chosen(uses: Sequence[UseLine]) -> list[UseLine]:
    """The best documented uses, the best of the others, and all that were refused."""
    open_ones = [one for one in uses if not one.refused]
    documented = [one for one in open_ones if one.suggestion.basis == "documented"][:_DOCUMENTED]
    others = [one for one in open_ones if one.suggestion.basis != "documented"][:_OTHERS]
    return [*documented, *others, *(one for one in uses if one.refused)]


def _why(refusal: Record, language: Language) -> str:
    reason = vocabulary("refusal").word(text_of(refusal, "reason") or "other", language)
    return ": ".join(part for part in (reason, text_of(refusal, "note")) if part)


def _citation(synergy: str) -> str:
    """The source of a documented row; of others it is a memory that nobody opened, and no citation."""
    found = default().synergies.get(synergy)
    return found.source if found is not None and found.basis == "documented" else ""


def _sources(matches: Sequence[MatchLine], catalogue: Catalogue, language: Language) -> tuple[SourceLine, ...]:
    used = sorted({use.suggestion.synergy for one in matches for use in one.uses} & set(catalogue.synergies))
    rows = [catalogue.synergies[id] for id in used]
    return tuple(
        SourceLine(
            id=one.id,
            basis=one.basis,
            waste=one.waste_tr if language == "tr" else one.waste_en,
            use=one.use_tr if language == "tr" else one.use_en,
            citation=_citation(one.id),
            doubted=bool(one.doubt),
        )
        for one in rows
    )


def _uses(catalogue: Catalogue, language: Language) -> dict[str, str]:
    return {one.id: one.use_tr if language == "tr" else one.use_en for one in catalogue.synergies.values()}


def _code_in(catalogue: Catalogue) -> Callable[[str], tuple[str, bool] | None]:
    def shown_code(code: str) -> tuple[str, bool] | None:
        known = catalogue.codes.get(code)
        return (known.shown, known.hazardous) if known is not None else None

    return shown_code
