"""Keys that a passphrase locks: the window asks for it, and sets one."""

import pytest
from PySide6.QtCore import Qt

from esdesk.exchange import key_homes, keys
from tests.exchange.quick_age import QuickAge


@pytest.fixture
def locked(window, audit_file, monkeypatch):
    monkeypatch.setattr(key_homes, "pyrage", QuickAge())
    keys.lock_with("zeytin çekirdeği")
    monkeypatch.setattr(key_homes, "_unlocked", {})
    return window


def test_the_passphrase_is_asked_for_and_the_file_opens_once_it_is_right(locked, audit_file, qtbot, press):
    locked.open_file(audit_file)
    card = locked.own_keys.asking
    assert card.isVisible()
    assert not locked.document.is_open
    assert card.passphrase.hasFocus()
    press(card.passphrase, "yanlış parola")
    qtbot.keyClick(card.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.wrong.isVisible() and card.passphrase.isEnabled())
    assert not locked.notice.isVisible()
    card.passphrase.clear()
    press(card.passphrase, "zeytin çekirdeği")
    qtbot.keyClick(card.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: locked.document.is_open)
    assert not card.isVisible()
    assert card.passphrase.text() == ""
    assert locked.place.key == "inventory"


def test_escape_leaves_the_question_and_it_comes_again(locked, audit_file, qtbot, speak):
    locked.open_file(audit_file)
    card = locked.own_keys.asking
    english = card.title.text()
    speak("tr")
    assert card.title.text() != english
    qtbot.keyClick(card.passphrase, Qt.Key.Key_Escape)
    assert not card.isVisible()
    locked.open_file(audit_file)
    assert card.isVisible()


def test_a_passphrase_is_set_and_taken_off(open_window, qtbot, press, monkeypatch):
    monkeypatch.setattr(key_homes, "pyrage", QuickAge())
    chosen = {one.text(): one for one in open_window.choices.menu().actions()}
    chosen["Keys of this laptop…"].trigger()
    card = open_window.own_keys.card
    assert card.mark.text() == keys.load_or_make().fingerprint
    press(card.new, "zeytin çekirdeği")
    press(card.again, "zeytin cekirdeği")
    qtbot.keyClick(card.again, Qt.Key.Key_Return)
    assert card.wrong.isVisible()
    assert keys.load_or_make().home == "file"
    card.again.clear()
    press(card.again, "zeytin çekirdeği")
    qtbot.keyClick(card.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not card.isVisible())
    assert keys.load_or_make().home == "passphrase"
    open_window.own_keys.show_keys()
    card.take_off.click()
    qtbot.waitUntil(lambda: not card.isVisible())
    assert keys.load_or_make().home == "file"


def test_a_short_passphrase_is_told_at_the_card(open_window, qtbot, press):
    open_window.own_keys.show_keys()
    card = open_window.own_keys.card
    for edit in (card.new, card.again):
        press(edit, "kısa")
    qtbot.keyClick(card.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.wrong.isVisible())
    assert card.isVisible()
    assert keys.load_or_make().home == "file"
