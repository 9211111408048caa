"""Measures: chart and table in step, cells edited in place, states, cost of waste and indicators; both languages."""

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from esdesk.desktop.place import Target
from tests import economy
from tests.shots.golden import settle

NAME, PROCESS, SAVING, MONEY, INVESTMENT, STATE = 1, 2, 3, 6, 7, 9


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The marble yard with money."""
    path = tmp_path_factory.mktemp("yard") / "yard.esdesk"
    economy.fill(path)
    return path


@pytest.fixture
def place(window, filled, tmp_path):
    """The place, with a copy of it open."""
    window.open_file(shutil.copy(filled, tmp_path / "yard.esdesk"))
    window.go_to("measures")
    settle(window)
    return window.place


@pytest.fixture
def empty(window, tmp_path):
    """The place, with a file without measures open."""
    from esdesk.services.files import files

    window.open_file(files.new_file(tmp_path / "plant.esdesk", "Örnek A.Ş.", "23.70").path)
    window.go_to("measures")
    settle(window)
    return window.place


def cells(table, row):
    return [str(table.rows.index(row, column).data() or "") for column in range(table.rows.columnCount())]


def edit(table, row, column, press, text):
    """Types into a cell as a person does."""
    table.setCurrentIndex(table.rows.index(row, column))
    QTest.keyClick(table, Qt.Key.Key_Return)
    line = table.findChild(QLineEdit)
    line.clear()
    press(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_it_tells_measures_in_both_languages(place, window, speak):
    table = place.list.table
    assert [cells(table, row)[NAME] for row in range(9)] == [one[0] for one in economy.MEASURES]
    assert cells(table, 5)[3:] == ["118 MWh", "10", "55", "507", "980", "1.9", "Proposed"]
    assert cells(place.list.total, 0)[3:9] == ["1,293 MWh", "111", "606", "6,020", "20,315", "3.4"]
    assert place.list.states.button("rejected").text() == "Rejected  1"
    speak("tr")
    settle(window)
    assert cells(table, 5)[8:] == ["1,9", "Öneri"]
    assert place.list.states.button("rejected").text() == "Ret  1"
    assert "9 önlem" in place.list.chart.accessibleName()
    assert "yazılan fiyat" in place.detail.basis.text() or place.detail.row is not None


def test_the_models_are_sound(place):
    for table in (place.list.table, place.list.total, place.cost.table, place.indicators.table):
        QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    row = place.list.table.rows.row(0)
    place.list.table.show_rows([row])
    place.list.table.show_rows([])
    assert place.list.table.current() is None


def test_arrows_move_in_chart_and_table_together(place):
    table, chart = place.list.table, place.list.chart
    table.choose(table.rows.row(0).key)
    chart.setFocus()
    for _ in range(3):
        QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert table.currentIndex().row() == 2
    assert chart.figure.spots[-1].key == table.current().key
    assert place.detail.title.words == economy.MEASURES[2][0]
    spot = next(one for one in chart.figure.spots if one.key == table.rows.row(7).key)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(spot.x + 5), round(spot.y + spot.height / 2)))
    assert table.currentIndex().row() == 7
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert chart.figure.spots[-1].key == table.rows.row(6).key


def test_the_pane_is_closed_and_opened_by_keys(place):
    place.detail.edits["name"].setFocus()
    QTest.keyClick(place.detail.edits["name"].box(), Qt.Key.Key_Escape)
    assert not place.detail.isVisible()
    assert place.list.table.hasFocus()
    QTest.keyClick(place.list.table, Qt.Key.Key_Down)
    assert not place.detail.isVisible()
    QTest.keyClick(place.list.table, Qt.Key.Key_Space)
    assert place.detail.isVisible()
    assert place.detail.title.words == economy.MEASURES[1][0]
    next(one for one in place.actions_here() if one.keys == "Ctrl+Shift+C").run()
    assert QGuiApplication.clipboard().text().count("\n") == 9


def test_cells_are_edited_in_place_and_undone(place, window, press):
    table = place.list.table
    edit(table, 5, INVESTMENT, press, "1,5 milyon TL")
    settle(window)
    row = next(at for at in range(9) if "sürücüsü" in cells(table, at)[NAME])
    assert cells(table, row)[INVESTMENT] == "1,500"
    window.document.undo()
    settle(window)
    assert cells(table, 5)[INVESTMENT] == "980"
    assert table.rows.index(5, SAVING).data(Qt.ItemDataRole.EditRole) == "84-118-146 MWh/yıl"
    assert not table.rows.flags(table.rows.index(5, 4)) & Qt.ItemFlag.ItemIsEditable


def test_what_cannot_be_taken_stays_in_its_cell_with_the_reason(place, window, press):
    table = place.list.table
    edit(table, 0, MONEY, press, "çok para")
    settle(window)
    at = table.rows.index(0, MONEY)
    assert at.data() == "çok para"
    assert "no sum of money" in at.data(Qt.ItemDataRole.ToolTipRole)
    assert "no sum of money" in place.list.complaint.text()
    edit(table, 0, MONEY, press, "300 bin TL")
    settle(window)
    assert cells(table, 0)[MONEY] == "300"
    assert "no sum" not in str(table.rows.index(0, MONEY).data(Qt.ItemDataRole.ToolTipRole))
    assert not place.list.complaint.text()


def test_a_state_is_chosen_in_its_cell(place, window):
    table = place.list.table
    table.setCurrentIndex(table.rows.index(0, STATE))
    QTest.keyClick(table, Qt.Key.Key_Return)
    box = table.findChild(QComboBox)
    box.setCurrentIndex(box.findData("implemented"))
    box.activated.emit(box.currentIndex())
    settle(window)
    assert cells(table, 0)[STATE] == "Implemented"


def test_states_by_button_and_rejected_with_a_reason(place, window, press):
    place.list.table.setCurrentIndex(place.list.table.rows.index(2, 1))
    name = place.detail.title.words
    place.detail.next_button.click()
    settle(window)
    assert place.list.current.state == "in_progress"
    place.detail.reject_button.click()
    assert place.detail.reason.isVisible()
    QTest.keyClick(place.detail.reason, Qt.Key.Key_Return)
    assert place.list.current.state == "in_progress"
    press(place.detail.reason, "Basınç yetmiyor")
    QTest.keyClick(place.detail.reason, Qt.Key.Key_Return)
    settle(window)
    assert (place.list.current.name, place.list.current.state, place.list.current.reason) == (
        name, "rejected", "Basınç yetmiyor",
    )  # fmt: skip
    assert place.list.found.total.count == 7
    place.list.states.choose("rejected")
    assert place.list.table.rows.rowCount() == 2
    assert cells(place.list.total, 0)[3] != ""


def test_the_first_measure_by_keys_alone(empty, window, press):
    assert empty.empty.isVisible()
    QTest.keyClick(empty, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert empty.list.name.hasFocus()
    QTest.keyClick(empty.list.name, Qt.Key.Key_Return)
    assert "name first" in empty.list.complaint.text()
    press(empty.list.name, "Hız sürücüsü")
    QTest.keyClick(empty.list.name, Qt.Key.Key_Return)
    settle(window)
    assert cells(empty.list.table, 0)[NAME] == "Hız sürücüsü"
    assert not empty.list.chart.has_figure
    QTest.keyClick(empty.list.table, Qt.Key.Key_Delete)
    settle(window)
    assert empty.empty.isVisible()
    window.document.undo()
    settle(window)
    assert not empty.empty.isVisible()
    empty.add()
    QTest.keyClick(empty.list.name, Qt.Key.Key_Escape)
    assert not empty.list.name.isVisible()


def test_the_cost_of_waste_is_seen_and_said(place, window, press):
    place.views.choose("cost")
    settle(window)
    cost = place.cost
    assert "Losses 6,851" in cost.told.text()
    assert "7.1% of the turnover" in cost.told.text()
    assert "Kırık plaka" in cost.lacks.text()
    assert cost.picture.has_figure
    assert cells(cost.table, 0) == ["Blok kesim", "15,770", "2,029", "3,200", "20,999", "3,383", "49.4%"]
    edit(cost.table, 0, 3, press, "4,2 milyon TL")
    settle(window)
    assert cells(cost.table, 0)[3] == "4,200"
    cost.turnover.setFocus()
    cost.turnover.clear()
    press(cost.turnover, "48 milyon TL")
    QTest.keyClick(cost.turnover, Qt.Key.Key_Return)
    settle(window)
    assert "14." in cost.told.text()
    cost.keys.choose("dry")
    settle(window)
    assert cost._cost.found.key == "dry"
    cost.picture.copy_data()
    assert QGuiApplication.clipboard().text().split("\n")[1].startswith("Moloz\tBlok kesim")


def test_indicators_stand_beside_the_year_that_is_chosen(place, window):
    place.views.choose("indicators")
    settle(window)
    view = place.indicators
    assert cells(view.table, 0)[:5] == ["Energy", "kWh/t", "240", "254", "−5.2%"]
    assert "own baseline year" in view.remarks.text()
    view.baselines.picked.emit("2024")
    settle(window)
    assert cells(view.table, 0)[3] == "245"
    assert not place.add_button.isVisible()


def test_checks_lead_here(place, window):
    row = place.list.table.rows.row(4).key
    one = next(one for one in place.list.found.every if str(one.row) == row)
    place.show_target(Target("measures", "measure", one.row, "due"))
    settle(window)
    assert place.list.current.row == one.row
    place.show_target(Target("measures", "turnover"))
    settle(window)
    assert place.cost.isVisible()
