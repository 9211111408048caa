"""What the report rests on: the catalogue's rows by how far they can be trusted, and how figures were computed."""

from collections.abc import Iterator

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Cell, Column, Paragraph, Row, Section, Table, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.matches import SourceLine
from esdesk.reports.words import word

_BASES = ("documented", "practice", "judgement")


def sources(content: ReportContent) -> Iterator[Block]:
    """Documented rows with their citation, the others without: what nobody opened is never cited."""
    language = content.language
    yield Paragraph(word("catalogue-is", language, version=content.catalogue_version))
    for basis in _BASES:
        rows = [one for one in content.sources if one.basis == basis]
        if rows:
            title = word(f"basis.{basis}", language, count=len(rows))
            yield Section(title)
            yield Paragraph(word(f"basis.{basis}-means", language), Voice.CAPTION)
            yield Table(title, _columns(basis, language), tuple(_row(one, language) for one in rows))
    yield Section(word("figures-computed", language))
    for n in range(1, 4):
        yield Paragraph(word(f"computed.{n}", language))
    yield Section(word("digest-is", language))
    yield Paragraph(word("digest-means", language))
    yield Paragraph(content.digest, Voice.CAPTION)


def _columns(basis: str, language: Language) -> tuple[Column, ...]:
    cited = basis == "documented"
    return (
        Column(word("head-id", language), 56),
        Column(word("head-waste", language), 150),
        Column(word("head-use", language), 130 if cited else 276),
        *([Column(word("head-source", language), 146)] if cited else []),
    )


def _row(one: SourceLine, language: Language) -> Row:
    use = f"{one.use} ({word('doubted', language)})" if one.doubted else one.use
    cells = [Cell(one.id, Voice.MUTED), Cell(one.waste, most=200), Cell(use)]
    return Row((*cells, *([Cell(one.citation, most=400)] if one.basis == "documented" else [])))
