"""The cover: whose report it is, of which day and data, for whom; and the contents below."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import cast

from reportlab.platypus import Flowable, PageBreak, Spacer, Table, TableStyle

from esdesk.core.tokens import LIGHT, SEMIBOLD
from esdesk.figures.shapes import elided
from esdesk.reports import typeface
from esdesk.reports.blocks import Remark
from esdesk.reports.content import ReportContent
from esdesk.reports.flowables import WIDTH, text
from esdesk.reports.printing import remark
from esdesk.reports.qr import Code
from esdesk.reports.sheet import Promise, Sheet
from esdesk.reports.titling import cover_facts, cover_lines, warnings
from esdesk.reports.typeface import colour, printable
from esdesk.reports.walk import Heading, Unprinted
from esdesk.reports.words import word

_NEAR = 5


_ALL = ((0, 0), (-1, -1))
_CONTENTS = TableStyle(
    [
        ("LEFTPADDING", *_ALL, 0),
        ("LEFTPADDING", (1, 0), (1, -1), 14),
        ("RIGHTPADDING", *_ALL, 0),
        ("RIGHTPADDING", (0, 0), (0, -1), 14),
        ("TOPPADDING", *_ALL, 1),
        ("BOTTOMPADDING", *_ALL, 0),
    ]
)
_FACTS = TableStyle([("VALIGN", *_ALL, "TOP"), ("LEFTPADDING", *_ALL, 0), ("BOTTOMPADDING", *_ALL, 4)])
_STRIP = TableStyle(
    [
        ("BACKGROUND", *_ALL, colour(LIGHT.sunken)),
        ("LINEBEFORE", (0, 0), (0, -1), 2.4, colour(LIGHT.accent)),
        ("VALIGN", *_ALL, "MIDDLE"),
        ("LEFTPADDING", *_ALL, 8),
        ("TOPPADDING", *_ALL, 8),
        ("BOTTOMPADDING", *_ALL, 8),
    ]
)


class ContentsLine(Flowable):
    """A line of the contents; its page number is drawn when the last page is set."""

    def __init__(self, entry: Heading) -> None:
        super().__init__()
        self._entry = entry
        self._style = typeface.STRONG if entry.level == 0 else typeface.MUTED

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """One line."""
        self.width, self.height = width, 14.0
        return self.width, self.height

    def draw(self) -> None:
        """Draws number, title and a line to where the page number will be."""
        left = 18.0 if self._entry.level == 0 else 42.0
        style = self._style
        room = self.width - left - 34
        title = elided(printable(self._entry.title), room, style.fontSize, SEMIBOLD, typeface.measure)
        self.canv.setFillColor(colour(LIGHT.accent if self._entry.level == 0 else LIGHT.ink_2))
        self.canv.setFont(style.fontName, style.fontSize)
        self.canv.drawString(left - (18 if self._entry.level == 0 else 24), 3, self._entry.number)
        self.canv.setFillColor(style.textColor)
        self.canv.drawString(left, 3, title)
        end = left + typeface.measure(title, style.fontSize, SEMIBOLD) + 6
        self.canv.setStrokeColor(colour(LIGHT.edge))
        self.canv.setLineWidth(0.5)
        self.canv.setDash(0.5, 2.5)
        self.canv.line(end, 4, self.width - 22, 4)
        self.canv.setDash()
        x, y = self.canv.absolutePosition(0, 0)
        cast("Sheet", self.canv).promise(Promise(self._entry.key, x, x + self.width, y + 3, 12))


def cover(content: ReportContent, entries: Sequence[Heading], lacking: Sequence[Unprinted]) -> list[Flowable]:
    """The first page; a long list of contents goes on over the next."""
    language = content.language
    kind, *lines = cover_lines(content)
    blocks: list[Flowable] = [
        Spacer(0, 34),
        text(kind, typeface.COVER_KIND),
        text(content.firm, typeface.COVER, 160),
        *(text(line, typeface.COVER_LINE, 300) for line in lines),
        Spacer(0, 16),
        _strip(content),
        Spacer(0, 8),
    ]
    blocks += [remark(Remark(said, sign)) for sign, said in warnings(content)]
    if entries:
        blocks += [Spacer(0, 14), text(word("contents", language), typeface.SECTION)]
        blocks += [_contents(entries)]
    if lacking:
        blocks += [Spacer(0, 10), text(word("not-in-it", language), typeface.CAPTION)]
        blocks += [text(f"{one.title}: {one.why}", typeface.DETAIL) for one in lacking]
    return [*blocks, PageBreak()] if entries else blocks


def _contents(entries: Sequence[Heading]) -> Table:
    """The contents in two columns, parted where a chapter begins if one does near the middle."""
    middle = (len(entries) + 1) // 2
    near = [at for at, entry in enumerate(entries) if entry.level == 0 and abs(at - middle) <= _NEAR]
    cut = min(near, key=lambda at: abs(at - middle), default=middle)
    columns = [[ContentsLine(entry) for entry in part] for part in (entries[:cut], entries[cut:])]
    made = Table([list(row) for row in zip_longest(*columns, fillvalue="")], [WIDTH / 2] * 2, hAlign="LEFT")
    made.setStyle(_CONTENTS)
    return made


def _strip(content: ReportContent) -> Table:
    """The QR code with what identifies the report beside it."""
    language = content.language
    cells = [[text(label, typeface.DETAIL), text(said, typeface.CELL, 120)] for label, said in cover_facts(content)]
    rows = [[*cells[at : at + 3], "", ""][:3] for at in range(0, len(cells), 3)]
    grid = Table(rows, [(WIDTH - 124) / 3] * 3)
    grid.setStyle(_FACTS)
    code_says = text(word("code-says", language), typeface.DETAIL)
    made = Table([[Code(content.digest), [grid, code_says]]], [112, WIDTH - 112], hAlign="LEFT")
    made.setStyle(_STRIP)
    return made
