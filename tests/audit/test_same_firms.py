"""Firms that are one by what people said: the same whatever the order, and back again when it is taken back."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.alike_firms import Card, Reason, alike, core_name
from esdesk.audit.same_firms import Verdict, groups, pair, row_of

FIRMS = [UUID(int=n) for n in range(1, 9)]
pairs = st.tuples(st.sampled_from(FIRMS), st.sampled_from(FIRMS)).filter(lambda two: two[0] != two[1])
judged = st.dictionaries(pairs.map(lambda two: pair(*two)), st.sampled_from(Verdict), max_size=12)


def reached(firm, verdicts):
    """All firms that a chain of `same` leads to."""
    found = {firm}
    while more := {b for a, b in steps(verdicts) if a in found} - found:
        found |= more
    return found


def steps(verdicts):
    return [way for (a, b), said in verdicts.items() if said is Verdict.SAME for way in ((a, b), (b, a))]


@given(judged, st.randoms())
def test_groups_are_what_chains_of_same_reach_whatever_the_order(verdicts, chance):
    found = groups(verdicts)
    shuffled = list(verdicts.items())
    chance.shuffle(shuffled)
    assert groups(dict(shuffled)) == found
    for firm in FIRMS:
        whole = reached(firm, verdicts)
        torn = any(said is Verdict.NOT_SAME and {a, b} <= whole for (a, b), said in verdicts.items())
        expected = {firm} if torn else whole
        assert {other for other in FIRMS if found.are_one(firm, other)} == expected
        assert found.of(firm) == min(expected)
    assert found.count(FIRMS) == len({found.of(firm) for firm in FIRMS})
    assert set(found.contradictions) == {
        (a, b) for (a, b), said in verdicts.items() if said is Verdict.NOT_SAME and b in reached(a, verdicts)
    }


@given(judged, pairs)
def test_a_verdict_that_is_taken_back_leaves_nothing(verdicts, two):
    without = {firms: said for firms, said in verdicts.items() if firms != pair(*two)}
    back = {**without, pair(*two): Verdict.SAME}
    del back[pair(*two)]
    assert groups(back) == groups(without)


@given(pairs)
def test_a_pair_has_one_row_from_either_side(two):
    assert row_of(pair(*two)) == row_of(pair(*two[::-1]))
    with pytest.raises(ValueError, match="itself"):
        pair(two[0], two[0])


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Yamanlar Döküm San. ve Tic. A.Ş.", "yamanlar dokum"),
        ("YAMANLAR DÖKÜM LTD. ŞTİ.", "yamanlar dokum"),
        ("Yamanlar Döküm Sanayi Ticaret Anonim Şirketi", "yamanlar dokum"),
        ("IŞIK İplik A.S.", "isik iplik"),
        ("Sanayi ve Ticaret Ltd. Şti.", ""),
        ("", ""),
    ],
)
def test_names_are_compared_without_their_legal_forms(name, core):
    assert core_name(name) == core


def card(number, *names, **more):
    return Card(UUID(int=number), names, **more)


def reasons(*cards):
    return [{reason for reason, _ in one.reasons} for one in alike(cards)]


def test_each_reason_is_told():
    one = card(1, "Yamanlar Döküm San. A.Ş.", tax_number="4540536920", sector="2451",
               districts=("Kemalpaşa, İzmir",), addresses=("Ansızca Mah. 12. Sok. No: 4",))  # fmt: skip
    other = card(2, "YAMANLAR DÖKÜM LTD. ŞTİ.", tax_number="454 053 69 20", sector="2451",
                 districts=("KEMALPAŞA, izmir",), addresses=("ansızca mah 12 sk no 4",))  # fmt: skip
    assert reasons(one, other) == [{Reason.TAX_NUMBER, Reason.NAME, Reason.DISTRICT, Reason.SECTOR, Reason.ADDRESS}]


def test_a_number_whose_digits_do_not_fit_is_no_reason():
    assert reasons(card(1, "Ak", tax_number="4540536921"), card(2, "Kara", tax_number="4540536921")) == []


def test_like_names_need_something_beside_them():
    one, other = card(1, "Ege Karo Mozaik"), card(2, "Egekaro Ltd. Şti.")
    assert reasons(one, other) == []
    assert reasons(card(1, *one.names, sector="2331"), card(2, *other.names, sector="2331")) == []
    near = {"districts": ("Torbalı, İzmir",), "sector": "2331"}
    assert reasons(card(1, *one.names, **near), card(2, *other.names, **near)) == [
        {Reason.NAME_LIKE, Reason.DISTRICT, Reason.SECTOR}
    ]


def test_two_good_numbers_that_differ_speak_against():
    one, other = card(1, "Aşık A.Ş.", tax_number="4540536920"), card(2, "Aşık Ltd.", tax_number="0000000019")
    from esdesk.audit.tax_numbers import is_vkn

    good = next(f"{n:010}" for n in range(1000) if is_vkn(f"{n:010}"))
    other = card(2, "Aşık Ltd.", tax_number=good)
    assert reasons(one, other) == [], "a name alone does not outweigh it"


@given(st.data())
def test_blanks_never_match(data):
    """Two firms of which each said only what the other did not are never alike."""
    blanks = st.sampled_from(["", " "])
    told = {"tax_number": "4540536920", "sector": "2451", "districts": ("Aliağa, İzmir",), "addresses": ("12 Sok. 4",)}
    mine = data.draw(st.sets(st.sampled_from(sorted(told))))
    one = card(1, data.draw(blanks), **{name: value for name, value in told.items() if name in mine})
    other = card(2, data.draw(blanks), **{name: value for name, value in told.items() if name not in mine})
    assert alike([one, other]) == []


@given(st.lists(st.tuples(st.sampled_from(["Aşık Döküm A.Ş.", "Asik Dokum", "Ege Karo", ""]),
                          st.sampled_from(["", "2451"])), max_size=6))  # fmt: skip
def test_the_order_of_the_firms_does_not_matter(told):
    cards = [card(number, name, sector=sector) for number, (name, sector) in enumerate(told, 1)]
    assert {(one.one, one.other, one.weight) for one in alike(cards)} == {
        (one.one, one.other, one.weight) for one in alike(cards[::-1])
    }
    assert all(one.one < one.other for one in alike(cards))


def test_a_thousand_firms_are_looked_through_by_what_they_have_in_common():
    """Each pair is compared once at most, and only where the two share a word, a number or an address."""
    cards = [card(number, f"Firma{number:04} Döküm A.Ş.", sector="2451") for number in range(1, 1001)]
    cards.append(card(2000, "FİRMA0007 DÖKÜM LTD. ŞTİ."))
    assert [(one.one.int, one.other.int) for one in alike(cards)] == [(7, 2000)]
