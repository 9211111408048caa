"""The report as a Word document to be edited: real headings, a field for the contents, captions that count themselves.

It says what the PDF says, block by block; texts are whole, where a page of the PDF would have cut them.
"""

from collections.abc import Callable
from datetime import UTC
from io import BytesIO
from typing import Any

import segno
from docx import Document
from docx.oxml import parse_xml
from docx.shared import Mm

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.reports import blocks
from esdesk.reports.blocks import Drawing, Entry, Paragraph, Photo, Remark, Table, Tiles, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.document_styles import set_page, set_styles
from esdesk.reports.document_xml import cell_runs, clean, field, field_ends, link, paragraph, run, table
from esdesk.reports.glyphs import LETTERS
from esdesk.reports.progress import Steps
from esdesk.reports.raster import png
from esdesk.reports.titling import cover_facts, cover_lines, warnings
from esdesk.reports.walk import Heading, Printed, Unprinted, unprinted, walked
from esdesk.reports.words import word

_STYLES = {Voice.TEXT: "", Voice.STRONG: "", Voice.MUTED: "Muted", Voice.CAPTION: "Caption", Voice.NOTE: "Muted"}


def set_document(
    content: ReportContent,
    chapters: frozenset[str],
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[bytes, int]:
    """The bytes of a .docx file, and how many chapters it has with its cover.

    Raises:
        Cancelled: where `cancelled` says so at a chapter.
    """
    made = list(walked(content, chapters))
    steps = Steps(len(made) + 1, progress, cancelled)
    document = Document()
    set_styles(document, content.language)
    set_page(document, content)
    _describe(document, content)
    writer = _Writer(document, content.language)
    writer.cover(content, [one for chapter in made for one in chapter.headings], unprinted(content, chapters))
    for chapter in made:
        steps.take()
        for one in chapter.blocks:
            writer.put(one)
    steps.take()
    out = BytesIO()
    document.save(out)
    return out.getvalue(), len(made) + 1


def _describe(document: Any, content: ReportContent) -> None:  # noqa: ANN401  the library's own
    about = document.core_properties
    about.title = clean(f"{word('kind-of-report', content.language)}: {content.firm}")[:255]
    about.author = clean(content.auditors or "ESDesk")[:255]
    about.last_modified_by = about.author
    about.subject, about.comments = content.digest, f"ESDesk {content.program_version}"
    about.language = content.language
    about.created = about.modified = content.made_at.astimezone(UTC).replace(tzinfo=None)


class _Writer:
    """Puts one block after the other at the end of a document."""

    def __init__(self, document: Any, language: Language) -> None:  # noqa: ANN401
        self._document, self._language = document, language
        self._body = document.element.body
        self._bookmarks = 0

    def _add(self, xml: str) -> None:
        self._body.insert(len(self._body) - 1, parse_xml(xml))  # the last one holds the page's measures

    def cover(self, content: ReportContent, headings: list[Heading], lacking: list[Unprinted]) -> None:
        """The first page: what it is, of whom, the code of its data, and the contents."""
        kind, *lines = cover_lines(content)
        self._add(paragraph(run(kind, bold=True, ink=LIGHT.accent, size=24)))
        self._add(paragraph(run(content.firm), "Title"))
        for line in lines:
            self._add(paragraph(run(line), "Muted"))
        code = BytesIO()
        segno.make(content.digest, error="m", micro=False).save(code, kind="png", scale=6, border=3)
        self._picture(code.getvalue(), 32, word("digest-is", self._language))
        facts = (blocks.row(blocks.Cell(label, Voice.MUTED), said) for label, said in cover_facts(content))
        columns = (blocks.Column("", 140), blocks.Column("", 342))
        self._table(Table("", columns, tuple(facts), headed=False))
        for sign, said in warnings(content):
            self.put(Remark(said, sign))
        if headings:
            self._contents(headings)
        for one in lacking:
            self._add(paragraph(run(f"{one.title}: {one.why}"), "Muted"))
        if headings:
            self._document.add_page_break()

    def _contents(self, headings: list[Heading]) -> None:
        """The contents as a field: the titles stand there already, the pages when Word has worked it out."""
        self._add(paragraph(run(word("contents", self._language), bold=True, size=24), keep=True))
        begins, ends = field_ends('TOC \\o "1-2" \\h \\z \\u')
        for at, one in enumerate(headings):
            said = link(one.key, f"{one.number}  {one.title}")
            said = (begins if at == 0 else "") + said + (ends if one is headings[-1] else "")
            self._add(paragraph(said, f"TOC{one.level + 1}"))

    def put(self, block: Printed) -> None:
        """One block."""
        match block:
            case Heading():
                self._heading(block)
            case Table():
                self._table(block)
            case Drawing():
                self._caption(word("figure", self._language), block)
                self._picture(png(block.figure), 170, block.figure.told)
            case Photo():
                self._photo(block)
            case Tiles():
                self._table(_tiles(block))
            case Paragraph() | Entry() | Remark():
                self._add(_said(block))

    def _table(self, block: Table) -> None:
        self._caption(word("table", self._language), block)
        if block.rows:
            self._add(table(block))
            self._add(paragraph("", "Cell"))

    def _photo(self, block: Photo) -> None:
        self._picture(block.content, 80, block.told[0].text if block.told else "")
        for one in block.told:
            self._add(paragraph(cell_runs(one)))

    def _heading(self, heading: Heading) -> None:
        """A heading with the bookmark that links point at."""
        self._bookmarks += 1
        ends = f'w:id="{self._bookmarks}"'
        inside = f'<w:bookmarkStart {ends} w:name="{heading.key}"/>'
        inside += run(f"{heading.number}  {heading.title}") + f"<w:bookmarkEnd {ends}/>"
        self._add(paragraph(inside, f"Heading{heading.level + 1}"))

    def _caption(self, kind: str, of: Table | Drawing) -> None:
        """`Table 3.1` and what it is of; the number behind the chapter's is a field that counts on."""
        if not of.caption:
            return
        chapter, _, number = of.number.partition(".")
        said = run(f"{kind} {chapter}.", bold=True) + field(f"SEQ {kind}_{chapter} \\* ARABIC", number)
        self._add(paragraph(said + run(f"  {of.caption}"), "Caption", keep=True))

    def _picture(self, content: bytes, width_mm: float, told: str) -> None:
        """A picture in a paragraph of its own, with words for those who do not see it."""
        self._document.add_picture(BytesIO(content), width=Mm(width_mm))
        made = self._body[len(self._body) - 2]
        for one in made.iter("{*}docPr"):
            one.set("descr", clean(told))


def _said(block: Paragraph | Entry | Remark) -> str:
    """A paragraph as it sounds."""
    match block:
        case Entry():
            return paragraph(cell_runs(block.cell, 20), "Heading3", keep=True)
        case Remark():
            letter, ink = LETTERS[block.sign]
            return paragraph(run(f"{letter}  ", ink=ink) + run(block.text), "Remark")
        case Paragraph():
            return paragraph(run(block.text, bold=block.voice is Voice.STRONG), _STYLES[block.voice])


def _tiles(of: Tiles) -> Table:
    """Figures side by side as a table of two rows."""
    width = 482 / max(len(of.tiles), 1)
    numbers = tuple(blocks.Cell(one.number, Voice.STRONG, one.sign) for one in of.tiles)
    labels = tuple(blocks.Cell(one.label, Voice.MUTED) for one in of.tiles)
    columns = tuple(blocks.Column("", width) for _ in of.tiles)
    return Table("", columns, (blocks.Row(numbers), blocks.Row(labels)), headed=False)
