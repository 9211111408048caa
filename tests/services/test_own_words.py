"""What a plant calls a resource, kept from where the resource is looked at."""

import pytest

from esdesk.catalogue.read import default
from esdesk.services.catalogue import own_words
from esdesk.services.catalogue.own_labels import labels_of
from esdesk.services.records import records


@pytest.fixture
def called(plant):
    """A resource of these values, as its word."""

    def word(**values):
        row = records.add(plant.ledger, "resource", {"direction": "have", **values}, to=plant.facility.hex)
        return own_words.word_of(plant.ledger, row)

    return word


def test_a_word_stands_for_the_concept_that_was_chosen_else_for_the_code(called):
    both = called(name="zımbırtı", concept="marble-sludge", classification="010413")
    assert (both.label.concept, both.label.code) == ("marble-sludge", "")
    assert both.means.tr == default().concepts["marble-sludge"].label_tr
    assert called(name="kara hamur", classification="120118").means.en == "12 01 18*"


def test_there_is_no_word_without_a_meaning_or_where_the_catalogue_has_it(called):
    assert called(name="zımbırtı") is None
    assert called(name=default().concepts["marble-sludge"].label_tr, concept="marble-sludge") is None


def test_it_is_kept_known_again_and_taken_back(plant, called):
    word = called(name="Zımbırtı", concept="marble-sludge")
    own_words.keep(plant.ledger, word)
    assert [one.name for one in labels_of(plant.ledger, plant.firm)] == ["Zımbırtı"]
    again = called(name="ZIMBIRTI", concept="marble-sludge")
    assert again.kept is not None
    own_words.take_back(plant.ledger, again)
    assert labels_of(plant.ledger, plant.firm) == ()
    plant.ledger.undo()
    assert [one.name for one in labels_of(plant.ledger, plant.firm)] == ["Zımbırtı"]
