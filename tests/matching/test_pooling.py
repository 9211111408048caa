from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.audit.listing import FULL, Case, PairSuggestion, Said
from esdesk.core.units import Dimension
from esdesk.matching.pairs import match
from esdesk.matching.pooling import LEAST_SCORE, MOST_SHARES, lot_of, pools
from esdesk.matching.pooltold import figure
from tests.matching.kalundborg import ident
from tests.matching.test_pairs import have, want

TONNES = Dimension.MASS
WANT = replace(want("çimento klinkeri"), amount=Decimal(500_000), dimension=TONNES, months=0b1111)


def offer(number, kilos, concept="fly-ash", score=6000, **more):
    """A have, and its pair with the want."""
    one = replace(
        have(f"kül {number}"), firm=ident("firm", str(number)), amount=Decimal(kilos), dimension=TONNES, **more
    )
    return one, PairSuggestion(one.id, WANT.id, score, (), Case(evidence=("SYN-0001", concept)))


def pooled(offers, catalogue, wanted=WANT):
    listings = {wanted.id: wanted} | {one.id: one for one, _ in offers}
    return pools(listings, {one.id: [pair] for one, pair in offers}, catalogue)


OFFERS = st.lists(
    st.tuples(st.integers(1, 600_000), st.integers(0, FULL), st.sampled_from(("fly-ash", "bottom-ash"))), max_size=24
)


@given(OFFERS, st.integers(1, 900_000), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_a_lot_is_made_of_what_is_there_and_of_no_more_than_is_needed(catalogue, said, lot, random):
    offers = [offer(number, kilos, concept, score) for number, (kilos, score, concept) in enumerate(said)]
    wanted = replace(WANT, amount=Decimal(lot))
    found = pooled(offers, catalogue, wanted)
    by_id = {one.id: (one, pair) for one, pair in offers}
    for pool in found:
        haves = [share.have for share in pool.shares]
        assert len(set(haves)) == len(haves) <= MOST_SHARES
        assert pool.lot == lot <= pool.total == sum(int(by_id[one][0].amount) for one in haves)
        assert all(pool.total - share.amount < lot for share in pool.shares)  # each is needed
        assert all(share.amount < lot and share.score_1e4 >= LEAST_SCORE for share in pool.shares)
        assert {by_id[one][1].case.evidence[1] for one in haves} == {pool.concept}
        assert (
            min(s.score_1e4 for s in pool.shares) - MOST_SHARES
            <= pool.score_1e4
            <= max(s.score_1e4 for s in pool.shares)
        )
        assert pool.score_1e4 == sum(part.value_1e4 * part.weight_1e4 for part in pool.parts) // FULL
    random.shuffle(offers)
    assert pooled(offers, catalogue, wanted) == found
    for concept in ("fly-ash", "bottom-ash"):
        fit = sorted(k for k, score, one in said if one == concept and k < lot and score >= LEAST_SCORE)
        assert (sum(fit[-MOST_SHARES:]) >= lot) == (concept in {pool.concept for pool in found})


def test_the_best_make_the_lot_and_the_largest_where_the_best_do_not(catalogue):
    good = [offer(number, 200_000, score=9000 - number) for number in range(5)]
    [pool] = pooled(good, catalogue)
    assert {share.have for share in pool.shares} == {one.id for one, _ in good[:3]}
    small = [offer(number, 1000, score=9000) for number in range(10, 20)]
    large = [offer(number, 300_000, score=5000) for number in range(30, 32)]
    [pool] = pooled(small + large, catalogue)
    assert {share.have for share in pool.shares} == {one.id for one, _ in large}


def test_who_gives_enough_alone_and_who_measures_otherwise_is_no_part(catalogue):
    assert pooled([offer(1, 500_000), offer(2, 499_999)], catalogue) == []
    litres = [(replace(one, dimension=Dimension.VOLUME), pair) for one, pair in (offer(1, 300_000), offer(2, 300_000))]
    assert pooled(litres, catalogue) == []
    assert pooled([offer(1, 300_000), offer(2, 300_000, "bottom-ash")], catalogue) == []


@pytest.mark.parametrize(
    ("must", "lot"),
    [
        (("en az 500 t/yıl",), (500_000, TONNES)),
        (("At least 40 t a month",), (480_000, TONNES)),
        (("kuru", "ASGARİ 1.200 m3/yıl"), (1200, Dimension.VOLUME)),
        (("nem en az % 5",), (90_000, TONNES)),
        (("en az iyi yıkanmış",), (90_000, TONNES)),
        ((), (90_000, TONNES)),
    ],
)
def test_the_lot_is_what_the_conditions_say_or_all_that_is_wanted(must, lot):
    assert lot_of(replace(WANT, amount=Decimal("90000.7"), must=must)) == lot


def test_a_want_that_says_no_amount_has_no_lot(catalogue):
    silent = replace(WANT, amount=None, dimension=None)
    assert lot_of(silent) is None
    assert pooled([offer(1, 300_000), offer(2, 300_000)], catalogue, silent) == []


def test_what_speaks_against_a_lot_is_told(catalogue):
    ash, oil = offer(1, 300_000, waste_code="100102", months=0b1), offer(2, 300_000, waste_code="130205", months=0b10)
    [pool] = pooled([ash, oil], catalogue)
    told = " ".join(one.en for one in pool.case.against)
    assert "codes are not the same" in told
    assert "Hazardous waste may not be mixed" in told
    assert "these months: 3, 4." in told
    assert pool.missing == 0b1100
    assert not pool.case.unknown
    [pool] = pooled([offer(1, 300_000), offer(2, 300_000)], catalogue)
    assert pool.missing == 0
    assert [one.en for one in pool.case.unknown] == ["Not all say in which months they have it."]


def test_small_haves_of_several_firms_meet_a_want_together(catalogue):
    """From words: as `esdesk pool` finds them."""
    haves = [
        replace(have("uçucu kül", waste_code="100102"), id=ident(str(n)), firm=ident("f", str(n)), province=plate,
                amount=Decimal(200_000), dimension=TONNES)
        for n, plate in enumerate(("35", "45", "10"))
    ]  # fmt: skip
    wanted = replace(want("uçucu kül", nace="23.51"), amount=Decimal(600_000), dimension=TONNES, province="35")
    found = match(haves, [wanted], catalogue, 10)
    [pool] = pools({one.id: one for one in (*haves, wanted)}, found, catalogue)
    assert pool.concept == "fly-ash"
    assert pool.total == 600_000
    assert [share.km for share in pool.shares].count(0) == 1  # the plant in the receiver's own province
    assert None not in [share.km for share in pool.shares]
    assert pool.case.for_[0].tr.startswith("Uçucu kül: birlikte yılda 600 t;")
    assert pool.case.ask


@pytest.mark.parametrize(
    ("amount", "dimension", "shown"),
    [
        (999, TONNES, Said("999 kg", "999 kg")),
        (1_234_567, TONNES, Said("1.234,5 t", "1,234.5 t")),
        (12_000, Dimension.VOLUME, Said("12.000 m³", "12,000 m³")),
    ],
)
def test_amounts_are_written_as_people_write_them(amount, dimension, shown):
    assert figure(amount, dimension) == shown
