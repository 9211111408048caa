"""One sheet of the workbook: head, rows, and below them the sums as formulas over the rows."""

from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Cell, Minus, Share, Total, Voice
from esdesk.reports.words import word
from esdesk.reports.workbook_sheets import Line, SheetOf, sign_word

_HEAD = 1
_FEW = 4
_NARROW, _WIDE, _WIDEST, _MOST_LETTERS = 8.0, 30.0, 60.0, 32_000
_PER_LETTER = 1.05


class SheetWriter:
    """Writes one sheet; a column of the report may become three: what its sign means, the value, its unit."""

    def __init__(self, to: Any, name: str, sheet: SheetOf, formats: dict[str, Any], language: Language) -> None:  # noqa: ANN401
        self._to, self._name, self._sheet, self._formats, self._language = to, name, sheet, formats, language
        self._titles: list[str] = []
        self._place: dict[str, int] = {}
        self._widths: list[float] = []
        for title, keyed in self._laid_out():
            self._place[keyed] = len(self._titles)
            self._titles.append(title)
            self._widths.append(len(title))

    def _laid_out(self) -> list[tuple[str, str]]:
        """Title and key of each column of the sheet."""
        sheet, language = self._sheet, self._language
        found = [(sheet.named, "of")] if sheet.named else []
        found += [(word("head-group", language), "group")] if sheet.grouped else []
        for title in sheet.columns:
            found += [(word("head-sign", language), f"sign {title}")] if sheet.signed(title) else []
            found.append((title.strip(), f"value {title}"))
            found += [(word("head-unit", language), f"unit {title}")] if sheet.counted(title) else []
        return found + ([(word("head-below", language), "below")] if sheet.told else [])

    def write(self) -> None:
        """Writes it all."""
        sheet, to = self._sheet, self._to
        to.write_string(0, 0, sheet.title, self._formats["title"])
        for column, title in enumerate(self._titles):
            to.write_string(_HEAD, column, title, self._formats["head"])
        for row, line in enumerate(sheet.lines, start=_HEAD + 1):
            self._write(row, line, total=False)
        last = _HEAD + len(sheet.lines)
        for row, line in enumerate(sheet.totals, start=last + 2):
            self._write(row, line, total=True)
        to.freeze_panes(_HEAD + 1, self._place.get(f"value {sheet.columns[0]}", 0) + 1)
        if sheet.lines:
            to.autofilter(_HEAD, 0, last, len(self._titles) - 1)
        for column, letters in enumerate(self._widths):
            most = _WIDEST if column == self._place.get("below") or len(self._titles) <= _FEW else _WIDE
            to.set_column(column, column, min(max(letters * _PER_LETTER + 2, _NARROW), most))
        to.set_landscape()
        to.set_paper(9)
        to.fit_to_pages(1, 0)
        to.repeat_rows(_HEAD)
        to.set_footer("&L&A&R&P / &N")

    def _write(self, row: int, line: Line, *, total: bool) -> None:
        look = "total" if total else "text"
        for column in range(len(self._titles) if total else 0):
            self._to.write_blank(row, column, None, self._formats[look])
        self._text(row, "of", line.of, look)
        self._text(row, "group", line.group, look)
        for title, cell in line.cells.items():
            self._text(row, f"sign {title}", sign_word(cell.sign, self._language), look)
            if cell.unit != "%":
                self._text(row, f"unit {title}", cell.unit, look)
            self._value(row, title, cell, line, look)
        self._text(row, "below", "\n".join(line.below), look)

    def _text(self, row: int, key: str, text: str, look: str) -> None:
        column = self._place.get(key)
        if column is None or (not text and look != "total"):
            return
        self._to.write_string(row, column, text[:_MOST_LETTERS], self._formats[look])
        longest = max((len(part) for part in text.split("\n")), default=0)
        self._widths[column] = max(self._widths[column], min(longest, _WIDEST))

    def _value(self, row: int, title: str, cell: Cell, line: Line, look: str) -> None:
        key = f"value {title}"
        if cell.number is None:
            said = f"{cell.text}{cell.mark}" + (f" ({cell.after})" if cell.after else "")
            self._text(row, key, said, "strong" if look == "text" and cell.voice is Voice.STRONG else look)
            return
        column = self._place[key]
        number = "total number" if look == "total" else _number_look(cell)
        formula = self._formula(row, title, cell, line)
        if formula:
            self._to.write_formula(row, column, formula, self._formats[number], float(cell.number))
        else:
            self._to.write_number(row, column, float(cell.number), self._formats[number])
        self._widths[column] = max(self._widths[column], len(f"{cell.number:,.2f}"))

    def _formula(self, row: int, title: str, cell: Cell, line: Line) -> str:
        match cell.formula:
            case Total():
                return f"={self._sum(title, cell, line, signed=True)}"
            case Share(of=n):
                of = list(line.cells)[n]
                there = xl_rowcol_to_cell(row, self._place[f"value {of}"])
                return f"={there}/{self._sum(of, line.cells[of], line, signed=False)}"
            case Minus(of=a, less=b):
                titles = list(line.cells)
                ends = [xl_rowcol_to_cell(row, self._place[f"value {titles[n]}"]) for n in (a, b)]
                return f"={ends[0]}-{ends[1]}"
            case _:
                return ""

    def _sum(self, title: str, cell: Cell, line: Line, *, signed: bool) -> str:
        """The sum over the rows of the same table, heading, sign and unit."""
        told = {"of": line.of, "group": line.group, f"unit {title}": "" if cell.unit == "%" else cell.unit}
        if signed:
            told |= {f"sign {one}": sign_word(of.sign, self._language) for one, of in line.cells.items()}
        criteria = ",".join(
            f'{self._range(key)},"{_quoted(text)}"' for key, text in told.items() if text and key in self._place
        )
        summed = self._range(f"value {title}")
        return f"SUMIFS({summed},{criteria})" if criteria else f"SUM({summed})"

    def _range(self, key: str) -> str:
        column = xl_col_to_name(self._place[key])
        return f"{column}${_HEAD + 2}:{column}${_HEAD + 1 + max(len(self._sheet.lines), 1)}"


def _quoted(text: str) -> str:
    """A text as a condition of SUMIFS: quotes are doubled, wildcards stand for themselves."""
    for sign in "~*?":
        text = text.replace(sign, f"~{sign}")
    return text.replace('"', '""')


def _number_look(cell: Cell) -> str:
    if cell.unit == "%":
        return "share"
    return "whole" if cell.number == cell.number.to_integral_value() else "number"  # type: ignore[union-attr]
