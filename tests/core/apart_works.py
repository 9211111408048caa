"""Works as a window would have them done in another process, which imports them by name."""

import os
import time

from esdesk.core.errors import UserFault


def double(number, tell):
    for done in range(3):
        tell(done + 1, 3)
    return 2 * number


def whose(_tell):
    return os.getpid()


def refuse(_tell):
    raise UserFault("file-missing", file="a.esdesk")


def fail(_tell):
    raise ZeroDivisionError("ours")


def vanish(_tell):
    os._exit(7)


def go_on(marks, tell):
    """Works for ever; when it is stopped, it puts away what it holds, and leaves a mark that it did."""
    try:
        tell(0, 1)
        while True:
            time.monotonic()
    finally:
        (marks / "put away").touch()


class _Dying:
    """Takes its time to be destroyed: until somebody raises something in it."""

    def __init__(self, tell):
        self._tell = tell

    def __del__(self):
        self._tell(0, 1)
        while True:
            time.monotonic()


def destroy(marks, tell):
    """Is stopped while an object is destroyed, where Python drops whatever is raised."""
    try:
        dying = _Dying(tell)
        del dying
        while True:
            time.monotonic()
    finally:
        (marks / "put away").touch()


def hang(tell):
    tell(0, 1)
    time.sleep(600)
