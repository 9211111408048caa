"""The report of a firm: what its reader may see is gathered into one value, which is then written as a PDF."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from esdesk import __version__
from esdesk.audit.checks import check_firm
from esdesk.audit.findings import Finding, Record, Setting, Severity, text_of
from esdesk.audit.visibility import Reader
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.sentences import Language
from esdesk.exchange.durable import write_durably
from esdesk.ledger.ledger import Ledger
from esdesk.reports.chapters.every import EVERY, KEYS
from esdesk.reports.content import ReportContent
from esdesk.reports.formats import SUFFIXES, count_of, setter
from esdesk.reports.progress import Cancelled
from esdesk.reports.reading import Family, Inventory
from esdesk.reports.records import parts
from esdesk.reports.telling import (
    auditors,
    base_year,
    firm_called,
    newest_visit,
    open_questions,
    place_of,
    told_findings,
    visit_day,
)
from esdesk.services.checks.checking import listed_codes
from esdesk.services.records.showing import shown
from esdesk.services.report.annexes import evidence_lines, factor_lines
from esdesk.services.report.balances import balance_sheets
from esdesk.services.report.claims import claim_lines
from esdesk.services.report.costs import cost_sheets, indicator_sheets
from esdesk.services.report.energy import energy_sheets
from esdesk.services.report.measures import measure_sheets
from esdesk.services.report.processes import process_sheets
from esdesk.services.report.suggestions import Reference
from esdesk.services.report.synergies import synergy_lines

ALL_CHAPTERS = frozenset(KEYS)

Progress = Callable[[int, int], None]
"""Told how many chapters are set, of how many."""


ANNEXES = frozenset(one.key for one in EVERY if one.annex)
"""The chapters that stand behind the others, with a letter."""


def chapter_titles(language: Language) -> dict[str, str]:
    """What the chapters of a report are called, by their keys, in their order."""
    return {one.key: one.title(language) for one in EVERY}


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """A report that lies on the disk, read back.

    Attributes:
        count: its pages (PDF), chapters (Word) or sheets (Excel).
    """

    path: Path
    count: int
    size: int


def gather(
    ledger: Ledger,
    firm: UUID,
    language: Language,
    reader: Reader = Reader.SELF,
    at: datetime | None = None,
    *,
    pictures: bool = True,
) -> ReportContent:
    """What a report of `firm` says to `reader`; nothing in it is more than they may see.

    Args:
        ledger: the open file.
        firm: whose report.
        language: of the report.
        reader: for whom; the firm itself (`Reader.SELF`) sees everything.
        at: the moment printed on it; now if not given.
        pictures: whether photos of evidence are read; the list of it stands without them.
    """
    made_at = at or datetime.now().astimezone()
    every = ledger.records(firm=firm)
    seen, left_out = shown(every, firm, reader)
    family, reference = Family(seen), Reference(language)
    resources = visible_resources(seen)
    lines = Inventory(family, language, reference.shown_code).lines(resources)
    matches = reference.matches(resources, family, firm)
    visit = newest_visit(family)
    called = firm_called(family.find(str(firm)), reference.sectors, language)
    setting = Setting(made_at.date(), known_codes=listed_codes)
    return ReportContent(
        language=language,
        reader=reader,
        made_at=made_at,
        digest=ledger.digest(firm),
        firm=called,
        place=place_of(family, firm, called),
        visit=visit_day(visit),
        base_year=base_year(family, visit),
        auditors=auditors(family, visit.row if visit else None),
        draft=_is_draft(every, check_firm(every, setting)),
        left_out=left_out,
        parts=parts(family, firm, language),
        processes=process_sheets(seen, language),
        resources=lines,
        claims=claim_lines(ledger, firm, family, list(zip(resources, lines, strict=True)), language, reader),
        energy=energy_sheets(seen, base_year(family, visit), language),
        balances=balance_sheets(seen, base_year(family, visit), language),
        costs=cost_sheets(seen, base_year(family, visit), language),
        indicators=indicator_sheets(seen, base_year(family, visit), language),
        measures=measure_sheets(seen, language),
        matches=matches,
        synergies=synergy_lines(family, reference.uses, reference.sectors, language),
        findings=told_findings(check_firm(seen, setting), family, language),
        questions=open_questions(family, language),
        sources=reference.sources(matches),
        factors=factor_lines(family.every("quantity"), language),
        evidence=evidence_lines(ledger, family, language, pictures=pictures),
        catalogue_version=reference.version,
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
    """Writes a report as PDF, Word or Excel: set, put beside its place, read back, and only then given its name.

    Args:
        content: what it says.
        path: of the report, whose ending says the format; a file that is there is replaced.
        chapters: which of `reports.chapters.every.KEYS` it has behind its cover.
        progress: told of each chapter.
        cancelled: asked at each chapter whether to stop.

    Returns:
        What was written; None where it was cancelled, and `path` is as before.

    Raises:
        UserFault: "report-no-such-chapter", "report-no-such-format".
        EnvironmentFault: "report-unreadable" where what was written does not read back, or what the disk says.
    """
    for unknown in sorted(chapters - ALL_CHAPTERS):
        raise UserFault("report-no-such-chapter", chapter=unknown, chapters=", ".join(KEYS))
    suffix = path.suffix.lower()  # ascii: a file's ending
    if suffix not in SUFFIXES:
        raise UserFault("report-no-such-format", file=path, formats=", ".join(SUFFIXES))
    try:
        made = setter(suffix)(content, chapters, progress, cancelled)
    except Cancelled:
        return None

    def check(read: bytes) -> None:
        if count_of(suffix, read) != made.count:
            raise EnvironmentFault("report-unreadable", file=path)

    write_durably(path, made.content, check)
    return WrittenReport(path, made.count, len(made.content))


def visible_resources(seen: Sequence[Record]) -> list[Record]:
    """The resources of which their reader sees at least what they are, in the order of the report."""
    told = ("name", "direction", "kind")
    return [one for one in seen if one.entity == "resource" and any(one.values.get(name) for name in told)]


def _is_draft(records: Sequence[Record], findings: Sequence[Finding]) -> bool:
    visit = newest_visit(Family(records))
    said = text_of(visit, "state", "state") if visit else ""
    return said == "draft" or any(one.severity is Severity.MUST for one in findings)
