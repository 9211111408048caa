"""What a start costs: the heavy libraries are loaded where they are needed, never by an import."""

import subprocess
import sys

import pytest

LOADED = "import sys, {module}; print(*sorted({{'pandas', 'hypothesis', 'pytest'}} & set(sys.modules)))"


def loaded_by(module: str) -> str:
    command = [sys.executable, "-c", LOADED.format(module=module)]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.strip()


@pytest.mark.parametrize("module", ["esdesk.cli.app", "esdesk.ledger.ledger"])
def test_pandas_is_not_loaded_at_the_start(module):
    assert loaded_by(module) == ""


def test_the_look_would_see_it():
    assert loaded_by("pandas") == "pandas"
