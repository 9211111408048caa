"""The brochure: two pages for the firm's own people and for those it may work with."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from esdesk.audit.listing import Direction
from esdesk.reports.blocks import Block, Cell, Column, Drawing, Paragraph, Row, Section, Sign, Table, Tile, Tiles, Voice
from esdesk.reports.chapters.inventory import amount_cell
from esdesk.reports.chapters.matches import score
from esdesk.reports.charts import yearly_chart
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.inventory import ResourceLine, Yearly
from esdesk.reports.lines.papers import PaperContent
from esdesk.reports.papers.every import Made
from esdesk.reports.papers.sheets import NEXT_PAGE, sheets
from esdesk.reports.values import Lack
from esdesk.reports.words import day, word

_MOST, _MOST_BARS = 8, 3


def brochure(content: PaperContent) -> Made:
    """The brochure as a PDF of two pages."""
    return sheets(content, "brochure", _blocks(content.report))


def _blocks(report: ReportContent) -> Iterator[Block]:
    language = report.language
    haves, wants = report.of(Direction.HAVE), report.of(Direction.WANT)
    yield Tiles(
        (
            Tile(str(len(haves)), word("tile-haves", language), Sign.HAVE),
            Tile(str(len(wants)), word("tile-wants", language), Sign.WANT),
        )
    )
    figure = yearly_chart(report, _MOST_BARS)
    if figure is not None:
        yield Drawing(figure)
    else:
        yield Paragraph(word(f"no-resources.{report.nothing}", language), Voice.MUTED)
    yield from _lines("brochure.haves", haves, report)
    yield Section(NEXT_PAGE)
    yield from _lines("brochure.wants", wants, report)
    yield from _together(report)
    made = day(report.made_at.date().isoformat(), language)
    yield Paragraph(word("brochure.contact", language, day=made), Voice.NOTE)


def _lines(title: str, lines: Sequence[ResourceLine], report: ReportContent) -> Iterator[Block]:
    if lines:
        yield Section(word(title, report.language))
        yield _table(word(title, report.language), lines, report)


def _table(title: str, lines: Sequence[ResourceLine], report: ReportContent) -> Table:
    language = report.language
    ranked = sorted(lines, key=_order)
    rows = [
        Row(
            (
                Cell("–" if isinstance(one.name, Lack) else one.name, Voice.STRONG, most=60),
                Cell("–" if isinstance(one.typed, Lack) else one.typed, most=40),
                amount_cell(one, language),
            )
        )
        for one in ranked[:_MOST]
    ]
    if len(ranked) > _MOST:
        rows.append(Row((Cell(word("and-more", language, count=len(ranked) - _MOST), Voice.MUTED), Cell(""), Cell(""))))
    columns = (
        Column(word("head-resource", language), 262),
        Column(word("head-typed", language), 120, right=True),
        Column(word("head-yearly", language), 100, right=True),
    )
    return Table(title, columns, tuple(rows))


def _order(one: ResourceLine) -> tuple[bool, str, Decimal]:
    """Those with an amount first, unit by unit, the larger first."""
    if isinstance(one.yearly, Yearly):
        return False, "" if one.yearly.unit == "t" else one.yearly.unit, -one.yearly.value
    return True, "", Decimal(0)


def _together(report: ReportContent) -> Iterator[Block]:
    language = report.language
    best = [(one.name, one.best) for one in report.matches if one.best is not None][:_MOST]
    if not best:
        return
    yield Section(word("brochure.next", language))
    columns = (
        Column(word("head-have", language), 190),
        Column(word("head-use", language), 242),
        Column(word("head-score", language), 50, right=True),
    )
    rows = [
        Row(
            (
                Cell(name, Voice.STRONG, most=60),
                Cell(use.suggestion.use.in_(language), most=80),
                score(use.suggestion.score_1e4, language),
            )
        )
        for name, use in best
    ]
    yield Table(word("brochure.next", language), columns, tuple(rows))
