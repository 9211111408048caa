"""The checklist for a visit, to be filled in by hand: what plants of the sector have, give off and forget."""

from collections.abc import Iterator, Sequence

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Cell, Column, Entry, Paragraph, Row, Section, Sign, Table, Voice, given
from esdesk.reports.lines.claims import ClaimLine
from esdesk.reports.lines.papers import PaperContent, UsualLine
from esdesk.reports.papers.every import Made
from esdesk.reports.papers.sheets import sheets
from esdesk.reports.words import word

_LINE, _BLANKS = "." * 60, 8
_WIDTHS = {"what": 170.0, "there": 32.0, "not-there": 32.0, "how-much": 118.0, "today": 130.0}


def checklist(content: PaperContent) -> Made:
    """The checklist as a PDF."""
    return sheets(content, "checklist", _blocks(content))


def _blocks(content: PaperContent) -> Iterator[Block]:
    language, usual = content.report.language, content.usual
    yield Paragraph(f"{word('checklist.heads-up', language)}: {_LINE * 2}", Voice.MUTED)
    if usual.sector:
        yield Paragraph(word("checklist.sector", language, sector=usual.sector), Voice.STRONG)
        yield Paragraph(word("checklist.reads", language), Voice.CAPTION)
    else:
        yield Paragraph(word("checklist.no-sector", language), Voice.MUTED)
    for title, lines in (("forgotten", usual.forgotten), ("outputs", usual.outputs), ("inputs", usual.inputs)):
        if lines:
            yield Section(word(f"checklist.{title}", language))
            yield _table(title, lines, language)
    if usual.questions:
        yield Section(word("checklist.questions", language))
        yield _questions(usual.questions, language)
    yield from _open_claims(content.report.claims, language)
    yield Section(word("checklist.others", language))
    yield _table("others", [UsualLine("", recorded=False)] * _BLANKS, language)


def _open_claims(claims: Sequence[ClaimLine], language: Language) -> Iterator[Block]:
    """What the law asks of a residue that is claimed to be no waste, and nobody answered yet."""
    for topic in dict.fromkeys(one.topic for one in claims):
        of_topic = [one for one in claims if one.topic == topic and one.claimed and one.open]
        if of_topic:
            yield Section(word(f"checklist.{topic}", language))
        for one in of_topic:
            yield Entry(given(one.resource.name, language, Voice.STRONG))
            yield _questions([answer.question for answer in one.open], language)


def _table(title: str, lines: Sequence[UsualLine], language: Language) -> Table:
    box, blank = Cell("", sign=Sign.BOX), Cell(_LINE[:28], Voice.MUTED)
    rows = []
    for one in lines:
        recorded = word("checklist.recorded", language) if one.recorded else ""
        rows.append(Row((Cell(one.name or _LINE[:42], after=recorded, most=80), box, box, blank, blank)))
    columns = tuple(Column(word(f"checklist.{name}", language), width) for name, width in _WIDTHS.items())
    return Table(word(f"checklist.{title}", language), columns, tuple(rows))


def _questions(questions: Sequence[str], language: Language) -> Table:
    columns = (Column(word("checklist.question", language), 250), Column(word("checklist.answer", language), 232))
    rows = tuple(Row((Cell(one), Cell(_LINE, Voice.MUTED))) for one in questions)
    return Table(word("checklist.questions", language), columns, rows)
