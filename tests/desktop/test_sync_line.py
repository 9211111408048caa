"""Sync over the network: against a hub that really serves, over a line that is as bad as a test wants it."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton

from esdesk.core.errors import EnvironmentFault
from esdesk.desktop.places.sync import hub_card, transfer
from esdesk.desktop.places.sync.packages import STATE
from esdesk.desktop.places.sync.transfer import Going
from esdesk.desktop.runner import Cancelled, Job
from esdesk.exchange.receipt import read_receipt
from esdesk.hub import administering
from esdesk.hub.settings import Settings
from esdesk.services.evidence import evidence
from esdesk.services.records import records
from esdesk.services.sync import hubs
from tests.hub.lines import line_to
from tests.hub.served import Laptop, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESDESK_KEYRING", "off")
        with serving(Settings(tmp_path_factory.mktemp("hub"))) as found:
            yield found


@pytest.fixture
def line(served):
    with line_to(served.url) as found:
        yield found


@pytest.fixture
def unknown(open_window):
    """The place, with no hub that this laptop knows."""
    open_window.go_to("sync")
    open_window.place.heading.ways.choose("line")
    yield open_window.place
    open_window.runner.wait()


@pytest.fixture
def place(profile, audit_file, window, line, served, eventually):
    """The place of a laptop that is enrolled at the hub, once it has shown what would leave."""
    hubs.enrol(line.url, served.code())
    window.open_file(audit_file)
    window.go_to("sync")
    shows(window.place, eventually)
    yield window.place
    window.runner.wait()


def shows(place, eventually):
    eventually(place.heading.send.isEnabled)


def states(place):
    return [row.state for row in place.pages.model.rows]


def packages(place):
    return [row.subject.package for row in place.pages.model.rows]


def round_of(place, eventually):
    """Sends and receives by the key, to its end."""
    place.send_or_pause()
    assert place.line.is_going
    eventually(lambda: place.line.transfer.going is Going.NOT)
    shows(place, eventually)


def fall_silent(place, line, eventually, *, size=600_000):
    """Something large is on its way when the line falls silent."""
    place.document.write(evidence.attach, place.document.firm, "", b"%PDF-1.7 " + os.urandom(size), "kantar.pdf")
    shows(place, eventually)
    line.silent_after = line.carried + size // 2
    place.send_or_pause()
    eventually(line.silence.is_set)
    eventually(lambda: place.line.transfer.current is not None)


@pytest.fixture
def impatient(monkeypatch):
    """Tries again at once."""

    def rest(job, _seconds):
        if job.cancelled:
            raise Cancelled

    monkeypatch.setattr(Job, "rest", rest)


@pytest.fixture
def colleague(place, served, tmp_path, eventually):
    """Another laptop that has what this one sent, and may write about the firm."""
    round_of(place, eventually)
    (tmp_path / "colleague").mkdir()
    other = Laptop(tmp_path / "colleague", place.document.firm).enrol(served, writes=[place.document.firm])
    other.sync(served.url, other.firm)
    return other


def accents(window):
    buttons = window.place.findChildren(QPushButton)
    return [one for one in buttons if one.property("look") == "accent" and one.isVisible()]


def test_a_laptop_is_enrolled_by_what_is_typed(unknown, open_window, served, line, press, qtbot, eventually, profile):
    form = unknown.pages.enrolling.ui
    assert [button.text() for button in accents(open_window)] == ["Enrol"]
    press(form.address_edit, line.url.removeprefix("http://"))
    press(form.code_edit, " ".join(served.code().split("-")).upper().replace("I", "İ"))
    assert hubs.KnownHub("", served.hub.keys.device).fingerprint in form.mark_label.text()
    qtbot.keyClick(form.code_edit, Qt.Key.Key_Return)
    eventually(lambda: unknown.pages.hub_card.isVisible())
    told = " ".join(label.text() for label in unknown.pages.hub_card.findChildren(QLabel))
    assert hubs.known_hub(line.url).fingerprint in told
    assert str(profile / "keys" / "device.json") in told, "it is said where the private key lies"
    shows(unknown, eventually)
    assert len(accents(open_window)) == 1


WRONG = [
    ("hub.example.org", "abcd", "code", "no enrolment code"),
    ("127.0.0.1:1", None, "address", "cannot be reached"),
    ("http://hub.example.org", None, "address", "https"),
    (None, "a" * 36, "address", "another hub answers"),
    (None, "used", "code", "used before"),
]


def test_what_is_wrong_with_an_enrolment_is_told_where_it_was_typed(unknown, served, line, eventually, tmp_path):
    form, used = unknown.pages.enrolling.ui, served.code()
    (tmp_path / "other").mkdir()
    with Laptop(tmp_path / "other").here():
        hubs.enrol(served.url, used)
    for address, code, field, words in WRONG:
        form.address_edit.setText(address or line.url)
        form.code_edit.setText({None: served.code(), "used": used}.get(code, code))
        unknown.pages.enrolling.enrol()
        hint = getattr(form, f"{field}_hint")
        eventually(lambda hint=hint, words=words: words in hint.text())
        eventually(form.enrol_button.isEnabled)
        assert hint.isVisible()
        assert form.address_edit.text() == (address or line.url)
        assert hubs.known_hubs() == []


def test_a_keyring_that_is_locked_is_told_where_the_keys_home_is(qapp, profile, monkeypatch, speak):
    def locked():
        raise EnvironmentFault("keys-locked", device="abcd")

    speak("en")
    monkeypatch.setattr(hub_card, "device_keys", locked)
    card, hub = hub_card.HubCard(), hubs.KnownHub("https://hub.example.org", "ab" * 32)
    card.show_hubs([hub], hub)
    told = [label.text() for label in card.findChildren(QLabel)]
    assert hub.fingerprint in told
    assert any("keyring" in one for one in told)


def test_nothing_can_be_sent_before_what_leaves_was_shown(profile, audit_file, window, line, served, monkeypatch):
    hubs.enrol(line.url, served.code())
    window.open_file(audit_file)
    monkeypatch.setattr("esdesk.desktop.places.sync.looking.Looking.look", lambda *_: None)
    window.go_to("sync")
    asked = line.connections
    assert not window.place.heading.send.isEnabled()
    window.place.send_or_pause()
    window.runner.wait()
    assert line.connections == asked
    assert not window.place.pages.table.isVisible(), "before the first sending what leaves fills the page"
    assert window.place.pages.leaving.isVisible()


def test_what_was_recorded_is_sent_by_keyboard_when_it_is_asked_for_and_its_receipt_is_kept(
    place, window, line, qtbot, eventually, served, tmp_path
):
    asked, row = line.connections, place.document.ledger.records("resource")[0].row
    place.document.write(records.set_field, row.hex, "name", "Toz")
    window.go_to("inventory")
    window.go_to("sync")
    shows(place, eventually)
    assert line.connections == asked, "nothing goes over the network before it is asked for"
    assert place.heading.state.words.endswith("to send")
    qtbot.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    eventually(lambda: states(place) == ["merged"])
    eventually(lambda: place.heading.state.words.startswith("nothing new to send, last receipt"))
    assert served.digest(place.document.firm) == place.document.ledger.digest(place.document.firm)
    table = place.pages.table
    table.setCurrentIndex(place.pages.model.index(0, STATE))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert place.pages.receipt.save.hasFocus()
    count = place.pages.model.rows[0].subject.operations
    assert f"{count} sent · {count} counted" in [line.text() for line in place.pages.receipt.lines]
    place.by_hand.save_receipt(place.pages.model.rows[0].subject, tmp_path / "a.json")
    assert read_receipt((tmp_path / "a.json").read_bytes(), served.hub.keys.device).count == count


def test_a_sending_is_paused_and_goes_on_in_another_run_of_the_program(
    place, window, line, audit_file, served, eventually, qtbot
):
    from esdesk.desktop.window import Window

    fall_silent(place, line, eventually)
    eventually(lambda: place.line.transfer.there > 0)
    [row] = place.pages.model.rows
    assert row.state.startswith("sending")
    assert 0 < row.filled < 1
    counted: list[str] = []
    window.runner.run(place, lambda _job: "counted", counted.append)
    eventually(lambda: counted == ["counted"])
    qtbot.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    eventually(lambda: states(place) == ["paused"])
    eventually(lambda: place.heading.state.words == "1 package waits to be sent")
    assert place.heading.send.text().startswith("Go on sending")
    assert not window.notice.isVisible(), f"one's own pause is no fault: {window.notice.words.text()}"
    shows(place, eventually)
    carried = line.carried
    place.send_or_pause()
    eventually(lambda: line.carried > carried)
    window.close()  # does not wait for the line
    line.silent_after, asked = None, line.connections
    again = Window()
    qtbot.addWidget(again)
    again.show()
    again.open_file(audit_file)
    again.go_to("sync")
    shows(again.place, eventually)
    assert (states(again.place), line.connections) == (["paused"], asked), "and nothing goes on by itself"
    carried = line.carried
    round_of(again.place, eventually)
    assert states(again.place) == ["merged"]
    assert packages(again.place) == [row.subject.package]
    assert line.carried - carried < row.subject.size, "what the hub had was not sent again"
    assert served.digest(again.document.firm) == again.document.ledger.digest(again.document.firm)
    again.close()


def test_a_hub_that_goes_away_in_the_middle_is_told_and_the_package_waits(
    place, window, line, served, eventually, impatient
):
    fall_silent(place, line, eventually)
    line.gone = True
    eventually(window.notice.isVisible)
    assert "cannot be reached" in window.notice.words.text()
    eventually(lambda: states(place) == ["paused"])
    line.gone, line.silent_after = False, None
    shows(place, eventually)
    round_of(place, eventually)
    assert states(place) == ["merged"]
    assert served.digest(place.document.firm) == place.document.ledger.digest(place.document.firm)


def test_a_hub_that_says_no_is_told_and_both_sides_are_as_they_were(place, window, served, line, eventually):
    round_of(place, eventually)
    firm, row = place.document.firm, place.document.ledger.records("resource")[0].row
    before = served.digest(firm)
    administering.revoke(served.data, place.document.ledger.author.device)
    place.document.write(records.set_field, row.hex, "name", "Toz")
    shows(place, eventually)
    round_of(place, eventually)
    assert "shut this device out" in window.notice.words.text()
    assert served.digest(firm) == before
    assert place.document.record("resource", row).values["name"] == "Toz"
    assert states(place)[0] in ("queued", "paused")


def test_what_a_colleague_sent_is_shown_before_it_is_taken_in_and_settled_after(
    place, window, colleague, served, eventually, qtbot, speak
):
    models = [place.pages.model, place.pages.arriving.model]
    keeping = [QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in models]

    row = place.document.ledger.records("resource")[0].row
    with colleague.open() as ledger:
        records.set_field(ledger, row.hex, "name", "Mermer tozu")
        records.add(ledger, "resource", {"name": "Kırık palet", "direction": "have", "kind": "waste"})
    colleague.sync(served.url)
    place.document.write(records.set_field, row.hex, "name", "Kesim çamuru")
    shows(place, eventually)
    round_of(place, eventually)
    eventually(lambda: place.pages.arriving.take.isEnabled())
    assert states(place)[0] == "arrived"
    assert [button.text() for button in accents(window)] == ["Take in 1 package  ⏎"]
    told = [place.pages.arriving.model.index(at, 2).data() for at in range(place.pages.arriving.model.rowCount())]
    assert any("Kırık palet" in one for one in told)
    values = [place.pages.arriving.model.index(at, 3).data() for at in range(place.pages.arriving.model.rowCount())]
    assert any("Kesim çamuru" in one and "Mermer tozu" in one for one in values), "what would be in conflict is named"
    names = {one.values.get("name") for one in place.document.ledger.records("resource")}
    assert "Kırık palet" not in names, "nothing is taken unasked"
    speaks_both_languages(place, speak, eventually)
    qtbot.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    eventually(lambda: "conflict (1)" in states(place))
    names = {one.values.get("name") for one in place.document.ledger.records("resource")}
    assert "Kırık palet" in names
    at = states(place).index("conflict (1)")
    place.pages.table.setCurrentIndex(place.pages.model.index(at, STATE))
    qtbot.keyClick(place.pages.table, Qt.Key.Key_Return)
    assert place.pages.is_settling
    qtbot.keyClick(place.pages.conflicts.list, Qt.Key.Key_Return)
    eventually(lambda: "conflict (1)" not in states(place))
    place.turn_page()
    shows(place, eventually)
    round_of(place, eventually)
    assert colleague.sync(served.url).conflicts == 0, "what was settled travels back"
    assert [one.model() for one in keeping] == models


def test_what_the_hub_cannot_take_says_why(place, served, line, eventually, tmp_path):
    firm = place.document.firm
    (tmp_path / "first").mkdir()
    first = Laptop(tmp_path / "first", firm).enrol(served)
    with first.open() as ledger:
        from esdesk.ledger.views import Change

        ledger.record(firm, [Change("firm", firm, "name", "Başka ad")])
    first.sync(served.url)
    round_of(place, eventually)
    assert states(place) == ["received"]
    assert "may not write about the firm" in place.pages.model.rows[0].how


def speaks_both_languages(place, speak, eventually):
    english = words_of(place)
    speak("tr")
    eventually(place.pages.arriving.take.isEnabled)
    same = english & words_of(place)
    assert not {one for one in same if any(letter.isalpha() for letter in one)}
    speak("en")
    eventually(place.pages.arriving.take.isEnabled)


def words_of(place):
    """What the window says of itself: not what people or keys are called."""
    buttons = {one.text() for one in place.findChildren(QPushButton) if one.isVisible()}
    heads = {place.pages.model.headerData(at, Qt.Orientation.Horizontal, 0) for at in range(5)}
    arriving = place.pages.arriving.model
    heads |= {arriving.headerData(at, Qt.Orientation.Horizontal, 0) for at in range(5)}
    said = {arriving.index(at, 0).data() for at in range(arriving.rowCount())}
    return buttons | heads | said | set(states(place)) | {row.action for row in place.pages.model.rows} - {""}


def test_a_newer_catalogue_of_the_hub_is_offered_and_not_taken(place, window, eventually, tmp_path, monkeypatch):
    (tmp_path / "new.escat").write_bytes(b"")
    monkeypatch.setattr(transfer, "fetch_newer", lambda *_: tmp_path / "new.escat")
    asked: list[object] = []
    monkeypatch.setattr(window.catalogues, "look_at", asked.append)
    assert not place.pages.hub_card.catalogue.isVisible()
    round_of(place, eventually)
    place.pages.hub_card.catalogue.click()
    assert asked == [tmp_path / "new.escat"]


def test_what_goes_on_is_told_in_other_places_and_a_paused_package_is_taken_out(
    place, window, line, served, eventually, impatient
):
    told: list[str] = []
    place.going_on.connect(told.append)
    fall_silent(place, line, eventually)
    window.go_to("inventory")
    assert window.status._progress.text() in told
    assert any(words.startswith("sending ") for words in told)
    package = place.line.transfer.current
    place.line.take_out(package)
    assert "Pause first" in window.notice.words.text()
    place.line.transfer.pause()
    eventually(lambda: place.line.transfer.going is Going.NOT)
    assert told[-1] == ""
    window.go_to("sync")
    place.pages.choose_first()
    assert place.pages.receipt.take_out.isVisible()
    place.pages.receipt.take_out.click()
    eventually(lambda: package.package not in [getattr(row.subject, "package", None) for row in place.pages.model.rows])
    assert "packed anew" in window.notice.words.text()
    line.silent_after = None
    shows(place, eventually)
    round_of(place, eventually)
    assert "merged" in states(place)
