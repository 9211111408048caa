"""The checks: what must be mended, what is doubtful, what could be better, each with where."""

from collections.abc import Sequence

from reportlab.platypus import Table

from esdesk.audit.findings import Severity
from esdesk.core.sentences import Language
from esdesk.reports import signs, typeface
from esdesk.reports.blocks import Column, Marked, table, text
from esdesk.reports.chapter import Chapter
from esdesk.reports.content import FindingLine, ReportContent
from esdesk.reports.typeface import clipped
from esdesk.reports.words import word

_SIGNS = {Severity.MUST: signs.fault, Severity.SHOULD: signs.doubt, Severity.COULD: signs.hint}
_MOST_SUBJECTS = 12


def checks(content: ReportContent, chapter: Chapter) -> None:
    """A section for each severity that was found."""
    language = content.language
    if not content.open_findings:
        chapter.add(text(word(f"no-findings.{content.nothing}", language), typeface.MUTED))
    for severity in Severity:
        found = [one for one in content.open_findings if one.severity is severity]
        if found:
            count = sum(len(one.subjects) for one in found)
            chapter.section(word(f"severity.{severity}", language, count=count))
            chapter.add(_table(found, language))
    accepted = [one for one in content.findings if one.accepted]
    if accepted:
        chapter.section(word("accepted-with-reason", language, count=len(accepted)))
        chapter.add(_table(accepted, language))


def _table(found: Sequence[FindingLine], language: Language) -> Table:
    columns = [Column("", 16), Column(word("head-finding", language), 266), Column(word("head-where", language), 200)]
    rows = []
    for one in found:
        where = ", ".join(clipped(subject, 80) for subject in one.subjects[:_MOST_SUBJECTS])
        rest = len(one.subjects) - _MOST_SUBJECTS
        where += f" {word('and-more', language, count=rest)}" if rest > 0 else ""
        said = [text(one.text, typeface.CELL, 400)]
        if one.accepted:
            said.append(text(word("because", language, reason=one.accepted), typeface.DETAIL, 300))
        sign = signs.accepted if one.accepted else _SIGNS[one.severity]
        rows.append((Marked(sign, ""), said, text(where, typeface.CELL_MUTED)))
    return table(columns, rows)
