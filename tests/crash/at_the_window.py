"""Someone at a window whose process is going to be killed: types, pastes, imports, and says what the window has kept.

Each act is announced before it is done and acknowledged when the window has answered, so that whoever kills knows what
must be there, and what may be. Between two acts Qt's loop runs, with all that the window does by itself.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from esdesk.desktop.app import make_application
from esdesk.desktop.place import Place
from esdesk.desktop.places.firm.place import FirmPlace
from esdesk.desktop.places.inventory import columns
from esdesk.desktop.places.inventory.place import InventoryPlace
from esdesk.desktop.window import Window
from esdesk.services.files.drafts import CELL, QUICK_LINE
from tests.crash.killing import STARTED

BLOCK = 40
FIELD = "trade_name"
"""The field of the firm that is typed in."""

Until = Callable[[], bool] | None
"""When one goes on: at once, or when something has come about."""


def drawn_offscreen(profile: Path) -> None:
    """The surroundings of a window that nobody sees."""
    os.environ.update(ESDESK_PROFILE=str(profile), ESDESK_KEYRING="off", QT_QPA_PLATFORM="offscreen")


def words(number: int) -> str:
    """A name of its own for each number. Digits would be read as an amount, and letters that fold alike are one."""
    return "kalıp " + "".join("bşdfghjklm"[int(digit)] for digit in f"{number:04}")


def rows_of_block(number: int) -> list[tuple[str, str]]:
    """Name and amount of each row of a block."""
    return [(f"{words(number)} {words(row)}", f"{row + 1},5 t/yıl") for row in range(BLOCK)]


class Worker:
    """Does one kind of work for ever.

    Args:
        to_parent: `["about", act, where, text]` before each act, `["done"]` after it.
        window: with the file open.
        first: number of the first name; no number comes twice in the life of a file.
        folder: for sheets.
    """

    def __init__(self, to_parent: Connection, window: Window, first: int, folder: Path) -> None:
        self._to_parent, self._window, self._number, self._folder = to_parent, window, first, folder
        self._until: Until = None

    def work(self, kind: str) -> None:
        """Begins; Qt's loop has to run."""
        acts = {"typing": self._typing, "pasting": self._pasting, "importing": self._importing}[kind]()
        ticking = QTimer(self._window, interval=0)

        def go_on() -> None:
            if self._until is None or self._until():
                self._until = next(acts)

        ticking.timeout.connect(go_on)
        ticking.start()

    # What was left by the one who was killed

    def _clear(self) -> Iterator[Until]:
        """Takes what came back out again, so that the next letters are the first ones."""
        place = self._inventory()
        left = {one.entity for one in self._window.document.ledger.drafts()}
        if CELL in left:
            yield lambda: place.editing.is_open
            yield from self._press_escape(place.editing.box, CELL)
        if QUICK_LINE in left:
            yield from self._press_escape(place.bar.edit, QUICK_LINE)
        if "firm" in left:
            yield from self._press_escape(self._firm().firm.edits[FIELD].box(), "firm")

    def _press_escape(self, into: QWidget, where: str) -> Iterator[Until]:
        into.setFocus()
        self._about("draft", where, "")
        press(into, Qt.Key.Key_Escape)
        self._done()
        yield None

    # Typing

    def _typing(self) -> Iterator[Until]:
        yield from self._clear()
        while True:
            yield from self._type_line()
            yield from self._type_cell()
            yield from self._type_field()

    def _type_line(self) -> Iterator[Until]:
        edit = self._inventory().bar.edit
        edit.setFocus()
        yield from self._letters(edit, QUICK_LINE, f"{self._next_words()} 12 t/ay")
        self._about("line", QUICK_LINE, edit.text())
        press(edit, Qt.Key.Key_Return)
        self._done()
        yield None

    def _type_cell(self) -> Iterator[Until]:
        place = self._inventory()
        place.grid.setFocus()
        place.grid.setCurrentIndex(place.model.index(0, columns.place("name")))
        place.editing.begin(place.grid.currentIndex())
        place.editing.box.selectAll()
        yield from self._write(place.editing.box, CELL)

    def _type_field(self) -> Iterator[Until]:
        box = self._firm().firm.edits[FIELD].box()
        box.setFocus()
        box.selectAll()
        yield from self._write(box, "firm")

    def _write(self, box: QWidget, where: str) -> Iterator[Until]:
        text = self._next_words()
        yield from self._letters(box, where, text)
        self._about("value", where, text)
        press(box, Qt.Key.Key_Return)
        self._done()
        yield None

    def _letters(self, into: QWidget, where: str, text: str) -> Iterator[Until]:
        for end in range(1, len(text) + 1):
            self._about("draft", where, text[:end])
            press(into, text=text[end - 1])
            self._done()
            yield None

    # Blocks

    def _pasting(self) -> Iterator[Until]:
        yield from self._clear()
        while True:
            number = self._next()
            lines = ["Ad\tMiktar", *("\t".join(row) for row in rows_of_block(number))]
            QApplication.clipboard().setText("\n".join(lines))
            place = self._inventory()
            place.taking_in.paste()
            yield from self._take_in(place, number)

    def _importing(self) -> Iterator[Until]:
        yield from self._clear()
        while True:
            number = self._next()
            sheet = self._folder / "sheet.csv"
            lines = ["Ad;Miktar", *(";".join(row) for row in rows_of_block(number))]
            sheet.write_text("\n".join(lines), encoding="utf-8")
            place = self._inventory()
            place.taking_in.import_sheet(sheet)
            yield from self._take_in(place, number)

    def _take_in(self, place: InventoryPlace, number: int) -> Iterator[Until]:
        taken: list[int] = []
        place.taking_in.ended.connect(taken.append)
        yield place.preview.isVisible
        self._about("block", "", str(number))
        press(place.preview.list, Qt.Key.Key_Return)
        yield lambda: bool(taken)
        place.taking_in.ended.disconnect(taken.append)
        self._done()
        yield None

    # Telling

    def _about(self, *act: str) -> None:
        self._to_parent.send_bytes(json.dumps(["about", *act]).encode())

    def _done(self) -> None:
        self._to_parent.send_bytes(json.dumps(["done"]).encode())

    def _inventory(self) -> InventoryPlace:
        place = shown(self._window, "inventory")
        assert isinstance(place, InventoryPlace)
        return place

    def _firm(self) -> FirmPlace:
        place = shown(self._window, "firm")
        assert isinstance(place, FirmPlace)
        return place

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _next_words(self) -> str:
        return words(self._next())


def shown(window: Window, key: str) -> Place:
    """A place, gone to where it is not the one that is shown."""
    if window.place.key != key:
        window.go_to(key)
    return window.place


def press(into: QWidget, key: Qt.Key = Qt.Key.Key_unknown, text: str = "") -> None:
    """One key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(into, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def sit(to_parent: Connection, path: Path, profile: Path, kind: str, first: int) -> None:
    """The process: the real window on the file, and someone at it."""
    drawn_offscreen(profile)
    sys.excepthook = _end
    to_parent.send_bytes(STARTED.encode())
    application = make_application(["esdesk"])
    window = Window()
    window.resize(1440, 900)
    window.show()
    window.open_file(path)
    Worker(to_parent, window, first, path.parent).work(kind)
    application.exec()


def _end(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of the one at work ends the process, which the parent notices; PySide would go on."""
    traceback.print_exception(kind, error, trace)
    os._exit(1)
