"""Where the steps of a process stand in a drawing: columns from left to right, and the order within each.

A step stands one column behind the last one that feeds it. A loop (water that is used again) would have no first step:
of a loop, the link that leads back to an earlier step in the order of production does not count.
"""

from collections.abc import Mapping, Sequence

Edge = tuple[str, str]

_SWEEPS = 4


def columns(steps: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    """The column of each step, from 0.

    Args:
        steps: in the order of production.
        edges: from step to step; others are passed over.
    """
    at = {step: place for place, step in enumerate(steps)}
    forward = [(source, to) for source, to in edges if source in at and to in at and not _back(source, to, at, edges)]
    found = dict.fromkeys(steps, 0)
    for _ in steps:  # as many rounds as the longest chain can have links
        for source, to in forward:
            found[to] = max(found[to], found[source] + 1)
    return found


def ordered(column_of: Mapping[str, int], edges: Sequence[Edge]) -> list[list[str]]:
    """The steps of each column from top to bottom, those that belong together at one height, so that few links cross.

    Each takes the middle of its neighbours' places, a few sweeps to the right and back (the barycentre method).
    """
    count = max(column_of.values(), default=-1) + 1
    grid = [[step for step, column in column_of.items() if column == at] for at in range(count)]
    near: dict[str, list[str]] = {step: [] for step in column_of}
    for here, there in [(to, source) for source, to in edges] + list(edges):
        if here in near and there in near:
            near[here].append(there)
    for sweep in range(_SWEEPS):
        for column in range(count) if sweep % 2 == 0 else reversed(range(count)):
            place = {step: at / max(len(steps), 1) for steps in grid for at, step in enumerate(steps)}
            grid[column].sort(key=lambda step: _middle(step, place, near[step]))
    return grid


def _middle(step: str, place: Mapping[str, float], near: Sequence[str]) -> float:
    return sum(place[one] for one in near) / len(near) if near else place[step]


def _back(source: str, to: str, at: Mapping[str, int], edges: Sequence[Edge]) -> bool:
    """Whether the link leads back within a loop."""
    if at[source] < at[to]:
        return False
    reached, wave = set(), {to}
    while wave:
        reached |= wave
        wave = {end for begin, end in edges if begin in wave} - reached
    return source in reached
