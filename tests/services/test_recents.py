import json
from datetime import UTC, datetime, timedelta

import pytest

from esdesk.core.paths import audits
from esdesk.services.checks.accepting import accept, open_findings
from esdesk.services.files.files import entered, opened
from esdesk.services.files.recents import forget, note_opened, rebuild, recents

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def index(profile):
    return profile / "recents.json"


def note(path, minutes=0):
    with opened(path) as ledger:
        return note_opened(ledger, NOON + timedelta(minutes=minutes))


def test_before_anything_was_opened_there_is_nothing(profile):
    assert recents() == []


def test_what_was_opened_last_comes_first_and_once(made):
    foundry, marble = made("a.esdesk").path, made("b.esdesk", "Işık Mermer A.Ş.", "23.70").path
    note(foundry)
    note(marble, 1)
    assert [(one.firm, one.sector) for one in recents()] == [
        ("Işık Mermer A.Ş.", "23.70"),
        ("Örnek Dökümhane", "24.51"),
    ]
    note(foundry, 2)
    assert [one.path for one in recents()] == [foundry, marble]
    assert recents()[0].opened == NOON + timedelta(minutes=2)


def test_it_tells_how_the_audit_stands(plant):
    plant.have("Döküm kumu")
    plant.have("Cüruf")
    plant.add("resource", {"facility": str(plant.facility), "direction": "want", "name": "Palet"})
    where = {"province": "İzmir", "district": "Torbalı"}
    plant.ledger.record(plant.firm, [entered("facility", plant.facility, name, text) for name, text in where.items()])
    for day, state in (("2025-11-02", "final"), ("2026-11-17", "draft")):
        plant.add("visit", {"facility": str(plant.facility), "dates": day, "state": state})
    found = note_opened(plant.ledger, NOON)
    assert (found.haves, found.wants, found.place, found.firms) == (2, 1, "Torbalı, İzmir", 1)
    assert (found.visit, found.state, found.conflicts) == ("2026-11-17", "draft", 0)
    assert found.unsent == len(plant.ledger.operations(plant.firm))
    before = found.open_findings
    one = next(one for one in open_findings(plant.ledger, plant.firm) if one.finding.code == "check-missing-amount")
    accept(plant.ledger, one.finding, "to come")
    assert note_opened(plant.ledger, NOON).open_findings == before - 1
    assert recents() == [note_opened(plant.ledger, NOON)]


def test_a_file_that_went_away_is_told_and_can_be_forgotten(made):
    path = made().path
    note(path)
    path.unlink()
    assert [one.missing for one in recents()] == [True]
    forget(path)
    assert recents() == []


def test_forgetting_leaves_the_file_and_the_others(made):
    one, other = made("a.esdesk").path, made("b.esdesk").path
    note(one)
    note(other)
    forget(one)
    assert one.exists()
    assert [found.path for found in recents()] == [other]


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[]", b'{"files": 3}', b'{"files": [3]}'])
def test_a_damaged_index_is_made_anew_from_the_folder_of_audits(made, index, damage):
    path = made("profile/audits/plant.esdesk").path
    assert path.parent == audits()
    note(path)
    index.write_bytes(damage)
    assert [one.firm for one in recents()] == ["Örnek Dökümhane"]
    assert json.loads(index.read_text(encoding="utf-8"))["files"][0]["path"] == str(path)


def test_a_damaged_line_costs_no_other(made, index):
    note(made("a.esdesk").path)
    note(made("b.esdesk", "Işık Mermer").path)
    held = json.loads(index.read_text(encoding="utf-8"))
    del held["files"][0]["opened"]
    index.write_text(json.dumps(held), encoding="utf-8")
    assert [one.firm for one in recents()] == ["Örnek Dökümhane"]


def test_a_file_that_cannot_be_read_is_listed_among_what_was_found(made, tmp_path):
    made("found/a.esdesk")
    (tmp_path / "found/broken.esdesk").write_bytes(b"not a database" * 100)
    (tmp_path / "found/notes.txt").write_text("no audit", encoding="utf-8")
    assert {(one.path.name, one.firms) for one in rebuild(tmp_path / "found")} == {
        ("a.esdesk", 1),
        ("broken.esdesk", 0),
    }
    assert len(recents()) == 2
