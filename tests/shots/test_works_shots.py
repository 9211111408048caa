"""The places that need a plant told in depth, as they were looked at: the marble works of the sample, in November."""

import time
from pathlib import Path

import pytest
import time_machine

from esdesk.services.sheets.samples import folder_of, read_sample, record_participant
from tests.shots.chance import leave_nothing_to_chance
from tests.shots.golden import settle
from tests.shots.test_shots import IN_DEPTH, NOW, in_all_looks


@pytest.fixture(scope="module")
def works(tmp_path_factory):
    """A profile and the file of the marble works; names, times and ids are the same on every machine."""
    folder = tmp_path_factory.mktemp("works")
    with pytest.MonkeyPatch.context() as patch, time_machine.travel(NOW, tick=False):
        patch.chdir(folder)
        patch.setenv("ESDESK_PROFILE", "profile")
        patch.setenv("ESDESK_KEYRING", "off")
        patch.setenv("TZ", "UTC")
        time.tzset()
        leave_nothing_to_chance(patch)
        yield record_participant(read_sample(folder_of("izmir")), "mermer", Path("audits"))


@pytest.fixture
def window(cleared, qtbot, works, in_one_process):
    from esdesk.desktop.window import Window

    made = Window()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.open_file(works)
    return made


@pytest.mark.parametrize("place", IN_DEPTH)
def test_a_place_looks_as_it_was_looked_at(window, qapp, place):
    window.go_to(place)
    settle(window)
    assert in_all_looks(window, qapp, place) == []


@pytest.mark.parametrize("view", ["cost", "indicators"])
def test_what_waste_costs_and_indicators_look_as_they_were_looked_at(window, qapp, view):
    window.go_to("measures")
    window.place.views.choose(view)
    settle(window)
    assert in_all_looks(window, qapp, f"measures-{view}") == []
