"""Measures how long the first window takes, and how much memory, beside a bare Qt window; both in one run, by turns.

The clock runs from the moment the process is started until the first frame has been painted. The disk is warm: one
start of each goes before and does not count. Without a display Qt paints offscreen.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time

TIMES = 10
BUDGET_S, BUDGET_MB = 0.6, 150

TELL = """
import json, sys
def tell():
    held = int(open("/proc/self/statm").read().split()[1]) * 4096 if sys.platform == "linux" else 0
    print(json.dumps({"held": held}), flush=True)
"""
BARE = (
    TELL
    + """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
window = QLabel("bare"); window.resize(1440, 900); window.show(); app.processEvents()
tell()
"""
)
OURS = (
    TELL
    + """
from esdesk.desktop.app import make_application
app = make_application(["esdesk"])
from esdesk.desktop.window import Window
window = Window(); window.resize(1440, 900); window.show(); app.processEvents()
tell()
import os; os._exit(0)
"""
)


def start(code: str, profile: str) -> tuple[float, float]:
    """Seconds until the first frame, and megabytes held then."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"ESDESK_PROFILE": profile, "ESDESK_KEYRING": "off"}
    begun = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = time.perf_counter() - begun
        process.wait()
    return took, json.loads(line)["held"] / 1e6


def main() -> None:
    """Prints method, machine and both medians."""
    with tempfile.TemporaryDirectory() as profile:
        start(BARE, profile)
        start(OURS, profile)
        pairs = [(start(BARE, profile), start(OURS, profile)) for _ in range(TIMES)]
    bare_s, ours_s = (statistics.median(pair[n][0] for pair in pairs) for n in (0, 1))
    bare_mb, ours_mb = (statistics.median(pair[n][1] for pair in pairs) for n in (0, 1))
    print(f"first window, median of {TIMES} by turns, warm disk; {platform.platform()}, {os.cpu_count()} cores")
    print(f"  bare Qt window  {bare_s:6.3f} s  {bare_mb:6.0f} MB")
    print(f"  ESDesk          {ours_s:6.3f} s  {ours_mb:6.0f} MB   {ours_s / bare_s:.1f} times the bare one")
    share = f"{ours_s / BUDGET_S:.2f}, {ours_mb / BUDGET_MB:.2f} of it"
    print(f"  budget          {BUDGET_S:6.3f} s  {BUDGET_MB:6.0f} MB   {share}")


if __name__ == "__main__":
    main()
