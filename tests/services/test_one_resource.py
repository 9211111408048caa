"""One resource with its parts: what it is made of, and what is doubtful of it."""

import pytest

from esdesk.services.evidence import evidence
from esdesk.services.files import files
from esdesk.services.records import records
from esdesk.services.records.entering import enter_box
from esdesk.services.records.one_resource import one_resource, resource_of, take_away


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    files.new_file(tmp_path / "plant.esdesk", "Örnek", "23.70")
    with files.opened(tmp_path / "plant.esdesk") as opened:
        yield opened


@pytest.fixture
def sludge(ledger):
    return records.add(ledger, "resource", {"name": "Çamur", "direction": "have", "kind": "waste"})


def test_parts_stand_under_their_entity(ledger, sludge):
    other = records.add(ledger, "resource", {"name": "Palet", "direction": "want"})
    own = records.add(ledger, "quantity", {"offered": "40 t/ay"}, to=sludge.hex)
    records.add(ledger, "quantity", {"offered": "9 t/ay"}, to=other.hex)
    line = records.add(ledger, "composition", {"line": "nem"}, to=sludge.hex)
    found = one_resource(ledger, sludge)
    assert [row for row, _ in found.parts["quantity"]] == [own]
    assert [row for row, _ in found.parts["composition"]] == [line]
    assert found.parts["condition"] == ()
    assert found.rows == (sludge, own, line)


def test_the_process_is_named_by_the_direction(ledger, sludge):
    press = records.add(ledger, "process", {"name": "Filtre pres"})
    enter_box(ledger, "resource", sludge, "from_process", "", str(press))
    assert one_resource(ledger, sludge).process == "Filtre pres"
    enter_box(ledger, "resource", sludge, "from_process", "", "outside")
    assert one_resource(ledger, sludge).process == "outside"


def test_each_field_has_its_gravest_finding(ledger, sludge):
    found = one_resource(ledger, sludge).findings
    assert found[sludge, "classification"].code == "check-waste-without-code"
    enter_box(ledger, "resource", sludge, "classification", "code", "010413")
    found = one_resource(ledger, sludge).findings
    assert found[sludge, "classification"].code != "check-waste-without-code"
    assert found[sludge, "quantities"].code == "check-missing-amount"


def test_what_is_part_of_a_resource_leads_to_it(ledger, sludge):
    quantity = records.add(ledger, "quantity", {"offered": "40 t/ay"}, to=sludge.hex)
    photo = evidence.attach(ledger, quantity, "offered", b"\xff\xd8\xff", "a.jpg")
    assert [resource_of(ledger, one) for one in (sludge, quantity, photo)] == [sludge] * 3
    assert resource_of(ledger, files.the_firm(ledger)) is None


def test_a_part_goes_and_undo_brings_it_back(ledger, sludge):
    quantity = records.add(ledger, "quantity", {"offered": "40 t/ay"}, to=sludge.hex)
    take_away(ledger, quantity)
    take_away(ledger, quantity)
    assert one_resource(ledger, sludge).parts["quantity"] == ()
    ledger.undo()
    assert len(one_resource(ledger, sludge).parts["quantity"]) == 1


def test_nothing_stands_for_what_is_gone(ledger, sludge):
    take_away(ledger, sludge)
    assert one_resource(ledger, sludge) is None
    assert one_resource(ledger, files.the_firm(ledger)) is None
