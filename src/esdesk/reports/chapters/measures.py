"""Measures: ranked by payback, drawn as bubbles, a card for each, and the plan of what is to be done by whom."""

from collections.abc import Iterator
from decimal import Decimal

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.figures.bubbles import bubble_chart
from esdesk.reports.blocks import (
    Block,
    Cell,
    Column,
    Drawing,
    Entry,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
    Voice,
)
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.measures import MeasureLine, MeasureSheet
from esdesk.reports.pen import measure
from esdesk.reports.words import word

_WIDTH, _HEIGHT = 760.0, 400.0
_THOUSAND = 1000
_FIGURES = (("tep", 36), ("co2e", 42), ("k-money", 50), ("k-investment", 54), ("payback", 46))


def no_measures(content: ReportContent) -> str:
    """Why no measure is told; "" where one is."""
    return "" if content.measures else word(f"no-measures.{content.nothing}", content.language)


def measures(content: ReportContent) -> Iterator[Block]:
    """For each facility the ranked table, the bubbles, the plan, and the cards."""
    language = content.language
    yield Paragraph(word("measures-read", language), Voice.CAPTION)
    for sheet in content.measures:
        yield Section(_titled(sheet, word("measures-ranked", language)))
        yield _ranked(sheet, language)
        yield from (Paragraph(one, Voice.MUTED) for one in sheet.told)
        if sheet.bubbles:
            drawn = bubble_chart(sheet.bubbles, sheet.words, _WIDTH, _HEIGHT, LIGHT, measure)
            yield Drawing(drawn, word("measures-drawn", language))
        if any(one.open for one in sheet.lines):
            yield Section(_titled(sheet, word("measures-plan", language)))
            yield _plan(sheet, language)
        yield Section(_titled(sheet, word("measures-cards", language)))
        for one in sheet.lines:
            yield from _card(one, language)


def _titled(sheet: MeasureSheet, title: str) -> str:
    return f"{sheet.title}: {title}" if sheet.title else title


def _ranked(sheet: MeasureSheet, language: Language) -> Table:
    columns = (
        Column(word("head-measure", language), 124),
        Column(word("head.a-year", language), 60, right=True),
        *(Column(word(f"head.{name}", language), width, right=True) for name, width in _FIGURES),
        Column(word("head-state", language), 70),
    )
    rows = [_line(one) for one in sheet.lines]
    sums = (Cell(printed, Voice.STRONG, number=_counted(at, number)) for at, (printed, number) in enumerate(sheet.sums))
    total = (Cell(word("measures-sum", language), Voice.STRONG), Cell(""), *sums)
    rows.append(Row((*total, Cell(sheet.payback, Voice.STRONG), Cell("")), RowKind.TOTAL))
    return Table(word("chapter.measures", language), columns, tuple(rows), word("measures-table", language))


def _line(one: MeasureLine) -> Row:
    voice = Voice.TEXT if one.counts else Voice.MUTED
    figures = (one.tep, one.co2e, one.money, one.investment)
    cells = (
        Cell(text, voice, number=_counted(at, number) if number is not None else None)
        for at, (text, number) in enumerate(zip(one.printed, figures, strict=True))
    )
    named = Cell(one.name, voice, below=one.process)
    return Row((named, Cell(one.usual, voice), *cells, Cell(one.payback, voice), Cell(one.state, voice)))


def _counted(at: int, number: Decimal) -> Decimal:
    """TEP and tonnes as they are, lira in thousands, as they are printed."""
    return number / _THOUSAND if at >= 2 else number


def _plan(sheet: MeasureSheet, language: Language) -> Table:
    columns = (
        Column(word("head-measure", language), 206),
        Column(word("head-owner", language), 116),
        Column(word("head-due", language), 80),
        Column(word("head-state", language), 80),
    )
    rows = tuple(
        Row((Cell(one.name), Cell(one.owner or "–"), Cell(one.due or "–"), Cell(one.state)))
        for one in sheet.lines
        if one.open
    )
    return Table(word("measures-plan", language), columns, rows, word("measures-plan-table", language))


def _card(one: MeasureLine, language: Language) -> Iterator[Block]:
    """What stands of a measure, its calculation, and what it rests on; in a workbook all cards are one sheet."""
    yield Entry(Cell(one.name, Voice.STRONG, after=" · ".join(part for part in (one.process, one.state) if part)))
    columns = (Column(word("head-field", language), 110), Column(word("head-said", language), 372))
    rows = tuple(Row((Cell(label, Voice.MUTED), Cell(text, most=900))) for label, text in one.facts)
    yield Table(
        one.name, columns, rows, ruled=False, headed=False,
        sheet=word("measures-cards", language), named=word("head-measure", language),
    )  # fmt: skip
