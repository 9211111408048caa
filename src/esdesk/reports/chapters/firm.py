"""Firm and facility: every field that is filled, and by name those that are not."""

from collections.abc import Iterator

from esdesk.reports.blocks import Block, Cell, Column, Row, Section, Sign, Table, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.firm import Part
from esdesk.reports.words import word

_LABEL, _SAID, _MOST = 140.0, 342.0, 700


def no_records(content: ReportContent) -> str:
    """Why nothing of the firm can be told; "" where something can."""
    return "" if content.parts else word(f"no-records.{content.nothing}", content.language)


def firm(content: ReportContent) -> Iterator[Block]:
    """The records of the firm's chapter, a table each."""
    for part in content.parts:
        yield Section(part.title)
        yield _table(part, content)


def _table(part: Part, content: ReportContent) -> Table:
    rows = [Row((Cell(one.label, Voice.MUTED, most=120), Cell(one.text, most=_MOST))) for one in part.facts]
    if part.missing:
        missing = Cell(word("missing", content.language), Voice.MUTED, Sign.UNKNOWN)
        rows.append(Row((missing, Cell(", ".join(part.missing), most=_MOST))))
    titles = (word("head-field", content.language), word("head-said", content.language))
    columns = (Column(titles[0], _LABEL), Column(titles[1], _SAID))
    sheet, named = word("chapter.firm", content.language), word("head-record", content.language)
    return Table(part.title, columns, tuple(rows), headed=False, sheet=sheet, named=named)
