"""The by-product dossier: for each by-product the questions of the law, room for answers, and its evidence."""

from collections.abc import Iterator

from esdesk.core.numbers import number_words
from esdesk.reports.blocks import Block, Cell, Column, Paragraph, Row, Section, Sign, Table, Voice, given
from esdesk.reports.lines.inventory import ResourceLine, Yearly
from esdesk.reports.lines.papers import PaperContent
from esdesk.reports.papers.every import Made
from esdesk.reports.papers.sheets import NEXT_PAGE, sheets
from esdesk.reports.words import word

_LINE = "." * 50
BY_PRODUCT = "by-product"
"""The kind of resources that get a dossier."""


def dossier(content: PaperContent) -> Made:
    """The dossier as a PDF; each by-product begins a page."""
    return sheets(content, "dossier", _blocks(content))


def _blocks(content: PaperContent) -> Iterator[Block]:
    language = content.report.language
    found = [one for one in content.report.resources if one.kind == BY_PRODUCT and isinstance(one.name, str)]
    yield Paragraph(word("dossier.reads", language), Voice.CAPTION)
    if not found:
        yield Paragraph(word("dossier.none", language), Voice.MUTED)
    for n, one in enumerate(found or [None]):
        if n:
            yield Section(NEXT_PAGE)
        if one is not None:
            yield Section(str(one.name))
            yield _facts(one, content)
        yield _questions(content)
        if one is not None:
            yield from _evidence(one, content)
    sources = dict.fromkeys(one.source for one in content.laws)
    for source in sources:
        yield Paragraph(word("dossier.source", language, source=source), Voice.NOTE)


def _facts(one: ResourceLine, content: PaperContent) -> Table:
    language = content.report.language
    amount = given(one.typed, language)
    if isinstance(one.yearly, Yearly):
        amount = Cell(f"{number_words(one.yearly.value, language)} {one.yearly.unit}")
    rows = [
        Row((Cell(word("dossier.amount", language), Voice.MUTED), amount)),
        Row((Cell(word("dossier.code", language), Voice.MUTED), given(one.code, language))),
        Row((Cell(word("dossier.fate", language), Voice.MUTED), given(one.fate, language))),
        *(Row((Cell(fact.label, Voice.MUTED), Cell(fact.text, most=400))) for fact in one.details),
    ]
    return Table(word("dossier.facts", language), (Column("", 160), Column("", 322)), tuple(rows), headed=False)


def _questions(content: PaperContent) -> Table:
    language = content.report.language
    columns = (
        Column(word("dossier.question", language), 190),
        Column(word("dossier.law", language), 122),
        Column(word("dossier.answer", language), 170),
    )
    rows = tuple(
        Row((Cell(one.question, sign=Sign.BOX), Cell(one.law, Voice.MUTED), Cell(_LINE, Voice.MUTED, below=_LINE)))
        for one in content.laws
    )
    return Table(word("paper.dossier", language), columns, rows)


def _evidence(one: ResourceLine, content: PaperContent) -> Iterator[Block]:
    """The evidence that names this resource, as the report numbers it."""
    language = content.report.language
    name = str(one.name)
    own = [proof for proof in content.report.evidence if proof.proves == name or proof.proves.startswith(f"{name}: ")]
    if not own:
        return
    yield Section(word("dossier.evidence", language))
    rows = tuple(
        Row((Cell(proof.number, Voice.STRONG), Cell(proof.proves), Cell(proof.caption or proof.name))) for proof in own
    )
    columns = (
        Column(word("head-number", language), 40),
        Column(word("head-proves", language), 200),
        Column(word("head-caption", language), 242),
    )
    yield Table(word("dossier.evidence", language), columns, rows)
