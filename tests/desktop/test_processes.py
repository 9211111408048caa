"""Processes: the line, the diagram and the pane beside it, by keyboard alone, in both languages."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from esdesk.core.paths import using_profile
from esdesk.desktop.place import Target
from esdesk.desktop.places.processes.place import ProcessesPlace
from esdesk.desktop.places.processes.walking import Way, next_to
from esdesk.figures.process_plan import HIGH
from esdesk.figures.shapes import Spot
from tests import yard
from tests.shots.golden import settle

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The yard's file, made once."""
    folder = tmp_path_factory.mktemp("yard")
    with using_profile(folder / "profile"):
        yard.fill(folder / "yard.esdesk")
    return folder / "yard.esdesk"


@pytest.fixture
def place(alone, filled, tmp_path):
    """The place, with the yard open and the diagram in focus."""
    made = alone(ProcessesPlace, Path(shutil.copy(filled, tmp_path)))
    settle(made)
    made.diagram.setFocus()
    return made


def key(place, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(place.diagram, key, modifiers)


def selected(place):
    return place.diagram.spot.told.partition("\n")[0]


def lines(place):
    return [place.pane.list.rows.index(at).data() for at in range(place.pane.list.rows.rowCount())]


def test_arrows_walk_along_the_flow_and_through_what_hangs(place):
    assert selected(place) == "Blok kesim"
    assert lines(place) == ["Goes in", "Blok mermer 8300 t/yıl", "Comes out", "Ham plaka → Silim ve cila 6410 t/yıl",
                            "Kesim çamuru → Filtre pres 590 t/yıl", "Moloz 1240 t/yıl"]  # fmt: skip
    key(place, Qt.Key.Key_Right)
    assert selected(place) == "Silim ve cila"
    key(place, Qt.Key.Key_Down)
    assert selected(place) == "Kırık plaka"
    assert place.step.name == "Silim ve cila"
    key(place, Qt.Key.Key_Up)
    key(place, Qt.Key.Key_Right)
    assert selected(place) == "Ebatlama"
    assert place.pane.loss.text().startswith("350\N{NO-BREAK SPACE}t lost")
    assert place.pane.where.text() == "step 3 of 4"
    assert "Paledyen" in " ".join(lines(place))


def test_the_line_writes_the_steps_and_a_wrong_one_is_told_and_stays(place, press):
    key(place, Qt.Key.Key_L, CTRL)
    assert place.line.edit.hasFocus()
    press(place.line.edit, " > Paketleme >")
    faults: list[str] = []
    place.faulted.connect(lambda fault: faults.append(fault.code))
    QTest.keyClick(place.line.edit, Qt.Key.Key_Return)
    assert faults == ["steps-unread"]
    assert place.line.edit.text().endswith("Paketleme >")
    QTest.keyClick(place.line.edit, Qt.Key.Key_Backspace)
    QTest.keyClick(place.line.edit, Qt.Key.Key_Return)
    settle(place)
    assert place.line.edit.text().endswith("Filtre pres > Paketleme")
    assert len(place._plan.steps) == 5
    place.line.go()
    press(place.line.edit, "x")
    QTest.keyClick(place.line.edit, Qt.Key.Key_Escape)
    assert place.diagram.hasFocus()
    assert place.line.edit.text().endswith("Paketleme")


def test_steps_are_renamed_in_place_moved_and_removed_and_undo_brings_them_back(place):
    key(place, Qt.Key.Key_F2)
    assert place.diagram.name.isVisible()
    place.diagram.name.setText("Kesim")
    QTest.keyClick(place.diagram.name, Qt.Key.Key_Return)
    settle(place)
    assert selected(place) == "Kesim"
    key(place, Qt.Key.Key_F2)
    place.diagram.name.setText("Ebatlama")
    QTest.keyClick(place.diagram.name, Qt.Key.Key_Escape)
    assert not place.diagram.name.isVisible()
    key(place, Qt.Key.Key_Right, ALT)
    settle(place)
    assert place.line.edit.text().startswith("Silim ve cila > Kesim")
    key(place, Qt.Key.Key_Delete)
    settle(place)
    assert "Kesim" not in place.line.edit.text()
    assert {one.name for one in place._plan.loose} == {"Blok mermer", "Moloz"}
    place.document.undo()
    settle(place)
    assert "Kesim" in place.line.edit.text()
    assert not place._plan.loose


def test_a_resource_goes_to_another_step_by_keys_and_esc_leaves_it(place):
    key(place, Qt.Key.Key_Down)
    assert selected(place) == "Moloz"
    key(place, Qt.Key.Key_M)
    assert "Moloz" in place.counts.text()
    key(place, Qt.Key.Key_Escape)
    assert "Moloz" not in place.counts.text()
    key(place, Qt.Key.Key_M)
    key(place, Qt.Key.Key_Up)
    key(place, Qt.Key.Key_Right)
    key(place, Qt.Key.Key_Return)
    settle(place)
    assert selected(place) == "Moloz"
    assert place.step.name == "Silim ve cila"


def test_a_resource_is_added_at_the_step_and_a_note_kept(place, press):
    key(place, Qt.Key.Key_N, CTRL | SHIFT)
    assert place.pane.add_line.hasFocus()
    press(place.pane.add_line, "kesim tozu 30 t/ay, big bag")
    QTest.keyClick(place.pane.add_line, Qt.Key.Key_Return)
    settle(place)
    assert "kesim tozu 30 t/ay" in lines(place)
    assert place.pane.add_line.text() == ""
    place.pane.note.setFocus()
    press(place.pane.note, "2 katrak")
    QTest.keyClick(place.pane.note, Qt.Key.Key_Return)
    settle(place)
    assert place._plan.steps[0].note == "2 katrak"


def test_enter_goes_into_the_step_and_from_its_list_to_the_inventory(place):
    key(place, Qt.Key.Key_Return)
    assert place.pane.list.hasFocus()
    asked: list[Target] = []
    place.go.connect(asked.append)
    QTest.keyClick(place.pane.list, Qt.Key.Key_Return)
    assert [(one.place, one.entity) for one in asked] == [("inventory", "resource")]
    place.pane.balance_asked.emit()
    assert (asked[-1].place, str(asked[-1].row)) == ("balance", place._plan.steps[0].row)


def test_it_is_copied_as_data_zoomed_and_pointed_at(place):
    key(place, Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text().startswith("Resource\tFrom\tTo\tAmount\nBlok mermer\t\tBlok kesim")
    small = place.diagram.width()
    key(place, Qt.Key.Key_Plus)
    assert place.diagram.width() > small
    box = place.diagram.seen_box(next(one for one in place.diagram.spots if one.told.startswith("Ebatlama")))
    QTest.mouseClick(place.diagram, Qt.MouseButton.LeftButton, pos=QPoint(box.center()))
    assert selected(place) == "Ebatlama"
    key(place, Qt.Key.Key_0)
    assert place.diagram.zoom <= 1
    assert [one.text() for one in place.diagram.menu().actions()][4:] == [
        "Rename\tF2", "Earlier\tAlt+Left", "Later\tAlt+Right", "Remove the step\tDel"]  # fmt: skip


def test_both_languages_and_a_sound_model(place, speak):
    QAbstractItemModelTester(place.pane.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    speak("tr")
    settle(place)
    assert place.head.title.text() == "Süreçler"
    assert lines(place)[0] == "Girenler"
    assert place.pane.where.text() == "adım 1 / 4 · hat"
    assert "Tesisin süreçleri" in place.diagram.accessibleName()
    assert place.line.label.text() == "Adımlar"
    place.pane.show_step(place._plan, "")
    assert place.pane.name.words == "Adıma bağlı olmayan"


def test_a_plant_without_steps_begins_with_the_line(open_window, press):
    settle(open_window)
    open_window.go_to("processes")
    settle(open_window)
    place = open_window.place
    assert place.empty.isVisible()
    assert not place.copy_button.isEnabled()
    place.empty.button.click()
    press(place.line.edit, "Kesim > Silim + Filtre pres")
    QTest.keyClick(place.line.edit, Qt.Key.Key_Return)
    settle(open_window)
    assert not place.empty.isVisible()
    assert len(place._plan.loose) == 3
    assert [one.beside for one in place._plan.steps] == [False, False, True]


def test_an_arrow_stays_where_nothing_is():
    one = Spot("a", 50, 50, 132, HIGH, "")
    assert [next_to([one], "a", way) for way in Way] == ["a"] * 4
    assert next_to([], "", Way.UP) == ""
    assert next_to([one], "", Way.UP) == "a"
