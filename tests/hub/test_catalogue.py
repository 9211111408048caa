"""A newer catalogue comes with a sync: only a newer one, only whole, and only of a signer who is known."""

import pytest

from esdesk.catalogue import chosen
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.paths import using_profile
from esdesk.exchange.client import HubClient
from esdesk.hub import offering
from esdesk.services.catalogue import feed as catalogue_feed
from esdesk.services.catalogue import packs as catalogue_packs
from esdesk.services.sync import hubs


@pytest.fixture(scope="module")
def packs(tmp_path_factory):
    """Packs of a centre by version, and the letters of its signer."""
    folder = tmp_path_factory.mktemp("packs")
    with pytest.MonkeyPatch.context() as patch, using_profile(folder / "profile"):
        patch.setenv("ESDESK_KEYRING", "off")
        catalogue_packs.copy(folder / "tables")
        made = {}
        for version in ("2000.1.1", "2099.1.1", "2099.1.2"):
            (folder / "tables" / "catalogue.toml").write_text(f'version = "{version}"\n', encoding="utf-8")
            made[version] = folder / f"{version}.escat"
            signer = catalogue_packs.pack(folder / "tables", made[version]).signed_by
    return made, signer


@pytest.fixture
def synced(served, laptop):
    """Asks for a newer catalogue as an enrolled laptop does."""
    own = laptop().begin().enrol(served)

    def ask(accept=""):
        with own.here():
            found = catalogue_feed.take_newer(served.url, accept, lambda _: None)
            return found, chosen.version_of(chosen.in_use())

    return ask


def test_a_newer_one_of_a_known_signer_is_taken_and_an_older_one_is_not_even_fetched(served, synced, packs):
    made, signer = packs
    assert synced()[0] is None, "the hub offers none"
    shipped = synced()[1]
    offering.offer(served.data, made["2000.1.1"])
    assert synced() == (None, shipped)
    offering.offer(served.data, made["2099.1.1"])
    found, now = synced()
    assert (found.version, found.taken, found.refused.code, now) == (
        "2099.1.1", None, "catalogue-signer-unknown", shipped,
    )  # fmt: skip
    assert found.refused.facts["fingerprint"] == signer
    found, now = synced(signer)
    assert (found.taken.version, found.refused, now) == ("2099.1.1", None, "2099.1.1")
    assert synced()[0] is None
    offering.offer(served.data, made["2099.1.2"])
    assert synced()[1] == "2099.1.2", "its signer is known by now"


def test_the_window_has_it_fetched_and_nothing_taken(served, laptop, packs, tmp_path, monkeypatch):
    made, _ = packs
    own = laptop().begin().enrol(served)
    with own.here():
        hub, shipped = hubs.known_hub(served.url), chosen.version_of(chosen.in_use())
        assert catalogue_feed.fetch_newer(hub, tmp_path, lambda _: None) is None, "the hub offers none"
        offering.offer(served.data, made["2000.1.1"])
        assert catalogue_feed.fetch_newer(hub, tmp_path, lambda _: None) is None
        offering.offer(served.data, made["2099.1.1"])
        path = catalogue_feed.fetch_newer(hub, tmp_path, lambda _: None)
        assert path.read_bytes() == made["2099.1.1"].read_bytes()
        assert chosen.version_of(chosen.in_use()) == shipped
        path.unlink()
        monkeypatch.setattr(HubClient, "catalogue_pack", lambda *_: b"other bytes")
        with pytest.raises(UserFault, match="catalogue-pack-damaged"):
            catalogue_feed.fetch_newer(hub, tmp_path, lambda _: None)
        assert list(tmp_path.glob("*.escat")) == []


def test_a_hub_offers_only_whole_packs_and_no_older_one(served, packs, tmp_path):
    made, _ = packs
    offering.offer(served.data, made["2099.1.1"])
    for version in ("2099.1.1", "2000.1.1"):
        with pytest.raises(UserFault, match="catalogue-not-newer"):
            offering.offer(served.data, made[version])
    cut = tmp_path / "cut.escat"
    cut.write_bytes(made["2099.1.2"].read_bytes()[:-1])
    with pytest.raises(UserFault, match="catalogue-pack-damaged"):
        offering.offer(served.data, cut)
    assert offering.offered(served.hub.settings).pack.version == "2099.1.1"


def test_bytes_that_are_not_what_was_offered_are_not_taken(served, synced, packs, monkeypatch):
    made, signer = packs
    offering.offer(served.data, made["2099.1.2"])
    shipped = chosen.version_of(chosen.in_use())
    for answer in (b"", made["2099.1.1"].read_bytes(), made["2099.1.2"].read_bytes()[:-1]):
        monkeypatch.setattr(HubClient, "catalogue_pack", lambda *_, answer=answer: answer)
        found, now = synced(signer)
        assert (found.refused.code, now) == ("catalogue-pack-damaged", shipped)


def test_a_device_that_is_not_enrolled_gets_none(served, laptop, packs):
    made, _ = packs
    offering.offer(served.data, made["2099.1.1"])
    with laptop("stranger").here(), pytest.raises(UserFault, match="hub-not-enrolled"):
        hubs.known_hub(served.url)
    stranger = laptop("other")
    with stranger.here(), HubClient(served.url, stranger.keys) as client:
        with pytest.raises(UserFault, match="hub-device-unknown"):
            client.catalogue()
        with pytest.raises(UserFault, match="hub-device-unknown"):
            client.catalogue_pack("0" * 64)


def test_a_hub_that_is_older_than_catalogues_is_no_fault(served, synced, monkeypatch):
    """It answers as to any path that it does not know."""
    asked = HubClient.ask

    def older(self, method, path, **more):
        return asked(self, method, path.replace("v1/catalogue", "v1/nothing"), **more)

    monkeypatch.setattr(HubClient, "ask", older)
    assert synced()[0] is None


def test_a_hub_that_is_gone_meanwhile_is_told_and_not_raised(served, synced, monkeypatch):
    def gone(*_):
        raise EnvironmentFault("hub-unreachable", url=served.url, detail="")

    monkeypatch.setattr(HubClient, "catalogue", gone)
    found, _ = synced()
    assert (found.version, found.refused.code) == ("", "hub-unreachable")
