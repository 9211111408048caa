import csv
import re
import shutil
from datetime import date

import pytest

from esdesk.catalogue import build, read
from esdesk.catalogue.schema import TABLES
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.paths import resource


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path))
    return read.open_catalogue(resource("db/catalogue"))


@pytest.fixture
def tables(tmp_path):
    return shutil.copytree(resource("db/catalogue"), tmp_path / "tables")


def change(path, number, column, value):
    """Puts `value` into one cell of the table at `path`; row 0 is the first."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[number][column] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_every_shipped_row_keeps_the_schema():
    assert list(build.faults(build.read_tables(resource("db/catalogue")))) == []


def test_every_table_in_the_folder_is_in_the_schema():
    assert {path.stem for path in resource("db/catalogue").glob("*.csv")} == {table.name for table in TABLES}


@pytest.mark.parametrize(
    ("table", "row", "column", "value", "told"),
    [
        ("concepts", 1, "id", "organic-residues", "stands twice"),
        ("concepts", 0, "broader", "food-residues", "lies above itself"),
        ("concepts", 1, "ewc", "999999", "is not in waste_codes"),
        ("concepts", 1, "label_tr", "", "is empty"),
        ("synergies", 0, "have_concept", "unheard-of", "is not in concepts"),
        ("synergies", 0, "basis", "hearsay", "is not one of"),
        ("waste_codes", 0, "code", "1010", "has the wrong form"),
        ("waste_codes", 0, "hazardous", "yes", "neither 0 nor 1"),
        ("avoided_burden", 0, "value", "much", "is not a number"),
    ],
)
def test_a_broken_row_is_refused_with_its_place(tables, tmp_path, table, row, column, value, told):
    change(tables / f"{table}.csv", row, column, value)
    with pytest.raises(UserFault) as caught:
        build.build(tables, tmp_path / "made.sqlite")
    assert caught.value.code == "catalogue-faulty"
    assert told in str(caught.value.facts["fault"])
    assert not (tmp_path / "made.sqlite").exists()


def test_a_missing_table_and_a_foreign_header_are_told(tables, tmp_path):
    (tables / "provinces.csv").write_text("plate,title\n", encoding="utf-8")
    with pytest.raises(UserFault, match="catalogue-columns"):
        build.build(tables, tmp_path / "made.sqlite")
    (tables / "provinces.csv").unlink()
    with pytest.raises(EnvironmentFault, match="catalogue-table-missing"):
        build.content_hash(tables)


BROKEN = [
    ("concepts", {"id": "pp-scrap"}, "synonyms_tr", "talaş", "means"),
    ("ambiguous_labels", {"label": "torna talaşı"}, "label", "peynir altı suyu", "has one meaning"),
    ("concepts", {"id": "whey"}, "ewc", "", "neither a code nor a reason"),
    ("concepts", {"id": "whey"}, "synonyms_en", "", "no synonyms in one language"),
    ("waste_codes", {"code": "100908"}, "mirror", "", "no mirror pair"),
    ("waste_codes", {"code": "100102"}, "mirror", "100101", "is no mirror entry"),
    ("waste_codes", {"code": "100102"}, "hazardous", "1", "100102 is AN and hazardous 1"),
    ("synergies", {"id": "SYN-0001"}, "ewc", "130205", "called harmless"),
    ("synergies", {"id": "SYN-0001"}, "doubt", "Not sure", "one language only"),
    ("synergies", {"id": "SYN-0001"}, "receiver_nace", "", "no receiver"),
    ("synergies", {"id": "SYN-0773"}, "recovery_code", "R5", "recovery code and the route"),
    ("synergies", {"id": "SYN-0001"}, "id", "SYN-0304", "given up and is used again"),
    ("synergies", {"id": "SYN-0001"}, "constraints_tr", "incelik", "not as many values"),
]


@pytest.mark.parametrize(("table", "which", "column", "value", "told"), BROKEN)
def test_rules_that_rows_share_are_seen_to_break(table, which, column, value, told):
    rows = build.read_tables(resource("db/catalogue"))
    ((key, name),) = which.items()
    next(row for row in rows[table] if row[key] == name)[column] = value
    assert any(told in fault for fault in build.faults(rows))


def test_two_synergies_that_say_the_same_are_twins():
    rows = build.read_tables(resource("db/catalogue"))
    rows["synergies"].append(rows["synergies"][0] | {"id": "SYN-9999"})
    assert any("stands 2 times" in fault for fault in build.faults(rows))


def test_the_battery_codes_of_the_eu_list_change_on_their_day(catalogue):
    lithium = {entry.list: entry for entry in catalogue.listed("160607")}
    assert set(lithium) == {"EU"}
    assert lithium["EU"].valid_from == date(2026, 12, 9)
    old = {entry.list: entry for entry in catalogue.listed("160605")}
    assert (old["EU"].valid_to, old["TR"].valid_to) == (date(2026, 12, 8), None)
    assert "160607" in old["EU"].replaced_by
    alkaline = [(entry.list, entry.hazardous) for entry in catalogue.listed("160604")]
    assert alkaline == [("EU", False), ("EU", True), ("TR", False)]
    assert catalogue.listed("999999") == []


def test_provinces_have_positions_inside_türkiye(catalogue):
    assert all(35.8 < one.lat < 42.2 and 25.6 < one.lon < 44.9 for one in catalogue.provinces.values())


def test_reference_codes_and_questions_are_whole(catalogue):
    assert len(catalogue.treatments) == 28
    assert len(catalogue.hazard_properties) == 15
    topics = {(one.topic, one.list) for one in catalogue.legal_questions}
    assert topics >= {("byproduct", "TR"), ("byproduct", "EU"), ("end_of_waste", "EU"), ("animal_byproduct", "TR")}
    assert catalogue.ambiguous["torna talasi"].ask_tr


def test_road_distances_are_symmetric(catalogue):
    plates = list(catalogue.provinces)
    assert len(plates) == 81
    assert catalogue.road_km("35", "06") == catalogue.road_km("06", "35") > 500
    assert catalogue.road_km("35", "35") == 0
    assert catalogue.road_km("35", "99") is None


def test_entries_come_as_values(catalogue):
    code = catalogue.codes["100908"]
    assert (code.shown, code.hazardous, code.lists) == ("10 09 08", False, ("EU", "TR"))
    assert catalogue.codes["010310"].lists == ("EU",)
    assert catalogue.codes["100907"].shown == "10 09 07*"
    assert catalogue.broader("olive-stones") == ("olive-residues", "food-residues", "organic-residues")
    assert len(catalogue.codes) == 884
    assert re.fullmatch(r"\d{4}\.\d{1,2}\.\d+", catalogue.version)


@pytest.mark.parametrize("words", ["döküm kumu", "DÖKÜM KUMU", "dokum kum", "foundry sand"])
def test_search_is_blind_to_case_marks_and_endings(catalogue, words):
    assert catalogue.search("concepts", words)


def test_search_takes_any_text(catalogue):
    assert catalogue.search("concepts", '" OR * NEAR(') == []
    assert catalogue.search("concepts", "") == []


def test_synergies_of_a_source_can_be_left_out(catalogue):
    named = {one.id for one in catalogue.synergies.values() if "common practice" in one.source.lower()}
    rest = catalogue.without("COMMON PRACTICE").synergies
    assert named
    assert named.isdisjoint(rest)
    assert len(rest) == len(catalogue.synergies) - len(named)


def test_the_file_is_built_once_and_anew_when_a_table_changes(tables, tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path))
    first = read.open_catalogue(tables).path
    made = first.stat().st_mtime_ns
    assert read.open_catalogue(tables).path.stat().st_mtime_ns == made
    change(tables / "concepts.csv", 0, "label_en", "Something else")
    assert read.open_catalogue(tables).path != first
