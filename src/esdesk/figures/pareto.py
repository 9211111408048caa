"""Pareto: what costs most first, each bar in blocks, and above them the share that all so far make up together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.shapes import (
    Anchor,
    Figure,
    Line,
    Measure,
    Path,
    Rectangle,
    Shape,
    Spot,
    Words,
    elided,
)

TEXT, SMALL = 12.0, 11.0
ROW, _BAR, _SPACE = 30.0, 14.0, 8.0
_NAMES, _HEAD, _FOOT = 0.28, 26.0, 30.0
_BASE = 4.0


@dataclass(frozen=True, slots=True)
class Part:
    """One bar.

    Attributes:
        key: tells it from others.
        name: of what it costs; `told` what the pointer is told.
        blocks: sums in the order of `ParetoWords.blocks`, none below nothing.
        printed: the whole sum as it is written.
        together: how the share of this and all before it is written.
    """

    key: str
    name: str
    told: str
    blocks: tuple[Decimal, ...]
    printed: str
    together: str


@dataclass(frozen=True, slots=True)
class ParetoWords:
    """Names of the blocks, what the line shows, how nothing and everything are written, and what the figure shows."""

    blocks: tuple[str, ...]
    line: str
    ends: tuple[str, str]
    told: str


def height_of(parts: int) -> float:
    """How high a figure of so many bars is, in pixels."""
    return _HEAD + ROW * parts + _FOOT


def pareto(
    parts: Sequence[Part], words: ParetoWords, width: float, palette: Palette, measure: Measure, chosen: str = ""
) -> Figure:
    """Bars one below the other.

    Args:
        parts: the largest first, at least one.
        words: what is written.
        width: of the figure, in pixels.
        palette: its colours.
        measure: how wide words are.
        chosen: key of the one that is marked.
    """
    height = height_of(len(parts))
    names = min(width * _NAMES, max(measure(one.name, TEXT, SEMIBOLD) for one in parts)) + _SPACE
    right = max(measure(one.together, SMALL, REGULAR) for one in parts) + _SPACE
    printed = max(measure(one.printed, TEXT, SEMIBOLD) for one in parts) + 2 * _SPACE
    longest = max(width - names - printed - right, 40.0)
    frame = _Frame(names, longest, right, width, palette, measure)
    shapes: list[Shape] = [*frame.legend(words)]
    for at, one in enumerate(parts):
        shapes += frame.bar(one, at, _whole(parts[0]), chosen=one.key == chosen)
    shapes += frame.together(parts, words.ends)
    spots = tuple(Spot(one.key, 0, _HEAD + ROW * at, width, ROW, one.told) for at, one in enumerate(parts))
    return Figure(width, height, tuple(shapes), words.told, spots)


def _whole(part: Part) -> Decimal:
    return sum(part.blocks, Decimal(0))


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where bars begin, how long the longest is, and how much room the shares take at the right."""

    left: float
    longest: float
    right: float
    width: float
    palette: Palette
    measure: Measure

    @property
    def fills(self) -> tuple[str, ...]:
        """From dark to light, so that blocks can be told apart in grey."""
        return self.palette.node, self.palette.accent, self.palette.accent_edge, self.palette.flow

    def legend(self, words: ParetoWords) -> Iterator[Shape]:
        x = self.left
        for name, fill in zip(words.blocks, self.fills, strict=False):
            wide = self.measure(name, SMALL, REGULAR)
            if x + 14 + wide > self.width:
                return
            yield Rectangle(x, 5, 10, 10, fill)
            yield Words(x + 14, 14, name, SMALL, REGULAR, self.palette.ink_2)
            x += 14 + wide + 16
        wide = self.measure(words.line, SMALL, REGULAR)
        if x + 22 + wide <= self.width:
            yield Line((x, 10), (x + 16, 10), self.palette.ink_2, 1.5)
            yield Words(x + 22, 14, words.line, SMALL, REGULAR, self.palette.ink_2)

    def bar(self, part: Part, at: int, most: Decimal, *, chosen: bool) -> Iterator[Shape]:
        middle = _HEAD + ROW * (at + 0.5)
        if chosen:
            yield Rectangle(0, middle - ROW / 2, self.width, ROW, self.palette.accent_soft)
        weight = SEMIBOLD if chosen else REGULAR
        name = elided(part.name, self.left - _SPACE, TEXT, weight, self.measure)
        yield Words(0, middle + _BASE, name, TEXT, weight, self.palette.ink)
        x = self.left
        for block, fill in zip(part.blocks, self.fills, strict=False):
            long = float(block / most) * self.longest if most else 0.0
            if long > 0:
                yield Rectangle(x, middle - _BAR / 2, max(long, 0.5), _BAR, fill)
            x += long
        end = self.width - self.right - _SPACE
        yield Words(end, middle + _BASE, part.printed, TEXT, SEMIBOLD, self.palette.ink, Anchor.END)
        yield Words(self.width, middle + _BASE, part.together, SMALL, REGULAR, self.palette.ink_2, Anchor.END)

    def together(self, parts: Sequence[Part], ends: tuple[str, str]) -> Iterator[Shape]:
        """The line of the shares so far, with nothing and everything at its foot."""
        whole = sum((_whole(one) for one in parts), Decimal(0))
        if not whole:
            return
        so_far, points = Decimal(0), []
        for at, one in enumerate(parts):
            so_far += _whole(one)
            points.append((self.left + float(so_far / whole) * self.longest, _HEAD + ROW * at + ROW - 4))
        foot = _HEAD + ROW * len(parts)
        yield Line((self.left, _HEAD), (self.left, foot), self.palette.field)
        if len(points) > 1:
            yield Path(tuple(points), self.palette.ink_2, 1.5)
        for x, y in points:
            yield Rectangle(x - 2, y - 2, 4, 4, self.palette.ink_2)
        yield Line((self.left, foot), (self.left + self.longest, foot), self.palette.field)
        for x, said, anchor in zip(
            (self.left, self.left + self.longest), ends, (Anchor.START, Anchor.END), strict=True
        ):
            yield Words(x, foot + 16, said, SMALL, REGULAR, self.palette.ink_2, anchor)
