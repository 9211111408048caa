"""Sheets as they come from Excel and others."""

from esdesk.services.headers import columns_of
from esdesk.services.sheets import read_sheet


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
