"""Every step between the last byte and the receipt is cut off once, by a fault at exactly that place.

The kills of test_kills fall anywhere; here each falls where one thing is done and the next is not. After a new start
the laptop syncs again, and everything is there once.
"""

import threading
from contextlib import suppress

import pytest

from esdesk.core.errors import EnvironmentFault, Fault
from esdesk.hub import arrivals, merging
from esdesk.hub.judging import Judge
from esdesk.hub.settings import Settings
from esdesk.hub.uploads import Uploads
from esdesk.ledger import evidence as kept_evidence
from esdesk.ledger import packages, projection
from esdesk.ledger.ledger import Ledger
from esdesk.services.evidence import evidence
from esdesk.services.sync import syncing
from esdesk.services.sync.syncing import Stage
from tests.hub.served import free_port, serving

PAPER = b"%PDF-1.7 an agreement"
IN_THE_HUB = {
    "before the file has its name": (Uploads, "_place"),
    "before its arrival is noted": (Uploads, "_note"),
    "in the transaction that notes it": (arrivals, "note"),
    "before it is judged": (Judge, "why_not"),
    "before the merge": (Ledger, "merge_all"),
    "before its records are made": (projection, "write"),
    "before its evidence is kept": (kept_evidence, "keep"),
    "before the receipt is signed": (merging, "write_receipt"),
    "in the transaction of the receipt": (arrivals, "note_merged"),
}


def cut(monkeypatch, place, name):
    """Lets what is called there fail as a disk does, and says when it was first called."""
    called = threading.Event()

    def fails(*_, **__):
        called.set()
        raise EnvironmentFault("disk-fails", file=name)

    monkeypatch.setattr(place, name, fails)
    return called


@pytest.mark.parametrize("where", IN_THE_HUB)
def test_a_cut_in_the_hub_loses_and_repeats_nothing(tmp_path, laptop, monkeypatch, where):
    settings, port = Settings(tmp_path / "hub"), free_port()
    own = laptop().begin()
    with own.open() as ledger:
        evidence.attach(ledger, own.firm, "", PAPER, "agreement.pdf")
    with serving(settings, port) as served:
        own.enrol(served)
        called = cut(monkeypatch, *IN_THE_HUB[where])
        monkeypatch.setattr(syncing, "_WAITS", 0.0)
        try_to_send(own, served)
        assert called.wait(60)
        assert all(one.receipt is None for one in served.arrivals().values()), "no receipt before its commit"
        assert all(one.receipt is None for one in own.outbox(served))
    monkeypatch.undo()
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    with serving(settings, port) as served:
        assert len(served.arrivals()) == 1, "a new start ends it, whether or not the laptop comes back"
        [done] = own.sync(served.url).packages
        assert done.stage == Stage.MERGED
        assert served.states() == ["merged"]
        assert served.digest(own.firm) == own.digest()
        assert sorted(one.feed or 0 for one in served.arrivals().values()) == [1]
        assert list(settings.incoming.iterdir()) == []
        with served.ledger() as ledger:
            assert list(ledger.evidence(own.firm).values()) == [PAPER]


def try_to_send(own, served):
    """Syncs with a hub that fails; whether that is told at once or the receipt only stays away, is all the same."""
    with suppress(Fault):
        own.sync(served.url)
    served.hub.worker.wake()


@pytest.mark.parametrize("where", list(IN_THE_HUB)[:3])
def test_a_hub_whose_disk_is_well_again_ends_what_it_had_begun(served, laptop, monkeypatch, where):
    own = laptop().begin().enrol(served)
    cut(monkeypatch, *IN_THE_HUB[where])
    monkeypatch.setattr(syncing, "_WAITS", 0.0)
    try_to_send(own, served)
    assert served.arrivals() == {}
    monkeypatch.undo()
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    [done] = own.sync(served.url).packages
    assert done.stage == Stage.MERGED
    assert served.states() == ["merged"]


IN_THE_LAPTOP = {
    "before it is noted as packed": (packages, "note"),
    "before it is noted as sent": (packages, "note_sent"),
}


@pytest.mark.parametrize("where", IN_THE_LAPTOP)
def test_a_cut_while_a_package_is_queued_leaves_it_unpacked_and_unsent(served, laptop, monkeypatch, where):
    own = laptop().begin().enrol(served)
    cut(monkeypatch, *IN_THE_LAPTOP[where])
    with pytest.raises(EnvironmentFault):
        own.sync(served.url)
    monkeypatch.undo()
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    assert own.outbox(served) == []
    [done] = own.sync(served.url).packages
    assert done.stage == Stage.MERGED
    assert served.digest(own.firm) == own.digest()
