"""Starts the window."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from esdesk import __version__
from esdesk.core.sentences import sentence
from esdesk.desktop import theme
from esdesk.desktop.collecting import Collecting
from esdesk.desktop.frame.backing_up import BackingUp
from esdesk.desktop.frame.coming_back import ComingBack
from esdesk.desktop.frame.preparing import Preparing
from esdesk.desktop.kept_true import keep_true
from esdesk.desktop.language import speech
from esdesk.desktop.last_net import LastNet
from esdesk.desktop.session import Session, take_left
from esdesk.desktop.widgets.panes import settings
from esdesk.desktop.window import Window


def make_application(arguments: list[str]) -> QApplication:
    """The application with the house's font, appearance and language."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    keep_true()
    application = QApplication(arguments)
    application.setApplicationName("ESDesk")
    application.setApplicationVersion(__version__)
    Collecting(application)
    theme.use_bundled_font(application)
    kept = settings()
    wanted = kept.value("appearance", "system")
    theme.apply(application, dark=wanted == "dark" or (wanted == "system" and theme.wants_dark(application)))
    language = kept.value("language", speech.language)
    speech.switch(application, "tr" if language == "tr" else "en")
    return application


def run(path: Path | None = None) -> int:
    """Shows the window, with `path` open if given, until it is closed; returns the process's exit code.

    Where the last run ended unexpectedly, it goes on where that one was.
    """
    application = make_application(sys.argv[:1])
    with watched(path):
        return application.exec()


@contextmanager
def watched(path: Path | None = None) -> Iterator[Window]:
    """The window, shown, with all that watches over it; at the end this run leaves nothing to come back to."""
    left, session = take_left(), Session()
    last_words = session.listen_for_the_end()
    window = Window()
    coming_back = ComingBack(window, session)
    net = LastNet(lambda: coming_back.where, last_words, window)
    _connect(net, window)
    net.spread()
    try:
        _show(window)
        coming_back.come_back(left, path)
        yield window
    finally:
        net.fold()
        coming_back.rest()
        session.end()


def _connect(net: LastNet, window: Window) -> None:
    net.faulted.connect(window.tell_fault)
    net.kept.connect(window.breakdowns.tell_kept)
    net.lost.connect(lambda: window.notice.tell("fault", sentence("bug", speech.language, where="-")))
    window.runner.broke.connect(net.tell_bug)


def _show(window: Window) -> None:
    geometry = settings().value("geometry")
    if geometry is None or not window.restoreGeometry(geometry):
        window.resize(1440, 900)
    window.show()
    window.runner.run(window, lambda _job: import_module("esdesk.services.files.files").__name__, lambda _: None)
    window.catalogues.read_in_use()
    Preparing(window.visiting, window.runner, window)
    BackingUp(window.document, window.runner, window)
