"""The detail of a resource: every field in place, by keyboard, in both languages; what is typed is never lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from esdesk.core.errors import Fault
from esdesk.desktop.place import Target
from esdesk.desktop.places.inventory import columns
from esdesk.desktop.places.inventory.detail.head import WORD
from esdesk.services.catalogue.own_labels import labels_of
from esdesk.services.checks import asking
from esdesk.services.evidence import evidence
from esdesk.services.files import drafts
from esdesk.services.files.files import opened
from esdesk.services.records import records
from esdesk.services.records.entering import rows_within


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


def test_what_is_typed_in_a_cell_is_not_taken_up_by_the_detail(place, pane, press):
    row = place.grid.current_row()
    place.editing.begin(place.model.index(0, columns.place("name")), "")
    press(place.editing.box, "Mer")
    pane._forget()
    pane.show_row(row)
    pane.refresh()
    assert pane.fields.resource.edit("name").box().text() == "Mermer kesim çamuru"
    pane.save()
    assert values(place, row)["name"] == "Mermer kesim çamuru"


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


def test_a_part_row_shows_its_note_and_its_level(place, pane, choose, qtbot, press):
    row = place.grid.current_row()
    line = {"component": "CaCO3", "typical": "96", "unit": "%"}
    values_of_it = {"line": line, "note": "rapor 14", "visibility": {"quality": "private"}}
    part = place.document.write(records.add, "composition", values_of_it, to=row.hex)
    other = place.document.write(records.add, "composition", {"line": {"component": "nem"}}, to=row.hex)
    pane.fields.quality.open()
    first, second = pane.fields.composition.lines[:2]
    assert (first.row, second.row) == (part, other)
    assert first.own.edit("note").box().now() == "rapor 14"
    assert first.own.edit("visibility", "quality").isVisible()
    assert not first.own.edit("visibility", "all").isVisible()
    assert second.own is None
    second.more.click()
    edit = next(one for one in second.all_edits() if one.known.name == "note")
    edit.box().setFocus()
    press(edit.box(), "gözle")
    edit.save()
    assert values(place, other)["note"] == "gözle"
    assert not pane.fields.composition.lines[2].more.isEnabled()


def test_what_is_doubtful_in_a_part_row_has_a_sign_before_it(place, pane):
    row = place.grid.current_row()
    line = {"component": "nem", "min": "30", "max": "20", "unit": "%"}
    place.document.write(records.add, "composition", {"line": line}, to=row.hex)
    pane.fields.quality.open()
    doubtful, empty = pane.fields.composition.lines
    assert doubtful.sign.isVisible()
    assert not empty.sign.isVisible()
    ask = next(action for action in doubtful.sign.lines().actions() if action.text() == "Ask at the visit")
    ask.trigger()
    (question,) = place.document.read(asking.questions, place.document.facility)
    assert question.about == doubtful.row


def test_what_was_typed_in_a_part_that_does_not_stand_yet_comes_back(
    place, pane, press, open_window, audit_file, choose
):
    row = place.grid.current_row()
    box = pane.fields.composition.lines[-1].edit.box()
    box.setFocus()
    press(box, "Kireç")
    with opened(audit_file) as other:  # as a killed process leaves it
        kept = [(one.field, one.text) for one in drafts.all(other)]
    assert sorted(kept) == sorted([("line.component", "Kireç"), ("resource", str(row))])
    open_window.document.close()
    open_window.open_file(audit_file)
    choose(0)
    box = pane.fields.composition.lines[-1].edit.box()
    assert box.text() == "Kireç"
    assert pane.fields.quality.is_open
    pane.save()
    ((_, made),) = place.document.read(rows_within, "composition", row)
    assert made["line"] == {"component": "Kireç"}
    assert place.document.read(drafts.all) == []


def test_amounts_that_do_not_stand_yet_come_back(place, pane, press, open_window, audit_file, choose):
    pane.fields.quantities.add.click()
    box = pane.fields.quantities.lines.edit("offered").box("said")
    box.setFocus()
    press(box, "çok")
    open_window.document.close()
    open_window.open_file(audit_file)
    choose(1)
    choose(0)
    assert pane.fields.quantities.lines.edit("offered").box("said").text() == "çok"
    assert len(place.document.read(rows_within, "quantity", place.grid.current_row())) == 1


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
    assert [fold.is_open for fold in pane.fields.folds] == [True, True, False, False, False]
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


def photo(path, width=3200, height=2400):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("grey"))
    image.save(str(path))
    return path


@pytest.fixture
def with_photo(pane, place, tmp_path, eventually):
    """The pane with one photo attached."""
    part = pane.beside.evidence
    part.attaching.take([photo(tmp_path / "yığın.jpg")], pane.row)
    eventually(lambda: part.shelf.pieces.items and part.shelf.pieces.pictures)
    return part


def test_what_the_plant_calls_it_is_kept_from_the_menu_and_taken_back(place, pane, choose, speak):
    ledger, head = place.document.ledger, pane.head
    head.menu.menu().aboutToShow.emit()
    assert not head.lines[WORD].isChecked()
    records.set_field(ledger, pane.row.hex, "name", "Zımbırtı tozu")
    records.set_field(ledger, pane.row.hex, "concept", "marble-sludge")
    for language, words in (("tr", "Bizde"), ("en", "we call")):
        speak(language)
        head.menu.menu().aboutToShow.emit()
        assert head.lines[WORD].isVisible()
        assert "Zımbırtı tozu" in head.lines[WORD].text()
        assert words in head.lines[WORD].text()
    head.lines[WORD].trigger()
    firm = place.document.firm
    assert [(one.name, one.concept) for one in labels_of(ledger, firm)] == [("Zımbırtı tozu", "marble-sludge")]
    head.menu.menu().aboutToShow.emit()
    assert head.lines[WORD].isChecked()
    head.lines[WORD].trigger()
    assert labels_of(ledger, firm) == ()


def test_a_photo_is_made_smaller_kept_and_shown(place, with_photo):
    (item,) = evidence.of_row(place.document.ledger, place.grid.current_row())
    kept = QImage.fromData(evidence.content(place.document.ledger, item.sha256))
    assert (kept.width(), kept.height(), item.name) == (2560, 1920, "yığın.jpg")
    assert place.model.line(0).evidence == 1
    assert with_photo.proof.isVisibleTo(with_photo)


def test_the_space_bar_leads_to_the_evidence_and_escape_back(place, choose, qtbot):
    choose(1)
    place.detail.turn()
    place.grid.setFocus()
    qtbot.keyClick(place.grid, Qt.Key.Key_Space)
    beside = place.detail.pane.beside
    assert beside.evidence_fold.is_open
    assert beside.evidence.attach.hasFocus()
    qtbot.keyClick(beside.evidence.attach, Qt.Key.Key_Escape)
    assert place.grid.hasFocus()


def test_files_are_dropped_and_pictures_pasted(place, pane, tmp_path, eventually):
    (tmp_path / "analiz.pdf").write_bytes(b"%PDF-1.4 x")
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(tmp_path / "analiz.pdf"))])
    how = (Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    pane.dropEvent(QDropEvent(QPointF(9, 9), *how))  # Qt passes no drop on that did not enter
    part = pane.beside.evidence
    eventually(lambda: [one.name for one in part.shelf.pieces.items] == ["analiz.pdf"])
    QApplication.clipboard().setImage(QImage(20, 20, QImage.Format.Format_RGB32))
    part.paste()
    eventually(lambda: len(part.shelf.pieces.items) == 2)
    assert part.shelf.pieces.items[1].mime == "image/png"


def test_a_phones_heic_becomes_a_jpeg_and_a_broken_one_is_told(pane, tmp_path, eventually):
    (tmp_path / "BROKEN.HEIC").write_bytes(b"\0\0\0\x18ftypheic" + b"\0" * 40)
    told: list[Fault] = []
    pane.faulted.connect(told.append)
    part = pane.beside.evidence
    part.originals.setChecked(True)
    part.attaching.take([tmp_path / "BROKEN.HEIC", Path(__file__).parents[1] / "services/photos/phone.heic"], pane.row)
    eventually(lambda: [one.name for one in part.shelf.pieces.items] == ["phone.jpg"])
    assert [fault.code for fault in told] == ["photo-place-stays"]
    assert part.shelf.pieces.items[0].original


def test_evidence_is_described_tied_and_taken_away(place, pane, with_photo, qtbot, press):
    pane.beside.evidence_fold.open()
    type_and_leave(qtbot, press, with_photo.proof.edits["caption"].box(), "Pres altı")
    quantity = pane.fields.quantities.row
    with_photo.proof.proves.pick(f"{quantity}.offered")
    (item,) = evidence.of_row(place.document.ledger, pane.row)
    assert (item.caption, item.proves, item.field) == ("Pres altı", quantity, "offered")
    with_photo.shelf.setFocus()
    qtbot.keyClick(with_photo.shelf, Qt.Key.Key_Delete)
    assert evidence.of_row(place.document.ledger, pane.row) == []
    assert not with_photo.proof.isVisible()
    place.document.undo()
    assert len(with_photo.shelf.pieces.items) == 1


def test_levels_show_what_they_inherit_and_who_would_see(place, pane):
    sight = pane.beside.sight
    box = sight.levels["price"].box()
    assert box.words == "(Centre)"
    box.pick("public")
    assert values(place, pane.row)["visibility"] == {"price": "public"}
    assert [sign.toolTip() for sign in sight._signs["price"]] == [
        "Centre: sees it",
        "Partners: sees it",
        "Public: sees it",
    ]
    assert [sign.toolTip() for sign in sight._signs["fate"]][2] == "Public: does not see it"
    assert pane.beside.sight_fold.head.summary == "differs by part"


def test_the_history_of_one_field_is_shown_by_its_key(place, pane, qtbot, press):
    box = pane.fields.quantities.lines.edit("offered").box("said")
    type_and_leave(qtbot, press, box, "1.300 t/yıl")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    past = pane.beside.past
    assert pane.beside.past_fold.is_open
    told = "Quantity · Offered: 1.200 t/yıl → 1.300 t/yıl"
    qtbot.waitUntil(lambda: told in [label.text() for label in past.findChildren(QLabel) if label.isVisible()])
    assert len(past.chosen) == 2
    past.only.put("")
    past._choose()
    assert len(past.chosen) > 4


def test_uses_are_asked_in_the_background_and_lead_to_matches(open_window, place, pane, eventually):
    matches = pane.beside.matches
    eventually(lambda: matches.cards is not None)
    assert matches.cards
    assert "suggestions" in pane.beside.matches_fold.head.summary
    pane.beside.matches_fold.open()
    row = pane.row
    matches.rows[0].click()
    assert open_window.place.key == "matches"
    assert row is not None


def test_a_want_has_no_uses(pane, choose):
    choose(2)
    assert not pane.beside.matches_fold.isVisible()


def test_the_menu_deletes_and_undo_brings_it_back(place, pane):
    row = pane.row
    pane.head.lines["delete"].trigger()
    assert [place.model.line(at).name for at in range(place.model.rowCount())] == ["Karton ambalaj", "Palet"]
    place.document.undo()
    assert place.model.place_of(row) == 0


def test_every_control_has_a_name_and_no_word_stays_in_the_other_language(place, pane, speak):
    place.detail.open_all()

    def words():
        labels = [
            one.text() for one in (*pane.findChildren(QLabel), *pane.findChildren(QPushButton)) if one.isVisible()
        ]
        return {one for one in [*labels, *(fold.head.text() for fold in pane.folds)] if one and not one[0].isdigit()}

    assert all(box.accessibleName() for edit in pane.all_edits() for box in edit.boxes())
    english = words()
    speak("tr")
    same = english & words()
    assert {one for one in same if "·" not in one} <= {"Palet", "HP codes"}


def test_the_shelf_keeps_the_rules_of_models(pane, with_photo, qtmodeltester):
    qtmodeltester.check(with_photo.shelf.pieces)


def test_closing_the_file_and_opening_another_shows_nothing_of_the_first(open_window, pane, audit_file):
    open_window.document.close()
    assert pane.row is None
    open_window.open_file(audit_file)
    assert open_window.document.is_open


def test_what_is_doubtful_goes_on_the_visits_list(place, pane, choose, speak):
    choose(1)
    sign = pane.fields.resource.rows[4].sign
    assert sign.toolTip()
    menu = sign.lines()
    menu.actions()[-1].trigger()
    (question,) = asking.questions(place.document.ledger, place.document.facility)
    assert (question.about, question.field, question.text) == (pane.row, "classification", sign.toolTip())


def test_a_conflict_is_shown_at_its_field(pane):
    lines = pane.fields.resource
    row = pane.row
    lines.show_doubts({}, {(row, "packaging")})
    signs = {one.shown.name: one.sign for one in lines.rows}
    assert signs["packaging"].isVisible()
    assert signs["packaging"].lines().actions()[-1].text() == "Settle it in Sync"
    assert not signs["kind"].isVisible()


def test_a_conflict_in_a_part_row_is_shown_before_it(place, pane):
    row = place.grid.current_row()
    part = place.document.write(records.add, "composition", {"line": {"component": "nem"}}, to=row.hex)
    pane.fields.quality.open()
    pane.fields.composition.show_doubts({}, {(part, "line")})
    line, empty = pane.fields.composition.lines
    assert line.sign.lines().actions()[-1].text() == "Settle it in Sync"
    assert not empty.sign.isVisible()


def test_photos_that_come_into_a_watched_folder_wait_and_are_attached(place, pane, tmp_path, eventually, qtbot):
    pane.beside.evidence_fold.open()
    part, folder = pane.beside.evidence, tmp_path / "Telefon"
    folder.mkdir()
    photo(folder / "old.jpg", 64, 48)
    part.arrivals.watch(folder)
    photo(folder / "IMG_1.jpg", 64, 48)
    photo(folder / "IMG_2.jpg", 48, 64)
    (folder / "half.jpg").write_bytes((folder / "old.jpg").read_bytes()[:300])
    eventually(lambda: [path.name for path, _ in part.arrivals.model.photos] == ["IMG_1.jpg", "IMG_2.jpg"])
    qtbot.keyClick(part.arrivals.photos, Qt.Key.Key_Return)
    eventually(lambda: [one.name for one in part.shelf.pieces.items] == ["IMG_1.jpg"])
    assert [path.name for path, _ in part.arrivals.model.photos] == ["IMG_2.jpg"]
    qtbot.keyClick(part.arrivals.photos, Qt.Key.Key_Delete)
    assert part.arrivals.model.photos == []
    assert (folder / "IMG_2.jpg").exists()


def test_a_photo_is_turned_and_undo_turns_it_back(place, pane, with_photo, qtbot, eventually):
    (before,) = with_photo.shelf.pieces.items
    qtbot.keyClick(with_photo.shelf, Qt.Key.Key_R)
    eventually(lambda: with_photo.shelf.pieces.items[0].sha256 != before.sha256)
    (item,) = evidence.of_row(place.document.ledger, pane.row)
    kept = QImage.fromData(evidence.content(place.document.ledger, item.sha256))
    assert (kept.width(), kept.height()) == (1920, 2560)
    place.document.undo()
    assert with_photo.shelf.pieces.items == [before]
