import json
from datetime import date

import pytest

from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.services.files.files import entered, opened
from esdesk.services.matching.deciding import accept, answer, ask, questions, refuse, suggestions, take_back, wants
from esdesk.services.matching.listings import listings
from tests.services.conftest import Plant

DAY = date(2026, 11, 25)


@pytest.fixture
def sand(plant):
    return plant.have("Kullanılmış döküm kumu", kind="waste", classification="10 09 08")


@pytest.fixture
def neighbour(made):
    """A plant of another firm that looks for sand, in a file of its own."""
    new = made("neighbour.esdesk", "Komşu Beton A.Ş.", "23.61")
    with opened(new.path) as ledger:
        other = Plant(ledger, new.firm, new.facility)
        want = {"facility": str(new.facility), "direction": "want", "name": "döküm kumu"}
        yield other, other.add("resource", want)


def states(offered):
    return {one.suggestion.synergy: one.state for one in offered}


def record(plant, entity, row):
    [found] = [one for one in plant.ledger.records(entity) if one.row == row]
    return found.values


def test_a_have_is_offered_its_known_uses_and_a_want_none(plant, sand):
    offered = suggestions(plant.ledger, sand, 5)
    assert len(offered) == 5
    assert {one.state for one in offered} == {"open"}
    scores = [one.suggestion.score_1e4 for one in offered]
    assert scores == sorted(scores, reverse=True)
    want = plant.add("resource", {"facility": str(plant.facility), "direction": "want", "name": "döküm kumu"})
    assert suggestions(plant.ledger, want) == []


def test_the_concept_that_a_person_chose_counts_more_than_the_name(plant):
    odd = plant.have("zxqv", concept="marble-sludge")
    assert suggestions(plant.ledger, odd)
    assert suggestions(plant.ledger, plant.have("zxqv")) == []


def test_a_synergy_keeps_the_suggestion_as_it_stood(plant, sand):
    first = suggestions(plant.ledger, sand)[0].suggestion
    synergy = accept(plant.ledger, sand, first)
    kept = record(plant, "synergy", synergy)
    assert (kept["resource"], kept["use"], kept["catalogue"]) == (str(sand), first.synergy, default().version)
    assert (kept["stage"], kept["score"]) == ({"stage": "idea"}, str(first.score_1e4))
    told = json.loads(kept["explanation"])
    assert told["use"] == {"tr": first.use.tr, "en": first.use.en}
    assert [part["reason"]["tr"] for part in told["parts"]] == [part.reason.tr for part in first.parts]
    assert [one["en"] for one in told["case"]["against"]] == [one.en for one in first.case.against]
    assert states(suggestions(plant.ledger, sand))[first.synergy] == "accepted"
    assert suggestions(plant.ledger, sand)[0].decision == synergy


def test_accepting_twice_makes_one_synergy(plant, sand):
    first = suggestions(plant.ledger, sand)[0].suggestion
    assert accept(plant.ledger, sand, first) == accept(plant.ledger, sand, first)
    assert len(plant.ledger.records("synergy")) == 1


def test_refused_suggestions_keep_their_reason_and_leave_room_for_others(plant, sand):
    before = suggestions(plant.ledger, sand, 3)
    one = before[0].suggestion
    refuse(plant.ledger, sand, one, "Çok uzak", "Manisa'da bir tek alıcı var")
    after = suggestions(plant.ledger, sand, 3)
    assert (after[0].state, after[0].reason, after[0].note) == ("refused", "too_far", "Manisa'da bir tek alıcı var")
    assert [now.suggestion for now in after[:3]] == [then.suggestion for then in before]
    assert [now.state for now in after] == ["refused", "open", "open", "open"]
    refuse(plant.ledger, sand, one, "price")
    again = suggestions(plant.ledger, sand, 3)[0]
    assert (again.reason, again.note, again.decision) == ("price", "", after[0].decision)


def test_a_decision_about_one_have_is_none_about_another(plant, sand):
    twin = plant.have("Kullanılmış döküm kumu", kind="waste", classification="10 09 08")
    first, second = (one.suggestion for one in suggestions(plant.ledger, sand, 2))
    refuse(plant.ledger, sand, first, "price")
    accept(plant.ledger, sand, second)
    assert set(states(suggestions(plant.ledger, twin)).values()) == {"open"}


def test_decisions_are_taken_back(plant, sand):
    first, second = (one.suggestion for one in suggestions(plant.ledger, sand, 2))
    accept(plant.ledger, sand, first)
    refuse(plant.ledger, sand, second, "law")
    for one in (first, second):
        take_back(plant.ledger, sand, one)
    assert {one.state for one in suggestions(plant.ledger, sand)} == {"open"}
    plant.ledger.undo()
    assert states(suggestions(plant.ledger, sand))[second.synergy] == "refused"


def test_a_refusal_needs_a_reason_of_the_list_and_no_synergy(plant, sand):
    first = suggestions(plant.ledger, sand)[0].suggestion
    with pytest.raises(UserFault, match="refusal-needs-reason"):
        refuse(plant.ledger, sand, first, " ")
    with pytest.raises(UserFault, match="word-unknown"):
        refuse(plant.ledger, sand, first, "do not like it")
    accept(plant.ledger, sand, first)
    with pytest.raises(UserFault, match="refuse-accepted"):
        refuse(plant.ledger, sand, first, "price")
    with pytest.raises(UserFault, match="row-unknown"):
        refuse(plant.ledger, plant.facility, first, "price")


def test_a_have_meets_the_want_of_another_file(plant, sand, neighbour):
    other, want = neighbour
    [met] = wants(plant.ledger, sand, [other.ledger.path, plant.ledger.path])
    assert (met.suggestion.have, met.suggestion.want, met.other.firm_name) == (sand, want, "Komşu Beton A.Ş.")
    synergy = accept(plant.ledger, sand, met.suggestion, met.other)
    receiver = {"firm": str(other.firm), "name": "Komşu Beton A.Ş.", "resource": str(want)}
    assert record(plant, "synergy", synergy)["receiver"] == receiver | {"nace": "23.61"}
    assert [one.state for one in wants(plant.ledger, sand, [other.ledger.path])] == ["accepted"]
    assert set(states(suggestions(plant.ledger, sand)).values()) == {"open"}


def test_a_want_is_met_by_the_have_of_another_file_and_refused_there(plant, sand, neighbour):
    other, want = neighbour
    [met] = wants(other.ledger, want, [plant.ledger.path])
    assert (met.suggestion.have, met.other.id, met.other.firm_name) == (sand, sand, "Örnek Dökümhane")
    with pytest.raises(UserFault, match="synergy-at-donor"):
        accept(other.ledger, want, met.suggestion, met.other)
    refuse(other.ledger, want, met.suggestion, "quality")
    [again] = wants(other.ledger, want, [plant.ledger.path])
    assert (again.state, again.reason) == ("refused", "quality")
    assert [one.state for one in wants(plant.ledger, sand, [other.ledger.path])] == ["open"]


def test_in_a_file_that_holds_both_a_synergy_is_seen_from_both_sides(plant, sand):
    firm, facility, want = (new_id() for _ in range(3))
    changes = [
        entered("firm", firm, "name", "Komşu Beton A.Ş."),
        entered("facility", facility, "firm", str(firm)),
        entered("resource", want, "facility", str(facility)),
        entered("resource", want, "direction", "want"),
        entered("resource", want, "name", "döküm kumu"),
    ]
    plant.ledger.record(firm, changes)
    [met] = wants(plant.ledger, want, [])
    synergy = accept(plant.ledger, want, met.suggestion, plant_listing(plant, want))
    assert record(plant, "synergy", synergy)["resource"] == str(sand)
    for row in (want, sand):
        assert [(one.state, one.decision) for one in wants(plant.ledger, row, [])] == [("accepted", synergy)]
    take_back(plant.ledger, want, met.suggestion)
    assert [one.state for one in wants(plant.ledger, sand, [])] == ["open"]


def plant_listing(plant, row):
    return next(one for one in listings(plant.ledger) if one.id == row)


def test_the_question_of_a_suggestion_goes_on_the_visits_list_once(plant, sand):
    offered = next(one for one in suggestions(plant.ledger, sand) if one.suggestion.case.ask)
    assert offered.asked is None
    text = offered.suggestion.case.ask.text.tr
    question = ask(plant.ledger, sand, text, on=DAY)
    assert ask(plant.ledger, sand, f" {text} ", on=DAY) == question
    now = next(one for one in suggestions(plant.ledger, sand) if one.suggestion == offered.suggestion)
    assert now.asked == question
    [listed] = questions(plant.ledger, plant.facility)
    assert (listed.row, listed.text, listed.answer, listed.asked) == (question, text, "", "2026-11-25")
    assert (listed.entity, listed.about, listed.field, listed.name) == ("resource", sand, "", "Kullanılmış döküm kumu")


def test_what_was_answered_stands_below_what_is_open(plant, sand):
    first = ask(plant.ledger, sand, "Nem oranı kaç?", "note", DAY)
    quantity = plant.add("quantity", {"resource": str(sand), "offered": "5 t"})
    second = ask(plant.ledger, quantity, "Tartıldı mı?", on=DAY)
    assert [one.row for one in questions(plant.ledger, plant.facility)] == [first, second]
    answer(plant.ledger, first, " %24 ")
    assert [(one.row, one.answer) for one in questions(plant.ledger, plant.facility)] == [(second, ""), (first, "%24")]
    answer(plant.ledger, first, "")
    assert [one.row for one in questions(plant.ledger, plant.facility)] == [first, second]
    assert ask(plant.ledger, sand, "Nem oranı kaç?", "heat", DAY) not in (first, second)
    assert questions(plant.ledger, new_id()) == []


def test_a_question_needs_words_and_a_facility(plant, sand):
    with pytest.raises(UserFault, match="question-empty"):
        ask(plant.ledger, sand, " ")
    for row in (plant.firm, plant.add("contact", {"firm": str(plant.firm), "name": "A. Demir"})):
        with pytest.raises(UserFault, match="question-without-facility"):
            ask(plant.ledger, row, "Kim bakıyor?")
    lost = plant.add("quantity", {"resource": str(new_id()), "offered": "5 t"})
    with pytest.raises(UserFault, match="question-without-facility"):
        ask(plant.ledger, lost, "Neyin miktarı?")
    with pytest.raises(UserFault, match="row-unknown"):
        answer(plant.ledger, lost, "5")
