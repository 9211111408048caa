"""From one part of a diagram to the next by an arrow key: left and right along the flow, up and down what hangs."""

from collections.abc import Sequence
from enum import Enum

from esdesk.figures.process_plan import HIGH, HUNG, PITCH
from esdesk.figures.shapes import Spot


class Way(Enum):
    """Which way an arrow points."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def is_step(spot: Spot) -> bool:
    """Whether a spot is a step, not a resource at one."""
    return spot.height > HUNG


def next_to(spots: Sequence[Spot], key: str, way: Way) -> str:
    """The key of the spot that an arrow leads to from `key`; the same where there is none, the first of all from "".

    To the side it is what stands at the nearest height in the next column, upright the next in the same one.
    """
    here = next((one for one in spots if one.key == key), None)
    if here is None:
        return next((one.key for one in spots if is_step(one)), "")
    across, down = way.value
    if across:
        found = [one for one in spots if _column(one) == _column(here) + across and is_step(one) >= is_step(here)]
        found = found or [one for one in spots if _column(one) == _column(here) + across]
        return min(found, key=lambda one: (abs(_middle(one) - _middle(here)), one.y), default=here).key
    found = [one for one in spots if _column(one) == _column(here) and (one.y - here.y) * down > 0]
    return min(found, key=lambda one: abs(one.y - here.y), default=here).key


def _column(spot: Spot) -> int:
    return int(spot.x // PITCH)


def _middle(spot: Spot) -> float:
    return spot.y + (HIGH if is_step(spot) else HUNG) / 2
