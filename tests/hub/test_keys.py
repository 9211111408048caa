"""Keys that change, laptops that are lost, and a centre that has only its recovery key left."""

import hashlib

import pyrage
import pytest

from esdesk.core.errors import UserFault
from esdesk.core.paths import using_profile
from esdesk.exchange.client import HubClient
from esdesk.exchange.client_upload import Sending
from esdesk.exchange.keys import load_or_make, renew_recipient
from esdesk.exchange.package import read_package
from esdesk.exchange.recipients import read_identities
from esdesk.hub import administering
from esdesk.hub.settings import Settings
from esdesk.services.files import files
from esdesk.services.sync import hubs, packing, syncing
from esdesk.services.sync.syncing import Stage
from tests.hub.served import free_port, serving
from tests.hub.test_sync import ROW


def test_a_hub_with_a_new_key_opens_what_was_written_to_the_old_one_and_is_written_to_the_new(tmp_path, laptop):
    settings, port = Settings(tmp_path / "hub"), free_port()
    with serving(settings, port) as served:
        own = laptop().begin().enrol(served)
        own.sync(served.url)
        own.write(ROW, name="Kül")
        with own.here(), HubClient(served.url, own.keys) as client:
            card = client.card()
        with own.open() as ledger:
            syncing.queue_new(ledger, own.firm, card)  # and then the line was down
    before, after = administering.rotate(settings.data)
    assert before != after
    with serving(settings, port) as served:
        own.write(ROW, note="nemli")
        stages = {tuple(one.recipients): one.stage for one in own.sync(served.url).packages}
        assert set(stages.values()) == {Stage.MERGED}
        assert len(stages) == 2, "one that waited, to the key before, and one to the new key"
        assert served.digest(own.firm) == own.digest()
        assert own.sync(served.url).news == ()
    out = tmp_path / "rebuilt.esdesk"
    assert administering.rebuild(settings.data, out)[1], "the archive holds packages to both keys"


def test_a_laptop_with_a_new_key_is_written_to_by_it_once_it_enrolled_again(served, laptop):
    one, two = laptop("one").begin().write(ROW, name="Kül").enrol(served), laptop("two")
    one.sync(served.url)
    two.enrol(served, sees=[one.firm])
    two.firm = one.firm
    with two.here():
        old, new = load_or_make(), renew_recipient()
    assert (new.device, new.recipient != old.recipient) == (old.device, True)
    assert len(two.sync(served.url, one.firm).fetched) == 1, "the hub still writes to the key before"
    one.write(ROW, name="Uçucu kül").sync(served.url)
    two.enrol(served)
    with two.here(), HubClient(served.url, two.keys, hubs.known_hub(served.url).hub) as client:
        content = client.original(client.feed(one.firm, 0)[-1].place)
    path = served.data / "relayed.esda"
    path.write_bytes(content)
    with pytest.raises(UserFault, match="package-not-for-you"):
        read_package(path, [old.identity])
    assert read_package(path, [new.identity])
    two.sync(served.url)
    assert two.digest() == one.digest()


def test_what_a_lost_laptop_wrote_waits_for_a_person_by_whatever_way_it_comes(served, laptop, tmp_path):
    lost, other = laptop("lost").begin().enrol(served), laptop("other").enrol(served)
    lost.sync(served.url)
    before = served.digest(lost.firm)
    administering.revoke(served.data, lost.keys.fingerprint)
    lost.write(ROW, name="Altın")
    with pytest.raises(UserFault, match="hub-device-revoked"):
        lost.sync(served.url)
    with pytest.raises(UserFault, match="hub-device-revoked"):
        lost.enrol(served)
    with lost.here(), lost.open() as ledger:
        path = packing.pack(ledger, lost.firm, tmp_path / "carried.esda", [served.hub.keys.recipient]).path
    with other.here(), HubClient(served.url, other.keys, hubs.known_hub(served.url).hub) as client:
        content = path.read_bytes()
        Sending(client, content, "", lambda _: None, lambda *_: None).send()
        found = client.standing(hashlib.sha256(content).digest(), 20)
    assert found is not None
    assert found[:2] == ("inbox", "sender-revoked")
    assert [one["why"] for one in administering.inbox(served.data)] == ["sender-revoked"]
    assert served.digest(lost.firm) == before
    with other.here(), HubClient(served.url, other.keys, hubs.known_hub(served.url).hub) as client:
        assert client.feed(lost.firm, 0) == [], "nothing of it is handed on"


@pytest.fixture
def recovery(tmp_path):
    """A key that lies in a safe: its file, and its public half."""
    identity = pyrage.x25519.Identity.generate()
    path = tmp_path / "safe" / "recovery.txt"
    path.parent.mkdir()
    path.write_text(f"# created: 2026-01-01\n# public key: {identity.to_public()}\n{identity}\n")
    return path, str(identity.to_public())


def test_a_centre_is_restored_from_its_archive_with_the_recovery_key_alone(tmp_path, laptop, recovery):
    safe, recipient = recovery
    with serving(Settings(tmp_path / "hub", (recipient,))) as served:
        one, two = laptop("one").begin().enrol(served), laptop("two").begin("Başka Firma").enrol(served)
        one.write(ROW, name="GİZLİ REÇETE").sync(served.url)
        two.write(ROW, name="Cüruf").sync(served.url)
        with one.open() as ledger:
            secret = [entry.operation for entry in ledger.history(ROW)]
            ledger.erase(one.firm, operations=secret, reason="wrong field", asked_by="the firm")
        one.write(ROW, note="kuru").sync(served.url)
        with served.ledger() as ledger:
            digest, records = ledger.digest(), ledger.records()
        archive = sorted((served.data / "archive").iterdir())
    for kept in (tmp_path / "hub").rglob("*"):
        if kept.is_file() and kept not in archive:
            kept.unlink()  # keys, registry and the centre's file: all is lost but the archive
    with using_profile(tmp_path / "new-profile"), files.made_empty(tmp_path / "restored.esdesk") as ledger:
        with pytest.raises(UserFault, match="package-not-for-you"):
            packing.merge(ledger, archive)
        packing.merge(ledger, archive, [safe])
        assert (ledger.digest(), ledger.records()) == (digest, records)
    [identity] = read_identities(safe)
    held = [read_package(path, [identity]) for path in archive]
    texts = {str(op.body.value) for package in held for op in package.operations if op.body is not None}
    assert "GİZLİ REÇETE" not in texts
    assert "kuru" in texts
