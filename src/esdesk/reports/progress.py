"""How far a writer is, and whether it is still wanted."""

from collections.abc import Callable
from dataclasses import dataclass


class Cancelled(Exception):
    """Whoever asked for the report wants it no more."""


@dataclass(slots=True)
class Steps:
    """The steps of a work: `of` in all, told and asked at each."""

    of: int
    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None
    done: int = 0

    def take(self) -> None:
        """One more is done; raises `Cancelled` where that is wanted."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled
        self.done += 1
        if self.progress is not None:
            self.progress(self.done, self.of)
