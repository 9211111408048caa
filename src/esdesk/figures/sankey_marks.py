"""What stands beside the bands of a Sankey: what their looks mean, and what can be pointed at."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.sankey_plan import LINE, NODE, SMALL, TEXT, Link, Look, Node, Plan
from esdesk.figures.shapes import Measure, Polygon, Rectangle, Shape, Spot, Words

LEGEND = 24.0
"""Pixels that the line of the legend takes at the foot."""

RIM = 2.0
"""Pixels between a step and the ring around it."""

_SWATCH, _HIGH, _SPACE, _APART = 18.0, 9.0, 6.0, 20.0
_STRIPES = 3
_BASE = 4.0
_POINTS = 4
_LEAST = 6.0  # pixels that a thin band takes for the pointer


def fill_of(look: Look, palette: Palette) -> str:
    """The colour of a band; of what is striped, that of its ground."""
    fills = {
        Look.INNER: palette.flow,
        Look.OFFERED: palette.have_band,
        Look.LOST: palette.loss_band,
        Look.UNACCOUNTED: palette.doubt_soft,
        Look.UNSHARED: palette.doubt_soft,
    }
    return fills[look]


def parted(name: str, room: float, measure: Measure) -> tuple[str, str]:
    """A step's name in one line, or in two of nearly one length where it is too long for one and has several words."""
    words = name.split()
    if measure(name, TEXT, SEMIBOLD) <= room or len(words) < 2:
        return name, ""
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(halves, key=lambda both: max(measure(one, TEXT, SEMIBOLD) for one in both))


def legend_of(
    legend: Sequence[tuple[Look, str]], width: float, top: float, palette: Palette, measure: Measure
) -> Iterator[Shape]:
    """A line of swatches with their words from the left, as far as they fit."""
    x, middle = _SPACE, top + LEGEND / 2
    for look, said in legend:
        words = x + _SWATCH + _SPACE
        end = words + measure(said, SMALL, REGULAR)
        if end > width:
            return
        yield Rectangle(x, middle - _HIGH / 2, _SWATCH, _HIGH, fill_of(look, palette))
        if look in (Look.UNACCOUNTED, Look.UNSHARED):
            yield from _stripes(x, middle - _HIGH / 2, palette.doubt)
        yield Words(words, middle + _BASE, said, SMALL, REGULAR, palette.ink_2)
        x = end + _APART


def _stripes(x: float, y: float, colour: str) -> Iterator[Shape]:
    wide = _SWATCH / (2 * _STRIPES)
    for left in (x + wide * 2 * at for at in range(_STRIPES)):
        yield Polygon(((left + wide, y), (left + 2 * wide, y), (left + wide, y + _HIGH), (left, y + _HIGH)), colour)


def spots_of(links: Sequence[Link], bands: Mapping[int, Polygon], plan: Plan) -> Iterator[Spot]:
    """Each band in short pieces, so that the pointer finds it where it curves; then the ends with their words."""
    for at, path in plan.paths.items():
        one = links[at]
        if one.told:
            yield from _pieces(one.told, bands[at])
            if not one.source:
                yield _end(one.told, plan.nodes[path[0]], -plan.left, plan.left)
            if not one.target:
                yield _end(one.told, plan.nodes[path[-1]], NODE, plan.right)


def _end(told: str, node: Node, left: float, room: float) -> Spot:
    """The words of an end outside."""
    high = max(node.height, LINE)
    return Spot("", node.x + left, node.y + (node.height - high) / 2, room, high, told)


def _pieces(told: str, made: Polygon) -> Iterator[Spot]:
    """The boxes between points of the upper edge and those of the lower, a few points apart."""
    half = len(made.points) // 2
    upper, lower = made.points[:half], made.points[half:][::-1]
    for at, after in pairwise([*range(0, half - 1, _POINTS), half - 1]):
        (left, right), (top, foot) = (sorted((upper[at][axis], upper[after][axis])) for axis in (0, 1))
        thick = lower[at][1] - upper[at][1]
        yield Spot("", left, top, max(right - left, 1.0), max(foot - top + thick, _LEAST), told)
