"""What a chapter consists of, as plain values: headings, paragraphs, tables, figures, remarks.

A chapter yields them without knowing who prints them; the writers (PDF, Word, Excel) walk the same ones. Texts are
whole: a writer that must cut does so itself.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from esdesk.core.sentences import Language
from esdesk.figures.shapes import Figure
from esdesk.reports.values import Given, Lack
from esdesk.reports.words import word


class Sign(StrEnum):
    """A sign before words. Signs differ in shape, so that a page reads in black and white."""

    HAVE = "have"
    WANT = "want"
    FAULT = "fault"
    DOUBT = "doubt"
    HINT = "hint"
    ASK = "ask"
    GOOD = "good"
    BAD = "bad"
    ONWARD = "onward"
    ACCEPTED = "accepted"
    UNKNOWN = "unknown"
    WITHHELD = "withheld"
    KNOWN = "known"
    DERIVED = "derived"
    GUESSED = "guessed"
    BOX = "box"


class Voice(StrEnum):
    """How a text sounds: as the page's own, strong, or in the background."""

    TEXT = "text"
    STRONG = "strong"
    MUTED = "muted"
    CAPTION = "caption"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Total:
    """A figure that is the sum of those above it in its column, back to the last heading across the table."""


@dataclass(frozen=True, slots=True)
class Share:
    """A figure that is a part of the sum of column `of` (from 0), between 0 and 1."""

    of: int


@dataclass(frozen=True, slots=True)
class Minus:
    """A figure that is column `less` taken from column `of` (from 0) of its row."""

    of: int
    less: int


Formula = Total | Share | Minus
"""How a figure comes from others of its table: a spreadsheet computes it again."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell.

    Attributes:
        text: in print; a figure as the report's language writes it.
        voice: how it sounds.
        sign: stands before the text.
        after: goes on behind the text, muted.
        below: a line of its own below, small and muted.
        mark: stands at the end in the colour of a fault: the star of hazardous waste.
        number: the figure, where the cell holds one; `unit` what it is counted in, "" where the column says so.
        formula: how the figure comes from others.
        most: how many letters a page prints; a row must fit on one.
    """

    text: str
    voice: Voice = Voice.TEXT
    sign: Sign | None = None
    after: str = ""
    below: str = ""
    mark: str = ""
    number: Decimal | None = None
    unit: str = ""
    formula: Formula | None = None
    most: int = 300


class RowKind(StrEnum):
    """What a row of a table is: one of its things, what is added to the row above, a heading across, or the sum."""

    BODY = "body"
    BELOW = "below"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """A row; BELOW and GROUP have one cell, which goes across."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.BODY


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width in points on A4 (482 in all), and whether it holds figures."""

    title: str
    width: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table, which goes on over pages under its head.

    Attributes:
        name: what the table is called where it stands alone, as a sheet of a workbook.
        caption: what is read above it; "" for a table that only sets things side by side.
        number: of a caption; the walk gives it.
        ruled: whether lines part its rows and its head stands on a ground.
        headed: whether its columns' titles stand above it on a page.
        sheet: tables of a chapter with the same word here become one sheet of a workbook, which says of each row
            which of them (`name`) it is of, under `named`; "" for a sheet of its own.
        named: title of the column with their names.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    number: str = ""
    ruled: bool = True
    headed: bool = True
    sheet: str = ""
    named: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The beginning of a section; the walk gives it its number."""

    title: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text."""

    text: str
    voice: Voice = Voice.TEXT


@dataclass(frozen=True, slots=True)
class Entry:
    """The heading of one thing within a section, which is in no contents; it stays with what follows."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence that stands out, on a ground of its own."""

    text: str
    sign: Sign = Sign.DOUBT


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure, as wide as the text; the walk numbers its caption."""

    figure: Figure
    caption: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of evidence: its bytes, and what is told beside it, the title first."""

    content: bytes
    told: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure that stands large: `number` as the language writes it, and what it counts."""

    number: str
    label: str
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Tiles:
    """Figures side by side, at most four."""

    tiles: tuple[Tile, ...] = field(default=())


Block = Section | Paragraph | Entry | Table | Remark | Drawing | Photo | Tiles


def given(value: Given, language: Language, voice: Voice = Voice.TEXT, *, grave: bool = False, most: int = 120) -> Cell:
    """A value in a cell; a missing one is a sign and a word, `grave` where it must be given."""
    if value is Lack.MISSING:
        return Cell(word("missing", language), Voice.MUTED, Sign.FAULT if grave else Sign.UNKNOWN)
    if value is Lack.WITHHELD:
        return Cell(word("withheld", language), Voice.MUTED, Sign.WITHHELD)
    return Cell("–" if isinstance(value, Lack) else value, voice, most=most)


def row(*cells: Cell | str, kind: RowKind = RowKind.BODY) -> Row:
    """A row of cells, plain texts among them."""
    return Row(tuple(Cell(one) if isinstance(one, str) else one for one in cells), kind)
