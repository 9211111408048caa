import pytest

from esdesk.matching.spoilers import Spoilers


def told(uses, words, nace=None):
    return " ".join(f"{one.use.en} {one.treatment.en}" for one in uses.suggest(words, nace, limit=10)[1])


@pytest.mark.parametrize(
    ("spoiled", "sound", "nace", "barred"),
    [
        ("broken returnable glass bottles", "returnable glass bottles", "11.07", "refilled"),
        ("exhaust air heat 60 °C", "exhaust gas heat 320 °C", "23.13", "ORC"),
        ("compost, too salty", "compost", "38.21", "Substrate"),
        ("vernikli ahşap talaş", "ahşap talaş", "16.10", "bedding"),
        ("elastanlı örme kumaş kırpıntısı", "örme kumaş kırpıntısı", "14.13", "Regenerated cotton"),
        ("pirinç torna talaşı", "alüminyum torna talaşı", "25.62", "Aluminium"),
    ],
)
def test_what_a_have_is_spoiled_by_is_held_against_its_uses(uses, spoiled, sound, nace, barred):
    assert barred.casefold() in told(uses, sound, nace).casefold()  # ascii
    assert barred.casefold() not in told(uses, spoiled, nace).casefold()  # ascii


def test_what_is_denied_spoils_nothing(uses):
    assert told(uses, "wood shavings, not painted") == told(uses, "wood shavings")


def test_every_row_bars_a_use_by_what_it_says(catalogue):
    synergies = tuple(catalogue.synergies.values())
    for row in catalogue.spoilers:
        alone = Spoilers([row], synergies)
        for words in (*row.said_en, *row.said_tr, *([f"{row.below_c - 1} °C"] if row.below_c else [])):
            barred = alone.against(words)
            assert barred is not None, words
            assert barred.any(), row.id
            assert not barred.all()
        assert row.said_en or row.below_c


def test_words_that_make_it_harmless_again_lift_the_bar(catalogue):
    row = next(one for one in catalogue.spoilers if one.unless and one.said_en)
    alone = Spoilers([row], tuple(catalogue.synergies.values()))
    assert alone.against(row.said_en[0]) is not None
    assert alone.against(f"{row.said_en[0]} {row.unless[0]}") is None
    assert alone.against("") is None
