"""Letters, margins, head and foot of the Word document."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.reports.content import ReportContent
from esdesk.reports.document_xml import W, field, paragraph, run
from esdesk.reports.words import moment, short_digest, word

_FONT = "Calibri"
"""On every computer with Word; LibreOffice has letters of the same width for it."""
_LANGUAGES = {"tr": "tr-TR", "en": "en-GB"}
_PARAGRAPH = 1


def set_styles(document: Any, language: Language) -> None:  # noqa: ANN401  the library's own
    """Styles as the PDF looks, in the document's language, so that Word checks its spelling."""
    styles = document.styles
    _look(styles["Normal"], 10, after=4)
    styles["Normal"].element.rPr.append(parse_xml(f'<w:lang {W} w:val="{_LANGUAGES[language]}"/>'))
    _look(styles["Title"], 26, bold=True, after=4)
    for name, size, before in (("Heading 1", 18.0, 22.0), ("Heading 2", 12.0, 12.0), ("Heading 3", 10.0, 8.0)):
        _look(styles[name], size, bold=True, before=before, after=4)
        styles[name].paragraph_format.keep_with_next = True
    _look(styles["Caption"], 8.5, ink=LIGHT.ink_2, before=6, after=3)
    styles["Caption"].font.bold = False
    for name, size, ink in (("Cell", 8.5, LIGHT.ink), ("Muted", 9.5, LIGHT.ink_2), ("Remark", 10.0, LIGHT.ink)):
        made = styles.add_style(name, _PARAGRAPH)
        made.base_style = styles["Normal"]
        _look(made, size, ink=ink, after=0 if name == "Cell" else 3)
    styles["Cell"].paragraph_format.space_before = styles["Cell"].paragraph_format.space_after = Pt(1.5)
    for name, indent in (("TOC 1", 0), ("TOC 2", 6)):
        made = styles.add_style(name, _PARAGRAPH)
        made.base_style = styles["Normal"]
        _look(made, 10, bold=not indent, after=1)
        made.paragraph_format.left_indent = Mm(indent)
    ground = f'<w:shd {W} w:val="clear" w:color="auto" w:fill="{LIGHT.doubt_soft.lstrip("#")}"/>'
    styles["Remark"].element.get_or_add_pPr().append(parse_xml(ground))


def _look(
    style: Any,  # noqa: ANN401
    size: float,
    *,
    bold: bool = False,
    ink: str = LIGHT.ink,
    before: float = 0,
    after: float = 0,
) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = _FONT, Pt(size), bold, False
    font.color.rgb = RGBColor.from_string(ink.lstrip("#").upper())  # ascii: hex digits
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if "heme" in name:  # letters of a theme would win over the named ones
            del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(name), _FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def set_page(document: Any, content: ReportContent) -> None:  # noqa: ANN401
    """A4 with the margins of the PDF; head and foot say whose report it is, of which data, and which page."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin = page.bottom_margin = Mm(22)
    page.header_distance = page.footer_distance = Mm(11)
    language = content.language
    draft = f"    {word('draft', language)}" if content.draft else ""
    kind = f"    {word('kind-of-report', language)} {content.base_year or content.visit[:4]}{draft}"
    head = run(content.firm, bold=True, size=15) + run(kind, ink=LIGHT.ink_2, size=15)
    digest = word("foot-digest", language, digest=short_digest(content.digest))
    before, between, after = word("page-of", language, page="\0", of="\0").split("\0")
    foot = run(f"{digest}    {moment(content.made_at, language)}    ESDesk    {before}", ink=LIGHT.ink_2, size=15)
    foot += field("PAGE", "1", size=15) + run(between, size=15) + field("NUMPAGES", "1", size=15) + run(after, size=15)
    for part, inside in ((page.header, head), (page.footer, foot)):
        element = part._element
        for one in list(element):
            element.remove(one)
        element.append(parse_xml(paragraph(inside)))
