import pytest

from esdesk.matching.roots import root


@pytest.mark.parametrize(
    ("forms", "shared"),
    [
        (("capak", "capagi", "capaklar"), "capak"),
        (("atiksu", "atiksuyu", "atiksularin"), "atiksu"),
        (("karasu", "karasuyu"), "karasu"),
        (("filtre", "filtrede", "filtreden"), "filtr"),
        (("offcut", "offcuts"), "offcut"),
    ],
)
def test_forms_of_a_word_share_a_root(forms, shared):
    assert {root(form) for form in forms} == {shared}


@pytest.mark.parametrize(("one", "other"), [("atiksu", "atik"), ("karasu", "kara"), ("soda", "so"), ("gida", "gi")])
def test_a_kind_of_water_and_a_short_word_keep_their_ends(one, other):
    assert root(one) != root(other)


@pytest.mark.parametrize(("form", "stem"), [("kutusu", "kut"), ("torbasi", "torba"), ("borusundan", "bor")])
def test_an_ending_in_s_behind_its_vowel_is_cut(form, stem):
    assert root(form) == stem
