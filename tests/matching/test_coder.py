import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.matching.coder import Coder, plain_code


@pytest.fixture(scope="session")
def coder(catalogue):
    return Coder(catalogue)


def shown(found):
    return [one.code for one in found]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("döküm kumu", "100908"),
        ("DÖKÜM KUMU", "100908"),
        ("dokum kumu", "100908"),
        ("dökmü kumu", "100908"),  # two letters changed places
        ("foundry sand", "100908"),
        ("uçucu kül", "100102"),
        ("mermer çamuru", "010413"),
        ("peynir altı suyu", "020501"),
        ("kızartma yağı", "200125"),
        ("olive pomace", "020304"),
        ("arıtma çamuru", "190805"),
        ("kurşun asit akü", "160601"),
        ("floresan lamba", "200121"),
        ("fly ash", "100102"),
    ],
)
def test_words_as_people_say_them_lead_to_the_code(coder, query, code):
    assert code in shown(coder.codes(query, limit=5))


@pytest.mark.parametrize(
    "query", ["", "   ", "selam nasılsın", "asdf qwer zxcv", "hello good morning", "insan kaynakları müdürü", "!!"]
)
def test_what_it_does_not_know_it_leaves_empty(coder, query):
    assert coder.codes(query) == []
    assert coder.concepts(query) == []


def test_the_sector_decides_between_two_codes(coder):
    iron = coder.codes("döküm kumu", sector="24.51")
    light = coder.codes("döküm kumu", sector="24.53")
    assert iron[0].code == "100908"
    assert shown(light).index("101008") < shown(light).index("100908")
    assert any("24.51" in why.tr for why in iron[0].why)


def test_a_reason_names_the_words_and_what_they_mean(coder):
    best = coder.codes("döküm kumu")[0]
    assert "döküm kumu" in best.why[0].tr
    assert "foundry sand" in best.why[0].en.lower()


def test_a_mirror_entry_comes_with_its_question(coder):
    best = next(one for one in coder.codes("döküm kumu") if one.code == "100908")
    assert best.mirror == ("100907",)
    assert best.question
    assert "10 09 07*" in best.question.tr
    assert not best.hazardous


@pytest.mark.parametrize("written", ["10 09 07*", "100907", "10.09.07"])
def test_a_named_code_comes_first_and_its_mirror_second(coder, written):
    found = coder.codes(written)
    assert shown(found)[:2] == ["100907", "100908"]
    assert shown(coder.codes("odun", code=written))[0] == "100907"


@pytest.mark.parametrize(
    ("query", "both", "one"), [("karışık pil", "200133", "200142"), ("lityum iyon pil", "160605", "160607")]
)
def test_a_code_of_both_lists_comes_before_one_of_a_single_list(coder, query, both, one):
    found = shown(coder.codes(query))
    assert found.index(both) < found.index(one)


@pytest.mark.parametrize("query", ["sıcak su", "boş depo", "buhar", "kantar", "free warehouse"])
def test_what_is_surely_no_waste_has_no_code(coder, query):
    assert coder.codes(query) == []
    assert coder.concepts(query)


def test_a_rare_adjective_says_no_more_than_the_thing(coder):
    assert coder.codes("aşınmış otobüs lastikleri")[0].code == "160103"


def test_water_is_a_word_and_a_tied_letter_stays(coder):
    from esdesk.matching.grams import words

    assert words("sıcak su") == ("sicak", "su")
    assert words("e-atık") == ("eatik",)


@pytest.mark.parametrize("query", ["arıtma çamuru", "ARITMA ÇAMURLARI", "aritma camuru"])
def test_a_name_that_means_several_things_asks_which(coder, catalogue, query):
    asked = catalogue.ambiguous["aritma camuru"]
    for one in coder.codes(query):
        assert one.question
        assert one.question.tr.startswith(asked.ask_tr)
        assert not one.mirror or one.question.tr != asked.ask_tr
    named = coder.codes(query, code="19 08 05")[0]
    assert named.question is None


@pytest.mark.parametrize("query", ["kül", "ÇAMUR", "sludge", "talaş", "yağ"])
def test_a_word_for_a_whole_family_asks_which(coder, catalogue, query):
    from esdesk.core.turkish import fold

    assert all(catalogue.ambiguous[fold(query)].ask_en in one.question.en for one in coder.codes(query))


def test_a_code_that_is_none_is_no_code(coder):
    assert coder.codes("99 99 99") == []
    assert plain_code("10 09 0") == ""


def test_codes_for_things_not_listed_elsewhere_come_after_those_that_say_what_it_is(coder):
    found = shown(coder.codes("bira mayası", limit=20))
    assert found[0] != "020799"


def test_the_same_question_gets_the_same_answer(coder, catalogue):
    assert coder.codes("talaş", sector="31.01") == Coder(catalogue).codes("talaş", sector="31.01")


@given(st.text(max_size=80), st.text(max_size=8))
def test_any_text_is_taken(coder, query, sector):
    for one in coder.codes(query, sector=sector):
        assert 0 <= one.score_1e4 <= 10_000
        assert one.why


def test_known_texts_and_codes_of_the_synergies_agree(coder, catalogue):
    """The names in the synergies were not used to make the thesaurus: 5 codes must hold the right one this often."""
    rows = [row for row in catalogue.synergies.values() if row.ewc and not row.doubt and row.donor_nace]
    hits = sum(bool(set(row.ewc) & set(shown(coder.codes(row.waste_tr, row.donor_nace[0], limit=5)))) for row in rows)
    assert hits / len(rows) > 0.85
