"""What is done with lines of the inventory: each is one step, changes what it means to, and tells why it cannot."""

import pytest

from esdesk.audit.quick_line import read
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.services.files import drafts
from esdesk.services.files.files import entered
from esdesk.services.inventory.inventory import (
    Query,
    add_line,
    cells,
    count,
    delete,
    duplicate,
    fill_down,
    lines,
    page,
    place_of,
    section_of,
    sections,
    set_cell,
    totals,
)

MUD = "mermer çamuru 1200 ton/yıl, bertaraf 450 TL/t, dökme, mayıs-eylül"


@pytest.fixture
def add(plant):
    return lambda text: add_line(plant.ledger, plant.facility, read(text))


def line_of(plant, row):
    (line,) = lines(plant.ledger, [row])
    return line


def shown(plant, row, *names):
    line = line_of(plant, row)
    return tuple(getattr(line, name) for name in names)


def test_a_line_becomes_a_resource_with_its_quantity(plant, add):
    row = add(MUD)
    names = ("name", "direction", "kind", "amount", "unit", "price", "price_unit", "payer", "facility")
    assert shown(plant, row, *names) == (
        "mermer çamuru", "have", "waste", "1200", "ton/yıl", "450", "TL/t", "firm", plant.facility,
    )  # fmt: skip
    record = plant.ledger.record_at(row)
    assert record.values["months"] == ["5", "6", "7", "8", "9"]
    assert record.values["fate"] == {"fate": "disposed"}


def test_a_quantity_is_of_the_newest_visits_base_year(plant, add):
    for year, day in (("2024", "2025-03-01"), ("2025", "2026-11-17"), ("2023", "2024-01-01")):
        plant.add("visit", {"facility": str(plant.facility), "dates": {"from": day}, "base_year": year})
    (quantity,) = plant.ledger.naming([add(MUD)], "quantity")
    assert quantity.values["span"] == {"year": "2025"}


def test_adding_is_one_step_and_takes_the_draft_with_it(plant, add):
    drafts.keep(plant.ledger, plant.firm, drafts.QUICK_LINE, plant.facility, "", MUD, 4)
    drafts.keep(plant.ledger, plant.firm, "resource", new_id(), "note", "yarım", 5)
    row = add(MUD)
    assert [one.entity for one in drafts.all(plant.ledger)] == ["resource"]
    plant.ledger.undo()
    assert lines(plant.ledger, [row]) == []
    assert plant.ledger.records("quantity") == []


def test_a_line_that_is_not_added_keeps_its_draft(plant, add):
    drafts.keep(plant.ledger, plant.firm, drafts.QUICK_LINE, plant.facility, "", "120 t/ay", 8)
    with pytest.raises(UserFault, match="line-without-name"):
        add("120 t/ay")
    assert [one.text for one in drafts.all(plant.ledger)] == ["120 t/ay"]
    drafts.drop(plant.ledger, plant.firm, drafts.QUICK_LINE, plant.facility, "")
    assert drafts.all(plant.ledger) == []


def test_a_field_that_is_recorded_drops_its_draft(plant, add):
    row = add("cam 5 t")
    drafts.keep(plant.ledger, plant.firm, "resource", row, "name", "cam kır", 7)
    set_cell(plant.ledger, row, "name", "cam kırığı")
    assert drafts.all(plant.ledger) == []


def test_the_answer_to_the_mirror_question_goes_with_the_code(plant):
    row = add_line(plant.ledger, plant.facility, read("boya çamuru 3 t/ay 08 01 13*"), "hazardous")
    assert plant.ledger.record_at(row).values["classification"] == {"code": "08 01 13*", "mirror": "hazardous"}
    assert shown(plant, row, "code", "hazardous") == ("080113", True)


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        ("name", "Mermer kesim çamuru", {"name": "Mermer kesim çamuru"}),
        ("kind", "yan ürün", {"kind": "by-product"}),
        ("direction", "istek", {"direction": "want"}),
        ("code", "01 04 13", {"code": "010413"}),
        ("code", "zz", {"code": "zz", "sign": "fault"}),
        ("process", "Filtre pres", {"process": "Filtre pres"}),
        ("process", "storage", {"process": "storage"}),
        ("amount", "1.250 t/yıl", {"amount": "1.250", "unit": "t/yıl"}),
        ("amount", "1.250", {"amount": "1.250", "unit": "ton/yıl"}),
        ("amount", "en az 3 t/ay", {"amount": "≥ 3", "unit": "t/ay"}),
        ("amount", "", {"amount": "", "unit": ""}),
        ("price", "500", {"price": "500", "price_unit": "TL/t", "payer": "firm"}),
        ("price", "+45", {"price": "45", "price_unit": "TL/t", "payer": "receiver"}),
        ("price", "−4.500 TL/kg", {"price": "4.500", "price_unit": "TL/kg", "payer": "firm"}),
        ("price", "30 EUR/t", {"price": "30", "price_unit": "€/t", "payer": "firm"}),
        ("price", "", {"price": "", "price_unit": "", "payer": ""}),
        ("quality", "ölçüldü", {"quality": "measured"}),
    ],
)
def test_a_cell_is_set(plant, add, column, text, expected):
    row = add(MUD)
    before = line_of(plant, row)
    set_cell(plant.ledger, row, column, text)
    assert {name: shown(plant, row, name)[0] for name in expected} == expected
    plant.ledger.undo()
    assert line_of(plant, row) == before


def test_cells_of_a_resource_without_a_quantity_make_one(plant, add):
    row = add("cam")
    for column, text in (("amount", "5 t/ay"), ("price", "3 TL/kg"), ("quality", "tahmin")):
        set_cell(plant.ledger, row, column, text)
    assert shown(plant, row, "amount", "price", "quality") == ("5", "3", "estimated")
    assert len(plant.ledger.naming([row], "quantity")) == 1


def test_a_want_pays_at_most(plant, add):
    row = add("- palet 500 ad/ay")
    for text in ("60 TL", "≤ 60 TL", "en çok 60 TL"):
        set_cell(plant.ledger, row, "price", text)
        assert shown(plant, row, "price", "payer") == ("60", "firm")
    set_cell(plant.ledger, row, "price", "+60")
    assert shown(plant, row, "payer") == ("receiver",)


def test_what_is_known_beside_a_figure_stays_when_it_changes(plant, add):
    row = add("cam 5 t/ay ölçüldü")
    set_cell(plant.ledger, row, "amount", "6 t/ay")
    assert shown(plant, row, "amount", "quality") == ("6", "measured")


def test_the_mirrors_answer_stays_with_its_code_alone(plant):
    row = add_line(plant.ledger, plant.facility, read("boya çamuru 3 t/ay 08 01 13*"), "hazardous")
    set_cell(plant.ledger, row, "code", "080113*")
    assert plant.ledger.record_at(row).values["classification"]["mirror"] == "hazardous"
    set_cell(plant.ledger, row, "code", "08 01 14")
    assert plant.ledger.record_at(row).values["classification"] == {"code": "08 01 14"}


def test_a_process_is_found_by_its_name_and_made_once(plant, add):
    one, other, want = add("cam"), add("kum"), add("- palet")
    for row, text in ((one, "Filtre pres"), (other, "FİLTRE PRES"), (want, "filtre pres")):
        set_cell(plant.ledger, row, "process", text)
    (process,) = plant.ledger.records("process")
    assert {line.process for line in lines(plant.ledger, [one, other, want])} == {"Filtre pres"}
    assert plant.ledger.record_at(want).values["to_process"] == str(process.row)
    assert plant.ledger.record_at(one).values["from_process"] == str(process.row)


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("name", " ", "name-missing"),
        ("kind", "zz", "word-unknown"),
        ("amount", "çok", "amount-no-number"),
        ("price", "çok", "money-unreadable"),
        ("quality", "ölçüm", "quality-without-amount"),
        ("evidence", "3", "column-unknown"),
    ],
)
def test_what_a_cell_cannot_hold_is_told_and_nothing_is_written(plant, add, column, text, code):
    row = add("cam")
    before = plant.ledger.digest()
    with pytest.raises(UserFault, match=code):
        set_cell(plant.ledger, row, column, text)
    assert plant.ledger.digest() == before


def test_a_row_that_is_not_there_is_told(plant):
    with pytest.raises(UserFault, match="row-unknown"):
        set_cell(plant.ledger, new_id(), "name", "cam")


@pytest.mark.parametrize("column", ["name", "kind", "direction", "code", "process", "amount", "price"])
def test_filling_down_is_one_step(plant, add, column):
    first = add(MUD + " 01 04 13")
    set_cell(plant.ledger, first, "process", "Filtre pres")
    rest = [add("kum"), add("- palet 3 ad/ay ölçüldü en çok 5 TL")]
    before = lines(plant.ledger, rest)
    fill_down(plant.ledger, [first, *rest], column)
    names = {"amount": ("amount", "unit"), "price": ("price", "price_unit")}.get(column, (column,))
    after = lines(plant.ledger, rest)
    for line in after:
        assert [getattr(line, name) for name in names] == list(shown(plant, first, *names))
    assert after[1].quality == "measured"
    plant.ledger.undo()
    assert lines(plant.ledger, rest) == before


def test_a_duplicate_says_the_same_and_has_a_life_of_its_own(plant, add):
    row = add(MUD)
    plant.add("composition", {"resource": str(row), "line": "nem"})
    plant.add("evidence", {"proves": {"entity": "resource", "row": str(row)}, "file": "0" * 64})
    (copy,) = duplicate(plant.ledger, [row])
    same = ("name", "kind", "amount", "unit", "price", "payer", "process")
    assert shown(plant, copy, *same) == shown(plant, row, *same)
    assert [shown(plant, one, "evidence") for one in (row, copy)] == [(1,), (0,)]
    assert len(plant.ledger.naming([copy], "composition")) == 1
    set_cell(plant.ledger, copy, "amount", "7 t/yıl")
    assert shown(plant, row, "amount") == ("1200",)
    plant.ledger.undo()
    plant.ledger.undo()
    assert [line.row for line in page(plant.ledger, plant.firm, Query(), 0, 9)] == [row]


def test_deleting_takes_along_what_belongs_to_it_and_undo_brings_it_all_back(plant, add):
    row, other = add(MUD), add("kum 3 t/ay")
    (quantity,) = plant.ledger.naming([row], "quantity")
    plant.add("evidence", {"proves": {"entity": "quantity", "row": str(quantity.row)}, "file": "0" * 64})
    before = [(one.entity, one.row) for one in plant.ledger.records()]
    delete(plant.ledger, [row])
    assert [line.row for line in page(plant.ledger, plant.firm, Query(), 0, 9)] == [other]
    left = [one.entity for one in plant.ledger.records(firm=plant.firm)]
    assert sorted(left) == ["facility", "firm", "quantity", "resource"]
    plant.ledger.undo()
    assert [(one.entity, one.row) for one in plant.ledger.records()] == before


def test_totals_are_by_kind_direction_and_unit(plant, add):
    plant.set("facility", plant.facility, days_a_year="300")
    for text in ("kum 2 t/gün", "cam 100 kg/ay", "ısı 5 MWh/yıl", "- kum 3 t/yıl", "çakıl"):
        add(text)
    every = totals(plant.ledger, plant.firm)
    found = {(one.kind, one.direction, one.unit): (one.count, one.amount_per_year) for one in every}
    assert found == {
        ("material", "have", "kg"): (2, 601_200),
        ("energy", "have", "kWh"): (1, 5000),
        ("material", "want", "kg"): (1, 3000),
        ("material", "have", ""): (1, None),
    }


def test_a_line_names_its_process_which_is_made_once(plant, add):
    rows = [add("kırık plaka 40 t/ay @Kesim"), add("- su 3 m3/gün, @kesim")]
    assert [one.process for one in lines(plant.ledger, rows)] == ["Kesim", "Kesim"]
    assert len(plant.ledger.records("process")) == 1
    plant.ledger.undo()
    plant.ledger.undo()
    assert plant.ledger.records("process") == []


def test_totals_are_of_the_lines_that_a_query_finds(plant, add):
    for text in ("kum 2 t/ay", "kumaş 1 t/ay", "cam 100 kg/ay", "- kum 3 t/yıl"):
        add(text)
    (found,) = totals(plant.ledger, plant.firm, Query(text="kum", direction="have"))
    assert found.count == 2
    assert found.amount_per_year == 36_000
    assert totals(plant.ledger, plant.firm, Query(text="yok")) == []


def test_an_offer_that_has_ended_is_doubtful_from_the_day_after(plant, add):
    row = add(MUD)
    plant.add("visit", {"facility": str(plant.facility), "dates": {"from": "2026-01-10"}})
    (quantity,) = plant.ledger.naming([row], "quantity")
    plant.set("quantity", quantity.row, span="2025")
    plant.set("resource", row, classification={"code": "01 04 13", "mirror": "hayır"})
    for until, sign in (("2026-01-10", ""), ("2026-01-09", "doubt")):
        plant.set("resource", row, valid_until=until)
        assert shown(plant, row, "sign") == (sign,)
        assert count(plant.ledger, plant.firm, Query(only_signed=True)) == bool(sign)
    assert place_of(plant.ledger, plant.firm, Query(only_signed=True), row) == 0


def test_sections_are_called_by_their_words_in_their_order(plant, add):
    row = add("çamur 5 t/ay @Kesim")
    add("atık karton 15 01 01 2 t/ay, satılıyor")
    other = add("- palet 40 adet/yıl")
    set_cell(plant.ledger, other, "process", "outside")

    def told(by, language="tr"):
        return [(one.words, one.count) for one in sections(plant.ledger, plant.firm, Query(by=by), language)]

    assert told("direction") == [("Var", 2), ("İstek", 1)]
    assert told("chapter", "en") == [("15 · Packaging, wiping cloths, filters, protective clothing", 1), ("", 2)]
    assert told("process") == [("Kesim", 1), ("outside", 1), ("", 1)]
    assert told("fate", "en") == [("Sold", 1), ("", 2)]
    assert [count for _, count in told("facility")] == [3]
    assert section_of(plant.ledger, plant.firm, Query(by="direction"), row) == "have"
    assert section_of(plant.ledger, plant.firm, Query(by="direction", text="palet"), row) is None


def test_a_code_and_its_mirror_answer_are_written_with_a_cell(plant, add):
    row = add("bez 5 kg/ay")
    set_cell(plant.ledger, row, "name", "yağlı bez", "150202", "hazardous")
    code = plant.ledger.record_at(row).values["classification"]
    assert (shown(plant, row, "name", "code"), code["mirror"]) == (("yağlı bez", "150202"), "hazardous")
    set_cell(plant.ledger, row, "code", "", mirror="hazardous")
    assert "mirror" not in (plant.ledger.record_at(row).values.get("classification") or {})


def test_a_fate_is_written_over_another_and_leaves_code_and_receiver(plant, add):
    row, other = add("çamur 5 t/ay"), add("kum 3 t/ay")
    plant.ledger.record(plant.firm, [entered("resource", row, "fate", {"fate": "stored", "receiver": "Cam A.Ş."})])
    set_cell(plant.ledger, row, "fate", "bertarafa gidiyor")
    assert shown(plant, row, "fate") == ("disposed",)
    assert plant.ledger.record_at(row).values["fate"] == {"fate": "disposed", "receiver": "Cam A.Ş."}
    fill_down(plant.ledger, [row, other], "fate")
    assert plant.ledger.record_at(other).values["fate"] == {"fate": "disposed"}
    assert cells(plant.ledger, [other], ["name", "fate"]) == "Kaynak adı\tBugünkü durum\r\nkum\tBertaraf\r\n"
    set_cell(plant.ledger, other, "fate", "")
    assert not plant.ledger.record_at(other).values.get("fate")
    with pytest.raises(UserFault):
        set_cell(plant.ledger, row, "fate", "nereye")
