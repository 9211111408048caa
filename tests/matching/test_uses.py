import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.listing import FULL
from esdesk.matching.meaning import Reader
from esdesk.matching.usevalues import USE_WEIGHTS


def test_weights_are_a_whole():
    assert sum(USE_WEIGHTS.values()) == FULL


@pytest.mark.parametrize(
    ("query", "concept"),
    [
        ("pirina", "olive-pomace-dry"),
        ("PEYNİR ALTI SUYU", "whey"),
        ("fly ash", "fly-ash"),
        ("mermer çamuru", "marble-sludge"),
        ("kullanılmış kızartma yağı", "used-cooking-oil"),
    ],
)
def test_a_have_is_known_and_has_uses(uses, catalogue, query, concept):
    known, found = uses.suggest(query)
    assert known.concept == concept
    assert len(found) >= 3
    best = catalogue.synergies[found[0].synergy]
    assert concept in (best.have_concept, *best.have_also)


@pytest.mark.parametrize("query", ["", "selam nasılsın", "qwzx"])
def test_what_is_not_known_has_no_uses(uses, query):
    assert uses.suggest(query) == (None, [])


def test_a_code_alone_is_enough(uses):
    found = uses.suggest("", code="10 01 02")[1]
    assert found
    assert uses.suggest("10 01 02")[1] == found


def test_a_doubted_row_is_shown_as_doubted_and_ranks_lower(uses, catalogue):
    _, found = uses.suggest("peynir altı suyu", limit=50)
    doubted = [one for one in found if one.doubt]
    assert doubted
    for one in doubted:
        standing = next(part for part in one.parts if part.name == "standing")
        assert standing.value_1e4 <= 3500
        assert any(one.doubt in said.en for said in one.case.against)


def test_nothing_but_a_documented_row_is_called_a_case(uses):
    for one in uses.suggest("uçucu kül", limit=50)[1]:
        assert one.basis != "documented"
        assert any("not checked" in said.en for said in one.case.against)


def test_a_hazardous_code_speaks_against_uses_known_for_what_is_not(uses):
    plain = {one.synergy: one for one in uses.suggest("döküm kumu", code="100908", limit=50)[1]}
    hazardous = {one.synergy: one for one in uses.suggest("döküm kumu", code="100907", limit=50)[1]}
    both = [one for one in plain if one in hazardous and any(p.name == "hazard" for p in hazardous[one].parts)]
    assert both
    assert all(hazardous[one].score_1e4 < plain[one].score_1e4 for one in both)


def test_each_use_says_why_and_asks_one_thing(uses):
    for one in uses.suggest("mermer çamuru")[1]:
        assert one.case.for_
        assert one.case.evidence[0] == one.synergy
        assert one.case.ask
        assert one.case.ask.swing_1e4 > 0
        assert one.score_1e4 == sum(part.value_1e4 * part.weight_1e4 for part in one.parts) // FULL


def test_the_sector_of_a_known_donor_raises_its_use(uses, catalogue):
    plain = {one.synergy: one.score_1e4 for one in uses.suggest("arıtma çamuru", limit=90)[1]}
    asked = {one.synergy: one.score_1e4 for one in uses.suggest("arıtma çamuru", sector="15.11", limit=90)[1]}
    own = [one for one in plain if "15.11" in catalogue.synergies[one].donor_nace and one in asked]
    assert own
    assert all(asked[one] > plain[one] for one in own)


@given(st.text(max_size=60), st.text(max_size=6), st.text(max_size=9))
def test_any_text_is_taken(uses, query, sector, code):
    for one in uses.suggest(query, sector, code)[1]:
        assert 0 <= one.score_1e4 <= FULL


@pytest.mark.parametrize(
    ("words", "nace", "no_part_of_it"),
    [
        ("asphalt planings", "42.11", {"SYN-0732", "SYN-0568"}),
        ("used aluminium printing plates", "18.12", {"SYN-0621"}),
        ("pulper rejects", "17.12", {"SYN-0058"}),
    ],
)
def test_uses_of_what_only_stands_beside_it_in_the_tree_do_not_fill_the_list(uses, words, nace, no_part_of_it):
    _, found = uses.suggest(words, nace, limit=5)
    assert found
    assert no_part_of_it.isdisjoint(one.synergy for one in found)


@pytest.mark.parametrize("words", ["kurşunlu akü pastası", "spent pickling acid", "kullanılmış tiner"])
def test_a_use_of_what_is_usually_hazardous_says_so(uses, catalogue, words):
    _, found = uses.suggest(words, limit=5)
    hazardous = [one for one in found if catalogue.synergies[one.synergy].hazardous]
    assert hazardous
    assert all(any("hazardous waste" in said.en for said in one.case.against) for one in hazardous)


def test_what_is_free_of_something_is_not_taken_for_what_holds_it(uses, catalogue):
    _, found = uses.suggest("kurşunsuz lehim cürufu", "26.12", limit=5)
    taken = {catalogue.synergies[one.synergy].have_concept for one in found}
    assert "tin-dross" in taken
    assert "lead-dross" not in taken


def test_rinse_water_of_a_plating_line_is_not_taken_for_clean_water(uses):
    _, found = uses.suggest("nikel kaplama durulama suyu", "25.61", limit=5)
    assert found
    assert {"23.63", "81.22", "13.30"}.isdisjoint(receiver for one in found for receiver in one.receivers)


@pytest.mark.parametrize(
    "words", ["cold store 600 m2, empty from November to April", "soğuk hava deposu 600 m2, kasımdan nisana kadar boş"]
)
def test_figures_and_months_do_not_drown_what_a_thing_is(uses, words):
    known, found = uses.suggest(words, "10.39", limit=3)
    assert known.concept == "cold-storage"
    assert found


@pytest.mark.parametrize(
    ("words", "nace", "not_it"),
    [("elektrik ark ocağı cürufu", "24.10", "eaf-dust"), ("ayçiçeği kabuğu", "10.41", "oilseed-cake")],
)
def test_uses_of_what_it_is_less_likely_do_not_fill_the_list(uses, catalogue, words, nace, not_it):
    _, found = uses.suggest(words, nace, limit=5)
    assert len(found) >= 2
    assert not_it not in {catalogue.synergies[one.synergy].have_concept for one in found}


@pytest.mark.parametrize("have", ["zeytin pirinası", "steel turnings with coolant", "60 °C sıcak su"])
def test_the_concepts_of_all_uses_at_once_are_those_of_each_of_them(catalogue, have):
    reader = Reader(catalogue)
    meaning = reader.read(have, None, "", produces=True, concept=None, code=None)
    near = dict(zip(reader.concepts, meaning.near.tolist(), strict=True))
    plain = [
        max(near[one.have_concept], *(0.9 * near[also] for also in one.have_also), 0.0) for one in reader.synergies
    ]
    assert reader.by_concept(meaning).tolist() == plain
    places = np.array([5, 3, 700])
    assert reader.by_concept(meaning, places).tolist() == [plain[at] for at in places]


def test_how_near_a_code_is_to_those_of_a_use_is_told_whatever_was_asked_before(uses, catalogue):
    seen = set()
    for code in sorted({code for one in catalogue.concepts.values() for code in one.ewc}):
        mirror = set(catalogue.codes[code].mirror)
        _, found = uses.suggest("", code=code, limit=20)
        for one in found:
            codes = catalogue.synergies[one.synergy].ewc
            near = [FULL] * (code in codes) + [7000] * bool(mirror & set(codes))
            near += [5000] * any(other[:4] == code[:4] for other in codes)
            near += [1500] * any(other[:2] == code[:2] for other in codes)
            [told] = [part.value_1e4 for part in one.parts if part.name == "code"]
            assert not codes or told == max(near, default=0), (code, one.synergy)
            seen.add(told)
        assert uses.suggest("", code=code, limit=20)[1] == found
    assert {FULL, 7000, 5000} <= seen  # what is only of the same chapter is not among the first uses of any code
