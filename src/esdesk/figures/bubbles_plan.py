"""Where bubbles and their names stand: years of payback across, money a year upwards by powers of ten."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from esdesk.core.tokens import REGULAR, SEMIBOLD
from esdesk.figures.shapes import Measure, elided

MOST_YEARS = 8.0
"""Where the scale ends; what pays back later stands at its edge and says so."""
ZONES = (0.0, 1.0, 3.0, 7.0)
"""The years at which a new band of the ground begins: an aid to the eye, no rule."""

NAME = 12.0
RING = 4.0
"""Between the chosen bubble and the ring around it."""
_PER_ROOT_TEP, _LEAST, _LARGEST, SQUARE = 3.4, 5.0, 34.0, 11.0
_AWAY, _HIGH, _ROOM = 6.0, 15.0, 210.0


class Fill(StrEnum):
    """How far a measure is, as its fill tells it."""

    EMPTY = "empty"
    HALF = "half"
    FULL = "full"
    DASHED = "dashed"


@dataclass(frozen=True, slots=True)
class Bubble:
    """A measure.

    Attributes:
        key: tells it from others.
        name: as it is written beside it; `told` is what the pointer is told.
        years: of payback; `late` is how that is written where it lies beyond the scale.
        money: lira a year, more than none.
        tep: what it saves of energy; None where it is about something else, which is drawn as a square.
    """

    key: str
    name: str
    told: str
    years: Decimal
    late: str
    money: Decimal
    tep: Decimal | None
    fill: Fill


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether both have a point in common."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def within(self, other: "Box") -> bool:
        """Whether it lies in another."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """A bubble at its point, with the half of its size; `name` is "" where there is no room for it."""

    bubble: Bubble
    x: float
    y: float
    half: float
    name: str = ""
    name_x: float = 0.0
    name_y: float = 0.0

    @property
    def box(self) -> Box:
        """What it takes."""
        return Box(self.x - self.half, self.y - self.half, self.x + self.half, self.y + self.half)


@dataclass(frozen=True, slots=True)
class Scale:
    """The plot's edges, and the powers of ten that money runs between."""

    plot: Box
    low: float
    high: float

    @classmethod
    def of(cls, bubbles: Sequence[Bubble], plot: Box) -> "Scale":
        """A scale that all of them fit into."""
        logs = [math.log10(max(float(one.money), 1)) for one in bubbles] or [3.0, 5.0]
        low, high = min(logs) - 0.15, max(logs) + 0.2
        middle, half = (low + high) / 2, max(high - low, 1.0) / 2  # a single measure stands in the middle
        return cls(plot, middle - half, middle + half)

    def x(self, years: float) -> float:
        """Where a payback stands."""
        wide = self.plot.right - self.plot.left
        return self.plot.left + wide * min(max(years, 0.0), MOST_YEARS) / MOST_YEARS

    def y(self, money: float) -> float:
        """Where a sum a year stands."""
        share = (math.log10(max(money, 1)) - self.low) / (self.high - self.low)
        return self.plot.bottom - (self.plot.bottom - self.plot.top) * min(max(share, 0.0), 1.0)

    def marks(self) -> list[int]:
        """Sums to be marked: 1 and 3 of each power of ten."""
        powers = range(math.floor(self.low), math.ceil(self.high) + 1)
        every = [step * 10**power for power in powers if power >= 0 for step in (1, 3)]
        return [one for one in every if self.low <= math.log10(one) <= self.high]


def half_of(bubble: Bubble) -> float:
    """Half of a bubble's width: its area is as its TEP."""
    if bubble.tep is None:
        return SQUARE / 2
    return min(max(_PER_ROOT_TEP * math.sqrt(max(float(bubble.tep), 0.0)), _LEAST), _LARGEST)


def placed(
    bubbles: Sequence[Bubble], scale: Scale, chosen: str, measure: Measure, words: Sequence[Box] = ()
) -> list[Placed]:
    """The bubbles in their places, large ones first so that small ones lie upon them, and names where there is room.

    The name of the chosen one comes first, then those of the largest savings; none stands on `words` of the ground.
    """
    at = {one.key: Placed(one, scale.x(float(one.years)), scale.y(float(one.money)), half_of(one)) for one in bubbles}
    taken = [*words, *(one.box for one in at.values())]
    for one in sorted(bubbles, key=lambda one: (one.key != chosen, -one.money)):
        weight = SEMIBOLD if one.key == chosen else REGULAR
        said = elided(f"{one.name} {one.late}".strip(), _ROOM, NAME, weight, measure)
        away = _AWAY + (RING if one.key == chosen else 0)
        found = _room(at[one.key], away, measure(said, NAME, weight), scale.plot, taken)
        if found is not None:
            taken.append(found)
            here = at[one.key]
            at[one.key] = Placed(one, here.x, here.y, here.half, said, found.left, found.bottom - 4)
    return sorted(at.values(), key=lambda one: (one.bubble.key == chosen, -one.half))


def _room(one: Placed, away: float, wide: float, plot: Box, taken: Sequence[Box]) -> Box | None:
    """Right of a bubble, left of it, above or below; None where other bubbles or names stand there."""
    near = one.half + away
    over, under = one.y - near - _HIGH + 2, one.y + near - 2
    corners = [
        (one.x + near, one.y - _HIGH / 2),
        (one.x - near - wide, one.y - _HIGH / 2),
        *((x, y) for y in (over, under) for x in (one.x - wide / 2, one.x - one.half, one.x + one.half - wide)),
    ]
    places = (Box(x, y, x + wide, y + _HIGH) for x, y in corners)
    free = (box for box in places if box.within(plot) and not any(box.meets(other) for other in taken))
    return next(free, None)
