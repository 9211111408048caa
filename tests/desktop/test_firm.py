"""Firm and site: the form by keyboard, child rows, visits, signs, history, drafts; in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from esdesk.core.ids import new_id
from esdesk.desktop.place import Target
from esdesk.services.files import drafts, files
from esdesk.services.records import records
from esdesk.services.records.entering import rows_within


@pytest.fixture
def firm(open_window, qtbot):
    open_window.go_to("firm")
    place = open_window.places["firm"]
    qtbot.waitUntil(lambda: not place.runner._open, timeout=60_000)  # the catalogue may have to be built first
    return place


def type_and_leave(qtbot, press, box, text):
    box.setFocus()
    box.selectAll()
    press(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def values(firm, entity, row):
    record = firm.document.record(entity, row)
    return record.values if record else {}


def test_the_form_shows_and_saves_each_field(firm, qtbot, press):
    assert firm.firm.edits["name"].box().text() == "Örnek Mermer A.Ş."
    type_and_leave(qtbot, press, firm.facility.edits["district"].box(), "Torbalı")
    type_and_leave(qtbot, press, firm.facility.edits["capacity"].box("said"), "6.000 t/yıl")
    said = values(firm, "facility", firm.document.facility)
    assert said["district"] == "Torbalı"
    assert said["capacity"] == {"value": "6.000", "unit": "t", "period": "yıl"}
    firm.document.undo()
    assert firm.facility.edits["capacity"].box("said").text() == ""


def test_tab_goes_down_the_left_column_and_then_the_right(firm, qtbot):
    firm.firm.edits["name"].box().setFocus()
    seen = []
    for _ in range(7):
        at = QApplication.focusWidget()
        seen.append(next(edit.known.name for edit in firm._edits() if edit.isAncestorOf(at)))
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    assert seen == ["name", "trade_name", "tax_number", "citizen_number", "nace", "note", "name"]


def test_ctrl_enter_goes_from_part_to_part(firm, qtbot):
    firm.firm.first().setFocus()
    shown = [part for part in firm.parts if part.isVisible()]
    for part in [*shown[1:], shown[0]]:
        firm.next_part()
        assert part.isAncestorOf(QApplication.focusWidget())


def test_a_tax_number_gets_its_sign_after_the_tenth_digit_only(firm, press, qtbot):
    edit = firm.firm.edits["tax_number"]
    edit.setFocus()
    press(edit.box(), "123456789")
    assert edit._said.text() == ""
    press(edit.box(), "0")
    assert edit._said.text() == "check digit is right"
    qtbot.keyClick(edit.box(), Qt.Key.Key_Backspace)
    press(edit.box(), "1")
    assert edit._said.text() == "check digit does not fit"
    qtbot.keyClick(edit.box(), Qt.Key.Key_Return)
    assert values(firm, "firm", firm.document.firm)["tax_number"] == "1234567891"


def test_sector_and_province_are_known(firm, press, qtbot):
    nace = firm.firm.edits["nace"]
    assert "stone" in nace._said.text()
    nace.box().setFocus()
    nace.box().selectAll()
    press(nace.box(), "24")
    assert nace._said.text() == ""
    press(nace.box(), "99")
    assert nace._said.text() == "not a NACE class"
    nace.box().completer().popup().hide()
    qtbot.keyClick(nace.box(), Qt.Key.Key_Return)
    assert nace._said.text() == "not a NACE class"
    box = firm.facility.edits["province"].box()
    box.setFocus()
    press(box, "izm")
    qtbot.waitUntil(box.completer().popup().isVisible)
    qtbot.keyClick(box.completer().popup(), Qt.Key.Key_Down)
    qtbot.keyClick(box.completer().popup(), Qt.Key.Key_Return)
    assert values(firm, "facility", firm.document.facility)["province"] == "İzmir"


def test_the_empty_line_becomes_a_row_and_another_follows(firm, qtbot, press):
    rows = firm.contacts
    type_and_leave(qtbot, press, rows.first(), "Çevre birimi")
    ((row, said),) = firm.document.read(rows_within, "contact", firm.document.firm)
    assert said["name"] == "Çevre birimi"
    assert [line.row == row for line in rows._lines] == [True, False]
    type_and_leave(qtbot, press, rows._lines[0].edits["phone"].box(), "0532")
    assert values(firm, "contact", row)["phone"] == "0532"
    rows._lines[0].remove.click()
    assert firm.document.read(rows_within, "contact", firm.document.firm) == []
    assert len(rows._lines) == 1
    firm.document.undo()
    assert rows._lines[0].edits["name"].box().text() == "Çevre birimi"


def test_the_first_text_of_a_visit_makes_it_and_participants_follow(firm, qtbot, press):
    assert not firm.participants.isVisible()
    type_and_leave(qtbot, press, firm.visit.edits["dates"].box("from"), "2026-11-13")
    assert firm.participants.isVisible()
    firm.add_visit()
    found = firm.document.read(rows_within, "visit", firm.document.facility)
    assert len(found) == 2
    qtbot.waitUntil(firm.visits.segments.isVisible)
    first = next(row for row, said in found if said["dates"]["from"] == "2026-11-13")
    firm.visits.segments.choose(str(first))
    assert firm.visit.edits["dates"].box("from").text() == "13 Nov 2026"


def test_facilities_are_added_and_turned_to(firm, qtbot, press):
    before = firm.document.facility
    firm.add_facility()
    assert firm.document.facility != before
    assert firm.facility.first().hasFocus()
    type_and_leave(qtbot, press, firm.facility.first(), "Işıkkent")
    firm.facilities.segments.choose(str(before))
    assert firm.document.facility == before
    assert firm.facility.edits["name"].box().text() == "Örnek Mermer A.Ş."


def test_many_facilities_are_chosen_from_a_list(firm):
    first = firm.document.facility
    for _ in range(3):
        firm.add_facility()
    choice = firm.facilities
    assert choice.segments is None
    choice.list.setFocus()
    assert choice.list.count() == 5
    choice.list.pick(str(first))
    assert firm.document.facility == first


def test_a_fault_stands_at_its_field_and_is_told_in_both_languages(firm, qtbot, press, speak):
    edit = firm.facility.edits["employees"]
    type_and_leave(qtbot, press, edit.box(), "çok")
    english = edit._complaint.text()
    assert edit._complaint.isVisible()
    speak("tr")
    assert edit._complaint.text() not in ("", english)
    assert edit.box().text() == "çok"


def test_consent_and_levels_are_set_at_the_right(firm, qtbot, press):
    type_and_leave(qtbot, press, firm.sight.consent.box("notice"), "v3")
    assert "stay on this laptop" in firm.sight._stands.text()
    type_and_leave(qtbot, press, firm.sight.consent.box("date"), "13.11.2026")
    assert "notice stands" in firm.sight._stands.text()
    box = firm.sight.levels["price"].box()
    assert box.words == "(Centre)"
    box.pick("private")
    assert values(firm, "firm", firm.document.firm)["visibility"] == {"price": "private"}


def test_the_history_of_a_field_is_shown_on_demand(firm, qtbot, press):
    box = firm.facility.edits["district"].box()
    for text in ("Torbalı", "Bayındır"):
        type_and_leave(qtbot, press, box, text)
    qtbot.keyClick(box, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    shown = [label.text() for label in firm.past.findChildren(QLabel)]
    assert shown.index("Bayındır") < shown.index("Torbalı")
    firm.past.shut.click()
    assert firm.side.currentWidget() is firm.sight


def test_drafts_come_back_even_of_a_row_that_does_not_stand_yet(window, audit_file, qtbot):
    row = new_id()
    with files.opened(audit_file) as ledger:
        firm = files.the_firm(ledger)
        drafts.keep(ledger, firm, "firm", firm, "trade_name", "Örn", 3)
        drafts.keep(ledger, firm, "contact", row, "title", "Müh", 3)
    window.open_file(audit_file)
    window.go_to("firm")
    place = window.places["firm"]
    assert place.firm.edits["trade_name"].box().text() == "Örn"
    line = place.contacts._lines[-1]
    assert (line.row, line.edits["title"].box().text()) == (row, "Müh")
    qtbot.waitUntil(lambda: not place.runner._open, timeout=60_000)


def test_what_others_write_appears_and_what_is_typed_stays(firm, press):
    box = firm.facility.edits["address"].box()
    box.setFocus()
    press(box, "Atatürk Cad")
    firm.document.write(records.set_field, firm.document.facility.hex, "employees", "186")
    assert firm.facility.edits["employees"].box().text() == "186"
    assert box.text() == "Atatürk Cad"
    firm.facility.edits["address"].save()


def test_closing_the_window_saves_what_is_being_typed(open_window, firm, audit_file, press):
    box = firm.facility.edits["district"].box()
    box.setFocus()
    press(box, "Torbalı")
    facility = firm.document.facility
    open_window.close()
    with files.opened(audit_file) as ledger:
        assert ledger.record_at(facility).values["district"] == "Torbalı"
        assert drafts.all(ledger) == []


def test_a_target_puts_the_cursor_into_the_field(open_window, firm):
    document = open_window.document
    open_window.go_to_target(Target("firm", "facility", document.facility, "capacity"))
    assert firm.facility.edits["capacity"].box().hasFocus()
    open_window.go_to_target(Target("firm", "contact", None))
    assert firm.contacts.first().hasFocus()


def test_every_box_has_a_name_and_no_word_stays_in_the_other_language(firm, speak):
    def words():
        shown = [one.text() for one in (*firm.findChildren(QLabel), *firm.findChildren(QPushButton)) if one.isVisible()]
        return {one for one in shown if one}

    assert all(box.accessibleName() for edit in firm._edits() for _, box in edit._boxes.values())
    english = words()
    speak("tr")
    assert english & words() == set()
    assert all(one.placeholderText() != "Notice version" for one in firm.findChildren(QLineEdit))


def test_what_was_being_typed_at_a_crash_is_offered_with_a_way_to_it(window, audit_file, qtbot):
    with files.opened(audit_file) as ledger:
        firm = files.the_firm(ledger)
        drafts.keep(ledger, firm, "firm", firm, "consent.notice", "v", 1)
    window.open_file(audit_file)
    assert "“v”" in window.notice.words.text()
    window.notice.button.click()
    place = window.places["firm"]
    assert window.place is place
    assert place.sight.consent.box("notice").text() == "v"
    assert place.sight.consent.box("notice").hasFocus()
    qtbot.waitUntil(lambda: not place.runner._open, timeout=60_000)
