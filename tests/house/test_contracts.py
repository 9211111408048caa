"""The import contracts hold, and each is seen to break where someone breaks it."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.source import PACKAGE, ROOT

LAYERS = "Layers point downwards only"
SQL = "SQLAlchemy lives in the ledger only"
RULES = "The rules of the audit are plain Python"
KEYS = "Keys and ciphers live in exchange only"
COMMANDS = "The command line talks to services only"
PAGES = "Pages are set in reports only"
QT = "Qt lives in the desktop only"
PLACES = "Places talk to services, and never to each other"
WINDOW = "The window reaches records through services"
SERVER = "The server's framework lives in the hub only"
DOOR = "One door leads to the network"

PLANTED = [
    (LAYERS, "core/units.py", "from esdesk.audit import fields"),
    (LAYERS, "matching/grams.py", "from esdesk.ledger import views"),
    (LAYERS, "ledger/views.py", "from esdesk.services.files import files"),
    (LAYERS, "oddments.py", '"""A module that nobody gave a place."""'),
    (SQL, "services/__init__.py", "import sqlalchemy"),
    (RULES, "audit/fields.py", "import pandas"),
    (KEYS, "ledger/packages.py", "import cryptography"),
    (PAGES, "services/report/reporting.py", "import reportlab"),
    (COMMANDS, "cli/app.py", "from esdesk.ledger import views"),
    (QT, "services/files/files.py", "from PySide6 import QtCore"),
    (PLACES, "desktop/places/planted.py", "from esdesk.desktop.places.start import place"),
    (WINDOW, "desktop/window.py", "from esdesk.ledger import views"),
    (LAYERS, "hub/rights.py", "from esdesk.cli import console"),
    (SERVER, "services/sync/syncing.py", "import fastapi"),
    (DOOR, "services/sync/syncing.py", "import httpx"),
]


@pytest.fixture
def copy(tmp_path) -> Path:
    shutil.copytree(PACKAGE, tmp_path / "src" / "esdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return Path(tmp_path)


def verdicts(tree: Path) -> dict[str, str]:
    """KEPT or BROKEN for each contract of the copy in `tree`."""
    program = str(Path(sys.executable).with_name("lint-imports"))
    command = [program, "--config", str(tree / "pyproject.toml"), "--no-cache"]
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "COLUMNS": "200", "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False, timeout=120)
    lines = [re.fullmatch(r"(.+) (KEPT|BROKEN)(?: \(.*\))?", line) for line in done.stdout.splitlines()]
    found = {line[1]: line[2] for line in lines if line}
    assert (done.returncode != 0) == ("BROKEN" in found.values()), done.stdout + done.stderr
    return found


def contracts() -> set[str]:
    read = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"] for contract in read["tool"]["importlinter"]["contracts"]}


def test_each_contract_is_tried():
    assert {name for name, _, _ in PLANTED} == contracts()


def test_the_contracts_hold(copy):
    assert verdicts(copy) == dict.fromkeys(contracts(), "KEPT")


@pytest.mark.parametrize(("contract", "module", "line"), PLANTED)
def test_a_planted_fault_breaks_its_contract_and_no_other(copy, contract, module, line):
    path = copy / "src" / "esdesk" / module
    path.write_text(f"{path.read_text(encoding='utf-8') if path.exists() else ''}\n{line}\n", encoding="utf-8")
    assert verdicts(copy) == dict.fromkeys(contracts(), "KEPT") | {contract: "BROKEN"}
