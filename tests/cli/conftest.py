"""The command line as people call it: most tests run it within the test's process, each with a profile of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from esdesk.cli import app
from esdesk.cli.console import console


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def device(tmp_path, monkeypatch):
    """Moves to a device of this name: the profile is its own, the folder the same."""
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    monkeypatch.chdir(tmp_path)

    def move(name):
        monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profiles" / name))

    move("laptop")
    return move


@pytest.fixture
def esdesk(device, monkeypatch, capfd):
    """Runs a command; its exit code is asserted unless `code` is None."""

    def run(*arguments, code=0, lang="en"):
        monkeypatch.setattr(sys, "argv", ["esdesk", *map(str, arguments)])
        monkeypatch.setattr(console, "language", lang)
        capfd.readouterr()
        found = app._run()
        sys.stdout.flush()
        done = Done(found, *capfd.readouterr())
        assert code is None or done.code == code, done
        return done

    return run


@pytest.fixture
def program(tmp_path):
    """Runs the program itself, in a process of its own."""

    def run(*arguments, before="", stdout=subprocess.PIPE, **environment):
        command = [sys.executable, "-c", f"{before}\nfrom esdesk.__main__ import main\nmain()", *map(str, arguments)]
        own = {"ESDESK_PROFILE": str(tmp_path / "profiles" / "program"), "ESDESK_KEYRING": "off"} | environment
        done = subprocess.run(
            command, cwd=tmp_path, env=os.environ | own, stdout=stdout, stderr=subprocess.PIPE, timeout=60, check=False
        )
        return Done(done.returncode, (done.stdout or b"").decode(), done.stderr.decode())

    return run


@pytest.fixture
def plant(esdesk, tmp_path):
    """A file with a firm, a facility, a have with an amount, and a want."""
    esdesk("new", "plant.esdesk", "--firm", "Örnek Dökümhane", "--nace", "24.51")
    esdesk("add", "plant.esdesk", "resource", "name=Döküm kumu", "direction=var", "kind=atık", "classification=100908")
    [have] = esdesk("list", "plant.esdesk", "resource", "--json").json
    esdesk("add", "plant.esdesk", "quantity", "offered=4.800 ton/yıl", "span=2025", "--to", have["row"])
    esdesk("add", "plant.esdesk", "resource", "name=Pallets", "direction=want", "kind=material")
    return Path("plant.esdesk")


@pytest.fixture
def row_of(esdesk):
    """The id of the record of a kind whose name (or whatever `field`) is this."""

    def find(file, entity, value, field="name"):
        [row] = [r["row"] for r in esdesk("list", file, entity, "--json").json if r["values"].get(field) == value]
        return row

    return find


def is_one_sentence(done, code):
    """Whether a fault was told as it must be."""
    assert done.code == code, done
    assert done.out == "", done
    assert done.err.startswith("esdesk: "), done
    assert done.err.endswith("\n"), done
    assert len(done.err.splitlines()) == 1, done
    assert "Traceback" not in done.err, done
    assert "last-fault" not in done.err, done
    return True
