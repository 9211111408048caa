import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest

from esdesk.core.errors import EnvironmentFault
from esdesk.exchange import durable
from esdesk.exchange.durable import write_durably
from esdesk.exchange.package import read_package
from tests.exchange.parcels import names_in, send, some_operations

WRITER = """
import os, signal, sys
from pathlib import Path
from tests.exchange.parcels import a_device, send, some_operations

path, fatal, place = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
device = a_device(seed=1)
Path(sys.argv[4]).write_text(str(device.identity))
operations = some_operations(device, 300)
send(path, device, operations[:1])

def deadly(call):
    def dies(*args, **more):
        if place == "after":
            call(*args, **more)
        os.kill(os.getpid(), signal.SIGKILL)
    return dies

if fatal == "write":
    import resource
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # the kernel ends the process in the middle of the bytes
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(place), int(place)))
else:
    setattr(os, fatal, deadly(getattr(os, fatal)))
send(path, device, operations)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(
    ("fatal", "place", "expected"),
    [
        ("open", "before", 1),
        ("open", "after", 1),
        ("write", "1", 1),
        ("write", "9000", 1),
        ("fsync", "before", 1),
        ("fsync", "after", 1),
        ("replace", "before", 1),
        ("replace", "after", 300),
    ],
)
def test_a_writer_that_is_killed_leaves_the_old_package_or_the_new_one(tmp_path, fatal, place, expected):
    path, key = tmp_path / "a.esda", tmp_path / "key.txt"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", WRITER, path, fatal, place, key], cwd=root, check=False, timeout=60)
    assert done.returncode in {-signal.SIGKILL, -signal.SIGXFSZ}
    identity = pyrage.x25519.Identity.from_str(key.read_text())
    assert len(read_package(path, [identity]).operations) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which file a handle stands for")
def test_the_bytes_are_on_the_disk_before_the_name_and_the_name_after_it(tmp_path, auditor, monkeypatch):
    calls = []
    sync, name = os.fsync, os.replace

    def noted_sync(handle):
        calls.append(str(Path(f"/proc/self/fd/{handle}").readlink()))
        sync(handle)

    def noted_name(old, new):
        calls.append("replace")
        name(old, new)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_name)
    send(tmp_path / "a.esda", auditor, some_operations(auditor, 1))
    draft, renamed, folder = calls
    assert Path(draft).name.startswith(".a.esda.")
    assert renamed == "replace"
    assert folder == str(tmp_path)


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk-full"), (errno.EIO, "disk-fails"), (errno.EACCES, "file-no-permission")],
)
def test_a_disk_that_fails_is_told_and_the_old_file_stays(tmp_path, monkeypatch, number, code):
    path = tmp_path / "a.esda"
    write_durably(path, b"old")

    def fails(handle):
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(EnvironmentFault) as told:
        write_durably(path, b"new")
    assert told.value.code == code
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.esda"]


def test_a_disk_that_gives_back_other_bytes_is_told(tmp_path, auditor, monkeypatch):
    monkeypatch.setattr(durable, "_write_new", lambda path, content: path.write_bytes(content[:-1] + b"?"))
    with pytest.raises(EnvironmentFault, match="disk-fails"):
        send(tmp_path / "a.esda", auditor, some_operations(auditor, 1))
    assert names_in(tmp_path) == []


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(EnvironmentFault, match="package-no-folder"):
        write_durably(tmp_path / "none" / "a.esda", b"")


def test_a_file_that_is_there_stays_where_only_a_new_one_is_wanted(tmp_path, monkeypatch):
    path = tmp_path / "card"
    for link in (os.link, lambda old, new: (_ for _ in ()).throw(OSError(errno.EPERM, "a stick knows no links"))):
        monkeypatch.setattr(os, "link", link)
        write_durably(path, b"first", only_new=True)
        write_durably(path, b"second", only_new=True)
        assert path.read_bytes() == b"first"
        assert names_in(tmp_path) == ["card"]
        path.unlink()
