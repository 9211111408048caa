"""The rows that stay out of an import as a sheet of their own: to be mended there and brought again."""

import csv
import io
from pathlib import Path

from esdesk.core.errors import UserFault
from esdesk.core.sentences import Language, told
from esdesk.core.turkish import fold
from esdesk.exchange.durable import write_durably
from esdesk.services.sheets.importing import Plan, Rejected

_WORDS = {
    "en": ("Stood in row", "Faulty column", "Why it stays out"),
    "tr": ("Geldiği satır", "Hatalı sütun", "Neden dışarıda kaldı"),
}
"""What stands over the columns that say why. None of them is a column of a list, so that bringing it again works."""

_FAULTY = {"bg_color": "#FBE3E0"}


def write_rejected(plan: Plan, out: Path, language: Language) -> int:
    """Writes the rows that stay out, with the words over their columns, and says behind them what is wrong.

    Cells stand there as they were typed; in a workbook the faulty ones are coloured.

    Args:
        plan: of an import.
        out: where to; `.xlsx`, or `.csv` with the mark by which Excel knows UTF-8.
        language: of the reasons.

    Returns:
        How many rows were written.

    Raises:
        UserFault: "table-format-unknown".
        EnvironmentFault: as `durable.write_durably`; what was there stays.
    """
    header = [words for words, _ in plan.columns]
    over = ["" if words.startswith("· ") else words for words in header]  # a column without a name has none again
    lines = [[*over, *_WORDS[language]]]
    lines += [[*plan.cells[bad.number], *_told(plan, bad, language)] for bad in plan.rejected]
    ending = fold(out.suffix)
    if ending == ".xlsx":
        content = _workbook(lines, {at: plan.place_of(bad.column) for at, bad in enumerate(plan.rejected, 1)})
    elif ending == ".csv":
        content = _csv(lines)
    else:
        raise UserFault("table-format-unknown", file=out, formats=".csv, .xlsx")
    write_durably(out, content)
    return len(plan.rejected)


def _told(plan: Plan, bad: Rejected, language: Language) -> list[str]:
    letter = plan.source.letter(bad.column) if plan.source is not None else ""
    return [str(bad.number), f"{letter} · {bad.column}" if letter else bad.column, told(bad.fault, language)]


def _csv(lines: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(lines)
    return out.getvalue().encode("utf-8-sig")


def _workbook(lines: list[list[str]], faulty: dict[int, int | None]) -> bytes:
    import pandas  # half a second that nobody else need wait for

    out = io.BytesIO()
    with pandas.ExcelWriter(out, engine="xlsxwriter") as writer:
        page, colour = writer.book.add_worksheet(), writer.book.add_format(_FAULTY)
        page.freeze_panes(1, 0)
        for row, line in enumerate(lines):
            for at, cell in enumerate(line):
                page.write_string(row, at, cell, *([colour] if faulty.get(row) == at else []))
        page.autofit()
    return out.getvalue()
