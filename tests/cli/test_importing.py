"""Sheets by the command line: what their columns hold, what stays out, what stands in them."""

from pathlib import Path

import pytest

SHEET = "Stok tanımı;Çıkan\nDemir talaşı;4 t/yıl\nKuvars;çok\nToplam;4 t/yıl\n"


@pytest.fixture
def sheet(plant):
    Path("s.csv").write_text(SHEET, encoding="utf-8")
    return "s.csv"


def test_what_a_column_holds_is_said_remembered_listed_and_forgotten(esdesk, plant, sheet):
    assert "no column holds the names" in esdesk("import", plant, sheet, code=1).err
    said = ["--column", "Stok tanımı=name", "--column", "Çıkan=Amount"]
    out = esdesk("import", plant, sheet, *said, code=1).out
    assert "1 new" in out
    assert "row 3, column B (Çıkan)" in out
    assert "left out: 4" in out
    assert esdesk("headers").out.splitlines() == ["stok tanimi: is taken for name", "cikan: is taken for amount"]
    assert "1 known already" in esdesk("import", plant, sheet, code=1).out
    esdesk("headers", "--forget", "Stok Tanımı", "--forget", "ÇIKAN")
    esdesk("import", plant, sheet, code=1)
    assert "column" in esdesk("import", plant, sheet, "--column", "yok=name", code=1).err
    assert "name" in esdesk("import", plant, sheet, "--column", "Çıkan=moon", code=1).err


def test_rows_that_stay_out_are_written_to_be_mended(esdesk, plant, sheet):
    said = ["--column", "Stok tanımı=name", "--column", "Çıkan=amount"]
    esdesk("import", plant, sheet, *said, "--rejected", "kalan.csv", code=1)
    mended = Path("kalan.csv").read_text(encoding="utf-8-sig").replace("çok", "5 t/yıl")
    assert "Stok tanımı;Çıkan;Stood in row" in mended
    Path("kalan.csv").write_text(mended, encoding="utf-8")
    assert "1 new" in esdesk("import", plant, "kalan.csv").out


def test_a_profile_says_what_stands_in_the_columns_and_writes_nothing(esdesk, plant, sheet):
    out = esdesk("import", plant, sheet, "--profile").out
    assert "B Çıkan: 3 of 3 filled, 2 different (2 figures with a unit, 1 words)" in out
    assert "units: t/yıl" in out
    assert "Demir" not in str(esdesk("list", plant, "--json").json)


def test_another_row_may_hold_the_headers(esdesk, plant):
    Path("t.csv").write_text("Ad;Miktar\nAtık;Not\nKum;x\n", encoding="utf-8")
    assert "1 new" in esdesk("import", plant, "t.csv", "--header-row", "2", "--column", "Atık=name").out
    assert "row 9" in esdesk("import", plant, "t.csv", "--header-row", "9", code=1).err
