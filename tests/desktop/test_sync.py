"""Sync: nothing leaves that was not shown, packages are real ones, and a conflict is settled by keyboard."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from esdesk.core.operation import Level
from esdesk.desktop.places.sync.leaving_model import LeavingModel
from esdesk.desktop.places.sync.packages import PackagesModel
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.package import read_package
from esdesk.services.evidence import evidence
from esdesk.services.files import files
from esdesk.services.merging import settling
from esdesk.services.records import records
from esdesk.services.sync import packing, receipts


@pytest.fixture
def place(open_window, qtbot):
    open_window.go_to("sync")
    open_window.runner.finish()
    qtbot.waitUntil(lambda: open_window.place._seen is not None)
    return open_window.place


def note_myself(place):
    mine = load_or_make().recipient
    place.pages.to_whom.name.setText("Me")
    place.pages.to_whom.key.setText(mine)
    return mine


def test_nothing_can_be_written_before_somebody_can_open_it(place, qtbot):
    assert not place.heading.pack.isEnabled()
    note_myself(place)
    qtbot.keyClick(place.pages.to_whom.key, Qt.Key.Key_Return)
    assert place.heading.pack.isEnabled()
    assert place.pages.to_whom.key.text() == ""


def test_a_package_holds_what_was_shown(place, open_window, qtbot, tmp_path):
    note_myself(place)
    place.pages.to_whom._give()
    place.pack_to(tmp_path / "a.esda")
    open_window.runner.finish()
    qtbot.waitUntil(lambda: not place.to_file.is_writing)
    package = read_package(tmp_path / "a.esda", [load_or_make().identity])
    inside = {(one.body.row, one.body.field) for one in package.operations if one.body is not None}
    assert {(one.row, one.field.name) for one in place._seen.preview.lines if one.leaves} <= inside
    assert "a.esda" in open_window.notice.words.text()
    qtbot.waitUntil(lambda: place.pages.model.rowCount() == 1)


def test_a_package_that_cannot_be_written_is_told(place, open_window, qtbot, tmp_path):
    note_myself(place)
    place.pages.to_whom._give()
    place.pack_to(tmp_path / "none" / "a.esda")
    open_window.runner.finish()
    qtbot.waitUntil(lambda: not place.to_file.is_writing)
    qtbot.waitUntil(open_window.notice.isVisible)
    assert place.heading.pack.isEnabled()


def test_what_is_no_key_is_told_and_stays_typed(place, open_window):
    place.pages.to_whom.key.setText("age1nonsense")
    place.pages.to_whom._give()
    assert open_window.notice.isVisible()
    assert place.pages.to_whom.key.text() == "age1nonsense"


def test_levels_are_shown_one_by_one(place, qtbot):
    every = place.pages.leaving.model.rowCount()
    counts = []
    for tile in place.pages.leaving._tiles.values():
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
        counts.append(place.pages.leaving.model.rowCount())
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert sum(counts) == every == place.pages.leaving.model.rowCount()


def test_a_package_that_came_as_a_file_is_shown_before_it_is_taken_in(
    place, open_window, qtbot, tmp_path, audit_file, monkeypatch, eventually
):
    mine, other = load_or_make().recipient, tmp_path / "other.esdesk"
    open_window.document.ledger.make_whole()
    shutil.copy(audit_file, other)
    profile = str(tmp_path / "profile")
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "other"))
    with files.opened(other) as ledger:
        records.add(ledger, "resource", {"name": "Kırık palet", "direction": "have", "kind": "waste"})
        packing.pack(ledger, files.the_firm(ledger), tmp_path / "b.esda", [mine])
    monkeypatch.setenv("ESDESK_PROFILE", profile)
    place.by_hand.receive(tmp_path / "b.esda")
    eventually(place.pages.arriving.take.isEnabled)
    assert place.pages.is_deciding
    assert "Kırık palet" not in names_of(place)
    qtbot.keyClick(place.pages.arriving.table, Qt.Key.Key_Return)
    eventually(lambda: "Kırık palet" in names_of(place))
    eventually(lambda: not place.pages.is_deciding)


def names_of(place):
    return {one.values.get("name") for one in place.document.ledger.records("resource")}


def test_a_receipt_that_came_as_a_file_is_taken_once_its_key_was_compared(
    place, open_window, tmp_path, monkeypatch, eventually, qtbot
):
    centre, profile = tmp_path / "centre", str(tmp_path / "profile")
    monkeypatch.setenv("ESDESK_PROFILE", str(centre))
    centres = load_or_make()
    monkeypatch.setenv("ESDESK_PROFILE", profile)
    place.pages.to_whom.note("Centre", centres.recipient)
    eventually(place.heading.pack.isEnabled)
    place.pack_to(tmp_path / "a.esda")
    eventually(lambda: "no receipt yet" in " ".join(row.how for row in place.pages.model.rows))
    assert [row.state for row in place.pages.model.rows] == ["written"]
    monkeypatch.setenv("ESDESK_PROFILE", str(centre))
    with files.made_empty(tmp_path / "centre.esdesk") as ledger:
        [receipt] = receipts.write(packing.merge(ledger, [tmp_path / "a.esda"]), tmp_path)
    monkeypatch.setenv("ESDESK_PROFILE", profile)
    place.by_hand.receive(receipt)
    assert place.pages.signer.mark.text() == centres.fingerprint
    assert place.pages.model.rows[0].state == "written", "nothing is taken before the key was compared"
    qtbot.keyClick(place.pages.signer.accept, Qt.Key.Key_Space)
    assert place.pages.model.rows[0].state == "merged"
    assert not place.pages.signer.isVisible()
    place.by_hand.receive(receipt)
    assert not place.pages.signer.isVisible(), "it is known from now on"
    receipt.write_bytes(receipt.read_bytes()[:-9])
    place.by_hand.receive(receipt)
    assert "no whole receipt" in open_window.notice.words.text()


def test_a_package_of_another_firm_is_shown_by_start(place, open_window, tmp_path, eventually):
    files.new_file(tmp_path / "other.esdesk", "Başka Firma", "24.51")
    with files.opened(tmp_path / "other.esdesk") as ledger:
        packing.pack(ledger, files.the_firm(ledger), tmp_path / "a.esda", [load_or_make().recipient])
    place.by_hand.receive(tmp_path / "a.esda")
    eventually(lambda: open_window.place.key == "start")
    eventually(lambda: open_window.place.arrived.isVisible())


@pytest.fixture
def conflict(open_window, audit_file, tmp_path, monkeypatch, qtbot):
    """The same amount said differently here and on another laptop."""
    mine = load_or_make().recipient
    row = next(one.row for one in open_window.document.ledger.records("quantity"))
    other = tmp_path / "other.esdesk"
    open_window.document.ledger.make_whole()
    shutil.copy(audit_file, other)
    shutil.copy(audit_file, tmp_path / "before.esdesk")
    open_window.document.write(records.set_field, row.hex, "offered", "1.300 t/yıl")
    profile = str(tmp_path / "profile")
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "other"))
    with files.opened(other) as ledger:
        records.set_field(ledger, row.hex, "offered", "1.900 t/yıl")
        packing.pack(ledger, files.the_firm(ledger), tmp_path / "b.esda", [mine])
    monkeypatch.setenv("ESDESK_PROFILE", profile)
    open_window.document.write(packing.merge, [tmp_path / "b.esda"])
    open_window.go_to("sync")
    place = open_window.place
    place.turn_page()
    assert place.pages.conflicts.list.count() == 1
    yield place, row
    open_window.runner.finish()


def offered(place, row):
    return place.document.record("quantity", row).values["offered"]["value"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_a_side_is_kept_by_keyboard(conflict, qtbot, key):
    place, row = conflict
    sides = place.pages.conflicts._questions[0].sides
    kept = sides[0 if key == Qt.Key.Key_Left else 1]
    qtbot.keyClick(place.pages.conflicts.list, key)
    qtbot.keyClick(place.pages.conflicts.list, Qt.Key.Key_Return)
    assert offered(place, row) in kept.text
    assert place.pages.conflicts.list.count() == 0
    said = {str(entry.value.get("value")) for entry in place.document.ledger.history(row) if entry.field == "offered"}
    assert said >= {"1.200", "1.300", "1.900"}, "what was not kept stays in the history"


@pytest.fixture
def three_sides(conflict, open_window, audit_file, tmp_path, monkeypatch):
    """A third laptop says something else again."""
    place, row = conflict
    mine, third = load_or_make().recipient, tmp_path / "third.esdesk"
    shutil.copy(tmp_path / "before.esdesk", third)
    profile = str(tmp_path / "profile")
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "third"))
    with files.opened(third) as ledger:
        records.set_field(ledger, row.hex, "offered", "2.500 t/yıl")
        packing.pack(ledger, files.the_firm(ledger), tmp_path / "c.esda", [mine])
    monkeypatch.setenv("ESDESK_PROFILE", profile)
    open_window.document.write(packing.merge, [tmp_path / "c.esda"])
    return place, row


@pytest.mark.parametrize("keys", [[Qt.Key.Key_3], [Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right]])
def test_every_side_is_shown_and_can_be_kept_by_keyboard(three_sides, qtbot, keys):
    place, row = three_sides
    page = place.pages.conflicts
    sides = page._questions[0].sides
    assert [card.value.text() for card in page.cards.shown] == [side.text for side in sides]
    assert all(side.text in page.list.item(0).text() for side in sides)
    for key in keys:
        qtbot.keyClick(page.list, key)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert offered(place, row) in sides[2].text
    assert page.list.count() == 0


def test_a_side_whose_value_is_not_here_is_told_and_cannot_be_kept(three_sides, qtbot):
    place, _ = three_sides
    page = place.pages.conflicts
    one = page._questions[0]
    hidden = replace(one.sides[2], level=Level.WITHHELD, text="", members=())
    page.show_questions([replace(one, sides=(*one.sides[:2], hidden))], [])
    assert page.cards.shown[2].value.text() == "not given to this laptop"
    qtbot.keyClick(page.list, Qt.Key.Key_3)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.list.count() == 1


def test_the_head_says_when_a_package_was_written_and_what_came_since(place, open_window, qtbot, tmp_path):
    assert "in no package yet" in place.heading.state.words
    note_myself(place)
    place.pages.to_whom._give()
    place.pack_to(tmp_path / "a.esda")
    open_window.runner.finish()
    qtbot.waitUntil(lambda: "nothing new since" in place.heading.state.words)
    row = open_window.document.ledger.records("resource")[0].row
    open_window.document.write(records.set_field, row.hex, "name", "Toz")
    qtbot.waitUntil(lambda: place.heading.state.words.endswith("1 change since"))


def test_each_side_tells_what_it_would_change_and_what_was_settled_is_listed(conflict, open_window, qtbot, speak):
    place, _ = conflict
    cards, page = place.pages.conflicts.cards.shown, place.pages.conflicts
    qtbot.waitUntil(lambda: all(lines_of(card) for card in cards))
    for card, side in zip(cards, page.questions[0].sides, strict=True):
        amount = side.members[0][1].replace(".", ",")  # English groups by commas
        assert f"{amount}\N{NO-BREAK SPACE}t" in lines_of(card)
    assert page.difference.text().startswith("differ by 600")
    english = [lines_of(card) for card in cards]
    speak("tr")
    qtbot.waitUntil(lambda: all(lines_of(card) for card in page.cards.shown) and page.difference.text() != "")
    assert not {one for lines in english for one in lines if len(one) > 12} & {
        one for card in page.cards.shown for one in lines_of(card)
    }


def lines_of(card):
    return [label.text() for label in card.consequences.findChildren(QLabel)[1:] if label.text()]


def test_evidence_stands_on_the_side_of_whoever_attached_it(conflict, qtbot, tmp_path):
    place, row = conflict
    page = place.pages.conflicts
    drawing = QImage(40, 30, QImage.Format.Format_RGB32)
    drawing.save(str(tmp_path / "scale.png"))
    place.document.write(evidence.attach, row, "offered", tmp_path / "scale.png")
    own = next(at for at, side in enumerate(page.questions[0].sides) if side.this_device)
    tiles = [card.proofs.tiles for card in page.cards.shown]
    assert [len(one) for one in tiles] == ([1, 0] if own == 0 else [0, 1])
    qtbot.waitUntil(lambda: page.cards.shown[own].proofs.tiles[0].picture is not None)


def test_of_a_deletion_that_met_an_edit_the_edit_is_what_is_shown_for_now(conflict):
    page = conflict[0].pages.conflicts
    [one] = page.questions
    page.show_questions([replace(one, field=None, sides=(replace(one.sides[0], text=None), one.sides[1]))], [])
    assert [card.mark.isVisible() for card in page.cards.shown] == [False, True]


def test_what_is_settled_stands_below_what_waits(three_sides, qtbot):
    place, row = three_sides
    page, [question] = place.pages.conflicts, place.pages.conflicts.questions
    assert page.lists.settled.count() == 0
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settled = place.document.read(settling.answers, "en", place.document.firm)
    page.show_questions([question], settled)  # as while another one waits
    assert page.lists.settled.count() == 1
    assert place.document.record("quantity", row).values["offered"]["value"] in page.lists.settled.item(0).text()


def test_a_third_value_settles(conflict, qtbot, press):
    place, row = conflict
    qtbot.keyClick(place.pages.conflicts.list, Qt.Key.Key_T)
    assert place.pages.conflicts.third.hasFocus()
    press(place.pages.conflicts.third, "1.600 t/yıl")
    qtbot.keyClick(place.pages.conflicts.third, Qt.Key.Key_Return)
    assert offered(place, row) == "1.600"
    assert place.pages.conflicts.empty.isVisible()


def test_a_third_value_that_cannot_be_taken_is_told(conflict, open_window, qtbot, press):
    place, _ = conflict
    place.pages.conflicts.third.setFocus()
    press(place.pages.conflicts.third, "çok")
    qtbot.keyClick(place.pages.conflicts.third, Qt.Key.Key_Return)
    assert open_window.notice.isVisible()
    assert place.pages.conflicts.list.count() == 1


def test_conflicts_speak_both_languages(conflict, speak):
    place, _ = conflict
    english = [card.keep.text() for card in place.pages.conflicts.cards.shown]
    speak("tr")
    assert not set(english) & {card.keep.text() for card in place.pages.conflicts.cards.shown}


@pytest.mark.parametrize("model", [LeavingModel, PackagesModel])
def test_the_models_keep_their_promises(model, place):
    made = model()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    if isinstance(made, LeavingModel):
        made.show(place._seen.preview.lines)
        assert made.rowCount() > 10
    assert tester.model() is made
