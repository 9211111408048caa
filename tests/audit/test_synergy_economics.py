"""The economics of a synergy: a case by hand, and what must hold whatever the figures."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.audit import synergy_economics
from esdesk.audit.ranges import Range
from esdesk.audit.synergy_co2e import EMPTY_KM, FULL_KM, spared
from esdesk.audit.synergy_terms import NOTHING, Term, Terms, around

D = Decimal


def economics(known: Terms) -> Any:
    """What these terms are worth; a test knows which of it is there."""
    return synergy_economics.economics(known)


FACTORS = {FULL_KM: D("1.01203"), EMPTY_KM: D("0.65975")}
SLUDGE = Terms(
    ranges={
        Term.AMOUNT: Range(D(1000), D(1200), D(1300)),
        Term.DISPOSAL: Range(D(400), D(450), D(500)),
        Term.DONOR_TREATMENT: NOTHING,
        Term.INPUT: Range(D(600), D(700), D(800)),
        Term.SUBSTITUTION: Range(D("0.7"), D("0.8"), D("0.9")),
        Term.RECEIVER_TREATMENT: Range(D(80), D(95), D(120)),
        Term.DISTANCE: Range(D(18), D(18), D(18)),
        Term.HAUL_COST: Range(D(40), D(45), D(60)),
        Term.REPLACES: Range(D("0.003"), D("0.005"), D("0.01")),
        Term.TREATMENT_CO2E: NOTHING,
    },
    price=D(100),
    payload=D(25),
    donor_share=D(1),
    life=D(5),
)


def test_a_case_by_hand():
    """1,200 t / 25 t = 48 trips; 48 x 18 km x 2 x 45 TL = 77,760 TL, which the giver pays.

    Giver: 1,200 x (450 - 0 + 100) - 77,760 = 582,240. Receiver: 1,200 x (0.8 x 700 - 95 - 100) = 438,000.
    Together 1,020,240. Giver gains from 77,760 / 1,200 - 450 = -385.2 TL/t on, the receiver up to 465 TL/t.
    Break-even: 1,200 x (450 + 560 - 95) / (48 x 2 x 45) = 1,098,000 / 4,320 = 254.166... km.
    """
    found = economics(SLUDGE)
    assert found.trips == 48
    assert found.haul == 77_760
    assert found.donor.usual == 582_240
    assert found.receiver.usual == 438_000
    assert found.total.usual == 1_020_240
    assert (found.least, found.most) == (D("-385.2"), 465)
    assert found.both_gain
    assert found.gap is None
    assert found.even_km.quantize(D("0.001")) == D("254.167")
    assert found.missing == ()
    assert found.over_life(found.total).usual == 5_101_200
    # the input's price moves 1,200 x 0.8 x 200 = 192,000, as the ratio does 1,200 x 0.2 x 700 = 168,000
    assert [one.term for one in found.drivers[:3]] == [Term.AMOUNT, Term.INPUT, Term.SUBSTITUTION]
    assert found.drivers[1].swing == 192_000
    assert found.drivers[2].swing == 168_000


def test_emissions_by_hand():
    """1,200 x 0.8 x 0.005 = 4.8 t; lorries 48 x 18 x (1.01203 + 0.65975) / 1,000 = 1.44441792 t."""
    found = spared(SLUDGE, FACTORS)
    assert found.replaced == D("4.8")
    assert found.hauled == D("1.44441792")
    assert found.net.usual == D("4.8") - D("1.44441792")
    assert found.net.low < found.net.usual < found.net.high
    assert found.factors == (FULL_KM, EMPTY_KM)
    assert spared(replace(SLUDGE, weighed=False), FACTORS).net is None


def test_where_no_price_suits_both_the_gap_is_told():
    ranges: dict[Term, Range] = {**SLUDGE.ranges, Term.DISTANCE: around(D(400))}
    found = economics(replace(SLUDGE, ranges=ranges))
    assert found.both_gain is False
    assert found.total.usual < 0
    assert found.gap == -found.total.usual / 1200


def test_what_is_not_known_is_asked_for_and_what_can_be_said_is_said():
    known: dict[Term, Range] = {**SLUDGE.ranges}
    del known[Term.INPUT]
    found = economics(replace(SLUDGE, ranges=known, price=None))
    assert found.missing == (Term.INPUT, Term.PRICE)
    assert found.least == D("-385.2")
    assert found.most is None
    assert found.total is None
    assert found.donor is None
    assert found.both_gain is None
    assert found.drivers, "what the giver's side hangs on is told still"
    nothing = economics(Terms())
    assert nothing.total is None
    assert Term.HAUL_COST in nothing.missing


def test_what_goes_through_a_pipe_has_no_lorry():
    ranges: dict[Term, Range] = {**SLUDGE.ranges}
    del ranges[Term.DISTANCE], ranges[Term.HAUL_COST]
    found = economics(replace(SLUDGE, ranges=ranges, hauled=False, payload=None, donor_share=None))
    assert found.total.usual == 1200 * (450 + 560 - 95)
    assert found.missing == ()
    assert found.even_km is None


money = st.integers(-500, 3000).map(D)
amounts = st.integers(1, 50_000).map(D)
terms = st.builds(
    lambda q, d, g, m, r, h, km, c, load, s, p: Terms(
        ranges={
            Term.AMOUNT: around(q),
            Term.DISPOSAL: around(d),
            Term.DONOR_TREATMENT: around(g),
            Term.INPUT: around(m),
            Term.SUBSTITUTION: around(D(r) / 10),
            Term.RECEIVER_TREATMENT: around(h),
            Term.DISTANCE: around(km),
            Term.HAUL_COST: around(c),
        },
        price=p,
        payload=load,
        donor_share=D(s) / 2,
    ),
    amounts, money, money, money, st.integers(0, 12), money, amounts, st.integers(1, 90).map(D),
    st.integers(1, 30).map(D), st.integers(0, 2), money,
)  # fmt: skip


@settings(max_examples=40)
@given(terms, money)
def test_the_price_moves_money_between_the_two_and_makes_none(known, other):
    found, elsewhere = economics(known), economics(replace(known, price=other))
    assert found.donor.usual + found.receiver.usual == pytest.approx(found.total.usual)
    assert elsewhere.total == found.total
    assert (elsewhere.least, elsewhere.most) == (found.least, found.most)


@settings(max_examples=40)
@given(terms, st.integers(1, 500).map(D))
def test_further_is_never_better(known, more):
    further = {**known.ranges, Term.DISTANCE: around(known.ranges[Term.DISTANCE].usual + more)}
    near, far = economics(known), economics(replace(known, ranges=further))
    assert far.total.usual < near.total.usual
    assert far.least >= near.least
    assert far.most <= near.most
    assert far.even_km == near.even_km


@settings(max_examples=40)
@given(terms)
def test_at_the_ends_of_the_price_range_one_side_gains_nothing(known):
    found = economics(known)
    assert economics(replace(known, price=found.least)).donor.usual == pytest.approx(0, abs=D("0.001"))
    assert economics(replace(known, price=found.most)).receiver.usual == pytest.approx(0, abs=D("0.001"))
    assert found.both_gain == (found.least <= found.most)
    assert found.both_gain == (found.total.usual >= 0) or abs(found.total.usual) < D("0.001")


@settings(max_examples=40)
@given(terms)
def test_at_the_break_even_distance_nothing_is_left(known):
    found = economics(known)
    there = economics(replace(known, ranges={**known.ranges, Term.DISTANCE: around(found.even_km)}))
    assert there.total.usual == pytest.approx(0, abs=D("0.001")) or found.even_km == 0


@settings(max_examples=40)
@given(terms)
def test_ranges_hold_what_they_are_of_and_what_they_hang_on_comes_in_order(known):
    found = economics(known)
    assert found.total.low <= found.total.usual <= found.total.high
    swings = [one.swing for one in found.drivers]
    assert swings == sorted(swings, reverse=True)
    assert all(found.total.low <= min(one.at_low, one.at_high) for one in found.drivers)
