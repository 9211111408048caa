"""Beginning an audit: a free name that every system can write, all of it or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.core.errors import UserFault
from esdesk.core.paths import audits
from esdesk.services.files.beginning import begin, proposed_path
from esdesk.services.files.files import opened
from esdesk.services.records.entering import rows_within


def test_the_name_is_the_firms_and_free(profile):
    audits().mkdir(parents=True)
    first = proposed_path("Işık Döküm A.Ş.")
    assert first == audits() / "Işık Döküm A.Ş.esdesk"
    first.touch()
    assert proposed_path("Işık Döküm A.Ş.").name == "Işık Döküm A.Ş 2.esdesk"


@pytest.mark.parametrize("firm", ["", "   ", "///", "...", "CON", "a/b:c", "x" * 300, "..\\..\\gizli"])
def test_a_name_that_no_system_could_write_is_mended(profile, firm):
    path = proposed_path(firm)
    assert path.parent == audits()
    assert 0 < len(path.stem) <= 90
    assert path.stem not in ("CON", ".", "..")


@given(st.text(max_size=120))
def test_whatever_a_firm_is_called_the_file_lies_in_the_folder(tmp_path_factory, firm):
    folder = tmp_path_factory.getbasetemp()
    assert proposed_path(firm, folder).parent == folder
    assert not set('\\/:*?"<>|') & set(proposed_path(firm, folder).name)


def test_it_makes_firm_facility_and_visit(profile, tmp_path):
    path = tmp_path / "new folder" / "a.esdesk"
    made = begin(
        path, "Ege Mermer", "23.70", place={"province": "İzmir", "district": " "}, visit="17.11.2026", year="2025"
    )
    with opened(path) as ledger:
        facility = ledger.record_at(made.facility).values
        assert (facility["name"], facility["province"]) == ("Ege Mermer", "İzmir")
        assert "district" not in facility
        ((_, visit),) = rows_within(ledger, "visit", made.facility)
    assert visit["dates"] == {"from": "2026-11-17"}
    assert visit["base_year"] == "2025"
    assert visit["state"] == {"state": "draft"}


def test_without_day_and_year_there_is_no_visit(profile, tmp_path):
    made = begin(tmp_path / "a.esdesk", "Ege Mermer", "23.70")
    with opened(made.path) as ledger:
        assert ledger.records("visit") == []


@pytest.mark.parametrize(("firm", "visit", "code"), [(" ", "", "firm-name-missing"), ("x", "yarın", "date-unreadable")])
def test_what_cannot_be_taken_leaves_no_file(profile, tmp_path, firm, visit, code):
    with pytest.raises(UserFault, match=code):
        begin(tmp_path / "a.esdesk", firm, "", visit=visit)
    assert not (tmp_path / "a.esdesk").exists()


def test_a_file_that_is_there_stays(profile, tmp_path):
    begin(tmp_path / "a.esdesk", "Ege Mermer", "")
    with pytest.raises(UserFault, match="file-exists"):
        begin(tmp_path / "a.esdesk", "Başka", "")
