"""When Python's garbage is collected: by its own thresholds, and whole only while the worker rests."""

import gc

import pytest
from PySide6.QtCore import QObject

from esdesk.desktop import collecting
from esdesk.desktop.collecting import Collecting


@pytest.fixture
def collected(monkeypatch) -> list[int]:
    """Which generations were collected; all of them are due at every look."""
    found: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (10_000, 100, 100))
    monkeypatch.setattr(gc, "collect", found.append)
    return found


@pytest.fixture
def looking(qapp):
    was_enabled = gc.isenabled()
    owner = QObject()
    yield Collecting(owner)
    owner.deleteLater()
    if was_enabled:
        gc.enable()


def test_what_is_due_is_collected(looking, collected):
    looking.look()
    assert collected == [2]


def test_a_whole_collection_waits_for_the_worker(looking, collected):
    looking.wait_for_worker(True)
    looking.look()
    looking.wait_for_worker(False)
    looking.look()
    assert collected == [1, 2]


def test_it_does_not_wait_for_ever(looking, collected):
    looking.wait_for_worker(True)
    for _ in range(2 * collecting._PATIENCE + 2):
        looking.look()
    assert collected.count(2) == 2
