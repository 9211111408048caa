"""Measures the window as it is used on a big file: Enter, keystrokes, and what holds up its loop while one works.

`./dev bench window [COUNT]`: the real window, drawn offscreen where there is no display, with a file of 10,000 (or
COUNT) resources. Keys are sent to it as Qt would. A gap is the longest time in which Qt's loop did not turn, with all
that the window began by itself, from an act until the window was at rest, or for 20 s where it works on in the
background. Beside it stands what the window's thread computed in that gap; the rest of it it waited. Bare commits of
SQLite to the same disk are measured before and after, and stand beside the figures: both slow down under load.
"""

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from esdesk.desktop.app import make_application
from esdesk.desktop.frame.preparing import Preparing
from esdesk.desktop.place import Place
from esdesk.desktop.places.inventory.place import InventoryPlace
from esdesk.desktop.places.matches.place import MatchesPlace
from esdesk.desktop.places.sync.place import SyncPlace
from esdesk.desktop.registry import PLACES
from esdesk.desktop.window import Window
from esdesk.ledger.database import bare_commits
from esdesk.ledger.filling import fill_lines
from esdesk.services.benches.benchmarks import machine
from esdesk.services.benches.measured import Measured, p95
from esdesk.services.files.files import new_file, opened
from esdesk.services.sync import addresses

Shown = TypeVar("Shown", bound=Place)

COUNT = 10_000
ENTERS, WORDS_TYPED = 60, 15
ENTER_MS, KEY_MS, GAP_MS = 20.0, 5.0, 300.0
_BEAT_MS, _QUIET_MS, _MOST_MS = 3, 1200, 20_000
"""How often the loop is looked at; how long nothing runs at rest, longer than any of the window's own pauses; and how
long an act is watched."""

_WORDS = ("mermer çamuru", "döküm kumu", "atık yağ", "cam kırığı", "karton ambalaj", "zeytin posası", "ahşap palet",
          "boya", "üstüpü", "kompresör yağı", "talaş", "cüruf")  # fmt: skip


def press(into: QWidget, key: Qt.Key = Qt.Key.Key_unknown, text: str = "") -> float:
    """Sends a key; returns the milliseconds until the window had answered it."""
    begun = time.perf_counter()
    QApplication.sendEvent(into, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
    return (time.perf_counter() - begun) * 1000


def longest_gap(window: Window, act: Callable[[], object]) -> tuple[float, float]:
    """Does something in Qt's loop and lets it turn until the window is at rest.

    Returns:
        Its longest gap in ms, and how many of them this thread computed.
    """
    loop, last, own, longest = QEventLoop(), time.perf_counter(), time.thread_time(), (0.0, 0.0)
    beating, most = QTimer(interval=_BEAT_MS), QTimer(interval=_MOST_MS, singleShot=True)
    quiet = QTimer(interval=_QUIET_MS, singleShot=True)

    def beat() -> None:
        nonlocal last, own, longest
        now, computed = time.perf_counter(), time.thread_time()
        longest, last, own = max(longest, (now - last, computed - own)), now, computed

    def hear(busy: bool) -> None:
        quiet.stop() if busy else quiet.start()

    beating.timeout.connect(beat)
    for timer in (quiet, most):
        timer.timeout.connect(loop.quit)
    window.runner.busy.connect(hear)
    QTimer.singleShot(0, loop, act)
    for timer in (beating, most, quiet):
        timer.start()
    loop.exec()
    window.runner.busy.disconnect(hear)
    return longest[0] * 1000 - _BEAT_MS, longest[1] * 1000


def wait_for(there: Callable[[], object]) -> None:
    """Lets the loop turn until something is there, as long as an act is watched."""
    until = time.perf_counter() + _MOST_MS / 1000
    while not there() and time.perf_counter() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _BEAT_MS)


def filled(folder: Path, count: int) -> Path:
    """A file with a firm and so many resources."""
    made = new_file(folder / f"{count}.esdesk", "Örnek Mermer A.Ş.", "23.70")
    with opened(made.path) as ledger:
        fill_lines(ledger, made.firm, count, _WORDS, made.facility, records=True)
    return made.path


def typing(window: Window, bare: Sequence[float]) -> Iterator[Measured]:
    """Letters and Enter in the quick line, while the window counts and looks up what it does after each."""
    edit, keys, shown, kept = gone_to(window, "inventory", InventoryPlace).bar.edit, [], [], []
    begun = 0.0
    window.document.saved.connect(lambda _: kept.append((time.perf_counter() - begun) * 1000))
    for n in range(ENTERS):
        words = f"{_WORDS[n % len(_WORDS)]} 12 t/ay, {n + 10} TL/t, varil"
        letters = [press(edit, text=letter) for letter in words]
        keys += letters if n < WORDS_TYPED else []
        begun = time.perf_counter()
        shown.append(press(edit, Qt.Key.Key_Return))
        QApplication.processEvents()
    yield _timed("Enter to operation and projection on disk", f"{ENTERS} lines", kept, bare, ENTER_MS)
    yield Measured(
        "Enter to all that shows it", f"{ENTERS} lines", statistics.median(shown), p95(shown), "limit", GAP_MS
    )
    yield _timed("keystroke to draft on disk", f"{len(keys)} letters", keys, bare, KEY_MS)


def going(window: Window) -> Iterator[Measured]:
    """From place to place: the first time, when it is built, and once more. What a place draws is not waited for."""
    for visit in ("first", "second"):
        for listed in PLACES:
            yield _gap(window, f"go to {listed.key}, {visit} time", partial(window.go_to, listed.key))


def grid(window: Window) -> Iterator[Measured]:
    """Filter and sort."""
    place = gone_to(window, "inventory", InventoryPlace)
    for words in ("zeytin posası", "çamur", ""):
        yield _gap(window, f"filter by '{words}'", partial(place.choosing.filter.setText, words))
    for key in ("price", "name"):
        yield _gap(window, f"sort by {key}", partial(place.choosing.sort_by, key))
    yield _gap(window, "go to the last line", lambda: place.grid.stand_at(place.model.rowCount() - 1, 2))


def working(window: Window, folder: Path) -> Iterator[Measured]:
    """A match accepted, a package written, the language switched."""
    matches = gone_to(window, "matches", MatchesPlace)
    wait_for(lambda: matches.card)
    assert matches.card is not None
    yield _gap(window, "accept a match", matches.accept)
    addresses.note_address("centre", addresses.my_address().recipient)
    sync = gone_to(window, "sync", SyncPlace)
    for box in sync.findChildren(QCheckBox):
        box.setChecked(True)
    yield _gap(window, "write a package", partial(sync.pack_to, folder / "bench.esda"))
    window.go_to("inventory")
    for language in ("the other language", "the first again"):
        yield _gap(window, f"switch to {language}", window.choices.switch_language)


def gone_to(window: Window, key: str, kind: type[Shown]) -> Shown:
    """A place, shown."""
    window.go_to(key)
    assert isinstance(window.place, kind)
    return window.place


def _gap(window: Window, name: str, act: Callable[[], object]) -> Measured:
    gap, computed = longest_gap(window, act)
    return Measured(name, "longest gap", gap, gap, f"{computed:.0f} ms of it computed here; limit", GAP_MS)


def _timed(name: str, method: str, ms: Sequence[float], bare: Sequence[float], budget: float) -> Measured:
    beside = f"bare commit p95 {p95(bare):.1f} ms, {p95(ms) / p95(bare):.1f} times; budget"
    return Measured(name, method, statistics.median(ms), p95(ms), beside, budget)


def tell(one: Measured) -> None:
    """One line."""
    verdict = "" if one.ratio <= 1 else "   MISSED"
    beside = f"{one.beside} {one.beside_ms:.0f} ms: {one.ratio:.2f} of it"
    print(f"  {one.name:42} {one.method:12} {one.median_ms:8.1f} {one.p95_ms:8.1f}   {beside}{verdict}", flush=True)


def tell_held(when: str) -> None:
    """What the process holds of the memory, where that is told."""
    if sys.platform == "linux":
        held = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096 / 1e6
        print(f"  {'held: ' + when:55} {held:8.0f} MB", flush=True)


def measure(path: Path, folder: Path) -> Iterator[Measured]:
    """Everything that is measured of one window on one file."""
    window = Window()
    window.resize(1440, 900)
    window.show()
    tell_held("with no file")
    preparing = Preparing(window.visiting, window.runner, window)  # as the program does when its window is shown
    yield _gap(window, "make the inventory beforehand", partial(wait_for, lambda: preparing.is_done))
    tell_held("with the inventory made beforehand")
    yield _gap(window, "open the file", partial(window.open_file, path))
    yield _gap(window, "make the other places beforehand", partial(wait_for, lambda: preparing.is_done))
    tell_held("with the file open")
    bare = [one / 1e6 for one in bare_commits(folder / "peer.db", 300)]
    made = list(typing(window, bare))
    again = [one / 1e6 for one in bare_commits(folder / "peer-after.db", 300)]
    print(f"  bare commits, median and p95 before: {statistics.median(bare):.1f}, {p95(bare):.1f} ms; "
          f"after: {statistics.median(again):.1f}, {p95(again):.1f} ms")  # fmt: skip
    yield from made
    yield from grid(window)
    tell_held("after filters and sorts")
    yield from going(window)
    yield from working(window, folder)
    tell_held("after everything")


def main() -> None:
    """Prints method, machine and every figure."""
    os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    os.environ["ESDESK_KEYRING"] = "off"
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    with tempfile.TemporaryDirectory(prefix="esdesk-bench-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        os.environ["ESDESK_PROFILE"] = str(folder / "profile")
        application = make_application(["esdesk"])
        path = filled(folder, count)
        about = f"{machine()}, {platform.platform()}, {application.platformName()}{load}"
        print(f"the window on {count:,} resources; {about}")
        print(f"  {'what':42} {'how':12} {'median':>8} {'p95':>8} ms")
        for one in measure(path, folder):
            tell(one)
    sys.stdout.flush()
    os._exit(0)  # a report of thousands of pages may still be being set


if __name__ == "__main__":
    main()
