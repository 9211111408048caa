from dataclasses import dataclass

import pytest
from argon2 import PasswordHasher

from esdesk.hub.page import password
from esdesk.hub.settings import Settings
from tests.hub.page.visits import Filled, Visit, filled, visiting
from tests.hub.served import Served, serving


class Clock:
    """The hub's clock, which a test sets forward."""

    def __init__(self):
        self.at = 1_795_748_400.0

    def __call__(self):
        return self.at


@dataclass
class Full:
    """A hub, what it holds, and somebody who is signed in, in each language."""

    served: Served
    holds: Filled
    visits: dict[str, Visit]


@pytest.fixture(autouse=True, scope="module")
def quick_hashes():
    """Passwords are hashed with the least effort; what a hub itself takes is asked in test_door."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(password, "_HASHER", PasswordHasher(1, 8, 1))
        yield


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def hub(tmp_path, clock):
    """A hub that holds nothing yet, by a clock of the test's."""
    with serving(Settings(tmp_path / "hub", now=clock)) as found:
        yield found


@pytest.fixture
def visit(hub):
    """Somebody who is signed in there."""
    return visiting(hub)


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """A hub that holds something of everything, for tests that change nothing there."""
    folder = tmp_path_factory.mktemp("full")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESDESK_PROFILE", str(folder / "nobody"))
        patch.setenv("ESDESK_KEYRING", "off")
        with serving(Settings(folder / "hub")) as found:
            holds = filled(found, folder)
            yield Full(found, holds, {language: visiting(found, language) for language in ("tr", "en")})
