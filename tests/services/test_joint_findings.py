"""What two laptops wrote rightly and is wrong together: taken in by both, and told with both authors."""

import shutil

import pytest

from esdesk.core.operation import DELETED
from esdesk.core.paths import using_profile
from esdesk.services.files.files import call_me, opened
from esdesk.services.merging.joint_findings import joint_findings
from esdesk.services.records import records
from esdesk.services.sync import packing, previewing


@pytest.fixture
def merged(plant, tmp_path):
    """Merges what another laptop wrote in a copy of the plant's file while `here` was written in this one."""

    def merge(there, here):
        plant.ledger.make_whole()
        to = packing.device_keys().recipient
        copy = tmp_path / "theirs.esdesk"
        shutil.copy(plant.ledger.path, copy)
        with using_profile(tmp_path / "theirs"):
            call_me("Ayşe Demir")
            with opened(copy) as ledger:
                there(ledger)
                package = packing.pack(ledger, plant.firm, tmp_path / "theirs.esda", [to]).path
        here(plant.ledger)
        assert joint_findings(plant.ledger, plant.firm, "tr") == [], "each wrote what is right by itself"
        previewed = previewing.preview(plant.ledger, [package], "tr").findings
        packing.merge(plant.ledger, [package])
        found = joint_findings(plant.ledger, plant.firm, "tr")
        assert [one.finding for one in previewed] == [one.finding for one in found]
        assert previewing.preview(plant.ledger, [package], "tr").findings == (), "it is known by then"
        return found

    return merge


def adding(entity, row, **values):
    return lambda ledger: records.add(
        ledger, entity, {name.replace("__", "."): one for name, one in values.items()}, row.hex
    )


def composing(plant, row, component, share):
    def write(ledger):
        line = records.add(ledger, "composition", {"line": component}, row.hex)
        for member, text in (("typical", share), ("unit", "%")):
            records.set_field(ledger, line.hex, f"line.{member}", text)

    return write


def test_shares_of_two_people_are_over_the_whole_and_both_are_named(plant, merged):
    sand = plant.have("Döküm kumu")
    [joint] = merged(composing(plant, sand, "SiO2", "80"), composing(plant, sand, "bentonit", "30"))
    assert joint.finding.code == "check-shares-over"
    assert {(edit.by.this_device, edit.text) for edit in joint.edits} == {
        (False, "SiO2, 80, %"),
        (True, "bentonit, 30, %"),
    }
    assert {edit.by.who for edit in joint.edits if not edit.by.this_device} == {"Ayşe Demir"}
    assert all(edit.by.moment for edit in joint.edits)


def test_a_process_deleted_there_and_named_here(plant, merged):
    process = plant.add("process", {"facility": str(plant.facility), "name": "Eritme"})
    sand = plant.have("Döküm kumu")
    [joint] = merged(
        lambda ledger: records.delete_row(ledger, process.hex),
        lambda ledger: records.set_field(ledger, sand.hex, "from_process", process.hex),
    )
    assert joint.finding.code == "check-reference-gone"
    assert {(edit.where.field, edit.by.this_device) for edit in joint.edits} == {
        ("from_process", True),
        (DELETED, False),
    }
    assert plant.ledger.record_at(sand).values["from_process"] == str(process), "nothing is refused for it"


def test_a_synergy_on_a_resource_that_the_other_deleted(plant, merged):
    sand = plant.have("Döküm kumu")
    [joint] = merged(lambda ledger: records.delete_row(ledger, sand.hex), adding("synergy", sand, use="çimento"))
    assert joint.finding.where.entity == "synergy"
    assert {edit.by.who == "Ayşe Demir" for edit in joint.edits} == {True, False}


def test_the_same_year_recorded_by_both(plant, merged):
    sand = plant.have("Döküm kumu")
    [joint] = merged(
        adding("quantity", sand, span="2025", offered="12 t/yıl"),
        adding("quantity", sand, span="2025", offered="14 t/yıl"),
    )
    assert joint.finding.code == "check-quantity-twice"


def test_more_offered_than_the_other_left(plant, merged):
    sand = plant.have("Döküm kumu")
    row = plant.add("quantity", {"resource": str(sand), "span": "2025", "arising": "20 t/yıl", "offered": "10 t/yıl"})
    [joint] = merged(
        lambda ledger: records.set_field(ledger, row.hex, "used", "8 t/yıl"),
        lambda ledger: records.set_field(ledger, row.hex, "offered", "15 t/yıl"),
    )
    assert joint.finding.code == "check-offered-too-much"
    by_field = {edit.where.field: edit.by.this_device for edit in joint.edits}
    assert (by_field["used"], by_field["offered"]) == (False, True)


def test_what_one_person_wrote_wrongly_alone_is_no_joint_finding(plant, merged):
    sand = plant.have("Döküm kumu")

    def both(ledger):
        composing(plant, sand, "SiO2", "80")(ledger)
        composing(plant, sand, "bentonit", "30")(ledger)

    assert merged(both, lambda ledger: records.set_field(ledger, sand.hex, "note", "x")) == []
