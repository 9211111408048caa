"""The summary: a page for whoever reads one page."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Table, TableStyle

from esdesk.audit.findings import Severity
from esdesk.audit.listing import Direction
from esdesk.core.tokens import LIGHT
from esdesk.reports import signs, typeface
from esdesk.reports.blocks import WIDTH, Column, Drawn, Marked, table, text
from esdesk.reports.chapter import Chapter
from esdesk.reports.charts import yearly_chart
from esdesk.reports.content import MatchLine, ReportContent, UseLine
from esdesk.reports.signs import Sign
from esdesk.reports.typeface import clipped, colour
from esdesk.reports.words import percent, word

_MOST = 5


def summary(content: ReportContent, chapter: Chapter) -> None:
    """Counts, the largest amounts, the best uses, what is missing, what to ask next."""
    chapter.add(_tiles(content))
    figure = yearly_chart(content)
    if figure is not None:
        caption = text(word("chart-caption", content.language), typeface.CAPTION)
        chapter.add(KeepTogether([caption, Drawn(figure)]))
    elif not content.resources:
        chapter.add(text(word(f"no-resources.{content.nothing}", content.language), typeface.MUTED))
    _best(content, chapter)
    _missing(content, chapter)
    _questions(content, chapter)


def _tiles(content: ReportContent) -> Table:
    counts: list[tuple[Sign, int, str]] = [
        (signs.have, len(content.of(Direction.HAVE)), "tile-haves"),
        (signs.want, len(content.of(Direction.WANT)), "tile-wants"),
        (signs.fault, _count(content, Severity.MUST), "tile-musts"),
        (signs.doubt, _count(content, Severity.SHOULD), "tile-shoulds"),
    ]
    cells = [
        [text(str(count), typeface.COUNT), Marked(sign, word(name, content.language), LIGHT.ink_2)]
        for sign, count, name in counts
    ]
    made = Table([cells], [WIDTH / 4] * 4, hAlign="LEFT")
    made.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), colour(LIGHT.sunken)),
                ("LINEAFTER", (0, 0), (-2, -1), 4, colour(LIGHT.raised)),
                ("LEFTPADDING", (0, 0), (-1, -1), 10),
                ("TOPPADDING", (0, 0), (-1, -1), 8),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
            ]
        )
    )
    made.spaceAfter = 10
    return made


def _count(content: ReportContent, severity: Severity) -> int:
    return sum(len(one.subjects) for one in content.open_findings if one.severity is severity)


def _best(content: ReportContent, chapter: Chapter) -> None:
    best = [(one, one.best) for one in content.matches if one.best is not None][:_MOST]
    if not best:
        return
    chapter.section(word("best-uses", content.language))
    language = content.language
    columns = [
        Column(word("head-have", language), 150),
        Column(word("head-use", language), 170),
        Column(word("head-receivers", language), 122),
        Column(word("head-score", language), 40, right=True),
    ]
    chapter.add(table(columns, [_best_row(one, use, content) for one, use in best]))
    chapter.add(text(word("scores-mean", language), typeface.NOTE))


def _best_row(one: MatchLine, use: UseLine, content: ReportContent) -> Sequence[Flowable]:
    return (
        text(one.name, typeface.CELL_STRONG, 90),
        text(use.suggestion.use.in_(content.language), typeface.CELL, 120),
        text(_named(use.receivers, content, 1), typeface.CELL_MUTED),
        text(percent(use.suggestion.score_1e4, content.language), typeface.CELL_FIGURE),
    )


def _missing(content: ReportContent, chapter: Chapter) -> None:
    open_ones = [one for one in content.open_findings if one.severity is not Severity.COULD]
    if not open_ones:
        return
    chapter.section(word("what-is-missing", content.language))
    rows = []
    for one in open_ones[:_MOST]:
        sign = signs.fault if one.severity is Severity.MUST else signs.doubt
        rows.append(
            (
                Marked(sign, ""),
                text(one.text, typeface.CELL, 300),
                text(_named(one.subjects, content), typeface.CELL_MUTED),
            )
        )
    columns = [
        Column("", 16),
        Column(word("head-finding", content.language), 286),
        Column(word("head-where", content.language), 180),
    ]
    chapter.add(table(columns, rows))
    if len(open_ones) > _MOST:
        chapter.add(text(word("more-in-checks", content.language, count=len(open_ones) - _MOST), typeface.NOTE))


def _named(subjects: Sequence[str], content: ReportContent, most: int = 3) -> str:
    shown = ", ".join(clipped(one, 60) for one in subjects[:most])
    rest = len(subjects) - most
    return f"{shown} {word('and-more', content.language, count=rest)}" if rest > 0 else shown


def _questions(content: ReportContent, chapter: Chapter) -> None:
    """What people noted to ask, then what matching would ask about the best uses."""
    asked = list(content.questions)
    best = [(one.best, one.name) for one in content.matches if one.best is not None]
    asked += [
        (use.suggestion.case.ask.text.in_(content.language), name) for use, name in best if use.suggestion.case.ask
    ]
    if not asked:
        return
    chapter.section(word("next-questions", content.language))
    rows = [
        (Marked(signs.ask, ""), text(question, typeface.CELL, 300), text(name, typeface.CELL_MUTED, 90))
        for question, name in asked[:_MOST]
    ]
    columns = [
        Column("", 16),
        Column(word("head-question", content.language), 286),
        Column(word("head-about", content.language), 180),
    ]
    chapter.add(table(columns, rows))
