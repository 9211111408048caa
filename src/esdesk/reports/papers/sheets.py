"""A paper on A4: its title, and blocks below it under headings without numbers."""

from collections.abc import Iterable, Iterator

from reportlab.platypus import Flowable, PageBreak

from esdesk.reports import typeface
from esdesk.reports.blocks import Block, Section
from esdesk.reports.flowables import Head, text
from esdesk.reports.lines.papers import PaperContent
from esdesk.reports.papers.every import Made
from esdesk.reports.pdf import bound
from esdesk.reports.printing import flowables
from esdesk.reports.walk import Heading
from esdesk.reports.words import clipped, word

NEXT_PAGE = "\f"
"""As a section's title: what follows begins a page."""


def sheets(content: PaperContent, key: str, blocks: Iterable[Block]) -> Made:
    """A paper of blocks as a PDF."""
    report = content.report
    title = word(f"paper.{key}", report.language)
    story: list[Flowable] = [
        text(title, typeface.COVER_KIND),
        Head(Heading("", clipped(report.firm, 160), key, 0)),
        *([text(report.place, typeface.COVER_LINE, 200)] if report.place else []),
        *_set(key, blocks, content),
    ]
    return bound(report, story, title)


def _set(key: str, blocks: Iterable[Block], content: PaperContent) -> Iterator[Flowable]:
    for n, one in enumerate(blocks):
        if isinstance(one, Section):
            if one.title == NEXT_PAGE:
                yield PageBreak()
            else:
                yield from flowables(Heading("", one.title, f"{key}-{n}", 1), content.report.language)
        else:
            yield from flowables(one, content.report.language)
