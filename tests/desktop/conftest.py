"""The window as people use it: drawn offscreen, with a profile of its own, spoken to by real key events."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture
def profile(tmp_path, monkeypatch) -> Path:
    """A profile of this test's own."""
    folder: Path = tmp_path / "profile"
    monkeypatch.setenv("ESDESK_PROFILE", str(folder))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    return folder


@pytest.fixture
def audit_file(profile, tmp_path) -> Path:
    """A file with a firm, its facility, and three resources."""
    from esdesk.services.files import files
    from esdesk.services.records import records

    path: Path = tmp_path / "plant.esdesk"
    files.new_file(path, "Örnek Mermer A.Ş.", "23.70")
    with files.opened(path) as ledger:
        for values in (
            {"name": "Mermer kesim çamuru", "direction": "have", "kind": "waste", "classification": "010413"},
            {"name": "Karton ambalaj", "direction": "have", "kind": "waste"},
            {"name": "Palet", "direction": "want", "kind": "material"},
        ):
            row = records.add(ledger, "resource", values)
            records.add(ledger, "quantity", {"offered": "1.200 t/yıl", "span": "2025"}, to=row.hex)
    return path


@pytest.fixture(autouse=True)
def quick(in_one_process):
    """No process is begun for a test that is not about it."""


@pytest.fixture
def window(cleared, qapp, qtbot, profile):
    """The window, empty, in English and light."""
    from esdesk.desktop import theme
    from esdesk.desktop.language import speech
    from esdesk.desktop.window import Window

    speech.switch(qapp, "en")
    if theme.theme.is_dark:
        theme.apply(qapp, dark=False)
    made = Window()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def alone(cleared, qapp, qtbot, profile):
    """A place by itself, in English and light, with a file: alone(SomePlace, path). No window is built around it."""
    from esdesk.desktop import theme
    from esdesk.desktop.document import Document
    from esdesk.desktop.language import speech
    from esdesk.desktop.runner import Runner

    def make(kind, path):
        speech.switch(qapp, "en")
        if theme.theme.is_dark:
            theme.apply(qapp, dark=False)
        document = Document()
        document.open(path)
        place = kind(document, Runner(document))
        document.setParent(place)
        qtbot.addWidget(place, before_close_func=lambda _: document.close())
        place.resize(1200, 800)
        place.show()
        return place

    return make


@pytest.fixture
def open_window(window, audit_file):
    """The window with `audit_file` open."""
    window.open_file(audit_file)
    return window


@pytest.fixture
def speak(qapp):
    """Switches the language: speak("tr")."""
    from esdesk.desktop.language import speech

    def switch(language):
        speech.switch(qapp, language)
        qapp.processEvents()  # Qt posts the change to every widget

    return switch


@pytest.fixture
def press(qtbot):
    """Types text, letter by letter, into a widget; `keyClicks` of pytest-qt cannot type Turkish letters."""

    def type_in(widget: QWidget, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)

    return type_in


@pytest.fixture
def eventually(qtbot):
    """Waits until something holds; under `qtbot.waitUntil`, which keeps Python's lock, background work starves."""

    def wait(holds, timeout=60_000):
        ticking = QTimer(interval=20)
        loop = QEventLoop()
        ticking.timeout.connect(lambda: loop.quit() if holds() else None)
        ticking.start()
        QTimer.singleShot(timeout, loop.quit)
        loop.exec()
        ticking.stop()
        assert holds()

    return wait
