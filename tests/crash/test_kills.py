"""Two hundred kills: whatever was acknowledged is there, once, and nothing is there by halves."""

import random
import shutil
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from esdesk.core.operation import Operation, digest
from esdesk.ledger import migrate
from esdesk.ledger.erasing import copies
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from tests.crash import children
from tests.crash.killing import DEVICE, KILLS, Child, check_whole, image, killed, let_pass
from tests.crash.versions import contents, version_of, with_one_more_step
from tests.ledger.devices import FIRM, Device

AT_A_TIME = 20
"""Kills of one test, all against one growing file."""


def seeds(kind: str) -> range:
    assert KILLS[kind] % AT_A_TIME == 0
    return range(KILLS[kind] // AT_A_TIME)


def test_there_are_two_hundred_kills():
    assert sum(KILLS.values()) == 200
    assert sum(len(seeds(kind)) * AT_A_TIME for kind in KILLS) == 200


@pytest.fixture(autouse=True)
def own_profile(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile of the test"))


@pytest.mark.parametrize("seed", seeds("recording"))
def test_a_killed_recorder_loses_nothing_it_acknowledged(tmp_path, seed):
    chance = random.Random(seed)
    path, profile = tmp_path / "audit.esdesk", tmp_path / "profile"
    kept: set[str] = set()
    draft = 0
    for _ in range(AT_A_TIME):
        lines = killed(chance, children.record, path, profile, chance.randrange(2**32))
        for kind, *said in map(str.split, lines):
            if kind == "op":
                kept |= set(said)
            else:
                draft = int(said[0])
        draft = look_at_recorded(image(path, tmp_path / "image"), kept, draft)
    assert len(kept) > AT_A_TIME  # else nothing was tried


def look_at_recorded(path: Path, kept: set[str], draft: int) -> int:
    check_whole(path)
    with Ledger(path, DEVICE) as ledger:
        found = Counter(str(one.id) for one in ledger.operations(FIRM))
        assert kept <= set(found)
        assert set(found.values()) <= {1}
        drafts = [int(one.text) for one in ledger.drafts()]
    assert len(drafts) <= 1
    newest = max(drafts, default=0)
    assert newest in {draft, draft + 1}  # the one that was being kept may have got through
    return newest


@pytest.fixture(scope="session")
def parcels(tmp_path_factory) -> list[list[Operation]]:
    """What two devices wrote about the same rows, in parcels that overlap and come in any order."""
    folder = tmp_path_factory.mktemp("senders")
    chance = random.Random(1)
    senders = [Device(folder, number) for number in (1, 2)]
    rows = [UUID(int=100 + number) for number in range(12)]
    for turn in range(60):
        sender = senders[turn % 2]
        sender.write(chance.choice(rows), chance.choice(["name", "note"]), f"turn {turn}")
        if turn % 10 == 7:
            sender.delete(chance.choice(rows))
        if turn % 20 == 13:
            senders[0].merge(senders[1].own())
    written = [one for sender in senders for one in sender.own()]
    return [chance.sample(written, chance.randint(1, 25)) for _ in range(150)] + [written]


@pytest.mark.parametrize("seed", seeds("merging"))
def test_a_killed_merge_is_there_whole_or_not_at_all(tmp_path, parcels, seed):
    chance = random.Random(1000 + seed)
    device, profile = Device(tmp_path, 3), tmp_path / "profile"
    children.written_parcels(parcels, tmp_path / "parcels.json")
    done: set[int] = set()
    for _ in range(AT_A_TIME):
        first = max(done, default=-1) + 1
        lines = killed(chance, children.merge, device.path, profile, tmp_path / "parcels.json", first)
        acknowledged = {int(line) for line in lines}
        done |= look_at_merged(image(device.path, tmp_path / "image"), parcels, done | acknowledged)
    undisturbed = Device(tmp_path, 4)
    for one in (device, undisturbed):
        with one.open() as ledger:
            for parcel in parcels:
                ledger.merge(parcel)
    assert device.everything() == undisturbed.everything()
    assert 0 < len(done) < len(parcels)  # the kills fell where there was still something to merge


def look_at_merged(path: Path, parcels: list[list[Operation]], acknowledged: set[int]) -> set[int]:
    check_whole(path)
    with Ledger(path, DEVICE) as ledger:
        noted = {one.id.int for one in ledger.packages()}
        there = ledger.digest()
    assert acknowledged <= noted
    whole = {(one.id, one.commitment) for number in noted for one in parcels[number]}
    assert there == digest(whole)
    return noted


TODAY = len(migrate.steps())
NEXT = TODAY + 1

REWRITE = """
ALTER TABLE operation ADD COLUMN origin TEXT NOT NULL DEFAULT '';
UPDATE operation SET origin = hex(seal);
CREATE TABLE shown AS SELECT "row", "values" FROM record;
DELETE FROM record WHERE "row" < x'80';
CREATE INDEX operation_origin ON operation (origin);
"""


@dataclass(frozen=True)
class Migration:
    """A file of today, one step more, what the file says before and after it, and how long it takes, in seconds."""

    file: Path
    steps: Path
    contents: dict[int, list[str]]
    duration: float


@pytest.fixture(scope="session")
def migration(tmp_path_factory) -> Migration:
    folder = tmp_path_factory.mktemp("migration")
    device = Device(folder, 5)
    rows = [UUID(int=1000 + number) for number in range(1000)]
    with device.open() as ledger:
        ledger.record(FIRM, [Change("resource", row, name, "x" * 40) for row in rows for name in ("name", "note")])
    steps = with_one_more_step(folder / "steps", REWRITE)
    done = folder / "done.esdesk"
    shutil.copy(device.path, done)
    child = Child(children.bring_up_to_date, done, steps)
    child.wait_for(0)
    begun = time.perf_counter()
    child.wait_for(1)
    duration = time.perf_counter() - begun
    child.kill()
    return Migration(device.path, steps, {TODAY: contents(device.path), NEXT: contents(done)}, duration)


@pytest.mark.parametrize("seed", seeds("migrating"))
def test_a_killed_migration_leaves_the_old_file_or_the_new_one(tmp_path, migration, seed):
    chance = random.Random(2000 + seed)
    path = tmp_path / "audit.esdesk"
    left: Counter[int] = Counter()
    copied = 0
    while left.total() < AT_A_TIME:
        if not path.exists():
            shutil.copy(migration.file, path)
        child = Child(children.bring_up_to_date, path, migration.steps)
        child.wait_for(0)
        let_pass(chance.random() * 2 * migration.duration)  # machines are not always equally quick
        assert child.kill()
        found = version_of(image(path, tmp_path / "image"))
        assert contents(tmp_path / "image" / path.name) == migration.contents[found]
        copied += look_at_copies(path, migration)
        if not child.acknowledged:  # else the migration had come to its end before the kill
            left[found] += 1
        if found == NEXT:
            for one in tmp_path.glob("audit.*"):
                one.unlink()
    assert left[TODAY]
    assert copied


def look_at_copies(path: Path, migration: Migration) -> int:
    """Every copy that has its name is whole; looked at once, they go."""
    found = copies(path)
    for copy in found:
        assert version_of(copy) == TODAY
        assert contents(copy) == migration.contents[TODAY]
        copy.unlink()
    return len(found)
