"""Balance as it was looked at, with a yard whose processes are recorded; and with figures made to agree."""

from pathlib import Path

import pytest

from tests import yard
from tests.shots.golden import settle
from tests.shots.test_shots import in_all_looks


@pytest.fixture
def balance(cleared, qtbot, tmp_path, monkeypatch, in_one_process):
    """The window at Balance, with a profile of its own: the yard is no file of the other pictures."""
    from esdesk.desktop.window import Window

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ESDESK_PROFILE", "profile")
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    yard.fill(Path("mermer.esdesk"))
    made = Window()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.open_file(Path("mermer.esdesk"))
    made.go_to("balance")
    settle(made)
    return made


def test_balance_looks_as_it_was_looked_at(balance, qapp):
    assert in_all_looks(balance, qapp, "balance") == []


def test_reconciled_it_looks_as_it_was_looked_at(balance, qapp):
    balance.place.turn_reconciling()
    balance.place.foot.which.choose("flows")
    assert in_all_looks(balance, qapp, "balance-reconciled") == []
