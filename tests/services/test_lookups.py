"""Names from the catalogue as forms ask for them."""

import pytest

from esdesk.services.catalogue.lookups import provinces, sector_name, sectors


@pytest.mark.parametrize("code", ["24.51", "2451", "24.51.01"])
def test_a_sector_by_its_code(code):
    assert sector_name(code, "en") == "Casting of iron"
    assert sector_name(code, "tr") != sector_name(code, "en")


@pytest.mark.parametrize("code", ["", "24", "99.99", "döküm", "24.5101x"])
def test_what_is_no_class_has_no_name(code):
    assert sector_name(code, "tr") == ""


def test_sectors_are_found_by_digits_and_by_words_of_either_language():
    assert {code[:4] for code, _ in sectors("24.5", "tr")} == {"24.5"}
    assert "23.70" in [code for code, _ in sectors("stone", "tr")]
    assert sectors("DEMİR DÖKÜM", "en")[0][0] == "24.51"
    assert "24.51" in [code for code, _ in sectors("demir dökümü", "tr")]
    assert sectors("", "tr") == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("taş kesme", "23.70"),
        ("demir dökümhanesi", "24.51"),
        ("dökümhanesi", "24.51"),
        ("boyahane", "13.30"),
        ("Boyahanesi", "13.30"),
        ("dokuma fabrikası", "13.20"),
        ("çimento fabrikaları", "23.51"),
        ("mobilyacılık", "31.01"),
        ("mezbahası", "10.11"),
        ("değirmeni", "10.61"),
        ("foundry", "24.51"),
    ],
)
def test_a_sector_is_found_by_what_people_call_a_plant(words, code):
    assert code in [one for one, _ in sectors(words, "tr")]


@pytest.mark.parametrize("words", ["imalathanesi", "atölye", "xq zzz"])
def test_words_that_say_nothing_find_no_sector(words):
    assert sectors(words, "tr") == []
    assert sectors("xqz", "tr") == []


@pytest.mark.parametrize("typed", ["iz", "İZ", "35"])
def test_provinces(typed):
    assert ("İzmir", "İzmir") in provinces(typed)


def test_samples_are_made_once(profile, tmp_path):
    from esdesk.services.sheets.samples import folder_of, read_sample, record_participant

    sample = read_sample(folder_of("izmir"))
    first = record_participant(sample, "mermer", tmp_path / "samples")
    changed = first.stat().st_mtime_ns
    assert record_participant(sample, "mermer", tmp_path / "samples") == first
    assert first.stat().st_mtime_ns == changed
