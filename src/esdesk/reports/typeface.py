"""The report's letters: Noto Sans in two weights, the sizes of the design in points, and text that the font can print.

Sizes are those of the page drawn for the design (150 dpi, so a pixel is 0.48 pt).
"""

import unicodedata
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from esdesk.core.paths import resource
from esdesk.core.tokens import LIGHT, REGULAR, SEMIBOLD

PLAIN, BOLD = "NotoSans-Regular", "NotoSans-SemiBold"
FONTS = {REGULAR: PLAIN, SEMIBOLD: BOLD}

UNKNOWN, _TIED = "\N{REPLACEMENT CHARACTER}", "\N{NO-BREAK SPACE}"
_INSTEAD = str.maketrans({"≥": ">=", "≤": "<=", "≈": "~", "→": "->", "←": "<-", "≠": "!=", "\t": " ", "\n": " "})
"""What people write for letters that the font lacks."""

rl_config.useA85 = 0
"""Bytes stand in the file as bytes: as letters they are a quarter longer, and take their time."""

_FACES = [TTFont(name, str(resource(f"resources/fonts/{name}.ttf"))) for name in (PLAIN, BOLD)]
for _face in _FACES:
    pdfmetrics.registerFont(_face)
pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)


@cache
def _glyphs() -> frozenset[int]:
    """The characters that both weights have."""
    plain, bold = (frozenset(one.face.charToGlyph) for one in _FACES)
    return plain & bold


def printable(text: str) -> str:
    """`text` on one line in composed letters, with a sign of its own for each that the font lacks."""
    plain = unicodedata.normalize("NFC", text).translate(_INSTEAD)
    return "".join(ch if ord(ch) in _glyphs() and (ch.isprintable() or ch == _TIED) else UNKNOWN for ch in plain)


def markup(text: str) -> str:
    """`text` as reportlab's paragraphs take it, printable and escaped."""
    return escape(printable(text))


def colour(hex: str) -> Color:
    """A token's colour."""
    return HexColor(hex)


def measure(text: str, size: float, weight: int) -> float:
    """Width of a text (`figures.shapes.Measure`)."""
    return float(pdfmetrics.stringWidth(text, FONTS[weight], size))


def measure_in(text: str, style: ParagraphStyle) -> float:
    """Width of a text in a paragraph's style, on one line."""
    return float(pdfmetrics.stringWidth(text, style.fontName, style.fontSize))


def _style(
    name: str,
    size: float,
    line: float,
    font: str = PLAIN,
    ink: str = LIGHT.ink,
    **more: Any,  # noqa: ANN401  whatever reportlab knows of a paragraph
) -> ParagraphStyle:
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=line, textColor=colour(ink), **more)


TEXT = _style("text", 8.6, 12.4, spaceAfter=4)
MUTED = _style("muted", 8.6, 12.4, ink=LIGHT.ink_2, spaceAfter=4)
STRONG = _style("strong", 8.6, 12.4, BOLD)
CELL = _style("cell", 7.7, 10.2)
CELL_STRONG = _style("cell strong", 7.7, 10.2, BOLD)
CELL_RIGHT = _style("cell right", 7.7, 10.2, alignment=TA_RIGHT)
CELL_FIGURE = _style("cell figure", 7.7, 10.2, BOLD, alignment=TA_RIGHT)
CELL_MUTED = _style("cell muted", 7.7, 10.2, ink=LIGHT.ink_2)
CELL_RIGHT_MUTED = _style("cell right muted", 7.7, 10.2, ink=LIGHT.ink_2, alignment=TA_RIGHT)
DETAIL = _style("detail", 7.2, 9.4, ink=LIGHT.ink_2)
DETAIL_BELOW = _style("detail below", 7.2, 9.4, ink=LIGHT.ink_2, leftIndent=10.4)
HEAD = _style("head", 7.2, 9.4, BOLD, LIGHT.ink_2)
HEAD_RIGHT = _style("head right", 7.2, 9.4, BOLD, LIGHT.ink_2, alignment=TA_RIGHT)
CAPTION = _style("caption", 7.45, 10, ink=LIGHT.ink_2, spaceAfter=3)
NOTE = _style("note", 7.2, 9.6, ink=LIGHT.ink_2, spaceBefore=3, spaceAfter=6)
CHAPTER = _style("chapter", 17.3, 22, BOLD, spaceBefore=22, spaceAfter=6)
COUNT = _style("count", 17.3, 22, BOLD)
SECTION = _style("section", 11.2, 15, BOLD, spaceBefore=10, spaceAfter=4)
SECTION_OF_CARD = _style("section of card", 11.2, 14, BOLD, spaceBefore=4, spaceAfter=4)
COVER = _style("cover", 25, 31, BOLD, spaceAfter=4)
COVER_KIND = _style("cover kind", 11.2, 15, BOLD, LIGHT.accent, spaceAfter=6)
COVER_LINE = _style("cover line", 10.5, 15, ink=LIGHT.ink_2, spaceAfter=2)
