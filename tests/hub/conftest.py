import pytest

from esdesk.hub.settings import Settings
from tests.hub import kill_counts
from tests.hub.served import Laptop, serving


@pytest.fixture(autouse=True)
def own_profile(tmp_path, monkeypatch):
    """A profile that is nobody's, and no keyring."""
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "nobody"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")


@pytest.fixture
def served(tmp_path):
    with serving(Settings(tmp_path / "hub")) as found:
        yield found


@pytest.fixture
def laptop(tmp_path):
    """Makes a laptop of this name."""

    def make(name="laptop"):
        (tmp_path / name).mkdir()
        return Laptop(tmp_path / name)

    return make


def pytest_terminal_summary(terminalreporter):
    """Prints where the kills of a long run fell."""
    if kill_counts.FELL.total() >= kill_counts.MANY:
        terminalreporter.write_line("\n".join(kill_counts.table()))
