"""Starts the window."""

import sys
import traceback
from importlib import import_module
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from esdesk import __version__
from esdesk.core.errors import Fault
from esdesk.core.paths import profile
from esdesk.core.sentences import sentence
from esdesk.desktop import theme
from esdesk.desktop.collecting import Collecting
from esdesk.desktop.frame.backing_up import BackingUp
from esdesk.desktop.frame.preparing import Preparing
from esdesk.desktop.kept_true import keep_true
from esdesk.desktop.language import speech
from esdesk.desktop.widgets.panes import settings
from esdesk.desktop.window import Window


class _LastNet(QObject):
    """What no place took: a fault is told as one, anything else is a bug of ours, kept in the profile and told.

    Python's hook may be called on any thread; the signal brings it to the window's.
    """

    caught = Signal(object, str)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Takes the place of `sys.excepthook`."""
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        self.caught.emit(error, text)


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
    """Shows the window, with `path` open if given, until it is closed; returns the process's exit code."""
    application = make_application(sys.argv[:1])
    window = Window()
    net = _LastNet()

    def tell(error: BaseException, text: str) -> None:
        if isinstance(error, Fault):
            window.tell_fault(error)
        else:
            window.notice.tell("fault", sentence("bug", speech.language, where=_keep(text)))

    net.caught.connect(tell, Qt.ConnectionType.QueuedConnection)
    window.runner.broke.connect(lambda text: tell(RuntimeError(), text))
    sys.excepthook = net.hook
    geometry = settings().value("geometry")
    if geometry is None or not window.restoreGeometry(geometry):
        window.resize(1440, 900)
    window.show()
    window.runner.run(window, lambda _job: import_module("esdesk.services.files.files").__name__, lambda _: None)
    window.catalogues.read_in_use()
    Preparing(window.visiting, window.runner, window)
    BackingUp(window.document, window.runner, window)
    if path is not None:
        window.open_file(path)
    return application.exec()


def _keep(text: str) -> str:
    where = profile() / "last-fault.txt"
    try:
        where.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return "-"
    return str(where)
