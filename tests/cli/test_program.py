"""The program in a process of its own: what only shows there, its streams, the disk and the time it takes to load."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import is_one_sentence

SMALL_FILES_ONLY = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); sys.dont_write_bytecode = True"
)
"""Python itself would leave modules compiled by half, which no later process could import."""


def test_the_program_says_its_version(program):
    assert program("--version").out.startswith("ESDesk ")


def test_it_speaks_the_language_of_the_environment(program):
    texts = [program("digest", "no.esdesk", ESDESK_LANG=lang).err for lang in ("tr", "en")]
    assert "böyle bir dosya yok" in texts[0]
    assert "no such file" in texts[1]


def test_its_output_is_utf_8_whatever_the_locale(program):
    done = program("codes", "mermer çamuru", "--json", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert json.loads(done.out)["query"] == "mermer çamuru"
    assert done.err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("lang", ["tr", "en"])
def test_an_output_that_cannot_be_written_is_told(program, lang):
    with Path("/dev/full").open("w") as full:
        assert is_one_sentence(program("--lang", lang, "codes", "çamur", stdout=full), 3)


@pytest.mark.parametrize("command", [["new", "a.esdesk", "--firm", "x", "--nace", "10.41"], ["demo", "--out", "demo"]])
def test_a_full_disk_is_told_and_leaves_no_half_file(program, tmp_path, command):
    pytest.importorskip("resource", reason="only Unix limits the size of files")
    for lang in ("tr", "en"):
        assert is_one_sentence(program("--lang", lang, *command, before=SMALL_FILES_ONLY), 3)
        assert not list(tmp_path.glob("*.esdesk*"))


def test_a_profile_that_cannot_be_made_is_told(program, tmp_path):
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    for lang in ("tr", "en"):
        assert is_one_sentence(program("--lang", lang, "keys", ESDESK_PROFILE=str(tmp_path / "notes.txt" / "p")), 3)


def test_nothing_slow_is_loaded_to_say_a_digest(program):
    """What takes long to import waits until it is needed; a wall clock would measure the machine."""
    program("new", "a.esdesk", "--firm", "x", "--nace", "10.41")
    tell = "import atexit, sys; atexit.register(lambda: print(sorted({'pandas', 'numpy', 'rich'} & set(sys.modules))))"
    for command in (["--help"], ["digest", "a.esdesk"], ["list", "a.esdesk"], ["set", "a.esdesk", "ffff", "name", "x"]):
        assert program(*command, before=tell).out.splitlines()[-1] == "[]", command
