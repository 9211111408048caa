"""Weights are found again from decisions that were made by them, and nothing is made of noise."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.audit.listing import FULL
from esdesk.core.errors import UserFault
from esdesk.matching.fitting import FEWEST, FEWEST_OF_EACH, Decision, _whole, fit

TRUE = {"concept": 2000, "sector": 1000, "distance": 5000, "season": 2000}
PRESENT = {"concept": 7000, "sector": 1000, "distance": 1000, "season": 1000}


def decided(count, weights=TRUE, steep=15.0, seed=1, haves=100):
    """Decisions that follow a curve over the score that `weights` give."""
    random = np.random.default_rng(seed)
    for number in range(count):
        values = {name: int(random.integers(0, FULL + 1)) for name in weights}
        penalty = -1000 * int(random.random() < 0.2)
        score = sum(values[name] * weight for name, weight in weights.items()) / FULL**2 + penalty / FULL
        chance = 1 / (1 + np.exp(-steep * (score - 0.5)))
        yield Decision(str(number % haves), values, penalty, bool(random.random() < chance))


def test_weights_are_found_again():
    found = fit([*decided(4000)], PRESENT)
    assert sum(found.weights.values()) == FULL
    assert all(abs(found.weights[name] - weight) < 300 for name, weight in TRUE.items()), found.weights
    assert found.after.loss < found.before.loss - 0.05
    assert found.after.ranked > found.before.ranked + 0.05
    assert found.accepted + found.refused == 4000


def test_few_decisions_move_the_weights_a_little_and_more_move_them_further():
    apart = [
        sum(abs(fit([*decided(count)], PRESENT).weights[name] - weight) for name, weight in PRESENT.items())
        for count in (100, 400, 4000)
    ]
    assert 0 < apart[0] < apart[1] < apart[2]


def test_a_part_that_speaks_the_wrong_way_counts_nothing_rather_than_less():
    against = {"concept": 8000, "sector": -3000, "distance": 5000, "season": 0}
    found = fit([*decided(3000, against)], PRESENT)
    assert found.weights["sector"] == 0
    assert min(found.weights.values()) >= 0
    assert sum(found.weights.values()) == FULL


def test_the_order_of_the_decisions_changes_nothing():
    decisions = [*decided(300)]
    assert fit(decisions[::-1], PRESENT) == fit(decisions, PRESENT)


def test_too_few_decisions_or_one_kind_only_are_refused():
    many = [*decided(400)]
    accepted, refused = ([one for one in many if one.accepted is kind] for kind in (True, False))
    for given_ in (many[: FEWEST - 1], accepted, refused, accepted[: FEWEST_OF_EACH - 1] + refused, []):
        with pytest.raises(UserFault) as fault:
            fit(given_, PRESENT)
        assert fault.value.code == "fit-too-few"


@pytest.mark.parametrize("seed", range(4))
def test_decisions_by_chance_are_refused(seed):
    """Tossed coins, and the present weights being right already."""
    tossed = decided(300, steep=0.0, seed=seed)
    with pytest.raises(UserFault) as fault:
        fit([*tossed], PRESENT)
    assert fault.value.code == "fit-no-better"


def test_parts_that_never_differ_say_nothing():
    same = [Decision(str(n), dict.fromkeys(PRESENT, 5000), 0, n % 2 == 0) for n in range(100)]
    with pytest.raises(UserFault) as fault:
        fit(same, PRESENT)
    assert fault.value.code == "fit-no-better"


@given(st.lists(st.floats(0, 1), min_size=1, max_size=9).filter(lambda some: sum(some) > 1e-6))
@settings(max_examples=100, deadline=None)
def test_shares_become_whole_numbers_that_make_the_whole(shares):
    weights = np.array(shares) / sum(shares)
    found = _whole(weights)
    assert sum(found) == FULL
    assert all(abs(one - weight * FULL) < 1.001 for one, weight in zip(found, weights, strict=True))
