"""Start: the list, a new audit, samples, packages; by keyboard, in both languages, with its faults told."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from esdesk.core.paths import audits, using_profile
from esdesk.desktop.places.start.audits_model import Column
from esdesk.desktop.places.start.side import PLANTS, SAMPLE
from esdesk.services.files import backups, files
from esdesk.services.files.recents import note_opened, recents
from esdesk.services.records import records
from esdesk.services.sheets import samples
from esdesk.services.sync import packing


@pytest.fixture
def listed(audit_file, profile):
    """Two files in the index, one of them gone."""
    with files.opened(audit_file) as ledger:
        note_opened(ledger)
    gone = files.new_file(audit_file.with_name("gone.esdesk"), "Işık Döküm", "24.51").path
    with files.opened(gone) as ledger:
        note_opened(ledger)
    gone.unlink()
    return audit_file, gone


@pytest.fixture
def start(listed, window, qtbot):
    place = window.places["start"]
    qtbot.waitUntil(lambda: place.table.audits.rowCount() == 2)
    settle(place, qtbot)
    return place


def settle(place, qtbot):
    """Waits until the worker has nothing to do and all was shown."""
    qtbot.waitUntil(lambda: not place.runner._open, timeout=60_000)  # the catalogue may have to be built first


def words_of(place):
    shown = [*place.findChildren(QLabel), *place.findChildren(QPushButton)]
    return {one.text() for one in shown if one.text() and one.isVisible()}


def test_an_empty_laptop_shows_the_ways_to_begin(window, qtbot):
    place = window.places["start"]
    qtbot.waitUntil(place.empty.isVisible)
    accents = [one for one in place.findChildren(QPushButton) if one.property("look") == "accent" and one.isVisible()]
    assert accents == [place.empty.button]
    assert place.receive.isVisible()
    qtbot.waitUntil(place.empty.button.hasFocus)
    qtbot.keyClick(place.empty.button, Qt.Key.Key_Space)
    assert place.form.isVisible()


def test_the_model_holds_to_its_contract(start):
    QAbstractItemModelTester(start.table.audits, QAbstractItemModelTester.FailureReportingMode.Fatal)
    start.table.audits.filter("mermer")
    start.table.audits.filter("")
    assert start.table.audits.rowCount() == 2


def test_a_file_that_has_gone_says_so_and_opens_nothing(start, window, qtbot):
    gone = start.table.audits.audit(0)
    assert gone.file.missing
    assert "not found" in start.table.audits.index(0, Column.STATE).data()
    start.table.selectRow(0)
    qtbot.keyClick(start.table, Qt.Key.Key_Return)
    assert window.notice.isVisible()
    assert not window.document.is_open


def test_enter_opens_and_the_sector_is_named(start, window, qtbot):
    assert "23.70" in start.table.audits.index(1, Column.SECTOR).data()
    qtbot.waitUntil(lambda: "stone" in start.table.audits.index(1, Column.SECTOR).data())
    start.table.selectRow(1)
    qtbot.keyClick(start.table, Qt.Key.Key_Return)
    assert window.document.path.name == "plant.esdesk"


def test_the_list_shows_what_became_of_the_open_file(start, window, qtbot):
    start.table.selectRow(1)
    qtbot.keyClick(start.table, Qt.Key.Key_Return)
    settle(start, qtbot)
    window.document.write(records.set_field, window.document.firm.hex, "name", "Yeni Ad")
    window.go_to("start")
    qtbot.waitUntil(lambda: start.table.audits.audit(0).file.firm == "Yeni Ad", timeout=60_000)
    settle(start, qtbot)


def test_the_filter_folds_turkish_letters(start, press, qtbot):
    qtbot.keyClick(start, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    start.filter.setFocus()
    press(start.filter, "ISIK")
    assert [start.table.audits.audit(row).file.firm for row in range(start.table.audits.rowCount())] == ["Işık Döküm"]


def test_delete_takes_off_the_list_and_leaves_the_file(start, listed, qtbot):
    start.table.selectRow(1)
    qtbot.keyClick(start.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: start.table.audits.rowCount() == 1)
    assert listed[0].exists()
    assert [one.path for one in recents()] == [listed[1]]


def test_the_menu_of_a_row_opens_by_pointer_and_key(start, qtbot):
    for ask in ("pointer", "key"):
        with qtbot.waitSignal(start.table.menu_asked) as asked:
            if ask == "pointer":
                index = start.table.audits.index(1, Column.MENU)
                at = start.table.visualRect(index).center()
                qtbot.mouseClick(start.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
            else:
                start.table._ask_menu(start.table.currentIndex(), QPoint(0, 0))
        assert asked.args[0] == start.table.audits.audit(1)


def test_a_new_audit_by_keyboard(window, qtbot, press):
    place = window.places["start"]
    settle(place, qtbot)
    place.begin_new()
    qtbot.waitUntil(place.form.ui.firm_edit.hasFocus)
    press(place.form.ui.firm_edit, "Işık Döküm Ş.")
    assert place.form.ui.path_edit.text() == str(audits() / "Işık Döküm Ş.esdesk")
    qtbot.keyClick(place.form.ui.firm_edit, Qt.Key.Key_Tab)
    press(place.form.ui.nace_edit, "24.51")
    assert place.form.ui.nace_hint.text() == "Casting of iron"
    qtbot.keyClick(place.form.ui.nace_edit, Qt.Key.Key_Escape)  # closes the proposals
    qtbot.keyClick(place.form, Qt.Key.Key_Return)
    assert window.document.is_open
    assert window.document.record("firm", window.document.firm).values["name"] == "Işık Döküm Ş."
    settle(place, qtbot)
    assert recents()[0].firm == "Işık Döküm Ş."


@pytest.mark.parametrize(
    ("typed", "wrong"), [("2", False), ("24.5", False), ("dök", False), ("9999", True), ("qq", True)]
)
def test_a_sector_is_not_called_wrong_while_it_may_become_one(window, press, qtbot, typed, wrong):
    place = window.places["start"]
    settle(place, qtbot)
    place.begin_new()
    edit, hint = place.form.ui.nace_edit, place.form.ui.nace_hint
    edit.setFocus()
    press(edit, typed)
    assert ("not a NACE class" in hint.text()) is wrong
    edit.completer().popup().hide()
    place.form.ui.firm_edit.setFocus()
    assert "not a NACE class" in hint.text()


def test_a_sector_that_no_class_has_is_told_before_an_audit_is_begun_with_it(window, press, qtbot):
    place = window.places["start"]
    settle(place, qtbot)
    place.begin_new()
    press(place.form.ui.firm_edit, "Ege")
    press(place.form.ui.nace_edit, "99.99")
    place.form.make()
    assert not window.document.is_open
    assert "no such class" in place.form.ui.nace_hint.text()
    assert place.form.ui.nace_edit.hasFocus()
    place.form.make()
    assert window.document.record("firm", window.document.firm).values["nace"]["code"] == "99.99"


def test_a_sector_is_found_by_the_name_of_the_activity_by_keyboard(window, press, qtbot):
    place = window.places["start"]
    settle(place, qtbot)
    place.begin_new()
    edit = place.form.ui.nace_edit
    edit.setFocus()
    press(edit, "demir döküm")
    popup = edit.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert edit.text() == "24.51"
    assert place.form.ui.nace_hint.text() == "Casting of iron"


def test_faults_of_the_form_stand_at_their_field_in_the_language_in_force(window, speak, press):
    place = window.places["start"]
    place.begin_new()
    form = place.form.ui
    place.form.make()
    assert form.firm_hint.isVisible()
    english = form.firm_hint.text()
    speak("tr")
    assert form.firm_hint.text() not in ("", english)
    form.firm_edit.setText("Işık")
    form.visit_edit.setText("yarın")
    place.form.make()
    assert form.visit_hint.isVisible()
    assert not form.firm_hint.isVisible()
    press(form.visit_edit, "x")
    assert not form.visit_hint.isVisible()
    assert not list(audits().glob("*")) if audits().exists() else True


def test_escape_leaves_the_form(window, qtbot):
    place = window.places["start"]
    place.begin_new()
    qtbot.keyClick(place.form, Qt.Key.Key_Escape)
    assert not place.form.isVisible()


def test_every_plant_of_the_sample_opens_in_a_file_of_its_own(window, qtbot):
    place = window.places["start"]
    known = [one["id"] for one in samples.read_sample(samples.folder_of(SAMPLE)).participants]
    assert sorted(PLANTS) == sorted(known)
    place.side.plants["dokum"].click()
    qtbot.waitUntil(lambda: window.document.is_open)
    assert window.document.path == audits() / "samples" / "dokum.esdesk"
    settle(place, qtbot)


def test_a_package_is_shown_and_taken_in_only_then(window, audit_file, tmp_path, qtbot, monkeypatch):
    to = packing.device_keys().recipient
    with using_profile(tmp_path / "other"):
        theirs = files.new_file(tmp_path / "theirs.esdesk", "Komşu Zeytinyağı", "10.41")
        with files.opened(theirs.path) as ledger:
            packing.pack(ledger, theirs.firm, tmp_path / "p.esda", [to])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "p.esda"), ""))
    place = window.places["start"]
    place.receive.click()
    qtbot.waitUntil(place.arrived.isVisible)
    assert place.arrived.lines[0].text() == "Komşu Zeytinyağı"
    assert not list(audits().glob("*.esdesk"))
    qtbot.keyClick(place.arrived, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.is_open)
    assert window.document.record("firm", theirs.firm) is not None
    settle(place, qtbot)


def test_what_is_no_package_is_told(window, tmp_path, qtbot, monkeypatch):
    (tmp_path / "x.esda").write_bytes(b"not one")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.esda"), ""))
    window.places["start"].choose_package()
    qtbot.waitUntil(window.notice.isVisible)
    assert not window.places["start"].arrived.isVisible()


def test_no_word_stays_when_the_language_changes(start, speak, qtbot):
    before = words_of(start)
    speak("tr")
    settle(start, qtbot)
    assert before & words_of(start) <= {str(audits())}
    start.begin_new()
    turkish = words_of(start)
    speak("en")
    assert turkish & words_of(start) == set()


def audit_of(start, path):
    model = start.table.audits
    return next(one for at in range(model.rowCount()) if (one := model.audit(at)) and one.file.path == path)


def test_a_backup_is_looked_at_and_comes_back_as_a_file_of_its_own(start, listed, window, qtbot):
    backups.back_up(listed[0])
    with files.opened(listed[0]) as ledger:
        resource = ledger.records("resource")[0]
        records.set_field(ledger, resource.row.hex, "name", "Sonradan adlandırılan")
    start._show_backups(audit_of(start, listed[0]))
    settle(start, qtbot)
    assert start.backups.isVisible()
    assert start.backups.list.count() == 1
    assert any("Sonradan adlandırılan" in words for words in words_of(start.backups))
    qtbot.keyClick(start.backups.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.is_open)
    assert window.document.path != listed[0]
    assert window.document.record("resource", resource.row).values["name"] != "Sonradan adlandırılan"


def test_a_file_without_backups_says_so(start, listed, qtbot):
    start._show_backups(audit_of(start, listed[1]))
    settle(start, qtbot)
    assert any("none yet" in words or "yedek yok" in words for words in words_of(start.backups))
    qtbot.keyClick(start.backups.leave, Qt.Key.Key_Escape)
    assert start.table.isVisible()
