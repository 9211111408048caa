"""A skipped test is told with its reason, and one that nobody expected fails the run."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.house.source import ROOT

SKIPPING = "import pytest\n\n@pytest.mark.skipif(True, reason='no such thing here')\ndef test_a():\n    pass\n"
PASSING = "def test_a():\n    pass\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only runs on Linux hold the number of skips")
@pytest.mark.parametrize(
    ("workers", "text", "code"),
    [([], SKIPPING, 1), (["-n", "2"], SKIPPING, 1), ([], PASSING, 0)],
    ids=["skipping alone", "skipping shared out", "passing"],
)
def test_a_skip_nobody_expected_fails_the_run(tmp_path, workers, text, code):
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_planted.py").write_text(text)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *workers]
    told = os.environ | {"PYTHONPATH": str(ROOT)}  # for what the conftest takes from the tools
    done = subprocess.run(command, cwd=tmp_path, env=told, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == code, done.stdout
    assert ("no such thing here" in done.stdout) == (text == SKIPPING)
