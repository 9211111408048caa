"""The editor of a field: each keystroke is kept, leaving saves, Escape gives back, a fault stands where it was made."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.desktop.document import Document
from esdesk.desktop.widgets.choice_box import ChoiceBox
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.files import drafts


@pytest.fixture
def document(qapp, audit_file):
    made = Document()
    made.open(audit_file)
    yield made
    made.close()


@pytest.fixture
def edit(qtbot, document, speak):
    """Makes an edit in a window that can have the focus, with another widget to go to."""
    speak("en")
    hosts: list[QWidget] = []  # pytest-qt does not keep them alive

    def make(entity, row, name, **more):
        host = QWidget()
        qtbot.addWidget(host)
        hosts.append(host)
        column = QVBoxLayout(host)
        made = FieldEdit(document, entity, row, name, **more)
        made.retranslate()
        column.addWidget(made)
        column.addWidget(QLineEdit())
        record = document.record(entity, row)
        made.show_value(record.values.get(name) if record else None)
        host.show()
        host.activateWindow()
        made.setFocus()
        qtbot.waitUntil(lambda: made.box().hasFocus())
        return made

    return make


def value(document, entity, row, name):
    record = document.record(entity, row)
    return record.values.get(name) if record else None


def test_leaving_saves_in_one_step(qtbot, document, edit, press):
    made = edit("facility", document.facility, "district")
    press(made.box(), "Torbalı şğüöçı")
    assert value(document, "facility", document.facility, "district") is None
    with qtbot.waitSignal(made.left) as left:
        qtbot.keyClick(made.box(), Qt.Key.Key_Tab)
    assert left.args == ["facility", document.facility, "district", "Torbalı şğüöçı"]
    assert value(document, "facility", document.facility, "district") == "Torbalı şğüöçı"
    document.undo()
    assert not value(document, "facility", document.facility, "district")


def test_each_keystroke_is_on_disk_until_it_is_saved(document, edit, press, qtbot):
    made = edit("facility", document.facility, "district")
    press(made.box(), "To")
    (draft,) = document.read(drafts.all)
    assert (draft.text, draft.field, draft.cursor) == ("To", "district", 2)
    qtbot.keyClick(made.box(), Qt.Key.Key_Return)
    assert document.read(drafts.all) == []


def test_escape_gives_back_and_forgets(document, edit, press, qtbot):
    made = edit("facility", document.facility, "name")
    before = made.box().text()
    press(made.box(), "x")
    qtbot.keyClick(made.box(), Qt.Key.Key_Escape)
    assert made.box().text() == before
    assert document.read(drafts.all) == []


def test_a_fault_stands_at_the_field_in_both_languages_and_what_was_typed_stays(document, edit, press, qtbot, speak):
    made = edit("facility", document.facility, "employees")
    press(made.box(), "çok")
    qtbot.keyClick(made.box(), Qt.Key.Key_Return)
    assert made._complaint.isVisible()
    english = made._complaint.text()
    speak("tr")
    made.retranslate()
    assert made._complaint.text() != english
    made.show_value("5")
    assert made.box().text() == "çok"
    assert [one.text for one in document.read(drafts.all)] == ["çok"]
    press(made.box(), "x")
    assert not made._complaint.isVisible()


def test_a_choice_is_saved_at_once_and_arrows_alone_change_nothing(document, edit, qtbot):
    made = edit("resource", document.ledger.records("resource")[0].row, "pattern")
    qtbot.keyClick(made.box(), Qt.Key.Key_Down)
    assert made.box().view().isVisible()
    assert made.value is None
    made.box().hidePopup()
    qtbot.keyClick(made.box().view(), Qt.Key.Key_Down)
    qtbot.keyClick(made.box().view(), Qt.Key.Key_Return)
    assert value(document, "resource", made.row, "pattern") == made.box().now() != ""
    assert made.box().currentText() == made.box().words


def test_a_box_that_nobody_went_to_says_what_is_chosen_and_has_no_list(qapp, qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.offer([("batch", "Batch"), ("seasonal", "Seasonal")])
    box.put("batch")
    box.grab()
    assert box.words == "Batch"
    assert box.findChildren(QWidget) == []
    qapp.sendEvent(box, QFocusEvent(QEvent.Type.FocusIn))
    assert box.currentText() == "Batch"
    box.put("of a newer program")
    assert box.currentText() == box.words == "of a newer program"


def test_boxes_of_a_group_leave_each_other_alone(document, edit, press, qtbot):
    made = edit("firm", document.firm, "consent")
    for key, text in (("notice", "v3"), ("date", "13.11.2026")):
        made.box(key).setFocus()
        press(made.box(key), text)
        assert document.read(drafts.all)[0].field == f"consent.{key}"
        qtbot.keyClick(made.box(key), Qt.Key.Key_Return)
    assert value(document, "firm", document.firm, "consent") == {"notice": "v3", "date": "2026-11-13"}
    assert document.read(drafts.all) == []


def test_a_draft_comes_back_where_it_was_typed(document, edit, press, qtbot):
    drafts.keep(document.ledger, document.firm, "facility", document.facility, "position.said", "38.1", 2)
    made = edit("facility", document.facility, "position")
    (draft,) = document.read(drafts.all)
    assert made.bring_back(draft)
    assert (made.box().text(), made.box().cursorPosition()) == ("38.1", 2)
    other = edit("facility", document.facility, "district")
    assert not other.bring_back(draft)


def test_the_first_text_makes_the_record(document, edit, press, qtbot):
    row = new_id()
    made = edit("contact", row, "name", within=document.firm)
    press(made.box(), "Çevre birimi")
    qtbot.keyClick(made.box(), Qt.Key.Key_Return)
    assert value(document, "contact", row, "name") == "Çevre birimi"


def test_turning_to_another_record_saves_what_was_typed(document, edit, press):
    first, second = (one.row for one in document.ledger.records("resource")[:2])
    made = edit("resource", first, "note")
    press(made.box(), "kaba")
    made.bind(second, None)
    assert value(document, "resource", first, "note") == "kaba"
    assert made.box().toPlainText() == ""


def test_proposals_are_found_as_one_types_and_one_is_taken(document, edit, press, qtbot):
    made = edit("facility", document.facility, "province")
    made.complete("", lambda typed: [("İzmir", "35 İzmir"), ("Isparta", "32 Isparta")] if typed == "i" else [])
    press(made.box(), "i")
    popup = made.box().completer().popup()
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().index(0, 0).data() == "35 İzmir"
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert value(document, "facility", document.facility, "province") == "İzmir"


def test_a_field_that_is_not_there(document):
    with pytest.raises(KeyError):
        FieldEdit(document, "firm", document.firm, "nothing")
    with pytest.raises(UserFault, match="field-holds-rows"):
        FieldEdit(document, "firm", document.firm, "contacts")
