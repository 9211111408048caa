"""Signals may be emitted as often as one likes: without our help each emission takes a reference to `True` along."""

import subprocess
import sys

EMITS = """
import sys
from PySide6.QtCore import QObject, Signal
from esdesk.desktop.kept_true import keep_true

class Bell(QObject):
    rung = Signal(int)

bell = Bell()
if "{kept}":
    keep_true()
for n in range(sys.getrefcount(True) % (1 << 60) + 10_000):
    bell.rung.emit(n)
print("rung")
"""


def ring(kept):
    return subprocess.run([sys.executable, "-c", EMITS.format(kept=kept)], capture_output=True, text=True, check=False)


def test_a_signal_is_emitted_more_often_than_there_are_references_to_true():
    rung = ring("kept")
    assert (rung.stdout, rung.returncode) == ("rung\n", 0), rung.stderr
