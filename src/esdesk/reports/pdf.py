"""The report as a PDF: chapters set one after another on A4, with head, foot and page numbers.

Margins are 20 mm at the sides, 13 mm above the head, 12 mm below the foot.
"""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from esdesk.core.tokens import LIGHT, SEMIBOLD
from esdesk.figures.shapes import elided
from esdesk.reports.content import ReportContent
from esdesk.reports.cover import cover
from esdesk.reports.printing import printed
from esdesk.reports.progress import Steps
from esdesk.reports.sheet import Promise, Sheet
from esdesk.reports.typeface import BOLD, PLAIN, colour, measure, printable
from esdesk.reports.walk import unprinted, walked
from esdesk.reports.words import moment, short_digest, word

_SIDE, _TOP, _FOOT = 20 * mm, 13 * mm, 12 * mm
_HEAD_HEIGHT, _FOOT_HEIGHT = 9 * mm, 8 * mm
_SMALL = 7.4


def set_report(
    content: ReportContent,
    chapters: frozenset[str],
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[bytes, int]:
    """The cover and `chapters` as the bytes of a PDF, and how many pages it has.

    Raises:
        Cancelled: where `cancelled` says so at a chapter.
    """
    made = list(walked(content, chapters))
    step = Steps(len(made) + 1, progress, cancelled)
    headings = [heading for chapter in made for heading in chapter.headings]
    story: list[Flowable] = cover(content, headings, unprinted(content, chapters))
    for chapter in made:
        story += [_Step(step), *printed(chapter, content.language)]
    story.append(_Step(step))
    return bound(content, story, word("kind-of-report", content.language))


def bound(content: ReportContent, story: list[Flowable], title: str) -> tuple[bytes, int]:
    """What is set, on pages with head and foot: the bytes of a PDF, and how many pages it has.

    Args:
        content: whose name, digest and moment stand on each page.
        story: what is set.
        title: what kind of paper it is.
    """
    out = BytesIO()
    sheets: list[Sheet] = []

    def sheet(*given: Any, **named: Any) -> Sheet:  # noqa: ANN401  reportlab's own arguments
        sheets.append(Sheet(*given, finish=partial(_finish, content, title), number=_number, **named))
        return sheets[-1]

    _document(content, out, title).build(story, canvasmaker=sheet)
    return out.getvalue(), sheets[-1].pages


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has, read by another library than the one that wrote it; 0 where it cannot be read."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return len(PdfReader(BytesIO(pdf), strict=True).pages)
    except PyPdfError:
        return 0


class _Step(Flowable):
    """Nothing on the page; tells that all before it is set."""

    def __init__(self, steps: Steps) -> None:
        super().__init__()
        self._steps = steps

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self._steps.take()


def _document(content: ReportContent, out: BytesIO, title: str) -> BaseDocTemplate:
    width, height = A4
    low, high = _FOOT + _FOOT_HEIGHT, _TOP + _HEAD_HEIGHT
    frame = Frame(_SIDE, low, width - 2 * _SIDE, height - low - high, 0, 0, 0, 0)
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        title=f"{title}: {content.firm}",
        author=content.auditors or "ESDesk",
        subject=content.digest,
        creator=f"ESDesk {content.program_version}",
        lang=content.language,
        displayDocTitle=True,
    )
    document.addPageTemplates(PageTemplate("page", [frame]))
    return document


def _number(sheet: Sheet, promise: Promise, page: int) -> None:
    sheet.setFont(PLAIN, 8.6)
    sheet.setFillColor(colour(LIGHT.ink))
    sheet.drawRightString(promise.right, promise.y, str(page))


def _finish(content: ReportContent, title: str, sheet: Sheet, page: int, of: int) -> None:
    """Head (but on the cover) and foot."""
    width, height = A4
    if page > 1 or content.draft:
        _head(content, title, sheet, height - _TOP - 8, width - _SIDE, first=page == 1)
    sheet.setStrokeColor(colour(LIGHT.edge))
    sheet.setLineWidth(0.5)
    sheet.line(_SIDE, _FOOT + 13, width - _SIDE, _FOOT + 13)
    sheet.setFont(PLAIN, _SMALL)
    sheet.setFillColor(colour(LIGHT.ink_2))
    language = content.language
    told = [
        word("foot-digest", language, digest=short_digest(content.digest)),
        moment(content.made_at, language),
        "ESDesk",
    ]
    sheet.drawString(_SIDE, _FOOT, "    ".join(told))
    sheet.setFont(BOLD, _SMALL)
    sheet.setFillColor(colour(LIGHT.ink))
    sheet.drawRightString(width - _SIDE, _FOOT, word("page-of", language, page=page, of=of))


def _head(content: ReportContent, kind: str, sheet: Sheet, y: float, right: float, *, first: bool) -> None:
    language = content.language
    end = right
    if content.draft:
        mark = word("draft", language)
        wide = measure(mark, 6.6, SEMIBOLD) + 10
        sheet.setStrokeColor(colour(LIGHT.doubt))
        sheet.setLineWidth(0.8)
        sheet.roundRect(right - wide, y - 3.2, wide, 11.4, 2, fill=0, stroke=1)
        sheet.setFont(BOLD, 6.6)
        sheet.setFillColor(colour(LIGHT.ink))
        sheet.drawCentredString(right - wide / 2, y, mark)
        end = right - wide - 8
    if first:
        return
    year = content.base_year or content.visit[:4]
    title = f"{kind} {year}".strip()
    sheet.setFont(PLAIN, _SMALL)
    sheet.setFillColor(colour(LIGHT.ink_2))
    sheet.drawRightString(end, y, printable(title))
    room = end - measure(title, _SMALL, 400) - _SIDE - 16
    sheet.setFont(BOLD, _SMALL)
    sheet.setFillColor(colour(LIGHT.ink))
    sheet.drawString(_SIDE, y, elided(printable(content.firm), room, _SMALL, SEMIBOLD, measure))
    sheet.setStrokeColor(colour(LIGHT.edge))
    sheet.setLineWidth(0.5)
    sheet.line(_SIDE, y - 8, right, y - 8)
