"""Keeps Python's `True` alive, of which PySide6 6.12 takes one reference too many at each emission of a signal.

`Signal.emit` returns `True` without a reference of its own, so that the count of them sinks by one each time. From
Python 3.12 on `True` cannot be destroyed; in 3.11 there are some ten thousand references when the window is open, and
after so many emissions the interpreter ends itself: "Fatal Python error: bool_dealloc: deallocating True or False".
PySide6 lifts the count of `None` for such reasons itself.
"""

import ctypes
import sys

_PLENTY = 1 << 60


def keep_true() -> None:
    """Lifts the count of references to `True` out of reach, once; nothing where it cannot be destroyed anyway."""
    if sys.version_info < (3, 12):
        count = ctypes.c_ssize_t.from_address(id(True))  # an object of CPython begins with it
        if count.value < _PLENTY:
            count.value += _PLENTY
