"""The price range of a synergy: from which price on the giver gains, up to which the receiver does, and both between.

Prices grow to the right: left of nothing the giver pays, right of it the receiver. The giver's band runs to the right,
the receiver's to the left; where they meet, both gain. Where they do not, the hole between them is striped.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.shapes import Anchor, Figure, Line, Measure, Rectangle, Shape, Words, elided

HEIGHT = 92.0
_SMALL, _LANE, _GIVER, _RECEIVER, _AXIS, _TICKS = 11.0, 14.0, 20.0, 38.0, 58.0, 72.0
_ROOM = 0.16  # of the span, left free at each side so that bands are seen to go on
_ROOM_OF_A_HOLE = 0.5  # where bands run outwards only, they and their words stand in that room
_SPACE, _STRIPE = 6.0, 5.0
_THIN = 10.0  # pixels that two marks are apart at least for both to have their words


@dataclass(frozen=True, slots=True)
class Prices:
    """What is drawn: prices for a unit, and how they are printed.

    Attributes:
        least: from which the giver gains, with its words; None where that is not known.
        most: up to which the receiver gains.
        talked: the price that is talked of.
        giver, receiver, both, none: what the bands, their meeting and the hole are called.
        left, right: what the two ends of the axis mean.
    """

    least: tuple[float, str] | None
    most: tuple[float, str] | None
    talked: tuple[float, str] | None
    giver: str
    receiver: str
    both: str
    none: str
    left: str
    right: str


def price_range(prices: Prices, width: float, palette: Palette, measure: Measure, told: str) -> Figure:
    """A drawing of `prices`, of which one end at least is known.

    Args:
        prices: what is drawn.
        width: of the figure, in pixels; its height is `HEIGHT`.
        palette: its colours.
        measure: how wide words are.
        told: what it shows, in a sentence.
    """
    return Figure(width, HEIGHT, tuple(_Pen(prices, width, palette, measure).shapes()), told)


class _Pen:
    def __init__(self, prices: Prices, width: float, palette: Palette, measure: Measure) -> None:
        self._prices, self._width, self._palette, self._measure = prices, width, palette, measure
        marks = [one[0] for one in (prices.least, prices.most, prices.talked) if one] + [0.0]
        hole = prices.least and prices.most and prices.least[0] > prices.most[0]
        room = (max(marks) - min(marks) or abs(marks[0]) or 1.0) * (_ROOM_OF_A_HOLE if hole else _ROOM)
        self._low, self._span = min(marks) - room, max(marks) - min(marks) + 2 * room

    def _x(self, price: float) -> float:
        return (price - self._low) / self._span * self._width

    def shapes(self) -> Iterator[Shape]:
        """Grounds first, then bands, marks and words."""
        colours, prices = self._palette, self._prices
        if prices.least and prices.most:
            yield from self._between(self._x(prices.least[0]), self._x(prices.most[0]))
        if prices.least:
            yield from self._band(self._x(prices.least[0]), self._width, _GIVER, colours.have, prices.giver)
        if prices.most:
            yield from self._band(0, self._x(prices.most[0]), _RECEIVER, colours.want, prices.receiver)
        yield Line((0, _AXIS), (self._width, _AXIS), colours.field)
        yield from self._marks()
        ends = ((0.0, prices.left, Anchor.START), (self._width, prices.right, Anchor.END))
        for x, said, anchor in ends:
            cut = elided(said, self._width / 2 - _SPACE, _SMALL, REGULAR, self._measure)
            yield Words(x, HEIGHT - 4, cut, _SMALL, REGULAR, colours.ink_3, anchor)
        if prices.talked:
            x = self._x(prices.talked[0])
            yield Line((x, _GIVER - 4), (x, _AXIS + 4), colours.ink, 2)
            yield self._centred(x, _GIVER - 8, prices.talked[1], SEMIBOLD, colours.ink)

    def _between(self, least: float, most: float) -> Iterator[Shape]:
        """Where both gain, or the hole where neither does."""
        top, high = _GIVER - 2, _AXIS - _GIVER
        if least <= most:
            yield Rectangle(least, top, max(most - least, 1.0), high, self._palette.good_soft)
            said, ink = self._prices.both, self._palette.ink
        else:
            yield Rectangle(most, top, least - most, high, self._palette.doubt_soft)
            for at in range(int((least - most) / (2 * _STRIPE))):
                yield Rectangle(most + at * 2 * _STRIPE, top, 1, high, self._palette.doubt)
            said, ink = self._prices.none, self._palette.ink
        if self._prices.talked is None:
            yield self._centred((least + most) / 2, top - 6, said, SEMIBOLD, ink)

    def _band(self, start: float, stop: float, y: float, colour: str, said: str) -> Iterator[Shape]:
        yield Rectangle(start, y + _LANE - 4, max(stop - start, 1.0), 3, colour)
        cut = elided(said, max(stop - start - 2 * _SPACE, 0), _SMALL, REGULAR, self._measure)
        right = y == _RECEIVER
        x, anchor = (stop - _SPACE, Anchor.END) if right else (start + _SPACE, Anchor.START)
        yield Words(x, y + _LANE - 7, cut, _SMALL, REGULAR, self._palette.ink_2, anchor)
        edge = stop if right else start
        yield Line((edge, y), (edge, _AXIS), colour, 2)

    def _marks(self) -> Iterator[Shape]:
        """The two ends in figures, and where nobody pays; what would run into another is left out."""
        used: list[tuple[float, float]] = []
        ends = [one for one in (self._prices.least, self._prices.most) if one]
        for price, said in [*ends, (0.0, "0")]:
            x = self._x(price)
            half = self._measure(said, _SMALL, SEMIBOLD) / 2
            at = min(max(x, half), self._width - half)
            yield Line((x, _AXIS), (x, _AXIS + 3), self._palette.field)
            if all(at + half + _THIN < left or at - half - _THIN > right for left, right in used):
                used.append((at - half, at + half))
                yield self._centred(x, _TICKS, said, SEMIBOLD, self._palette.ink)

    def _centred(self, x: float, y: float, said: str, weight: int, colour: str) -> Words:
        """Words with their middle at `x`, moved so far that they stay in the figure."""
        wide = self._measure(said, _SMALL, weight)
        return Words(min(max(x - wide / 2, 0), max(self._width - wide, 0)), y, said, _SMALL, weight, colour)
