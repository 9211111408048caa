"""The cost of waste: what everything cost that became no product, the dearest loss first."""

from collections.abc import Iterator
from decimal import Decimal

from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.figures.pareto import pareto
from esdesk.reports.blocks import (
    Block,
    Cell,
    Column,
    Drawing,
    Paragraph,
    Remark,
    Row,
    RowKind,
    Section,
    Table,
    Tile,
    Tiles,
    Total,
    Voice,
)
from esdesk.reports.content import ReportContent
from esdesk.reports.flows_drawn import flows_drawn, has_two_sides
from esdesk.reports.lines.waste_cost import CostSheet, LossLine
from esdesk.reports.pen import measure
from esdesk.reports.words import word

_WIDTH, _MOST_LACKS = 760.0, 10
_THOUSAND = 1000


def no_cost(content: ReportContent) -> str:
    """Why no cost of waste is told; "" where one is."""
    return "" if content.costs else word(f"no-cost.{content.nothing}", content.language)


def waste_cost(content: ReportContent) -> Iterator[Block]:
    """A section for each facility of which a cost is known."""
    language = content.language
    yield Paragraph(word("cost-read", language), Voice.CAPTION)
    for sheet in content.costs:
        yield Section(sheet.title)
        yield Tiles(tuple(Tile(figure, label) for figure, label in sheet.tiles))
        if has_two_sides(sheet.money):
            yield flows_drawn(sheet.money, word("cost-flow", language, title=sheet.title))
        drawn = pareto(sheet.parts, sheet.words, _WIDTH, LIGHT, measure)
        yield Drawing(drawn, word("cost-drawn", language, title=sheet.title))
        yield _losses(sheet, language)
        yield from (Paragraph(one) for one in sheet.told)
        yield from _lacks(sheet, language)


def _losses(sheet: CostSheet, language: Language) -> Table:
    names = ("material", "energy", "system", "management", "cost-sum")
    columns = (
        Column(word("head-loss", language), 120),
        Column(word("head-process", language), 102),
        *(Column(word(f"head.{name}", language), 52, right=True) for name in names),
    )
    rows = [_row(one, language) for one in sheet.losses]
    sums = tuple(sum((one.costs[at] for one in sheet.losses), Decimal(0)) for at in range(4))
    cells = tuple(_money(one, language, total=True) for one in (*sums, sum(sums, Decimal(0))))
    rows.append(Row((Cell(word("total", language), Voice.STRONG), Cell(""), *cells), RowKind.TOTAL))
    return Table(word("chapter.waste_cost", language), columns, tuple(rows), word("cost-table", language))


def _row(one: LossLine, language: Language) -> Row:
    sums = (*one.costs, sum(one.costs, Decimal(0)))
    return Row((Cell(one.name), Cell(one.process, Voice.MUTED), *(_money(sum_, language) for sum_ in sums)))


def _money(lira: Decimal, language: Language, *, total: bool = False) -> Cell:
    """Thousands of lira in print, and as the figure."""
    thousands = lira / _THOUSAND
    shown = number_words(thousands.quantize(Decimal(1)) if thousands >= 10 else thousands, language) if lira else "–"
    return Cell(shown, Voice.STRONG if total else Voice.TEXT, number=thousands, formula=Total() if total else None)


def _lacks(sheet: CostSheet, language: Language) -> Iterator[Block]:
    """What has no price or amount, and so is not in the sums."""
    if not sheet.lacks:
        return
    yield Remark(word("cost-lacks", language))
    for one in sheet.lacks[:_MOST_LACKS]:
        yield Paragraph(f"– {one}", Voice.MUTED)
    if len(sheet.lacks) > _MOST_LACKS:
        yield Paragraph(word("and-more", language, count=len(sheet.lacks) - _MOST_LACKS), Voice.MUTED)
