"""The blocks that chapters are built of: headings, tables, remarks, signs with words, figures."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT, REGULAR
from esdesk.figures.shapes import Anchor, Figure, Line, Polygon, Rectangle, Words
from esdesk.reports import signs, typeface
from esdesk.reports.content import Cell, Lack
from esdesk.reports.sheet import Mark, Sheet
from esdesk.reports.signs import Sign
from esdesk.reports.typeface import clipped, colour, markup
from esdesk.reports.words import word

WIDTH = 482.0
"""Width of the text on A4 with margins of 20 mm, in points."""

_SIDE, _AFTER = 6.4, 3.0
CellContent = Flowable | Sequence[Flowable] | str


class Block(Paragraph):
    """A paragraph that is broken into lines once for each width: tables ask for their height many times over."""

    _broken_at: float | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height, as `Paragraph`."""
        if self._broken_at != width:
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


class Marked(Flowable):
    """A sign and a word or two on one line."""

    def __init__(self, sign: Sign, said: str, ink: str = LIGHT.ink, *, right: bool = False) -> None:
        super().__init__()
        self._sign, self._said, self._ink, self._right = sign, typeface.printable(said), ink, right

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room, one line high."""
        self.width = width
        return width, typeface.CELL.leading

    def draw(self) -> None:
        """Draws sign and words."""
        needed = _SIDE + (_AFTER + typeface.measure(self._said, typeface.CELL.fontSize, REGULAR) if self._said else 0)
        x = max(self.width - needed, 0) if self._right else 0
        self._sign(self.canv, x, 2.2, _SIDE)
        self.canv.setFillColor(colour(self._ink))
        self.canv.setFont(typeface.PLAIN, typeface.CELL.fontSize)
        self.canv.drawString(x + _SIDE + _AFTER, 2.6, self._said)


def cell(value: Cell, language: Language, style: ParagraphStyle = typeface.CELL, *, grave: bool = False) -> CellContent:
    """A value for a table; a missing one is a sign and a word, `grave` where it must be given."""
    right = style.alignment == typeface.CELL_RIGHT.alignment
    if value is Lack.MISSING:
        sign, ink = (signs.fault, LIGHT.fault) if grave else (signs.unknown, LIGHT.ink_3)
        return Marked(sign, word("missing", language), ink, right=right)
    if value is Lack.WITHHELD:
        return Marked(signs.withheld, word("withheld", language), LIGHT.ink_3, right=right)
    return text("–" if isinstance(value, Lack) else value, style, typeface.LONGEST_NAME)


class Heading(Flowable):
    """A chapter's or section's number and title, which contents and bookmarks point at."""

    def __init__(self, number: str, title: str, key: str, level: int) -> None:
        super().__init__()
        style = typeface.CHAPTER if level == 0 else typeface.SECTION
        inks = f'<font color="{LIGHT.accent}">{markup(number)}</font>&nbsp;&nbsp; {markup(title)}'
        self._paragraph = Block(inks, style)
        self._mark = (key, typeface.printable(f"{number} {title}"), level)
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


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, its width in points, and whether it holds figures."""

    title: str
    width: float
    right: bool = False


_ROWS: list[tuple[Any, ...]] = [
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, colour(LIGHT.line)),
    ("LINEBELOW", (0, -1), (-1, -1), 0.8, colour(LIGHT.field)),
    ("LINEABOVE", (0, 0), (-1, 0), 0.8, colour(LIGHT.field)),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 3.5),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3.5),
    ("TOPPADDING", (0, 0), (-1, -1), 2.8),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
]


def listed(rows: Sequence[Sequence[Any]], widths: Sequence[float]) -> Table:
    """Rows without a head: what a record's fields say."""
    made = Table([list(row) for row in rows], list(widths), hAlign="LEFT")
    made.setStyle(TableStyle(_ROWS))
    return made


def table(columns: Sequence[Column], rows: Sequence[Sequence[Any]], *more: tuple[Any, ...]) -> Table:
    """A table that goes on over pages under a repeated head; `more` are further commands of reportlab's tables."""
    heads = [text(one.title, typeface.HEAD_RIGHT if one.right else typeface.HEAD) for one in columns]
    style = [*_ROWS, ("BACKGROUND", (0, 0), (-1, 0), colour(LIGHT.sunken)), *more]
    made = Table([heads, *(list(row) for row in rows)], [one.width for one in columns], repeatRows=1, hAlign="LEFT")
    made.setStyle(TableStyle(style))
    return made


def remark(said: str, sign: Sign = signs.doubt, *, soft: str = LIGHT.doubt_soft, edge: str = LIGHT.doubt) -> Table:
    """A sentence on a coloured ground with a bar at its left."""
    made = Table([[Marked(sign, ""), text(said, typeface.TEXT)]], [18, WIDTH - 18], hAlign="LEFT")
    made.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), colour(soft)),
                ("LINEBEFORE", (0, 0), (0, -1), 1.6, colour(edge)),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 6),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    made.spaceBefore, made.spaceAfter = 6, 6
    return made


class Drawn(Flowable):
    """A figure on the page, as wide as the text: its pixels become points of the same proportion."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self._figure = figure
        self.spaceBefore, self.spaceAfter = 4, 4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Scaled to the width there is."""
        self._scale = width / self._figure.width
        self.width, self.height = width, self._figure.height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Draws each shape; the figure's y grows downwards."""
        self.canv.translate(0, self.height)
        self.canv.scale(self._scale, -self._scale)
        for shape in self._figure.shapes:
            self._draw(shape)

    def _draw(self, shape: Rectangle | Line | Polygon | Words) -> None:
        canvas = self.canv
        match shape:
            case Rectangle():
                canvas.setFillColor(colour(shape.fill))
                canvas.rect(shape.x, shape.y, shape.width, shape.height, fill=1, stroke=0)
            case Line():
                canvas.setStrokeColor(colour(shape.colour))
                canvas.setLineWidth(shape.width)
                canvas.line(*shape.start, *shape.end)
            case Polygon():
                path = canvas.beginPath()
                path.moveTo(*shape.points[0])
                for point in shape.points[1:]:
                    path.lineTo(*point)
                path.close()
                canvas.setFillColor(colour(shape.fill))
                canvas.drawPath(path, fill=1, stroke=0)
            case Words():
                self._write(shape)

    def _write(self, words: Words) -> None:
        """Words stand upright although the figure is turned over."""
        canvas = self.canv
        canvas.saveState()
        canvas.translate(words.x, words.y)
        canvas.scale(1, -1)
        canvas.setFillColor(colour(words.colour))
        canvas.setFont(typeface.FONTS[words.weight], words.size)
        put = canvas.drawRightString if words.anchor is Anchor.END else canvas.drawString
        put(0, 0, words.text)
        canvas.restoreState()
