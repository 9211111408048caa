"""The passphrase of the keys: given once for a program, and told to the process that works for it."""

import pickle
from functools import partial

import pytest

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.exchange import key_homes
from esdesk.services.files.files import opened
from esdesk.services.sync import unlocking
from tests.exchange.quick_age import QuickAge


@pytest.fixture
def locked(made, monkeypatch):
    """A file of a laptop whose keys are locked, as another program finds them."""
    monkeypatch.setattr(key_homes, "pyrage", QuickAge())
    path = made().path
    before = unlocking.own()
    assert unlocking.use("zeytin çekirdeği").home == "passphrase"
    begin_anew(monkeypatch)
    return path, before


def begin_anew(monkeypatch):
    monkeypatch.setattr(key_homes, "_unlocked", {})


def firms(path, _tell):
    with opened(path) as ledger:
        return len(ledger.records("firm"))


def test_nothing_opens_until_the_passphrase_is_given(locked):
    path, before = locked
    with pytest.raises(EnvironmentFault, match="keys-passphrase-missing"):
        firms(path, None)
    with pytest.raises(EnvironmentFault, match="keys-passphrase-wrong"):
        unlocking.unlock("zeytin cekirdegi")
    unlocking.unlock("zeytin çekirdeği")
    assert firms(path, None) == 1
    assert unlocking.own().fingerprint == before.fingerprint


def test_a_work_for_another_process_takes_the_passphrase_along(locked, monkeypatch):
    path, _ = locked
    work = partial(firms, path)
    assert unlocking.carried(work) is work, "nothing is known yet that could be told"
    unlocking.unlock("zeytin çekirdeği")
    sent = pickle.dumps(unlocking.carried(work))
    begin_anew(monkeypatch)
    assert pickle.loads(sent)(None) == 1
    assert pickle.loads(sent)(None) == 1


def test_a_short_passphrase_changes_nothing_and_none_takes_the_lock_off(locked, monkeypatch):
    path, _ = locked
    unlocking.unlock("zeytin çekirdeği")
    with pytest.raises(UserFault, match="keys-passphrase-short"):
        unlocking.use("kısa")
    assert unlocking.own().home == "passphrase"
    assert unlocking.use("").home == "file"
    begin_anew(monkeypatch)
    assert firms(path, None) == 1
