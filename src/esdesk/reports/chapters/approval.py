"""Annex: the page that the firm and who made the audit sign, on paper or in a Word document."""

from collections.abc import Iterator

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Cell, Column, Paragraph, Row, Section, Table, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.words import day, word

_LINE, _SHORT = "." * 34, "." * 20
_WIDTHS = {"head-person": 150.0, "head-title": 120.0, "head-date": 76.0, "head-signature": 136.0}
_LINES = 2


def approval(content: ReportContent) -> Iterator[Block]:
    """What is agreed to, and lines for both sides."""
    language = content.language
    yield Paragraph(word("approval-says", language, firm=content.firm))
    year = content.base_year or "–"
    facts = {
        "label.firm": content.firm,
        "label.visit": day(content.visit, language) or "–",
        "label.base-year": year,
        "label.digest": content.digest,
    }
    rows = tuple(Row((Cell(word(name, language), Voice.MUTED), Cell(said))) for name, said in facts.items())
    yield Table(word("chapter.approval", language), (Column("", 140), Column("", 342)), rows, headed=False)
    for title, people in (("approval-firm", []), ("approval-auditors", content.auditors.split(", "))):
        yield Section(word(title, language))
        yield _lines(word(title, language), [one for one in people if one], language)


def _lines(title: str, people: list[str], language: Language) -> Table:
    blank = (Cell(_SHORT), Cell(_SHORT[:12]), Cell(_LINE))
    rows = tuple(Row((Cell(one or _LINE, below="\N{NO-BREAK SPACE}"), *blank)) for one in people or [""] * _LINES)
    columns = tuple(Column(word(name, language), width) for name, width in _WIDTHS.items())
    return Table(title, columns, rows)
