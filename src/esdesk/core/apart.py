"""Long work in a process of its own, so that Python's one lock stays with whoever answers a person.

What is worked out in a thread of the same process keeps the lock for a millisecond at a time, and a page that is
painted asks for it hundreds of times: a tenth of a second becomes half of one. A process shares nothing.

It is begun when first asked, keeps what it has read (the catalogue, the libraries), and ends with whoever began it.
What goes in and comes back are plain values.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from types import FrameType
from typing import TYPE_CHECKING, Any, TypeVar

from esdesk.core.errors import EnvironmentFault, Fault

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

T = TypeVar("T")
Tell = Callable[[int, int], None]
"""Told by a work how far it is: so much done, of so much."""

_LOOK_SECONDS = 0.03
"""So often the one who waits looks whether the answer is still wanted."""
_PATIENCE_SECONDS = 0.5
"""So long a work that is stopped may take to put away what it holds; then its process is ended."""

_TOLD, _DONE, _FAULT, _BUG, _STOPPED = "told", "done", "fault", "bug", "stopped"
_STOP = b"stop"


class Stopped(BaseException):
    """The work is not wanted any more; none of it takes this for a failure of its own."""


class Broken(Exception):
    """A bug of ours in a work; the text is its traceback."""


class Apart:
    """One process, doing one thing at a time, asked from one thread at a time."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._busy, self._ending = threading.Lock(), False

    def do(
        self,
        work: Callable[[Tell], T],
        tell: Tell,
        is_wanted: Callable[[], bool],
    ) -> T:
        """Has `work(tell)` done, and waits for the answer.

        Args:
            work: a function of a module, or a `partial` of one with plain values.
            tell: called here with what the work tells.
            is_wanted: asked again and again; when it says no, the work is stopped.

        Raises:
            Stopped: it was not wanted any more.
            Fault: what the work raised; "work-ended" where its process did not live to answer.
            Broken: a bug in the work.
        """
        with self._busy:
            if not is_wanted():  # it was stopped while another was done
                raise Stopped
            try:
                answer: T = self._waited(self._asked(work), tell, is_wanted)
            except (EOFError, OSError) as error:
                self._end()
                if self._ending or not is_wanted():
                    raise Stopped from error
                raise EnvironmentFault("work-ended") from error
            return answer

    def _waited(self, pipe: Connection, tell: Tell, is_wanted: Callable[[], bool]) -> Any:  # noqa: ANN401
        while is_wanted():
            if pipe.poll(_LOOK_SECONDS):
                kind, what = pipe.recv()
                if kind != _TOLD:
                    return _answer(kind, what)
                with ExitStack() as unless_told:  # whatever the teller raises, the work must not go on for nobody
                    unless_told.callback(self._give_up, pipe)
                    tell(*what)
                    unless_told.pop_all()
        self._give_up(pipe)
        raise Stopped

    def _asked(self, work: Callable[[Tell], object]) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            self._begin()
        assert self._pipe is not None
        self._pipe.send_bytes(pickle.dumps(work))
        return self._pipe

    def _begin(self) -> None:
        if self._ending:
            raise Stopped
        from multiprocessing import get_context  # slow to import, and needed by those who ask only

        context = get_context("spawn")  # a fork would take half of the window along
        self._pipe, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), name="esdesk-apart", daemon=True)
        process.start()
        self._process = process  # one that could not start is none, and cannot be ended
        theirs.close()

    def _give_up(self, pipe: Connection) -> None:
        """Stops what runs; a process that does not let go of it in time is ended."""
        pipe.send_bytes(_STOP)
        while pipe.poll(_PATIENCE_SECONDS):
            if pipe.recv()[0] != _TOLD:
                return
        self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def end(self) -> None:
        """Ends the process for good; a work that somebody still waits for is stopped."""
        self._ending = True
        with self._busy:
            self._end()


def _answer(kind: str, what: Any) -> Any:  # noqa: ANN401  whatever the work returned
    if kind == _DONE:
        return what
    if kind == _FAULT:
        raise what
    raise Broken(what) if kind == _BUG else Stopped


# In the process


class _Work:
    """What is asked of the process, and whether it is to stop."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._asked: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._turn, self._is_asked, self._to_stop = threading.Lock(), False, False
        signal.signal(signal.SIGINT, self._interrupt)  # Ctrl+C in a terminal reaches this process too, and means others
        sys.unraisablehook = self._swallowed

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if self._to_stop:
            self._to_stop = False
            raise Stopped

    def _swallowed(self, what: sys.UnraisableHookArgs) -> None:
        """Python drops what is raised while it destroys an object; where that was the stop, it is raised once more."""
        if what.exc_type is Stopped:
            threading.Timer(_LOOK_SECONDS, self._stop).start()
        else:
            sys.__unraisablehook__(what)

    def _stop(self) -> None:
        with self._turn:
            if self._is_asked:
                self._to_stop = True
                signal.raise_signal(signal.SIGINT)  # Python answers it on the main thread, where the work is

    def listen(self) -> None:
        """Takes in what is asked, on a thread of its own."""
        try:
            while True:
                asked = self._pipe.recv_bytes()
                if asked == _STOP:
                    self._stop()
                else:
                    with self._turn:
                        self._is_asked = True
                        self._asked.put(asked)
        except (EOFError, OSError):
            os._exit(0)  # whatever is still done is for nobody

    def do_next(self) -> bytes:
        """Waits for what is asked next, does it, and returns the answer as it is sent."""
        try:
            answer = self._carry_out(self._asked.get())
            with self._turn:
                self._is_asked = False  # from here on nothing is stopped
        except Stopped:
            self._is_asked = False
            return pickle.dumps((_STOPPED, None))
        return answer

    def _carry_out(self, asked: bytes) -> bytes:
        try:
            return pickle.dumps((_DONE, pickle.loads(asked)(self._tell)))
        except Fault as fault:
            return pickle.dumps((_FAULT, fault))
        except Exception:  # noqa: BLE001  told by the one who asked
            return pickle.dumps((_BUG, traceback.format_exc()))

    def _tell(self, done: int, of: int) -> None:
        self._pipe.send((_TOLD, (done, of)))


def _serve(pipe: Connection) -> None:
    work = _Work(pipe)
    threading.Thread(target=work.listen, daemon=True).start()
    while True:
        pipe.send_bytes(work.do_next())
