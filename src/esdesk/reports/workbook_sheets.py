"""From the tables of a report to the sheets of a workbook: what belongs together is one sheet, one row for each thing.

A table of a page says by place what a sheet must say by column: which table a row is of, under which heading it
stands, what its sign means, what its figure is counted in, and what is told below it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Cell, Minus, Row, RowKind, Sign, Table
from esdesk.reports.walk import Chapter
from esdesk.reports.words import word

_TELLING = (Sign.HAVE, Sign.WANT, Sign.FAULT, Sign.DOUBT, Sign.HINT)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet.

    Attributes:
        of: name of the table that it is of; `group` the heading it stands under.
        cells: by the title of their column.
        below: what is told below the row.
    """

    of: str
    group: str
    cells: dict[str, Cell]
    below: list[str] = field(default_factory=list)


@dataclass(slots=True)
class SheetOf:
    """One sheet.

    Attributes:
        title: of the sheet; `named` the title of the column with the names of its tables, "" where it has one table.
        columns: titles in their order.
        lines: the things; `totals` the sums, which stand below them.
    """

    title: str
    named: str
    columns: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    totals: list[Line] = field(default_factory=list)

    def signed(self, title: str) -> bool:
        """Whether signs of a column say what no text says: those of the first, where they tell things apart."""
        cells = (one.cells[title] for one in self.lines if title in one.cells)
        return title == self.columns[0] and any(one.sign in _TELLING for one in cells)

    def counted(self, title: str) -> bool:
        """Whether figures of a column say their unit; a percentage says it in its format."""
        cells = (one.cells[title] for one in self.lines if title in one.cells)
        return any(one.number is not None and one.unit not in ("", "%") for one in cells)

    @property
    def grouped(self) -> bool:
        """Whether any row stands under a heading."""
        return any(one.group for one in self.lines)

    @property
    def told(self) -> bool:
        """Whether anything is told below a row."""
        return any(one.below for one in self.lines)


def sheets(chapters: Iterable[Chapter], language: Language) -> list[SheetOf]:
    """The sheets of a report, in the order of its tables."""
    found: dict[tuple[str, str], SheetOf] = {}
    for chapter in chapters:
        for n, block in enumerate(chapter.blocks):
            if not isinstance(block, Table) or not block.rows:
                continue
            key = chapter.key, block.sheet or f"{n}"
            title = block.sheet or block.name or chapter.blocks[0].title  # type: ignore[union-attr]
            sheet = found.setdefault(key, SheetOf(title, block.named if block.sheet else ""))
            _take(sheet, block, language)
    return list(found.values())


def _take(sheet: SheetOf, table: Table, language: Language) -> None:
    titles = list(_titles(table))
    _merge(sheet.columns, titles)
    group = ""
    for row in table.rows:
        match row.kind:
            case RowKind.GROUP:
                group = row.cells[0].text
            case RowKind.BELOW:
                if sheet.lines:
                    sheet.lines[-1].below.append(_told(row.cells[0], language))
            case RowKind.BODY:
                sheet.lines.append(_line(table, group, titles, row))
            case RowKind.TOTAL:
                summed = any(one.formula is not None and not isinstance(one.formula, Minus) for one in row.cells)
                (sheet.totals if summed else sheet.lines).append(_line(table, group, titles, row))


def _titles(table: Table) -> Iterator[str]:
    """The titles of a table's columns, each once: a sheet tells its columns by them."""
    seen: set[str] = set()
    for n, column in enumerate(table.columns, start=1):
        title = column.title or str(n)
        while title in seen:
            title += "\N{NO-BREAK SPACE}"
        seen.add(title)
        yield title


def _merge(columns: list[str], titles: list[str]) -> None:
    """Takes new titles in, each behind the one that it follows in its table."""
    at = 0
    for title in titles:
        if title in columns:
            at = columns.index(title) + 1
        else:
            columns.insert(at, title)
            at += 1


def _line(table: Table, group: str, titles: list[str], row: Row) -> Line:
    line = Line(table.name, group, dict(zip(titles, row.cells, strict=True)))
    line.below.extend(one.below for one in row.cells if one.below)
    return line


def _told(cell: Cell, language: Language) -> str:
    return f"{sign_word(cell.sign, language)}: {cell.text}" if cell.sign else cell.text


def sign_word(sign: Sign | None, language: Language) -> str:
    """What a sign means, in a word."""
    return word(f"sign.{sign}", language) if sign is not None else ""
