"""A QR code on a page, drawn as bars, so that it prints sharply at any size."""

import segno
from reportlab.platypus import Flowable

from esdesk.core.tokens import LIGHT
from esdesk.reports.typeface import colour

_QUIET = 3
"""So many modules stay white around the code."""


class Code(Flowable):
    """A text as a QR code.

    Args:
        said: what a reader of codes sees.
        side: of the square with its white edge, in points; None for two points to a module.
    """

    def __init__(self, said: str, side: float | None = None) -> None:
        super().__init__()
        self._rows = [bytes(row) for row in segno.make(said, error="m", micro=False, boost_error=False).matrix]
        across = len(self._rows) + 2 * _QUIET
        self._module = side / across if side else 2.0
        self.width = self.height = across * self._module

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """A square."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws runs of dark modules as bars."""
        module = self._module
        self.canv.setFillColor(colour(LIGHT.raised))
        self.canv.rect(0, 0, self.width, self.height, fill=1, stroke=0)
        self.canv.setFillColor(colour("#000000"))
        for n, row in enumerate(self._rows):
            y = self.height - (n + _QUIET + 1) * module
            for start, length in _runs(row):
                self.canv.rect((start + _QUIET) * module, y, length * module, module, fill=1, stroke=0)


def _runs(row: bytes) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for at, dark in enumerate(row):
        if dark and found and sum(found[-1]) == at:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((at, 1))
    return found
