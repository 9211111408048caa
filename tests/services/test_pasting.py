"""Blocks of cells in and out of the grid."""

import pytest

from esdesk.audit.quick_line import read
from esdesk.core.errors import UserFault
from esdesk.services.inventory.inventory import (
    Query,
    add_line,
    carry_out,
    cells,
    count,
    lines,
    page,
    plan_paste,
    totals,
)

COLUMNS = ("direction", "kind", "name", "code", "process", "amount", "price", "quality")


@pytest.fixture
def paste(plant):
    def plan(text, at_row=None, at_column="name", query=None):
        return plan_paste(plant.ledger, plant.facility, text, at_row, at_column, query)

    return plan


@pytest.fixture
def three(plant):
    said = ("mermer çamuru 1200 t/yıl 450 TL/t", "cam 5 t/ay ölçüldü", "- palet 500 ad/ay en çok 60 TL")
    return [add_line(plant.ledger, plant.facility, read(text)) for text in said]


def all_lines(plant):
    return page(plant.ledger, plant.firm, Query(), 0, 100)


def test_a_block_goes_over_the_lines_below_the_cursor_and_on_to_new_ones(plant, paste, three):
    plan = paste("Cam kırığı\t10 11 12\nTahta palet\t\nTalaş\t03 01 05\n", three[1])
    assert [(one.row, one.name) for one in plan.changed] == [(three[1], "Cam kırığı"), (three[2], "Tahta palet")]
    assert [one.name for one in plan.added] == ["Talaş"]
    assert [(one.old, one.new) for one in plan.changed[0].replaced] == [
        ("cam", "Cam kırığı"),
        (None, {"code": "10 11 12"}),
    ]
    before = all_lines(plant)
    carry_out(plant.ledger, plant.firm, plan)
    assert [(one.name, one.code) for one in all_lines(plant)] == [
        ("mermer çamuru", ""), ("Cam kırığı", "101112"), ("Tahta palet", ""), ("Talaş", "030105"),
    ]  # fmt: skip
    assert all_lines(plant)[3].kind == "waste"
    plant.ledger.undo()
    assert all_lines(plant) == before


def test_a_plan_writes_nothing(plant, paste, three):
    before = plant.ledger.digest()
    paste("a\t01 01 01\nb", three[0])
    assert plant.ledger.digest() == before


def test_rows_are_those_that_the_grid_shows(plant, paste, three):
    plan = paste("7 t/ay\n8 t/ay", three[0], "amount", Query(sort="name", descending=True))
    assert [one.name for one in plan.changed] == ["mermer çamuru", "cam"]
    with pytest.raises(UserFault, match="row-unknown"):
        paste("7 t/ay", three[0], "amount", Query(direction="want"))


def test_an_empty_cell_and_one_that_says_the_same_change_nothing(paste, three):
    plan = paste("mermer çamuru\t\t\t1,2 kt/yıl\n\t\t\t\n\t\t\t900 ad/ay", three[0])
    assert plan.skipped == (1, 2)
    assert [one.name for one in plan.changed] == ["palet"]


def test_a_cell_that_cannot_be_taken_keeps_its_row_out_and_no_other(plant, paste, three):
    plan = paste("çok\t\n6 t/ay\t\n\tçok\n9 t/ay", three[0], "amount")
    assert [(one.number, one.column, one.fault.code) for one in plan.rejected] == [
        (1, "amount", "amount-no-number"),
        (3, "price", "money-unreadable"),
        (4, "name", "name-missing"),
    ]
    carry_out(plant.ledger, plant.firm, plan)
    assert [one.amount for one in all_lines(plant)] == ["1200", "6", "500"]


def test_a_new_process_is_made_once_and_not_by_a_row_that_stays_out(plant, paste, three):
    plan = paste("Kesim\tçok\nKesim\t3 t\nkesim\t4 ad", three[0], "process")
    assert [one.number for one in plan.rejected] == [1]
    carry_out(plant.ledger, plant.firm, plan)
    assert [one.values["name"] for one in plant.ledger.records("process")] == ["Kesim"]
    assert [one.process for one in all_lines(plant)] == ["", "Kesim", "Kesim"]


def test_a_block_with_names_in_its_header_is_taken_by_name(plant, paste, three):
    text = "Miktar\tKaynak adı\tSüreç\tRenk\n7 t/ay\tCAM\tFırın\tmavi\n3 t/ay\tKum\t\t\n5 t/ay\t\t\t\n"
    plan = paste(text, three[2], "price")
    assert [(one.row, one.name) for one in plan.changed] == [(three[1], "CAM")]
    assert [one.name for one in plan.added] == ["Kum"]
    assert [(one.number, one.fault.code) for one in plan.rejected] == [(4, "import-name-missing")]
    assert plan.unused == ("Renk",)
    carry_out(plant.ledger, plant.firm, plan)
    cam, kum = lines(plant.ledger, [three[1], plan.added[0].row])
    assert (cam.amount, cam.process, cam.quality) == ("7", "Fırın", "measured")
    assert (kum.kind, kum.direction) == ("material", "have")


def test_a_header_without_names_says_which_columns_the_rows_go_to(plant, paste, three):
    plan = paste("Fiyat\tMiktar\n+9 TL/t\t1 t/yıl\n", three[0], "name")
    carry_out(plant.ledger, plant.firm, plan)
    (mud,) = lines(plant.ledger, [three[0]])
    assert (mud.name, mud.amount, mud.price, mud.payer) == ("mermer çamuru", "1", "9", "receiver")


@pytest.mark.parametrize("text", ["karton, kırık\nstreç; naylon", '"karton, kırık"\r\n"streç; naylon"\r\n'])
def test_marks_within_names_divide_nothing(paste, text):
    assert [one.name for one in paste(text).added] == ["karton, kırık", "streç; naylon"]


@pytest.mark.parametrize("mark", ["\t", ";", ","])
def test_csv_is_told_by_its_header(paste, mark):
    text = f"name{mark}waste code{mark}kind\nKum{mark}10 09 08{mark}atık\n"
    assert [one.name for one in paste(text).added] == ["Kum"]


@pytest.mark.parametrize("language", ["tr", "en"])
def test_what_was_copied_can_be_pasted_where_it_came_from_and_elsewhere(plant, made, paste, three, language):
    extra = plan_paste(plant.ledger, plant.facility, "Boya\t08 01 13*\tKabin\t2-3 t/ay\t−5 EUR/t\ttahmin")
    carry_out(plant.ledger, plant.firm, extra)
    rows = [line.row for line in all_lines(plant)]
    text = cells(plant.ledger, rows, COLUMNS, language)
    assert len(text.splitlines()) == 1 + len(rows)
    plan = paste(text)
    assert (plan.added, plan.changed, plan.rejected, plan.unused) == ((), (), (), ())
    place = plant.add("facility", {"firm": str(plant.firm), "name": "İkinci"})
    carry_out(plant.ledger, plant.firm, plan_paste(plant.ledger, place, text))
    alike = [[getattr(line, name) for name in ("direction", "kind", "name", "code", "hazardous", "process", "amount",
              "unit", "price", "price_unit", "payer", "quality")] for line in all_lines(plant)]  # fmt: skip
    assert alike[: len(rows)] == alike[len(rows) :]


def test_what_was_copied_has_its_columns_in_the_order_asked_for(plant, three):
    text = cells(plant.ledger, three[::-1], ["amount", "name", "evidence"])
    assert text.split("\r\n") == [
        "Miktar\tKaynak adı\tKanıt",
        "500 ad/ay\tpalet\t",
        "5 t/ay\tcam\t",
        "1200 t/yıl\tmermer çamuru\t",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "column", "code"),
    [("", "name", "paste-empty"), (" \t\n", "name", "paste-empty"), ("a\tb\tc", "quality", "paste-too-wide"),
     ("a", "evidence", "column-unknown")],
)  # fmt: skip
def test_what_cannot_be_pasted_is_told(paste, three, text, column, code):
    with pytest.raises(UserFault, match=code):
        paste(text, three[0], column)


def test_forty_rows_are_one_step(plant, paste):
    plan = paste("\n".join(f"kaynak {n}\t\t\t{n + 1} t/yıl\t{n} TL/t" for n in range(40)))
    carry_out(plant.ledger, plant.firm, plan)
    assert count(plant.ledger, plant.firm, Query()) == 40
    assert totals(plant.ledger, plant.firm)[0].amount_per_year == 820_000
    plant.ledger.undo()
    assert count(plant.ledger, plant.firm, Query()) == 0


LIST = """Sıra\tAtığın adı\tAtık kodu\tYıllık miktar (ton)\tBirim\tBertaraf bedeli (TL/ton)
1\tÇamur\t01 04 13\t1.200\t\t450
2\tÜstüpü\t15 02 02*\t420\tkg\t₺5.200/t
3\tTaş\t99 99 99\t90\tkürek\t
4\tçamur\t\tçok\t\t
5\tÇAMUR\t\t3 t/ay\t\t
"""


def test_units_and_periods_that_stand_over_a_column_count_for_its_bare_figures(plant, paste):
    plan = paste(LIST)
    carry_out(plant.ledger, plant.firm, plan)
    told = [(one.name, one.amount, one.unit, one.price, one.price_unit, one.payer) for one in all_lines(plant)]
    assert told == [
        ("Çamur", "1.200", "ton/yıl", "450", "TL/ton", "firm"),
        ("Üstüpü", "420", "kg/yıl", "5.200", "TL/t", "firm"),
        ("Taş", "90", "kürek/yıl", "", "", ""),
        ("ÇAMUR", "3", "t/ay", "", "", ""),
    ]


def test_a_plan_tells_what_was_typed_where_and_what_it_was_taken_for(paste):
    plan = paste(LIST)
    assert [held for _, held in plan.columns] == ["", "name", "waste_code", "amount", "unit", "price"]
    assert plan.cells[3] == ("2", "Üstüpü", "15 02 02*", "420", "kg", "₺5.200/t")
    (bad,) = plan.rejected
    assert plan.place_of(bad.column) == 3


def test_what_is_doubtful_is_marked_at_its_cell(paste):
    found = [(one.number, one.column, one.what.code) for one in paste(LIST).doubts]
    assert found == [
        (4, "waste_code", "check-waste-code-unknown"),
        (4, "amount", "check-unit-unknown"),
        (6, "name", "paste-name-twice"),
    ]


def test_a_second_resource_of_a_name_is_doubted_where_rows_go_by_their_places(paste, three):
    assert [(one.column, one.what.code) for one in paste("Cam\nTalaş").doubts] == [("name", "paste-name-known")]
    assert paste("cam\t10 11 12", three[1]).doubts == ()


def test_a_person_can_say_what_a_column_holds(plant, paste):
    def plan(text, holds):
        return plan_paste(plant.ledger, plant.facility, text, holds=holds)

    other = plan(LIST, ["note", "name", "waste_code", "", "", ""])
    assert {change.field for change in other.added[0].changes} >= {"note", "name", "classification"}
    assert not any(change.entity == "quantity" for one in other.added for change in one.changes)
    bare = plan("5 t/ay\tKum", ["amount", "name"])
    assert [one.name for one in bare.added] == ["Kum"]
    assert paste("5 t/ay\tKum").added[0].name == "5 t/ay"


def test_a_title_above_the_header_of_a_sheet_is_no_header(plant, tmp_path):
    from esdesk.services.sheets import importing
    from esdesk.services.sheets.sheets import read_sheet

    sheet = tmp_path / "liste.csv"
    sheet.write_text("2025 yılı atık listesi;;\n;;\nSıra;Atık adı;Miktar (kg)\n1;Talaş;30\n", encoding="utf-8")
    plan = importing.plan(plant.ledger, plant.firm, plant.facility, read_sheet(str(sheet)))
    assert [(one.number, one.name) for one in plan.added] == [(4, "Talaş")]


def test_a_year_in_a_column_finds_the_quantity_of_that_year(plant, paste, three):
    for year, amount in (("2024", "7 t/ay"), ("2025", "8 t/ay"), ("2024", "9 t/ay")):
        carry_out(plant.ledger, plant.firm, paste(f"Ad\tMiktar\tYıl\ncam\t{amount}\t{year}"))
    held = [one.values for one in plant.ledger.naming([three[1]], "quantity")]
    said = {(one["span"]["year"], one["offered"]["value"]) for one in held if "span" in one}
    assert said == {("2024", "9"), ("2025", "8")}
