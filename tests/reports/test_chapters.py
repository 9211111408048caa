"""What the chapters say of decisions, doubts and assumptions."""

import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import pytest

from esdesk.audit.visibility import Reader
from esdesk.catalogue.read import default
from esdesk.reports.lines.inventory import Yearly
from esdesk.reports.values import Lack
from esdesk.services.checks.accepting import accept, open_findings
from esdesk.services.checks.asking import ask
from esdesk.services.matching import suggesting
from esdesk.services.report.reporting import gather
from tests.reports.conftest import AT


@pytest.fixture
def gathered(plant):
    return lambda language="en": gather(plant.ledger, plant.firm, language, at=AT)


def line_of(content, name):
    [found] = [one for one in content.resources if one.name == name]
    return found


def test_an_amount_is_read_as_typed_and_a_year(plant, foundry, gathered):
    sand = line_of(gathered(), "Yanık döküm kumu")
    assert (sand.typed, sand.yearly) == ("4.800,5 ton/yıl", Yearly(sand.yearly.value, "t", assumed=False))
    assert sand.yearly.value * 10 == 48005
    assert line_of(gathered(), "Blow-down water").yearly.value == 40 * 300


def test_a_working_time_that_nobody_recorded_is_said_to_be_assumed(plant, foundry, gathered, reported):
    assert not line_of(gathered(), "Blow-down water").yearly.assumed
    assert "taken to run without a stop" not in reported("en").flat
    plant.set("facility", plant.facility, days_a_year="")
    assert line_of(gathered(), "Blow-down water").yearly == Yearly(Decimal(40 * 365), "m³", assumed=True)
    assert "taken to run without a stop" in reported("en").flat


def test_what_is_missing_is_told_from_what_does_not_apply(plant, foundry, gathered):
    slag, scrap = line_of(gathered(), "Cüruf"), line_of(gathered(), "Cast iron scrap")
    assert (slag.code, slag.typed, slag.fate) == (Lack.MISSING, Lack.MISSING, Lack.MISSING)
    assert (scrap.code, scrap.fate) == (Lack.NOTHING, Lack.NOTHING)


def test_it_is_a_draft_while_something_must_be_mended_or_the_visit_is_one(plant, foundry, gathered):
    assert gathered().draft
    slag = next(one for one in plant.ledger.records("resource") if one.values["name"] == "Cüruf")
    plant.set("resource", slag.row, classification="10 09 03")
    assert not gathered().draft
    visit = plant.ledger.records("visit")[0]
    plant.set("visit", visit.row, state="taslak")
    assert gathered().draft


def test_a_refused_use_is_no_suggestion_any_more_and_says_why(plant, foundry, gathered, reported):
    match = next(one for one in gathered().matches if one.name == "Yanık döküm kumu")
    best = match.best.suggestion
    row = next(one.row for one in plant.ledger.records("resource") if one.values["name"] == match.name)
    plant.add("refusal", {"resource": str(row), "suggestion": best.synergy, "reason": "too_far", "note": "400 km"})
    again = next(one for one in gathered().matches if one.name == match.name)
    assert again.best.suggestion.synergy != best.synergy
    assert [one.refused for one in again.uses if one.suggestion.synergy == best.synergy] == ["Too far: 400 km"]
    assert "Found not to fit" in reported("en").flat
    assert "Too far: 400 km" in reported("en").flat


def test_what_the_best_use_leads_on_to_is_told_and_its_row_is_among_the_sources(plant, gathered, reported):
    plant.have("Karton ambalaj", kind="waste")
    content = gathered()
    [match] = content.matches
    further = [(use, step) for use in match.uses for step in use.further]
    assert further
    assert {use.suggestion.basis for use, _ in further} <= {"documented", "practice", "judgement"}
    for _, step in further:
        assert step.synergy in {one.id for one in content.sources}
        assert step.text[:60] in reported("en").flat


def test_the_concept_that_a_person_chose_is_what_is_matched(plant, gathered):
    plant.have("zxqv", concept="marble-sludge")
    [match] = gathered().matches
    assert match.meant
    assert match.uses


def test_a_documented_use_stands_apart_with_its_source_and_others_are_never_cited(
    plant, foundry, gathered, monkeypatch
):
    known = suggesting.uses("Yanık döküm kumu", "24.51", "10 09 08")
    first = known[1][-1]
    documented = replace(first, basis="documented")
    monkeypatch.setattr(suggesting, "uses", lambda *given, **more: (known[0], [*known[1][:-1], documented]))
    row = replace(default().synergies[first.synergy], basis="documented", source="Title, 2019, p. 12")
    rows = {**default().synergies, first.synergy: row}
    monkeypatch.setitem(vars(default()), "synergies", rows)
    content = gathered()
    uses = next(one.uses for one in content.matches if one.name == "Yanık döküm kumu")
    assert uses[0].suggestion.basis == "documented"
    assert [one.source for one in uses if one.source] == ["Title, 2019, p. 12"]
    assert {one.basis for one in content.sources if one.citation} == {"documented"}


def test_a_synergy_is_told_with_its_stage_and_next_step(plant, foundry, reported):
    row = next(one.row for one in plant.ledger.records("resource") if one.values["name"] == "Yanık döküm kumu")
    values = {"resource": str(row), "use": "SYN-0033", "receiver": "Komşu Çimento", "stage": "numune",
              "next_action": "Call Ayhan", "due": "01.12.2026"}  # fmt: skip
    plant.add("synergy", values)
    found = reported("en").flat
    plant.set("firm", plant.firm, visibility="all=public, synergy=private, identity=centre")
    assert "Synergies under way" not in reported("en", Reader.PUBLIC).flat
    for said in ("Synergies under way", "Komşu Çimento", "Sample", "Call Ayhan · 1 December 2026"):
        assert said in found


def test_accepted_findings_stand_apart_and_count_no_more(plant, foundry, gathered, reported):
    before = gathered()
    shown = next(one for one in open_findings(plant.ledger, plant.firm, AT.date()) if one.finding.severity == "should")
    accept(plant.ledger, shown.finding, "weighed twice")
    after = gathered()
    assert (
        sum(len(one.subjects) for one in after.open_findings)
        == sum(len(one.subjects) for one in before.open_findings) - 1
    )
    assert [one.accepted for one in after.findings if one.accepted] == ["weighed twice"]
    assert "Reason: weighed twice" in reported("en").flat


def test_questions_are_listed_until_they_are_answered(plant, foundry, gathered, reported):
    row = next(one.row for one in plant.ledger.records("resource") if one.values["name"] == "Cüruf")
    question = ask(plant.ledger, row, "Is it granulated?")
    assert gathered().questions == (("Is it granulated?", "Cüruf"),)
    assert "Is it granulated?" in reported("tr").flat
    plant.set("question", question, answer="no")
    assert gathered().questions == ()


def test_findings_that_say_the_same_are_told_once_with_all_their_places(plant, gathered):
    for name in ("a kumu", "b kumu"):
        plant.have(name, kind="waste")
    [one] = [one for one in gathered().findings if one.text.startswith("A waste without")]
    assert one.subjects == ("a kumu", "b kumu")


def test_a_value_in_conflict_is_marked_as_provisional(plant, foundry, gathered, monkeypatch):
    records = plant.ledger.records

    def torn(*given, **named):
        found = records(*given, **named)
        return [replace(one, conflicts=("offered",)) if one.entity == "quantity" else one for one in found]

    monkeypatch.setattr(plant.ledger, "records", torn)
    assert line_of(gathered(), "Yanık döküm kumu").provisional
    assert not line_of(gathered(), "Cüruf").provisional


def test_no_reportlab_is_loaded_before_a_report_is_set():
    look = "import sys, esdesk.services.report.reporting, esdesk.cli.app; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"


def test_the_balances_say_what_closes_what_does_not_and_what_is_missing(plant, foundry, reported):
    process = plant.add("process", {"facility": str(plant.facility), "name": "Kum hazırlama"})
    first, second = (one.row for one in plant.ledger.records("resource") if one.values["kind"] == "waste")
    plant.set("resource", first, from_process=str(process))
    plant.set("resource", second, from_process=str(process))
    found = reported("en").flat
    assert "Balance of 2025: mass, t a year" in found
    assert "Balance of 2025: water, m³ a year" in found
    assert "Kum hazırlama" in found
    assert "incomplete" in found
    assert "Cüruf: no amount for this year." in found
    plant.set("firm", plant.firm, visibility="all=centre, quantity=private, process=private")
    hidden = reported("en", Reader.CENTRE).flat
    assert "Nothing could be balanced with what this reader may see." in hidden
    assert "Kum hazırlama" not in hidden


def test_a_substance_is_balanced_where_it_can_be_said_whether_it_closes(plant, foundry, reported):
    process = str(plant.add("process", {"facility": str(plant.facility), "name": "Kalsinasyon"}))
    for name, direction, member, ends in (
        ("Kireçtaşı", "want", "used", {"to_process": process}),
        ("Kireç", "none", "arising", {"from_process": process}),
    ):
        known = {"facility": str(plant.facility), "kind": "material", "name": name, "direction": direction}
        row = str(plant.add("resource", known | ends))
        plant.add("quantity", {"resource": row, "span": "2025", member: "100 t/yıl"})
        plant.add("composition", {"resource": row, "line": {"component": "Ca", "typical": "40", "unit": "%"}})
        plant.add("composition", {"resource": row, "line": {"component": f"Fe {name}", "typical": "1", "unit": "%"}})
    found = reported("en").flat
    assert "Balance of 2025: mass of Ca, t a year" in found
    assert "mass of Fe" not in found  # each is named by one flow: nobody can say whether it closes


def test_the_processes_are_drawn_for_those_who_may_see_them(plant, foundry, reported):
    facility = str(plant.facility)
    sand = plant.add("process", {"facility": facility, "name": "Kum hazırlama", "order": "1"})
    plant.add("process", {"facility": facility, "name": "Döküm", "order": "2"})
    waste = next(one for one in plant.ledger.records("resource") if one.values["kind"] == "waste")
    plant.set("resource", waste.row, from_process=str(sand))
    firm = frozenset({"firm"})
    found = reported("en", chapters=firm).flat
    assert "Processes, with what comes in and goes out" in found
    assert "Processes of the plant: 2 steps, 1 resources at them." in found
    plant.set("firm", plant.firm, visibility="all=centre, process=private")
    assert "what comes in and goes out" not in reported("en", Reader.CENTRE, firm).flat


def test_a_diagram_is_never_higher_than_its_page(plant, reported):
    facility = str(plant.facility)
    for step in range(14):
        process = plant.add("process", {"facility": facility, "name": f"Adım {step}", "order": str(step)})
    for one in range(30):
        plant.have(f"Kaynak {one}", kind="waste", from_process=str(process))
    found = reported("tr", chapters=frozenset({"firm"})).flat
    assert "Adım 13" in found
    assert "kaynak daha" in found


def test_amounts_that_a_reader_may_not_see_are_not_called_missing(plant, foundry, reported):
    plant.set("firm", plant.firm, visibility="all=public")
    sand = plant.ledger.records("quantity")[0].row
    plant.set("quantity", sand, visibility="quantity=private")
    found = reported("en", Reader.PUBLIC).flat
    assert "Yanık döküm kumu: its amount is not shown here." in found
    assert "Yanık döküm kumu: no amount" not in found


def test_without_amounts_there_is_no_balance(plant, reported):
    plant.have("Cüruf", kind="waste")
    assert "Nothing could be balanced: no resource says how much a year." in reported("en").flat


def test_a_synergy_s_economics_stand_in_the_report_as_far_as_all_they_rest_on_may_be_seen(plant, foundry, reported):
    row = next(one.row for one in plant.ledger.records("resource") if one.values["name"] == "Yanık döküm kumu")
    figures = {"disposal": "450 TL/t", "donor_treatment": "0", "input_cost": "700 TL/t", "substitution": "0,8",
               "receiver_treatment": "95 TL/t", "distance": "18", "haul_cost": "45 TL/km", "payload": "25",
               "haul_payer": "giver", "amount": "1.200 t"}  # fmt: skip
    plant.add("synergy", {"resource": str(row), "receiver": "Komşu Çimento", "stage": "talks"} | figures)
    found = reported("en").flat
    assert "Both sides gain at any price between the giver paying 385 TL/t and the receiver paying 465 TL/t." in found
    assert "1,020,240 TL" in found
    assert "Price talked of" in found
    assert "Network of matches" in found
    plant.set("firm", plant.firm, visibility="all=public, price=private")
    hidden = reported("en", Reader.PUBLIC).flat
    assert "Komşu Çimento" in hidden
    assert "385" not in hidden
    assert "To be asked" not in hidden
