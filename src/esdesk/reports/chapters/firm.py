"""Firm and facility: every field that is filled, and by name those that are not; and how the plant works."""

from collections.abc import Iterator

from esdesk.core.tokens import LIGHT
from esdesk.figures.process_diagram import process_diagram
from esdesk.figures.shapes import Figure
from esdesk.reports.blocks import Block, Cell, Column, Drawing, Row, Section, Sign, Table, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.firm import Part, ProcessSheet
from esdesk.reports.pen import measure
from esdesk.reports.words import word

_LABEL, _SAID, _MOST = 140.0, 342.0, 700
_COLUMNS, _TALL = 5, 1.2
"""Steps side by side in the diagram, and how many times higher than wide it may be to fit on a page."""


def no_records(content: ReportContent) -> str:
    """Why nothing of the firm can be told; "" where something can."""
    return "" if content.parts else word(f"no-records.{content.nothing}", content.language)


def firm(content: ReportContent) -> Iterator[Block]:
    """The records of the firm's chapter, a table each, and the diagram of each facility's processes."""
    for part in content.parts:
        yield Section(part.title)
        yield _table(part, content)
    for sheet in content.processes:
        figure = _fitting(sheet)
        if figure is not None:
            yield Section(sheet.title)
            yield Drawing(figure, figure.told)


def _fitting(sheet: ProcessSheet) -> Figure | None:
    """The diagram with as many resources as a page has room for; None where even the steps alone have none."""
    for most in (8, 5, 3, 1, 0):
        figure = process_diagram(
            sheet.steps, sheet.links, sheet.words, LIGHT, measure, most_hung=most, most_columns=_COLUMNS
        )
        if figure.height <= figure.width * _TALL:
            return figure
    return None


def _table(part: Part, content: ReportContent) -> Table:
    rows = [Row((Cell(one.label, Voice.MUTED, most=120), Cell(one.text, most=_MOST))) for one in part.facts]
    if part.missing:
        missing = Cell(word("missing", content.language), Voice.MUTED, Sign.UNKNOWN)
        rows.append(Row((missing, Cell(", ".join(part.missing), most=_MOST))))
    titles = (word("head-field", content.language), word("head-said", content.language))
    columns = (Column(titles[0], _LABEL), Column(titles[1], _SAID))
    sheet, named = word("chapter.firm", content.language), word("head-record", content.language)
    return Table(part.title, columns, tuple(rows), headed=False, sheet=sheet, named=named)
