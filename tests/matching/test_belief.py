import pytest

from esdesk.core.turkish import fold
from esdesk.matching.dangers import affirmed
from esdesk.matching.materials import other_material
from esdesk.matching.roots import root


@pytest.mark.parametrize(
    ("have", "nace"),
    [("zeytin pirinası", "10.41"), ("broken float glass", "23.12"), ("alüminyum torna talaşı", "25.62")],
)
def test_what_is_called_by_its_name_is_stood_for(uses, have, nace):
    found = uses.suggest(have, nace, limit=3)[1]
    assert found
    assert not any(one.guess for one in found)


@pytest.mark.parametrize(
    ("have", "nace"),
    [
        ("borosilicate glass tube cullet", "23.19"),
        ("cupronickel blanking skeleton", "32.11"),
        ("alümina seramik ıskarta parça", "23.49"),
    ],
)
def test_what_is_taken_for_something_else_is_only_a_guess_and_says_so_first(uses, have, nace):
    for one in uses.suggest(have, nace, limit=5)[1]:
        assert one.guess
        assert "guess" in one.case.against[0].en
        assert "tahmin" in one.case.against[0].tr


def test_guesses_come_last_and_only_where_little_is_stood_for(uses):
    for have in ("kırık cam", "aside thrown widgets of steel", "PE kaplı bardak karton fireleri", "pine offcuts"):
        guesses = [one.guess for one in uses.suggest(have, limit=10)[1]]
        assert guesses == sorted(guesses)
        assert not any(guesses) or len(guesses) <= 3


def test_a_guess_names_the_words_that_its_use_knows_nothing_of_as_they_were_typed(uses):
    found = uses.suggest("BOROSİLİKAT cam boru", "23.19", limit=1)[1]
    assert "BOROSİLİKAT" in found[0].case.against[0].en


def test_a_use_found_by_its_code_alone_is_no_guess(uses):
    assert not any(one.guess for one in uses.suggest("", "35.11", "100102", 3)[1])


@pytest.mark.parametrize(
    ("said", "known", "other"),
    [
        ("lead oxide", "zinc ash", True),
        ("zinc oxide", "çinko külü", False),
        ("polyester clippings", "textile clippings", False),
        ("polyester clippings", "plastic scrap", False),
        ("PVC offcuts", "PET plastic offcuts", True),
        ("PVC offcuts", "plastic offcuts", False),
        ("offcuts", "zinc offcuts", False),
    ],
)
def test_a_material_is_stood_for_by_its_names_and_by_its_family_alone(said, known, other):
    assert other_material(said, frozenset(root(word) for word in fold(known).split())) is other


def test_what_is_denied_is_not_affirmed():
    assert affirmed("wood, not painted").split() == ["wood"]
    assert affirmed("kurşunsuz lehim") == "lehim"
    assert affirmed("klor içermeyen kireç çamuru") == "kireç çamuru"
