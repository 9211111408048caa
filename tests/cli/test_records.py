"""Recording, from making a file to erasing a value, as a person types it."""

import pytest

from tests.cli.conftest import is_one_sentence


def values(esdesk, file, entity):
    return [one["values"] for one in esdesk("list", file, entity, "--json").json]


def test_a_new_audit_holds_the_firm_and_its_facility(esdesk):
    done = esdesk(
        "new", "a.esdesk", "--firm", "Örnek Çırçır", "--nace", "13.10.15", "--facility", "Işıkkent", lang="tr"
    )
    assert "Örnek Çırçır" in done.out
    [firm], [facility] = values(esdesk, "a.esdesk", "firm"), values(esdesk, "a.esdesk", "facility")
    assert firm == {"name": "Örnek Çırçır", "nace": {"code": "13.10.15"}}
    assert facility["name"] == "Işıkkent"


def test_a_file_that_is_there_is_left_as_it_is(esdesk, plant):
    before = plant.read_bytes()
    assert is_one_sentence(esdesk("new", plant, "--firm", "x", "--nace", "10.41", code=None), 1)
    assert plant.read_bytes() == before


def test_a_list_speaks_the_language_of_its_reader(esdesk, plant):
    turkish, english = esdesk("list", plant, lang="tr").out, esdesk("list", plant, lang="en").out
    assert "Kaynak" in turkish
    assert "Var · Atık · Döküm kumu" in turkish
    assert "Resource" in english
    assert "Have · Waste · Döküm kumu" in english
    assert esdesk("list", plant, "kaynak", "--json").json == esdesk("list", plant, "resource", "--json").json


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        ("physical_state", "toz", "powder"),
        ("Fiziksel hal", "Powder", "powder"),
        ("months", "ekim-mart", ["1", "2", "3", "10", "11", "12"]),
        ("classification.mirror", "tehlikesiz", {"code": "100908", "mirror": "not_hazardous"}),
        ("valid_until", "25.11.2027", "2027-11-25"),
        ("note", "a\udcffb\0c", "abc"),
        ("note", "ğ" * 10_000, "ğ" * 10_000),
        ("note", "12345", "12345"),
    ],
)
def test_set_takes_a_field_as_people_call_it_and_a_value_as_they_say_it(esdesk, plant, row_of, field, value, stored):
    row = row_of(plant, "resource", "Döküm kumu")
    esdesk("set", plant, row[-8:], field, value)
    [found] = [one for one in values(esdesk, plant, "resource") if one["name"] == "Döküm kumu"]
    assert stored in found.values()
    assert "nothing was written" in esdesk("set", plant, row, field, value).out


def test_an_empty_value_clears_a_field(esdesk, plant, row_of):
    row = row_of(plant, "resource", "Pallets")
    esdesk("set", plant, row, "note", "x")
    esdesk("set", plant, row, "note", "")
    assert not any("note" in one and one["note"] for one in values(esdesk, plant, "resource"))


def test_a_reference_is_named_by_the_end_of_its_number(esdesk, plant, row_of):
    esdesk("add", plant, "process", "name=Kalıplama")
    process, row = row_of(plant, "process", "Kalıplama"), row_of(plant, "resource", "Döküm kumu")
    esdesk("set", plant, row, "from_process", process[-8:])
    esdesk("set", plant, row, "to_process", "storage")
    [found] = [one for one in values(esdesk, plant, "resource") if one["name"] == "Döküm kumu"]
    assert (found["from_process"], found["to_process"]) == (process, "storage")
    assert is_one_sentence(esdesk("set", plant, row, "from_process", row, code=None), 1)


def test_a_deleted_record_comes_back_and_goes_again(esdesk, plant, row_of):
    row = row_of(plant, "resource", "Pallets")
    esdesk("delete", plant, row)
    assert [one["row"] for one in esdesk("list", plant, "--deleted", "--json").json] == [row]
    assert "silme" in esdesk("undo", plant, lang="tr").out
    assert not esdesk("list", plant, "--deleted", "--json").json
    esdesk("redo", plant)
    assert len(esdesk("list", plant, "--deleted", "--json").json) == 1


def test_undo_ends_with_a_sentence(esdesk, plant):
    for _ in range(4):
        esdesk("undo", plant)
    assert is_one_sentence(esdesk("undo", plant, code=None), 1)
    assert is_one_sentence(esdesk("undo", plant, code=None, lang="tr"), 1)


def test_a_history_keeps_every_value(esdesk, plant, row_of):
    row = row_of(plant, "resource", "Pallets")
    for name in ("Palet", "Ahşap palet"):
        esdesk("set", plant, row, "name", name)
    entries = [one for one in esdesk("history", plant, row, "--json").json["entries"] if one["field"] == "name"]
    assert [one["value"] for one in entries] == ["Pallets", "Palet", "Ahşap palet"]
    assert [one["standing"] for one in entries] == [False, False, True]
    assert "Kaynak adı" in esdesk("history", plant, row, lang="tr").out


def test_records_bear_the_name_that_was_given_once(esdesk, plant, row_of):
    row = row_of(plant, "resource", "Pallets")
    esdesk("--name", "Denetçi\0 1", "keys")
    esdesk("set", plant, row, "note", "x")
    assert esdesk("history", plant, row, "--json").json["entries"][-1]["actor"] == "Denetçi 1"


def test_a_digest_is_64_hex_digits_and_nothing_else(esdesk, plant):
    out = esdesk("digest", plant).out
    assert len(out) == 65
    assert int(out, 16)
    assert esdesk("digest", plant, lang="tr").out == out


def test_a_check_of_a_waste_code_is_told_in_both_languages(esdesk, plant):
    turkish, english = (esdesk("check", plant, lang=lang).out for lang in ("tr", "en"))
    assert "100908 bir ayna kodun yarısı" in turkish
    assert "100908 is one half" in english
    assert "Atık kodu" in turkish
    assert "gerekli" in turkish
    assert "should" in english


def test_an_erased_value_is_nowhere_in_the_file(esdesk, plant, row_of):
    row = row_of(plant, "resource", "Pallets")
    esdesk("set", plant, row, "note", "GIZLI-FORMUL-4711")
    assert b"GIZLI-FORMUL-4711" in plant.read_bytes()
    digest = esdesk("digest", plant).out
    done = esdesk("erase", plant, row, "note", "--reason", "yanlış alan", "--asked-by", "firma", lang="tr")
    assert "kalıcı" in done.out
    assert b"GIZLI-FORMUL-4711" not in plant.read_bytes()
    assert digest != esdesk("digest", plant).out, "the erasing is an operation itself"
    assert is_one_sentence(esdesk("erase", plant, row, "note", "--reason", "r", "--asked-by", "a", code=None), 1), (
        "there is nothing left to erase"
    )


def test_a_file_whose_name_holds_odd_signs_is_the_file_of_that_name(esdesk, tmp_path):
    for name in ("a?b=c.esdesk", "50%20.esdesk", "çığ #1.esdesk", "file:x.esdesk"):
        esdesk("new", name, "--firm", "x", "--nace", "10.41")
        assert (tmp_path / name).stat().st_size > 0
        assert len(esdesk("digest", name).out) == 65
    assert len(list(tmp_path.glob("*esdesk*"))) == 4


def test_a_photo_is_kept_as_evidence_and_undo_takes_it_away(esdesk, plant, row_of, tmp_path):
    (tmp_path / "fiş.png").write_bytes(b"\x89PNG\r\n\x1a\n...")
    row = row_of(plant, "resource", "Döküm kumu")
    done = esdesk("attach", plant, row[-6:], "fiş.png", "--field", "Atık kodu", "--caption", "Kantar fişi")
    assert "fiş.png" in done.out
    [kept] = values(esdesk, plant, "evidence")
    assert kept["proves"] == {"entity": "resource", "row": row, "field": "classification"}
    assert (kept["file"]["name"], kept["file"]["type"], kept["caption"]) == ("fiş.png", "image/png", "Kantar fişi")
    assert "kanıt ekleme" in esdesk("undo", plant, lang="tr").out
    assert values(esdesk, plant, "evidence") == []
