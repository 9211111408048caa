"""Real processes that break: one is where one was, and what broke can be read, and tells nothing of the firm."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from esdesk.catalogue.read import default
from esdesk.core import breakdowns
from esdesk.desktop.app import watched
from esdesk.desktop.language import speech
from esdesk.desktop.session import take_left
from esdesk.desktop.window import Window
from esdesk.services.files.files import new_file, opened
from esdesk.services.records import records
from tests.crash import breaking
from tests.crash.killing import Child
from tests.crash.test_window_kills import wait_until

FIRM, SECOND = "Örnek Döküm A.Ş.", "curuf"


@pytest.fixture
def plant(qapp, tmp_path, monkeypatch):
    """A file of an invented firm with two lines, in the profile of the one whose window breaks, which is ours too."""
    profile = tmp_path / "profile"
    shutil.copytree(default().path.parent, profile / "catalogue")  # building it takes seconds
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    monkeypatch.setenv("ESDESK_PROFILE", str(profile))
    path = tmp_path / "ornek-dokum.esdesk"
    new_file(path, FIRM, "24.51")
    with opened(path) as ledger:
        for name in ("palet", SECOND):
            records.add(ledger, "resource", {"name": name, "direction": "have", "kind": "material"})
    speech.switch(qapp, "en")
    return path


def broken(path, how: Callable[[Window], None]) -> list[str]:
    """What a process told whose window broke."""
    child = Child(breaking.sit, path, path.parent / "profile", SECOND, how)
    child.wait_for(2)
    child.kill()
    return child.acknowledged


def again(path=None) -> Iterator[Window]:
    """The next start."""
    with watched(path) as window:
        yield window
        window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def check_is_back(window, path) -> None:
    wait_until(lambda: window.document.is_open and not window.notice.isHidden())
    assert window.document.path == path
    assert window.place.key == "inventory"
    chosen = window.place.whereabouts().row
    assert window.document.record("resource", chosen).values["name"] == SECOND
    assert window.place.bar.edit.text() == breaking.TYPED
    assert window.focusWidget() is window.place.bar.edit or window.breakdowns.card is not None
    assert "ended unexpectedly" in window.notice.words.text()


@pytest.mark.parametrize("how", [breaking.in_native_code, breaking.in_qt])
def test_what_ended_the_program_is_told_where_one_was(plant, how):
    broken(plant, how)
    for window in again():
        check_is_back(window, plant)
        card = window.breakdowns.card
        assert card.isVisible()
        assert card.title.text() == "The program ended unexpectedly"
        told = card.text.toPlainText()
        assert "breaking.py" in told
        assert (breaking.WORDS in told) == (how is breaking.in_qt)
        assert "Place: inventory" in told
        for secret in (str(plant), plant.stem, FIRM, SECOND, breaking.TYPED):
            assert secret not in told
        card.delete.click()
        assert not card.isVisible()
    assert breakdowns.reports() == []
    assert take_left() == []


def test_a_killed_window_comes_back_and_accuses_nobody(plant):
    broken(plant, breaking.killed)
    for window in again():
        check_is_back(window, plant)
        assert window.breakdowns.card is None


@pytest.mark.parametrize("how", [breaking.in_slot, breaking.in_background])
def test_a_bug_is_told_and_one_goes_on(plant, how):
    (said,) = broken(plant, how)
    assert said.startswith("Something in the program broke down")
    assert take_left() == []  # it ended as it should
    (report,) = breakdowns.reports()
    assert f"ZeroDivisionError: {breaking.WORDS}" in report.text
    assert plant.stem not in report.text


def test_a_file_that_ends_the_program_is_not_opened_again_and_again(plant, monkeypatch):
    broken(plant, breaking.killed)
    monkeypatch.setattr(Window, "open_file", lambda *_: None)  # it would have ended here
    for _ in again():
        (home,) = (plant.parent / "profile" / "sessions").iterdir()
        left = home.with_name("left by the second")
        shutil.copytree(home, left, ignore=shutil.ignore_patterns("lock"))
    monkeypatch.undo()
    monkeypatch.setenv("ESDESK_PROFILE", str(plant.parent / "profile"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    for window in again():
        assert not window.document.is_open
        assert plant.name in window.notice.words.text()
        window.notice.button.click()
        wait_until(partial(getattr, window.document, "is_open"))
