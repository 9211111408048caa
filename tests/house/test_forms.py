"""Forms: what is committed is what the Designer's files compile to."""

import subprocess
import sys

from tests.house.source import ROOT


def test_no_form_is_stale():
    command = [sys.executable, str(ROOT / "tools" / "forms.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run ./dev ui: {done.stdout}{done.stderr}"
