"""The laws of the ledger on PostgreSQL and a file side by side: after the same operations all of them are equal."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.ledger.devices import Device
from tests.ledger.test_laws import Machine, play
from tests.peers.postgres import Server
from tests.peers.server_devices import ServerDevice

pytestmark = pytest.mark.peer
_server: list[Server] = []


@pytest.fixture(autouse=True)
def its_server(postgres):
    _server[:] = [postgres]


class Mixed(Machine):
    """Two of the three devices have a database, the third a file; `Machine` compares them."""

    def make_device(self, number: int, skew: int) -> Device:
        if number == 1:
            return super().make_device(number, skew)
        return ServerDevice(_server[0], Path(self.folder), number, skew)


def test_a_long_history_obeys_the_laws():
    play(Mixed(), 7)


TestLaws = Mixed.TestCase
TestLaws.settings = settings(
    max_examples=5, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
