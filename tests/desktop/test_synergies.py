"""Synergies: what is next and how far each is, by keyboard, in both languages; figures typed become economics."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from esdesk.core.ids import new_id
from esdesk.desktop.place import Target
from esdesk.desktop.places.synergies.rows import SynergiesModel
from esdesk.services.files.files import entered, opened
from esdesk.services.synergies.synergies import followed
from tests.shots.golden import settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def rows(open_window):
    """Two synergies of the file's first have: one long overdue, one that nobody said a next action of."""
    ledger, firm = open_window.document.ledger, open_window.document.firm
    have = next(one for one in ledger.records("resource", firm) if one.values["name"] == "Mermer kesim çamuru")

    def add(**values):
        row = new_id()
        given = {"resource": str(have.row)} | values
        ledger.record(firm, [entered("synergy", row, name, value) for name, value in given.items()])
        return row

    late = add(receiver="Komşu Seramik", stage="talks", next_action="Numune iste", due="2020-01-05")
    idle = add(receiver="Öteki Beton", stage="idea")
    open_window.document.tell_changed()
    return late, idle


@pytest.fixture
def place(rows, open_window):
    open_window.go_to("synergies")
    settle(open_window)
    return open_window.place


def lines(place):
    model = place.list.rows
    return [str(model.index(at).data()) for at in range(model.rowCount())]


def test_what_is_overdue_is_chosen_and_both_are_counted(place, rows, open_window, speak):
    assert place.list.current.row == rows[0]
    assert place.waiting() == 2
    assert place.counts.text() == "1 overdue · 1 without a next action"
    assert lines(place) == ["Idea", "Mermer kesim çamuru", "Talks", "Mermer kesim çamuru"]
    speak("tr")
    settle(open_window)
    assert lines(place)[0] == "Fikir"
    assert place.counts.text() == "1 gecikmiş · 1 sinerjinin sonraki adımı yok"
    place.views.choose("due")
    assert lines(place)[0] == "Gecikmiş"
    assert "gün geçti" in place.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    place.views.choose("partner")
    assert lines(place)[0] == "→ Komşu Seramik"
    place.show_target(Target("synergies", "synergy", rows[1], "next_action"))
    assert place.list.current.row == rows[1]


def test_by_keys_alone_a_synergy_moves_on_and_is_lost_with_its_reason(place, rows, open_window, press):
    place.list.setFocus()
    QTest.keyClick(place.list, Qt.Key.Key_Right, CTRL)
    settle(open_window)
    assert place.list.current.row == rows[0]
    assert place.list.current.stage == "sample"
    QTest.keyClick(place.list, Qt.Key.Key_Left, CTRL)
    settle(open_window)
    assert place.list.current.stage == "talks"
    QTest.keyClick(place.list, Qt.Key.Key_L)
    reason = place.detail.foot.reason
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert open_window.document.record("synergy", rows[0]).values["stage"]["stage"] == "talks", "no reason, no loss"
    press(reason, "çok uzak")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    settle(open_window)
    assert place.list.current.stage == "lost"
    assert place.list.current.reason == "çok uzak"
    assert place.waiting() == 1
    open_window.document.undo()
    settle(open_window)
    assert place.list.current.stage == "talks"


def test_done_makes_room_for_the_next_action_and_what_is_typed_is_saved_by_the_same_key(
    place, rows, open_window, press
):
    QTest.keyClick(place.list, Qt.Key.Key_Return, CTRL)
    settle(open_window)
    assert place.list.current.idle
    box = place.detail.next._edits["next_action"].box()
    press(box, "Fiyatı sor")
    QTest.keyClick(box, Qt.Key.Key_Return, CTRL)
    settle(open_window)
    assert open_window.document.record("synergy", rows[0]).values["next_action"] == "Fiyatı sor"
    assert not place.list.current.idle


def test_figures_that_are_typed_become_a_price_at_which_both_gain(place, rows, open_window):
    place.detail.terms.open()
    typed = {
        "disposal": "450 TL/t", "donor_treatment": "0", "input_cost": "700 TL/t", "substitution": "0,8",
        "receiver_treatment": "95 TL/t", "distance": "18", "haul_cost": "45 TL/km", "payload": "25",
    }  # fmt: skip
    for name, text in typed.items():
        edit = place.detail.terms._edits[name][1]
        edit.box().setText(text)
        assert edit.save()
    payer = place.detail.terms._edits["haul_payer"][1]
    open_window.document.write(lambda ledger: ledger.record(
        open_window.document.firm, [entered("synergy", rows[0], "haul_payer", "giver")]))  # fmt: skip
    settle(open_window)
    assert payer.value == "giver"
    assert place.detail.worth.figure.has_figure
    assert "Both sides gain" in place.detail.worth.figure.accessibleName()
    place.detail.worth.figure.copy_data()
    assert "-385.20" in QGuiApplication.clipboard().text()
    edit = place.detail.terms._edits["distance"][1]
    edit.box().setText("yakın")
    assert not edit.save()
    assert "yakın" in edit._complaint.text()


def test_the_network_is_drawn_and_its_data_copied(place, open_window):
    place.views.choose("network")
    settle(open_window)
    assert place.net.figure.has_figure
    assert not place.copy_button.isHidden()
    place.net.figure.copy_data()
    assert "Komşu Seramik" in QGuiApplication.clipboard().text()


def test_an_empty_place_leads_to_the_matches_and_checks_lead_here(open_window, window):
    open_window.go_to("synergies")
    settle(open_window)
    place = open_window.place
    assert place.stack.currentWidget() is place.empty
    place.empty.button.click()
    assert open_window.place.key == "matches"


def test_the_model_is_sound(qapp, audit_file):
    with opened(audit_file) as ledger:
        have = next(one for one in ledger.records("resource") if one.values["direction"] == "have")
        row = new_id()
        ledger.record(have.firm, [entered("synergy", row, "resource", str(have.row))])
        found = followed(ledger, have.firm)
    model = SynergiesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for by in ("due", "partner", "stage"):
        model.show(found, by)
        assert model.index_of(row).row() == 1
    model.show([], "stage")
    assert model.rowCount() == 0
