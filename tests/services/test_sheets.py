"""Sheets as they come from Excel and others."""

from decimal import Decimal

import pytest
import xlsxwriter

from esdesk.core.numbers import parse_number
from esdesk.services.sheets.headers import columns_of
from esdesk.services.sheets.sheets import read_sheet


def test_columns_of_one_name_are_told_apart_by_their_letters(tmp_path):
    file = tmp_path / "liste.csv"
    file.write_text("Ad;Miktar;Birim;Miktar;Not;Not\nçamur;5;t;7;a;b\n", encoding="utf-8")
    sheet = read_sheet(str(file))
    assert sheet.header == ("Ad", "Miktar", "Birim", "Miktar · D", "Not", "Not · F")
    assert next(iter(sheet.cells()))[1]["Miktar · D"] == "7"
    assert columns_of(sheet.header)["Miktar"] == "amount"
    assert "Miktar · D" not in columns_of(sheet.header)


def test_far_columns_have_two_letters(tmp_path):
    file = tmp_path / "wide.csv"
    file.write_text(
        ";".join(["Ad", *(f"x{n}" for n in range(25)), "Ad"]) + "\nçamur" + ";" * 26 + "\n", encoding="utf-8"
    )
    assert read_sheet(str(file)).header[-1] == "Ad · AA"


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (12500.5, "12500,5"),
        (1200, "1200"),
        (0.125, "0,1250"),
        (1.234, "1,2340"),
        (45123.456 + 1, "45124,4560"),
        (1e-7, "0,0000001"),
        (-3.75, "-3,75"),
    ],
)
def test_a_number_of_a_workbook_reads_as_typed_here_and_is_never_taken_for_thousands(tmp_path, held, words):
    with xlsxwriter.Workbook(str(tmp_path / "list.xlsx")) as book:
        sheet = book.add_worksheet()
        for row, line in enumerate((("Ad", "Miktar"), ("çamur", held))):
            sheet.write_row(row, 0, line)
    [(_, cells)] = read_sheet(str(tmp_path / "list.xlsx")).cells()
    assert cells["Miktar"] == words
    found = parse_number(words)
    assert (found.value, found.other) == (Decimal(str(held)), None)
