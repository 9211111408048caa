"""Reading sheets as people have them: CSV in whatever dress, Excel, ODS. Every cell comes out as text as typed."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.text import clean
from esdesk.services.sheets.headers import is_header

_EXCEL = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}
_ENCODINGS = ("utf-8-sig", "cp1254")  # what programs write today, and what Turkish Excel writes as "CSV"
_MOST_TITLES = 12
"""Rows above the header that may hold a title, a date, a name."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its header, and its rows, each with the number that the user sees beside it."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def cells(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Each row as its number and its cells by header; rows without any text are left out."""
        for number, row in self.rows:
            if any(row):
                yield number, dict(zip(self.header, row, strict=True))


def read_sheet(given: str, knows: Callable[[Sequence[str]], bool] = is_header) -> Sheet:
    """The sheet that `given` names: a path, for workbooks with the sheet's name behind a `#` (else the first).

    Args:
        given: path and sheet.
        knows: whether a row is the header; what stands above it is left out.

    Raises:
        UserFault: "sheet-missing", "sheet-unknown", "sheet-unreadable" or "sheet-empty".
    """
    path, _, name = given.partition("#")
    file = Path(path)
    if not file.is_file():
        raise UserFault("sheet-missing", file=file)
    try:
        title, table = _workbook(file, name) if file.suffix.casefold() in _EXCEL else (file.stem, _csv(file))  # ascii
    except PermissionError as error:
        raise EnvironmentFault("file-no-permission", file=file) from error
    return _sheet(file, title, table, knows)


def _sheet(file: Path, title: str, table: list[list[str]], knows: Callable[[Sequence[str]], bool]) -> Sheet:
    lines = [(number, [clean(cell).strip() for cell in line]) for number, line in enumerate(table, 1)]
    filled = [(number, line) for number, line in lines if any(line)]
    if not filled:
        raise UserFault("sheet-empty", file=file, sheet=title)
    top = next((at for at, (_, line) in enumerate(filled[:_MOST_TITLES]) if knows(line)), 0)
    (_, header), rows = filled[top], filled[top + 1 :]
    while header and not header[-1]:
        header = header[:-1]
    header = _told_apart(header)
    width = len(header)
    return Sheet(title, tuple(header), tuple((n, tuple((row + [""] * width)[:width])) for n, row in rows))


def _told_apart(header: Sequence[str]) -> list[str]:
    """The names of the columns; of several with one name the first keeps it, the others have their letter with it.

    The letter stands behind a dot, for in brackets it would be read as a unit: litre, tonne, gram.
    """
    return [f"{name} · {_letters(at)}" if name and name in header[:at] else name for at, name in enumerate(header)]


def _letters(at: int) -> str:
    """What a sheet calls its column: 0 is A, 26 is AA."""
    before = _letters(at // 26 - 1) if at >= 26 else ""
    return before + chr(ord("A") + at % 26)


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


def _workbook(file: Path, name: str) -> tuple[str, list[list[str]]]:
    try:
        with CalamineWorkbook.from_path(file) as book:
            if name and name not in book.sheet_names:
                raise UserFault("sheet-unknown", file=file, sheet=name, sheets=", ".join(book.sheet_names))
            title = name or book.sheet_names[0]
            table = book.get_sheet_by_name(title).to_python(skip_empty_area=False)  # so that rows keep their numbers
    except CalamineError as error:
        raise UserFault("sheet-unreadable", file=file, detail=str(error)) from error
    return title, [[_cell(value) for value in row] for row in table]


def _cell(value: object) -> str:
    """A cell as it would be typed, with the decimal comma of the country it is used in.

    A number with three decimals gets a fourth, else it could be read as thousands.
    """
    if isinstance(value, float):
        if value.is_integer():
            return str(int(value))
        text = f"{Decimal(f'{value:.15g}'):f}"  # as many figures as a spreadsheet keeps
        return (text + "0" if len(text.partition(".")[2]) == 3 else text).replace(".", ",")
    return str(value)
