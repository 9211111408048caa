"""A hub whose disk is really full: a small one of its own, filled to the last bytes before each sync.

How much is left decides where it fails: while bytes come, where the file is archived, in the registry, in the merge, or
where the receipt is written. Each time all that was acknowledged is there, and all goes on once there is room.
"""

import os
from collections import Counter
from itertools import chain
from uuid import UUID

import pytest

from esdesk.core.errors import Fault
from esdesk.core.ids import new_id
from esdesk.exchange.package import read_package
from esdesk.hub import worker
from esdesk.hub.settings import Settings
from esdesk.ledger.views import Change
from esdesk.services.sync import syncing
from esdesk.services.sync.syncing import Stage
from tests.full_disk import fill
from tests.hub.conftest import own_profile  # noqa: F401
from tests.hub.served import serving
from tests.hub.test_uploading import eventually

pytestmark = pytest.mark.peer
KILOBYTE = 1024
LEFT = (0, 28, 80, 112, 160, 200, 240)
"""Kilobytes that are left on the disk before a sync."""
BETWEEN = range(165, 325, 8)
"""Those among which a merge fails, somewhere: where the bytes still fit and the records do not."""


def kilobytes(failed):
    """So many are left, until a sync has failed in the merge as well."""
    yield from LEFT
    for left in chain(BETWEEN, BETWEEN):
        if any(step == "merging" for step, _ in failed):
            return
        yield left


def write(own):
    """As much as an audit of a morning."""
    with own.open() as ledger:
        changes = [Change("resource", new_id(), "name", os.urandom(100).hex()) for _ in range(40)]
        return {one.id for one in ledger.record(own.firm, changes)}


def holds_what_it_acknowledged(served, own):
    with served.ledger() as ledger:
        there = [one.id for one in ledger.operations(own.firm)]
    assert len(there) == len(set(there))
    for one in own.outbox(served):
        if one.receipt is not None:
            kept = read_package(served.archive(one.sha256), [served.hub.keys.identity])
            assert {op.id for op in kept.operations} <= set(there)


def where_it_failed(served, own):
    """Syncs with the full disk; at which step that ended, as the laptop sees it, and what the hub said to it."""
    try:
        own.sync(served.url)
    except Fault as fault:
        return "uploading", fault.code
    stages = {one.stage for one in own.outbox(served)}
    return ("nowhere" if stages == {Stage.MERGED} else "merging"), ""


@pytest.mark.timeout(600)
def test_a_hub_with_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(small_disk, laptop, monkeypatch, capsys):
    monkeypatch.setattr(syncing, "_WAITS", 0.1)
    monkeypatch.setattr(worker, "_AFTER_FAILURE", 0.05)
    failed: Counter[tuple[str, str]] = Counter()
    recorded: set[UUID] = set()
    with serving(Settings(small_disk / "hub")) as served:
        own = laptop().begin().enrol(served)
        own.sync(served.url)
        for left in kilobytes(failed):
            recorded |= write(own)
            ballast = fill(small_disk, left * KILOBYTE)
            failed[where_it_failed(served, own)] += 1
            ballast.unlink()
            holds_what_it_acknowledged(served, own)
            served.hub.worker.wake()
            assert eventually(
                lambda: own.sync(served.url) and {one.stage for one in own.outbox(served)} == {Stage.MERGED}
            )
            assert served.digest(own.firm) == own.digest()
        with served.ledger() as ledger:
            assert {op.id for op in ledger.operations(own.firm)} >= recorded
        places = sorted(one.feed or 0 for one in served.arrivals().values())
        assert places == list(range(1, failed.total() + 2))
        assert not [line for line in served.lines if line["event"] == "bug"]
    with capsys.disabled():
        print(f"\nfull disk, {failed.total()} times: {dict(failed)}")  # noqa: T201
    assert {step for step, _ in failed} >= {"uploading", "merging"}
    assert {code for step, code in failed if step == "uploading"} == {"hub-full"}
