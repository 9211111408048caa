"""What a workbook says of its rows and cells beside their values, which calamine leaves out: hidden rows, faults.

Only .xlsx and .xlsm say it in a way that is quick to read (ECMA-376, part 1, 18.3.1.73 `row` and 18.3.1.4 `c`).
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"(?P<letters>[A-Z]+)(?P<row>\d+)")


@dataclass(frozen=True, slots=True)
class Marks:
    """What is said of one sheet.

    Attributes:
        hidden: numbers of the rows that are not seen.
        faults: what a cell shows whose formula came to nothing (`#REF!`), by row and column from 0.
    """

    hidden: tuple[int, ...] = ()
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)


def marks_of(file: Path, title: str) -> Marks:
    """What a workbook says of a sheet; nothing where it is of another make, or says it in another way."""
    if file.suffix.casefold() not in (".xlsx", ".xlsm"):  # ascii
        return Marks()
    try:
        with zipfile.ZipFile(file) as parts, parts.open(_part(parts, title)) as part:
            return _read(ET.iterparse(part, events=("end",)))
    except (zipfile.BadZipFile, KeyError, StopIteration, ET.ParseError):  # calamine read the values, which count
        return Marks()


def _part(parts: zipfile.ZipFile, title: str) -> str:
    """The part of the package that holds a sheet."""
    book = ET.fromstring(parts.read("xl/workbook.xml"))
    link = next(one.get(_LINK) for one in book.iter(f"{_MAIN}sheet") if one.get("name") == title)
    links = ET.fromstring(parts.read("xl/_rels/workbook.xml.rels"))
    target = next(str(one.get("Target")) for one in links if one.get("Id") == link)
    return target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)


def _read(events: Iterator[tuple[str, ET.Element]]) -> Marks:
    hidden: list[int] = []
    faults: dict[tuple[int, int], str] = {}
    for _, element in events:
        if element.tag == f"{_MAIN}c" and element.get("t") == "e":
            found = _CELL.fullmatch(element.get("r", ""))
            shown = element.findtext(f"{_MAIN}v")
            if found is not None and shown:
                faults[int(found["row"]) - 1, _column(found["letters"])] = shown
        elif element.tag == f"{_MAIN}row":
            if element.get("hidden") in ("1", "true"):
                hidden.append(int(element.get("r", "0")))
            element.clear()  # a row is done with; a sheet may have a million
    return Marks(tuple(hidden), faults)


def _column(letters: str) -> int:
    at = 0
    for letter in letters:
        at = 26 * at + ord(letter) - ord("A") + 1
    return at - 1
