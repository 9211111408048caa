"""A copy under another name is whole, and goes its own way from then on."""

import pytest

from esdesk.core.errors import UserFault
from esdesk.services.files import files
from esdesk.services.records import records


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    made = tmp_path / "plant.esdesk"
    files.new_file(made, "Firma", "10.41")
    return made


def test_a_copy_holds_what_the_log_still_holds(path, tmp_path):
    copy = tmp_path / "copy.esdesk"
    with files.opened(path) as ledger:
        records.add(ledger, "resource", {"name": "Kum", "direction": "have"})
        files.save_copy(ledger, copy)
        wanted = ledger.digest()
    with files.opened(copy) as ledger:
        assert ledger.digest() == wanted
        records.add(ledger, "resource", {"name": "Talaş", "direction": "have"})
    with files.opened(path) as ledger:
        assert ledger.digest() == wanted
    assert [one.name for one in tmp_path.glob("*.part")] == []


def test_the_open_file_is_never_its_own_copy(path):
    with files.opened(path) as ledger, pytest.raises(UserFault):
        files.save_copy(ledger, path)
