"""Packages that were damaged or forged, came twice, or came from whom they should not: each has its reason."""

import dataclasses
import hashlib
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import select

from esdesk.core.operation import Level
from esdesk.exchange.sending import relay
from esdesk.hub import arrivals, rights, store
from esdesk.hub.settings import Settings
from tests.exchange.attacks import ATTACKS, Good
from tests.exchange.parcels import FIRM, a_device, send, some_operations
from tests.hub.served import serving

PHOTO = b"\xff\xd8 a drum behind hall 3"
REGISTRY = (store.device, store.firm_right, store.firm, store.code)
TOO_LARGE_TO_UPLOAD = {"an_endless_file"}
"""What the hub refuses before a byte of it came (test_uploading)."""


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    with serving(Settings(tmp_path_factory.mktemp("hub"))) as found:
        yield found


@pytest.fixture(scope="module")
def author(hub):
    """An enrolled device that may write about everything."""
    device = a_device()
    with hub.hub.store.writing() as connection:
        _enrol(connection, device)
    return device


def _enrol(connection, device):
    from esdesk.exchange.hub_card import Enrolment

    rights.note_code(connection, device.device, rights.Rights(rights.Scope.ALL), 1 << 40)
    rights.enrol(connection, Enrolment(device.device, device.recipient, device.device), 0)


def put(hub, content, by):
    """Uploads bytes and waits for what becomes of them."""
    with hub.client(by) as http:
        begun = http.post("/v1/uploads", headers={"Upload-Length": str(len(content))})
        assert begun.status_code == 201, begun.text
        url = f"/v1/{begun.headers['location']}"
        sent = {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
        assert http.patch(url, headers=sent, content=content).status_code == 204
        return http.get(f"/v1/packages/{hashlib.sha256(content).hexdigest()}", params={"wait": 20}).json()


def package(tmp_path, hub, author, operations, **more):
    send(tmp_path / "a.esda", author, operations, [hub.hub.keys.recipient], **more)
    return (tmp_path / "a.esda").read_bytes()


def stands(hub):
    """The whole of the centre's data."""
    with hub.ledger() as ledger:
        return ledger.digest(), ledger.count(), len(ledger.packages())


def whole(hub):
    """That, who may do what, and what is handed on to others."""
    with hub.hub.store.reading() as connection:
        registry = {one.name: sorted(map(repr, connection.execute(select(one)))) for one in REGISTRY}
        merged = [one.sha256 for one in arrivals.all_merged(connection)]
    return stands(hub), registry, merged


@pytest.fixture(scope="module")
def good(tmp_path_factory, hub, author):
    """A package of the author, whose parts the attacks encrypt for the hub."""
    operations = some_operations(author, 8)
    operations[1], operations[4] = operations[1].at(Level.WITHHELD), operations[4].at(Level.ERASED)
    content = package(
        tmp_path_factory.mktemp("good"), hub, author, operations, evidence={hashlib.sha256(PHOTO).hexdigest(): PHOTO}
    )
    for_hub = dataclasses.replace(author, recipient=hub.hub.keys.recipient, identity=hub.hub.keys.identity)
    return Good(content, author=for_hub, attacker=a_device())


@pytest.mark.parametrize("name", sorted(ATTACKS.keys() - TOO_LARGE_TO_UPLOAD))
def test_a_damaged_or_forged_package_is_refused_with_its_reason_and_changes_nothing(hub, author, good, name):
    before = whole(hub)
    damage, codes, _ = ATTACKS[name]
    content = next(filter(None, (damage(good, Random(seed)) for seed in range(9))))  # no bytes are no upload
    found = put(hub, content, author)
    assert (found["state"], found["receipt"]) == ("refused", None)
    assert found["reason"] in codes
    assert whole(hub) == before
    assert not hub.archive(hashlib.sha256(content).digest()).exists()


def test_the_package_they_were_made_of_is_taken(hub, author, good):
    assert put(hub, good.content, author)["state"] == "merged"


def test_a_package_that_comes_again_is_known_and_changes_nothing(tmp_path, hub, author):
    content = package(tmp_path, hub, author, some_operations(author, 3))
    first = put(hub, content, author)
    before = stands(hub)
    sha256 = hashlib.sha256(content).hexdigest()
    assert put(hub, content, author) == first
    with hub.client(author) as http:
        from tests.hub.test_uploading import metadata

        again = http.post("/v1/uploads", headers={"Upload-Length": str(len(content))} | metadata(sha256))
        assert (again.status_code, again.headers["location"]) == (200, f"packages/{sha256}")
    assert stands(hub) == before


def test_a_package_that_somebody_passed_on_is_merged_as_its_authors(tmp_path, hub, author):
    content = package(tmp_path, hub, author, some_operations(author, 3))
    put(hub, content, author)
    before = stands(hub)
    carrier = hub.hub.keys  # whoever can open it
    relay(tmp_path / "a.esda", tmp_path / "b.esda", carrier, [], lambda one: one.level)
    found = put(hub, (tmp_path / "b.esda").read_bytes(), a_device())
    assert found["state"] == "merged"
    assert stands(hub) == before


def test_other_bytes_under_the_id_of_a_package_wait_for_a_person(tmp_path, hub, author, monkeypatch):
    from esdesk.exchange import sending

    monkeypatch.setattr(sending, "new_id", lambda: UUID(int=77))
    assert put(hub, package(tmp_path, hub, author, some_operations(author, 1)), author)["state"] == "merged"
    before = stands(hub)
    found = put(hub, package(tmp_path, hub, author, some_operations(author, 2)), author)
    assert (found["state"], found["reason"]) == ("inbox", "package-id-twice")
    assert stands(hub) == before


def test_operations_under_ids_that_are_taken_are_quarantined_and_told(tmp_path, hub, author):
    [operation] = some_operations(author, 1)
    put(hub, package(tmp_path, hub, author, [operation]), author)
    other = dataclasses.replace(operation, seq=9)
    assert put(hub, package(tmp_path, hub, author, [other]), author)["state"] == "merged"
    with hub.ledger() as ledger:
        quarantined = {entry.operation for entry in ledger.history(operation.body.row) if entry.quarantined}
    assert quarantined == {operation.id}


def test_a_package_that_would_replace_another_firms_values_is_refused(tmp_path, hub, author):
    [mine] = some_operations(author, 1)
    put(hub, package(tmp_path, hub, author, [mine]), author)
    [claim] = some_operations(author, 1, firm=UUID(int=5))
    claim = dataclasses.replace(claim, preds=(mine.id,))
    before = stands(hub)
    found = put(hub, package(tmp_path, hub, author, [claim], firm=UUID(int=5)), author)
    assert (found["state"], found["reason"]) == ("refused", "foreign-heads")
    assert stands(hub) == before


def test_a_sender_whom_nobody_enrolled_lands_in_the_inbox(tmp_path, hub):
    stranger = a_device()
    before = stands(hub)
    found = put(hub, package(tmp_path, hub, stranger, some_operations(stranger, 2)), stranger)
    assert (found["state"], found["reason"]) == ("inbox", "sender-unknown")
    assert found["receipt"]
    assert stands(hub) == before
    with hub.client(stranger) as http:
        assert http.get("/v1/feed", params={"firm": str(FIRM)}).json()["code"] == "hub-device-unknown"
        assert http.get("/v1/feed/1").json()["code"] == "hub-device-unknown"


def test_a_sender_who_was_shut_out_lands_in_the_inbox_whoever_carries_it(tmp_path, hub, author):
    lost = a_device()
    with hub.hub.store.writing() as connection:
        _enrol(connection, lost)
        rights.revoke(connection, lost.device)
    before = stands(hub)
    found = put(hub, package(tmp_path, hub, lost, some_operations(lost, 2)), author)
    assert (found["state"], found["reason"]) == ("inbox", "sender-revoked")
    assert stands(hub) == before


def test_one_file_that_makes_the_hub_fail_does_not_stop_the_others(tmp_path, hub, author, monkeypatch):
    from esdesk.exchange import package as package_module
    from esdesk.hub import opening

    as_it_is = package_module.read_package
    poison = package(tmp_path, hub, author, some_operations(author, 1))

    def read_package(path, identities):
        if path.read_bytes() == poison:
            raise RuntimeError("a bug")
        return as_it_is(path, identities)

    monkeypatch.setattr(opening, "read_package", read_package)
    found = put(hub, poison, author)
    assert (found["state"], found["reason"]) == ("refused", "hub-bug")
    assert put(hub, package(tmp_path, hub, author, some_operations(author, 1)), author)["state"] == "merged"
    monkeypatch.undo()
    assert put(hub, poison, author)["state"] == "merged"
