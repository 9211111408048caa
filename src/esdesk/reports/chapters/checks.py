"""The checks: what must be mended, what is doubtful, what could be better, each with where."""

from collections.abc import Iterator, Sequence

from esdesk.audit.findings import Severity
from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Cell, Column, Paragraph, Row, Section, Sign, Table, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.checks import FindingLine
from esdesk.reports.words import clipped, word

SEVERITY_SIGNS = {Severity.MUST: Sign.FAULT, Severity.SHOULD: Sign.DOUBT, Severity.COULD: Sign.HINT}
"""The sign of each severity."""
_MOST_SUBJECTS = 12


def checks(content: ReportContent) -> Iterator[Block]:
    """A section for each severity that was found."""
    language = content.language
    if not content.open_findings:
        yield Paragraph(word(f"no-findings.{content.nothing}", language), Voice.MUTED)
    for severity in Severity:
        found = [one for one in content.open_findings if one.severity is severity]
        if found:
            title = word(f"severity.{severity}", language, count=sum(len(one.subjects) for one in found))
            yield Section(title)
            yield _table(title, found, language)
    accepted = [one for one in content.findings if one.accepted]
    if accepted:
        title = word("accepted-with-reason", language, count=len(accepted))
        yield Section(title)
        yield _table(title, accepted, language)


def _table(title: str, found: Sequence[FindingLine], language: Language) -> Table:
    columns = (Column(word("head-finding", language), 282), Column(word("head-where", language), 200))
    sheet, named = word("chapter.checks", language), word("head-severity", language)
    return Table(title, columns, tuple(_row(one, language) for one in found), sheet=sheet, named=named)


def _row(one: FindingLine, language: Language) -> Row:
    where = ", ".join(clipped(subject, 80) for subject in one.subjects[:_MOST_SUBJECTS])
    rest = len(one.subjects) - _MOST_SUBJECTS
    where += f" {word('and-more', language, count=rest)}" if rest > 0 else ""
    because = word("because", language, reason=one.accepted) if one.accepted else ""
    sign = Sign.ACCEPTED if one.accepted else SEVERITY_SIGNS[one.severity]
    return Row((Cell(one.text, sign=sign, below=because, most=400), Cell(where, Voice.MUTED, most=1200)))
