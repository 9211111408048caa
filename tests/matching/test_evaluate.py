from dataclasses import replace
from fractions import Fraction

from esdesk.matching.evaluate import Known, by_chance, by_shared_words, hits
from tests.matching.test_pairs import have, want

GLASS = have("kırık cam")
WANTS = [want("cam", firm=f"firm {number}") for number in range(10)]
KNOWN = [Known(GLASS.id, WANTS[3].firm)]


def test_a_hit_is_any_want_of_the_receiver_among_the_first():
    ranked = {GLASS.id: [WANTS[0].id, WANTS[1].id, WANTS[3].id]}
    assert hits(ranked, KNOWN, WANTS).at == {1: 0, 3: 1, 5: 1}
    assert hits({}, KNOWN, WANTS).at == {1: 0, 3: 0, 5: 0}


def test_chance_is_the_exact_expectation_within_the_kind():
    others = [replace(want("su", kind="water", firm=f"water {number}")) for number in range(50)]
    assert by_chance(KNOWN, [GLASS], [*WANTS, *others]).at == {
        1: Fraction(1, 10),
        3: Fraction(3, 10),
        5: Fraction(1, 2),
    }


def test_shared_words_rank_by_share_and_leave_out_the_rest():
    wants = [want("cam"), want("renkli cam ve şişe", firm="b"), want("tuğla", firm="c"), want("kırık cam", firm="d")]
    assert by_shared_words([GLASS], wants)[GLASS.id] == [wants[3].id, wants[0].id, wants[1].id]
