"""The quick line: words become a resource at Enter, what is typed survives, codes are offered and never chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from esdesk.audit.quick_line import Role
from esdesk.services.files import drafts
from esdesk.services.files.files import opened
from esdesk.services.inventory import inventory

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def place(open_window):
    open_window.go_to("inventory")
    return open_window.place


def lines(place):
    return place.document.read(inventory.page, place.document.firm, inventory.Query(), 0, 50)


def test_the_cursor_stands_in_the_line(place):
    assert QApplication.focusWidget() is place.bar.edit


def test_enter_adds_what_was_typed(place, press, qtbot):
    press(place.bar.edit, "yağlı üstüpü 35 kg/ay, bertaraf 5.200 TL/t, varil")
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Return)
    added = lines(place)[-1]
    assert (added.name, added.amount, added.unit, added.price) == ("yağlı üstüpü", "35", "kg/ay", "5.200")
    assert added.payer == "firm"
    assert place.bar.edit.text() == ""
    assert place.grid.current_row() == added.row
    assert QApplication.focusWidget() is place.bar.edit


def test_control_and_enter_keep_the_words(place, press, qtbot):
    press(place.bar.edit, "kırık plaka 70 t/yıl")
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Return, CTRL)
    assert place.bar.edit.text() == "kırık plaka 70 t/yıl"
    assert [line.name for line in lines(place)].count("kırık plaka") == 1


def test_a_leading_dash_makes_a_want_and_the_chip_shows_it(place, press, qtbot):
    press(place.bar.edit, "- palet 500 ad/ay")
    assert place.bar.direction.text() == "Want"
    place.bar.direction.click()
    assert place.bar.edit.line.direction == "have"
    place.bar.direction.click()
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Return)
    assert lines(place)[-1].direction == "want"


def test_what_cannot_be_taken_is_told_and_stays(place, press, qtbot, open_window):
    before = len(lines(place))
    place.bar.edit.setText("- ")
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Return)
    assert len(lines(place)) == before
    place.bar.edit.setText("not: sonra sor")
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Return)
    assert open_window.notice.isVisible()
    assert len(lines(place)) == before
    assert place.bar.edit.text() == "not: sonra sor"


def test_every_keystroke_is_on_disk_and_comes_back(place, press, open_window, audit_file):
    press(place.bar.edit, "cam kırığı 40 t/ay")
    with opened(audit_file) as other:
        assert [one.text for one in drafts.all(other)] == ["cam kırığı 40 t/ay"]
    open_window.document.close()
    assert place.bar.edit.text() == ""
    open_window.open_file(audit_file)
    assert place.bar.edit.text() == "cam kırığı 40 t/ay"


def test_a_draft_ends_with_the_line_it_became(place, press, qtbot):
    press(place.bar.edit, "cam kırığı 40 t/ay")
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Return)
    assert place.document.read(drafts.all) == []


def test_codes_are_offered_and_never_chosen(place, press, qtbot, eventually):
    press(place.bar.edit, "filtre pres bezi 120 kg/ay")
    eventually(lambda: bool(place.bar.proposals.shown))
    offered = place.bar.proposals.shown
    assert 1 <= len(offered) <= 5
    assert not any(button.isChecked() for button in place.bar.proposals.codes)
    assert place.bar.code == ""
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_2, ALT)
    assert place.bar.code == offered[1].code
    assert place.bar.proposals.codes[1].isChecked()
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_1, ALT)
    assert place.bar.code == offered[0].code
    assert sum(part.role is Role.CODE for part in place.bar.edit.line.parts) == 1
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_1, ALT)
    assert place.bar.code == ""
    assert place.bar.edit.line.name == "filtre pres bezi"


@pytest.mark.parametrize("answer", ["not_hazardous", "hazardous"])
def test_the_question_of_a_mirror_pair_is_answered_with_the_line(place, press, qtbot, eventually, answer):
    press(place.bar.edit, "filtre pres bezi 120 kg/ay, 15 02 02*")
    eventually(lambda: place.bar.proposals.answers[answer].isVisible())
    place.bar.proposals.answers[answer].click()
    assert place.bar.code == ("150202" if answer == "hazardous" else "150203")
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Return)
    record = place.document.record("resource", lines(place)[-1].row)
    assert record.values["classification"]["mirror"] == answer


def test_escape_empties_the_line_and_its_own_undo_brings_it_back(place, press, qtbot):
    press(place.bar.edit, "palet")
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Escape)
    assert place.bar.edit.text() == ""
    assert place.document.read(drafts.all) == []
    place.bar.edit.undo()
    assert place.bar.edit.text() == "palet"


def test_bands_lie_under_what_was_understood(place, press):
    press(place.bar.edit, "palet 500 ad/ay")
    place.grid.setFocus()
    image = place.bar.edit.grab().toImage()
    colours = {image.pixelColor(x, 8).name() for x in range(image.width())}
    assert "#e1eeed" in colours
    place.bar.edit.setText("palet ve palet")
    image = place.bar.edit.grab().toImage()
    assert "#e1eeed" not in {image.pixelColor(x, 8).name() for x in range(image.width())}


def test_words_that_tell_what_it_is_are_underlined(place, press, eventually):
    press(place.bar.edit, "filtre pres bezi 120 kg/ay")

    def underlined():
        image = place.bar.edit.grab().toImage()
        return "#8fbfbd" in {image.pixelColor(x, 28).name() for x in range(image.width())}

    assert not underlined()
    eventually(underlined)
    place.bar.edit.clear()
    assert not underlined()


def test_a_whole_resource_takes_three_keys_beyond_its_words(place, press, qtbot, eventually):
    press(place.bar.edit, "yağlı üstüpü 35 kg/ay bertaraf")
    eventually(lambda: bool(place.bar.proposals.shown))
    offered = place.bar.proposals.shown[0].code
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_1, ALT)
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Return)
    added = lines(place)[-1]
    assert (added.name, added.amount, added.code) == ("yağlı üstüpü", "35", offered)
    assert place.document.record("resource", added.row).values["fate"] == {"fate": "disposed"}


def test_what_was_added_is_seen_whatever_the_filter(place, press, qtbot):
    place.choosing.segments.choose("want")
    press(place.bar.edit, "cam kırığı 40 t/ay @Kesim")
    qtbot.keyClick(place.bar.edit, Qt.Key.Key_Return)
    added = lines(place)[-1]
    assert (added.name, added.process) == ("cam kırığı", "Kesim")
    assert place.grid.current_row() == added.row
    assert place.choosing.segments.current == "all"


def test_a_name_that_is_recorded_already_is_told(place, press, eventually):
    def told():
        return [
            words for _, words, _ in place.bar.edit._labels_at([(part, 0, 9) for part in place.bar.edit.line.parts])
        ]

    press(place.bar.edit, "KARTON AMBALAJ 2 t/ay")
    eventually(lambda: told()[0] == "recorded already")
    place.bar.edit.setText("- karton ambalaj 2 t/ay")
    eventually(lambda: "recorded already" not in told())
