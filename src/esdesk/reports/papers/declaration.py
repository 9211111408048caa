"""The helper for the yearly waste declaration: a workbook with each waste, what is missing, and the difference."""

from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.reports.lines.papers import PaperContent, WasteLine
from esdesk.reports.papers.every import Made
from esdesk.reports.words import moment, word

_HEAD = 4
_COLUMNS = ("code", "name", "hazardous", "kilograms", "stock-start", "stock-end", "treatment", "receiver", "licence",
            "slips", "declared", "difference", "missing")  # fmt: skip
_WIDTHS = (12, 34, 11, 16, 14, 14, 10, 26, 16, 16, 16, 18, 40)
_KILOGRAMS, _DECLARED, _DIFFERENCE = "D", "K", "L"


def declaration(content: PaperContent) -> Made:
    """The workbook."""
    language = content.report.language
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": word("paper.tabs", language), "subject": content.report.digest})
    line = {"bottom": 1, "bottom_color": LIGHT.line, "valign": "top", "text_wrap": True}
    looks = {
        "title": {"bold": True, "font_size": 14},
        "muted": {"font_color": LIGHT.ink_2},
        "head": {"bold": True, "bg_color": LIGHT.sunken, **line},
        "text": line,
        "number": {"num_format": "#,##0", **line},
        "open": {"num_format": "#,##0", "bg_color": LIGHT.accent_soft, **line},
        "total": {"bold": True, "bg_color": LIGHT.sunken, "num_format": "#,##0", **line},
    }
    formats = {name: book.add_format(look) for name, look in looks.items()}
    sheet = book.add_worksheet(word("paper.tabs", language)[:31])
    _head(sheet, content, formats)
    for row, one in enumerate(content.wastes, start=_HEAD + 1):
        _line(sheet, row, one, formats, language)
    _totals(sheet, content.wastes, formats, language)
    book.close()
    return out.getvalue(), 1


def _head(sheet: Any, content: PaperContent, formats: dict[str, Any]) -> None:  # noqa: ANN401  the library's own
    report = content.report
    told = f"{report.base_year}  {moment(report.made_at, report.language)}  {report.digest[:16]}".strip()
    sheet.write_string(0, 0, f"{word('paper.tabs', report.language)}: {report.firm}"[:255], formats["title"])
    sheet.write_string(1, 0, told, formats["muted"])
    sheet.write_string(2, 0, word("tabs.reads", report.language), formats["muted"])
    for column, (name, width) in enumerate(zip(_COLUMNS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(_HEAD, column, word(f"tabs.{name}", report.language), formats["head"])
    sheet.freeze_panes(_HEAD + 1, 2)
    if content.wastes:
        sheet.autofilter(_HEAD, 0, _HEAD + len(content.wastes), len(_COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD)


def _line(sheet: Any, row: int, one: WasteLine, formats: dict[str, Any], language: Language) -> None:  # noqa: ANN401
    texts = (one.code, one.name, word("tabs.yes" if one.hazardous else "tabs.no", language))
    for column, said in enumerate(texts):
        sheet.write_string(row, column, said, formats["text"])
    if one.kilograms is not None:
        sheet.write_number(row, 3, float(one.kilograms), formats["number"])
    else:
        sheet.write_blank(row, 3, None, formats["open"])
    for column in (4, 5, 8, 9, 10):
        sheet.write_blank(row, column, None, formats["open"])
    for column, said in ((6, one.treatment), (7, one.receiver), (12, ", ".join(_lacking(one, language)))):
        sheet.write_string(row, column, said, formats["text"])
    declared, known = f"{_DECLARED}{row + 1}", f"{_KILOGRAMS}{row + 1}"
    formula = f'=IF(OR({declared}="",{known}=""),"",{known}-{declared})'
    sheet.write_formula(row, 11, formula, formats["number"], "")


def _lacking(one: WasteLine, language: Language) -> list[str]:
    lacks = {
        "code": not one.code,
        "amount": one.kilograms is None,
        "treatment": not one.treatment,
        "receiver": not one.receiver,
    }
    return [word(f"tabs.lack-{name}", language) for name, lacking in lacks.items() if lacking]


def _totals(sheet: Any, wastes: tuple[WasteLine, ...], formats: dict[str, Any], language: Language) -> None:  # noqa: ANN401
    """Sums over all wastes, the hazardous and the others, which compute again when a figure is changed."""
    first, last = _HEAD + 2, _HEAD + 1 + max(len(wastes), 1)
    kinds = (("total", None), ("total-hazardous", True), ("total-other", False))
    for row, (name, hazardous) in enumerate(kinds, start=last + 1):
        for column in range(len(_COLUMNS)):
            sheet.write_blank(row, column, None, formats["total"])
        sheet.write_string(row, 1, word(f"tabs.{name}", language), formats["total"])
        summed = sum((one.kilograms or Decimal(0) for one in wastes if hazardous in (None, one.hazardous)), Decimal(0))
        for column, letter in ((3, _KILOGRAMS), (10, _DECLARED), (11, _DIFFERENCE)):
            value = float(summed) if column == 3 else 0
            sheet.write_formula(
                row, column, f"={_sum(letter, first, last, hazardous, language)}", formats["total"], value
            )


def _sum(letter: str, first: int, last: int, hazardous: bool | None, language: Language) -> str:
    summed = f"{letter}${first}:{letter}${last}"
    if hazardous is None:
        return f"SUM({summed})"
    said = word("tabs.yes" if hazardous else "tabs.no", language)
    return f'SUMIFS({summed},C${first}:C${last},"{said}")'
