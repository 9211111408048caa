import pytest

from esdesk.matching.forms import StateFits, form


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("electric arc furnace dust", "powder"),
        ("dust of the arc furnace", "powder"),
        ("elektrik ark ocağı tozu", "powder"),
        ("kum filtresi geri yıkama suyu", "liquid"),
        ("grey iron chips, dry", "solid"),
        ("mermer çamuru", "sludge"),
        ("wool grease from scouring", "fat"),
        ("toz boya", ""),
        ("", ""),
    ],
)
def test_the_noun_that_names_a_thing_gives_its_form(text, expected):
    assert form(text) == expected


def test_a_form_counts_against_states_that_it_cannot_have_and_against_no_other():
    dust, slag, heat = StateFits(["powder", "granular", "na"]).of("arc furnace dust")
    assert slag < dust == heat == 1
    assert set(StateFits(["solid", "liquid", "gas"]).of("olive pomace")) == {1}


@pytest.mark.parametrize(
    ("words", "nace", "not_it"),
    [
        ("electric arc furnace dust", "24.10", "steel-slag"),
        ("wool grease from scouring", "13.10", "wool-waste"),
        ("grey iron chips, dry", "28.41", "greywater"),
    ],
)
def test_uses_of_another_form_are_no_uses(uses, catalogue, words, nace, not_it):
    _, found = uses.suggest(words, nace, limit=5)
    assert found
    assert not_it not in {catalogue.synergies[one.synergy].have_concept for one in found}
