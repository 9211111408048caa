"""PySide6 6.12.0 on Python 3.11 loses references to None; the window must outlive that (docs/decisions/none.md)."""

import os
import subprocess
import sys

CALLS = """
import sys
{first}
from PySide6.QtCore import QRect
for _ in range(200_000):
    QRect().setWidth(1)
print("alive")
"""


def run(first):
    command = [sys.executable, "-c", CALLS.format(first=first)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_many_calls_do_not_end_the_process():
    done = run("import esdesk.desktop")
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr


def test_the_cure_is_still_needed_where_it_is_applied():
    """Fails when PySide6 is mended or Python is newer than the fault: then the cure goes."""
    assert (run("").returncode != 0) == (sys.version_info < (3, 12))
