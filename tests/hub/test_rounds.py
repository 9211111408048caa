"""A round as the window makes it: sends one firm's packages, brings what others sent, and merges nothing by itself."""

import threading
from uuid import UUID

import pytest

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.exchange.client import HubClient
from esdesk.exchange.receipt import read_receipt
from esdesk.exchange.recipients import fingerprint
from esdesk.ledger.views import Change
from esdesk.services.files import files
from esdesk.services.sync import hubs
from esdesk.services.sync.delivered import delivered, save_receipt
from esdesk.services.sync.feed import take_in
from esdesk.services.sync.rounds import go_round, queued, take_out, to_send
from esdesk.services.sync.syncing import Stage, queue_new
from tests.hub.lines import line_to

ROW = UUID(int=7)


def go(own, url, into, told=lambda _, __: None, **more):
    with own.open() as ledger:
        hub = hubs.known_hub(url)
        found = go_round(ledger, hub, own.firm, into, told, pause=lambda _: None, **more)
        return found, queued(ledger, hub, own.firm)


@pytest.fixture
def two(served, laptop):
    """Two laptops of one firm, of which the other has sent something since."""
    one = laptop("one").begin().enrol(served)
    one.sync(served.url)
    other = laptop("two").enrol(served, writes=[one.firm])
    other.firm = one.firm
    other.sync(served.url, one.firm)
    other.write(ROW, name="Kül").sync(served.url)
    other.write(ROW, note="nemli").sync(served.url)
    return one, other


def test_a_round_sends_and_its_receipt_can_be_read(served, laptop, tmp_path):
    own = laptop().begin().write(ROW, name="Döküm kumu").enrol(served)
    with own.open() as ledger:
        before = to_send(ledger, hubs.known_hub(served.url), own.firm)
    told = []
    found, [package] = go(own, served.url, tmp_path, told=lambda one, there: told.append((one.sha256, there)))
    assert (package.stage, package.operations, found.brought, found.refused) == (Stage.MERGED, before, (), None)
    assert told == [(package.sha256, 0), (package.sha256, package.size)]
    with own.open() as ledger:
        assert to_send(ledger, hubs.known_hub(served.url), own.firm) == 0
    said = delivered(package)
    assert (said.counted, said.digest) == (package.operations, package.digest)
    assert said.signed_by == fingerprint(served.hub.keys.device)
    assert fingerprint(served.hub.keys.recipient) in said.readers
    save_receipt(package, tmp_path / "a.receipt")
    assert read_receipt((tmp_path / "a.receipt").read_bytes(), served.hub.keys.device).count == package.operations


def test_a_change_counts_as_to_send_until_it_was_packed(served, laptop, tmp_path):
    own = laptop().begin().enrol(served)
    go(own, served.url, tmp_path)
    own.write(ROW, name="Cüruf", note="ıslak")
    with own.open() as ledger:
        assert to_send(ledger, hubs.known_hub(served.url), own.firm) == 2


def test_what_others_sent_is_brought_and_waits_until_it_is_taken_in(served, two, tmp_path):
    one, other = two
    found, _ = go(one, served.url, tmp_path)
    assert [brought.summary.device for brought in found.brought] == [other.keys.device] * 2
    assert one.shown(ROW) == {}
    again, _ = go(one, served.url, tmp_path)
    assert again == found, "what was not taken in is offered again"
    with one.open() as ledger:
        assert [merged.merged.added for merged in take_in(ledger, found.brought)] == [1, 1]
    assert one.shown(ROW)["note"] == "nemli"
    assert go(one, served.url, tmp_path)[0].brought == ()
    assert one.digest() == other.digest()


def test_a_package_that_is_taken_out_goes_with_those_after_it_and_leaves_no_gap(served, laptop, tmp_path):
    own = laptop().begin().enrol(served)
    _, [sent] = go(own, served.url, tmp_path)
    with own.open() as ledger:
        hub = hubs.known_hub(served.url)
        with HubClient(served.url, own.keys, hub.hub, lambda _: None) as client:
            card = client.card()
        for name in ("Kül", "Cüruf"):
            ledger.record(own.firm, [Change("resource", ROW, "name", name)])
            queue_new(ledger, own.firm, card)
        waiting = [one for one in queued(ledger, hub, own.firm) if one.stage is Stage.QUEUED]
        assert len(waiting) == 2
        with pytest.raises(UserFault, match="package-is-sent"):
            take_out(ledger, sent)
        first = next(one for one in waiting if one.operations == 1 and _follows(ledger, one, sent))
        assert take_out(ledger, first) == 2
        assert queued(ledger, hub, own.firm) == [sent]
        assert to_send(ledger, hub, own.firm) >= 2, "what was in them waits to be packed"
        with pytest.raises(UserFault, match="package-is-sent"):
            take_out(ledger, first)
    _, packages = go(own, served.url, tmp_path)
    assert [one.stage for one in packages] == [Stage.MERGED] * 2
    with own.open() as ledger:
        [last] = [one for one in packages if one != sent]
        assert _follows(ledger, last, sent)
        assert to_send(ledger, hub, own.firm) == 0


def _follows(ledger, one, before):
    return next(noted.previous for noted in ledger.packages() if noted.hash == one.package) == before.package


def test_it_is_told_how_many_came(served, two, tmp_path):
    one, _ = two
    counts: list[int] = []
    go(one, served.url, tmp_path, came=counts.append)
    assert counts == [1, 2]


def test_what_was_brought_is_not_brought_twice(served, two, tmp_path, monkeypatch):
    one, _ = two
    found, _ = go(one, served.url, tmp_path)
    monkeypatch.setattr("esdesk.exchange.client.HubClient.original", lambda *_: pytest.fail("it lies there already"))
    assert go(one, served.url, tmp_path)[0] == found


def test_a_package_that_was_altered_on_its_way_back_is_refused_and_those_before_it_are_offered(
    served, two, tmp_path, monkeypatch
):
    one, _ = two
    from esdesk.exchange.client import HubClient

    right = HubClient.original
    places = []

    def second_is_cut(self, place):
        places.append(place)
        return right(self, place) if len(places) == 1 else right(self, place)[:-9]

    monkeypatch.setattr(HubClient, "original", second_is_cut)
    before = one.digest()
    found, _ = go(one, served.url, tmp_path)
    assert ([brought.place for brought in found.brought], found.refused.code) == (places[:1], "hub-feed-refused")
    assert one.digest() == before
    monkeypatch.undo()
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    again, _ = go(one, served.url, tmp_path)
    assert ([brought.place for brought in again.brought], again.refused) == (places, None)


def test_a_round_that_is_broken_off_goes_on_with_the_same_package(served, laptop, tmp_path):
    own = laptop().begin()
    with line_to(served.url) as line:
        with own.here():
            hubs.enrol(line.url, served.code())

        def silent(_one, _there):
            line.silent_after = line.carried + 200

        def hang_up_in_silence(hang_up):
            threading.Thread(target=lambda: line.silence.wait() and hang_up()).start()

        with pytest.raises(EnvironmentFault, match="hub-unreachable"):
            go(own, line.url, tmp_path, told=silent, begun=hang_up_in_silence)
        with own.open() as ledger:
            [package] = queued(ledger, hubs.known_hub(line.url), own.firm)
        assert (package.stage, served.states()) == (Stage.SENDING, [])
        line.silent_after = None
        _, [sent] = go(own, line.url, tmp_path)
    assert (sent.stage, sent.sha256) == (Stage.MERGED, package.sha256)
    assert served.digest(own.firm) == own.digest()


def test_what_a_caller_raises_ends_the_round_and_the_package_waits(served, laptop, tmp_path):
    class Enough(Exception):
        pass

    def told(_one, _there):
        raise Enough

    own = laptop().begin().enrol(served)
    with pytest.raises(Enough):
        go(own, served.url, tmp_path, told=told)
    [package] = own.outbox(served)
    assert package.stage is Stage.SENDING
    assert own.sync(served.url).packages[0].sha256 == package.sha256


def test_a_receipt_that_was_altered_in_the_file_is_no_proof(served, laptop, tmp_path):
    own = laptop().begin().enrol(served)
    _, [package] = go(own, served.url, tmp_path)
    with own.open() as ledger:
        ledger.outbox.received(package.sha256, Stage.MERGED, "", package.receipt.replace("merged", "inbox "))
        [altered] = queued(ledger, hubs.known_hub(served.url), own.firm)
    with pytest.raises(UserFault, match="hub-receipt-wrong"):
        delivered(altered)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("hub.merkez.org.tr", "https://hub.merkez.org.tr"),
        (" HTTPS://Hub.Merkez.org.tr/ ", "https://hub.merkez.org.tr"),
        ("hub.merkez.org.tr/esdesk/", "https://hub.merkez.org.tr/esdesk"),
        ("hub.merkez.org.tr:8443", "https://hub.merkez.org.tr:8443"),
        ("127.0.0.1:8470", "http://127.0.0.1:8470"),
        ("localhost", "http://localhost"),
        ("http://hub.merkez.org.tr", "http://hub.merkez.org.tr"),
        ("  ", ""),
    ],
)
def test_an_address_is_read_as_people_type_it(typed, address):
    assert hubs.typed_address(typed) == address


@pytest.mark.parametrize("between", ["-", " ", "", " - ", "\n", "–"])
def test_a_code_is_read_however_its_groups_are_parted(served, laptop, between):
    code = served.code()
    told = between.join(code.split("-")).upper()
    assert hubs.typed_code(told) == code
    assert hubs.mark_in(told) == fingerprint(served.hub.keys.device)
    assert hubs.mark_in(told[:-1]) == ""


@pytest.mark.parametrize("typed", ["ıIiİ", "ı-I i.İ"])
def test_a_turkish_keyboards_letters_are_the_codes(typed):
    assert hubs.typed_code(typed) == "iiii"
    assert hubs.typed_code("0o8b") == "oobb"


def test_a_code_typed_on_a_turkish_keyboard_enrols(served, laptop):
    own = laptop()
    with own.here():
        hubs.enrol(hubs.typed_address(served.url.removeprefix("http://")), served.code().replace("i", "ı").upper())
        assert [known.url for known in hubs.known_hubs()] == [served.url]
        assert files.person() == ""
