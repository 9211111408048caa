"""Tables of the report as reportlab sets them: heads repeat over pages, and a row's details stay with it."""

from typing import Any

from reportlab.platypus import Flowable, Table, TableStyle

from esdesk.core.tokens import LIGHT
from esdesk.reports import blocks, typeface
from esdesk.reports.blocks import Cell, Row, RowKind, Voice
from esdesk.reports.flowables import Block, Signed, marked_up, text
from esdesk.reports.typeface import colour, markup
from esdesk.reports.words import clipped

_AFTER = 8
"""Below a ruled table, so that what follows does not read as a row of it."""

_Command = tuple[Any, ...]
_ALL = ((0, 0), (-1, -1))
_RULED: list[_Command] = [
    ("LINEBELOW", *_ALL, 0.5, colour(LIGHT.line)),
    ("LINEBELOW", (0, -1), (-1, -1), 0.8, colour(LIGHT.field)),
    ("LINEABOVE", (0, 0), (-1, 0), 0.8, colour(LIGHT.field)),
    ("VALIGN", *_ALL, "TOP"),
    ("LEFTPADDING", *_ALL, 3.5),
    ("RIGHTPADDING", *_ALL, 3.5),
    ("TOPPADDING", *_ALL, 2.8),
    ("BOTTOMPADDING", *_ALL, 3.2),
]
_PLAIN: list[_Command] = [
    ("VALIGN", *_ALL, "TOP"),
    ("LEFTPADDING", *_ALL, 0),
    ("RIGHTPADDING", (0, 0), (0, -1), 8),
    ("TOPPADDING", *_ALL, 1.6),
    ("BOTTOMPADDING", *_ALL, 1.6),
]
_STYLES = {
    (Voice.TEXT, False): typeface.CELL,
    (Voice.STRONG, False): typeface.CELL_STRONG,
    (Voice.MUTED, False): typeface.CELL_MUTED,
    (Voice.CAPTION, False): typeface.DETAIL,
    (Voice.NOTE, False): typeface.DETAIL,
    (Voice.TEXT, True): typeface.CELL_RIGHT,
    (Voice.STRONG, True): typeface.CELL_FIGURE,
    (Voice.MUTED, True): typeface.CELL_RIGHT_MUTED,
    (Voice.CAPTION, True): typeface.CELL_RIGHT_MUTED,
    (Voice.NOTE, True): typeface.CELL_RIGHT_MUTED,
}


def table(of: blocks.Table) -> Table:
    """A table under its head, which comes again on each page."""
    rows: list[list[Any]] = []
    style = list(_RULED if of.ruled else _PLAIN)
    if of.headed:
        rows.append([text(one.title, typeface.HEAD_RIGHT if one.right else typeface.HEAD) for one in of.columns])
        style.append(("BACKGROUND", (0, 0), (-1, 0), colour(LIGHT.sunken)))
    for row in of.rows:
        rows.append(_cells(row, of))
        style += _style(row.kind, len(rows) - 1, of)
    made = Table(rows, [one.width for one in of.columns], repeatRows=int(of.headed), hAlign="LEFT")
    made.spaceAfter = _AFTER if of.ruled else 0
    made.setStyle(TableStyle(style))
    return made


def _cells(row: Row, of: blocks.Table) -> list[Any]:
    if row.kind is RowKind.GROUP:
        return [cell(row.cells[0], style=typeface.HEAD)] if of.ruled else ["", cell(row.cells[0], style=typeface.HEAD)]
    if row.kind is RowKind.BELOW:
        across = row.cells[0]
        return ["", cell(across)] if not of.ruled else [cell(across, style=typeface.DETAIL_BELOW)]
    return [cell(one, right=column.right) for one, column in zip(row.cells, of.columns, strict=True)]


def cell(of: Cell, *, right: bool = False, style: Any = None) -> list[Flowable]:  # noqa: ANN401  reportlab's style
    """What stands in a cell: its text with sign and mark, and what is told below."""
    style = style or _STYLES[of.voice, right]
    said: Flowable = _said(of, style)
    if of.sign is not None:
        said = Signed(of.sign, _said(of, style))
    return [said, text(of.below, typeface.DETAIL, of.most)] if of.below else [said]


def _said(of: Cell, style: Any) -> Block:  # noqa: ANN401
    if not (of.mark or of.after):
        return text(of.text, style, of.most)
    said = markup(clipped(of.text, of.most))
    said += f'<font color="{LIGHT.fault}">{markup(of.mark)}</font>' if of.mark else ""
    after = markup(clipped(of.after, of.most))
    said += f'&nbsp; <font color="{LIGHT.ink_2}" face="{typeface.PLAIN}">{after}</font>' if after else ""
    return marked_up(said, style)


def _style(kind: RowKind, row: int, of: blocks.Table) -> list[_Command]:
    first = 0 if of.ruled else 1
    match kind:
        case RowKind.BELOW:
            above = [("LINEBELOW", (0, row - 1), (-1, row - 1), 0.7, colour(LIGHT.raised))] if of.ruled else []
            held = ("NOSPLIT", (0, row - 1), (-1, row))
            return [("SPAN", (first, row), (-1, row)), held, ("TOPPADDING", (0, row), (-1, row), 0), *above]
        case RowKind.GROUP:
            return [("SPAN", (first, row), (-1, row)), ("NOSPLIT", (0, row), (-1, row + 1))]
        case RowKind.TOTAL:
            return [("BACKGROUND", (0, row), (-1, row), colour(LIGHT.sunken))]
        case RowKind.BODY:
            return [] if of.ruled else [("LINEABOVE", (first, row), (-1, row), 0.5, colour(LIGHT.line))]
