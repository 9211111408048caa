from hypothesis import given
from hypothesis import strategies as st

from esdesk.core import turkish


def test_the_pairs_that_others_fold_wrongly_are_equal():
    for one, other in [
        ("ısı", "ISI"),
        ("izmir", "İZMİR"),
        ("ışık", "IŞIK"),
        ("KIRIK CAM", "kırık cam"),
        ("Çelik", "celik"),
    ]:
        assert turkish.fold(one) == turkish.fold(other)


def test_case_follows_turkish_rules():
    assert turkish.lower("İZMİR ISI") == "izmir ısı"
    assert turkish.upper("izmir ısı") == "İZMİR ISI"


def test_sorting_follows_the_turkish_alphabet():
    words = ["Zonguldak", "Çorum", "Cizre", "Iğdır", "İzmir", "odun", "ödün", "şeker", "su"]
    assert sorted(words, key=turkish.sort_key) == [
        "Cizre",
        "Çorum",
        "Iğdır",
        "İzmir",
        "odun",
        "ödün",
        "su",
        "şeker",
        "Zonguldak",
    ]


@given(st.text())
def test_fold_is_idempotent_and_blind_to_case(text):
    once = turkish.fold(text)
    assert turkish.fold(once) == once
    assert turkish.fold(turkish.lower(once)) == once


@given(st.lists(st.text(st.characters() | st.sampled_from(" \n¨İı\u0301\0")), max_size=5))
def test_many_are_folded_together_as_one_by_one(texts):
    assert turkish.fold_all(texts) == [turkish.fold(text) for text in texts]
