"""Measures what the window holds of the memory while one works in it for hours.

`./dev bench hours [ROUNDS [COUNT]]`: the real window, drawn offscreen where there is no display, on a file of 300 (or
COUNT) resources. One of 60 (or ROUNDS) rounds is what somebody does in a minute: a line typed letter by letter, undone
and done again, a filter, a search, every place shown until nothing runs or for half a second, with its keys, and in
every tenth round the other language and the other appearance. After some of them stands what the process holds, how
many widgets and how many objects of Python there are: what only grows is a leak. The first rounds fill caches and do
not count.
"""

import gc
import os
import platform
import sys
import tempfile
import time
from pathlib import Path

from bench_window import filled, gone_to, press
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from esdesk.desktop import theme
from esdesk.desktop.app import make_application
from esdesk.desktop.places.inventory.place import InventoryPlace
from esdesk.desktop.registry import PLACES
from esdesk.desktop.window import Window
from esdesk.services.benches.benchmarks import machine

ROUNDS, COUNT, WARM = 60, 300, 10
MOST_KB = 500
"""What a round may leave behind in kB, so that an hour adds no more than 30 MB; the line that it types is kept."""

_REST_S, _BEAT_MS, _OFTEN = 0.5, 10, 10


def held() -> float:
    """What the process holds of the memory, in MB. Linux only."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def rest(window: Window) -> None:
    """Lets Qt's loop turn until nothing runs, or for half a second; what is to be deleted is."""
    until = time.perf_counter() + _REST_S
    while True:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _BEAT_MS)
        if window.runner.is_idle or time.perf_counter() > until:
            break
        time.sleep(_BEAT_MS / 1000)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def a_minute(application: QApplication, window: Window, number: int) -> None:
    """What one does in a minute."""
    place = gone_to(window, "inventory", InventoryPlace)
    for letter in f"mermer çamuru {number} 12 t/ay, 450 TL/t, varil":
        press(place.bar.edit, text=letter)
    press(place.bar.edit, Qt.Key.Key_Return)
    rest(window)
    window.document.undo()
    window.document.redo()
    for words in (str(number), ""):
        place.choosing.filter.setText(words)
        rest(window)
    for listed in PLACES:
        window.go_to(listed.key)
        rest(window)
        window.shortcuts.show_keys()
        press(window.shortcuts.card, Qt.Key.Key_Escape)
    window.open_finder()
    window.finder.words.setText("çamur")
    press(window.finder.words, Qt.Key.Key_Escape)
    if number % _OFTEN == 0:
        for _ in range(2):
            window.choices.switch_language()
            theme.apply(application, dark=not theme.theme.is_dark)
            rest(window)


def measure(application: QApplication, path: Path, rounds: int) -> tuple[float, float]:
    """Plays the rounds and prints a line now and then; gives MB after the first ones and at the end."""
    window = Window()
    window.resize(1440, 900)
    window.show()
    window.open_file(path)
    rest(window)
    begun, warm, now = time.perf_counter(), 0.0, 0.0
    print(f"  {'after':>6} {'held':>9} {'widgets':>9} {'objects':>10} {'seconds':>9}")
    for number in range(rounds + 1):
        if number:
            a_minute(application, window, number)
        if number in (1, WARM, rounds) or number % _OFTEN == 0:
            gc.collect()
            now = held()
            warm = now if number <= WARM else warm
            seconds = time.perf_counter() - begun
            widgets, objects = len(QApplication.allWidgets()), len(gc.get_objects())
            print(f"  {number:6} {now:6.0f} MB {widgets:9,} {objects:10,} {seconds:9.0f}", flush=True)
    return warm, now


def main() -> None:
    """Prints method, machine and every figure."""
    os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    os.environ["ESDESK_KEYRING"] = "off"
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    count = int(sys.argv[2]) if len(sys.argv) > 2 else COUNT
    with tempfile.TemporaryDirectory(prefix="esdesk-bench-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        os.environ["ESDESK_PROFILE"] = str(folder / "profile")
        application = make_application(["esdesk"])
        about = f"{machine()}, {platform.platform()}, {application.platformName()}, load {os.getloadavg()[0]:.1f}"
        print(f"{rounds} rounds of a minute's work on {count:,} resources; {about}")
        warm, end = measure(application, filled(folder, count), rounds)
        if rounds > WARM:
            grown = (end - warm) * 1000 / (rounds - WARM)
            verdict = "" if grown <= MOST_KB else "   MISSED"
            print(f"  from round {WARM} on {grown:.0f} kB a round; limit {MOST_KB} kB{verdict}")
    sys.stdout.flush()
    os._exit(0)  # a report may still be being set


if __name__ == "__main__":
    main()
