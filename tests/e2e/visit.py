"""A visit, played: keys are sent to the real window as an auditor would press them, and everything is read back.

`python -m tests.e2e.visit FOLDER` plays it on whatever screen there is and prints keystrokes and seconds a resource.
The seconds are the program's own: from the first letter of a line to its acknowledgement, typed at once.
"""

import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.e2e import works
from tests.scenes import LINES

FIRM = "Örnek Mermer Sanayi A.Ş."
PASTED = 40
PHOTOS = 5
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Played:
    """What a visit came to.

    Attributes:
        beyond: for each typed resource, keystrokes that are no letter of its line (Enter, a code, an answer).
        seconds: for each typed resource.
        notes: what was seen on the way, by step.
    """

    beyond: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    notes: dict[str, object] = field(default_factory=dict)
    keys: int = 0


class Auditor:
    """Presses keys and waits for what they do."""

    def __init__(self, window, played: Played) -> None:
        self.window, self.played = window, played

    def come_to_the_front(self) -> None:
        """Keys that work anywhere in the window need it to be the active one."""
        self.window.activateWindow()
        self.until(lambda: QApplication.activeWindow() is self.window)

    def press(self, key, modifier=_NONE, text: str = "", widget: QWidget | None = None) -> None:
        """One key, to whatever has the focus."""
        target = widget or QApplication.focusWidget() or self.window
        self.played.keys += 1
        if text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, key, modifier, text))
        else:
            QTest.keyClick(target, key, modifier)

    def go(self, place: str, key, modifier=Qt.KeyboardModifier.ControlModifier) -> None:
        """To another place by its key, once it has been built and answered."""
        self.come_to_the_front()
        self.press(key, modifier, widget=QApplication.focusWidget() or self.window)
        self.until(lambda: self.window.place.key == place)
        self.settle()

    def write(self, words: str, into: QWidget) -> None:
        """Letters, one by one. Without a window manager no window is active, so the field is named."""
        into.setFocus()
        for letter in words:
            self.press(Qt.Key.Key_unknown, text=letter, widget=into)

    def settle(self) -> None:
        """Lets the background answer."""
        for _ in range(3):
            self.window.runner.finish()
            QApplication.processEvents()

    def until(self, so, most_ms: int = 20_000) -> None:
        """Waits until something is so."""
        end = time.monotonic() + most_ms / 1000
        while not so():
            if time.monotonic() > end:
                raise TimeoutError(so)
            QApplication.processEvents()
            time.sleep(0.002)  # gives the worker the interpreter, which QTest.qWait would hold

    def records(self, entity: str):
        """What stands in the file."""
        return self.window.document.ledger.records(entity)


def begin(at: Auditor, folder: Path) -> None:
    """A new audit, from the empty start."""
    at.settle()
    at.press(Qt.Key.Key_N, _CONTROL, widget=at.window)
    form = at.window.place.form
    at.write(FIRM, form.ui.firm_edit)
    at.write("23.70", form.ui.nace_edit)
    at.write("İzmir", form.ui.province_edit)
    form.ui.path_edit.setText(str(folder / "visit.esdesk"))
    at.press(Qt.Key.Key_Return, widget=form.ui.firm_edit)
    at.until(lambda: at.window.document.is_open)
    assert at.window.place.key == "inventory"


def record(at: Auditor) -> None:
    """Every line typed, the first code taken where there is one, the mirror question answered, Enter."""
    place = at.window.place
    proposals = place.bar.proposals
    for line in LINES:
        before = len(at.records("resource"))
        begun = time.perf_counter()
        at.write(line, place.bar.edit)
        typed_at = at.played.keys
        place.bar._pause.stop()
        place.bar._want_codes()
        at.settle()
        if proposals.shown and proposals.currentIndex() == 1:
            proposals.codes[0].click()  # Alt+1
            at.played.keys += 1
            if proposals.shown[0].mirror:
                proposals.answers["not_hazardous"].click()  # its own Alt key is the language's
                at.played.keys += 1
        at.press(Qt.Key.Key_Return, widget=place.bar.edit)
        at.until(lambda there=before: len(at.records("resource")) == there + 1)
        at.played.seconds.append(time.perf_counter() - begun)
        at.played.beyond.append(at.played.keys - typed_at)


def paste(at: Auditor) -> None:
    """A block of rows as Excel puts it on the clipboard, looked at before it is taken."""
    rows = [f"Kalıp {n}\t{n},5 t/yıl" for n in range(PASTED)]
    QApplication.clipboard().setText("\n".join(["Ad\tMiktar", *rows]))
    place, before = at.window.place, len(at.records("resource"))
    place.taking_in.paste()
    at.until(lambda: place.preview.isVisible())
    assert len(at.records("resource")) == before, "nothing is written before it was looked at"
    at.press(Qt.Key.Key_Return, widget=place.preview.list)
    at.settle()
    at.until(lambda: len(at.records("resource")) == before + PASTED)


def photograph(at: Auditor, folder: Path) -> None:
    """Photos of the first resource, as files from a telephone."""
    from esdesk.services.evidence import evidence

    row = at.records("resource")[0].row
    for n in range(PHOTOS):
        photo = folder / f"photo{n}.jpg"
        image = QImage(1600, 1200, QImage.Format.Format_RGB32)
        image.fill(0x405060 + n * 0x181818)
        image.save(str(photo), quality=85)
        at.window.document.write(evidence.attach, row, "name", photo, photo.name)
    at.played.notes["photos"] = len(at.records("evidence"))


def check(at: Auditor) -> None:
    """What is missing is gone to, and one finding is accepted with a reason."""
    at.go("checks", Qt.Key.Key_9)
    at.played.notes["open"] = at.window.place.waiting()
    at.press(Qt.Key.Key_F8, widget=at.window.place)
    at.settle()
    at.played.notes["mended at"] = at.window.place.key


def match(at: Auditor) -> None:
    """One suggestion becomes a synergy, one is refused, a question goes on the list."""
    at.go("matches", Qt.Key.Key_6)
    place = at.window.place
    at.until(lambda: place.card is not None)
    place.suggestions.setFocus()
    at.press(Qt.Key.Key_S, text="s", widget=place.suggestions)
    at.settle()
    at.press(Qt.Key.Key_Return, widget=place.suggestions)
    at.settle()
    at.until(lambda: len(at.records("synergy")) == 1)
    at.played.notes["questions"] = len(at.records("question"))


def report(at: Auditor, folder: Path) -> None:
    """The report, written in the background and read back."""
    at.go("report", Qt.Key.Key_P)
    at.window.place.write_to(folder / "report.pdf")
    at.settle()
    at.until(lambda: (folder / "report.pdf").exists())
    at.played.notes["pages"] = at.window.place.preview.document.pageCount()


def send(at: Auditor, folder: Path) -> None:
    """A package for the centre, whose key is noted once."""
    from esdesk.services.sync.packing import device_keys

    at.go("sync", Qt.Key.Key_S, _CONTROL | Qt.KeyboardModifier.ShiftModifier)
    place = at.window.place
    place.pages.to_whom.key.setFocus()
    place.pages.to_whom.key.setText(device_keys().recipient)
    at.press(Qt.Key.Key_Return, widget=place.pages.to_whom.key)
    place.pack_to(folder / "visit.esda")
    at.settle()
    at.until(lambda: (folder / "visit.esda").exists() and not place.to_file.is_writing)


def play(window, folder: Path) -> Played:
    """Plays the whole visit in a window that was just opened."""
    played = Played()
    at = Auditor(window, played)
    at.come_to_the_front()
    begin(at, folder)
    record(at)
    paste(at)
    photograph(at, folder)
    works.name_steps(at)
    works.enter_bills(at)
    works.propose(at)
    check(at)
    match(at)
    works.say_what_is_next(at)
    report(at, folder)
    send(at, folder)
    return played


def tell(played: Played) -> str:
    """Keystrokes and seconds."""
    seconds = sorted(played.seconds)
    return (
        f"{len(played.beyond)} resources typed: {statistics.mean(played.beyond):.1f} keystrokes beyond the words "
        f"(most {max(played.beyond)}), {statistics.median(seconds):.2f} s each (most {seconds[-1]:.2f}); "
        f"{played.keys} keystrokes in all; {played.notes}"
    )


def main() -> None:
    """Plays it on the screen there is."""
    from esdesk.desktop.app import make_application
    from esdesk.desktop.language import speech
    from esdesk.desktop.window import Window

    folder = Path(sys.argv[1])
    application = make_application(["esdesk"])
    speech.switch(application, "tr")
    window = Window()
    window.resize(1366, 768)
    window.show()
    QTest.qWaitForWindowExposed(window)
    sys.stdout.write(f"platform {application.platformName()}\n{tell(play(window, folder))}\n")
    window.close()


if __name__ == "__main__":
    main()
