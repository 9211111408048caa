import pytest

from esdesk.audit.findings import Severity
from esdesk.core.errors import UserFault
from esdesk.services.checks.accepting import accept, open_findings, take_back


def shown(plant, code, row=None):
    [one] = [
        one
        for one in open_findings(plant.ledger, plant.firm)
        if one.finding.code == code and row in (None, one.finding.where.row)
    ]
    return one


def test_a_finding_is_accepted_with_a_reason_and_opened_again(plant):
    sand = plant.have("Döküm kumu", kind="material")
    before = open_findings(plant.ledger, plant.firm)
    one = shown(plant, "check-missing-amount", sand)
    assert not one.accepted
    row = accept(plant.ledger, one.finding, "  tartı kasımda geliyor ")
    now = shown(plant, "check-missing-amount", sand)
    assert (now.finding, now.acceptance, now.reason) == (one.finding, row, "tartı kasımda geliyor")
    assert [other.finding for other in open_findings(plant.ledger, plant.firm)] == [other.finding for other in before]
    take_back(plant.ledger, one.finding)
    assert not shown(plant, "check-missing-amount", sand).accepted
    take_back(plant.ledger, one.finding)
    assert open_findings(plant.ledger, plant.firm) == before


def test_only_the_finding_of_that_row_and_field_is_accepted(plant):
    sand, slag = plant.have("Döküm kumu", kind="material"), plant.have("Cüruf", kind="material")
    accept(plant.ledger, shown(plant, "check-missing-amount", sand).finding, "later")
    assert shown(plant, "check-missing-amount", sand).accepted
    assert not shown(plant, "check-missing-amount", slag).accepted


def test_accepting_again_changes_the_reason(plant):
    province = shown(plant, "check-missing", plant.facility).finding
    first = accept(plant.ledger, province, "unknown")
    assert accept(plant.ledger, province, "the firm has not moved in") == first
    assert shown(plant, "check-missing", plant.facility).reason == "the firm has not moved in"


def test_accepting_is_one_step_that_undo_takes_back(plant):
    province = shown(plant, "check-missing", plant.facility).finding
    accept(plant.ledger, province, "unknown")
    plant.ledger.undo()
    assert not shown(plant, "check-missing", plant.facility).accepted
    plant.ledger.redo()
    assert shown(plant, "check-missing", plant.facility).accepted


def test_what_must_be_mended_is_not_accepted_nor_anything_without_a_reason(plant):
    sand = plant.have("Döküm kumu")
    must = shown(plant, "check-missing", sand).finding
    assert must.severity is Severity.MUST
    with pytest.raises(UserFault, match="accept-must"):
        accept(plant.ledger, must, "no time")
    with pytest.raises(UserFault, match="accept-needs-reason"):
        accept(plant.ledger, shown(plant, "check-missing-amount", sand).finding, " \n")


def test_a_must_that_another_program_accepted_stays_open(plant):
    sand = plant.have("Döküm kumu")
    about = {"entity": "resource", "row": str(sand), "field": "kind"}
    plant.add("acceptance", {"facility": str(plant.facility), "finding": "check-missing", "about": about})
    assert not shown(plant, "check-missing", sand).accepted


def test_a_firm_without_a_facility_accepts_nothing(plant):
    plant.ledger.delete([(plant.firm, "facility", plant.facility)])
    lone = shown(plant, "check-firm-without-facility").finding
    with pytest.raises(UserFault, match="accept-without-facility"):
        accept(plant.ledger, lone, "under construction")
