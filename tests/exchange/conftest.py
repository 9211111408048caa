import pytest

from tests.exchange.parcels import a_device


@pytest.fixture
def own_profile(tmp_path, monkeypatch):
    """A profile of its own, and no keyring."""
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    return tmp_path / "profile"


@pytest.fixture(scope="session")
def auditor():
    return a_device()


@pytest.fixture(scope="session")
def centre():
    return a_device()
