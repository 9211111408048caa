"""The detail of a resource: every field in place, by keyboard, in both languages; what is typed is never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from esdesk.desktop.place import Target
from esdesk.services import records
from esdesk.services.entering import rows_within


@pytest.fixture
def place(open_window):
    open_window.go_to("inventory")
    return open_window.place


@pytest.fixture
def pane(place, choose):
    choose(0)
    return place.detail.pane


@pytest.fixture
def choose(place, qtbot):
    """Puts the cursor on a line and waits for its detail."""

    def turn(at):
        place.grid.setCurrentIndex(place.model.index(at, 2))
        row = place.model.line(at).row
        qtbot.waitUntil(lambda: place.detail.pane._shown is not None and place.detail.pane._shown.row == row)
        return row

    return turn


def type_and_leave(qtbot, press, box, text):
    box.setFocus()
    box.selectAll()
    press(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def values(place, row):
    return place.document.ledger.record_at(row).values


def test_it_shows_the_resource_with_the_cursor(place, pane, choose):
    assert pane.fields.resource.edit("name").box().text() == "Mermer kesim çamuru"
    assert pane.fields.quantities.lines.edit("offered").box("said").text() == "1.200 t/yıl"
    choose(2)
    assert pane.fields.resource.edit("name").box().text() == "Palet"


def test_a_field_is_saved_on_leaving_and_the_grid_shows_it(place, pane, qtbot, press):
    row = place.grid.current_row()
    type_and_leave(qtbot, press, pane.fields.quantities.lines.edit("offered").box("said"), "1.300 t/yıl")
    type_and_leave(qtbot, press, pane.fields.price.edit("price").box("said"), "450 TL/t")
    assert place.model.line(0).amount == "1.300"
    assert place.model.line(0).price == "450"
    assert len(place.document.read(rows_within, "quantity", row)) == 1
    place.document.undo()
    assert pane.fields.price.edit("price").box("said").text() == ""


def test_what_others_write_does_not_take_away_what_is_being_typed(place, pane, press):
    row = place.grid.current_row()
    box = pane.fields.resource.edit("name").box()
    box.setFocus()
    press(box, "Yeni ")
    typed = box.text()
    place.document.write(records.set_field, row.hex, "packaging", "dökme")
    assert pane.fields.resource.edit("packaging").box().now() == "bulk"
    assert box.text() == typed
    assert box.hasFocus()


def test_turning_to_another_line_saves_what_was_being_typed(place, pane, press, choose):
    row = place.grid.current_row()
    box = pane.fields.resource.edit("name").box()
    box.setFocus()
    box.selectAll()
    press(box, "Pres keki")
    choose(1)
    assert values(place, row)["name"] == "Pres keki"
    assert box.text() == "Karton ambalaj"


def test_what_could_not_be_taken_comes_back_with_its_line(place, pane, press, choose):
    box = pane.fields.quantities.lines.edit("offered").box("said")
    box.setFocus()
    box.selectAll()
    press(box, "çok")
    choose(1)
    assert box.text() == "1.200 t/yıl"
    choose(0)
    assert box.text() == "çok"


def test_amounts_of_another_year_begin_with_the_first_text(place, pane, qtbot, press):
    row = place.grid.current_row()
    quantities = pane.fields.quantities
    quantities.add.click()
    assert quantities.lines.edit("span").box().hasFocus()
    type_and_leave(qtbot, press, quantities.lines.edit("span").box(), "2024")
    type_and_leave(qtbot, press, quantities.lines.edit("offered").box("said"), "900 t/yıl")
    found = place.document.read(rows_within, "quantity", row)
    assert [one["span"]["year"] for _, one in found] == ["2025", "2024"]
    assert quantities.choice.isVisible()
    assert place.model.line(0).amount == "1.200"
    quantities.remove.click()
    assert quantities.values["span"]["year"] == "2025"
    place.document.undo()
    assert len(place.document.read(rows_within, "quantity", row)) == 2


def test_composition_lines_are_written_row_by_row(place, pane, qtbot, press):
    row = place.grid.current_row()
    pane.fields.quality.open()
    rows = pane.fields.composition
    type_and_leave(qtbot, press, rows.lines[-1].edit.box("component"), "nem")
    assert len(rows.lines) == 2
    type_and_leave(qtbot, press, rows.lines[0].edit.box("max"), "28")
    ((line, said),) = place.document.read(rows_within, "composition", row)
    assert said["line"] == {"component": "nem", "max": "28"}
    rows.lines[0].remove.click()
    assert place.document.read(rows_within, "composition", row) == []
    place.document.undo()
    assert rows.lines[0].row == line


def test_months_are_turned_by_keys_and_by_the_pointer(place, pane, qtbot):
    row = place.grid.current_row()
    months = pane.fields.months
    months.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(months, key)
    assert values(place, row)["months"] == ["1", "12"]
    assert months.months == (1, 12)
    qtbot.mouseClick(months, Qt.MouseButton.LeftButton, pos=months._cell(0).center().toPoint())
    assert values(place, row)["months"] == ["12"]


def test_a_range_is_drawn_where_there_is_one(place, pane, qtbot, press):
    quantities = pane.fields.quantities
    assert not quantities.range.isVisible()
    type_and_leave(qtbot, press, quantities.lines.edit("offered").box("said"), "900-1.450 t/yıl")
    assert quantities.range.isVisible()
    assert quantities.range.accessibleName() == "900 – 1.450"


def test_sections_that_say_nothing_are_folded_and_one_key_opens_all(place, pane, qtbot):
    assert [fold.is_open for fold in pane.fields.folds] == [True, True, False, False]
    qtbot.keyClick(place.grid, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert all(fold.is_open for fold in pane.folds)
    assert pane.fields.resource.edit("valid_until").isVisible()
    place.detail.open_all()
    assert not pane.fields.resource.edit("valid_until").isVisible()


def test_ctrl_i_hides_and_shows_it_and_escape_goes_back(place, pane, qtbot):
    control = Qt.KeyboardModifier.ControlModifier
    pane.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert place.grid.hasFocus()
    pane.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_I, control)
    assert not pane.isVisible()
    assert place.grid.hasFocus()
    qtbot.keyClick(place.grid, Qt.Key.Key_I, control)
    assert pane.isVisible()


def test_a_target_in_a_part_puts_the_cursor_into_its_field(open_window, place, pane, choose):
    row = place.model.line(1).row
    quantity, _ = place.document.read(rows_within, "quantity", row)[0]
    open_window.go_to_target(Target("inventory", "quantity", quantity, "used"))
    assert place.grid.current_row() == row
    assert pane.fields.quantities.lines.edit("used").box().hasFocus()


def test_a_fault_stands_at_its_field(place, pane, qtbot, press):
    edit = pane.fields.resource.edit("valid_until")
    pane.open_all()
    type_and_leave(qtbot, press, edit.box(), "yakında")
    assert edit._complaint.isVisible()


def test_what_is_doubtful_has_a_sign_before_its_field(pane, choose):
    signs = {one.shown.name: one.sign for one in reversed(pane.fields.resource.rows)}
    choose(1)
    assert signs["classification"].isVisible()
    assert "code" in signs["classification"].toolTip()
    assert not signs["name"].isVisible()
