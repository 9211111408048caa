"""A power cut spares only what the disk was told to keep: the log is synced before anything is acknowledged.

A kill cannot show this, because the kernel keeps a killed process's writes; strace shows the order of the calls. The
same check is held against a ledger whose `synchronous` is lowered, and has to find it wanting.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.peer

ROOT = Path(__file__).parents[2]

CHILD = """
import os, sys
from pathlib import Path
from uuid import UUID

from sqlalchemy import event

from esdesk.ledger import database as module
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Draft
from tests.ledger.devices import FIRM

path, act, settings = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
as_it_is = module.open_engine

def open_engine(path):
    engine = as_it_is(path)
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=NORMAL"))
    return engine

if settings == "lowered":
    module.open_engine = open_engine
ledger = Ledger.create(path, "a" * 64)
acts = {
    "record": lambda text: ledger.record(FIRM, [Change("resource", UUID(int=1), "name", text)]),
    "draft": lambda text: ledger.keep_draft(Draft(FIRM, "resource", UUID(int=1), "name", text, 0)),
    "delete": lambda _: ledger.delete([(FIRM, "resource", UUID(int=1))]),
}
acts["record"]("the first one claims the file")
for number in range(3):
    if act == "delete":
        acts["record"](f"back again {number}")
    os.write(1, b"begins\\n")
    acts[act](f"kept {number}")
    os.write(1, b"acknowledged\\n")
os._exit(0)
"""

_CALL = re.compile(r"(?P<call>fsync|fdatasync|write|pwrite64)\(\d+<(?P<file>[^>]*)>(?:, \"(?P<text>[^\"]*)\")?.*= \d+$")


def calls(folder: Path, act: str, settings: str) -> list[tuple[str, str]]:
    """What a child does while it records: (`write` | `sync`, `log` | `file`) and (`says`, text), in order."""
    trace, path = folder / "trace", folder / "audit.esdesk"
    names = "trace=fsync,fdatasync,write,pwrite64"
    done = subprocess.run(
        ["strace", "-f", "-y", "-e", names, "-o", trace, sys.executable, "-c", CHILD, path, act, settings],
        cwd=ROOT, env=os.environ | {"ESDESK_PROFILE": str(folder / "profile")}, capture_output=True,
        text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, f"strace could not follow the child: {done.stderr}"
    assert done.stdout == "begins\nacknowledged\n" * 3
    found: list[tuple[str, str]] = []
    for line in trace.read_text(encoding="utf-8").splitlines():
        one = _CALL.search(line)
        if one is None:
            continue
        if one["text"] in ("begins\\n", "acknowledged\\n"):
            found.append(("says", one["text"][:-2]))
        elif one["file"] in (str(path), f"{path}-wal"):
            kind = "sync" if one["call"].endswith("sync") else "write"
            found.append((kind, "log" if one["file"].endswith("-wal") else "file"))
    return found


def acts_in(found: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """The calls of each act, between its beginning and its acknowledgement."""
    begins = [place for place, call in enumerate(found) if call == ("says", "begins")]
    ends = [place for place, call in enumerate(found) if call == ("says", "acknowledged")]
    return [found[begin + 1 : end] for begin, end in zip(begins, ends, strict=True)]


def is_on_disk(during: list[tuple[str, str]]) -> bool:
    """Whether something was written to the log, and the log synced after the last of it."""
    return ("write", "log") in during and ("sync", "log") in during[last(during, ("write", "log")) :]


def last(during: list[tuple[str, str]], call: tuple[str, str]) -> int:
    return len(during) - 1 - during[::-1].index(call)


@pytest.mark.parametrize("act", ["record", "draft", "delete"])
def test_the_log_is_synced_before_the_acknowledgement(tmp_path, act):
    found = acts_in(calls(tmp_path, act, "as they are"))
    assert len(found) == 3
    for during in found:
        assert is_on_disk(during)
        assert during.count(("sync", "log")) == 1


@pytest.mark.parametrize("act", ["record", "draft", "delete"])
def test_the_check_finds_a_lowered_setting(tmp_path, act):
    found = acts_in(calls(tmp_path, act, "lowered"))
    assert len(found) == 3
    for during in found:
        assert ("write", "log") in during
        assert not is_on_disk(during)
