"""A receipt that goes by hand: signed after the merge, taken by whoever wrote the package, and by nobody else."""

import json

import pytest

from esdesk.core.errors import UserFault
from esdesk.core.paths import using_profile
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.receipt import Standing, read_receipt, write_receipt
from esdesk.services.files.files import made_empty, opened
from esdesk.services.records import records
from esdesk.services.sync import packing, receipts
from esdesk.services.sync.syncing import Stage


class Centre:
    """A centre that has no hub: a laptop with a file, into which it merges."""

    def __init__(self, folder, name="centre"):
        self.profile, self.file, self.folder = (
            folder / f"{name}-profile",
            folder / f"{name}.esdesk",
            folder / f"{name}-receipts",
        )
        with using_profile(self.profile):
            self.keys = load_or_make()

    def merge(self, *packages):
        with using_profile(self.profile):
            with opened(self.file) if self.file.exists() else made_empty(self.file) as ledger:
                done = packing.merge(ledger, packages)
            return receipts.write(done, self.folder)


@pytest.fixture
def centre(profile, tmp_path):
    return Centre(tmp_path)


def pack(plant, centre, tmp_path, name="p.esda", **more):
    return packing.pack(plant.ledger, plant.firm, tmp_path / name, [centre.keys.recipient], **more)


def test_a_package_counts_as_delivered_once_its_receipt_is_taken(plant, centre, tmp_path):
    info = pack(plant, centre, tmp_path)
    [before] = receipts.packages(plant.ledger)
    assert (before.hub, before.receipt, before.stage) == ("", None, Stage.QUEUED)
    [path] = centre.merge(info.path)
    [taken] = receipts.take(plant.ledger, [path], centre.keys.fingerprint)
    assert (taken.hub, taken.stage, taken.package) == (centre.keys.device, Stage.MERGED, info.manifest.hash)
    receipt = read_receipt(taken.receipt.encode(), centre.keys.device)
    assert (receipt.standing, receipt.count) == (Standing.MERGED, info.manifest.count)
    assert receipts.packages(plant.ledger) == [taken]
    assert receipts.take(plant.ledger, [path]) == [taken], "again changes nothing, and the centre is known by now"


def test_a_package_merged_again_is_signed_for_again(plant, centre, tmp_path):
    info = pack(plant, centre, tmp_path)
    [path] = centre.merge(info.path)
    path.unlink()
    [again] = centre.merge(info.path)
    assert receipts.take(plant.ledger, [again], centre.keys.fingerprint)[0].stage is Stage.MERGED


def test_a_centre_is_known_by_its_fingerprint_only(plant, centre, tmp_path):
    [path] = centre.merge(pack(plant, centre, tmp_path).path)
    for accept in ("", Centre(tmp_path, "other").keys.fingerprint):
        with pytest.raises(UserFault, match="receipt-signer-unknown"):
            receipts.take(plant.ledger, [path], accept)
    assert [one.receipt for one in receipts.packages(plant.ledger)] == [None]


def altered(path, keys, **said):
    """The receipt with other words, signed anew by its own centre."""
    receipt = read_receipt(path.read_bytes(), keys.device)
    from dataclasses import replace

    path.write_bytes(write_receipt(keys, replace(receipt, **said)))
    return path


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"count": 1}, "hub-receipt-wrong"),
        ({"digest": "0" * 64}, "hub-receipt-wrong"),
        ({"package": "0" * 64}, "hub-receipt-wrong"),
        ({"size": 1}, "hub-receipt-wrong"),
        ({"device": "0" * 64}, "hub-receipt-wrong"),
        ({"sha256": "0" * 64}, "receipt-of-no-package"),
    ],
)
def test_a_receipt_that_says_anything_else_delivers_nothing(plant, centre, tmp_path, said, code):
    [path] = centre.merge(pack(plant, centre, tmp_path).path)
    with pytest.raises(UserFault, match=code):
        receipts.take(plant.ledger, [altered(path, centre.keys, **said)], centre.keys.fingerprint)
    assert [(one.hub, one.receipt) for one in receipts.packages(plant.ledger)] == [("", None)]


def test_bytes_that_were_changed_or_cut_are_no_receipt(plant, centre, tmp_path):
    [path] = centre.merge(pack(plant, centre, tmp_path).path)
    whole = path.read_bytes()
    said = json.loads(whole)
    said["said"]["count"] += 1
    for content in (b"", whole[:-1], b"[]", b"\xff", json.dumps(said).encode(), whole + b" " * (64 << 10)):
        path.write_bytes(content)
        with pytest.raises(UserFault, match="receipt-unreadable"):
            receipts.take(plant.ledger, [path], centre.keys.fingerprint)
    path.unlink()
    with pytest.raises(UserFault, match="receipt-unreadable"):
        receipts.take(plant.ledger, [path])


def test_what_waited_in_an_inbox_may_be_merged_later_and_not_the_other_way(plant, centre, tmp_path):
    [path] = centre.merge(pack(plant, centre, tmp_path).path)
    merged = path.read_bytes()
    altered(path, centre.keys, standing=Standing.INBOX)
    inbox = path.read_bytes()
    for content, stage in ((inbox, Stage.INBOX), (merged, Stage.MERGED), (inbox, Stage.MERGED)):
        path.write_bytes(content)
        assert receipts.take(plant.ledger, [path], centre.keys.fingerprint)[0].stage is stage


def test_what_went_by_hand_and_was_never_signed_for_is_still_to_be_sent_by_line(plant, centre, tmp_path):
    """A stick gets lost: only a receipt makes what was on it count as sent to whoever is reached by line."""
    lost = pack(plant, centre, tmp_path, "lost.esda")

    def by_line():
        noted = []
        try:
            pack(
                plant,
                centre,
                tmp_path,
                "line.esda",
                only_new=True,
                note=lambda info, *_: noted.append(info.manifest.count),
            )
        except UserFault as fault:
            assert fault.code == "pack-nothing"  # noqa: PT017
        return noted

    with pytest.raises(UserFault, match="pack-nothing"):
        pack(plant, centre, tmp_path, only_new=True)
    assert by_line() == [lost.manifest.count]
    receipts.take(plant.ledger, centre.merge(lost.path), centre.keys.fingerprint)
    assert by_line() == []
    records.add(plant.ledger, "resource", {"name": "Cüruf", "direction": "have"})
    assert by_line() == [pack(plant, centre, tmp_path, only_new=True).manifest.count]
