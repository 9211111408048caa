"""Paragraphs and tables as WordprocessingML, written as text: the library's objects are too slow for long tables.

Sizes are half-points for letters and twentieths of a point for lengths, as the format counts.
"""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from esdesk.core.tokens import LIGHT
from esdesk.reports.blocks import Cell, Column, Row, RowKind, Table, Voice
from esdesk.reports.glyphs import LETTERS

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SMALL, _SMALLER = 17, 15


def clean(text: str) -> str:
    """`text` without what no XML may hold."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def run(text: str, *, bold: bool = False, ink: str = "", size: int = 0) -> str:
    """A piece of text."""
    look = "<w:b/>" if bold else ""
    look += f'<w:color w:val="{ink.lstrip("#")}"/>' if ink else ""
    look += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(clean(text))}</w:t></w:r>'


def field_ends(code: str, *, dirty: bool = True) -> tuple[str, str]:
    """How a field begins and ends; what stands between is shown until Word has worked it out, at once where `dirty`."""
    at_once = ' w:dirty="true"' if dirty else ""
    begins = f'<w:r><w:fldChar w:fldCharType="begin"{at_once}/></w:r>'
    begins += f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
    begins += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    return begins, '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(code: str, shown: str, *, size: int = 0) -> str:
    """A field that Word works out, and what stands there until it does."""
    begins, ends = field_ends(code, dirty=False)
    return begins + run(shown, size=size) + ends


def link(key: str, shown: str) -> str:
    """A link to a bookmark of the document."""
    return f'<w:hyperlink w:anchor="{key}" w:history="1">{run(shown)}</w:hyperlink>'


def paragraph(inside: str, style: str = "", *, keep: bool = False, right: bool = False) -> str:
    """A paragraph of runs and fields; `keep` holds it to the next."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    look += "<w:keepNext/>" if keep else ""
    look += '<w:jc w:val="right"/>' if right else ""
    return f"<w:p {W}><w:pPr>{look}</w:pPr>{inside}</w:p>"


def cell_runs(of: Cell, size: int = _SMALL, *, bold: bool = False) -> str:
    """What a cell says on its line: sign, text, mark, and what goes on behind."""
    said = ""
    if of.sign is not None:
        letter, ink = LETTERS[of.sign]
        said += run(f"{letter}\N{NO-BREAK SPACE}", ink=ink, size=size)
    muted = of.voice in (Voice.MUTED, Voice.CAPTION, Voice.NOTE)
    said += run(of.text, bold=bold or of.voice is Voice.STRONG, ink=LIGHT.ink_2 if muted else "", size=size)
    said += run(of.mark, ink=LIGHT.fault, size=size) if of.mark else ""
    return said + (run(f"  {of.after}", ink=LIGHT.ink_2, size=size) if of.after else "")


def table(of: Table) -> str:
    """A table whose head comes again on each page and whose rows do not break over two."""
    look = (
        f'<w:tblW w:w="{_twentieths(sum(one.width for one in of.columns))}" w:type="dxa"/>{_rules(of)}'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/>'
        '<w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
    )
    grid = "".join(f'<w:gridCol w:w="{_twentieths(one.width)}"/>' for one in of.columns)
    rows = [_head(of.columns)] if of.headed else []
    rows += [_row(one, of) for one in of.rows]
    return f"<w:tbl {W}><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _rules(of: Table) -> str:
    if not of.ruled:
        return ""
    ink = LIGHT.line.lstrip("#")
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{ink}"/>' for side in ("top", "bottom", "insideH")
    )
    return f"<w:tblBorders>{edges}</w:tblBorders>"


def _head(columns: Sequence[Column]) -> str:
    cells = [
        _cell(paragraph(_title(one.title), "Cell", right=one.right), one.width, 1, LIGHT.sunken) for one in columns
    ]
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _title(said: str) -> str:
    return run(said, bold=True, ink=LIGHT.ink_2, size=_SMALL)


def _row(row: Row, of: Table) -> str:
    ground = LIGHT.sunken if row.kind is RowKind.TOTAL else ""
    if row.kind in (RowKind.BELOW, RowKind.GROUP):
        group = row.kind is RowKind.GROUP
        runs = cell_runs(row.cells[0], _SMALL if group else _SMALLER, bold=group)
        cells = _cell(paragraph(runs, "Cell", keep=group), sum(one.width for one in of.columns), len(of.columns))
    else:
        cells = "".join(
            _cell(_paragraphs(one, right=column.right), column.width, 1, ground)
            for one, column in zip(row.cells, of.columns, strict=True)
        )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _paragraphs(of: Cell, *, right: bool) -> str:
    said = paragraph(cell_runs(of), "Cell", right=right)
    below = run(of.below, ink=LIGHT.ink_2, size=_SMALLER)
    return said + (paragraph(below, "Cell", right=right) if of.below else "")


def _cell(inside: str, width: float, across: int, ground: str = "") -> str:
    look = f'<w:tcW w:w="{_twentieths(width)}" w:type="dxa"/>'
    look += f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    look += f'<w:shd w:val="clear" w:color="auto" w:fill="{ground.lstrip("#")}"/>' if ground else ""
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{inside}</w:tc>"


def _twentieths(points: float) -> int:
    return round(points * 20)
