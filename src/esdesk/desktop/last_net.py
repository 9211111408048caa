"""What no place took: a fault is told as one, anything else is a breakdown, of which a report is kept and told.

Python's hooks may be called on any thread; signals bring what they caught to the window's.
"""

import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6 import __version__ as pyside
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from esdesk.core import breakdowns
from esdesk.core.errors import Fault
from esdesk.desktop.session import Where

_MOST_MESSAGES = 30
_WORDS = {
    QtMsgType.QtDebugMsg: "debug",
    QtMsgType.QtInfoMsg: "info",
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


class LastNet(QObject):
    """One for each process with a window.

    Args:
        where: tells where one is.
        last_words: a file of this run for what ends the process by itself.

    Signals:
        faulted: a `Fault` that nobody took.
        kept: a report was written.
        lost: a report could not be written; the traceback stands on standard error.
    """

    faulted = Signal(object)
    kept = Signal()
    lost = Signal()
    _caught = Signal(object, str)

    def __init__(self, where: Callable[[], Where], last_words: IO[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where, self._last_words = where, last_words
        self._said: deque[str] = deque(maxlen=_MOST_MESSAGES)
        self._spread = ExitStack()
        self._caught.connect(self._tell)

    def spread(self) -> None:
        """Takes the place of Python's and Qt's own ways to tell what nobody took."""
        back = self._spread.callback
        back(setattr, sys, "excepthook", sys.excepthook)
        back(setattr, threading, "excepthook", threading.excepthook)
        back(qInstallMessageHandler, qInstallMessageHandler(self._hear))
        sys.excepthook, threading.excepthook = self._catch, self._catch_in_thread

    def fold(self) -> None:
        """Gives all back."""
        self._spread.close()

    def tell_bug(self, text: str) -> None:
        """A bug in a work of the background, with its traceback."""
        breakdowns.say(text)
        self._keep(text)

    # What is caught, on whichever thread

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        breakdowns.say(text)
        self._caught.emit(error, text)

    def _catch_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._catch(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """A message of Qt; where it is the last one, the file has it before the process is ended."""
        line = f"Qt {_WORDS[kind]} {context.category or ''}: {message}\n"
        breakdowns.say(line)
        self._said.append(line)
        if kind == QtMsgType.QtFatalMsg:
            self._last_words.writelines(self._said)
            self._last_words.flush()

    # On the window's thread

    def _tell(self, error: BaseException, text: str) -> None:
        if isinstance(error, Fault):
            self.faulted.emit(error)
        else:
            self._keep(text)

    def _keep(self, text: str) -> None:
        try:
            keep(text + "".join(["\n", *self._said]), self._where())
        except OSError:
            self.lost.emit()
        else:
            self.kept.emit()


def keep(account: str, where: Where) -> None:
    """Keeps a report of what happened in the window. Raises `OSError`."""
    facts = {"Qt": f"{qVersion()}, PySide6 {pyside}", "Place": where.place}
    breakdowns.keep(account, facts, [Path(where.file)] if where.file else [])
