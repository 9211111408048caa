"""Where the steps of a plant stand in its diagram, and the resources that hang at them.

The line runs from left to right: a step stands one column behind the last one that feeds it, and steps of one column
stand below each other. Helpers fill rows of their own below. What comes in hangs above its step, what leaves below it.
Nobody draws boxes about: the same records are the same picture everywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from esdesk.figures.layers import Edge, columns, ordered

BOX, HIGH, PITCH = 132.0, 44.0, 178.0
"""Width and height of a step, and how far two columns are apart."""

HUNG, FIRST, THREAD = 39.0, 14.0, 12.0
"""Height of a hanging resource, room between a step and the first, and how far the thread is from the box's edge."""

MARGIN, HEAD, TRACK = 44.0, 34.0, 16.0
"""Room at the left and right, over a row of titles, and of one link in a channel."""

_CHANNEL = 22.0
_FEWEST = 4  # columns that helpers may fill where the line is shorter


class Sign(StrEnum):
    """What the checks say of a step."""

    NONE = ""
    DOUBT = "doubt"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Hung:
    """A resource at one step: what it is, its amount as typed, and whether it is a "have", a "want" or "none"."""

    key: str
    name: str
    amount: str
    direction: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step with what comes in from outside and what leaves; `beside` where it helps the line."""

    key: str
    name: str
    note: str
    ins: tuple[Hung, ...] = ()
    outs: tuple[Hung, ...] = ()
    beside: bool = False
    sign: Sign = Sign.NONE


@dataclass(frozen=True, slots=True)
class Link:
    """What runs from step to step; `printed` is its amount, "" where the order alone says so; `wet` is dashed."""

    source: str
    target: str
    printed: str = ""
    told: str = ""
    wet: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a step stands: its column and its row, counted through line and helpers."""

    column: int
    row: int


def shortened(steps: Sequence[Step], most: int, more: str) -> list[Step]:
    """The steps with at most so many resources above and below each; `more` says how many are left out ({count})."""

    def few(hung: tuple[Hung, ...]) -> tuple[Hung, ...]:
        left = len(hung) - most
        return (*hung[:most], Hung("", more.format(count=left), "", "")) if left > 0 else hung

    return [replace(one, ins=few(one.ins), outs=few(one.outs)) for one in steps]


def arranged(
    steps: Sequence[Step], links: Sequence[Link], most_columns: int | None = None
) -> tuple[dict[str, Cell], int]:
    """The cell of each step, and how many of the rows belong to the line.

    Args:
        steps: in the order of production.
        links: between them; of those among steps of the line only what leads forward in that order counts.
        most_columns: where the line is longer it goes on in the next rows, as words do.
    """
    line = [one.key for one in steps if not one.beside]
    at = {key: place for place, key in enumerate(line)}
    edges = [(one.source, one.target) for one in links if _forward(one, at)]
    edges += _followed(line, edges)
    column_of = columns(line, edges)
    grid = ordered(column_of, edges)
    deep = max((len(keys) for keys in grid), default=0)
    wide = min(max(len(grid), _FEWEST), most_columns or len(grid) + _FEWEST)
    broken = most_columns or max(len(grid), 1)
    cells = {
        key: Cell(column % broken, row + deep * (column // broken))
        for column, keys in enumerate(grid)
        for row, key in enumerate(keys)
    }
    rows = deep * -(-len(grid) // broken)
    helpers = [one.key for one in steps if one.beside]
    cells |= {key: Cell(place % wide, rows + place // wide) for place, key in enumerate(helpers)}
    return cells, rows


def _forward(link: Link, at: dict[str, int]) -> bool:
    return link.source in at and link.target in at and at[link.source] < at[link.target]


def _followed(line: Sequence[str], edges: Sequence[Edge]) -> list[Edge]:
    """A step that nothing feeds follows the one before it."""
    fed = {target for _, target in edges}
    return [(before, key) for before, key in pairwise(line) if key not in fed]


def followed(steps: Sequence[Step], links: Sequence[Link]) -> list[Link]:
    """The links that the order alone says: of steps of the line that nothing feeds."""
    line = [one.key for one in steps if not one.beside]
    at = {key: place for place, key in enumerate(line)}
    edges = [(one.source, one.target) for one in links if _forward(one, at)]
    return [Link(source, target) for source, target in _followed(line, edges)]


class Plan:
    """Where everything stands, in pixels.

    Attributes:
        steps: by key.
        cells: of each step.
        line_rows: how many rows the line takes.
        top: of each row, the upper edge of its boxes.
        channel: of each row, where the channel below what hangs at it begins.
        width, height: of all.
    """

    def __init__(self, steps: Sequence[Step], links: Sequence[Link], most_columns: int | None = None) -> None:
        self.steps = {one.key: one for one in steps}
        self.cells, self.line_rows = arranged(steps, links, most_columns)
        self.rows = max((one.row for one in self.cells.values()), default=-1) + 1
        self.columns = max((one.column for one in self.cells.values()), default=-1) + 1
        tracks = self._tracks([*links, *followed(steps, links)])
        self.top: list[float] = []
        self.channel: list[float] = []
        y = 0.0
        for row in range(self.rows):
            y += HEAD if row in (0, self.line_rows) else 0.0
            y += self._deepest(row, above=True)
            self.top.append(y)
            y += HIGH + self._deepest(row, above=False)
            self.channel.append(y + _CHANNEL / 2)
            y += _CHANNEL + TRACK * tracks.get(row, 0)
        self.width = 2 * MARGIN + PITCH * max(self.columns - 1, 0) + BOX
        self.height = y

    def box(self, key: str) -> tuple[float, float]:
        """The upper left corner of a step."""
        cell = self.cells[key]
        return MARGIN + PITCH * cell.column, self.top[cell.row]

    def hung(self, key: str) -> list[tuple[Hung, float, float]]:
        """The resources at a step with the point where each one's line of words begins: those above, those below."""
        step, (x, y) = self.steps[key], self.box(key)
        above = y - FIRST - HUNG * len(step.ins)
        below = y + HIGH + FIRST
        placed = [(one, x + THREAD, above + HUNG * at) for at, one in enumerate(step.ins)]
        return placed + [(one, x + THREAD, below + HUNG * at) for at, one in enumerate(step.outs)]

    def straight(self, link: Link) -> bool:
        """Whether a link needs no channel: its target stands just behind its source."""
        source, target = self.cells[link.source], self.cells[link.target]
        return source.row == target.row and target.column == source.column + 1

    def channel_of(self, link: Link) -> int:
        """The row below which a link that is not straight runs."""
        source, target = self.cells[link.source].row, self.cells[link.target].row
        return target - 1 if source < target else target

    def _tracks(self, links: Sequence[Link]) -> dict[int, int]:
        """How many links run in the channel below each row; those that come together at one target are one."""
        bundles = {(self.channel_of(one), one.target, one.wet) for one in links if not self.straight(one)}
        return {row: sum(one[0] == row for one in bundles) for row, _, _ in bundles}

    def _deepest(self, row: int, *, above: bool) -> float:
        steps = [self.steps[key] for key, cell in self.cells.items() if cell.row == row]
        most = max((len(one.ins if above else one.outs) for one in steps), default=0)
        return FIRST + HUNG * most if most else 0.0
