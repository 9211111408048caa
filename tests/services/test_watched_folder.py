"""Photos of a phone wait in a folder until somebody decides on them."""

import os

import pytest

from esdesk.core.errors import EnvironmentFault
from esdesk.services.evidence.watched_folder import decided, stop_watching, waiting, watch, watched


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    made = tmp_path / "Telefon fotoğrafları"
    made.mkdir()
    (made / "old.jpg").write_bytes(b"x")
    return made


def put(folder, name, at):
    path = folder / name
    path.write_bytes(b"x")
    os.utime(path, (at, at))
    return path


def test_what_lay_there_does_not_wait_and_what_comes_does_whatever_its_time(folder):
    of = watch(folder)
    assert waiting(of) == []
    new, older = put(folder, "IMG_2.HEIC", 2_000), put(folder, "IMG_1.JPG", 1_000)
    put(folder, "notes.txt", 3_000)
    assert waiting(of) == [older, new]


def test_what_was_decided_on_waits_no_more_also_after_a_restart(folder):
    of = watch(folder)
    first, second = put(folder, "a.jpg", 1), put(folder, "b.jpg", 2)
    decided(of, [first])
    kept = watched()
    assert kept is not None
    assert waiting(kept) == [second]
    assert first.exists()


def test_nothing_is_watched_before_and_after(folder):
    assert watched() is None
    watch(folder)
    stop_watching()
    stop_watching()
    assert watched() is None


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"folder": 1, "seen": 2}', "\x00"])
def test_a_damaged_note_is_none(folder, note):
    watch(folder)
    (folder.parent / "profile" / "watched-folder.json").write_text(note, encoding="utf-8")
    assert watched() is None


def test_a_folder_that_is_gone_is_told(folder):
    of = watch(folder)
    (folder / "old.jpg").unlink()
    folder.rmdir()
    with pytest.raises(EnvironmentFault) as caught:
        waiting(of)
    assert (caught.value.code, caught.value.facts["folder"]) == ("folder-unreadable", folder)
