"""What holds between laptops and a hub, against histories nobody thought of (`tests.hub.histories`)."""

import pytest
from hypothesis import HealthCheck, settings

from tests.hub.histories import Histories, play


@pytest.mark.parametrize("seed", [0, 6])
def test_a_history_of_laptops_and_a_hub_ends_with_all_agreeing(seed):
    play(Histories(), seed, 30)


TestLongHistories = pytest.mark.soak(pytest.mark.timeout(7200)(Histories.TestCase))
TestLongHistories.settings = settings(
    max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
