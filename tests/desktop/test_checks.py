"""Checks: findings by gravity, gone to or accepted by keyboard alone, and the visit's list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from esdesk.core.errors import UserFault
from esdesk.desktop.places.checks import sayings
from esdesk.desktop.places.checks.model import GROUP, ITEM, ChecksModel
from esdesk.desktop.places.checks.reading import GROUPS, chosen, group_of
from esdesk.services.checks.accepting import accept, open_findings
from esdesk.services.files import files
from esdesk.services.matching.deciding import ask, questions
from esdesk.services.records import records


@pytest.fixture
def every_place(monkeypatch):
    """As if the places that mend findings were all there, wherever they come in."""
    monkeypatch.setattr(sayings, "place_of", lambda item: sayings._PLACES.get(item.shown.finding.where.entity, ""))


@pytest.fixture
def place(window, audit_file, qtbot, every_place):
    window.document.open(audit_file)
    window.go_to("checks")
    shown = window.place
    shown.go.disconnect(window.go_to_target)
    qtbot.waitUntil(lambda: bool(shown.tree.checks.groups))
    shown.tree.setFocus()
    return shown


def groups(place):
    return dict(place.tree.checks.groups)


def select(place, code):
    item = next(item for items in groups(place).values() for item in items if item.shown.finding.code == code)
    place.tree.choose(item)
    return item


def test_what_is_found_stands_by_gravity_with_the_name_of_the_thing(place):
    model = place.tree.checks
    heads = [model.index(row, 0).data(GROUP) for row in range(model.rowCount())]
    assert heads == [group for group in GROUPS if group in heads]
    assert {"must", "should", "could"} <= set(heads)
    [item] = [one for one in groups(place)["must"] if one.shown.finding.code == "check-waste-without-code"]
    assert item.name == "Karton ambalaj"
    words = str(model.index_of(item.key).data())
    assert words.startswith("Karton ambalaj: ")
    assert all(part in words for part in sayings.sentence_and_advice(item))


def test_the_model_is_a_sound_one(place, qtmodeltester):
    qtmodeltester.check(place.tree.checks)


def test_the_model_stays_sound_while_lines_come_and_go(place, qtmodeltester):
    model = ChecksModel()
    qtmodeltester.check(model)
    everything = [item for _, items in place.tree.checks.groups for item in items]
    assert model.show(chosen(everything))
    assert not model.show(chosen(everything))
    assert model.show(chosen(everything[1:]))
    qtmodeltester.check(model)


def test_enter_goes_to_where_it_is_mended(place, qtbot):
    item = select(place, "check-waste-without-code")
    with qtbot.waitSignal(place.go) as told:
        qtbot.keyClick(place.tree, Qt.Key.Key_Return)
    target = told.args[0]
    where = item.shown.finding.where
    assert (target.place, target.entity, target.row, target.field) == ("inventory", "resource", where.row, where.field)


def test_what_is_missing_of_a_quantity_is_mended_in_the_line_of_its_resource(place, qtbot):
    item = next(one for one in place.tree.checks.open_items() if one.shown.finding.where.entity == "quantity")
    place.tree.choose(item)
    with qtbot.waitSignal(place.go) as told:
        qtbot.keyClick(place.tree, Qt.Key.Key_Return)
    record = place.document.record("quantity", item.shown.finding.where.row)
    assert str(told.args[0].row) == record.values["resource"]


def test_f8_goes_through_the_list_and_not_past_what_was_mended(place, qtbot):
    gone: list[tuple[object, str]] = []
    place.go.connect(lambda target: gone.append((target.row, target.field)))
    still = [(one.row, one.shown.finding.where.field) for one in place.tree.checks.open_items()]
    place.tree.choose(place.tree.checks.open_items()[0])
    for _ in range(2):
        qtbot.keyClick(place.tree, Qt.Key.Key_F8)
    assert gone == still[:2]
    mended = place.tree.checks.open_items()[1]
    before = len(still)
    place.document.write(accept_any, mended)
    qtbot.waitUntil(lambda: len(place.tree.checks.open_items()) < before)
    qtbot.keyClick(place.tree, Qt.Key.Key_F8)
    assert gone[2] == still[2]


def accept_any(ledger, item):
    """Mends a waste without a code by giving it one, or else accepts the finding."""
    if item.shown.finding.code == "check-waste-without-code":
        records.set_field(ledger, item.row.hex, "classification", "150101")
    else:
        accept(ledger, item.shown.finding, "so it is")


def test_a_accepts_with_a_reason_and_takes_back(place, qtbot, press):
    item = next(one for one in place.tree.checks.open_items() if sayings.can_accept(one))
    place.tree.choose(item)
    qtbot.keyClick(place.tree, Qt.Key.Key_A)
    row = place.tree.row
    assert row.reason.hasFocus()
    press(row.reason, "tartı kasımda geliyor")
    qtbot.keyClick(row.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "accepted" in groups(place))
    [accepted] = groups(place)["accepted"]
    assert (accepted.key, accepted.shown.reason) == (item.key, "tartı kasımda geliyor")
    assert place.tree.hasFocus()
    assert not place.tree.isExpanded(place.tree.checks.index_of(accepted.key).parent())
    place.tree.choose(accepted)
    qtbot.keyClick(place.tree, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: "accepted" not in groups(place))
    assert item.key in [one.key for one in place.tree.checks.open_items()]


def test_escape_leaves_the_reason_and_nothing_is_accepted(place, qtbot, press):
    item = next(one for one in place.tree.checks.open_items() if sayings.can_accept(one))
    place.tree.choose(item)
    qtbot.keyClick(place.tree, Qt.Key.Key_A)
    row = place.tree.row
    press(row.reason, "x")
    qtbot.keyClick(row.reason, Qt.Key.Key_Escape)
    assert place.tree.hasFocus()
    assert not place.tree.row.isVisible()
    assert not any(one.accepted for one in place.document.read(open_findings, place.document.firm))


def test_no_reason_is_told_and_the_field_stays(place, qtbot):
    told: list[UserFault] = []
    place.faulted.connect(told.append)
    item = next(one for one in place.tree.checks.open_items() if sayings.can_accept(one))
    place.tree.choose(item)
    qtbot.keyClick(place.tree, Qt.Key.Key_A)
    qtbot.keyClick(place.tree.row.reason, Qt.Key.Key_Return)
    assert [fault.code for fault in told] == ["accept-needs-reason"]
    assert place.tree.row.isVisible()


def test_what_must_be_mended_cannot_be_accepted(place, qtbot):
    select(place, "check-waste-without-code")
    qtbot.keyClick(place.tree, Qt.Key.Key_A)
    assert not place.tree.row.isVisible()


def test_a_reason_being_typed_survives_what_happens_elsewhere(place, qtbot, press):
    item = next(one for one in place.tree.checks.open_items() if sayings.can_accept(one))
    place.tree.choose(item)
    qtbot.keyClick(place.tree, Qt.Key.Key_A)
    press(place.tree.row.reason, "lab")
    other = next(one for one in groups(place)["must"])
    before = len(place.tree.checks.open_items())
    place.document.write(accept_any, other)
    qtbot.waitUntil(lambda: len(place.tree.checks.open_items()) < before)
    assert place.tree.row.reason.text() == "lab"
    assert place.tree.current_key() == item.key


def test_questions_are_asked_and_answered_in_place(place, qtbot, press):
    facility = place.document.facility
    press(place.side.questions.new, "Tartım fişi var mı?")
    qtbot.keyClick(place.side.questions.new, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(place.side.questions.rows()) == 1)
    [row] = place.side.questions.rows()
    press(row.edit, "var, dosyada")
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    assert [(one.text, one.answer) for one in place.document.read(questions, facility)] == [
        ("Tartım fişi var mı?", "var, dosyada")
    ]


def test_an_answer_being_typed_survives_what_happens_elsewhere(place, qtbot, press):
    place.document.write(ask, place.document.facility, "Nem?")
    qtbot.waitUntil(lambda: len(place.side.questions.rows()) == 1)
    [row] = place.side.questions.rows()
    press(row.edit, "%2")
    place.document.write(ask, place.document.facility, "Kül?")
    qtbot.waitUntil(lambda: len(place.side.questions.rows()) == 2)
    assert row.edit.text() == "%2"
    qtbot.keyClick(row.edit, Qt.Key.Key_Escape)
    assert row.edit.text() == ""


def test_nothing_open_is_said_so(window, qtbot, profile, tmp_path):
    path = tmp_path / "whole.esdesk"
    made = files.new_file(path, "Boş A.Ş.", "23.70")
    with files.opened(path) as ledger:
        records.set_field(ledger, made.facility.hex, "province", "İzmir")
        for one in open_findings(ledger, made.firm):
            accept(ledger, one.finding, "so it is")
    window.document.open(path)
    window.go_to("checks")
    qtbot.waitUntil(window.place.empty.isVisible)
    assert not window.place.next_button.isEnabled()


def test_both_languages_leave_no_word_of_the_other(place, speak, qtbot):
    speak("en")
    english = words_of(place)
    speak("tr")
    qtbot.waitUntil(lambda: not place.runner._open)
    assert not {one for one in english & words_of(place) if one.strip("0123456789 ·")}


def words_of(place):
    labels = {label.text() for label in place.findChildren(QLabel) if label.isVisible() and label.text()}
    labels |= {edit.placeholderText() for edit in place.findChildren(QLineEdit) if edit.isVisible()}
    model = place.tree.checks
    lines = {str(model.index(row, 0).data()) for row in range(model.rowCount())}
    sentences = {" ".join(sayings.sentence_and_advice(item)) for _, items in model.groups for item in items}
    actions = {sayings.action_words(item) for _, items in model.groups for item in items}
    return labels | lines | sentences | actions | {model.index(0, 0).data(ITEM) or "", place.next_button.text()} - {""}


def test_a_long_group_shows_its_first_and_says_how_many_there_are(place, monkeypatch):
    monkeypatch.setattr("esdesk.desktop.places.checks.reading.MOST", 2)
    everything = [item for _, items in place.tree.checks.groups for item in items]
    could = [item for item in everything if group_of(item) == "could"]
    assert len(could) > 2
    model = ChecksModel()
    model.show(chosen(everything))
    group = model.index_of(could[1].key).parent()
    assert model.rowCount(group) == 2
    assert str(len(could)) in str(group.data())
    assert not model.index_of(could[2].key).isValid()
