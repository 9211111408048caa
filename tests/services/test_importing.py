"""What an import remembers, leaves out, gives back to be mended, and tells of a sheet."""

from pathlib import Path

import pytest
import xlsxwriter

from esdesk.core.errors import UserFault
from esdesk.services.inventory import inventory
from esdesk.services.sheets import importing, remembered
from esdesk.services.sheets.aside import Aside
from esdesk.services.sheets.profiling import What, profile_of
from esdesk.services.sheets.rejected_rows import write_rejected
from esdesk.services.sheets.sheets import read_sheet

UNKNOWN = "Stok tanımı;Çıkan;Renk\nDemir talaşı;4 t/yıl;gri\nKuvars tozu;1 t/yıl;ak\n"


@pytest.fixture
def csv(tmp_path):
    """Writes a sheet; gives its path."""

    def write(text, name="liste.csv"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write


@pytest.fixture
def plan(plant):
    def plan(given, holds=None, **more):
        return inventory.plan_sheet(plant.ledger, plant.firm, plant.facility, given, holds, **more)

    return plan


@pytest.fixture
def take(plant):
    return lambda planned: importing.carry_out(plant.ledger, plant.firm, planned)


def held(planned):
    return [column for _, column in planned.columns]


def test_a_sheet_without_names_is_shown_so_that_one_can_say_where_they_stand(plan, csv):
    with pytest.raises(UserFault, match="sheet-without-names"):
        plan(csv(UNKNOWN))
    found = plan(csv(UNKNOWN), nameless=True)
    assert found.is_nameless
    assert (found.added, list(found.cells)) == ((), [2, 3])
    said = plan(csv(UNKNOWN), ["name", "amount", ""], nameless=True)
    assert not said.is_nameless
    assert [one.name for one in said.added] == ["Demir talaşı", "Kuvars tozu"]


def test_what_was_said_of_a_header_is_remembered_when_the_sheet_is_taken_in(plan, take, csv):
    said = plan(csv(UNKNOWN), ["name", "amount", "note"])
    assert remembered.remembered() == {}, "looking is not saying"
    take(said)
    again = plan(csv("RENK;STOK_TANIMI;Birim\nal;Boya;kg\n", "b.csv"))
    assert held(again) == ["note", "name", "unit"]
    assert again.remembered == ("RENK", "STOK_TANIMI")
    assert [one.name for one in again.added] == ["Boya"]


def test_it_is_forgotten_on_wish_and_when_one_says_what_the_words_say_anyway(plan, take, csv):
    take(plan(csv("Ad;Not;Renk\nA;b;c\n"), ["name", "", "note"]))
    assert remembered.remembered() == {"not": "", "renk": "note"}
    assert held(plan(csv("Ad;Not;Renk\nA;b;c\n"))) == ["name", "", "note"]
    take(plan(csv("Ad;Not;Renk\nA;b;d\n"), ["name", "note", ""]))
    assert remembered.remembered() == {}
    take(plan(csv("Ad;Renk\nA;b\n"), ["name", "note"]))
    assert remembered.forget("  RENK ")
    assert not remembered.forget("Renk")
    assert held(plan(csv("Ad;Renk\nA;b\n"))) == ["name", ""]


def test_a_remembered_column_takes_it_from_one_that_says_it(plan, take, csv):
    take(plan(csv("Ad;Tanım 2\nx;Cüruf\n"), ["", "name"]))
    assert held(plan(csv("Ad;Tanım 2\nx;Kül\n"))) == ["", "name"]


def test_a_damaged_memory_is_none(plan, csv):
    from esdesk.core.paths import profile

    for damage in ("{", '{"columns": 3}', '{"columns": {"renk": "nowhere"}}', "[]"):
        (profile() / "headers.json").write_text(damage, encoding="utf-8")
        assert remembered.remembered() == {}


def test_totals_and_a_header_that_stands_again_are_set_aside(plan, csv):
    found = plan(
        csv(
            "Sıra;Atık adı;Miktar;Atık kodu\n1;Hurda;4 t/yıl;17 04 05\nToplam;;4 t/yıl;\n"
            "Sıra;Atık adı;Miktar;Atık kodu\n"
            "2;Ambalaj atıkları toplamı;3 t/yıl;\n3;Toplama kabı;2 t/yıl;\n4;Total motor yağı;1 t/yıl;\n"
            ";GENEL TOPLAM:;9 t/yıl;\n5;Toplam;1 t/yıl;20 01 01\n"
        )
    )
    assert dict(found.aside) == {3: Aside.TOTAL, 4: Aside.HEADER, 5: Aside.TOTAL, 8: Aside.TOTAL}
    assert [one.name for one in found.added] == ["Hurda", "Toplama kabı", "Total motor yağı", "Toplam"]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_rows_that_stay_out_are_mended_in_their_own_sheet_and_come_in(plan, take, csv, tmp_path, ending):
    first = plan(csv("Ad;Miktar (ton/yıl);;Not\nKum;üç;z;0012\nCüruf;1.234,5;y;\n;4;;iki\n"))
    assert [(one.number, one.column) for one in first.rejected] == [(2, "Miktar (ton/yıl)"), (4, "Ad")]
    out = tmp_path / f"kalan.{ending}"
    assert write_rejected(first, out, "tr") == 2
    back = plan(str(out))
    assert [one.fault.code for one in back.rejected] == [one.fault.code for one in first.rejected]
    [(_, said), (_, unnamed)] = read_sheet(str(out)).cells()
    assert (said["Not"], said["Geldiği satır"], said["Hatalı sütun"]) == ("0012", "2", "B · Miktar (ton/yıl)")
    assert unnamed["Neden dışarıda kaldı"]
    with pytest.raises(UserFault, match="table-format-unknown"):
        write_rejected(first, tmp_path / "kalan.pdf", "tr")


def test_whoever_waits_is_told_and_can_end_it(plan, csv):
    class Enough(Exception):
        pass

    told = []

    def tell(done, of):
        told.append((done, of))
        if done > 300:
            raise Enough

    given = csv("Ad;Miktar\n" + "".join(f"Kum {n};1 t/yıl\n" for n in range(250)))
    with pytest.raises(Enough):
        plan(given, tell=tell)
    assert told == [(0, 500), (100, 500), (200, 500), (300, 500), (400, 500)][: len(told)]
    assert len(told) == 5


def test_a_profile_tells_what_stands_in_the_columns(csv):
    rows = "".join(f"Kum {n % 10};{n + 100};{'kg' if n else 'çuval'};{n % 9 + 1:02}.2025\n" for n in range(20))
    found = profile_of(read_sheet(csv("Ad;Miktar;Birim;Ay\n" + rows + "Cüruf;yok;;\nTaş;1.234.567;kg;mart\n")))
    name, amount, unit, month = found.columns
    assert (found.rows, name.filled, name.distinct, name.kinds) == (22, 22, 12, ((What.WORDS, 22),))
    assert (amount.letter, amount.kinds) == ("B", ((What.FIGURE, 21), (What.WORDS, 1)))
    assert (amount.least, amount.most) == ("100", "1.234.567")
    assert [(one.number, one.text, one.far) for one in amount.odd] == [(22, "yok", False), (23, "1.234.567", True)]
    assert (unit.filled, unit.units) == (21, ("kg", "çuval"))
    assert month.kinds[0] == (What.DAY, 20)
    assert [one.text for one in month.odd] == ["mart"]


def test_amounts_with_units_and_codes_are_told_apart(csv):
    text = "Ad;Miktar;Kod\n" + "a;4 t/yıl;17 04 05\n" * 3 + "b;−2,5 kg/ay;150110*\n"
    _, amount, code = profile_of(read_sheet(csv(text))).columns
    assert (amount.kinds, amount.units) == (((What.AMOUNT, 4),), ("t/yıl", "kg/ay"))
    assert code.kinds == ((What.CODE, 4),)


@pytest.fixture
def book(tmp_path):
    """A workbook with a cover, a list as plants keep them, and a hidden sheet."""
    with xlsxwriter.Workbook(str(tmp_path / "defter.xlsx")) as made:
        made.add_worksheet("Kapak").write(0, 0, "Atık yönetim planı")
        page = made.add_worksheet("Atıklar")
        page.write_row(2, 0, ["Bölüm", "Atık adı", "", "Miktar", "Yıl"])
        page.merge_range("A4:A5", "Pres hattı")
        page.merge_range("D4:D5", 12)
        page.write_row(3, 1, ["Çapak", "", ""])
        page.write_row(4, 1, ["Yağ", "", "", 2025])
        page.write_row(7, 1, ["Kum", "", 3])
        page.write_formula(7, 3, "=1+2", value=3)
        page.write_row(9, 3, [15])
        page.write(9, 0, "Toplam")
        page.write_formula(7, 4, "=1/0", value="#DIV/0!")
        page.set_row(4, None, None, {"hidden": True})
        hidden = made.add_worksheet("Gizli")
        hidden.write_row(0, 0, ["Ad", "Miktar"])
        hidden.hide()
    return str(tmp_path / "defter.xlsx")


def test_the_first_sheet_with_a_header_is_taken_and_a_person_may_say_another(book):
    found = read_sheet(book)
    assert (found.name, found.sheets, found.top) == ("Atıklar", ("Kapak", "Atıklar"), 3)
    assert (found.header, found.letters) == (("Bölüm", "Atık adı", "Miktar", "Yıl"), ("A", "B", "D", "E"))
    assert read_sheet(f"{book}#Kapak").header == ("Atık yönetim planı",)
    assert read_sheet(f"{book}#Gizli").sheets == ("Gizli", "Kapak", "Atıklar")
    with pytest.raises(UserFault, match="sheet-unknown"):
        read_sheet(f"{book}#Yok")


def test_merged_words_are_said_of_each_row_and_a_figure_once(book):
    rows = dict(read_sheet(book).rows)
    assert rows[4] == ("Pres hattı", "Çapak", "12", "")
    assert rows[5] == ("Pres hattı", "Yağ", "", "2025")
    assert rows[8] == ("", "Kum", "3", "#DIV/0!")


def test_hidden_rows_are_taken_in_and_told(book, plan):
    assert read_sheet(book).hidden == (5,)
    found = plan(book)
    assert found.source.hidden == (5,)
    assert [one.name for one in found.added] == ["Çapak", "Yağ"]
    assert [(one.number, one.fault.code) for one in found.rejected] == [(8, "cell-holds-fault")]


def test_a_person_may_say_where_the_headers_stand(book):
    found = read_sheet(book, top=5)
    assert (found.top, found.header) == (5, ("Pres hattı", "Yağ", "· D", "2025"))
    with pytest.raises(UserFault, match="sheet-no-such-row"):
        read_sheet(book, top=6)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", "sheet-unreadable"),
        ("a.csv", b"", "sheet-empty"),
        ("a.xls", b"PK\x03\x04 cut", "sheet-unreadable"),
        ("a.ods", b"\x00" * 600, "sheet-unreadable"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "sheet-locked"),
        ("a.csv", b'Ad;Miktar\n"Kum;3\n', "sheet-unreadable"),
        ("a.txt", b"Ad\tMiktar\n\x81\x8d\t3\n", "sheet-unreadable"),
    ],
)
def test_a_file_that_is_no_sheet_is_told_in_one_sentence(tmp_path, name, content, code):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserFault, match=code) as told:
        read_sheet(str(tmp_path / name))
    assert "\n" not in str(told.value.facts.get("detail"))


def test_a_cut_workbook_is_told(book):
    whole = Path(book).read_bytes()
    for length in (30, len(whole) // 2, len(whole) - 40):
        Path(book).write_bytes(whole[:length])
        with pytest.raises(UserFault, match="sheet-unreadable"):
            read_sheet(book)


def test_a_wide_turkish_csv_comes_in(plan, tmp_path):
    header = ["Atık adı", "Yıllık miktar (ton)", *(f"Ölçüm {at}" for at in range(198))]
    rows = [["Çamur şişi", "1.234,5", *["ğ"] * 198]]
    text = "\r\n".join(";".join(one) for one in (header, *rows))
    (tmp_path / "genis.csv").write_bytes(text.encode("iso8859-9"))
    [planned] = plan(str(tmp_path / "genis.csv")).added
    said = {(one.entity, one.field): one.value for one in planned.changes}
    assert said["resource", "name"] == "Çamur şişi"
    assert said["quantity", "offered"] == {"value": "1.234,5", "unit": "ton", "period": "yıl"}


def test_what_a_spreadsheet_shows_without_a_value_stays_out(plan, csv):
    found = plan(csv("Ad;Miktar;Not\n#YOK;3 t/yıl;\nKum;#BAŞV!;\nTaş;1 t/yıl;#####\nCüruf;1 t/yıl;#1 numara\n"))
    assert [(one.number, one.column, one.fault.code) for one in found.rejected] == [
        (2, "Ad", "cell-holds-fault"), (3, "Miktar", "cell-holds-fault"), (4, "Not", "cell-holds-fault")
    ]  # fmt: skip
    assert [one.name for one in found.added] == ["Cüruf"]
