"""Places are made before one goes there, and speak the language of the moment in which one comes."""

import pytest

from esdesk.desktop.frame import preparing
from esdesk.desktop.frame.preparing import Preparing
from esdesk.desktop.registry import PLACES


@pytest.fixture
def made(window, monkeypatch):
    monkeypatch.setattr(preparing, "_REST_MS", 1)
    return Preparing(window.visiting, window.runner, window)


def test_the_inventory_is_made_before_there_is_a_file_and_nothing_else(window, made, eventually):
    eventually(lambda: made.is_done)
    assert set(window.places) == {"start", "inventory"}
    assert window.place.key == "start"


def test_with_a_file_every_place_is_made_and_dressed_and_none_is_shown(window, made, audit_file, eventually):
    window.open_file(audit_file)
    eventually(lambda: made.is_done)
    assert set(window.places) == {one.key for one in PLACES if one.in_rail}
    assert all(place.styleSheet() for place in window.places.values())
    assert window.place.key == "inventory"


def test_what_needs_a_file_is_not_made_once_it_was_closed(window, made, audit_file, eventually):
    window.open_file(audit_file)
    window.document.close()
    eventually(lambda: made.is_done)
    assert "firm" not in window.places


def test_a_place_that_is_not_seen_speaks_when_one_comes_to_it(open_window, speak):
    open_window.go_to("checks")
    open_window.go_to("inventory")
    checks, spoken = open_window.places["checks"], []
    retranslate = checks.retranslate

    def speaking():
        spoken.append(True)
        retranslate()

    checks.retranslate = speaking
    speak("tr")
    assert not spoken
    open_window.go_to("checks")
    assert spoken
    assert checks.head.title.text() == "Kontroller"
