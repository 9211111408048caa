"""What holds between laptops and a hub, against histories nobody thought of (`tests.hub.histories`)."""

import pytest
from hypothesis import HealthCheck, settings

from tests.hub.histories import Histories, play


@pytest.mark.parametrize("seed", range(3))
def test_a_history_of_laptops_and_a_hub_ends_with_all_agreeing(seed):
    play(Histories(), seed, 20)


@pytest.mark.soak
@pytest.mark.timeout(3600)
class TestLongHistories(Histories.TestCase):
    settings = settings(max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))
