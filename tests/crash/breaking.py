"""Someone at a window in which something breaks: the process is ended by others, by itself, or goes on."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import QTimer, qFatal
from PySide6.QtWidgets import QApplication

from esdesk.desktop.app import make_application, watched
from esdesk.desktop.job import Job
from esdesk.desktop.place import Target
from esdesk.desktop.places.inventory.place import InventoryPlace
from esdesk.desktop.window import Window
from tests.crash.at_the_window import drawn_offscreen, press
from tests.crash.killing import STARTED

TYPED = "kırık pal"
WORDS = "a marble slab fell"
"""What the errors say."""


def in_slot(window: Window) -> None:
    """A bug in what Qt calls, which names the file."""
    raise ZeroDivisionError(f"{WORDS}: {window.document.path}")


def in_background(window: Window) -> None:
    """A bug in a work of the runner."""

    def work(_job: Job[None]) -> None:
        raise ZeroDivisionError(WORDS)

    window.runner.run(window, work, lambda _: None)


def in_native_code(_window: Window) -> None:
    """A fault that no exception tells."""
    ctypes.string_at(0)


def in_qt(_window: Window) -> None:
    """Qt ends the process by itself."""
    qFatal(WORDS)


def killed(_window: Window) -> None:
    """Nothing is told."""
    os.kill(os.getpid(), signal.SIGKILL)


def sit(to_parent: Connection, path: Path, profile: Path, row: str, breaking: Callable[[Window], None]) -> None:
    """The process: the real window, someone on a line of the inventory who types the next one, and then it breaks."""
    drawn_offscreen(profile)
    sys.stderr = sys.stdout = None  # as in a program without a console
    to_parent.send_bytes(STARTED.encode())
    application = make_application(["esdesk"])
    with watched(path) as window:

        def work() -> None:
            place = window.place
            assert isinstance(place, InventoryPlace)
            place.show_target(Target("inventory", "resource", next(iter(_rows(window, row)))))
            place.bar.edit.setFocus()
            for letter in TYPED:
                press(place.bar.edit, text=letter)
            window.visiting.arrived.emit("inventory")  # the clock would note it in two seconds
            QTimer.singleShot(0, window, lambda: breaking(window))
            ticking.start()

        def look() -> None:
            if not window.notice.isHidden():
                to_parent.send_bytes(window.notice.words.text().encode())
                QApplication.quit()

        ticking = QTimer(window, interval=5)
        ticking.timeout.connect(look)
        QTimer.singleShot(60_000, window, QApplication.quit)  # nothing was told
        QTimer.singleShot(0, window, work)
        application.exec()
        window.close()


def _rows(window: Window, name: str):
    return (one.row for one in window.document.ledger.records("resource") if one.values["name"] == name)
