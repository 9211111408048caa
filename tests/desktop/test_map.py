"""Map: walked, moved and zoomed by keys, with the list beside it; in both languages."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest

from esdesk.core.paths import using_profile
from esdesk.desktop.place import Target
from esdesk.desktop.places.map.place import MapPlace
from tests import around
from tests.shots.golden import settle


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The file with the plants, made once."""
    folder = tmp_path_factory.mktemp("around")
    with using_profile(folder / "profile"):
        around.fill(folder / "around.esdesk")
    return folder / "around.esdesk"


@pytest.fixture
def place(alone, filled, tmp_path):
    """The place, with our plant among the others."""
    made = alone(MapPlace, Path(shutil.copy(filled, tmp_path)))
    settle(made)
    own = next(one for one in made.document.ledger.records("facility") if one.values["name"] == "Torbalı fabrikası")
    made.document.work_on(own.row)
    settle(made)
    made.view.setFocus()
    return made


def lines(place):
    rows = place.pane.list.rows
    return [str(rows.index(at).data()).split("\n")[0] for at in range(rows.rowCount())]


def test_tab_walks_from_plant_to_plant_and_the_pane_tells_of_each(place):
    assert place.pane.name.words == "Örnek Mermer A.Ş."
    for firm in ("Örnek Mermer A.Ş.", "Örnek Seramik", "Örnek Beton"):
        QTest.keyClick(place.view, Qt.Key.Key_Tab)
        assert place.pane.name.words == firm
    assert "12 km as the crow flies" in place.pane.where.text()
    QTest.keyClick(place.view, Qt.Key.Key_Backtab)
    assert place.pane.name.words == "Örnek Seramik"
    assert "Örnek Seramik" in place.view.accessibleDescription()
    for _ in range(5):
        QTest.keyClick(place.view, Qt.Key.Key_Tab)
    assert not place.view.hasFocus(), "behind the last plant one leaves the map"


def test_arrows_move_plus_and_minus_zoom_and_0_shows_all(place):
    start = place.view.window_seen
    QTest.keyClick(place.view, Qt.Key.Key_Right)
    QTest.keyClick(place.view, Qt.Key.Key_Down)
    assert place.view.window_seen.east > start.east
    assert place.view.window_seen.south > start.south
    QTest.keyClick(place.view, Qt.Key.Key_Plus)
    assert place.view.window_seen.scale > start.scale
    QTest.keyClick(place.view, Qt.Key.Key_Minus)
    QTest.keyClick(place.view, Qt.Key.Key_0)
    assert place.view.window_seen == start
    at = QPointF(10, 10)
    turned = QWheelEvent(at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                         Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QGuiApplication.sendEvent(place.view, turned)
    assert place.view.window_seen.scale > start.scale


def test_it_is_dragged_and_plants_are_clicked(place):
    start = place.view.window_seen
    QTest.mousePress(place.view, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    QTest.mouseMove(place.view, QPoint(340, 300))
    QTest.mouseRelease(place.view, Qt.MouseButton.LeftButton, pos=QPoint(340, 300))
    assert place.view.window_seen.east < start.east
    spot = next(one for one in place.view.figure.spots if "Mozaik" in one.told)
    QTest.mouseClick(place.view, Qt.MouseButton.LeftButton, pos=QPoint(int(spot.x + 9), int(spot.y + 9)))
    assert place.pane.name.words == "Örnek Mozaik"
    assert place.pane.list.current == spot.key


def test_the_list_leads_to_the_synergy_and_the_map_shows_both_ends(place):
    listed = place.pane.list
    assert lines(place)[:2] == ["Synergies", "Örnek Seramik"]
    listed.setFocus()
    listed.setCurrentIndex(listed.rows.index(2))
    assert place.view.selected == listed.current
    assert place.pane.name.words == "Moloz, parça mermer"
    asked: list[Target] = []
    place.go.connect(asked.append)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert [(one.place, one.entity, str(one.row)) for one in asked] == [("synergies", "synergy", listed.current)]


def test_ideas_and_rings_can_be_left_out_and_the_data_copied(place):
    whole = len(place.view.figure.shapes)
    place.ideas.click()
    fewer = len(place.view.figure.shapes)
    place.rings.click()
    assert whole > fewer > len(place.view.figure.shapes)
    QTest.keyClick(place.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text().startswith("Firm\tSite\tPlace\tLatitude")


def test_both_languages_and_a_sound_model(place, speak):
    QAbstractItemModelTester(place.pane.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    speak("tr")
    settle(place)
    assert place.head.title.text() == "Harita"
    assert lines(place)[0] == "Sinerjiler"
    assert place.view.accessibleName() == "Türkiye haritası: 6 tesis ve aralarındaki 5 sinerji."
    assert place.rings.text() == "Uzaklık halkaları"


def test_a_plant_without_a_place_is_led_to_where_it_is_recorded(open_window):
    settle(open_window)
    open_window.go_to("map")
    settle(open_window)
    place = open_window.place
    assert place.pane.place_button.isVisible()
    assert place.view.has_figure
    place.pane.place_button.click()
    settle(open_window)
    assert open_window.place.key == "firm"
