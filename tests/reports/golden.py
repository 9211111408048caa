"""The text of documents as it was read: each in a file of its own, compared line by line, taken anew by one command."""

import os
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.table import Table
from pypdf import PdfReader
from python_calamine import load_workbook

GOLDEN = Path(__file__).parent / "golden"
UPDATES = os.environ.get("ESDESK_GOLDEN") == "update"
"""`./dev golden` takes what is written as the new texts, to be read in the diff."""

_DIGESTS = re.compile(r"\b(?:[0-9a-f]{64}|[0-9a-f]{16})\b|\b[0-9a-f]{4} [0-9a-f]{4} … [0-9a-f]{4}\b")
_VERSION = re.compile(r"\b20\d\d\.\d\d\.\d\d(?:\.\d+)?\b")
_FORMULA = re.compile(r'<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)</f>')


def text_of(path: Path) -> str:
    """The text of a document of any format, but digests and the catalogue's version, which differ from day to day."""
    lines = {".pdf": _pdf, ".docx": _word, ".xlsx": _excel}[path.suffix](path)
    plain = "\n".join(one.rstrip() for line in lines for one in line.splitlines()) + "\n"
    return _VERSION.sub("<version>", _DIGESTS.sub("<digest>", plain.replace("\N{NO-BREAK SPACE}", " ")))


def differs(name: str, said: str) -> str:
    """The first line in which `said` is another text than the kept one, and the command; "" where there is none."""
    kept = GOLDEN / f"{name}.txt"
    if UPDATES:
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(said, encoding="utf-8", newline="\n")
    before, now = kept.read_text(encoding="utf-8").splitlines(), said.splitlines()
    for n, (old, new) in enumerate(zip(before, now, strict=False), start=1):
        if old != new:
            return f"{kept.name}:{n}: {old!r} became {new!r}; ./dev golden takes it"
    return "" if len(before) == len(now) else f"{kept.name}: {len(before)} lines became {len(now)}"


def _pdf(path: Path) -> Iterator[str]:
    for n, page in enumerate(PdfReader(path, strict=True).pages, start=1):
        yield f"=== {n}"
        yield page.extract_text()


def _word(path: Path) -> Iterator[str]:
    """Paragraphs and tables in their order; a row is a line."""
    for one in Document(str(path)).iter_inner_content():
        if isinstance(one, Table):
            yield from (" | ".join(cell.text.replace("\n", " / ") for cell in row.cells) for row in one.rows)
        elif one.text.strip():
            yield f"[{one.style.name}] {one.text}" if one.style and "Head" in str(one.style.name) else one.text


def _excel(path: Path) -> Iterator[str]:
    """Sheets with their cells, and the formulas under them."""
    book = load_workbook(path)
    with ZipFile(path) as package:
        for n, name in enumerate(book.sheet_names, start=1):
            yield f"=== {name}"
            for row in book.get_sheet_by_name(name).to_python():
                yield " | ".join(map(_cell, row)).rstrip(" |")
            xml = package.read(f"xl/worksheets/sheet{n}.xml").decode()
            yield from (f"{cell} = {formula}" for cell, formula in _FORMULA.findall(xml))


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.10g}"
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
