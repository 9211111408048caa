"""What is claimed of residues, beside the table of their kind: which conditions of the law are met, and why."""

from collections.abc import Iterator, Sequence

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Cell, Column, Row, RowKind, Sign, Table, Voice, given
from esdesk.reports.lines.claims import AnswerLine, ClaimLine
from esdesk.reports.lines.inventory import ResourceLine
from esdesk.reports.words import word

ANSWER_SIGNS = {"yes": Sign.GOOD, "no": Sign.BAD, "not_known": Sign.ASK}
"""The sign of each answer; where there is none, it is to be asked."""

_NAME, _WHOLE, _MOST_REASONS = 122.0, 482.0, 900


def claims_of(lines: Sequence[ResourceLine], every: Sequence[ClaimLine], language: Language) -> Iterator[Block]:
    """A table for each topic that something among `lines`, the resources of a kind, is claimed or answered of."""
    for topic in dict.fromkeys(one.topic for one in every):
        found = [one for one in every if one.topic == topic and one.resource in lines]
        if found:
            yield _table(topic, found, language)


def _table(topic: str, found: Sequence[ClaimLine], language: Language) -> Table:
    conditions = [_short(one, language) for one in found[0].answers]
    width = (_WHOLE - _NAME) / len(conditions)
    columns = (
        Column(word("head-resource", language), _NAME),
        *(Column(short, width) for short in conditions),
    )
    rows: list[Row] = []
    for one in found:
        name = given(one.resource.name, language, Voice.STRONG)
        rows.append(Row((name, *(_answer(answer, language) for answer in one.answers))))
        reasons = " · ".join(_reason(answer, language) for answer in one.answers if answer.reason or answer.evidence)
        if reasons:
            rows.append(Row((Cell(reasons, Voice.MUTED, most=_MOST_REASONS),), RowKind.BELOW))
    title = word(f"claims.{topic}", language)
    return Table(title, columns, tuple(rows), title, sheet=title, named=word("head-kind", language))


def _short(answer: AnswerLine, language: Language) -> str:
    """What a condition is called where there is little room."""
    return word(f"condition.{answer.field}", language)


def _answer(answer: AnswerLine, language: Language) -> Cell:
    if not isinstance(answer.answer, str):
        return given(answer.answer, language)
    return Cell(answer.answer or word("claims.open", language), sign=ANSWER_SIGNS.get(answer.code, Sign.ASK))


def _reason(answer: AnswerLine, language: Language) -> str:
    proof = word("claims.evidence", language, numbers=", ".join(answer.evidence)) if answer.evidence else ""
    return f"{_short(answer, language)}: {'; '.join(part for part in (answer.reason, proof) if part)}"
