"""The report as an Excel workbook: every table, figures as numbers with their unit beside them, sums that compute."""

from collections.abc import Callable
from datetime import UTC
from io import BytesIO
from typing import Any

import xlsxwriter

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.reports.content import ReportContent
from esdesk.reports.progress import Steps
from esdesk.reports.titling import cover_facts, cover_lines, warnings
from esdesk.reports.walk import unprinted, walked
from esdesk.reports.words import word
from esdesk.reports.workbook_lines import SheetWriter
from esdesk.reports.workbook_sheets import SheetOf, sheets

_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def set_workbook(
    content: ReportContent,
    chapters: frozenset[str],
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[bytes, int]:
    """The bytes of an .xlsx file and how many sheets it has; raises `Cancelled` where `cancelled` says so."""
    made = sheets(walked(content, chapters), content.language)
    steps = Steps(len(made) + 1, progress, cancelled)
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(
        {
            "title": f"{word('kind-of-report', content.language)}: {content.firm}"[:255],
            "author": (content.auditors or "ESDesk")[:255],
            "subject": content.digest,
            "comments": f"ESDesk {content.program_version}",
            "created": content.made_at.astimezone(UTC).replace(tzinfo=None),
        }
    )
    formats = _formats(book)
    first = word("sheet-first", content.language)
    names = sheet_names([first, *(one.title for one in made)])
    _first(book.add_worksheet(names[0]), content, chapters, list(zip(names[1:], made, strict=True)), formats)
    for name, sheet in zip(names[1:], made, strict=True):
        steps.take()
        SheetWriter(book.add_worksheet(name), name, sheet, formats, content.language).write()
    steps.take()
    book.close()
    return out.getvalue(), len(names)


def _formats(book: Any) -> dict[str, Any]:  # noqa: ANN401  the library's own
    plain: dict[str, object] = {"font_name": "Calibri", "font_size": 10, "valign": "top"}
    line: dict[str, object] = {"bottom": 1, "bottom_color": LIGHT.line}
    looks: dict[str, dict[str, object]] = {
        "title": {"bold": True, "font_size": 14},
        "muted": {"font_color": LIGHT.ink_2, "text_wrap": True},
        "link": {"font_color": LIGHT.accent, "underline": 1},
        "label": {"font_color": LIGHT.ink_2},
        "head": {"bold": True, "bg_color": LIGHT.sunken, "font_color": LIGHT.ink_2, "text_wrap": True} | line,
        "text": {"text_wrap": True} | line,
        "strong": {"bold": True, "text_wrap": True} | line,
        "number": {"num_format": "#,##0.###;-#,##0.###"} | line,
        "whole": {"num_format": "#,##0"} | line,
        "share": {"num_format": "0.0%"} | line,
        "total": {"bold": True, "bg_color": LIGHT.sunken} | line,
        "total number": {"bold": True, "bg_color": LIGHT.sunken, "num_format": "#,##0.##"} | line,
    }
    return {name: book.add_format(plain | look) for name, look in looks.items()}


def sheet_names(titles: list[str]) -> list[str]:
    """Names as Excel takes them: at most 31 letters, none of its own signs, no two that differ in case only."""
    found: list[str] = []
    taken: set[str] = set()
    for title in titles:
        plain = " ".join(title.translate(_FORBIDDEN).split()).strip("'") or "-"
        name, n = _whole_words(plain), 1
        while name.casefold() in taken:  # ascii: Excel's own comparison, nobody reads its outcome
            n += 1
            name = f"{plain[: _LONGEST_NAME - 1 - len(str(n))].strip()} {n}"
        taken.add(name.casefold())  # ascii: as above
        found.append(name)
    return found


def _whole_words(title: str) -> str:
    """As much of a title as a sheet's name holds, cut between words where that leaves more than half."""
    cut = title[:_LONGEST_NAME]
    if len(title) > _LONGEST_NAME and not title[_LONGEST_NAME].isspace() and cut.rfind(" ") > _LONGEST_NAME // 2:
        cut = cut[: cut.rfind(" ")]
    return cut.strip(" '")


def _first(
    sheet: Any,  # noqa: ANN401
    content: ReportContent,
    chapters: frozenset[str],
    made: list[tuple[str, SheetOf]],
    formats: dict[str, Any],
) -> None:
    """The first sheet: what the cover of the PDF says, and where each table is."""
    language: Language = content.language
    sheet.hide_gridlines(2)
    sheet.fit_to_pages(1, 0)
    sheet.set_paper(9)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 60)
    kind, *lines = cover_lines(content)
    rows: list[tuple[str, str, str, str]] = [(kind, "", "label", "text"), (content.firm, "", "title", "text")]
    rows += [(line, "", "label", "text") for line in lines]
    rows += [("", "", "label", "text"), *((label, said, "label", "label") for label, said in cover_facts(content))]
    rows += [(said, "", "label", "text") for _, said in warnings(content)]
    for n, (label, said, look, other) in enumerate(rows):
        sheet.write_string(n, 0, label, formats[look])
        if said:
            sheet.write_string(n, 1, said, formats[other])
    at = len(rows) + 1
    sheet.write_string(at, 0, word("contents", language), formats["title"])
    for n, (name, of) in enumerate(made, start=at + 1):
        quoted = name.replace("'", "''")
        sheet.write_url(n, 0, f"internal:'{quoted}'!A1", formats["link"], name)
        sheet.write_string(
            n, 1, word("row" if len(of.lines) == 1 else "rows", language, count=len(of.lines)), formats["label"]
        )
    for n, one in enumerate(unprinted(content, chapters), start=at + len(made) + 2):
        sheet.write_string(n, 0, one.title, formats["label"])
        sheet.write_string(n, 1, one.why, formats["muted"])


def sheets_of(content: bytes) -> int:
    """How many sheets a workbook has, read by another library than wrote it; 0 where it cannot be read."""
    from python_calamine import CalamineError, load_workbook

    try:
        read = load_workbook(BytesIO(content))
        for name in read.sheet_names:
            read.get_sheet_by_name(name)
    except CalamineError:
        return 0
    return len(read.sheet_names)
