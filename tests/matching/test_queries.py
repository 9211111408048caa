from collections import Counter

import pytest

from esdesk.core.paths import resource
from esdesk.core.turkish import fold
from esdesk.matching.queries import (
    OUT,
    Query,
    answered_at,
    area,
    in_capitals,
    overlap,
    read_queries,
    recall,
    right_codes,
    with_slip,
    without_marks,
)

FOLDER = resource("tests/matching/queries")
SETS = {"": 300, "second": 125}
"""Folders of queries with how many that have a code there are at least."""


def query(text):
    return Query(text, ("100908",), (), "", "plain", held=False)


@pytest.fixture(params=["tr", "en"])
def queries(request):
    return read_queries(FOLDER / f"{request.param}.csv")


@pytest.mark.parametrize("language", ["tr", "en"])
@pytest.mark.parametrize("folder", SETS)
def test_there_are_enough_and_half_is_held(folder, language):
    queries = read_queries(FOLDER / folder / f"{language}.csv")
    coded = [one for one in queries if one.codes]
    assert len(coded) >= SETS[folder]
    assert sum(one.held for one in coded) == pytest.approx(len(coded) / 2, abs=1)
    assert sum(one.form == OUT for one in queries) >= 28
    assert len({one.codes[0][:2] for one in coded}) >= 19
    assert not [text for text, often in Counter(fold(one.text) for one in queries).items() if often > 1]


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_sets_share_no_query_and_name_codes_that_exist(language, catalogue):
    every = [one for folder in SETS for one in read_queries(FOLDER / folder / f"{language}.csv")]
    assert len({fold(one.text) for one in every}) == len(every)
    assert {code for one in every for code in one.codes} <= catalogue.codes.keys()


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_set_about_receivers_spans_manufacturing_and_repeats_nothing(language, catalogue):
    own = read_queries(FOLDER / "receivers" / f"{language}.csv")
    assert len(own) >= 150
    assert sum(one.held for one in own) == pytest.approx(len(own) / 2, abs=4)
    assert {f"{division}" for division in range(10, 34)} <= {one.nace[:2] for one in own}
    assert {division for one in own for division in one.receivers} <= {code[:2] for code in catalogue.sectors}
    assert not [one for one in own if not one.receivers]
    earlier = {fold(one.text) for folder in SETS for one in read_queries(FOLDER / folder / f"{language}.csv")}
    assert len({fold(one.text) for one in own} - earlier) == len(own)


def test_the_published_exchanges_name_what_exists(catalogue):
    exchanges = read_queries(FOLDER / "published.csv")
    assert len(exchanges) >= 100
    assert {code for one in exchanges for code in one.codes} <= catalogue.codes.keys()
    assert {division for one in exchanges for division in one.receivers} <= {code[:2] for code in catalogue.sectors}
    assert not [one for one in exchanges if not one.receivers or not one.form]


def test_the_open_half_leads_to_its_codes(queries, catalogue):
    """A floor well below what `esdesk bench match` prints, so that a broken part shows."""
    from esdesk.matching.coder import Coder

    coder = Coder(catalogue)
    found = recall(
        [one for one in queries if one.codes and not one.held],
        lambda one: right_codes(((code.code, code.mirror) for code in coder.codes(one.text)), one.codes),
    )
    assert found.first > 0.7
    assert found.fifth > 0.9


def test_a_pair_always_comes_with_its_question(queries, catalogue):
    from esdesk.matching.coder import Coder

    coder = Coder(catalogue)
    paired = [one for query in queries[::7] for one in coder.codes(query.text) if one.mirror]
    assert len(paired) > 50
    for one in paired:
        assert one.question
        shown = [catalogue.codes[code].shown for code in (one.code, *one.mirror)]
        assert all(code in one.question.tr and code in one.question.en for code in shown)


def test_a_pair_is_one_answer():
    found = [("100907", ("100908",)), ("100908", ("100907",)), ("100903", ())]
    assert right_codes(found, ["100903"]) == [False, True]
    assert right_codes(found, ["100908"]) == [True, False]


def test_recall_counts_ranks():
    answers = {"a": [True], "b": [False, True], "c": [False] * 5 + [True], "d": []}
    done = recall([query(text) for text in answers], lambda one: answers[one.text])
    assert (done.of, done.first, done.fifth) == (4, 0.25, 0.5)
    assert done.mean_reciprocal == pytest.approx((1 + 1 / 2 + 1 / 6) / 4)


def test_forms_of_a_text():
    assert in_capitals("ışık iğne") == "IŞIK İĞNE"
    assert without_marks("Çöp ışığı") == "cop isigi"
    slip = with_slip("mermer çamuru")
    assert slip != "mermer çamuru"
    assert slip == with_slip("mermer çamuru")


def test_overlap_tells_labels_from_texts_that_hold_one():
    assert overlap([query("KIRIK CAM"), query("atölyede kırık cam"), query("camlar")], ["kırık cam"]) == (1 / 3, 2 / 3)


def test_the_curve_lets_a_share_of_the_unknown_through():
    assert answered_at([3, 2, 1], [2.5, 0.5], 0) == pytest.approx(1 / 3)
    assert answered_at([3, 2, 1], [2.5, 0.5], 0.5) == 1


def test_the_area_is_the_share_of_pairs_in_the_right_order():
    assert area([3, 1], [2]) == 0.5
    assert area([2], [2]) == 0.5
    assert area([3, 4], [2, 1]) == 1
