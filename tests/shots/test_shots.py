"""Every place, in both languages and both appearances, as it was looked at: a change of the picture is a decision."""

import json
import time
from pathlib import Path

import pytest
import time_machine

from esdesk.core.sentences import Language
from esdesk.desktop import theme
from esdesk.desktop.language import speech
from esdesk.desktop.place import Target
from esdesk.desktop.registry import PLACES
from tests import scenes
from tests.shots.chance import leave_nothing_to_chance
from tests.shots.golden import becomes, settle

NOW = "2026-11-19T10:42:00+03:00"
KEYS = {  # made for this test; they protect nothing
    "signing": "11" * 32,
    "identity": "AGE-SECRET-KEY-1H00685CE25N52Y7QVC030477TAFF2YCRJ2SCM8PFPDXA9JKH6F9S5PFYKY",
}


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """A profile and a filled file whose names, keys and times are the same on every machine."""
    folder = tmp_path_factory.mktemp("shots")
    with pytest.MonkeyPatch.context() as patch, time_machine.travel(NOW, tick=False):
        patch.chdir(folder)  # so that the paths that are shown are the same everywhere
        patch.setenv("ESDESK_PROFILE", "profile")
        patch.setenv("ESDESK_KEYRING", "off")
        leave_nothing_to_chance(patch)
        patch.setenv("TZ", "UTC")  # the report prints the moment of its making
        time.tzset()
        _put_keys(folder / "profile")
        scenes.fill(Path("mermer.esdesk"))
        yield


def _put_keys(profile):
    from esdesk.exchange import keys

    made = keys._from_secret(KEYS, "file")
    card = {"device": made.device, "recipient": made.recipient, "home": "file", "secret": KEYS}
    (profile / "keys").mkdir(parents=True)
    (profile / "keys" / "device.json").write_text(json.dumps(card), encoding="utf-8")


@pytest.fixture
def window(cleared, qtbot, profile, in_one_process):
    from esdesk.desktop.window import Window

    made = Window()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.open_file(Path("mermer.esdesk"))
    return made


LANGUAGES: tuple[Language, ...] = ("tr", "en")
LOOKS = [(language, look) for look in ("light", "dark") for language in LANGUAGES]
"""Colours change the whole window, which takes longer than words: they change once a place."""


IN_DEPTH = ("processes", "energy", "synergies", "measures", "map")
PICTURED = [one.key for one in PLACES if one.key not in ("balance", *IN_DEPTH)]
"""The others need a plant that is told in depth (test_balance_shots.py, test_works_shots.py)."""


def in_all_looks(window, qapp, name) -> list[str]:
    """What differs from the golden pictures of that name."""
    found = []
    for language, look in LOOKS:
        if name == "report":
            window.place.options.language_of.choose(language)  # as it would be in a window that began in it
        speech.switch(qapp, language)
        if theme.theme.is_dark != (look == "dark"):
            theme.apply(qapp, dark=look == "dark")
        settle(window)
        found.append(becomes(f"{name}-{language}-{look}", window))
    return [one for one in found if one]


@pytest.mark.parametrize("place", PICTURED)
def test_a_place_looks_as_it_was_looked_at(window, qapp, place):
    qapp.setCursorFlashTime(0)
    window.go_to(place)
    settle(window)
    if place == "guided":
        window.go_to_target(Target("guided", field="flows"))
    if place == "inventory":
        window.place.grid.setCurrentIndex(window.place.model.index(0, 2))
    assert in_all_looks(window, qapp, place) == []
