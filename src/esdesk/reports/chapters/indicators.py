"""Indicators: energy, water and waste for each unit of product, beside the firm's own baseline year."""

from collections.abc import Iterator
from decimal import Decimal

from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Cell, Column, Paragraph, Row, RowKind, Section, Table, Total, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.waste_cost import IndicatorSheet
from esdesk.reports.words import word

_KILOGRAMS = 1000


def no_indicators(content: ReportContent) -> str:
    """Why no indicator is told; "" where one is."""
    return "" if content.indicators else word(f"no-indicators.{content.nothing}", content.language)


def indicators(content: ReportContent) -> Iterator[Block]:
    """A section for each facility of which an indicator is known."""
    language = content.language
    for sheet in content.indicators:
        yield Section(sheet.title)
        yield _figures(sheet, language)
        if sheet.waste:
            yield _waste(sheet, language)
        yield from (Paragraph(one, Voice.MUTED) for one in sheet.remarks)


def _figures(sheet: IndicatorSheet, language: Language) -> Table:
    columns = (
        Column(word("head-indicator", language), 186),
        Column(word("head-unit", language), 92),
        *(Column(word(f"head.{name}", language), 68, right=True) for name in ("now", "baseline", "change")),
    )
    rows = tuple(
        Row((Cell(name), Cell(unit, Voice.MUTED), Cell(now, Voice.STRONG), Cell(before), Cell(change)))
        for name, unit, now, before, change in sheet.rows
    )
    return Table(word("chapter.indicators", language), columns, rows, sheet.title)


def _waste(sheet: IndicatorSheet, language: Language) -> Table:
    columns = (Column(word("head-step", language), 186), Column(word("head.tonnes", language), 92, right=True))
    rows = [Row((Cell(step), _tonnes(kilograms, language))) for step, kilograms in sheet.waste]
    whole = sum((kilograms for _, kilograms in sheet.waste), Decimal(0))
    total = Cell(_tonnes(whole, language).text, Voice.STRONG, number=whole / _KILOGRAMS, formula=Total())
    rows.append(Row((Cell(word("total", language), Voice.STRONG), total), RowKind.TOTAL))
    return Table(word("waste-steps", language), columns, tuple(rows), word("waste-steps-table", language))


def _tonnes(kilograms: Decimal, language: Language) -> Cell:
    tonnes = kilograms / _KILOGRAMS
    return Cell(number_words(tonnes, language), number=tonnes)
