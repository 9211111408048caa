"""The balances: what flows through the plant, whether each process closes, and what is missing for that."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Table

from esdesk.audit.closure import Verdict
from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.figures.sankey import sankey
from esdesk.reports import signs, typeface
from esdesk.reports.blocks import Column, Drawn, Marked, table, text
from esdesk.reports.chapter import Chapter
from esdesk.reports.content import BalanceSheet, ClosureLine, ReportContent
from esdesk.reports.typeface import measure, printable
from esdesk.reports.words import word

_SIGNS = {
    Verdict.CLOSES: signs.accepted,
    Verdict.DOUBTFUL: signs.doubt,
    Verdict.OPEN: signs.fault,
    Verdict.INCOMPLETE: signs.unknown,
}
_WIDTH, _LEAST, _MOST_HIGH, _PER_END = 760.0, 340.0, 640.0, 40.0
_MOST_MISSING = 10


def balances(content: ReportContent, chapter: Chapter) -> None:
    """A section for each facility and measure."""
    language = content.language
    if not content.balances:
        chapter.add(text(word(f"no-balances.{content.nothing}", language), typeface.MUTED))
        return
    chapter.add(text(word("balances-read", language), typeface.CAPTION))
    for sheet in content.balances:
        chapter.section(sheet.title)
        chapter.add(_drawn(sheet), _table(sheet.closures, language), *_missing(sheet.missing, language))


def _drawn(sheet: BalanceSheet) -> Flowable:
    """The flows, the higher the more of them leave."""
    ends = max(sum(not one.target for one in sheet.links), sum(not one.source for one in sheet.links), 1)
    height = min(max(_LEAST, _PER_END * ends), _MOST_HIGH)
    figure = sankey(
        sheet.steps, sheet.links, _WIDTH, height, LIGHT, lambda said, *of: measure(printable(said), *of), sheet.told
    )
    return KeepTogether([Drawn(figure)])


def _table(closures: Sequence[ClosureLine], language: Language) -> Table:
    columns = [
        Column(word("head-process", language), 104),
        *(
            Column(word(f"head.{name}", language), 52, right=True)
            for name in ("in", "out", "difference", "bound", "open")
        ),
        Column("", 12),
        Column(word("head-closure", language), 106),
    ]
    rows = [_row(one) for one in closures]
    last = len(rows)
    return table(columns, rows, ("BACKGROUND", (0, last), (-1, last), typeface.colour(LIGHT.sunken)))


def _row(one: ClosureLine) -> list[Flowable | list[Flowable]]:
    name = typeface.CELL_STRONG if one.whole else typeface.CELL
    figures = (one.inflow, one.outflow, one.difference, one.bound, one.share)
    said: list[Flowable] = [text(one.said, typeface.CELL)]
    if one.improve:
        said.append(text(one.improve, typeface.DETAIL))
    return [
        text(one.name, name, typeface.LONGEST_NAME),
        *(text(figure, typeface.CELL_RIGHT) for figure in figures),
        Marked(_SIGNS[one.verdict], ""),
        said,
    ]


def _missing(missing: Sequence[str], language: Language) -> list[Flowable]:
    if not missing:
        return []
    rest = len(missing) - _MOST_MISSING
    lines = [*missing[:_MOST_MISSING], *([word("and-more", language, count=rest)] if rest > 0 else [])]
    return [
        text(word("balances-missing", language), typeface.CAPTION),
        *(text(f"– {one}", typeface.MUTED, typeface.LONGEST_NOTE) for one in lines),
    ]
