"""The window: places, widgets, background work. The only home of Qt."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12.0 gives a reference to None away at every call that returns nothing. From Python 3.12 on None cannot
    # be freed; before, the process would abort within seconds. See docs/decisions/none.md.
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 60
