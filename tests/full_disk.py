"""Filling a small disk (the fixture `small_disk`) to its last bytes."""

import contextlib
import os

import pytest

TRIES = 20


def fill(place, left):
    """Leaves `left` bytes.

    The hub may still write its log when the free space is read; what did not fit is measured and tried again.
    """
    ballast = place / "ballast"
    for _ in range(TRIES):
        ballast.unlink(missing_ok=True)
        free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
        with contextlib.suppress(OSError), ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, free - left))
            return ballast
    pytest.fail("the disk never held still")
