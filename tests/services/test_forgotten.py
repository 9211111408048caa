import pytest

from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.services.checks.forgotten import add, forgotten, not_here, take_back
from esdesk.services.files.files import opened

FOUNDRY = default().profiles["24.5"]
USUAL = list(dict.fromkeys((*FOUNDRY.often_forgotten, *FOUNDRY.usual_outputs)))


def concepts(plant):
    return [one.concept for one in forgotten(plant.ledger, plant.facility)]


def test_everything_usual_is_asked_for_the_often_forgotten_first(plant):
    found = forgotten(plant.ledger, plant.facility)
    assert [one.concept for one in found] == USUAL
    assert {one.concept for one in found if one.often} == set(FOUNDRY.often_forgotten)
    first = default().concepts[USUAL[0]]
    assert (found[0].label.tr, found[0].label.en) == (first.label_tr, first.label_en)
    assert found[0].code in ("", *first.ewc)


def test_what_was_recorded_is_not_asked_for_however_it_is_called(plant):
    plant.have(default().concepts["green-sand"].label_en, kind="waste")
    assert "green-sand" not in concepts(plant)
    assert "foundry-slag" in concepts(plant)
    plant.have("gri şey", concept="foundry-slag")
    assert "foundry-slag" not in concepts(plant)


def test_what_a_person_chose_counts_before_the_name(plant):
    plant.have(default().concepts["green-sand"].label_tr, concept="foundry-slag")
    assert "green-sand" in concepts(plant)


def test_a_thing_told_more_roughly_or_more_closely_counts_as_told(plant):
    scrap = default().concepts["cast-iron-scrap"]
    roughly = plant.have("x", concept=scrap.broader)
    assert "cast-iron-scrap" not in concepts(plant)
    plant.ledger.delete([(plant.firm, "resource", roughly)])
    closer = next(one for one in default().concepts.values() if one.broader in concepts(plant))
    plant.have("y", concept=closer.id)
    assert closer.broader not in concepts(plant)
    plant.have("z", concept=default().broader("cast-iron-scrap")[-1])
    assert "cast-iron-scrap" in concepts(plant)


def test_what_was_deleted_is_asked_for_again(plant):
    slag = plant.have("gri şey", concept="foundry-slag")
    plant.ledger.delete([(plant.firm, "resource", slag)])
    assert "foundry-slag" in concepts(plant)


def test_what_another_facility_has_is_asked_for_here(plant):
    other = plant.add("facility", {"firm": str(plant.firm), "name": "İkinci tesis"})
    plant.add("resource", {"facility": str(other), "direction": "have", "name": "x", "concept": "foundry-slag"})
    not_here(plant.ledger, other, "green-sand")
    assert concepts(plant) == USUAL


def test_what_is_not_here_is_asked_for_no_more_until_that_is_taken_back(plant):
    first = not_here(plant.ledger, plant.facility, USUAL[0])
    assert not_here(plant.ledger, plant.facility, USUAL[0]) == first
    assert concepts(plant) == USUAL[1:]
    take_back(plant.ledger, plant.facility, USUAL[0])
    assert concepts(plant) == USUAL
    plant.ledger.undo()
    assert concepts(plant) == USUAL[1:]


def test_what_was_forgotten_is_added_in_the_readers_words_and_no_code_is_chosen(plant):
    rows = {language: add(plant.ledger, plant.facility, "green-sand", language) for language in ("tr", "en")}
    kept = {one.row: one.values for one in plant.ledger.records("resource")}
    for language, row in rows.items():
        known = default().concepts["green-sand"]
        name = known.label_tr if language == "tr" else known.label_en
        assert kept[row] == {
            "facility": str(plant.facility), "direction": "have", "kind": "waste", "name": name, "concept": "green-sand"
        }  # fmt: skip
    assert "green-sand" not in concepts(plant)


@pytest.mark.parametrize(("nace", "profile"), [("245100", "24.5"), ("24.5", "24.5"), ("10.41", "10.41")])
def test_the_nearest_profile_counts(made, nace, profile):
    new = made(nace=nace)
    with opened(new.path) as ledger:
        found = {one.concept for one in forgotten(ledger, new.facility)}
    own = default().profiles[profile]
    assert found == {*own.often_forgotten, *own.usual_outputs}


def test_a_sector_told_roughly_asks_for_something_of_it(made):
    new = made(nace="10")
    with opened(new.path) as ledger:
        assert forgotten(ledger, new.facility)


@pytest.mark.parametrize("nace", ["99.00", "x", "A"])
def test_a_sector_without_a_profile_asks_nothing(made, nace):
    new = made(nace=nace)
    with opened(new.path) as ledger:
        assert forgotten(ledger, new.facility) == []


def test_what_the_catalogue_does_not_know_is_refused(plant):
    with pytest.raises(UserFault, match="concept-unknown"):
        not_here(plant.ledger, plant.facility, "moon-dust")
    with pytest.raises(UserFault, match="concept-unknown"):
        add(plant.ledger, plant.facility, "moon-dust", "tr")
    with pytest.raises(UserFault, match="row-unknown"):
        forgotten(plant.ledger, plant.firm)
