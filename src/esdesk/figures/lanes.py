"""How high each node of a layered drawing stands: near those that it is linked with, and clear of its neighbours.

Nodes are drawn, column by column, towards the middle of what feeds them and what they feed, weighed by what flows;
then those that overlap are pushed apart within the height there is. A few rounds of that, each gentler than the last.
"""

from collections.abc import Mapping, Sequence

Weighed = tuple[str, str, float]
"""A link: from, to, and how much flows."""

_ROUNDS = 24
_COOLING = 0.9


def stacked(
    grid: Sequence[Sequence[str]], size: Mapping[str, float], links: Sequence[Weighed], height: float, gap: float
) -> dict[str, float]:
    """The top of each node, from 0.

    Args:
        grid: the columns from left to right, each from top to bottom.
        size: how high each node is; with a gap between any two, each column fits into `height`.
        links: between nodes of the grid.
        height: how much room there is.
        gap: the least room between two nodes of a column.
    """
    top: dict[str, float] = {}
    for column in grid:
        free = height - sum(size[key] for key in column) - gap * (len(column) - 1)
        at = max(free / 2, 0.0)
        for key in column:
            top[key], at = at, at + size[key] + gap
    feeding, fed = _near(links)
    for step in range(_ROUNDS):
        columns, near = (grid, feeding) if step % 2 == 0 else (tuple(reversed(grid)), fed)
        for column in columns:
            _draw_near(column, near, top, size, _COOLING**step)
            _push_apart(column, top, size, height, gap)
    return top


def _near(links: Sequence[Weighed]) -> tuple[dict[str, list[tuple[str, float]]], dict[str, list[tuple[str, float]]]]:
    feeding: dict[str, list[tuple[str, float]]] = {}
    fed: dict[str, list[tuple[str, float]]] = {}
    for source, target, weight in links:
        feeding.setdefault(target, []).append((source, weight))
        fed.setdefault(source, []).append((target, weight))
    return feeding, fed


def _draw_near(
    column: Sequence[str],
    near: Mapping[str, Sequence[tuple[str, float]]],
    top: dict[str, float],
    size: Mapping[str, float],
    part: float,
) -> None:
    for key in column:
        others = near.get(key, ())
        weight = sum(one for _, one in others)
        if weight:
            wanted = sum((top[other] + size[other] / 2) * one for other, one in others) / weight
            top[key] += (wanted - top[key] - size[key] / 2) * part


def _push_apart(
    column: Sequence[str], top: dict[str, float], size: Mapping[str, float], height: float, gap: float
) -> None:
    """Downwards from the top in the order of their middles, and back up from the foot where they ran out of it."""
    order = sorted(column, key=lambda key: (top[key] + size[key] / 2, key))
    least = 0.0
    for key in order:
        top[key] = max(top[key], least)
        least = top[key] + size[key] + gap
    most = height
    for key in reversed(order):
        top[key] = min(top[key], most - size[key])
        most = top[key] - gap
