"""The installation's own test, as a user would run it."""

import os
import subprocess
import sys


def test_it_plays_the_main_job_through_the_window(tmp_path):
    code = "from esdesk.__main__ import main; main()"
    environment = os.environ | {"ESDESK_PROFILE": str(tmp_path / "mine"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, "selftest"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    steps = [line.split(":")[0] for line in done.stdout.splitlines()]
    assert steps == ["window", "sample", "inventory", "suggest", "report", "report", "pack", "merge"]
    assert list(tmp_path.iterdir()) == [], "it must touch nothing of the user's"
