from collections.abc import Callable

import pytest

from esdesk.audit.findings import text_of
from esdesk.audit.listing import Direction
from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.services.checks.asking import questions
from esdesk.services.checks.checking import findings
from esdesk.services.guided.carriers import USUAL, add_bill, base_year, carriers, not_used, use_again
from esdesk.services.guided.checklist import Answer, checklist, say_no, say_unknown, say_yes
from esdesk.services.guided.giving import MOST, ideas
from esdesk.services.guided.steps import FACILITY_FIELDS, FIRM_FIELDS, Step, progress

HAVE, WANT = Direction.HAVE, Direction.WANT
FOUNDRY = default().profiles["24.5"]
OUT, IN = "foundry-slag", FOUNDRY.usual_inputs[0]
SAY: dict[Answer, Callable[..., object]] = {Answer.YES: say_yes, Answer.NO: say_no, Answer.UNKNOWN: say_unknown}


def asked(plant, concept, direction=HAVE):
    found = checklist(plant.ledger, plant.facility)
    return next(one for one in found if (one.concept, one.direction) == (concept, direction))


def state(plant):
    return [(one.concept, one.direction, one.answer) for one in checklist(plant.ledger, plant.facility)]


def test_all_that_is_usual_is_asked_once_outputs_first(plant):
    found = checklist(plant.ledger, plant.facility)
    outputs = dict.fromkeys((*FOUNDRY.usual_outputs, *FOUNDRY.often_forgotten))
    assert [one.concept for one in found if one.direction is HAVE] == [*outputs]
    assert [one.concept for one in found if one.direction is WANT] == [*FOUNDRY.usual_inputs]
    assert {one.answer for one in found} == {Answer.OPEN}
    assert {one.concept for one in found if one.often} == set(FOUNDRY.often_forgotten)


def test_a_firm_of_no_known_sector_is_asked_nothing(plant):
    plant.set("firm", plant.firm, nace=None)
    assert checklist(plant.ledger, plant.facility) == []


@pytest.mark.parametrize("direction", [HAVE, WANT])
@pytest.mark.parametrize("first", [*SAY])
@pytest.mark.parametrize("then", [*SAY])
def test_each_answer_stands_in_place_of_the_one_before_and_is_one_step(plant, first, then, direction):
    concept = OUT if direction is HAVE else IN
    SAY[first](plant.ledger, plant.facility, concept, direction, "tr")
    before = state(plant)
    assert asked(plant, concept, direction).answer is first
    SAY[then](plant.ledger, plant.facility, concept, direction, "tr")
    assert asked(plant, concept, direction).answer is then
    assert sum(answer is not Answer.OPEN for *_, answer in state(plant)) == 1
    if then is not first:
        plant.ledger.undo()
        assert state(plant) == before


def test_what_is_not_given_off_may_be_used_all_the_same(plant):
    say_no(plant.ledger, plant.facility, IN, WANT, "en")
    say_no(plant.ledger, plant.facility, OUT, HAVE, "en")
    assert asked(plant, OUT).answer is asked(plant, IN, WANT).answer is Answer.NO
    say_yes(plant.ledger, plant.facility, OUT, WANT, "en")
    assert asked(plant, OUT).answer is Answer.NO


def test_an_amount_is_kept_as_it_was_said_and_changed_where_it_is_said_again(plant):
    row = say_yes(plant.ledger, plant.facility, OUT, HAVE, "tr", "26 t/yıl")
    assert (asked(plant, OUT).row, asked(plant, OUT).amount, asked(plant, OUT).name) == (row, "26 t/yıl", "")
    assert say_yes(plant.ledger, plant.facility, OUT, HAVE, "tr", "1.200") == row
    assert asked(plant, OUT).amount == "1.200 t/yıl"


def test_an_amount_nobody_can_read_makes_no_record(plant):
    with pytest.raises(UserFault, match="amount"):
        say_yes(plant.ledger, plant.facility, OUT, HAVE, "tr", "çokça")
    assert asked(plant, OUT).answer is Answer.OPEN


def test_what_was_recorded_elsewhere_is_answered_under_its_own_name(plant):
    row = plant.have("kupol cürufu", kind="waste")
    assert (asked(plant, OUT).answer, asked(plant, OUT).row, asked(plant, OUT).name) == (
        Answer.YES,
        row,
        "kupol cürufu",
    )


def test_of_several_things_the_one_that_means_it_most_answers(plant):
    plant.set("firm", plant.firm, nace={"code": "23.70"})
    plant.have("mermer kesim çamuru", kind="waste")
    rubble = plant.have("moloz, parça mermer", kind="waste")
    usual = [one.concept for one in checklist(plant.ledger, plant.facility) if one.direction is HAVE]
    assert {asked(plant, one).name for one in usual[:2]} == {"mermer kesim çamuru", "moloz, parça mermer"}
    assert rubble in {asked(plant, one).row for one in usual[:2]}


@pytest.mark.parametrize("say", [say_no, say_unknown])
def test_a_resource_that_holds_more_is_not_taken_away_by_an_answer(plant, say):
    row = say_yes(plant.ledger, plant.facility, OUT, HAVE, "tr", "26 t/yıl")
    plant.set("resource", row, note="preste bekler")
    with pytest.raises(UserFault, match="answer-holds-more"):
        say(plant.ledger, plant.facility, OUT, HAVE, "tr")
    assert asked(plant, OUT).answer is Answer.YES


def test_what_a_person_called_one_thing_answers_for_no_other(plant):
    others = [one for one in checklist(plant.ledger, plant.facility) if one.concept != OUT and one.direction is HAVE]
    for one in others:
        say_yes(plant.ledger, plant.facility, one.concept, HAVE, "tr")
    assert asked(plant, OUT).answer is Answer.OPEN
    assert len({one.row for one in checklist(plant.ledger, plant.facility) if one.row}) == len(others)


def test_what_is_not_known_is_a_question_that_a_later_answer_closes(plant):
    say_unknown(plant.ledger, plant.facility, OUT, HAVE, "tr")
    assert [one.text for one in questions(plant.ledger, plant.facility)] == [
        f"Tesisten {default().concepts[OUT].label_tr} çıkıyor mu?"
    ]
    say_yes(plant.ledger, plant.facility, OUT, HAVE, "tr")
    assert [one.answer for one in questions(plant.ledger, plant.facility)] == ["Evet"]


def test_a_bill_without_days_is_of_the_year_that_is_asked_about(plant):
    plant.add("visit", {"facility": str(plant.facility), "dates": "12.3.2026", "base_year": "2025"})
    assert base_year(plant.ledger, plant.facility) == "2025"
    row = add_bill(plant.ledger, plant.facility, "electricity", "1.240.000 kWh, 4.300.000 TL")
    assert text_of(plant.ledger.record_at(row), "dates", "from") == "2025"
    add_bill(plant.ledger, plant.facility, "water", "01.2025 310 m3")
    found = {one.carrier: one for one in carriers(plant.ledger, plant.facility, "tr")}
    assert [*found][: len(USUAL)] == [*USUAL]
    assert (found["electricity"].answer, found["electricity"].bills) == (Answer.YES, 1)
    assert found["electricity"].total == "1.240 MWh"
    assert found["diesel"].answer is Answer.OPEN


@pytest.mark.parametrize(
    ("said", "start"),
    [("4200 m3", "2025"), ("2020 m3", "2025"), ("2024 4200 m3", "2024"), ("Mart 2025 350 m3", "2025-03")],
)
def test_an_amount_at_the_beginning_is_no_year(plant, said, start):
    plant.add("visit", {"facility": str(plant.facility), "base_year": "2025"})
    row = add_bill(plant.ledger, plant.facility, "water", said)
    assert text_of(plant.ledger.record_at(row), "dates", "from") == start


def test_a_carrier_that_is_not_used_is_asked_for_again_once_it_has_a_bill(plant):
    not_used(plant.ledger, plant.facility, "lpg")
    not_used(plant.ledger, plant.facility, "lpg")
    lpg = next(one for one in carriers(plant.ledger, plant.facility, "tr") if one.carrier == "lpg")
    assert lpg.answer is Answer.NO
    assert not [one for one in findings(plant.ledger, plant.firm) if one.where.entity == "absence"]
    use_again(plant.ledger, plant.facility, "lpg")
    not_used(plant.ledger, plant.facility, "lpg")
    add_bill(plant.ledger, plant.facility, "lpg", "12 ton")
    with pytest.raises(UserFault, match="carrier-has-bills"):
        not_used(plant.ledger, plant.facility, "lpg")
    assert not plant.ledger.records("absence", plant.firm)


def test_each_have_is_asked_about_once_and_never_by_a_guess(plant):
    slag = say_yes(plant.ledger, plant.facility, OUT, HAVE, "tr", "26 t/yıl")
    plant.have("qwxz")
    found = ideas(plant.ledger, plant.firm, plant.facility)
    assert [(one.row, one.state) for one in found] == [(slag, "open")]
    assert not found[0].card.offered.suggestion.guess
    for one in range(MOST + 2):
        plant.have(f"döküm kumu {one}", kind="waste")
    assert len(ideas(plant.ledger, plant.firm, plant.facility)) == MOST


def test_progress_counts_what_the_records_say(plant):
    before = progress(plant.ledger, plant.firm, plant.facility, "tr")
    assert before[Step.PLANT].asked == len(FIRM_FIELDS) + len(FACILITY_FIELDS)
    assert before[Step.FLOWS].answered == 0
    for one in checklist(plant.ledger, plant.facility):
        say_no(plant.ledger, plant.facility, one.concept, one.direction, "tr")
    plant.set("facility", plant.facility, employees="42")
    plant.set("firm", plant.firm, visibility={"all": "partners"})
    after = progress(plant.ledger, plant.firm, plant.facility, "tr")
    assert after[Step.PLANT].answered == before[Step.PLANT].answered + 1
    assert after[Step.FLOWS].is_done
    assert after[Step.SIGHT].is_done
    assert not after[Step.BILLS].is_done
