"""The by-product dossier: for each claim the law's questions with answer, reason and evidence, and what is open."""

from collections.abc import Iterator

from esdesk.audit.legal_answers import BY_PRODUCT
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Cell, Column, Paragraph, Row, Section, Sign, Table, Voice, given
from esdesk.reports.chapters.claims import ANSWER_SIGNS
from esdesk.reports.lines.claims import AnswerLine, ClaimLine
from esdesk.reports.lines.inventory import ResourceLine, Yearly
from esdesk.reports.lines.papers import PaperContent
from esdesk.reports.papers.every import Made
from esdesk.reports.papers.sheets import NEXT_PAGE, sheets
from esdesk.reports.words import word

_LINE = "." * 50
_MOST = 600
"""Letters of a reason that a row has room for."""


def dossier(content: PaperContent) -> Made:
    """The dossier as a PDF; each claim begins a page. Without any it is a blank form."""
    return sheets(content, "dossier", _blocks(content))


def _blocks(content: PaperContent) -> Iterator[Block]:
    language = content.report.language
    claims = [one for one in content.report.claims if one.claimed and isinstance(one.resource.name, str)]
    yield Paragraph(word("dossier.reads", language), Voice.CAPTION)
    if not claims:
        yield Paragraph(word("dossier.none", language), Voice.MUTED)
        yield _blank(content)
    for n, one in enumerate(claims):
        if n:
            yield Section(NEXT_PAGE)
        yield Section(_title(one, language))
        yield _facts(one.resource, content)
        yield _answered(one, language)
        yield from _evidence(one.resource, content)
    yield Paragraph(word("dossier.source", language), Voice.NOTE)


def _title(one: ClaimLine, language: Language) -> str:
    name = str(one.resource.name)
    return name if one.topic == BY_PRODUCT.key else word("dossier.end-of-waste", language, name=name)


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


def _columns(language: Language) -> tuple[Column, ...]:
    return (
        Column(word("dossier.question", language), 176),
        Column(word("dossier.law", language), 96),
        Column(word("dossier.answer", language), 210),
    )


def _answered(claim: ClaimLine, language: Language) -> Table:
    rows = tuple(
        Row(
            (
                Cell(one.question, sign=ANSWER_SIGNS.get(one.code, Sign.BOX)),
                Cell(one.law, Voice.MUTED),
                _answer(one, language),
            )
        )
        for one in claim.answers
    )
    return Table(word(f"dossier.{claim.topic}", language), _columns(language), rows)


def _answer(one: AnswerLine, language: Language) -> Cell:
    """The answer with its reason, below it evidence and author; lines to write on where it is open."""
    if not isinstance(one.answer, str):
        return given(one.answer, language)
    proof = word("dossier.proof", language, numbers=", ".join(one.evidence)) if one.evidence else ""
    author = word("dossier.by", language, who=one.who) if one.who else ""
    day = word("dossier.on", language, day=one.on) if one.on else ""
    below = " · ".join(part for part in (proof, author, day) if part)
    if not one.answer:
        return Cell(one.reason or _LINE, Voice.TEXT if one.reason else Voice.MUTED, below=below or _LINE, most=_MOST)
    said = ": ".join(part for part in (one.answer, one.reason) if part)
    return Cell(said, below=below, most=_MOST)


def _blank(content: PaperContent) -> Table:
    language = content.report.language
    rows = tuple(
        Row((Cell(one.question, sign=Sign.BOX), Cell(one.law, Voice.MUTED), Cell(_LINE, Voice.MUTED, below=_LINE)))
        for one in content.laws
    )
    return Table(word("paper.dossier", language), _columns(language), rows)


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
