"""A package that is carried to a hub is judged, merged and signed for like one that was uploaded."""

import json

import pytest

from esdesk.core.errors import UserFault
from esdesk.hub import administering, carried
from esdesk.services.sync import packing, receipts
from esdesk.services.sync.syncing import Stage
from tests.hub.test_sync import ROW


def handed(own, served, name="stick.esda"):
    """A package on a stick, for this hub."""
    with own.open() as ledger:
        return packing.pack(ledger, own.firm, own.home / name, [served.hub.keys.recipient]).path


def settled(served, path, receipts=None):
    """What became of it, once the hub has looked at it."""
    [found] = carried.take(served.data, [path], receipts)
    while found[1] == "waiting":
        served.hub.worker.wake()
        [found] = carried.take(served.data, [path], receipts)
    return found


def listed(own):
    with own.open() as ledger:
        return [(one.stage, one.receipt is not None) for one in receipts.packages(ledger)]


def test_it_is_merged_once_and_its_receipt_goes_back_by_hand(served, laptop, tmp_path):
    own = laptop().begin().write(ROW, name="Kül").enrol(served)
    path = handed(own, served)
    _, state, reason, receipt = settled(served, path, tmp_path / "receipts")
    assert (state, reason) == ("merged", "")
    assert served.digest(own.firm) == own.digest()
    assert settled(served, path)[1] == "merged"
    assert served.states() == ["merged"]
    with own.open() as ledger:
        assert receipts.take(ledger, [receipt])[0].stage is Stage.MERGED, "the hub is known by the enrolment"
    assert own.sync(served.url).news == (), "and nothing of it is sent again"


def test_a_sync_asks_for_the_receipt_of_what_was_carried(served, laptop):
    own = laptop().begin().write(ROW, name="Kül").enrol(served)
    path = handed(own, served)
    settled(served, path)
    own.sync(served.url)
    assert listed(own) == [(Stage.MERGED, True)], "nothing was packed a second time"


def test_what_was_lost_on_the_way_is_sent_by_the_next_sync(served, laptop):
    own = laptop().begin().write(ROW, name="Kül").enrol(served)
    handed(own, served).unlink()
    own.sync(served.url)
    assert sorted(listed(own)) == [(Stage.MERGED, True), (Stage.QUEUED, False)]
    assert served.digest(own.firm) == own.digest()


def test_of_a_stranger_it_waits_for_a_person_and_what_is_no_package_is_refused(served, laptop, tmp_path):
    stranger = laptop().begin()
    path = handed(stranger, served)
    _, state, reason, receipt = settled(served, path, tmp_path / "receipts")
    assert (state, reason) == ("inbox", "sender-unknown")
    assert json.loads(receipt.read_bytes())["said"]["standing"] == "inbox"
    assert len(administering.inbox(served.data)) == 1
    (tmp_path / "x.esda").write_bytes(b"age-encryption.org/v1\nrubbish")
    _, state, reason, receipt = settled(served, tmp_path / "x.esda", tmp_path / "receipts")
    assert (state, receipt) == ("refused", None)
    assert reason.startswith("package-")
    for missing, data in ((tmp_path / "none.esda", served.data), (path, tmp_path / "no-hub")):
        with pytest.raises(UserFault, match=r"package-missing|hub-missing"):
            carried.take(data, [missing], None)
