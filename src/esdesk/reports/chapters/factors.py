"""Annex: the factors and definitions that figures of the report rest on, each with where it comes from."""

from collections.abc import Iterator

from esdesk.reports.blocks import Block, Cell, Column, Paragraph, Row, Table, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.words import word

_DEFINITION = "definition"
"""The source of a factor that is none, as the catalogue has it."""
_WIDTHS = {"head-definition": 180.0, "head-defined": 120.0, "head-source": 182.0}


def no_factors(content: ReportContent) -> str:
    """Why no factor was used; "" where one was."""
    return "" if content.factors else word(f"no-factors.{content.nothing}", content.language)


def factors(content: ReportContent) -> Iterator[Block]:
    """One table, in the order of the catalogue."""
    language = content.language
    yield Paragraph(word("factors-read", language, version=content.catalogue_version), Voice.CAPTION)
    definition = word("by-definition", language)
    rows = [
        Row((Cell(one.name), Cell(one.value, Voice.STRONG), Cell(source, Voice.MUTED)))
        for one in content.factors
        for source in [definition if one.source == _DEFINITION else one.source]
    ]
    columns = tuple(Column(word(name, language), width) for name, width in _WIDTHS.items())
    yield Table(word("chapter.factors", language), columns, tuple(rows), word("chapter.factors", language))
