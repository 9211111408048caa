import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit import fields
from esdesk.audit.checks import check_firm, check_record
from esdesk.audit.codes import ListedCode
from esdesk.audit.findings import Setting, Severity
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.core.sentences import codes
from tests.audit.test_fields import JSON


@dataclass(frozen=True)
class Record:
    entity: str
    row: UUID
    values: Mapping[str, Value]
    unseen: tuple[str, ...] = ()


CODES = {
    "100102": [ListedCode("100102", "TR", False)],
    "100104": [ListedCode("100104", "TR", True)],
    "170503": [ListedCode("170503", "TR", True, mirror=True)],
    "160601": [ListedCode("160601", "TR", True, valid_to=date(2026, 11, 8), replaced_by="160607")],
}
TODAY = date(2026, 11, 25)
SETTING = Setting(TODAY, "TR", lambda code: CODES.get(code, []))


def found(entity, setting=SETTING, **values):
    return {finding.code for finding in check_record(Record(entity, new_id(), values), setting)}


def amount(**members):
    return {"value": "5", "unit": "t", "period": "year", "quality": "measured"} | members


def resource(**values):
    return {"facility": str(new_id()), "direction": "have", "kind": "material", "name": "kül"} | values


def waste(code, **members):
    return resource(kind="waste", classification={"code": code} | members)


def test_a_whole_record_has_no_findings():
    assert found("firm", name="Aşık A.Ş.", tax_number="4540536920", nace={"code": "24.51"}) == set()
    assert found("resource", **waste("10 01 02")) == set()
    assert found("quantity", resource=str(new_id()), span={"year": "2025"}, offered=amount()) == set()


@pytest.mark.parametrize(
    ("entity", "values", "code"),
    [
        ("firm", {}, "check-missing"),
        ("firm", {"tax_number": "4540536921"}, "check-tax-number"),
        ("firm", {"tax_number": "10000000146"}, "check-citizen-number-misplaced"),
        ("firm", {"citizen_number": "10000000147"}, "check-citizen-number"),
        ("firm", {"nace": {"code": "245"}}, "check-nace"),
        ("firm", {"visibility": {"prices": "private"}}, "check-visibility-odd"),
        ("firm", {"visibility": {"price": ["private"]}}, "check-visibility-odd"),
        ("synergy", {"stage": {"stage": "talks"}}, "check-synergy-idle"),
        ("synergy", {"next_action": "call", "due": "2026-11-24"}, "check-synergy-late"),
        ("facility", {"position": {"lat": "38.4"}}, "check-position"),
        ("facility", {"position": {"lat": "138.4", "lon": "27"}}, "check-position"),
        ("facility", {"days_a_year": "400"}, "check-out-of-bounds"),
        ("facility", {"employees": "1.200"}, "check-number-ambiguous"),
        ("facility", {"employees": "many"}, "check-number-unreadable"),
        ("visit", {"dates": {"from": "2026-11-25", "to": "2026-11-24"}}, "check-dates-reversed"),
        ("visit", {"base_year": "25"}, "check-year"),
        ("visit", {"state": {"state": "final"}}, "check-final-without-digest"),
        ("resource", resource(pattern="seasonal"), "check-season-without-months"),
        ("resource", resource(kind="energy"), "check-energy-without-temperature"),
        ("resource", resource(valid_until="2026-10"), "check-expired"),
        ("resource", resource(fate={"treatment": "R14"}), "check-treatment"),
        ("resource", resource(heat={"temperature": "-300"}), "check-out-of-bounds"),
        ("resource", resource(kind="waste"), "check-waste-without-code"),
        ("resource", waste("1001"), "check-waste-code"),
        ("resource", waste("11 11 11"), "check-waste-code-unknown"),
        ("resource", waste("10 01 02", list="EU"), "check-waste-code-other-list"),
        ("resource", waste("16 06 01*"), "check-waste-code-ended"),
        ("resource", waste("10 01 04"), "check-star-missing"),
        ("resource", waste("10 01 02*"), "check-star-wrong"),
        ("resource", waste("17 05 03*"), "check-mirror-unanswered"),
        ("resource", waste("17 05 03*", mirror="not_known"), "check-mirror-unanswered"),
        ("resource", waste("17 05 03*", mirror="not_hazardous"), "check-hazard-contradicts"),
        ("resource", waste("10 01 02", hp=["HP4"]), "check-hazard-contradicts"),
        ("resource", waste("10 01 04*", hp=["HP16"]), "check-hp-code"),
        ("quantity", {"offered": amount(value="-5")}, "check-negative"),
        ("quantity", {"offered": amount(min="3", max="2")}, "check-range"),
        ("quantity", {"offered": amount(min="3", max="9", value="1")}, "check-range"),
        ("quantity", {"offered": amount(value="1.234")}, "check-number-ambiguous"),
        ("quantity", {"offered": amount(unit="kürek")}, "check-unit-unknown"),
        ("quantity", {"offered": amount(period="fortnight")}, "check-period-unknown"),
        ("quantity", {"offered": {"value": "5"}}, "check-amount-no-unit"),
        ("quantity", {"offered": {"unit": "t"}}, "check-amount-no-number"),
        ("quantity", {"offered": {"value": "5", "unit": "t"}}, "check-period-missing"),
        ("quantity", {"offered": {"value": "5", "unit": "t"}}, "check-quality-missing"),
        ("quantity", {"offered": amount(unit="kW")}, "check-power-with-period"),
        ("quantity", {"offered": amount(value="900 milyon")}, "check-absurd"),
        ("quantity", {"arising": amount(value="6"), "offered": amount(value="7")}, "check-offered-too-much"),
        ("quantity", {"arising": amount(), "used": amount(value="1"), "offered": amount()}, "check-offered-too-much"),
        ("quantity", {"price": {"amount": "5"}}, "check-currency-missing"),
        ("quantity", {"price": {"amount": "5"}}, "check-payer-missing"),
        ("quantity", {"price": {"amount": "5"}}, "check-price-year-missing"),
        ("composition", {"line": {"component": "nem", "typical": "101", "unit": "%"}}, "check-percentage"),
        ("composition", {"line": {"component": "nem", "typical": "-1", "unit": "g/L"}}, "check-negative"),
        ("composition", {"line": {"component": "nem", "typical": "10"}}, "check-unit-missing"),
        ("composition", {"line": {"component": "nem", "min": "3", "max": "2", "unit": "%"}}, "check-range"),
    ],
)
def test_a_fault_is_found_and_only_where_it_is(entity, values, code):
    assert code in found(entity, **values)
    assert code not in found("resource", **waste("10 01 02"))


def test_a_comma_before_three_digits_is_graver_than_a_point():
    def severity(text):
        record = Record("quantity", new_id(), {"offered": amount(value=text)})
        return [one.severity for one in check_record(record, SETTING) if one.code == "check-number-ambiguous"]

    assert severity("20.000") == [Severity.COULD]
    assert severity("20,000") == [Severity.SHOULD]


@pytest.mark.parametrize(
    ("beside", "asked"),
    [
        ([], True),
        (["7"], True),
        (["3,35"], False),
        (["310.000.000"], False),
        (["1.234,5"], False),
        (["3,35", "38.5"], True),
        (["3,35", "1,234,567"], True),
        (["38.5"], True),
    ],
)
def test_a_point_before_three_digits_is_asked_about_unless_all_else_is_written_in_turkish(beside, asked):
    records = [Record("quantity", new_id(), {"offered": amount(value=text)}) for text in ("20.000", *beside)]
    codes_found = [one.code for one in check_firm(records, SETTING)]
    assert ("check-number-ambiguous" in codes_found) is asked


def test_a_comma_before_three_digits_is_asked_about_however_the_rest_is_written():
    records = [Record("quantity", new_id(), {"offered": amount(value=text)}) for text in ("20,000", "3,35")]
    assert "check-number-ambiguous" in [one.code for one in check_firm(records, SETTING)]


def test_a_year_in_the_record_stands_for_the_period():
    assert "check-period-missing" not in found("quantity", span={"year": "2025"}, offered={"value": "5", "unit": "t"})


def test_dates_of_unequal_fineness_are_not_called_reversed():
    assert "check-dates-reversed" not in found("quantity", span={"from": "2026-11", "to": "2026"})


def test_without_a_catalogue_the_form_of_a_waste_code_is_checked_alone():
    plain = Setting(TODAY)
    assert not any("code-unknown" in code for code in found("resource", plain, **waste("11 11 11")))
    assert "check-waste-code" in found("resource", plain, **waste("1001"))


def a_firm():
    firm, facility, have, want, visit = (new_id() for _ in range(5))
    return {
        "firm": Record("firm", firm, {"name": "Aşık A.Ş.", "nace": {"code": "24.51"}}),
        "facility": Record("facility", facility, {"firm": str(firm), "name": "Aliağa", "province": "İzmir"}),
        "visit": Record(
            "visit", visit, {"facility": str(facility), "dates": {"from": "2026-11-01"}, "base_year": "2025"}
        ),
        "have": Record("resource", have, waste("16 06 01*") | {"facility": str(facility)}),
        "want": Record("resource", want, resource(direction="want", facility=str(facility))),
        "amount": Record("quantity", new_id(), {"resource": str(have), "span": {"year": "2025"}, "offered": amount()}),
    }


def codes_of(records):
    return {(finding.code, finding.where.row) for finding in check_firm(records, SETTING)}


def test_a_firms_records_are_held_against_each_other():
    firm = a_firm()
    assert codes_of(firm.values()) == {
        ("check-missing-amount", firm["want"].row),
        ("check-want-without-conditions", firm["want"].row),
    }
    alone = [firm["firm"], Record("contact", new_id(), {"firm": str(firm["firm"].row)})]
    assert codes_of(alone) == {
        ("check-firm-without-facility", firm["firm"].row),
        ("check-people-without-notice", firm["firm"].row),
    }
    dangling = codes_of([record for name, record in firm.items() if name != "have"])
    assert ("check-reference-dangling", firm["amount"].row) in dangling


def test_the_waste_list_of_the_visits_day_counts():
    firm = a_firm()
    del firm["visit"]
    assert ("check-waste-code-ended", firm["have"].row) in codes_of(firm.values())


def test_what_was_not_shown_is_not_called_missing():
    shown = Record("resource", new_id(), resource(kind="waste"), unseen=("classification", "facility"))
    assert check_record(shown, SETTING) == []


@pytest.mark.parametrize("stage", ["running", "ended", "lost"])
def test_a_synergy_that_came_about_or_did_not_waits_for_nobody(stage):
    values = {"resource": str(new_id()), "stage": {"stage": stage}, "due": "2020"}
    assert found("synergy", **values) == set()
    assert found("synergy", **values | {"stage": {"stage": "sample"}, "next_action": "call", "due": "2026-11"}) == set()


def test_the_gravest_comes_first():
    ranks = [finding.severity.rank for finding in check_record(Record("quantity", new_id(), {}), SETTING)]
    assert ranks == sorted(ranks)
    assert Severity.MUST.rank < Severity.SHOULD.rank < Severity.COULD.rank


@given(st.sampled_from(fields.entities()), st.data())
def test_checks_take_whatever_a_package_may_hold_and_always_have_words(entity, data):
    values = {one.name: data.draw(JSON, label=one.name) for one in fields.fields_of(entity)}
    for one in fields.fields_of(entity):
        if one.members and data.draw(st.booleans()):
            values[one.name] = {member: data.draw(st.text(max_size=6) | JSON) for member in one.members}
    for finding in check_firm([Record(entity, new_id(), values)], SETTING):
        assert finding.told("tr") != finding.told("en")


def test_every_finding_has_its_sentence_and_every_sentence_its_finding():
    source = "".join(
        path.read_text(encoding="utf-8") for path in (Path(__file__).parents[2] / "src/esdesk/audit").glob("*.py")
    )
    said = set(re.findall(r'"(check-[a-z-]+)"', source))
    computed = {f"check-waste-code-{standing}" for standing in ("unknown", "other-list", "not-yet", "ended")}
    computed |= {f"check-{code}" for code in ("amount-no-number", "amount-no-unit", "unit-unknown", "period-unknown")}
    assert said | computed == {code for code in codes() if code.startswith("check-")}
