"""What stands in a file of sheets: CSV in whatever dress, Excel, ODS. Every cell comes out as text as typed."""

import codecs
import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from esdesk.core.errors import UserFault
from esdesk.core.text import clean
from esdesk.services.sheets.sheet_marks import marks_of

_EXCEL = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}
_ENCODINGS = ("utf-8-sig", "cp1254")  # what programs write today, and what Turkish Excel writes as "CSV"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""What a workbook with a password has in the place of its sheets ([MS-OFFCRYPTO] 2.3.4.4)."""

MOST_TITLES = 12
"""Rows above the header that may hold a title, a date, a name."""

Knows = Callable[[Sequence[str]], bool]
"""Whether a row is the header."""


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of one sheet from its first row on.

    Attributes:
        title: of the sheet; of a CSV the name of the file.
        lines: rows of cells, as many in each as stand there.
        sheets: the sheets of the workbook that a person sees in it; none of a CSV.
        hidden: numbers of rows that a person does not see in it, as far as the file is an .xlsx.
    """

    title: str
    lines: tuple[tuple[str, ...], ...]
    sheets: tuple[str, ...] = ()
    hidden: tuple[int, ...] = ()


def read_table(file: Path, name: str, knows: Knows) -> Table:
    """The cells of a sheet.

    Args:
        file: the file.
        name: of the sheet; without one the first that has a header, else the first with anything in it.
        knows: tells a header.

    Raises:
        UserFault: "sheet-unknown", "sheet-locked" (a password), "sheet-unreadable".
        PermissionError: the file may not be read.
    """
    if file.suffix.casefold() not in _EXCEL:  # ascii
        return Table(file.stem, _stripped(_csv(file)))
    try:
        with CalamineWorkbook.from_path(file) as book:
            return _of_book(file, book, name, knows)
    except PasswordError as error:
        raise UserFault("sheet-locked", file=file) from error
    except CalamineError as error:
        code = "sheet-locked" if _ENCRYPTED in file.read_bytes() else "sheet-unreadable"
        raise UserFault(code, file=file, detail=str(error)) from error


def _of_book(file: Path, book: CalamineWorkbook, name: str, knows: Knows) -> Table:
    listed = [one for one in book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
    shown = [one.name for one in listed if one.visible is SheetVisibleEnum.Visible] or [one.name for one in listed]
    if name and name not in book.sheet_names:
        raise UserFault("sheet-unknown", file=file, sheet=name, sheets=", ".join(book.sheet_names))
    title = name or _first_with_header(book, shown, knows)
    sheet = book.get_sheet_by_name(title)
    lines = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]  # rows keep numbers
    marks = marks_of(file, title)
    for (row, column), text in marks.faults.items():
        if row < len(lines) and column < len(lines[row]):
            lines[row][column] = text
    offered = tuple(shown) if title in shown else (title, *shown)
    return Table(title, _stripped(_filled(sheet, lines)), offered, marks.hidden)


def _first_with_header(book: CalamineWorkbook, shown: Sequence[str], knows: Knows) -> str:
    """A cover or an explanation may stand before the list."""
    filled = ""
    for name in shown:
        sheet = book.get_sheet_by_name(name)
        lines = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False, nrows=_LOOKED_AT)]
        said = [line for line in _stripped(_filled(sheet, lines)) if any(line)]
        if any(knows(line) for line in said[:MOST_TITLES]):
            return name
        filled = filled or (name if said else "")
    return filled or shown[0]


_LOOKED_AT = 40
"""Rows that are looked at for a header; empty ones may stand between the titles."""


def _filled(sheet: CalamineSheet, lines: list[list[str]]) -> list[list[str]]:
    """Words in a cell that was merged downwards are said of each of its rows; a figure is one figure, and stays."""
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or []:
        if top < len(lines) and left < len(lines[top]) and any(ch.isalpha() for ch in lines[top][left]):
            for line in lines[top + 1 : bottom + 1]:
                if left < len(line):
                    line[left] = lines[top][left]
    return lines


def _stripped(lines: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(clean(cell).strip() for cell in line) for line in lines)


def _csv(file: Path) -> list[list[str]]:
    text = _decoded(file)
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        return [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)]
    except csv.Error as error:
        raise UserFault("sheet-unreadable", file=file, detail=str(error)) from error


def _decoded(file: Path) -> str:
    raw = file.read_bytes()
    marked = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else _ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserFault("sheet-unreadable", file=file, detail="/".join(_ENCODINGS))


def _cell(value: object) -> str:
    """A cell as it would be typed, with the decimal comma of the country it is used in; a midnight is its day.

    A number with three decimals gets a fourth, else it could be read as thousands.
    """
    if isinstance(value, float):
        if value.is_integer():
            return str(int(value))
        text = f"{Decimal(f'{value:.15g}'):f}"  # as many figures as a spreadsheet keeps
        return (text + "0" if len(text.partition(".")[2]) == 3 else text).replace(".", ",")
    if isinstance(value, datetime) and value == datetime(value.year, value.month, value.day):
        return date(value.year, value.month, value.day).isoformat()
    return str(value)
