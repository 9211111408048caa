"""The checks: what must be mended, what is doubtful, what could be better, each with where."""

from esdesk.audit.findings import Severity
from esdesk.reports import signs, typeface
from esdesk.reports.blocks import Column, Marked, table, text
from esdesk.reports.chapter import Chapter
from esdesk.reports.content import ReportContent
from esdesk.reports.typeface import clipped
from esdesk.reports.words import word

_SIGNS = {Severity.MUST: signs.fault, Severity.SHOULD: signs.doubt, Severity.COULD: signs.hint}
_MOST_SUBJECTS = 12


def checks(content: ReportContent, chapter: Chapter) -> None:
    """A section for each severity that was found."""
    language = content.language
    if not content.findings:
        chapter.add(text(word("no-findings", language), typeface.MUTED))
    for severity in Severity:
        found = [one for one in content.findings if one.severity is severity]
        if not found:
            continue
        chapter.section(word(f"severity.{severity}", language, count=sum(len(one.subjects) for one in found)))
        columns = [
            Column("", 16),
            Column(word("head-finding", language), 266),
            Column(word("head-where", language), 200),
        ]
        rows = []
        for one in found:
            where = ", ".join(clipped(subject, 80) for subject in one.subjects[:_MOST_SUBJECTS])
            rest = len(one.subjects) - _MOST_SUBJECTS
            where += f" {word('and-more', language, count=rest)}" if rest > 0 else ""
            told = text(one.text, typeface.CELL, 400)
            rows.append((Marked(_SIGNS[severity], ""), told, text(where, typeface.CELL_MUTED)))
        chapter.add(table(columns, rows))
