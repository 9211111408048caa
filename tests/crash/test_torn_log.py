"""The log as a power cut can leave it, cut off or spoilt anywhere: what opens is a prefix of what was written."""

import random
import shutil
from itertools import accumulate
from pathlib import Path
from uuid import UUID

import pytest

from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from tests.crash.killing import check_whole, image
from tests.ledger.devices import FIRM, Device

HEADER, FRAME = 32, 24 + 4096
STEPS = 15
OWN = f"{1:064x}"


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> tuple[Path, list[str], list[int]]:
    """A file whose steps are all in its log, the ids they made in order, and how many there were after each step."""
    device = Device(tmp_path_factory.mktemp("torn"), 1)
    assert device.key == OWN
    made: list[list[str]] = []
    with device.open() as ledger:
        ledger._writer.exec_driver_sql("PRAGMA wal_autocheckpoint=0")
        ledger._writer.rollback()
        for step in range(STEPS):
            rows = [UUID(int=100 * step + number) for number in range(step % 4 + 1)]
            done = ledger.record(FIRM, [Change("resource", row, "name", f"step {step}") for row in rows])
            made.append([str(one.id) for one in done])
        kept = image(device.path, device.home / "kept")
    return kept, [id for ids in made for id in ids], list(accumulate(len(ids) for ids in made))


def with_log(kept: Path, folder: Path, log: bytes) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(kept, folder)
    (folder / f"{kept.name}-wal").write_bytes(log)
    return folder / kept.name


def ids_in(path: Path) -> list[str]:
    check_whole(path, OWN)
    with Ledger(path, OWN) as ledger:
        return [str(one.id) for one in ledger.operations(FIRM)]


@pytest.fixture(autouse=True)
def own_profile(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))


def test_a_log_that_is_cut_anywhere_gives_a_prefix(written, tmp_path):
    kept, ids, sums = written
    log = kept.with_name(f"{kept.name}-wal").read_bytes()
    assert (len(log) - HEADER) % FRAME == 0
    chance = random.Random(5)
    ends = [HEADER + FRAME * number for number in range((len(log) - HEADER) // FRAME + 1)]
    cuts = {0, 1, HEADER - 1, len(log) - 1, *ends, *chance.choices(range(len(log)), k=15)}
    counts = []
    for cut in sorted(cuts):
        found = ids_in(with_log(kept, tmp_path / "cut", log[:cut]))
        assert found == ids[: len(found)]
        assert len(found) in {0, *sums}
        counts.append(len(found))
    assert counts == sorted(counts)
    assert counts[0] == 0
    assert counts[-1] == len(ids)
    assert set(counts) == {0, *sums}


def test_a_log_with_a_spoilt_byte_gives_a_prefix(written, tmp_path):
    kept, ids, sums = written
    log = kept.with_name(f"{kept.name}-wal").read_bytes()
    chance = random.Random(6)
    seen = set()
    for place in chance.choices(range(len(log)), k=40):
        spoilt = bytearray(log)
        spoilt[place] ^= 1 << chance.randrange(8)
        found = ids_in(with_log(kept, tmp_path / "spoilt", bytes(spoilt)))
        assert found == ids[: len(found)]
        assert len(found) in {0, *sums}
        seen.add(len(found))
    assert len(seen) > STEPS // 2
