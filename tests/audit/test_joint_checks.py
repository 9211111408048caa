"""Records that are right by themselves and wrong together."""

from datetime import date

import pytest

from esdesk.audit.checks import check_firm, check_line
from esdesk.audit.findings import Setting, Severity
from esdesk.core.ids import new_id
from esdesk.core.operation import DELETED
from tests.audit.test_checks import Record, amount

SETTING = Setting(date(2026, 11, 25))


@pytest.fixture
def plant():
    firm, facility, resource = new_id(), new_id(), new_id()
    return [
        Record("firm", firm, {"name": "Aşık A.Ş.", "nace": {"code": "24.51"}}),
        Record("facility", facility, {"firm": str(firm), "name": "Aliağa", "province": "İzmir"}),
        Record("resource", resource,
               {"facility": str(facility), "direction": "not_offered", "kind": "material", "name": "kül"}),
    ]  # fmt: skip


def part(of, entity, **values):
    return Record(entity, new_id(), {"resource": str(of.row)} | values)


def share(of, component, unit="%", **members):
    return part(of, "composition", line={"component": component, "unit": unit} | members)


def found(records, code, gone=()):
    return [one for one in check_firm(records, SETTING, gone) if one.code == code]


def test_shares_that_come_to_more_than_the_whole_are_found_with_every_line(plant):
    lines = [share(plant[2], "SiO2", typical="70"), share(plant[2], "Al2O3", min="35", max="40")]
    [over] = found([*plant, *lines], "check-shares-over")
    assert (over.where.row, over.facts["total"], over.severity) == (plant[2].row, "105", Severity.SHOULD)
    assert [(one.row, one.field) for one in over.among] == [(line.row, "line") for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        [("SiO2", {"typical": "70"}), ("Al2O3", {"typical": "30"})],
        [("SiO2", {"typical": "33,4"}), ("Al2O3", {"typical": "33,4"}), ("CaO", {"typical": "33,4"})],
        [("SiO2", {"min": "50", "max": "80"}), ("Al2O3", {"min": "40", "max": "60"})],
        [("nem", {"typical": "60", "basis": "wet"}), ("SiO2", {"typical": "90", "basis": "dry"})],
        [("Cu", {"typical": "900", "unit": "mg/kg"}), ("SiO2", {"typical": "90"})],
        [("SiO2", {"typical": "çok"}), ("Al2O3", {"typical": "90"})],
    ],
)
def test_shares_that_can_be_true_together_are_not(plant, lines):
    records = [*plant, *(share(plant[2], name, **members) for name, members in lines)]
    assert found(records, "check-shares-over") == []


def test_one_year_and_one_component_stand_once(plant):
    once = part(plant[2], "quantity", span={"year": "2025"}, offered=amount())
    other = part(plant[2], "quantity", span={"year": "2024"}, offered=amount())
    again = part(plant[2], "quantity", span={"year": "2025"}, arising=amount())
    assert found([*plant, once, other], "check-quantity-twice") == []
    [twice] = found([*plant, again, once, other], "check-quantity-twice")
    assert (twice.where.row, twice.facts["called"]) == (again.row, "2025")
    assert [one.row for one in twice.among] == [once.row]
    lines = [share(plant[2], "İz Silis", typical="5"), share(plant[2], "iz silis", typical="6")]
    assert [one.where.row for one in found([*plant, *lines], "check-component-twice")] == [lines[1].row]


def test_two_facilities_of_one_name_are_told(plant):
    again = Record("facility", new_id(), {"firm": str(plant[0].row), "name": "ALİAĞA", "province": "İzmir"})
    [twice] = found([*plant, again], "check-named-twice")
    assert (twice.where.row, [one.row for one in twice.among]) == (again.row, [plant[1].row])
    assert found([*plant, Record("facility", new_id(), dict(again.values) | {"name": ""})], "check-named-twice") == []


def test_what_names_a_deleted_record_is_told_from_what_is_not_here(plant):
    process = Record("process", new_id(), {"facility": str(plant[1].row), "name": "Eritme"})
    user = Record("resource", new_id(), dict(plant[2].values) | {"from_process": str(process.row)})
    [gone] = found([*plant, user], "check-reference-gone", [process])
    assert (gone.where.field, gone.facts["called"]) == ("from_process", "Eritme")
    assert [(one.entity, one.row, one.field) for one in gone.among] == [("process", process.row, DELETED)]
    assert found([*plant, user], "check-reference-dangling", [process]) == []
    assert len(found([*plant, user], "check-reference-dangling")) == 1
    assert found([*plant, user, process], "check-reference-gone") == []


def test_a_synergy_with_a_deleted_resource_and_a_photo_of_one_are_told(plant):
    want = Record("resource", new_id(), dict(plant[2].values) | {"name": "Kum"})
    synergy = part(
        plant[2], "synergy", receiver={"resource": str(want.row)}, next_action="ara", stage={"stage": "idea"}
    )
    photo = Record(
        "evidence", new_id(), {"file": {"sha256": "0" * 64}, "proves": {"entity": "resource", "row": str(want.row)}}
    )
    told = found([*plant, synergy, photo], "check-reference-gone", [want])
    assert {(one.where.row, one.where.field) for one in told} == {(synergy.row, "receiver"), (photo.row, "proves")}
    assert found([*plant, synergy, photo], "check-reference-gone") == [], "the other side may be in another file"


def test_a_line_of_the_inventory_finds_what_the_whole_firm_finds(plant):
    parts = [share(plant[2], "a", typical="80"), share(plant[2], "A", typical="80"),
             part(plant[2], "quantity", span={"year": "2025"}, offered=amount()),
             part(plant[2], "quantity", span={"year": "2025"}, offered=amount())]  # fmt: skip
    whole = {(one.code, one.where) for one in check_firm([*plant, *parts], SETTING) if one.where.entity != "facility"}
    line = check_line(plant[2], parts, {("facility", plant[1].row)}, SETTING, SETTING.on)
    assert whole == {(one.code, one.where) for one in line}
    assert {"check-shares-over", "check-component-twice", "check-quantity-twice"} <= {code for code, _ in whole}
