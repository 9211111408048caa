"""What reportlab sets for the blocks: paragraphs, signs with words, headings, figures, photos."""

from copy import copy
from functools import cache
from io import BytesIO
from typing import Any, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, Paragraph

from esdesk.core.tokens import LIGHT
from esdesk.reports import typeface
from esdesk.reports.blocks import Sign
from esdesk.reports.sheet import Mark, Sheet
from esdesk.reports.signs import DRAWN
from esdesk.reports.typeface import markup
from esdesk.reports.walk import Heading
from esdesk.reports.words import clipped

WIDTH = 482.0
"""Width of the text on A4 with margins of 20 mm, in points."""

_SIDE, _INDENT = 6.4, 10.4
"""Side of a sign, and how far the text behind it stands in."""


class Block(Paragraph):
    """A paragraph that is broken into lines once for each width: tables ask for their height many times over."""

    _broken_at: float | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height, as `Paragraph`."""
        if self._broken_at != width or not hasattr(self, "blPara"):  # what could not be split loses its lines
            super().wrap(width, height)
            self._broken_at = width
        return self.width, self.height


def marked_up(said: str, style: ParagraphStyle) -> Block:
    """A paragraph of reportlab's markup."""
    return Block(said, style)


def text(said: str, style: ParagraphStyle = typeface.TEXT, most: int | None = None) -> Block:
    """A paragraph of plain text, cut behind `most` letters."""
    plain = typeface.printable(clipped(said, most) if most else said).strip()
    if not plain:
        return Block("", style)
    fragment = copy(_fragment(style))
    fragment.text = plain
    return Block(plain, style, frags=[fragment])


@cache
def _fragment(style: ParagraphStyle) -> Any:  # noqa: ANN401  reportlab's own, without a public name
    """A piece of text of `style`, as its parser makes it; what has no markup need not go through the parser."""
    return Paragraph("x", style).frags[0]


class Signed(Flowable):
    """A paragraph with a sign before its first line; where it is set to the right, both stand there."""

    def __init__(self, sign: Sign, paragraph: Block) -> None:
        super().__init__()
        self._sign, self._paragraph = sign, paragraph
        self._right = paragraph.style.alignment == typeface.CELL_RIGHT.alignment
        self.spaceBefore, self.spaceAfter = paragraph.style.spaceBefore, paragraph.style.spaceAfter

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as the paragraph in the room that the sign leaves."""
        _, self.height = self._paragraph.wrap(max(width - _INDENT, 1), height)
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Draws sign and words."""
        style, left = self._paragraph.style, 0.0
        if self._right:
            said = self._paragraph.getPlainText()
            left = max(self.width - _INDENT - typeface.measure_in(said, style), 0)
        DRAWN[self._sign](self.canv, left, self.height - style.leading + (style.leading - _SIDE) / 2, _SIDE)
        self._paragraph.drawOn(self.canv, _INDENT, 0)


class Head(Flowable):
    """A chapter's or section's number and title, which contents and bookmarks point at."""

    def __init__(self, heading: Heading) -> None:
        super().__init__()
        style = typeface.CHAPTER if heading.level == 0 else typeface.SECTION
        number, title = markup(heading.number), markup(heading.title)
        before = f'<font color="{LIGHT.accent}">{number}</font>&nbsp;&nbsp; ' if number else ""
        self._paragraph = Block(f"{before}{title}", style)
        self._mark = (heading.key, typeface.printable(f"{heading.number} {heading.title}".strip()), heading.level)
        self.spaceBefore, self.spaceAfter = style.spaceBefore, style.spaceAfter
        self.keepWithNext = 1

    def getSpaceBefore(self) -> float:  # noqa: N802  reportlab's name
        """Space above."""
        return float(self.spaceBefore)

    def getSpaceAfter(self) -> float:  # noqa: N802
        """Space below."""
        return float(self.spaceAfter)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As its paragraph."""
        self.width, self.height = self._paragraph.wrap(width, height)
        return self.width, self.height

    def draw(self) -> None:
        """Draws the paragraph and notes the place."""
        key, title, level = self._mark
        _, y = self.canv.absolutePosition(0, self.height)
        cast("Sheet", self.canv).mark(Mark(key, title, level, y + 4))
        self._paragraph.drawOn(self.canv, 0, 0)


class _Photo(ImageReader):
    """A JPEG that is told from others by its bytes; reportlab would hold each photo's every dot for that."""

    def __init__(self, content: bytes) -> None:
        super().__init__(BytesIO(content))
        self._content, self._dataA = content, None  # no transparent dots

    def getRGBData(self) -> bytes:  # noqa: N802  reportlab's name
        """What the photo is known by; its bytes go into the file as they are."""
        return self._content


class Picture(Flowable):
    """A JPEG, at most `width` wide and `height` high, its proportions kept."""

    def __init__(self, content: bytes, width: float, height: float) -> None:
        super().__init__()
        self._photo = _Photo(content)
        across, down = self._photo.getSize()
        scale = min(width / across, height / down)
        self.width, self.height = across * scale, down * scale

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its own size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws it."""
        self.canv.drawImage(self._photo, 0, 0, self.width, self.height)
