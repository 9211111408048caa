"""Lines under heads: counts and sums, folded by keys, written in place, and the mark of what is filtered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from esdesk.audit.inventory import Query
from esdesk.audit.quick_line import read
from esdesk.desktop.places.inventory import columns
from esdesk.desktop.places.inventory.rows import HEAD, Rows
from esdesk.services.inventory import inventory
from esdesk.services.inventory.inventory import Section

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SECTIONS = st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=6)


@given(SECTIONS, st.booleans())
def test_every_row_is_one_line_or_one_head_and_is_found_again(made, headed):
    sections = [Section(str(at), "", count) for at, (count, _) in enumerate(made)]
    rows = Rows(sections, {str(at) for at, (_, folded) in enumerate(made) if folded}, headed=headed)
    told = [(section.key, offset) for section, offset in map(rows.at, range(rows.total))]
    assert [rows.row_of(*one) for one in told] == list(range(rows.total))
    wanted = [
        (str(at), offset)
        for at, (count, folded) in enumerate(made)
        for offset in ([HEAD] * headed + [*range(0 if headed and folded else count)])
    ]
    assert told == wanted
    assert [rows.at(row)[1] for row in rows.heads()] == [HEAD] * (headed * len(made))


@pytest.fixture
def place(open_window):
    open_window.go_to("inventory")
    return open_window.place


@pytest.fixture
def by(place):
    """Groups as one does it in the menu, and puts the cursor on a row: by("kind", 0)."""

    def group(what, row=0, key="name"):
        place.grouping._ticks[what].trigger()
        place.grid.setFocus()
        place.grid.stand_at(row, columns.place(key))

    return group


def shown(place):
    """What stands in the grid: heads by words and count, lines by name."""
    model = place.model
    found = []
    for row in range(model.rowCount()):
        head = model.head(row)
        found.append(f"{head.words} {head.section.count}" if head else model.line(row).name)
    return found


KINDS = ["Material 1", "Palet", "Waste 2", "Mermer kesim çamuru", "Karton ambalaj"]


def test_lines_stand_under_heads_that_fold_by_keys(place, by, qtbot):
    by("kind")
    assert shown(place) == KINDS
    assert place.grouping.button.text() == "Group: Kind"
    qtbot.keyClick(place.grid, Qt.Key.Key_Left)
    assert shown(place) == ["Material 1", *KINDS[2:]]
    qtbot.keyClick(place.grid, Qt.Key.Key_Down, CTRL)
    assert place.grid.currentIndex().row() == 1
    qtbot.keyClick(place.grid, Qt.Key.Key_Return)
    assert shown(place) == ["Material 1", "Waste 2"]
    qtbot.keyClick(place.grid, Qt.Key.Key_Right)
    qtbot.keyClick(place.grid, Qt.Key.Key_F, CTRL | SHIFT)
    assert shown(place) == ["Material 1", "Waste 2"]
    assert place.model.head(place.grid.currentIndex().row()).words == "Waste"
    qtbot.keyClick(place.grid, Qt.Key.Key_F, CTRL | SHIFT)
    assert shown(place) == KINDS
    qtbot.keyClick(place.grid, Qt.Key.Key_Up, CTRL)
    by("")
    assert shown(place) == [*KINDS[3:], "Palet"]


def test_a_press_on_a_head_folds_and_one_on_a_line_does_not(place, by, qtbot):
    by("direction")
    grid = place.grid
    for row, then in ((1, 5), (0, 3)):
        box = grid.visualRect(place.model.index(row, columns.place("name")))
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
        assert place.model.rowCount() == then


def test_heads_tell_what_their_lines_come_to(place, by, eventually):
    by("kind")
    eventually(lambda: bool(place.model.head(2).sums))
    assert place.model.head(0).sums == (("want", "1,200 t"),)
    assert place.model.head(2).sums == (("have", "2,400 t"),)
    assert place.sums.words == "A year  ▲ Waste 2,400 t  ▼ Material 1,200 t"
    by("direction")
    eventually(lambda: place.model.head(0).sums == (("have", "2,400 t"),))


def test_enter_goes_over_heads_and_an_edit_takes_its_line_to_another_group(place, by, press, qtbot):
    by("kind", 1, "amount")
    press(place.grid, "7")
    qtbot.keyClick(place.editing.box, Qt.Key.Key_Return)
    assert place.model.line(1).amount == "7"
    assert place.grid.current_row() == place.model.line(3).row
    palet = place.model.line(1).row
    place.grid.show_row(palet)
    place.editing._choose(place.model.line(1), "kind", "waste")
    assert shown(place) == ["Waste 3", "Mermer kesim çamuru", "Karton ambalaj", "Palet"]
    assert place.grid.current_row() == palet
    place.document.undo()
    assert shown(place) == KINDS


def test_what_is_added_to_a_folded_group_is_seen(place, by, qtbot):
    by("kind")
    qtbot.keyClick(place.grid, Qt.Key.Key_F, CTRL | SHIFT)
    row = place.document.write(inventory.add_line, place.document.facility, read("cam ambalaj 15 01 07 3 t/ay"))
    place.adding.added.emit(row)
    assert place.grid.current_row() == row
    assert shown(place)[0] == "Material 1"
    qtbot.keyClick(place.grid, Qt.Key.Key_Backspace, CTRL)
    assert place.model.head(place.grid.currentIndex().row()).words == "Waste"
    assert place.grid.chosen_rows() == []  # what acts on lines does nothing to a head
    qtbot.keyClick(place.grid, Qt.Key.Key_Delete)
    assert place.model.rows.lines == 4


def test_a_block_goes_over_the_lines_of_its_group(place, by, qtbot):
    by("kind", 3, "amount")
    QApplication.clipboard().setText("5 t/ay\n6 t/ay")
    with qtbot.waitSignal(place.taking_in.planned):
        qtbot.keyClick(place.grid, Qt.Key.Key_V, CTRL)
    with qtbot.waitSignal(place.taking_in.ended):
        qtbot.keyClick(place.preview.list, Qt.Key.Key_Return)
    assert [place.model.line(row).amount for row in (1, 3, 4)] == ["1.200", "5", "6"]


def test_groups_are_remembered_and_speak_both_languages(place, by, window, audit_file, speak):
    by("chapter")
    assert shown(place)[0] == "01 · Mining, quarrying and mineral processing 1"
    assert shown(place)[2] == "Without a waste code 2"
    speak("tr")
    assert shown(place)[0] == "01 · Maden ve taş ocakçılığı, cevher işleme 1"
    assert shown(place)[2] == "Atık kodu yok 2"
    from esdesk.desktop.places.inventory.place import InventoryPlace

    again = InventoryPlace(place.document, place.runner)
    assert again.choosing.query == Query(by="chapter")
    again.deleteLater()


def test_the_model_keeps_qts_rules_with_heads(place, qtbot):
    model = type(place.model)(place.document)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_lines(Query(by="kind"))
    model.fold("waste", folded=True)
    place.document.write(inventory.add_line, place.document.facility, read("su 3 m3/ay"))
    model.show_lines(Query(by="kind"))
    assert model.rowCount() == 5
    model.fold("waste", folded=False)
    model.fold_all(folded=True)
    place.document.undo()
    model.show_lines(Query(by="kind"))
    assert model.rowCount() == 2
    model.show_lines(Query(by="fate", sort="name"))
    assert model.rowCount() == 4
    model.clear()


def test_what_is_filtered_is_told_and_taken_away_piece_by_piece(place, press, qtbot, eventually):
    bar = place.filtered
    assert bar.isHidden()
    place.choosing.segments.choose("have")
    press(place.choosing.filter, "karton")
    eventually(lambda: bar.words.text() == "1 of 3 lines")
    assert (bar.segment.text(), bar.text.text()) == ("Have  ×", "“karton”  ×")
    bar.segment.click()
    assert (place.choosing.segments.current, bar.segment.isHidden(), bar.everything.isHidden()) == ("all", True, True)
    place.grid.setFocus()
    qtbot.keyClick(place.grid, Qt.Key.Key_Escape)
    eventually(bar.isHidden)
    assert place.model.rowCount() == 3


def test_the_choices_are_all_there(place):
    words = [one.text() for one in place.grouping._choices.findChildren(QAction) if one.isCheckable()]
    assert words == ["No groups", "Kind", "Direction", "Facility", "Process", "Waste chapter", "Today's fate"]
