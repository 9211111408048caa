"""Packages that wait together are merged together: each as if it were alone, and none for or against another."""

import hashlib
import os
import pickle
import signal
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import select

from esdesk.core.errors import EnvironmentFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Level, write_operation
from esdesk.exchange.hub_card import Enrolment
from esdesk.exchange.key_ring import age_keys, identity_of, ring
from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.package import read_package
from esdesk.exchange.receipt import Standing, read_receipt
from esdesk.exchange.sending import relay
from esdesk.hub import ahead, arrivals, merging, opening, rights, store
from esdesk.hub.arrivals import State
from esdesk.hub.hub import Hub
from esdesk.hub.judging import Judge
from esdesk.hub.opening import Openers
from esdesk.hub.rights import Rights, Scope
from esdesk.hub.settings import Settings, at_home
from esdesk.hub.uploads import archived
from esdesk.hub.worker import opened_ledger
from esdesk.ledger import projection
from esdesk.services.sync.packing import take_in
from tests.crash.killing import Child
from tests.exchange.parcels import a_device, send, some_operations
from tests.hub.children import stop_before_the_receipt

MANY = 12
"""More than are opened in the hub's own process."""


class Here:
    """Openers that open in the test's own process, as they do in theirs: it takes a second to begin those."""

    def __init__(self, identity):
        self._identity = identity

    def open(self, paths):
        answer: Future[bytes] = Future()
        answer.set_result(pickle.dumps([opening._opened(path, self._identity) for path in paths]))
        return answer

    def end(self):
        pass


class Centre:
    """A hub that does not serve: what waits is put there, and its worker is run to the end of it."""

    def __init__(self, data: Path):
        self.data = data
        self.lines: list[dict[str, object]] = []
        self.names: dict[bytes, str] = {}
        with at_home(data):
            self.hub = Hub.open(Settings(data))

    @contextmanager
    def open(self):
        yield self.hub

    def worker(self):
        """The worker of a hub that has just been started."""
        with at_home(self.data):
            return Hub.open(
                Settings(self.data), lambda event, **facts: self.lines.append({"event": event} | facts)
            ).worker

    def enrol(self, *devices: DeviceKeys, scope=Scope.NEW):
        with self.open() as hub, hub.store.writing() as connection:
            for one in devices:
                rights.note_code(connection, one.device, Rights(scope), 1 << 40)
                rights.enrol(connection, Enrolment(one.device, one.recipient, one.device), 0)
        return self

    def brought(self) -> set[UUID]:
        """The firms of which something was brought."""
        with self.open() as hub, hub.store.reading() as connection:
            return set(connection.execute(select(store.firm.c.firm)).scalars())

    def put(self, name, content: bytes):
        """Puts a file where uploads end."""
        with self.open() as hub, hub.store.writing() as connection:
            hash = hashlib.sha256(content).digest()
            archived(hub.settings, hash).write_bytes(content)
            arrivals.note(connection, hash, len(content), "0" * 64, 0)
        self.names[hash] = name

    def package(self, name, author, operations, **more) -> Path:
        path = self.data.with_name(f"{name}.esda")
        with self.open() as hub:
            send(path, author, operations, [hub.keys.recipient], firm=operations[0].firm, **more)
        self.put(name, path.read_bytes())
        return path

    def run(self):
        """Lets the worker take all that waits."""
        with at_home(self.data):
            worker = self.worker()
            worker.start()
            while self.hub.waiting() and worker.is_alive():
                worker.join(0.01)
            worker.end()
        return self.states()

    def states(self):
        with self.open() as hub, hub.store.reading() as connection:
            found = [one for state in State for one in arrivals.in_state(connection, state)]
            for one in found:
                if one.receipt is not None:
                    standing = Standing.MERGED if one.state == State.MERGED else Standing.INBOX
                    assert read_receipt(one.receipt, hub.keys.device).standing == standing
            assert all((one.receipt is None) == (one.state in (State.WAITING, State.REFUSED)) for one in found)
            places = sorted(one.feed for one in found if one.feed is not None)
            assert places == list(range(1, len(places) + 1))
        return {self.names[one.sha256]: (one.state.value, one.reason) for one in found}

    def operations(self, firm):
        with self.open() as hub, opened_ledger(hub.settings, hub.keys) as ledger:
            return {one.id: one.level for one in ledger.operations(firm)}

    def digest(self):
        with self.open() as hub, opened_ledger(hub.settings, hub.keys) as ledger:
            return ledger.digest()


@pytest.fixture
def here(monkeypatch):
    monkeypatch.setattr("esdesk.hub.worker.Openers", Here)
    monkeypatch.setenv("ESDESK_KEYRING", "off")


@pytest.fixture
def centre(tmp_path):
    return Centre(tmp_path / "hub")


@pytest.fixture
def author():
    return a_device(1)


def a_firm(author, count=3):
    return some_operations(author, count, firm=new_id())


def many(centre, author, count=MANY):
    """So many packages that they are merged together; returns their operations."""
    firms = [a_firm(author) for _ in range(count)]
    for number, operations in enumerate(firms):
        centre.package(f"plain {number}", author, operations)
    return firms


MERGED = ("merged", "")


@pytest.mark.usefixtures("here")
def test_each_of_many_becomes_what_it_would_alone_whatever_is_beside_it(centre, author, monkeypatch):
    stranger, thief = a_device(2), a_device(3)
    centre.enrol(author, thief)
    firms = many(centre, author)
    centre.put("damaged", b"age-encryption.org/v1\n" + os.urandom(200))
    centre.package("of a stranger", stranger, a_firm(stranger))
    centre.package("about another's firm", thief, some_operations(thief, 1, firm=firms[0][0].firm))
    mine = a_firm(thief, 1)[0]
    names = write_operation(
        id=new_id(), firm=mine.firm, device=thief.device, epoch=new_id(), seq=1, preds=[firms[1][0].id],
        body=Body("resource", new_id(), "name", "x", 1),
    )  # fmt: skip
    centre.package("replacing another's value", thief, [mine, names])
    sent = centre.package("sent", author, a_firm(author))
    with centre.open() as hub:
        relay(sent, sent, hub.keys, [], lambda one: one.level)
    centre.put("the same once more", sent.read_bytes())
    twice = new_id()
    monkeypatch.setattr("esdesk.exchange.sending.new_id", lambda: twice)
    for name in ("under an id", "under the same id"):
        centre.package(name, author, a_firm(author))
    monkeypatch.setattr("esdesk.exchange.sending.new_id", new_id)
    found = centre.run()
    assert found == {
        **{f"plain {number}": MERGED for number in range(MANY)},
        "damaged": ("refused", "package-damaged"),
        "of a stranger": ("inbox", "sender-unknown"),
        "about another's firm": ("inbox", "firm-foreign"),
        "replacing another's value": ("refused", "foreign-heads"),
        "sent": MERGED,
        "the same once more": MERGED,
        "under an id": MERGED,
        "under the same id": ("inbox", "package-id-twice"),
    }
    assert centre.operations(firms[0][0].firm).keys() == {one.id for one in firms[0]}
    assert centre.operations(mine.firm) == {}
    assert mine.firm not in centre.brought()  # what was refused brought nothing: the firm is new to whoever brings it
    assert firms[0][0].firm in centre.brought()


@pytest.mark.usefixtures("here")
def test_a_value_of_one_batch_cannot_be_replaced_from_another_firm_in_it(centre, author):
    centre.enrol(author)
    first, *_ = firms = many(centre, author)
    other = a_firm(author, 1)[0]
    names = write_operation(
        id=new_id(), firm=other.firm, device=author.device, epoch=new_id(), seq=1, preds=[first[0].id],
        body=Body("resource", new_id(), "name", "x", 1),
    )  # fmt: skip
    centre.package("behind it", author, [other, names])
    assert centre.run()["behind it"] == ("refused", "foreign-heads")
    assert len(centre.operations(firms[0][0].firm)) == 3


@pytest.mark.usefixtures("here")
def test_an_erasure_reaches_what_comes_before_and_behind_it_in_its_batch(centre, author):
    centre.enrol(author)
    operations = a_firm(author, 2)
    firm, target = operations[0].firm, operations[0]
    named = {"operations": [str(target.id)], "evidence": []}
    erasure = write_operation(
        id=new_id(), firm=firm, device=author.device, epoch=new_id(), seq=9, preds=(),
        body=Body("erasure", new_id(), "named", named, 9),
    )  # fmt: skip
    many(centre, author)
    centre.package("before", author, operations)
    centre.package("erasing", author, [erasure])
    centre.package("behind", author, [*operations, erasure])
    assert set(centre.run().values()) == {MERGED}
    assert centre.operations(firm)[target.id] == Level.ERASED
    with centre.open() as hub:
        for hash in (hash for hash, name in centre.names.items() if name in {"before", "behind"}):
            levels = {one.id: one.level for one in read_package(
                archived(hub.settings, hash), [hub.keys.identity]).operations}  # fmt: skip
            assert levels[target.id] == Level.ERASED, "nor does it stand in the archive"


@pytest.mark.usefixtures("here")
def test_what_the_program_fails_on_is_set_aside_and_all_beside_it_is_merged(centre, author, monkeypatch):
    centre.enrol(author)
    firms = many(centre, author)
    poison = firms[4][0].firm
    before = take_in

    def fails(ledger, parcels, **more):
        if any(one.firm == poison for one in parcels):
            raise RuntimeError("a bug")
        return before(ledger, parcels, **more)

    monkeypatch.setattr(merging, "take_in", fails)
    found = centre.run()
    assert found.pop("plain 4") == ("refused", "hub-bug")
    assert set(found.values()) == {MERGED}
    assert [one["event"] for one in centre.lines].count("bug") == 1


CUTS = {
    "before it is judged": (Judge, "why_not"),
    "before what it brought is written": (Judge, "write"),
    "before the merge": (merging, "take_in"),
    "before records are made": (projection, "write"),
    "before the receipts are signed": (merging, "write_receipt"),
    "in the transaction of the receipts": (arrivals, "note_merged"),
}


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("where", CUTS)
def test_a_batch_that_is_cut_is_there_once_after_a_new_start(centre, author, monkeypatch, where):
    centre.enrol(author)
    firms = many(centre, author)

    def fails(*_, **__):
        raise EnvironmentFault("disk-fails", file=where)

    place, name = CUTS[where]
    as_it_is = getattr(place, name)
    monkeypatch.setattr(place, name, fails)
    with at_home(centre.data):
        worker = centre.worker()
        worker.start()
        while not any(one["event"] == "environment" for one in centre.lines):
            worker.join(0.01)
        worker.end()
    assert set(centre.states().values()) == {("waiting", "")}, "no receipt before its commit"
    monkeypatch.setattr(place, name, as_it_is)
    assert set(centre.run().values()) == {MERGED}
    for operations in firms:
        assert centre.operations(operations[0].firm).keys() == {one.id for one in operations}


@pytest.mark.usefixtures("here")
def test_what_was_committed_before_a_kill_gets_its_receipt_though_its_author_was_shut_out_meanwhile(centre, author):
    centre.enrol(author)
    operations = a_firm(author)
    centre.package("cut off", author, operations)
    child = Child(stop_before_the_receipt, centre.data)
    child.wait_for(1)
    assert child.kill()
    assert child.acknowledged == ["committed"]
    assert centre.states() == {"cut off": ("waiting", "")}
    with centre.open() as hub, hub.store.writing() as connection:
        rights.revoke(connection, author.device)
    centre.package("later", author, [*operations, *some_operations(author, 1, firm=operations[0].firm)])
    assert centre.run() == {
        "cut off": MERGED,
        "later": ("inbox", "sender-revoked"),
    }
    assert centre.operations(operations[0].firm).keys() == {one.id for one in operations}
    assert centre.brought() == {operations[0].firm}


def test_one_that_waits_alone_is_merged_at_once_and_no_process_is_begun_for_it(centre, author, monkeypatch):
    monkeypatch.setattr(Openers, "open", lambda *_: pytest.fail("a process was asked"))
    centre.enrol(author)
    centre.package("alone", author, a_firm(author))
    assert centre.run() == {"alone": MERGED}


@pytest.mark.usefixtures("here")
def test_the_order_of_coming_and_the_size_of_batches_change_nothing(tmp_path, author, monkeypatch):
    chance = Random(3)
    own = a_firm(author, 5)
    later = [
        write_operation(
            id=new_id(), firm=own[0].firm, device=author.device, epoch=new_id(), seq=10, preds=[own[-1].id],
            body=Body("resource", own[0].body.row, "name", value, 9 << 16),
        )
        for value in ("kum", "çakıl")
    ]  # fmt: skip
    packages = [*[[one] for one in later], own, own[:2], *[a_firm(author) for _ in range(6)]]
    digests = set()
    for turn, batch in enumerate((200, 3, 1)):
        centre = Centre(tmp_path / f"hub{turn}").enrol(author)
        chance.shuffle(packages)
        monkeypatch.setattr("esdesk.hub.worker.BATCH", batch)
        for number, operations in enumerate(packages):
            centre.package(f"{turn} {number}", author, operations)
        assert set(centre.run().values()) == {MERGED}
        digests.add(centre.digest())
        with centre.open() as hub, opened_ledger(hub.settings, hub.keys) as ledger:
            assert [len(one.heads) for one in ledger.conflicts()] == [2]
    assert len(digests) == 1


def test_an_opener_that_is_killed_costs_nothing_and_the_key_stands_in_no_list_of_processes(centre, author, monkeypatch):
    centre.enrol(author)
    many(centre, author)
    as_it_is, pids = opening._Opener.ask, []

    def killed(self, paths):
        pid = self._process.pid
        if pid not in pids:
            pids.append(pid)
            for told in ("cmdline", "environ"):
                seen = Path(f"/proc/{pid}/{told}")
                assert not seen.exists() or b"AGE-SECRET-KEY" not in seen.read_bytes()
            os.kill(pid, signal.SIGKILL)
        return as_it_is(self, paths)

    monkeypatch.setattr(opening._Opener, "ask", killed)
    assert set(centre.run().values()) == {MERGED}
    assert pids
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, 0)
            pytest.fail("an opener lives on")


def test_openers_are_handed_every_key_that_the_hub_has():
    both = ring([a_device(1).identity, a_device(2).identity])
    handed = identity_of(str(both))
    assert str(handed) == str(both)
    assert [str(one) for one in age_keys([handed])] == [str(one) for one in age_keys([both])]


@pytest.mark.usefixtures("here")
def test_what_is_given_ahead_is_bounded_by_its_bytes(centre, author, monkeypatch):
    centre.enrol(author)
    many(centre, author)
    monkeypatch.setattr(ahead, "_BYTES", 1)
    asked = []
    as_it_is = Here.open

    def counted(self, paths):
        asked.append(len(paths))
        return as_it_is(self, paths)

    monkeypatch.setattr(Here, "open", counted)
    assert set(centre.run().values()) == {MERGED}
    assert set(asked) == {1}
