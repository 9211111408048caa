"""Self-assessment: five steps by keyboard alone, in both languages, left and taken up again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from esdesk.audit.findings import text_of
from esdesk.audit.listing import Direction
from esdesk.desktop import landing
from esdesk.desktop.place import Target
from esdesk.services.checks.asking import questions
from esdesk.services.files import drafts
from esdesk.services.files.files import new_file
from esdesk.services.guided.checklist import Answer, checklist
from esdesk.services.guided.steps import Step
from tests.shots.golden import settle

SHEET = """Atık kodu;Atık adı;Miktar (kg/yıl);İşleme yöntemi
04 02 22;Elyaf üstübü;26.000;R3
15 01 01;Masura karton;41.000;R3
99 99 99;Yanlış satır;abc;R1
;TOPLAM;67.000;
"""


@pytest.fixture
def path(profile, tmp_path):
    """The file of a dyer who stopped at the first step."""
    made = new_file(tmp_path / "dyer.esdesk", "Örnek Boya", "13.30")
    landing.note_step(made.firm, Step.PLANT)
    return made.path


@pytest.fixture
def guided(window, path):
    """The place, at its first step."""
    window.open_file(path)
    settle(window)
    return window.place


def turn_to(guided, window, step):
    guided.turn_to(step)
    settle(window)
    return guided.page


def answers(window):
    found = window.document.read(checklist, window.document.facility)
    return {(one.concept, one.direction): one for one in found}


def rail(window):
    model = window.rail.model
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def resources(window):
    return [text_of(one, "name") for one in window.document.ledger.records("resource", window.document.firm)]


def test_start_leads_to_the_first_step_and_the_steps_stand_in_place_of_the_rail(window, tmp_path):
    start = window.place
    start.side.own.click()
    start.form.ui.firm_edit.setText("Örnek Boya")
    start.form.ui.path_edit.setText(str(tmp_path / "own.esdesk"))
    start.form.make()
    settle(window)
    assert window.place.key == "guided"
    assert window.rail.isHidden()
    assert window.place.steps.buttons[Step.PLANT].isChecked()
    window.go_to("inventory")
    assert not window.rail.isHidden()


def test_by_letters_alone_one_answers_and_goes_on(guided, window, press):
    page = turn_to(guided, window, Step.FLOWS)
    rows = [*page.questions]
    for at, letter in enumerate("ndn"):
        assert window.focusWidget().parent().parent() is rows[at]
        press(window.focusWidget(), letter)
    press(window.focusWidget(), "y")
    assert window.focusWidget() is rows[3].box
    press(rows[3].box, "310 t/yr")
    QTest.keyClick(rows[3].box, Qt.Key.Key_Return)
    settle(window)
    assert window.focusWidget().parent().parent() is rows[4]
    found = [*answers(window).values()]
    assert [one.answer for one in found[:4]] == [Answer.NO, Answer.UNKNOWN, Answer.NO, Answer.YES]
    assert found[3].amount == "310 t/yr"
    QTest.keyClick(rows[4].answers.button("yes"), Qt.Key.Key_Down)
    assert window.focusWidget().parent().parent() is rows[5]
    QTest.keyClick(rows[5].answers.button("yes"), Qt.Key.Key_Up)
    assert guided.steps.buttons[Step.FLOWS].accessibleName().endswith("4 of 19 answered")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert guided.page is guided.pages[Step.BILLS]
    QTest.keyClick(guided, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert guided.page is guided.pages[Step.FLOWS]


def test_an_amount_that_nobody_can_read_is_told_at_its_row_and_stays_a_draft(guided, window, press):
    page = turn_to(guided, window, Step.FLOWS)
    row = next(iter(page.questions))
    row.answers.choose("yes")
    press(row.box, "çokça")
    resource = next(iter(answers(window).values())).row
    kept = [(one.entity, one.row, one.text) for one in window.document.read(drafts.all)]
    assert kept == [(drafts.CELL, resource, "çokça")]
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    assert "çokça" in row._complaint.text()
    assert row.box.text() == "çokça"
    row.answers.choose("no")
    assert not row._complaint.isVisible()
    assert resources(window) == []


def test_what_nobody_asks_is_said_in_ones_own_words(guided, window, press):
    page = turn_to(guided, window, Step.FLOWS)
    press(page.line, "ahşap palet 40 adet/ay")
    assert [one.entity for one in window.document.read(drafts.all)] == [drafts.QUICK_LINE]
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert resources(window) == ["ahşap palet"]
    assert page.line.text() == ""
    assert window.document.read(drafts.all) == []
    press(page.line, "40 ton")
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert page._complaint.isVisible()


def test_last_years_list_is_seen_first_and_one_undo_takes_it_back(guided, window, tmp_path):
    page = turn_to(guided, window, Step.FLOWS)
    file = tmp_path / "atik.csv"
    file.write_text(SHEET, encoding="utf-8")
    QAbstractItemModelTester(page.sheet.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.sheet.look_at(file)
    settle(window)
    becomes = [page.sheet.rows.index(at, 2).data() for at in range(page.sheet.rows.rowCount())]
    assert becomes[:2] == ["new: Elyaf üstübü", "new: Masura karton"]
    assert "abc" in becomes[2]
    assert becomes[3] == "a total or a header, left out"
    assert "2 new" in page.sheet._counts.words
    assert "Miktar (kg/yıl)" in page.sheet._columns.text()
    assert resources(window) == []
    assert guided.next.property("look") == "plain"
    page.sheet.take.click()
    settle(window)
    assert resources(window) == ["Elyaf üstübü", "Masura karton"]
    assert guided.next.property("look") == "accent"
    window.document.undo()
    assert resources(window) == []


def test_a_sheet_that_cannot_be_read_is_told(guided, window, tmp_path):
    page = turn_to(guided, window, Step.FLOWS)
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"nothing of the kind")
    page.sheet.look_at(bad)
    settle(window)
    assert not window.notice.isHidden()
    assert not page.sheet.waits


def test_a_line_a_year_is_a_bill(guided, window, press):
    page = turn_to(guided, window, Step.BILLS)
    power, gas = page.questions.asked["electricity"], page.questions.asked["natural_gas"]
    assert not power.box.isVisible()
    power.answers.choose("yes")
    power.box.setFocus()
    press(power.box, "1.240.000 kWh, 4.300.000 TL")
    QTest.keyClick(power.box, Qt.Key.Key_Return)
    assert window.focusWidget() is gas.answers.button("yes")
    page.questions.asked["water"].answers.choose("yes")
    gas.answers.choose("no")
    assert page.questions.asked["water"].answers.current == "yes"
    assert "1 bill: 1,240 MWh" in power.note.words
    assert guided.steps.buttons[Step.BILLS].accessibleName().endswith("2 of 6 answered")
    press(power.box, "lots")
    QTest.keyClick(power.box, Qt.Key.Key_Return)
    assert power._complaint.isVisible()
    page.energy.click()
    assert window.place.key == "energy"
    assert "Self-assessment" in rail(window)


def test_an_idea_is_noted_refused_with_a_reason_or_asked_later(guided, window):
    flows = turn_to(guided, window, Step.FLOWS)
    for row in [*flows.questions][:3]:
        row.answers.choose("yes")
    page = turn_to(guided, window, Step.IDEAS)
    assert window.focusWidget() is next(iter(page.questions)).answers.button("yes")
    first, second, third = list(page.questions)[:3]
    first.answers.choose("yes")
    settle(window)
    assert len(window.document.ledger.records("synergy", window.document.firm)) == 1
    second.answers.choose("no")
    settle(window)
    assert not window.document.ledger.records("refusal", window.document.firm)
    second.reasons.hidePopup()
    second.refused.emit("too_far")
    settle(window)
    assert [text_of(one, "reason") for one in window.document.ledger.records("refusal", window.document.firm)] == [
        "too_far"
    ]
    third.answers.choose("unknown")
    settle(window)
    assert len(questions(window.document.ledger, window.document.facility)) == 1
    first.answers.choose("unknown")
    settle(window)
    assert not window.document.ledger.records("synergy", window.document.firm)


def test_without_anything_given_off_the_ideas_lead_back(guided, window):
    page = turn_to(guided, window, Step.IDEAS)
    assert page.empty.isVisible()
    page.empty.button.click()
    assert guided.page is guided.pages[Step.FLOWS]


def test_a_firm_of_no_known_sector_still_has_a_line_to_say_things(window, tmp_path):
    window.open_file(new_file(tmp_path / "x.esdesk", "Örnek", "").path)
    window.go_to("guided")
    page = turn_to(window.place, window, Step.FLOWS)
    assert page.empty.isVisible()
    assert window.focusWidget() is page.line


def test_who_sees_what_is_said_by_kind_or_left_as_it_stands(guided, window):
    page = turn_to(guided, window, Step.SIGHT)
    page.kinds["quantity"].levels.choose("partners")
    firm = window.document.record("firm", window.document.firm)
    assert firm.values["visibility"] == {"quantity": "partners"}
    assert page.partner.told[:3] == [
        "the firm's name is withheld",
        "what it makes is withheld",
        "where it is is withheld",
    ]
    page.kinds["sector"].levels.choose("partners")
    page.kinds["identity"].levels.choose("partners")
    assert "Finishing of textiles" in page.partner.told
    assert "the firm's name is withheld" in page.partner.told
    assert "only the centre" in page.kinds["identity"].hint.words
    page.keep.setFocus()
    page.keep.click()
    assert page.kinds["identity"].isAncestorOf(window.focusWidget())
    firm = window.document.record("firm", window.document.firm)
    assert firm.values["visibility"]["quantity"] == "partners"
    assert guided.steps.buttons[Step.SIGHT].accessibleName().endswith("8 of 8 answered")
    guided.next.click()
    assert window.place.key == "report"


def test_it_is_left_and_taken_up_again_where_one_was(guided, window, path):
    turn_to(guided, window, Step.BILLS)
    window.document.close()
    window.open_file(path)
    settle(window)
    assert window.place.key == "guided"
    assert window.place.page is guided.pages[Step.BILLS]
    guided.steps.leave.click()
    assert window.place.key == "inventory"
    assert landing.step_of(window.document.firm) == ""
    assert "Self-assessment" not in rail(window)
    window.go_to_target(Target("guided", field="sight"))
    assert guided.page is guided.pages[Step.SIGHT]


def test_it_speaks_both_languages(guided, window, speak):
    page = turn_to(guided, window, Step.FLOWS)
    speak("tr")
    settle(window)
    assert guided._title.text() == "Ne giriyor, ne çıkıyor"
    row = next(iter(page.questions))
    assert row.answers.button("yes").accessibleName().endswith("Evet")
    QTest.keyClick(row.answers.button("yes"), Qt.Key.Key_H)
    assert next(iter(answers(window).values())).answer is Answer.NO
    assert {one.direction for one in answers(window).values()} == {Direction.HAVE, Direction.WANT}
