"""The same histories of laptops and a hub as in `tests.hub`, where the hub's data lies in PostgreSQL."""

import pytest

from esdesk.hub import moving
from esdesk.hub.settings import Settings
from tests.hub.histories import Histories, play
from tests.peers.postgres import Server

pytestmark = pytest.mark.peer


class OnServer(Histories):
    def __init__(self, server: Server) -> None:
        super().__init__()
        self.server = server

    def settings(self) -> Settings:
        found = super().settings()
        found.make_folders()
        moving.use_database(found, self.server.url(self.server.new_database()))
        return found


@pytest.mark.parametrize("seed", [2, 6])
def test_a_history_ends_with_all_agreeing(postgres, seed):
    play(OnServer(postgres), seed, 30)
