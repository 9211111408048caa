"""Killed in the middle of a commit: strace ends the process at a chosen call to the file or its log.

A kill at a random moment seldom falls between two writes of one commit; here each falls exactly there.
"""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from esdesk.ledger.ledger import Ledger
from tests.crash.killing import DEVICE, check_whole, image
from tests.ledger.devices import FIRM

pytestmark = pytest.mark.peer

ROOT = Path(__file__).parents[2]
CALLS = "pwrite64,fdatasync,fsync,ftruncate"
KILLS = 30

CHILD = """
import sys
from pathlib import Path
from uuid import UUID

from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from tests.ledger.devices import FIRM

with Ledger(Path(sys.argv[1]), sys.argv[2]) as ledger:
    for turn in range(4):
        rows = [UUID(int=row) for row in range(12)]
        done = ledger.record(FIRM, [Change("resource", row, "name", f"turn {turn} " + "x" * 500) for row in rows])
        print(*(one.id for one in done), flush=True)
print("closed", flush=True)
"""


def run(folder: Path, *options: str) -> tuple[int, list[str]]:
    """Runs the child on a new file, traced; returns how it ended and the lines it got out."""
    folder.mkdir()
    path, profile = folder / "audit.esdesk", folder / "profile"
    Ledger.create(path, DEVICE).close()
    only = ["-P", str(path), "-P", f"{path}-wal", "-P", f"{path}-journal"]
    done = subprocess.run(
        ["strace", "-f", "-o", str(folder / "trace"), *only, *options, sys.executable, "-c", CHILD, str(path), DEVICE],
        cwd=ROOT, env=os.environ | {"ESDESK_PROFILE": str(profile)}, capture_output=True, text=True, check=False,
        timeout=120,
    )  # fmt: skip
    assert "ptrace" not in done.stderr, done.stderr
    return done.returncode, done.stdout.splitlines()


def calls_in(trace: Path) -> list[tuple[str, int]]:
    """Each call to the file or its log, in order: its name, and how many of that name there were up to it."""
    names = re.findall(r"^\d+ +(\w+)\(", trace.read_text(encoding="utf-8"), re.MULTILINE)
    return [(name, names[: place + 1].count(name)) for place, name in enumerate(names)]


def test_a_commit_that_is_cut_between_two_calls_is_there_or_not(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    code, lines = run(tmp_path / "whole", "-e", f"trace={CALLS}")
    assert (code, lines[-1]) == (0, "closed")
    calls = calls_in(tmp_path / "whole" / "trace")
    assert len(calls) > KILLS
    partial = 0
    for turn in range(KILLS):
        name, number = calls[turn * (len(calls) - 1) // (KILLS - 1)]
        folder = tmp_path / str(turn)
        code, lines = run(folder, "-e", f"trace={CALLS}", "-e", f"inject={name}:signal=KILL:when={number}")
        assert code == -signal.SIGKILL
        looked_at = image(folder / "audit.esdesk", folder / "image")
        check_whole(looked_at)
        with Ledger(looked_at, DEVICE) as ledger:
            found = [str(one.id) for one in ledger.operations(FIRM)]
        kept = [id for line in lines for id in line.split() if line != "closed"]
        assert found[: len(kept)] == kept
        assert len(found) in {len(kept), len(kept) + 12}
        partial += len(kept) < 48
    assert partial > KILLS // 2  # the kills fell into the recording, not only into the closing
