import pytest

from esdesk.services.files.recents import note_opened
from esdesk.services.records.finding import find


def titles(hits, kind):
    return [hit.title for hit in hits if hit.kind == kind]


@pytest.fixture
def full(plant):
    for name in ("Kullanılmış döküm kumu", "Döküm kumu tozu", "IŞIK kumlama tozu", "Cüruf"):
        plant.have(name, kind="waste")
    return plant


def test_resources_are_found_by_the_start_of_their_words_whatever_the_case(full):
    found = find(full.ledger, "DOKUM ku")
    assert titles(found, "resource") == ["Döküm kumu tozu", "Kullanılmış döküm kumu"]
    assert titles(find(full.ledger, "ışık"), "resource") == ["IŞIK kumlama tozu"]
    assert titles(find(full.ledger, "tozu kumlama"), "resource") == ["IŞIK kumlama tozu"]


def test_a_resource_leads_to_its_row_and_tells_what_it_is(plant):
    sand = plant.have("Döküm kumu", classification="100908")
    plant.add("quantity", {"resource": str(sand), "offered": "1.200 t/yıl"})
    [hit] = [hit for hit in find(plant.ledger, "döküm", language="tr") if hit.kind == "resource"]
    assert (hit.target, hit.detail) == (sand, "Var · 10 09 08 · 1.200 t/yıl")


def test_what_was_deleted_is_not_found(full):
    [hit] = [hit for hit in find(full.ledger, "cüruf") if hit.kind == "resource"]
    full.ledger.delete([(full.firm, "resource", hit.target)])
    assert titles(find(full.ledger, "cüruf"), "resource") == []


def test_a_firm_is_found_by_its_name_and_by_where_it_lies(plant):
    plant.add("facility", {"firm": str(plant.firm), "name": "Kemalpaşa OSB tesisi", "province": "İzmir"})
    for words in ("dökümhane", "ORNEK", "kemalpasa", "izmir osb"):
        [hit] = [hit for hit in find(plant.ledger, words) if hit.kind == "firm"]
        assert (hit.title, hit.target) == ("Örnek Dökümhane", plant.firm)


def test_codes_are_found_by_digits_and_by_words_in_both_languages(profile):
    for words in ("100908", "10 09 08", "10.09.08"):
        assert find(None, words, language="tr")[0].target == "100908"
    assert {str(hit.target)[:4] for hit in find(None, "1009", 50)} == {"1009"}
    tr, en = (find(None, "15 01 01", language=language)[0] for language in ("tr", "en"))
    assert tr.title == en.title == "15 01 01"
    assert tr.detail != en.detail
    assert "150101" in [hit.target for hit in find(None, "karton amb", 30)]


def test_files_opened_before_are_found_without_one_open(plant, made):
    note_opened(plant.ledger)
    [hit] = [hit for hit in find(None, "örnek dök") if hit.kind == "file"]
    assert hit.target == plant.ledger.path
    plant.ledger.path.rename(plant.ledger.path.with_name("gone"))
    assert titles(find(None, "örnek dök"), "file") == []


def test_no_kind_takes_the_place_of_all_others(plant):
    for number in range(40):
        plant.have(f"Karton ambalaj {number}")
    found = find(plant.ledger, "karton ambalaj", 12)
    assert len(found) == 12
    assert {hit.kind for hit in found} == {"resource", "code"}
    assert len(titles(found, "code")) >= 3
    assert len(find(plant.ledger, "karton ambalaj", 5)) == 5


@pytest.mark.parametrize("words", ["", "  ", "zxqvw", "%", "_", '"', "01a2-", "' OR 1=1"])
def test_what_names_nothing_finds_nothing(full, words):
    assert find(full.ledger, words) == []
