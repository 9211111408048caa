"""What was written of some rows: the newest first, each with what stood there before."""

import pytest

from esdesk.services.files import files
from esdesk.services.records import records
from esdesk.services.records.changes import DELETED, changes
from esdesk.services.records.entering import enter_box
from esdesk.services.records.one_resource import take_away


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    files.new_file(tmp_path / "plant.esdesk", "Örnek", "23.70")
    with files.opened(tmp_path / "plant.esdesk") as opened:
        yield opened


def test_each_change_has_its_old_value(ledger):
    row = records.add(ledger, "resource", {"name": "Çamur"})
    enter_box(ledger, "resource", row, "name", "", "Pres keki")
    found = [one for one in changes(ledger, [row]) if one.field == "name"]
    assert [(one.old, one.new, one.standing) for one in found] == [
        ("Çamur", "Pres keki", True),
        (None, "Çamur", False),
    ]
    assert all(one.here for one in found)


def test_records_that_are_named_stand_by_their_names_and_links_above_do_not(ledger):
    row = records.add(ledger, "resource", {"name": "Çamur"})
    press = records.add(ledger, "process", {"name": "Filtre pres"})
    enter_box(ledger, "resource", row, "from_process", "", str(press))
    found = changes(ledger, [row])
    assert next(one.new for one in found if one.field == "from_process") == "Filtre pres"
    assert "facility" not in {one.field for one in found}


def test_a_deletion_and_its_taking_back_are_told(ledger):
    row = records.add(ledger, "resource", {"name": "Çamur"})
    take_away(ledger, row)
    ledger.undo()
    assert [one.new for one in changes(ledger, [row]) if one.field == DELETED] == [False, True]
