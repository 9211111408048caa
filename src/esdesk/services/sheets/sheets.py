"""Sheets as people have them: a header somewhere near the top, rows below it, each with its number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.services.sheets.headers import is_header
from esdesk.services.sheets.workbooks import MOST_TITLES, Knows, Table, read_table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its header, and its rows, each with the number that the user sees beside it.

    Attributes:
        letters: what the spreadsheet calls each column; none of a block from the clipboard.
        top: number of the row that the header stands in; 0 of a block from the clipboard.
        sheets: the sheets of the workbook; none of a CSV and of a block.
        hidden: numbers of rows that a filter or a person hid in an .xlsx; they are rows like others.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    letters: tuple[str, ...] = ()
    top: int = 0
    sheets: tuple[str, ...] = ()
    hidden: tuple[int, ...] = ()

    def cells(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Each row as its number and its cells by header; rows without any text are left out."""
        for number, row in self.rows:
            if any(row):
                yield number, dict(zip(self.header, row, strict=True))

    def letter(self, column: str) -> str:
        """What the spreadsheet calls the column with this header; "" where it is none of a file."""
        return dict(zip(self.header, self.letters, strict=False)).get(column, "")


def read_sheet(given: str, knows: Knows = is_header, top: int | None = None) -> Sheet:
    """The sheet that `given` names: a path, for workbooks with the sheet's name behind a `#`.

    Without a name it is the first sheet that has a header, else the first with anything in it.

    Args:
        given: path and sheet.
        knows: whether a row is the header; what stands above it is left out.
        top: number of the row that the header stands in, where a person said it.

    Raises:
        UserFault: "sheet-missing", "sheet-unknown", "sheet-locked", "sheet-unreadable", "sheet-empty" or
            "sheet-no-such-row".
        EnvironmentFault: "file-no-permission".
    """
    path, _, name = (given, "", "") if Path(given).is_file() else given.partition("#")
    file = Path(path)
    if not file.is_file():
        raise UserFault("sheet-missing", file=file)
    try:
        table = read_table(file, name, knows)
    except PermissionError as error:
        raise EnvironmentFault("file-no-permission", file=file) from error
    return _sheet(file, table, knows, top)


def _sheet(file: Path, table: Table, knows: Knows, top: int | None) -> Sheet:
    filled = [(number, line) for number, line in enumerate(table.lines, 1) if any(line)]
    if not filled:
        raise UserFault("sheet-empty", file=file, sheet=table.title)
    at = (
        _place_of_header(filled, knows)
        if top is None
        else next((at for at, one in enumerate(filled) if one[0] == top), -1)
    )
    if at < 0:
        raise UserFault("sheet-no-such-row", file=file, sheet=table.title, row=top)
    number, rows = filled[at][0], filled[at + 1 :]
    width = max(len(line) for _, line in filled[at:])
    whole = [(n, (*line, *[""] * (width - len(line)))) for n, line in filled[at:]]
    used = [
        place for place in range(width) if any(line[place] for _, line in whole)
    ]  # a column of nothing says nothing
    letters = tuple(letters_of(place) for place in used)
    header = _told_apart([whole[0][1][place] for place in used], letters)
    kept = tuple((n, tuple(line[place] for place in used)) for n, line in whole[1 : len(rows) + 1])
    hidden = tuple(n for n in table.hidden if n > number)
    return Sheet(table.title, tuple(header), kept, letters, number, table.sheets, hidden)


def _place_of_header(filled: Sequence[tuple[int, Sequence[str]]], knows: Knows) -> int:
    return next((at for at, (_, line) in enumerate(filled[:MOST_TITLES]) if knows(line)), 0)


def _told_apart(header: Sequence[str], letters: Sequence[str]) -> list[str]:
    """The names of the columns; of several with one name the first keeps it, the others have their letter with it.

    The letter stands behind a dot, for in brackets it would be read as a unit: litre, tonne, gram. A column without
    a name is its letter.
    """
    return [
        (f"{name} · {letter}" if name in header[:at] else name) if name else f"· {letter}"
        for at, (name, letter) in enumerate(zip(header, letters, strict=True))
    ]


def letters_of(at: int) -> str:
    """What a sheet calls its column: 0 is A, 26 is AA."""
    before = letters_of(at // 26 - 1) if at >= 26 else ""
    return before + chr(ord("A") + at % 26)
