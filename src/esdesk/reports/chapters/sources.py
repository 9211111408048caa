"""What the report rests on: the catalogue's rows by how far they can be trusted, and how figures were computed."""

from esdesk.core.sentences import Language
from esdesk.reports import typeface
from esdesk.reports.blocks import Column, table, text
from esdesk.reports.chapter import Chapter
from esdesk.reports.content import ReportContent, SourceLine
from esdesk.reports.words import word

_BASES = ("documented", "practice", "judgement")


def sources(content: ReportContent, chapter: Chapter) -> None:
    """Documented rows with their citation, the others without: what nobody opened is never cited."""
    language = content.language
    chapter.add(text(word("catalogue-is", language, version=content.catalogue_version)))
    for basis in _BASES:
        rows = [one for one in content.sources if one.basis == basis]
        if not rows:
            continue
        chapter.section(word(f"basis.{basis}", language, count=len(rows)))
        chapter.add(text(word(f"basis.{basis}-means", language), typeface.CAPTION))
        columns = [
            Column(word("head-id", language), 56),
            Column(word("head-waste", language), 150),
            Column(word("head-use", language), 276 if basis != "documented" else 130),
        ]
        if basis == "documented":
            columns.append(Column(word("head-source", language), 146))
        chapter.add(table(columns, [_row(one, language) for one in rows]))
    chapter.section(word("figures-computed", language))
    for n in range(1, 4):
        chapter.add(text(word(f"computed.{n}", language)))
    chapter.section(word("digest-is", language))
    chapter.add(text(word("digest-means", language)), text(content.digest, typeface.CAPTION))


def _row(one: SourceLine, language: Language) -> list[object]:
    use = f"{one.use} ({word('doubted', language)})" if one.doubted else one.use
    row: list[object] = [
        text(one.id, typeface.CELL_MUTED),
        text(one.waste, typeface.CELL, 200),
        text(use, typeface.CELL, 300),
    ]
    return [*row, text(one.citation, typeface.CELL, 400)] if one.basis == "documented" else row
