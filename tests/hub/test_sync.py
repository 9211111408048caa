"""From laptop to hub and back: all that was recorded is there, once, and every side says so."""

import shutil
from uuid import UUID

import pytest

from esdesk.core.errors import UserFault
from esdesk.exchange.client import HubClient
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.receipt import Standing, read_receipt
from esdesk.hub import administering
from esdesk.ledger.views import Change
from esdesk.services.sync import hubs, syncing
from esdesk.services.sync.syncing import Stage
from tests.hub.served import CHUNK

ROW = UUID(int=7)


def test_what_was_recorded_is_merged_and_receipted(served, laptop):
    own = laptop().begin().write(ROW, name="Döküm kumu").enrol(served)
    done = own.sync(served.url)
    [package] = done.packages
    assert (package.stage, done.news, done.fetched) == (Stage.MERGED, (package,), ())
    receipt = read_receipt(package.receipt.encode(), served.hub.keys.device)
    assert (receipt.standing, receipt.count, receipt.device) == (Standing.MERGED, package.operations, own.keys.device)
    assert served.digest(own.firm) == own.digest()
    assert served.archive(package.sha256).exists()


def test_a_second_sync_sends_only_what_is_new(served, laptop):
    own = laptop().begin().enrol(served)
    own.sync(served.url)
    assert own.sync(served.url).news == ()
    own.write(ROW, name="Cüruf")
    [second] = own.sync(served.url).news
    assert second.operations == 1
    assert served.digest(own.firm) == own.digest()
    assert served.states() == ["merged", "merged"]


def test_two_laptops_of_one_firm_come_to_the_same(served, laptop):
    one, two = laptop("one").begin(), laptop("two")
    one.write(ROW, name="Kül").enrol(served)
    one.sync(served.url)
    two.enrol(served, writes=[one.firm])
    two.firm = one.firm
    [fetched] = two.sync(served.url, one.firm).fetched
    assert fetched.summary.device == one.keys.device
    two.write(ROW, note="nemli")
    two.sync(served.url)
    one.write(ROW, name="Uçucu kül")
    assert len(one.sync(served.url).fetched) == 1
    two.sync(served.url)
    assert one.digest() == two.digest() == served.digest(one.firm)
    assert one.shown(ROW) == two.shown(ROW)
    assert two.shown(ROW)["name"] == "Uçucu kül"
    assert one.sync(served.url).fetched == ()


def test_a_conflict_arrives_and_its_settling_travels_back(served, laptop):
    one, two = laptop("one").begin().write(ROW, name="Kül").enrol(served), laptop("two")
    one.sync(served.url)
    two.enrol(served, writes=[one.firm])
    two.firm = one.firm
    two.sync(served.url, one.firm)
    one.write(ROW, name="Taban külü").sync(served.url)
    two.write(ROW, name="Uçucu kül")
    assert two.sync(served.url).conflicts == 1
    assert one.sync(served.url).conflicts == 1
    with one.open() as ledger:
        from esdesk.services.records import records

        records.settle(ledger, str(ROW), "name", text="Uçucu kül, kuru")
    assert one.sync(served.url).conflicts == 0
    assert two.sync(served.url).conflicts == 0
    assert two.shown(ROW)["name"] == "Uçucu kül, kuru"


def test_a_firm_that_another_device_brought_lands_in_the_inbox_until_the_right_is_given(served, laptop):
    one, two = laptop("one").begin().enrol(served), laptop("two").enrol(served)
    one.sync(served.url)
    two.firm = one.firm
    with two.open() as ledger:
        ledger.record(one.firm, [Change("firm", one.firm, "name", "Başka ad")])
    before = served.digest(one.firm)
    [package] = two.sync(served.url).packages
    assert (package.stage, package.reason) == (Stage.INBOX, "firm-foreign")
    assert read_receipt(package.receipt.encode(), served.hub.keys.device).standing == Standing.INBOX
    assert served.digest(one.firm) == before
    assert one.sync(served.url).fetched == ()
    [waiting] = administering.inbox(served.data)
    assert waiting["firm"] == str(one.firm)
    assert administering.grant(served.data, two.keys.fingerprint, "", [one.firm], []) == 1
    served.hub.worker.wake()
    done = two.sync(served.url)
    assert [one.stage for one in done.packages] == [Stage.MERGED]
    assert len(done.fetched) == 1, "what could not be seen before the right was given comes now"
    assert served.digest(one.firm) == two.digest() != before


def test_a_device_that_may_only_see_sees_and_does_not_write(served, laptop):
    one = laptop("one").begin().enrol(served)
    one.sync(served.url)
    two = laptop("two").enrol(served, scope="given", sees=[one.firm])
    two.firm = one.firm
    assert len(two.sync(served.url, one.firm).fetched) == 1
    two.write(ROW, name="Kül")
    assert [one.stage for one in two.sync(served.url).packages] == [Stage.INBOX]


def test_a_revoked_device_is_let_in_no_more(served, laptop):
    own = laptop().begin().enrol(served)
    own.sync(served.url)
    before = served.digest(own.firm)
    administering.revoke(served.data, own.keys.fingerprint)
    own.write(ROW, name="Kül")
    with pytest.raises(UserFault, match="hub-device-revoked"):
        own.sync(served.url)
    with own.open() as ledger:
        assert ledger.record_at(ROW).values["name"] == "Kül"
    assert served.digest(own.firm) == before


def test_what_is_erased_goes_from_the_hub_its_archive_and_the_other_laptop(served, laptop):
    one, two = laptop("one").begin().enrol(served), laptop("two")
    one.write(ROW, name="GİZLİ REÇETE")
    [package] = one.sync(served.url).packages
    as_sent = served.archive(package.sha256).read_bytes()
    two.enrol(served, sees=[one.firm])
    two.firm = one.firm
    two.sync(served.url, one.firm)
    assert two.shown(ROW)["name"] == "GİZLİ REÇETE"
    with one.open() as ledger:
        secret = [entry.operation for entry in ledger.history(ROW)]
        ledger.erase(one.firm, operations=secret, reason="wrong field", asked_by="the firm")
    one.sync(served.url)
    assert "name" not in two.shown(ROW) or two.sync(served.url, one.firm)
    assert "name" not in two.shown(ROW)
    from esdesk.exchange.package import read_package

    kept = read_package(served.archive(package.sha256), [served.hub.keys.identity])
    assert kept.manifest.hash == package.package
    assert "GİZLİ" not in repr(kept.operations)
    with served.client(one.keys) as http:  # an old copy, as from a stick, sent by a client that says no hash
        begun = http.post("/v1/uploads", headers={"Upload-Length": str(len(as_sent))})
        url = f"/v1/{begun.headers['location']}"
        assert http.patch(url, headers=CHUNK | {"Upload-Offset": "0"}, content=as_sent).status_code == 204
    assert served.archive(package.sha256).read_bytes() != as_sent
    assert one.digest() == served.digest(one.firm)


def test_what_was_erased_before_it_was_sent_is_never_sent(served, laptop):

    own = laptop().begin().write(ROW, name="GİZLİ REÇETE").enrol(served)
    with own.open() as ledger:
        with HubClient(served.url, load_or_make(), hubs.known_hub(served.url).hub) as client:
            syncing.queue_new(ledger, own.firm, client.card())
        [queued] = ledger.outbox.listed(served.hub.keys.device)
        secret = [entry.operation for entry in ledger.history(ROW)]
        ledger.erase(own.firm, operations=secret, reason="wrong field", asked_by="the firm")
        assert ledger.outbox.listed(served.hub.keys.device) == []
    [sent] = own.sync(served.url).packages
    assert sent.sha256 != queued.sha256
    assert served.digest(own.firm) == own.digest()
    assert "GİZLİ" not in str(served.hub.store)
    assert own.sync(served.url).news == ()


def test_a_package_that_waits_in_a_file_which_moves_to_another_laptop_is_sent_from_there(served, laptop):
    one, two = laptop("one").begin().enrol(served), laptop("two").enrol(served)
    with one.open() as ledger, HubClient(served.url, load_or_make()) as client:
        syncing.queue_new(ledger, one.firm, client.card())
    shutil.copy(one.path, two.path)
    [sent] = two.sync(served.url).packages
    assert (sent.stage, sent.device) == (Stage.MERGED, one.keys.device)
    assert one.sync(served.url).packages == (sent,)
    assert served.states() == ["merged"]


def test_the_centres_people_fetch_every_firm_and_send_back_what_they_settled(served, laptop):
    plants = [laptop(name).begin(f"Fabrika {name}").write(ROW, name=f"Kül {name}").enrol(served) for name in "abc"]
    for plant in plants:
        plant.sync(served.url)
    centre = laptop("centre").enrol(served, scope="all")
    with centre.open() as ledger:
        assert len(syncing.sync(ledger, served.url, None).fetched) == 3
    only = laptop("only").enrol(served, scope="given", sees=[plants[0].firm])
    with only.open() as ledger:
        assert len(syncing.sync(ledger, served.url, None).fetched) == 1
    centre.firm = plants[1].firm
    with centre.open() as ledger:
        ledger.record(centre.firm, [Change("firm", centre.firm, "note", "görüşüldü")])
    assert [one.stage for one in centre.sync(served.url).packages] == [Stage.MERGED]
    assert len(plants[1].sync(served.url).fetched) == 1
    assert plants[1].digest() == served.digest(centre.firm)
    assert plants[0].sync(served.url).fetched == ()


def test_the_archive_alone_makes_the_centres_file_anew(served, laptop, tmp_path):
    one, two = laptop("one").begin().write(ROW, name="Kül").enrol(served), laptop("two").begin().enrol(served)
    stranger = laptop("three").enrol(served, scope="given")
    stranger.firm = one.firm
    for device in (one, two):
        device.sync(served.url)
    stranger.write(ROW, name="başka")
    with stranger.open() as ledger:
        ledger.record(one.firm, [Change("firm", one.firm, "name", "Başka")])
    assert [package.stage for package in stranger.sync(served.url).packages] == [Stage.INBOX]
    assert administering.rebuild(served.data, tmp_path / "anew.esdesk") == (2, True)
    with served.ledger() as ledger:
        ledger.record(one.firm, [Change("resource", ROW, "name", "written past the hub")])
    assert administering.rebuild(served.data, tmp_path / "again.esdesk") == (2, False)
