"""Two firms that are one, in the window: proposed with reasons, judged by a person, and taken back."""

import pytest
from PySide6.QtWidgets import QLabel

from esdesk.audit.same_firms import Verdict, pair
from esdesk.core.ids import new_id
from esdesk.services.files.files import entered
from esdesk.services.merging import same_firms


@pytest.fixture
def several(open_window, qtbot):
    """The file holds the firm a second time under another name, and one that is like none."""
    document = open_window.document
    mine = document.firm

    def firm(name, nace):
        row, place = new_id(), new_id()
        values = [entered("firm", row, "name", name), entered("firm", row, "nace", nace)]
        values += [entered("facility", place, "firm", str(row)), entered("facility", place, "name", name)]
        document.write(lambda ledger: ledger.record(row, values))
        return row

    twin = firm("ÖRNEK MERMER SANAYİ LTD. ŞTİ.", "23.70")
    firm("Ovada Gıda", "10.39")
    return open_window, pair(mine, twin)


def verdicts(window):
    return same_firms.verdicts(window.document.ledger)


def said(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def test_the_firm_says_which_other_may_be_the_same_and_why(several, qtbot, speak):
    window, _ = several
    window.go_to("firm")
    pairs = window.place.sight.pairs
    qtbot.waitUntil(lambda: pairs.count == 1)
    english = said(pairs)
    assert "ÖRNEK MERMER SANAYİ LTD. ŞTİ." in english
    assert any(text.startswith("same name: ") for text in english)
    assert verdicts(window) == {}, "nothing is decided by itself"
    speak("tr")
    qtbot.waitUntil(lambda: any(text.startswith("ad aynı: ") for text in said(pairs)))


def test_a_verdict_is_written_shown_and_taken_back(several, qtbot):
    window, twins = several
    window.go_to("firm")
    pairs = window.place.sight.pairs
    qtbot.waitUntil(lambda: pairs.count == 1)
    pairs.buttons[twins, "same"].click()
    assert verdicts(window) == {twins: Verdict.SAME}
    qtbot.waitUntil(lambda: (twins, "back") in pairs.buttons)
    assert pairs.count == 0
    pairs.buttons[twins, "back"].click()
    assert verdicts(window) == {}
    qtbot.waitUntil(lambda: pairs.count == 1)
    pairs.buttons[twins, "not_same"].click()
    assert verdicts(window) == {twins: Verdict.NOT_SAME}
    window.document.undo()
    assert verdicts(window) == {}


def test_later_puts_a_pair_off_and_writes_nothing(several, qtbot):
    window, twins = several
    window.go_to("firm")
    pairs = window.place.sight.pairs
    qtbot.waitUntil(lambda: pairs.count == 1)
    before = window.document.ledger.digest()
    pairs.buttons[twins, "later"].click()
    assert pairs.count == 0
    assert pairs.isHidden()
    assert window.document.ledger.digest() == before


def test_sync_lists_the_pairs_of_all_firms(several, qtbot):
    window, twins = several
    window.go_to("sync")
    place = window.place
    qtbot.waitUntil(place.heading.firms.isVisible)
    place.heading.firms.click()
    assert place.heading.conflicts.isVisible()
    assert any("↔" in text for text in said(place.pages.pairs))
    place.pages.pairs.buttons[twins, "same"].click()
    assert verdicts(window) == {twins: Verdict.SAME}
    qtbot.waitUntil(lambda: place.pages.pairs.count == 0)
    place.heading.conflicts.click()
    assert place.pages.page == "packages"
    assert not place.heading.firms.isVisible()


def test_a_file_of_one_firm_has_no_pairs(open_window):
    open_window.go_to("firm")
    assert open_window.place.sight.pairs.isHidden()
    open_window.go_to("sync")
    open_window.place.show_firms()
    assert said(open_window.place.pages.pairs) == ["No two firms of this audit look like one."]
