"""A block or a sheet is looked at before it is taken in: what each column holds, what is wrong, what would change."""

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from esdesk.desktop.places.inventory import columns
from esdesk.desktop.places.inventory.plan_model import FIRST, Note, PlanModel
from esdesk.desktop.places.inventory.plan_steps import Step
from esdesk.services.inventory import inventory

CTRL = Qt.KeyboardModifier.ControlModifier
BLOCK = """Ad\tMiktar\tAtık kodu\tFiyat\tRenk
Hurda çelik\t4,1 t/yıl\t17 04 05\t₺11.500/t\tgri
Palet\t600 kürek/yıl\t\t20 $/adet\t
Yağ\tçok\t13 02 05\t\t
Karton ambalaj\t1.300 t/yıl\t\t\t
hurda çelik\t2 t/yıl\t17 04 05\t\t
"""


@pytest.fixture
def place(open_window):
    open_window.go_to("inventory")
    return open_window.place


@pytest.fixture
def look(place, qtbot):
    """Pastes a block into the quick line."""

    def paste(text=BLOCK):
        QApplication.clipboard().setText(text)
        with qtbot.waitSignal(place.taking_in.planned):
            qtbot.keyClick(place.bar.edit, Qt.Key.Key_V, CTRL)

    return paste


def names(place):
    return [place.model.index(row, columns.place("name")).data() for row in range(place.model.rowCount())]


def rows(place):
    return [(one.number, one.what) for one in place.preview.model.rows if isinstance(one, Step)]


def test_what_should_be_looked_at_stands_first(place, look):
    look()
    assert place.preview.isVisible()
    assert rows(place) == [(4, "rejected"), (3, "doubt"), (6, "doubt"), (5, "changed"), (2, "new")]
    notes = [one.words for one in place.preview.model.rows if isinstance(one, Note)]
    assert len(notes) == 3
    assert "kürek" in notes[1]
    assert "hurda çelik" in notes[2]
    assert place.preview.words.words == "3 new  ·  1 changed  ·  2 doubtful  ·  1 stays out"


def test_cells_stand_as_they_were_typed_under_what_they_were_taken_for(place, look):
    look()
    model = place.preview.model
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(FIRST, model.columnCount())]
    assert heads == ["Name", "Amount", "Waste code", "Price", ""]
    said = {one.number: one for one in model.rows if isinstance(one, Step)}
    assert said[2].cells == ("Hurda çelik", "4,1 t/yıl", "17 04 05", "₺11.500/t", "gri")
    assert (said[4].marks, said[3].marks) == ({1: "fault"}, {1: "doubt"})
    assert said[5].before == {1: "1.200 t/yıl"}


def test_it_is_taken_in_as_one_step(place, look, qtbot):
    look()
    with qtbot.waitSignal(place.taking_in.ended):
        qtbot.keyClick(place.preview.list, Qt.Key.Key_Return)
    assert names(place)[3:] == ["Hurda çelik", "Palet", "hurda çelik"]
    place.document.undo()
    assert place.model.rowCount() == 3


def test_escape_leaves_it(place, look, qtbot):
    shown = place.detail.pane.isVisible()
    look()
    assert not place.foot.isVisible()
    assert not place.detail.pane.isVisible()
    qtbot.keyClick(place.preview.list, Qt.Key.Key_Escape)
    assert place.grid.isVisible()
    assert place.foot.isVisible()
    assert place.detail.pane.isVisible() == shown
    assert place.model.rowCount() == 3


def test_a_person_says_what_a_column_holds_by_keys_alone(place, look, qtbot):
    look()
    table = place.preview.list
    for _ in range(4):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().column() == FIRST + 4
    qtbot.keyClick(table, Qt.Key.Key_F2)
    menu = next(one for one in table.findChildren(QMenu) if one.isVisible())
    note = next(one for one in menu.actions() if one.text() == "Note")
    menu.setActiveAction(note)
    with qtbot.waitSignal(place.taking_in.planned):
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert place.preview.model.columns[4] == ("Renk", "note")
    assert table.currentIndex().column() == FIRST + 4
    with qtbot.waitSignal(place.taking_in.ended):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    added = place.model.line(3).row
    assert place.document.record("resource", added).values["note"] == "gri"


def test_names_cannot_be_left_out_and_go_to_another_column(place, look, qtbot):
    look()
    table = place.preview.list
    leave = table.choices(0).actions()[-1]
    assert not leave.isEnabled()
    name = next(one for one in table.choices(4).actions() if one.text() == "Name")
    with qtbot.waitSignal(place.taking_in.planned):
        name.trigger()
    assert [held for _, held in place.preview.model.columns] == ["", "amount", "waste_code", "price", "name"]


def test_a_block_without_a_header_has_numbered_columns_that_can_be_changed(place, look, qtbot):
    look("5 t/ay\tKum\n")
    table = place.preview.list
    assert [held for _, held in place.preview.model.columns] == ["name", "code"]
    name = next(one for one in table.choices(1).actions() if one.text() == "Name")
    with qtbot.waitSignal(place.taking_in.planned):
        name.trigger()
    amount = next(one for one in table.choices(0).actions() if one.text() == "Amount")
    with qtbot.waitSignal(place.taking_in.planned):
        amount.trigger()
    with qtbot.waitSignal(place.taking_in.ended):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert names(place)[3:] == ["Kum"]


def test_the_model_keeps_qts_rules(place, look):
    model = PlanModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    facility = place.document.facility
    model.show_plan(place.document.read(inventory.plan_paste, facility, BLOCK))
    model.show_plan(place.document.read(inventory.plan_paste, facility, "Kum\n"))
    assert model.rowCount() == 1
    model.show_plan(None)
    assert model.rowCount() == 0


def test_a_sheet_of_excel_is_looked_at_the_same_way(place, tmp_path, speak, eventually):
    book = xlsxwriter.Workbook(str(tmp_path / "liste.xlsx"))
    sheet = book.add_worksheet("Atıklar")
    lines = [
        ["2025 yılı atık listesi"],
        ["Sıra", "Atık adı", "Yıllık miktar (ton)", "Bertaraf bedeli (TL/ton)", "Yıl"],
        [1, "Karton ambalaj", 1300.5, 450, 2025],
        [2, "Talaş atığı", 12, "", 2025],
        [3, "Toz", "üç varil", "", 2025],
    ]
    for at, line in enumerate(lines):
        sheet.write_row(at, 0, line)
    book.close()
    speak("tr")
    place.taking_in.import_sheet(tmp_path / "liste.xlsx")
    eventually(place.preview.isVisible)
    assert rows(place) == [(5, "rejected"), (3, "changed"), (4, "new")]
    model = place.preview.model
    said = {one.number: one for one in model.rows if isinstance(one, Step)}
    assert said[3].before == {2: "1.200 t/yıl", 3: "–"}
    assert said[4].made == "Atık"
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(FIRST, model.columnCount())]
    assert heads == ["", "Ad", "Miktar", "Bedel", "Yıl"]


def test_a_sheet_that_cannot_be_read_is_told(place, qtbot, tmp_path, open_window):
    sheet = tmp_path / "liste.csv"
    sheet.write_text("", encoding="utf-8")
    with qtbot.waitSignal(place.runner.faulted):
        place.taking_in.import_sheet(sheet)
    assert open_window.notice.isVisible()
    sheet.write_text("Ad;Miktar\nTalaş;3 t/ay\n", encoding="utf-8")
    with qtbot.waitSignal(place.taking_in.planned):
        place.taking_in.import_sheet(sheet)
    assert place.preview.isVisible()


@pytest.fixture
def book(tmp_path):
    """A cover, a list with all that can be, and one whose names nobody knows."""
    path = tmp_path / "defter.xlsx"
    sheets: dict[str, list[list[object]]] = {
        "Atıklar": [["Liste"], ["Ad", "Miktar", "Renk"], ["Talaş", "3 t/ay", "ak"], ["Toz", "çok"], ["Toplam", 3]],
        "Stok": [["Stok tanımı", "Çıkan"], ["Kuvars", "2 t/ay"], ["Cüruf", "1 t/ay"]],
    }
    with xlsxwriter.Workbook(str(path)) as made:
        made.add_worksheet("Kapak").write(0, 0, "Atık planı")
        for name, lines in sheets.items():
            page = made.add_worksheet(name)
            for at, line in enumerate(lines):
                page.write_row(at, 0, line)
            page.set_row(2, None, None, {"hidden": True})
    return path


@pytest.fixture
def bring(place, qtbot, book):
    def bring(path=book):
        with qtbot.waitSignal(place.taking_in.planned):
            place.taking_in.import_sheet(path)

    return bring


def test_another_sheet_is_chosen_by_keys_and_names_are_told_in_it(place, bring, qtbot):
    bring()
    preview = place.preview
    assert preview.sheet.sheets.currentText() == "Atıklar"
    assert (preview.sheet.top.text(), preview.model.over(1)) == ("2", "B · Miktar")
    assert rows(place) == [(4, "rejected"), (3, "new"), (5, "total")]
    assert preview.words.words == "1 new  ·  1 stays out  ·  1 is a total or a header  ·  1 is hidden in the sheet"
    with qtbot.waitSignal(place.taking_in.planned):
        qtbot.keyClick(preview.list, Qt.Key.Key_PageDown, CTRL)
    assert preview.sheet.sheets.currentText() == "Stok"
    assert {what for _, what in rows(place)} == {"unread"}
    assert not preview.take.isEnabled()
    name = next(one for one in preview.list.choices(0).actions() if one.text() == "Name")
    with qtbot.waitSignal(place.taking_in.planned):
        name.trigger()
    assert [what for _, what in rows(place)] == ["new"] * 2


def say_row(place, qtbot, number, signal):
    top = place.preview.sheet.top
    top.selectAll()
    qtbot.keyClicks(top, number)
    with qtbot.waitSignal(signal):
        qtbot.keyClick(top, Qt.Key.Key_Return)


def test_another_row_may_hold_the_headers(place, bring, qtbot):
    bring()
    say_row(place, qtbot, "3", place.taking_in.planned)
    assert place.preview.isVisible()
    assert rows(place) == [(4, "unread"), (5, "unread")]
    assert place.preview.model.over(0) == "A · Talaş"


def test_a_row_that_holds_nothing_is_told_and_the_sheet_stays(place, bring, qtbot, open_window):
    bring()
    say_row(place, qtbot, "40", place.runner.faulted)
    assert open_window.notice.isVisible()
    assert (place.preview.sheet.top.text(), len(rows(place))) == ("2", 3)


def test_what_was_said_is_shown_as_remembered_and_forgotten_on_wish(place, bring, qtbot):
    bring()
    note = next(one for one in place.preview.list.choices(2).actions() if one.text() == "Note")
    with qtbot.waitSignal(place.taking_in.planned):
        note.trigger()
    with qtbot.waitSignal(place.taking_in.ended):
        qtbot.keyClick(place.preview.list, Qt.Key.Key_Return)
    bring()
    model = place.preview.model
    assert (model.columns[2], model.remembered) == (("Renk", "note"), ("Renk",))
    tip = model.headerData(FIRST + 2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "Renk" in tip
    with qtbot.waitSignal(place.taking_in.planned):
        place.preview.list.choices(2).actions()[-1].trigger()
    assert (model.columns[2], model.remembered) == (("Renk", ""), ())


def test_what_stands_in_the_columns_is_unfolded_by_a_key(place, bring, qtbot, eventually):
    bring()
    profile = place.preview.profile
    QAbstractItemModelTester(profile.columns, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.keyClick(place.preview.list, Qt.Key.Key_P)
    eventually(profile.isVisible)
    said = [profile.columns.index(1, at).data() for at in range(profile.columns.columnCount())]
    assert said[:5] == ["B · Miktar", "3 / 3", "3", "1 figures with a unit · 1 words · 1 figures", "t/ay"]
    qtbot.keyClick(place.preview.list, Qt.Key.Key_P)
    assert not profile.isVisible()


def test_what_stays_out_is_saved_to_be_mended(place, bring, qtbot, tmp_path, monkeypatch, eventually):
    out = tmp_path / "kalan.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    bring()
    qtbot.keyClick(place.preview.list, Qt.Key.Key_S)
    eventually(out.exists)
    assert "Toz;çok" in out.read_text(encoding="utf-8-sig")


def test_a_long_sheet_shows_how_far_it_is_and_can_be_left(place, qtbot, tmp_path):
    path = tmp_path / "uzun.csv"
    path.write_text("Ad;Miktar\n" + "".join(f"Kum {n};1 kürek\n" for n in range(1500)), encoding="utf-8")
    place.taking_in.import_sheet(path)
    qtbot.waitUntil(place.preview.waiting.isVisible)
    assert not place.preview.take.isEnabled()
    with qtbot.waitSignal(place.taking_in.ended):
        qtbot.keyClick(place.preview.list, Qt.Key.Key_Escape)
    assert place.grid.isVisible()
    qtbot.waitUntil(lambda: place.runner.is_idle)
    assert place.grid.isVisible()
    assert place.preview.model.rowCount() == 0


def test_its_words_change_with_the_language(place, look, speak):
    look()
    before = {place.preview.model.data(place.preview.model.index(row, 1)) for row in range(8)} - {""}
    words = place.preview.words.words
    speak("tr")
    after = {place.preview.model.data(place.preview.model.index(row, 1)) for row in range(8)} - {""}
    assert not before & after
    assert place.preview.words.words != words


def test_the_fate_that_a_code_or_a_receiver_replaces_is_shown_beside_it(place, look):
    look("Ad\tİşleme yöntemi\tAlıcı tesis\nKarton ambalaj\tR3\tÖrnek Kâğıt\n")
    place.preview.take.click()
    look("Ad\tAlıcı tesis\nKarton ambalaj\tBaşka Kâğıt\n")
    [step] = [one for one in place.preview.model.rows if isinstance(one, Step)]
    assert step.what == "changed"
    assert "R3" in step.before[1]
    assert "Örnek Kâğıt" in step.before[1]
