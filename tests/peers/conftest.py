import pytest

from tests.hub.conftest import laptop  # noqa: F401
from tests.peers.postgres import Server


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL server that runs; a test that kills it starts it again."""
    server = Server().make()
    yield server
    server.throw_away()
