"""Words on a map that do not run into each other: who comes first gets the room, who finds none stays without."""

from collections.abc import Iterator

from esdesk.core.tokens import REGULAR, SEMIBOLD, Palette
from esdesk.figures.shapes import Anchor, Measure, Point, Shape, Words, elided

NAME, NOTE = 12.0, 11.0
_AWAY, _HIGH, _WIDEST = 11.0, 15.0, 240.0

Box = tuple[float, float, float, float]
"""Left, top, right, foot."""


class Labels:
    """The room that is taken, and the words that were placed.

    Args:
        width: of the map, in pixels.
        height: of it too.
        palette: its colours.
        measure: how wide words are.
    """

    def __init__(self, width: float, height: float, palette: Palette, measure: Measure) -> None:
        self._frame = (0.0, 0.0, width, height)
        self._palette, self._measure = palette, measure
        self._taken: list[Box] = []
        self.shapes: list[Shape] = []

    def take(self, box: Box) -> None:
        """Keeps words out of a box."""
        self._taken.append(box)

    def site(self, at: Point, name: str, note: str, *, always: bool = False) -> None:
        """A firm's name, with a second line, right of its sign or left, else above or below it."""
        name = elided(name, _WIDEST, NAME, SEMIBOLD, self._measure)  # what is told of the firm has all of it
        wide = max(self._measure(name, NAME, SEMIBOLD), self._measure(note, NOTE, REGULAR) if note else 0.0)
        high = _HIGH * (2 if note else 1)
        places = list(self._around(at, wide, high))
        fitting = next((one for one in places if self._is_free(one[0])), places[0] if always else None)
        if fitting is None:
            return
        box, anchor = fitting
        self._taken.append(box)
        x = box[0] if anchor is Anchor.START else box[2]
        ink, halo = self._palette.ink, self._palette.land
        self.shapes.append(Words(x, box[1] + 12, name, NAME, SEMIBOLD, ink, anchor, halo))
        if note:
            self.shapes.append(Words(x, box[1] + 12 + _HIGH, note, NOTE, REGULAR, self._palette.ink_2, anchor, halo))

    def area(self, at: Point, name: str) -> None:
        """A province's name around its middle."""
        wide = self._measure(name, NOTE, REGULAR)
        box = at[0] - wide / 2, at[1] - _HIGH / 2, at[0] + wide / 2, at[1] + _HIGH / 2
        if self._is_free(box):
            self._taken.append(box)
            ink, halo = self._palette.ink_3, self._palette.land
            self.shapes.append(Words(box[0], at[1] + 4, name, NOTE, REGULAR, ink, halo=halo))

    def _around(self, at: Point, wide: float, high: float) -> Iterator[tuple[Box, Anchor]]:
        x, y = at
        for dx, dy, anchor in (
            (_AWAY, -high / 2, Anchor.START), (-_AWAY - wide, -high / 2, Anchor.END),
            (-wide / 2, -high - _AWAY, Anchor.START), (-wide / 2, _AWAY, Anchor.START),
        ):  # fmt: skip
            yield (x + dx, y + dy, x + dx + wide, y + dy + high), anchor

    def _is_free(self, box: Box) -> bool:
        left, top, right, foot = box
        whole = self._frame
        inside = left >= whole[0] and top >= whole[1] and right <= whole[2] and foot <= whole[3]
        return inside and all(right <= a or left >= c or foot <= b or top >= d for a, b, c, d in self._taken)
