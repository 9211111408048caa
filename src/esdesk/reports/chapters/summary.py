"""The summary: a page for whoever reads one page."""

from collections.abc import Iterator, Sequence

from esdesk.audit.findings import Severity
from esdesk.audit.listing import Direction
from esdesk.reports.blocks import Block, Cell, Column, Drawing, Paragraph, Row, Section, Sign, Table, Tile, Tiles, Voice
from esdesk.reports.chapters.checks import SEVERITY_SIGNS
from esdesk.reports.chapters.matches import score
from esdesk.reports.charts import yearly_chart
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.matches import MatchLine, UseLine
from esdesk.reports.words import clipped, word

_MOST = 5


def summary(content: ReportContent) -> Iterator[Block]:
    """Counts, the largest amounts, the best uses, what is missing, what to ask next."""
    yield _tiles(content)
    figure = yearly_chart(content)
    if figure is not None:
        yield Drawing(figure, word("chart-caption", content.language))
    elif not content.resources:
        yield Paragraph(word(f"no-resources.{content.nothing}", content.language), Voice.MUTED)
    yield from _best(content)
    yield from _missing(content)
    yield from _questions(content)


def _tiles(content: ReportContent) -> Tiles:
    counts = (
        (Sign.HAVE, len(content.of(Direction.HAVE)), "tile-haves"),
        (Sign.WANT, len(content.of(Direction.WANT)), "tile-wants"),
        (Sign.FAULT, _count(content, Severity.MUST), "tile-musts"),
        (Sign.DOUBT, _count(content, Severity.SHOULD), "tile-shoulds"),
    )
    return Tiles(tuple(Tile(str(count), word(name, content.language), sign) for sign, count, name in counts))


def _count(content: ReportContent, severity: Severity) -> int:
    return sum(len(one.subjects) for one in content.open_findings if one.severity is severity)


def _best(content: ReportContent) -> Iterator[Block]:
    best = [(one, one.best) for one in content.matches if one.best is not None][:_MOST]
    if not best:
        return
    language = content.language
    title = word("best-uses", language)
    widths = {"head-have": 150, "head-use": 170, "head-receivers": 122, "head-score": 40}
    columns = tuple(Column(word(name, language), width, right=name == "head-score") for name, width in widths.items())
    yield Section(title)
    yield Table(title, columns, tuple(_best_row(one, use, content) for one, use in best))
    yield Paragraph(word("scores-mean", language), Voice.NOTE)


def _best_row(one: MatchLine, use: UseLine, content: ReportContent) -> Row:
    return Row(
        (
            Cell(one.name, Voice.STRONG, most=90),
            Cell(use.suggestion.use.in_(content.language), most=120),
            Cell(_named(use.receivers, content, 1), Voice.MUTED),
            score(use.suggestion.score_1e4, content.language),
        )
    )


def _missing(content: ReportContent) -> Iterator[Block]:
    open_ones = [one for one in content.open_findings if one.severity is not Severity.COULD]
    if not open_ones:
        return
    language = content.language
    title = word("what-is-missing", language)
    rows = [
        Row((Cell(one.text, sign=SEVERITY_SIGNS[one.severity]), Cell(_named(one.subjects, content), Voice.MUTED)))
        for one in open_ones[:_MOST]
    ]
    columns = (Column(word("head-finding", language), 302), Column(word("head-where", language), 180))
    yield Section(title)
    yield Table(title, columns, tuple(rows))
    if len(open_ones) > _MOST:
        yield Paragraph(word("more-in-checks", language, count=len(open_ones) - _MOST), Voice.NOTE)


def _named(subjects: Sequence[str], content: ReportContent, most: int = 3) -> str:
    shown = ", ".join(clipped(one, 60) for one in subjects[:most])
    rest = len(subjects) - most
    return f"{shown} {word('and-more', content.language, count=rest)}" if rest > 0 else shown


def _questions(content: ReportContent) -> Iterator[Block]:
    """What people noted to ask, then what matching would ask about the best uses."""
    language = content.language
    asked = list(content.questions)
    best = [(one.best, one.name) for one in content.matches if one.best is not None]
    asked += [(use.suggestion.case.ask.text.in_(language), name) for use, name in best if use.suggestion.case.ask]
    if not asked:
        return
    title = word("next-questions", language)
    rows = [Row((Cell(question, sign=Sign.ASK), Cell(name, Voice.MUTED, most=90))) for question, name in asked[:_MOST]]
    columns = (Column(word("head-question", language), 302), Column(word("head-about", language), 180))
    yield Section(title)
    yield Table(title, columns, tuple(rows))
