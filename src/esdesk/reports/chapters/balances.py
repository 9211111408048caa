"""The balances: what flows through the plant, whether each process closes, and what is missing for that."""

from collections.abc import Iterator, Sequence

from esdesk.audit.closure import Verdict
from esdesk.core.sentences import Language
from esdesk.reports.blocks import (
    Block,
    Cell,
    Column,
    Minus,
    Paragraph,
    Row,
    RowKind,
    Section,
    Sign,
    Table,
    Voice,
)
from esdesk.reports.content import ReportContent
from esdesk.reports.flows_drawn import flows_drawn, has_two_sides
from esdesk.reports.lines.balances import BalanceSheet, ClosureLine
from esdesk.reports.words import word

_SIGNS = {
    Verdict.CLOSES: Sign.ACCEPTED,
    Verdict.DOUBTFUL: Sign.DOUBT,
    Verdict.OPEN: Sign.FAULT,
    Verdict.INCOMPLETE: Sign.UNKNOWN,
}
_MOST_MISSING = 10


def no_balances(content: ReportContent) -> str:
    """Why nothing could be balanced; "" where something was."""
    return "" if content.balances else word(f"no-balances.{content.nothing}", content.language)


def balances(content: ReportContent) -> Iterator[Block]:
    """A section for each facility and measure."""
    yield Paragraph(word("balances-read", content.language), Voice.CAPTION)
    for sheet in content.balances:
        yield Section(sheet.title)
        if has_two_sides(sheet.sketch):
            yield flows_drawn(sheet.sketch, sheet.title)
        yield _table(sheet, content.language)
        yield from _missing(sheet.missing, content.language)


def _table(sheet: BalanceSheet, language: Language) -> Table:
    columns = [
        Column(word("head-process", language), 104),
        *(
            Column(word(f"head.{name}", language), 52, right=True)
            for name in ("in", "out", "difference", "bound", "open")
        ),
        Column(word("head-closure", language), 118),
    ]
    caption = word("balances-table", language, title=sheet.title)
    return Table(
        sheet.title,
        tuple(columns),
        tuple(_row(one) for one in sheet.closures),
        caption,
        sheet=word("chapter.balances", language),
        named=word("head-balance", language),
    )


def _row(one: ClosureLine) -> Row:
    texts = (one.inflow, one.outflow, one.difference, one.bound, one.share)
    formulas = (None, None, Minus(1, 2), None, None)
    figures = zip(texts, one.numbers, formulas, ("", "", "", "", "%"), strict=True)
    return Row(
        (
            Cell(one.name, Voice.STRONG if one.whole else Voice.TEXT, most=120),
            *(Cell(text, number=number, formula=how, unit=unit) for text, number, how, unit in figures),
            Cell(one.said, sign=_SIGNS[one.verdict], below=one.improve),
        ),
        RowKind.TOTAL if one.whole else RowKind.BODY,
    )


def _missing(missing: Sequence[str], language: Language) -> Iterator[Block]:
    if not missing:
        return
    rest = len(missing) - _MOST_MISSING
    yield Paragraph(word("balances-missing", language), Voice.CAPTION)
    for one in [*missing[:_MOST_MISSING], *([word("and-more", language, count=rest)] if rest > 0 else [])]:
        yield Paragraph(f"– {one}", Voice.MUTED)
