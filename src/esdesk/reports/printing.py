"""From the blocks of a chapter to what reportlab sets on pages."""

from collections.abc import Iterator
from itertools import zip_longest

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Table, TableStyle

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.reports import blocks, typeface
from esdesk.reports.blocks import Drawing, Entry, Paragraph, Photo, Remark, Sign, Tile, Tiles, Voice
from esdesk.reports.drawn import Drawn
from esdesk.reports.flowables import WIDTH, Head, Picture, Signed, marked_up, text
from esdesk.reports.tables import cell, table
from esdesk.reports.typeface import colour, markup
from esdesk.reports.walk import Chapter, Heading, Printed
from esdesk.reports.words import word

_ROOM = {0: 220.0, 1: 90.0}
"""A chapter or section that has less room than this on a page, in points, begins the next one."""
_ROOM_OF_ENTRY, _ROOM_OF_ANNEX, _MOST_ROOM = 120.0, 340.0, 640.0
_PHOTO_WIDTH, _PHOTO_HEIGHT = 230.0, 172.0
_ALL = ((0, 0), (-1, -1))

_STYLES = {
    Voice.TEXT: typeface.TEXT,
    Voice.STRONG: typeface.STRONG,
    Voice.MUTED: typeface.MUTED,
    Voice.CAPTION: typeface.CAPTION,
    Voice.NOTE: typeface.NOTE,
}


def printed(chapter: Chapter, language: Language) -> Iterator[Flowable]:
    """What is set for a chapter."""
    for one, following in zip_longest(chapter.blocks, chapter.blocks[1:]):
        if isinstance(one, Heading):
            yield CondPageBreak(_room(one, following))
        yield from flowables(one, language)


def _room(heading: Heading, following: Printed | None) -> float:
    """What a heading needs on a page: for itself, and for a picture behind it; an annex for most of what it says."""
    height = 0.0
    if isinstance(following, Drawing):
        height = following.figure.height * WIDTH / following.figure.width
    elif isinstance(following, Photo):
        height = _PHOTO_HEIGHT
    least = _ROOM_OF_ANNEX if heading.number.isalpha() else _ROOM[heading.level]
    return min(max(least, height + _ROOM[1]), _MOST_ROOM)


def flowables(block: Printed, language: Language) -> Iterator[Flowable]:
    """What is set for a block."""
    match block:
        case Heading():
            yield Head(block)
        case Paragraph():
            yield text(block.text, _STYLES[block.voice])
        case Entry():
            yield CondPageBreak(_ROOM_OF_ENTRY)
            yield _entry(block)
        case blocks.Table():
            if block.caption:
                yield _caption(word("table", language), block)
            yield table(block)
        case Remark():
            yield remark(block)
        case Drawing():
            caption = [_caption(word("figure", language), block)] if block.caption else []
            yield KeepTogether([*caption, Drawn(block.figure)])
        case Photo():
            yield _photo(block)
        case Tiles():
            yield _tiles(block.tiles)


def _caption(kind: str, block: blocks.Table | Drawing) -> Flowable:
    """`Table 3.1` in bold and what it is of; it stays with that."""
    made = marked_up(f"<b>{markup(f'{kind} {block.number}')}</b>&nbsp; {markup(block.caption)}", typeface.CAPTION)
    made.keepWithNext = 1
    return made


def _entry(block: Entry) -> Flowable:
    made = Table([[cell(block.cell, style=typeface.STRONG)]], [WIDTH], hAlign="LEFT")
    made.setStyle(TableStyle([("LEFTPADDING", *_ALL, 0), ("BOTTOMPADDING", *_ALL, 0)]))
    made.spaceBefore, made.keepWithNext = 8, 1
    return made


def remark(block: Remark) -> Flowable:
    """A sentence on a coloured ground with a bar at its left."""
    told = block.sign in (Sign.WITHHELD, Sign.HINT)
    soft, edge = (LIGHT.accent_soft, LIGHT.accent) if told else (LIGHT.doubt_soft, LIGHT.doubt)
    made = Table([[Signed(block.sign, text(block.text))]], [WIDTH], hAlign="LEFT")
    made.setStyle(
        TableStyle(
            [
                ("BACKGROUND", *_ALL, colour(soft)),
                ("LINEBEFORE", (0, 0), (0, -1), 1.6, colour(edge)),
                ("LEFTPADDING", *_ALL, 8),
                ("TOPPADDING", *_ALL, 5),
                ("BOTTOMPADDING", *_ALL, 4),
            ]
        )
    )
    made.spaceBefore, made.spaceAfter = 6, 6
    return made


def _photo(block: Photo) -> Flowable:
    picture = Picture(block.content, _PHOTO_WIDTH, _PHOTO_HEIGHT)
    told = [flowable for one in block.told for flowable in cell(one)]
    made = Table([[picture, told]], [_PHOTO_WIDTH + 12, WIDTH - _PHOTO_WIDTH - 12], hAlign="LEFT")
    made.setStyle(TableStyle([("VALIGN", *_ALL, "TOP"), ("LEFTPADDING", *_ALL, 0), ("BOTTOMPADDING", *_ALL, 10)]))
    return KeepTogether([made])


def _tiles(tiles: tuple[Tile, ...]) -> Flowable:
    cells = [[text(one.number, typeface.COUNT), _label(one)] for one in tiles]
    made = Table([cells], [WIDTH / len(cells)] * len(cells), hAlign="LEFT")
    made.setStyle(
        TableStyle(
            [
                ("BACKGROUND", *_ALL, colour(LIGHT.sunken)),
                ("LINEAFTER", (0, 0), (-2, -1), 4, colour(LIGHT.raised)),
                ("VALIGN", *_ALL, "TOP"),
                ("LEFTPADDING", *_ALL, 10),
                ("TOPPADDING", *_ALL, 8),
                ("BOTTOMPADDING", *_ALL, 8),
            ]
        )
    )
    made.spaceAfter = 10
    return made


def _label(one: Tile) -> Flowable:
    said = text(one.label, typeface.CELL_MUTED)
    return said if one.sign is None else Signed(one.sign, said)
