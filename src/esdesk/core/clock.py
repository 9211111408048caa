"""The hybrid logical clock: it orders what one device does and picks a provisional value; it never decides a loss.

A reading is 64 bits: 48 of milliseconds since 1970 and a counter of 16 (Kulkarni et al. 2014, "Logical physical
clocks"). A clock that is years wrong is harmless: whoever edits next names what they replace, and that decides.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime

_COUNTER_BITS = 16
_DAY_MS = 86_400_000
_MOST = (1 << 63) - 1  # readings are kept in SQLite's signed integers


def wall_ms() -> int:
    """The machine's clock, in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class Clock:
    """Gives readings that only grow, also when the machine's clock goes back.

    Args:
        now: gives the machine's time in milliseconds; tests hand in a wrong clock.
        last: the newest reading given before, so that a restart goes on from it.

    Attributes:
        last: the newest reading given or taken note of.
    """

    def __init__(self, now: Callable[[], int] = wall_ms, last: int = 0) -> None:
        self._now = now
        self.last = last

    def tick(self) -> int:
        """The next reading."""
        self.last = min(max(self.last + 1, self._now() << _COUNTER_BITS), _MOST)
        return self.last

    def witness(self, reading: int) -> bool:
        """Takes note of another device's `reading`, unless it lies more than a day ahead: such a clock is wrong."""
        likely = reading <= (self._now() + _DAY_MS) << _COUNTER_BITS
        if likely:
            self.last = max(self.last, reading)
        return likely


def moment(reading: int) -> datetime:
    """The time a reading stands for, in UTC; a reading past the calendar's end gives its last moment."""
    try:
        return datetime.fromtimestamp((reading >> _COUNTER_BITS) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.max.replace(tzinfo=UTC)
