"""The inventory: lines shown, filtered and sorted, by keyboard alone, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from esdesk.desktop.place import Target
from esdesk.desktop.places.inventory.columns import COLUMNS
from esdesk.desktop.places.inventory.columns import place as number
from esdesk.desktop.places.inventory.columns_menu import ColumnsButton
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.desktop.places.inventory.lines_model import LinesModel
from esdesk.services.inventory import inventory


@pytest.fixture
def place(open_window):
    open_window.go_to("inventory")
    return open_window.place


def shown(place, key="name"):
    model = place.model
    return [model.index(row, number(key)).data() for row in range(model.rowCount())]


def test_it_shows_what_is_recorded(place):
    assert shown(place) == ["Mermer kesim çamuru", "Karton ambalaj", "Palet"]
    assert shown(place, "code") == ["01 04 13", "", ""]
    assert shown(place, "amount") == ["1.200 t/yıl"] * 3


def test_segments_and_filter_ask_the_ledger(place, press, qtbot):
    place.choosing.segments.choose("want")
    assert shown(place) == ["Palet"]
    place.choosing.segments.choose("all")
    press(place.choosing.filter, "CAMUR")
    qtbot.waitUntil(lambda: shown(place) == ["Mermer kesim çamuru"])


def test_a_header_sorts_up_then_down_then_not(place, qtbot):
    header = place.grid.horizontalHeader()
    for expected in (
        ["Karton ambalaj", "Mermer kesim çamuru", "Palet"],
        ["Palet", "Mermer kesim çamuru", "Karton ambalaj"],
        ["Mermer kesim çamuru", "Karton ambalaj", "Palet"],
    ):
        header.sectionClicked.emit(number("name"))
        assert shown(place) == expected


def test_the_cursor_stays_on_its_resource_when_the_order_changes(place):
    place.grid.setCurrentIndex(place.model.index(0, number("name")))
    row = place.grid.current_row()
    place.grid.horizontalHeader().sectionClicked.emit(number("name"))
    assert place.grid.currentIndex().row() == 1
    assert place.grid.current_row() == row


def test_a_target_is_found_behind_a_filter(place):
    palet = place.model.line(2).row
    place.choosing.segments.choose("have")
    place.show_target(Target("inventory", "resource", palet, "classification"))
    assert place.grid.current_row() == palet
    assert COLUMNS[place.grid.currentIndex().column()].key == "code"


def test_arrows_go_from_line_to_grid_and_back(place, qtbot):
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Down)
    assert place.grid.hasFocus()
    assert place.grid.currentIndex().row() == 0
    qtbot.keyClick(place.grid, Qt.Key.Key_Up)
    assert place.bar.edit.hasFocus()


def test_the_model_keeps_qts_rules(place, qtbot):
    model = LinesModel(place.document)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_lines(inventory.Query())
    assert model.rowCount() == 3
    place.document.write(inventory.add_line, place.document.facility, inventory_line("cam 3 t/ay"))
    model.show_lines(inventory.Query())
    assert model.rowCount() == 4
    place.document.undo()
    model.show_lines(inventory.Query())
    model.show_lines(inventory.Query(direction="want", sort="name"))
    assert model.rowCount() == 1


def inventory_line(text):
    from esdesk.audit.quick_line import read

    return read(text)


def test_the_foot_sums_up_a_year_of_what_is_shown(place, press, eventually):
    eventually(lambda: place.sums.isVisible())
    assert place.sums.words == "A year  ▲ Waste 2,400 t  ▼ Material 1,200 t"
    press(place.choosing.filter, "camur")
    eventually(lambda: place.sums.words == "A year  ▲ Waste 1,200 t")
    place.choosing.show_all()
    place.document.write(inventory.add_line, place.document.facility, inventory_line("cam kırığı"))
    eventually(lambda: place.sums.words.endswith("1 line without an amount a year"))
    press(place.choosing.filter, "kırığı")
    eventually(lambda: not place.sums.isVisible())


def test_the_sums_are_whole_in_any_width(place, eventually):
    eventually(lambda: place.sums.isVisible())
    for text in (
        "ısı 4.800 MWh/yıl",
        "su 18.000 m3/yıl",
        "depo 800 m2/yıl",
        "torna 40 saat/hafta",
        "- flokülant 3 t/ay",
    ):
        place.document.write(inventory.add_line, place.document.facility, inventory_line(text))
    eventually(lambda: "Energy 4,800 MWh" in place.sums.words)
    tall = place.sums.height()
    for width in (1366, 960):
        place.window().resize(width, 768)
        ends = [x for _, x, _ in place.sums._placed()]
        assert max(ends) < place.sums.width()
    assert place.sums.height() > tall


def test_in_a_narrow_window_what_only_helps_gives_way(place, qtbot):
    window = place.window()
    assert place.detail.pane.isVisible()
    window.resize(960, 600)
    qtbot.waitUntil(lambda: not place.detail.pane.isVisible())
    assert place.columns_button.text() == ""
    assert place.columns_button.accessibleName() == "Columns"
    place.detail.turn()
    assert place.detail.pane.isVisible()
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: place.columns_button.text() == "Columns")
    assert place.detail.pane.isVisible()


def test_long_names_make_no_wide_tips(place, press, qtbot):
    name = "İĞÜŞÖÇ" * 34
    place.document.write(inventory.add_line, place.document.facility, inventory_line(f"{name} 3 t/ay"))
    tip = place.model.index(3, number("name")).data(Qt.ItemDataRole.ToolTipRole)
    assert max(map(len, tip.splitlines())) <= 80
    assert "".join(tip.splitlines()).startswith(name)


def test_a_tip_says_what_is_doubtful(place):
    tip = place.model.index(1, number("name")).data(Qt.ItemDataRole.ToolTipRole)
    assert place.model.line(1).sign == "fault"
    assert tip.startswith("Karton ambalaj\n")
    assert "waste code" in tip
    assert "Ctrl+9" not in tip


def test_one_button_is_the_one_to_press(place, press):
    def accents():
        return [
            one.text()
            for one in place.findChildren(QPushButton)
            if one.property("look") == "accent" and one.isVisible()
        ]

    for _ in range(6):
        place.document.undo()
    assert accents() == ["Write the first line"]
    press(place.bar.edit, "palet")
    assert accents() == ["Add  ⏎"]


def test_no_code_is_missed_where_none_can_be(place, press, qtbot):
    def painted(row):
        cell = place.grid.visualRect(place.model.index(row, number("code"))).adjusted(2, 4, -2, -4)
        image = place.grid.viewport().grab(cell).toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    place.document.write(inventory.add_line, place.document.facility, inventory_line("atık ısı 3 MWh/ay"))
    assert len(painted(1)) > 1  # the dash of a waste without a code
    assert len(painted(3)) == 1


def test_a_column_can_be_left_out_and_stays_so(place, qtbot):
    ticks = {action.text(): action for action in place.columns_button.menu().actions()}
    assert "Name" not in ticks
    ticks["Process"].setChecked(False)
    assert place.grid.isColumnHidden(number("process"))
    again = Grid(place.model)
    qtbot.addWidget(again)
    ColumnsButton(again)
    again.resize(1100, 600)
    again.show()
    assert again.isColumnHidden(number("process"))
    assert not again.isColumnHidden(number("evidence"))
    ticks["Process"].setChecked(True)
    assert not place.grid.isColumnHidden(number("process"))


def test_a_width_that_was_drawn_is_kept_and_given_back(place, qtbot):
    header, at = place.grid.horizontalHeader(), number("process")
    first = place.grid.columnWidth(at)
    place.grid.setColumnWidth(at, 190)  # as a person draws the border
    place.window().resize(1366, 768)
    assert place.grid.columnWidth(at) == 190
    again = Grid(place.model)
    qtbot.addWidget(again)
    again.resize(1100, 600)
    again.show()
    assert again.columnWidth(at) == 190
    place.window().resize(1440, 900)
    header.sectionHandleDoubleClicked.emit(at)
    assert place.grid.columnWidth(at) == first


def test_in_little_room_columns_give_way_and_nothing_scrolls_sideways(place, qtbot):
    window = place.window()
    window.resize(960, 600)
    qtbot.waitUntil(lambda: not place.detail.pane.isVisible())
    place.detail.turn()
    qtbot.waitUntil(lambda: place.grid.isColumnHidden(number("evidence")))
    assert not place.grid.isColumnHidden(number("amount"))
    assert place.grid.horizontalHeader().length() <= place.grid.viewport().width()
    place.show_target(Target("inventory", "resource", place.model.line(1).row, "quality"))
    assert not place.grid.isColumnHidden(place.grid.currentIndex().column())
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: not place.grid.isColumnHidden(number("evidence")))


def test_an_empty_inventory_says_what_to_do(place):
    for _ in range(6):  # the fixture's three resources and quantities
        place.document.undo()
    assert place.model.rowCount() == 0
    assert place.empty.isVisible()
    assert not place.detail.pane.isVisible()
    place.grid.setFocus()
    place.empty.button.click()
    assert place.bar.edit.hasFocus()


def test_a_filter_that_finds_nothing_says_so_and_leads_back(place, press, qtbot):
    press(place.choosing.filter, "zürafa")
    qtbot.waitUntil(place.none_found.isVisible)
    qtbot.keyClick(place.choosing.filter, Qt.Key.Key_F6)
    place.none_found.button.click()
    qtbot.waitUntil(lambda: place.model.rowCount() == 3)
    assert place.grid.isVisible()


def test_every_word_changes_with_the_language(place, speak):
    def words():
        texts = [one.text() for kind in (QLabel, QToolButton) for one in place.findChildren(kind) if one.isVisible()]
        header = [column.words for column in COLUMNS]
        return {
            text for text in (*texts, *header, place.choosing.filter.placeholderText()) if any(map(str.isalpha, text))
        }

    english = words()
    speak("tr")
    assert english & words() <= {"Ctrl+⏎", "Ctrl+V"}
