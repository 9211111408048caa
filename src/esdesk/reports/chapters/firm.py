"""Firm and facility: every field that is filled, and by name those that are not."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Table

from esdesk.core.tokens import LIGHT
from esdesk.reports import signs, typeface
from esdesk.reports.blocks import WIDTH, Marked, listed, text
from esdesk.reports.chapter import Chapter
from esdesk.reports.content import Part, ReportContent
from esdesk.reports.typeface import LONGEST_NOTE
from esdesk.reports.words import word


def firm(content: ReportContent, chapter: Chapter) -> None:
    """The records of the firm's chapter, a table each."""
    if not content.parts:
        chapter.add(text(word(f"no-records.{content.nothing}", content.language), typeface.MUTED))
    for part in content.parts:
        chapter.section(part.title)
        chapter.add(_table(part, content))


def _table(part: Part, content: ReportContent) -> Table:
    rows: list[Sequence[Flowable]] = [
        (text(fact.label, typeface.CELL_MUTED, 120), text(fact.text, typeface.CELL, LONGEST_NOTE))
        for fact in part.facts
    ]
    if part.missing:
        said = text(", ".join(part.missing), typeface.CELL)
        rows.append((Marked(signs.unknown, word("missing", content.language), LIGHT.ink_2), said))
    return listed(rows, (140, WIDTH - 140))
