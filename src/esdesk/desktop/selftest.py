"""Plays the main job once through the real window, to tell whether an installation works: `esdesk selftest`.

It uses a profile and a folder of its own, and touches no file of the user's.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from esdesk.core.paths import resource, using_profile

LINE = "mermer çamuru 1.200 ton/yıl, bertaraf 450 TL/t, dökme"
PLANT = "mermer"
Say = Callable[[str], None]


def run(say: Say = print) -> int:
    """Plays it and says each step as it succeeds; returns the exit code. A step that fails raises what failed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["ESDESK_KEYRING"] = "off"
    with tempfile.TemporaryDirectory() as name, using_profile(Path(name) / "profile"):
        _play(Path(name), say)
    return 0


def _play(folder: Path, say: Say) -> None:
    from esdesk.desktop.app import make_application
    from esdesk.desktop.window import Window

    application = make_application(sys.argv[:1])
    window = Window()
    window.resize(1440, 900)
    window.show()
    application.processEvents()
    say(f"window: shown by the platform {application.platformName()}")
    path = _sample(folder)
    window.open_file(path)
    say(f"sample: opened {path.name}")
    _type_a_resource(window.place, window.document.ledger.records)
    say("inventory: typed a resource, and it is recorded")
    window.runner.wait()
    window.close()
    _without_the_window(path, folder, say)


def _sample(folder: Path) -> Path:
    from esdesk.services.sheets import samples

    home = resource("db/sample/izmir")
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen and not home.is_relative_to(frozen):
        raise RuntimeError(f"the frozen program reads {home}, which is not its own")
    return samples.record_participant(samples.read_sample(home), PLANT, folder)


def _type_a_resource(place: QWidget, records: Callable[[str], Sequence[object]]) -> None:
    before = len(records("resource"))
    place.setFocus()
    line = QApplication.focusWidget() or place.focusProxy()
    for letter in LINE:
        _key(line, Qt.Key.Key_unknown, letter)
    _key(line, Qt.Key.Key_Return, "\r")
    _wait(lambda: len(records("resource")) == before + 1)


def _key(widget: QWidget | None, key: Qt.Key, text: str) -> None:
    if widget is None:
        raise RuntimeError("no field takes what is typed")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def _wait(until: Callable[[], bool], most_ms: int = 20_000) -> None:
    """Lets the window go on until something is so; raises `TimeoutError` where it never is."""
    loop = QEventLoop()
    look = QTimer(interval=10)
    look.timeout.connect(lambda: loop.quit() if until() else None)
    end = QTimer(interval=most_ms, singleShot=True)
    end.timeout.connect(loop.quit)
    look.start()
    end.start()
    loop.exec()
    if not until():
        raise TimeoutError("what was typed was not recorded")


def _without_the_window(path: Path, folder: Path, say: Say) -> None:
    from esdesk.services.files import files
    from esdesk.services.matching import deciding
    from esdesk.services.report import reporting
    from esdesk.services.sync import packing

    with files.opened(path) as ledger:
        firm = files.the_firm(ledger)
        typed = next(one for one in ledger.records("resource") if one.values.get("name") == "mermer çamuru")
        uses = deciding.suggestions(ledger, typed.row)
        say(f"suggest: {len(uses)} uses of what was typed")
        for language in ("tr", "en"):
            written = reporting.write_report(reporting.gather(ledger, firm, language), folder / f"{language}.pdf")
            say(f"report: {language}, {written.count if written else 0} pages")
        package = folder / "plant.esda"
        packing.pack(ledger, firm, package, [packing.device_keys().recipient])
        digest = ledger.digest()
    say(f"pack: {package.stat().st_size} bytes")
    with files.made_empty(folder / "centre.esdesk") as centre:
        packing.merge(centre, [package])
        if centre.digest() != digest:
            raise RuntimeError("what was merged is not what was packed")
    say("merge: the same digest")
