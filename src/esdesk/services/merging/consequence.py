"""One thing that would hold if one side of a conflict were kept, and how those of all sides stand beside each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """How a consequence is marked. PLAIN: a figure that is neither good nor bad. OPEN: nothing can be said, or is."""

    GOOD = "good"
    DOUBT = "doubt"
    FAULT = "fault"
    OPEN = "open"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Consequence:
    """A line of what would hold.

    Attributes:
        text: in words.
        figure: what stands at its right end; "" where it has none.
    """

    sign: Sign
    text: str
    figure: str = ""


def side_by_side(told: Iterable[Sequence[Consequence]], sides: int) -> list[tuple[Consequence, ...]]:
    """Lines that each tell of every side, as a column for each: the same thing stands at the same height in all."""
    rows = list(told)
    return [tuple(row[side] for row in rows) for side in range(sides)]
