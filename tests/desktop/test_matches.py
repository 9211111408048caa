"""Matches: a have, its suggestions and why, decided by keyboard alone; counting goes on in the background."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from esdesk.core.errors import UserFault
from esdesk.desktop.language import speech
from esdesk.desktop.place import Target
from esdesk.desktop.places.matches import sayings
from esdesk.desktop.places.matches.counting import Counting
from esdesk.desktop.places.matches.resources import SUBJECT, TALLY, ResourcesModel, Tally
from esdesk.desktop.places.matches.suggestions import CARD, FOLD, SuggestionsModel
from esdesk.desktop.runner import Runner
from esdesk.services.files import files
from esdesk.services.matching.deciding import questions, suggestions
from esdesk.services.matching.offers import Kept, Subject, scores
from esdesk.services.records import records


@pytest.fixture
def place(window, audit_file, qtbot):
    scores(("karton", "", ""))  # the catalogue is read once; how long that takes is no matter here
    window.document.open(audit_file)
    window.go_to("matches")
    shown = window.place
    shown.go.disconnect(window.go_to_target)
    qtbot.waitUntil(lambda: shown.card is not None, timeout=30_000)
    shown.suggestions.setFocus()
    return shown


def standing(place):
    """What stands in the file about the have that is chosen."""
    return {
        one.suggestion.synergy: (one.state, one.reason)
        for one in place.document.read(suggestions, place.subject.row, 20)
        if one.state != "open"
    }


def settled(place, qtbot):
    qtbot.waitUntil(lambda: not place.runner._open, timeout=30_000)


def test_a_have_is_chosen_and_its_best_use_told(place):
    assert place.subject.name == "Mermer kesim çamuru"
    best = place.document.read(suggestions, place.subject.row, 20)[0].suggestion
    assert place.card.offered.suggestion == best
    assert place.why._title.text() == best.use.en
    assert place.why._score.text() == sayings.figure(best.score_1e4)
    assert not place.why.decision.back_button.isVisible()


def test_the_models_are_sound(place, qtmodeltester):
    qtmodeltester.check(place.resources_model)
    qtmodeltester.check(place.middle.model)
    cards = place.middle.model.cards
    for model in (SuggestionsModel(), ResourcesModel()):
        qtmodeltester.check(model)
    turned = SuggestionsModel()
    turned.show(cards)
    turned.turn("weak")
    qtmodeltester.check(turned)


def test_counts_fill_in(place, qtbot):
    model = place.resources_model
    qtbot.waitUntil(lambda: all(place.counting.tallies().get(one.row) for one in model.subjects()), timeout=30_000)
    index = model.index_of(place.subject.row)
    good = [one for one in place.middle.model.cards if one.offered.suggestion.score_1e4 >= sayings.ENOUGH]
    assert index.data(TALLY) == Tally(len(good), place.card.offered.suggestion.score_1e4, accepted=False)
    assert not place.progress.isVisible()


def test_enter_opens_a_synergy_and_backspace_takes_it_back(place, qtbot):
    key = place.card.key[0]
    qtbot.keyClick(place.suggestions, Qt.Key.Key_Return)
    assert standing(place) == {key: ("accepted", "")}
    qtbot.waitUntil(lambda: place.card.offered.state == "accepted", timeout=30_000)
    assert place.card.key[0] == key
    assert place.why.decision.back_button.isVisible()
    assert not place.why.decision.open_button.isVisible()
    assert place.why._follow.isVisible()
    qtbot.keyClick(place.suggestions, Qt.Key.Key_Backspace)
    assert standing(place) == {}
    qtbot.waitUntil(lambda: place.card.offered.state == "open", timeout=30_000)


def test_u_and_a_digit_refuse_and_the_next_takes_its_place(place, qtbot):
    first, second = [one.key for one in place.middle.model.cards[:2]]
    qtbot.keyClick(place.suggestions, Qt.Key.Key_U)
    reasons = place.why.decision.reasons
    assert reasons.hasFocus()
    qtbot.keyClick(reasons, Qt.Key.Key_2)
    assert standing(place) == {first[0]: ("refused", "quality")}
    qtbot.waitUntil(lambda: place.card.key == second, timeout=30_000)
    assert place.suggestions.hasFocus()
    model = place.middle.model
    last = model.index(model.rowCount() - 1)
    assert (last.data(FOLD).of, last.data(FOLD).count) == ("refused", 1)
    place.suggestions.setCurrentIndex(last)
    qtbot.keyClick(place.suggestions, Qt.Key.Key_Return)
    refused = model.index(model.rowCount() - 1)
    assert refused.data(CARD).key == first
    assert standing(place) == {first[0]: ("refused", "quality")}
    place.suggestions.setCurrentIndex(refused)
    qtbot.keyClick(place.suggestions, Qt.Key.Key_Backspace)
    assert standing(place) == {}


def test_escape_refuses_nothing(place, qtbot):
    qtbot.keyClick(place.suggestions, Qt.Key.Key_U)
    qtbot.keyClick(place.why.decision.reasons, Qt.Key.Key_Escape)
    assert place.suggestions.hasFocus()
    assert standing(place) == {}


def test_s_puts_the_question_on_the_list_once(place, qtbot):
    asking = next(one for one in place.middle.model.cards if one.offered.suggestion.case.ask is not None)
    place.suggestions.setCurrentIndex(place.middle.model.index_of(asking.key))
    for _ in range(2):
        qtbot.keyClick(place.suggestions, Qt.Key.Key_S)
        settled(place, qtbot)
    asked = place.document.read(questions, place.document.facility)
    assert [(one.about, one.text) for one in asked] == [(place.subject.row, asking.offered.suggestion.case.ask.text.en)]
    assert place.card.offered.asked == asked[0].row
    assert not place.why.ask.button.isVisible()


def test_letters_do_nothing_while_another_pane_is_typed_in(place, qtbot, press):
    qtbot.keyClick(place.suggestions, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.why._follow.isVisible(), timeout=30_000)
    edit = place.why._edits["next_action"][1].box()
    press(edit, "us")
    settled(place, qtbot)
    assert not place.why.decision.reasons.isVisible()
    assert place.document.read(questions, place.document.facility) == []


def test_left_and_right_go_between_the_panes(place, qtbot):
    qtbot.keyClick(place.suggestions, Qt.Key.Key_Left)
    assert place.resources.hasFocus()
    qtbot.keyClick(place.resources, Qt.Key.Key_Right)
    assert place.suggestions.hasFocus()
    qtbot.keyClick(place.suggestions, Qt.Key.Key_Right)
    assert place.why.decision.open_button.hasFocus()
    qtbot.keyClick(place.why.decision.open_button, Qt.Key.Key_Left)
    assert place.suggestions.hasFocus()


def test_another_have_brings_its_own(place, qtbot):
    qtbot.keyClick(place.resources, Qt.Key.Key_Down)
    assert place.subject.name == "Karton ambalaj"
    best = place.document.read(suggestions, place.subject.row, 20)[0].suggestion
    qtbot.waitUntil(lambda: place.card.offered.suggestion == best, timeout=30_000)


def test_what_happens_elsewhere_keeps_what_is_chosen(place, qtbot):
    place.suggestions.setCurrentIndex(place.middle.model.index(1))
    key = place.card.key
    place.document.write(records.add, "resource", {"name": "Cam kırığı", "direction": "have", "kind": "waste"})
    qtbot.waitUntil(lambda: len(place.resources_model.subjects()) == 3, timeout=30_000)
    settled(place, qtbot)
    assert place.subject.name == "Mermer kesim çamuru"
    assert place.resources.currentIndex().data(SUBJECT) == place.subject
    assert place.card.key == key


def test_the_explanation_is_copied(place):
    place.copy()
    copied = QGuiApplication.clipboard().text()
    suggestion = place.card.offered.suggestion
    assert copied.startswith(f"Mermer kesim çamuru → {suggestion.use.en}  {sayings.figure(suggestion.score_1e4)}")
    assert all(part.reason.en in copied for part in suggestion.parts)


def test_a_fault_is_told(place):
    told: list[UserFault] = []
    place.faulted.connect(told.append)
    key = (place.document.firm, "resource", place.subject.row)
    place.document.write(lambda ledger: ledger.delete([key]))
    place.accept()
    assert [fault.code for fault in told] == ["row-unknown"]


def test_without_haves_it_says_what_will_stand_here(window, qtbot, profile, tmp_path):
    files.new_file(tmp_path / "none.esdesk", "Boş A.Ş.", "23.70")
    window.document.open(tmp_path / "none.esdesk")
    window.go_to("matches")
    qtbot.waitUntil(window.place.empty.isVisible)


def test_what_is_known_is_not_counted_again(window, qtbot):
    counted = []

    def count(asking):
        counted.append(asking)
        return (("SYN-1", 8000), ("SYN-2", 3000), ("SYN-3", 6000))

    subjects = [Subject(uuid4(), f"A {at % 10}", "waste", "have", "", (f"a {at % 10}", "", "")) for at in range(30)]
    counting = Counting(Runner(window), window, count)
    counting.show(subjects, {subjects[0].row: Kept(frozenset({"SYN-2"}), frozenset({"SYN-1"}))})
    qtbot.waitUntil(lambda: len(counting.tallies()) == 30)
    assert sorted(counted) == sorted({one.asking for one in subjects})
    assert counting.tallies()[subjects[0].row] == Tally(2, 6000, accepted=True)
    assert counting.tallies()[subjects[1].row] == Tally(2, 8000, accepted=False)
    counting.show(subjects[:3], {})
    assert len(counting.tallies()) == 3
    assert len(counted) == 10


def test_lines_that_were_counted_are_told_and_no_others(qapp):
    subjects = [Subject(uuid4(), f"A {at}", "waste", "have", "", (f"a {at}", "", "")) for at in range(30)]
    model, told = ResourcesModel(), []
    model.show(subjects)
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.tell({subjects[at].row: Tally(1, 8000, accepted=False) for at in (3, 20)} | {uuid4(): Tally(0, 0, False)})
    assert told == [(4, 4), (21, 21)]  # a head stands over them
    model.tell({subjects[5].row: Tally(2, 6000, accepted=False)})
    assert [at for at in range(31) if model.index(at).data(TALLY)] == [4, 6, 21]
    model.show(subjects[:10])
    assert not any(model.index(at).data(TALLY) for at in range(11))


def test_both_languages_leave_no_word_of_the_other(place, speak, qtbot):
    speak("en")
    settled(place, qtbot)
    english = words_of(place)
    speak("tr")
    settled(place, qtbot)
    assert {one for one in english & words_of(place) if any(letter.isalpha() for letter in one)} <= {
        "Mermer kesim çamuru  1.200 t/yıl",
        "U",
        "S",
    }


def words_of(place):
    labels = {label.text() for label in place.findChildren(QLabel) if label.isVisible() and label.text()}
    decision = place.why.decision
    buttons = {one.text() for one in (decision.open_button, decision.refuse_button, decision.copy_button)}
    parts = {sayings.part_name(one.name) for one in place.card.offered.suggestion.parts}
    return labels | buttons | parts | set(place.why.parts.accessibleName().split("\n"))


def test_files_of_other_plants_are_looked_in(place, qtbot, monkeypatch, tmp_path):
    other = tmp_path / "paper.esdesk"
    files.new_file(other, "Öteki Kâğıt", "17.12")
    with files.opened(other) as ledger:
        records.add(ledger, "resource", {"name": "Atık karton", "direction": "want", "kind": "material"})
    chosen: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    place.looking.segments.choose("others")
    assert place.looking.segments.current == "here"
    chosen.append(str(other))
    place.looking.segments.choose("others")
    qtbot.waitUntil(lambda: len(place.resources_model.subjects()) == 3, timeout=30_000)
    place.resources.setCurrentIndex(place.resources_model.index_of(place.resources_model.subjects()[1].row))
    qtbot.waitUntil(lambda: place.card is not None and place.card.title.en == "Atık karton", timeout=30_000)
    assert "Öteki Kâğıt" in place.why._to.text()
    place.accept()
    qtbot.waitUntil(lambda: place.card.offered.state == "accepted", timeout=30_000)
    place.looking.segments.choose("here")
    qtbot.waitUntil(lambda: len(place.resources_model.subjects()) == 2, timeout=30_000)


def test_nothing_of_a_closed_file_is_shown_or_asked_for(place, qapp):
    """The language is switched with no file open, which every place that was built hears."""
    place.document.close()
    speech.switch(qapp, "tr")
    speech.switch(qapp, "en")
    assert place.card is None
    assert not place.why._title.isVisible()


def test_what_a_use_leads_on_to_is_told_below_it(place, qtbot):
    path, row = place.document.path, place.subject.row
    with files.opened(path) as ledger:
        records.set_field(ledger, row.hex, "name", "Karton ambalaj")
    place.refresh()
    qtbot.waitUntil(lambda: place.card is not None and bool(place.card.further), timeout=30_000)
    settled(place, qtbot)
    told = [label.text() for label in place.why.findChildren(QLabel)]
    assert place.card.further[0].told.en in told
    assert place.why._further.isVisible()
    assert f"→ {place.card.further[0].told.en}" in sayings.explanation("Karton", place.card)


def test_the_keys_of_a_suggestion_are_shown_where_there_is_one(place):
    pane = place.middle
    assert pane.card is not None
    assert not pane._hints[0].isHidden()
    pane.show_cards([])
    assert all(hint.isHidden() for hint in pane._hints)


def test_an_opened_synergy_says_what_it_is_worth_and_where_its_figures_are_typed(place, qtbot):
    place.accept()
    qtbot.waitUntil(place.why.money.isVisible, timeout=30_000)
    money = place.why.money
    assert "not known yet" in money._verdict.text()
    assert "Haulage for a kilometre" in money._missing.text()
    with qtbot.waitSignal(place.go) as gone:
        money.go_button.click()
    assert gone.args == [Target("synergies", "synergy", money._row)]
