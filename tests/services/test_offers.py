from esdesk.audit.listing import FULL
from esdesk.services import deciding, offers


def test_a_subject_is_asked_for_by_what_its_suggestions_follow_from(plant):
    sand = plant.have("Kullanılmış döküm kumu", kind="waste", classification="100908")
    plant.add("resource", {"facility": str(plant.facility), "direction": "want", "name": "Bentonit"})
    have, want = offers.subjects(plant.ledger, plant.firm, plant.facility)
    assert (have.row, have.direction, want.name, want.direction) == (sand, "have", "Bentonit", "want")
    shown = [one.offered.suggestion for one in offers.cards(plant.ledger, sand)]
    assert offers.scores(have.asking) == tuple((one.synergy, one.score_1e4) for one in shown)


def test_what_was_decided_is_known_for_all_at_once(plant):
    sand, slag = plant.have("Döküm kumu"), plant.have("Ocak cürufu")
    first, second = [one.suggestion for one in deciding.suggestions(plant.ledger, sand)[:2]]
    deciding.accept(plant.ledger, sand, first)
    deciding.refuse(plant.ledger, sand, second, "too_far")
    kept = offers.decided(plant.ledger, plant.firm)
    assert kept == {sand: offers.Kept(frozenset({first.synergy}), frozenset({second.synergy}))}
    assert slag not in kept
    states = {one.key[0]: one.offered.state for one in offers.cards(plant.ledger, sand)}
    assert (states[first.synergy], states[second.synergy]) == ("accepted", "refused")


def test_the_reach_holds_the_score_and_stays_a_score(plant):
    for card in offers.cards(plant.ledger, plant.have("Filtre tozu")):
        score = card.offered.suggestion.score_1e4
        assert 0 <= card.low_1e4 <= score <= card.high_1e4 <= FULL
        ask = card.offered.suggestion.case.ask
        assert (card.low_1e4 == card.high_1e4) == (ask is None or ask.swing_1e4 == 0)


def test_only_documented_cases_are_called_so(plant):
    for card in offers.cards(plant.ledger, plant.have("Mermer kesim çamuru")):
        assert [one.documented for one in card.sources] == [card.basis == "documented"]
        assert card.to.tr
        assert card.title.tr
