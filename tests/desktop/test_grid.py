"""The grid as one works in it: cells written in place, lines acted on, blocks taken in after a look, the strip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from esdesk.audit.inventory import Line
from esdesk.desktop.places.inventory import columns
from esdesk.desktop.places.inventory.converted import converted
from esdesk.services.files import drafts
from esdesk.services.files.files import opened

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def place(open_window):
    open_window.go_to("inventory")
    return open_window.place


@pytest.fixture
def go(place):
    """Puts the cursor in a cell: go(0, "amount")."""

    def to(row, key):
        place.grid.setFocus()
        place.grid.setCurrentIndex(place.model.index(row, columns.place(key)))

    return to


@pytest.fixture
def write(press):
    """Types letter by letter into whatever has the focus then."""

    def type_in(text):
        for letter in text:
            press(QApplication.focusWidget(), letter)

    return type_in


def column(place, key):
    return [place.model.index(row, columns.place(key)).data() for row in range(place.model.rowCount())]


def test_typing_writes_over_the_cell_and_enter_goes_down(place, go, write, qtbot):
    go(0, "amount")
    write("1")
    assert place.editing.is_open
    write(".300 t/yıl")
    qtbot.keyClick(place.editing.box, Qt.Key.Key_Return)
    assert column(place, "amount") == ["1.300 t/yıl", "1.200 t/yıl", "1.200 t/yıl"]
    assert place.grid.currentIndex().row() == 1
    assert place.grid.hasFocus()
    place.document.undo()
    assert column(place, "amount")[0] == "1.200 t/yıl"


def test_tab_goes_right_and_escape_gives_back(place, go, write, qtbot):
    go(1, "code")
    qtbot.keyClick(place.grid, Qt.Key.Key_F2)
    write("15 01 01")
    qtbot.keyClick(place.editing.box, Qt.Key.Key_Tab)
    assert column(place, "code")[1] == "15 01 01"
    assert place.grid.currentIndex().column() == columns.place("process")
    write("Paketleme")
    qtbot.keyClick(place.editing.box, Qt.Key.Key_Escape)
    assert column(place, "process")[1] == ""
    assert place.grid.hasFocus()
    assert place.document.read(drafts.all) == []


def test_what_a_cell_cannot_hold_is_told_at_the_cell(place, go, write, qtbot, speak):
    go(0, "amount")
    write("çok")
    qtbot.keyClick(place.editing.box, Qt.Key.Key_Return)
    assert place.editing.is_open
    assert place.editing.note.isVisible()
    assert "çok" in place.editing.note.first.text()
    qtbot.keyClick(place.editing.box, Qt.Key.Key_Escape)
    assert column(place, "amount")[0] == "1.200 t/yıl"


def test_the_note_tells_what_stood_there_and_what_the_amount_comes_to(place, go, write, qtbot):
    go(0, "amount")
    qtbot.keyClick(place.grid, Qt.Key.Key_F2)
    assert "100 t/month" in place.editing.note.first.text()
    assert "1.200 t/yıl" in place.editing.note.second.text()
    write("2.400 t/yıl")
    assert "200 t/month" in place.editing.note.first.text()


def test_a_cell_left_for_elsewhere_is_written(place, go, write):
    go(2, "name")
    write("Palet (kullanılmış)")
    place.bar.edit.setFocus()
    assert column(place, "name")[2] == "Palet (kullanılmış)"


def test_keystrokes_in_a_cell_come_back(place, go, write, open_window, audit_file, eventually):
    go(1, "name")
    write("Karton, oluklu")
    with opened(audit_file) as other:
        kept = [(one.field, one.text) for one in drafts.all(other)]
    assert kept == [("name", "Karton, oluklu")]  # and no more: as a killed process leaves it
    open_window.document.close()
    open_window.open_file(audit_file)
    eventually(lambda: place.editing.is_open)
    assert place.editing.box.text() == "Karton, oluklu"
    assert column(place, "name")[1] == "Karton ambalaj"


def test_control_d_fills_down(place, go, write, qtbot):
    go(0, "amount")
    place.grid.selectAll()
    qtbot.keyClick(place.grid, Qt.Key.Key_F2)
    write("7 t/ay")
    place.grid.selectAll()
    qtbot.keyClick(place.editing.box, Qt.Key.Key_D, CTRL)
    assert column(place, "amount") == ["7 t/ay"] * 3


def test_delete_and_duplicate_are_one_step_each(place, go, qtbot):
    go(1, "name")
    qtbot.keyClick(place.grid, Qt.Key.Key_D, CTRL | SHIFT)
    assert column(place, "name") == ["Mermer kesim çamuru", "Karton ambalaj", "Palet", "Karton ambalaj"]
    place.grid.selectAll()
    qtbot.keyClick(place.grid, Qt.Key.Key_Delete)
    assert place.model.rowCount() == 0
    place.document.undo()
    place.document.undo()
    assert column(place, "name") == ["Mermer kesim çamuru", "Karton ambalaj", "Palet"]


def test_copied_lines_can_be_pasted(place, go, qtbot):
    go(0, "name")
    qtbot.keyClick(place.grid, Qt.Key.Key_C, CTRL)
    copied = QApplication.clipboard().text()
    assert "Mermer kesim çamuru" in copied.splitlines()[1]
    assert len(copied.splitlines()) == 2
    with qtbot.waitSignal(place.taking_in.planned):
        qtbot.keyClick(place.grid, Qt.Key.Key_V, CTRL)
    assert not place.preview.take.isEnabled()  # it says what is recorded already


def test_what_is_forgotten_is_added_or_marked_by_one_key(place, qtbot, press, eventually):
    eventually(place.strip.isVisible)
    first, count = place.strip.chips[0], len(place.strip.chips)
    name = first.accessibleName()
    place.strip.setFocus()
    press(place.strip, "x")
    assert len(place.strip.chips) == count - 1
    assert place.model.rowCount() == 3
    if count > 1:
        press(place.strip, "+")
        assert place.model.rowCount() == 4
        assert name not in column(place, "name")


def test_a_kind_is_chosen_of_those_there_are(place, go, qtbot):
    go(0, "kind")
    qtbot.keyClick(place.grid, Qt.Key.Key_F2)
    menu = next(one for one in place.grid.findChildren(QMenu) if one.isVisible())
    assert menu.activeAction().text() == "Waste"
    next(action for action in menu.actions() if action.text() == "By-product").trigger()
    menu.close()
    assert column(place, "kind")[0] == "By-product"


def test_f6_goes_round(place, qtbot):
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_F6)
    assert place.grid.hasFocus()
    qtbot.keyClick(place.grid, Qt.Key.Key_F6)
    if place.strip.isVisible():
        qtbot.keyClick(place.strip, Qt.Key.Key_F6)
    assert place.detail.pane.hasFocus()
    qtbot.keyClick(place.detail.pane.fields.what.head, Qt.Key.Key_F6)
    assert place.bar.edit.hasFocus()


@pytest.mark.parametrize(
    ("text", "unit", "language", "told"),
    [
        ("1.250 t/yıl", "t/yıl", "tr", "104,2 t/ay"),
        ("1250", "t/yıl", "en", "104.2 t/month"),
        ("120 kg/ay", "t/yıl", "tr", "1.440 kg/yıl"),
        ("3 t", "", "tr", ""),
        ("çok", "t/yıl", "tr", ""),
    ],
)
def test_an_amount_is_told_for_the_other_period(text, unit, language, told):
    empty = dict.fromkeys(Line.__slots__, "")
    assert converted(text, Line(**{**empty, "unit": unit}), {}, language) == told


def test_codes_and_the_mirror_question_come_up_in_the_cell(place, go, write, qtbot, eventually):
    go(1, "code")
    qtbot.keyClick(place.grid, Qt.Key.Key_F2)
    codes = place.editing.note.codes
    eventually(lambda: bool(codes.shown) and codes.isVisible())
    assert column(place, "code")[1] == ""  # nothing is chosen beforehand
    write("yağlı üstüpü")
    eventually(lambda: [one.code for one in codes.shown][:1] == ["150202"])
    qtbot.keyClick(place.editing.box, Qt.Key.Key_Return)
    assert place.editing.note.first.text() == "Take a code with Alt and its digit, or write its six digits."
    assert column(place, "code")[1] == ""  # words are no code
    qtbot.keyClick(place.editing.box, Qt.Key.Key_1, ALT)
    assert place.editing.box.text() == "15 02 02*"
    eventually(lambda: "?" in place.editing.note.first.text())
    eventually(codes.answers["hazardous"].isVisible)
    codes.answers["hazardous"].click()
    qtbot.keyClick(place.editing.box, Qt.Key.Key_Return)
    assert column(place, "code")[1] == "15 02 02*"
    said = place.document.record("resource", place.model.line(1).row).values["classification"]
    assert (said["code"], said["mirror"]) == ("15 02 02*", "hazardous")
    place.document.undo()
    assert column(place, "code")[1] == ""


def test_a_code_chosen_with_a_name_is_written_with_it_in_one_step(place, go, write, qtbot, eventually):
    go(1, "name")
    write("karton koli")
    codes = place.editing.note.codes
    eventually(lambda: [one.code for one in codes.shown][:1] == ["150101"])
    qtbot.keyClick(place.editing.box, Qt.Key.Key_1, ALT)
    qtbot.keyClick(place.editing.box, Qt.Key.Key_1, ALT)
    assert place.editing.codes.beside == ""  # pressed again it is taken back
    qtbot.keyClick(place.editing.box, Qt.Key.Key_1, ALT)
    qtbot.keyClick(place.editing.box, Qt.Key.Key_Return)
    assert (column(place, "name")[1], column(place, "code")[1]) == ("karton koli", "15 01 01")
    place.document.undo()
    assert (column(place, "name")[1], column(place, "code")[1]) == ("Karton ambalaj", "")


def test_no_code_is_proposed_for_a_want_or_another_column(place, go, qtbot, open_window):
    codes = place.editing.note.codes
    for row, key in ((2, "name"), (0, "amount")):
        go(row, key)
        qtbot.keyClick(place.grid, Qt.Key.Key_F2)
        open_window.runner.finish()
        assert place.editing.is_open
        assert not codes.isVisible()
        qtbot.keyClick(place.editing.box, Qt.Key.Key_Escape)


def test_a_resource_in_the_grid_takes_twelve_keys_beyond_its_words(place, write, press, qtbot, eventually):
    """Name in the line; amount, code and fate in the grid: what is pressed beside letters of words is counted."""
    place.columns_button._turn("fate", seen=True)
    pressed = []

    def key(one, on, modifier=Qt.KeyboardModifier.NoModifier):
        pressed.append(one)
        qtbot.keyClick(on, one, modifier)

    press(place.bar.edit, "atık karton koli")
    key(Qt.Key.Key_Return, place.bar.edit)
    key(Qt.Key.Key_Down, place.bar.edit)
    key(Qt.Key.Key_Tab, place.grid)
    key(Qt.Key.Key_F2, place.grid)
    eventually(lambda: bool(place.editing.note.codes.shown))
    key(Qt.Key.Key_1, place.editing.box, ALT)
    key(Qt.Key.Key_Tab, place.editing.box)
    key(Qt.Key.Key_Tab, place.grid)
    write("35 kg/ay")
    for at in (place.editing.box, place.grid, place.grid):
        key(Qt.Key.Key_Tab, at)
    pressed.append("d")
    write("d")
    menu = next(one for one in place.grid.findChildren(QMenu) if one.isVisible())
    key(Qt.Key.Key_Return, menu)
    added = place.model.line(3)
    assert (added.name, added.code, added.amount, added.fate) == ("atık karton koli", "150101", "35", "disposed")
    assert len(pressed) <= 12


def test_columns_without_room_say_so_in_their_menu(place, open_window, qapp):
    place.columns_button._turn("fate", seen=True)
    open_window.resize(960, 700)
    qapp.processEvents()
    place.detail.turn()
    qapp.processEvents()
    place.columns_button._ticks.aboutToShow.emit()
    gone = place.grid.widths.gave_way
    assert gone
    told = [one.text() for one in place.columns_button._ticks.actions() if one.text().endswith("(no room now)")]
    assert len(told) == len(gone)
    assert f"No room now for {len(gone)} column" in place.columns_button.toolTip()
    for wanted in sorted(gone):  # one that is left out gives nothing way
        place.columns_button._turn(wanted, seen=False)
    assert not place.grid.widths.gave_way
