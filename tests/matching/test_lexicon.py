import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.core.turkish import fold
from esdesk.matching.labels import Labels
from esdesk.matching.lexicon import Lexicon
from esdesk.matching.roots import root


@pytest.mark.parametrize(
    "forms",
    [
        ("çapak", "çapağı", "çapaklar", "çapakları"),
        ("kırpıntı", "kırpıntılar", "kırpıntıları", "kırpıntısı"),
        ("toz", "tozu", "tozlar", "tozları"),
        ("çamur", "çamuru", "çamurdan", "çamurları"),
        ("su", "suyu", "sular", "suları"),
        ("offcut", "offcuts"),
        ("battery", "batteries"),
        ("sludge", "sludges"),
    ],
)
def test_forms_of_a_word_share_their_root(forms):
    assert len({root(fold(form)) for form in forms}) == 1


@pytest.mark.parametrize("pair", [("kum", "kumaş"), ("yağ", "yaprak"), ("plastic", "plaster"), ("cam", "çamur")])
def test_unlike_words_keep_their_roots(pair):
    assert root(fold(pair[0])) != root(fold(pair[1]))


@given(st.text(max_size=30))
def test_any_word_has_a_root(word):
    assert root(fold(word)) or not fold(word)


LEXICON = Lexicon.over([["kırık cam"], ["mermer çamuru"], ["soapstock"], ["foundry sand"], ["dökümhane kumu"]])


def likeness(word):
    places, found = LEXICON.near(fold(word))
    return {LEXICON.roots[at]: alike for at, alike in zip(places, found, strict=True)}


@pytest.mark.parametrize("slip", ["mremer", "mermr", "mermmer", "mermet"])
def test_one_slip_is_forgiven_but_costs(slip):
    assert 0.5 < likeness(slip)["mermer"] < 1


def test_a_known_word_is_no_slip_of_another():
    assert likeness("cam") == {"cam": 1}


def test_two_words_may_be_written_as_one():
    labels = Labels.over(["soapstock"], LEXICON)
    assert labels.scores(LEXICON.read("soap stock"))[0] > 0.9


def test_a_label_counts_whole_alone_less_in_a_sentence_and_little_in_part():
    labels = Labels.over(["mermer çamuru"], LEXICON)
    alone, sentence, part = (
        labels.scores(LEXICON.read(text))[0] for text in ("MERMER CAMURU", "dökümhane kumu, mermer çamuru", "çamur")
    )
    assert alone == pytest.approx(1)
    assert alone > sentence > part > 0


def test_gibberish_is_like_nothing():
    assert Labels.over(["mermer çamuru"], LEXICON).scores(LEXICON.read("qwzx asdf"))[0] == 0
