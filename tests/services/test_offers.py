import pytest

from esdesk.audit.listing import FULL, Said
from esdesk.catalogue.read import default
from esdesk.services.files import files
from esdesk.services.matching import deciding, offers
from esdesk.services.matching.decided import key_of
from esdesk.services.matching.offers import origin
from tests.services.conftest import Plant


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


def test_other_files_are_looked_in_for_haves_and_wants(plant, made):
    palette = plant.have("Karton ambalaj", kind="waste", classification="150101")
    row = {"facility": str(plant.facility), "direction": "want", "kind": "material"}
    wanted = plant.add("resource", row | {"name": "Mermer çamuru"})
    other = made("other.esdesk", firm="Öteki Kâğıt", nace="17.12")
    with files.opened(other.path) as ledger:
        theirs = Plant(ledger, other.firm, other.facility)
        want = theirs.add("resource", row | {"facility": str(other.facility), "name": "Atık karton"})
        have = theirs.have("Mermer kesim çamuru", kind="waste", classification="010413")
    found = offers.pair_scores(plant.ledger, plant.firm, [other.path])
    assert found[palette][0][0] == str(want)
    assert found[wanted][0][0] == str(have)
    for own in (palette, wanted):
        cards = offers.pair_cards(plant.ledger, own, [other.path])
        shown = [(key_of(one.offered.suggestion, own), one.offered.suggestion.score_1e4) for one in cards]
        assert tuple(shown) == found[own]
        assert "Öteki Kâğıt" in cards[0].to.en
    [card] = offers.pair_cards(plant.ledger, palette, [other.path])[:1]
    deciding.accept(plant.ledger, palette, card.offered.suggestion, card.offered.other)
    assert offers.decided(plant.ledger, plant.firm)[palette].accepted == {str(want)}


@pytest.mark.parametrize(
    ("source", "tr"),
    [
        ("Seed project case; common practice", "Kuruluş projesinden örnek; yaygın uygulama"),
        ("Common practice (glass, ceramics, cement and stone)", "Yaygın uygulama (cam, seramik, çimento ve taş)"),
        ("Known practice (Germany, Poland)", "Bilinen uygulama (Almanya, Polonya)"),
        ("Kalundborg (Novo Nordisk)", "Kalundborg (Novo Nordisk)"),
        ("", ""),
    ],
)
def test_our_own_words_about_a_source_stand_in_both_languages_and_names_stay(source, tr):
    assert origin(source, default().source_words) == Said(tr, source)
