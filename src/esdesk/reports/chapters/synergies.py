"""The synergies: stages and next actions, the economics of both sides, and what has to be asked for them."""

from collections.abc import Iterator, Sequence

from esdesk.core.sentences import Language
from esdesk.reports.blocks import (
    Block,
    Cell,
    Column,
    Drawing,
    Entry,
    Paragraph,
    Row,
    RowKind,
    Section,
    Sign,
    Table,
    Voice,
)
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.synergies import SynergyLine, WorthLines
from esdesk.reports.words import word

_WIDTHS = {"have": 104, "use": 108, "receiver": 80, "stage": 50, "next": 84, "gain": 56}
_LABEL, _VALUE = 190.0, 292.0


def no_synergies(content: ReportContent) -> str:
    """Why there is no synergy; "" where there is one."""
    return "" if content.synergies else word(f"no-synergies.{content.nothing}", content.language)


def synergies(content: ReportContent) -> Iterator[Block]:
    """All of them in a table, then the economics of those of which anything is known."""
    language = content.language
    title = word("synergies", language)
    columns = tuple(
        Column(word(f"head.{name}", language), width, right=name == "gain") for name, width in _WIDTHS.items()
    )
    yield Section(title)
    yield Table(title, columns, tuple(_row(one) for one in content.synergies), title)
    told = [one for one in content.synergies if one.told]
    if told:
        yield Section(word("economics", language))
        yield Paragraph(word("economics-read", language), Voice.CAPTION)
        for one in told:
            yield from _economics(one, language)
    asked = [one for one in content.synergies if one.worth is not None and one.worth.asks]
    if asked:
        yield Section(word("economics-asked", language))
        yield _asked(asked, language)


def _row(one: SynergyLine) -> Row:
    return Row(
        (
            Cell(one.name, Voice.STRONG, most=90),
            Cell(one.use, most=120),
            Cell(one.receiver or "–", most=80),
            Cell(one.stage),
            Cell(" · ".join(part for part in (one.next_action, one.due) if part) or "–", most=200),
            Cell(one.gain or "–", number=one.amount),
        )
    )


def _economics(one: SynergyLine, language: Language) -> Iterator[Block]:
    worth = one.worth
    if worth is None:
        return
    yield Entry(Cell(one.name, Voice.STRONG, Sign.HAVE, after=one.receiver, most=160))
    yield Paragraph(worth.verdict)
    if worth.figure is not None:
        yield Drawing(worth.figure)
    yield _facts(one.name, worth, language)
    for said in worth.remarks:
        yield Paragraph(said, Voice.NOTE)


def _facts(name: str, worth: WorthLines, language: Language) -> Table:
    """What is known, and what that hangs on."""
    rows = [Row((Cell(label, Voice.MUTED), Cell(value))) for label, value in worth.facts]
    if worth.drivers:
        rows.append(Row((Cell(word("economics-hangs", language), Voice.STRONG),), RowKind.GROUP))
        rows += [Row((Cell(label, Voice.MUTED), Cell(value))) for label, value in worth.drivers]
    columns = (Column(word("head-fact", language), _LABEL), Column(word("head-value", language), _VALUE))
    sheet, named = word("economics", language), word("head-have", language)
    return Table(name, columns, tuple(rows), headed=False, sheet=sheet, named=named)


def _asked(found: Sequence[SynergyLine], language: Language) -> Table:
    """What lacks of each, by the names of the fields it is typed in."""
    rows = tuple(
        Row((Cell(one.name, Voice.STRONG, below=one.receiver, most=90), Cell(one.worth.asks, sign=Sign.ASK, most=600)))
        for one in found
        if one.worth is not None
    )
    columns = (Column(word("head.have", language), _LABEL), Column(word("economics-asked", language), _VALUE))
    return Table(word("economics-asked", language), columns, rows)
