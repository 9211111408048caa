"""Which rows of the grid are heads of sections and which are lines, with what is folded left out."""

from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import accumulate

from esdesk.services.inventory.inventory import Section

HEAD = -1
"""The place in its section of what is no line but its head."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a head of the grid says.

    Attributes:
        sums: direction and what its lines come to a year, for each direction that has something to sum up.
    """

    section: Section
    words: str
    folded: bool
    sums: tuple[tuple[str, str], ...] = ()


class Rows:
    """Sections under each other, each with its head, or one run of lines without any.

    Args:
        sections: in the order of the grid.
        folded: keys of those whose lines are not shown.
        headed: whether sections have heads.
    """

    def __init__(
        self, sections: Sequence[Section] = (), folded: Set[str] = frozenset(), *, headed: bool = False
    ) -> None:
        self.sections, self.headed = tuple(sections), headed
        self.folded = frozenset(one.key for one in sections if one.key in folded) if headed else frozenset()
        heights = (headed + (0 if one.key in self.folded else one.count) for one in self.sections)
        self._starts = [0, *accumulate(heights)]
        self._number = {one.key: at for at, one in enumerate(self.sections)}

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self._starts[-1]

    @property
    def lines(self) -> int:
        """How many lines there are, folded away or not."""
        return sum(one.count for one in self.sections)

    def at(self, row: int) -> tuple[Section, int]:
        """The section of a row, and which of its lines stands there; `HEAD` where its head does."""
        number = bisect_right(self._starts, row) - 1
        return self.sections[number], row - self._starts[number] - self.headed

    def row_of(self, key: str, offset: int = HEAD) -> int | None:
        """In which row a line of a section stands, or its head; None where it is folded away or there is none."""
        if key not in self._number or (offset != HEAD and key in self.folded):
            return None
        return self._starts[self._number[key]] + self.headed + offset

    def heads(self) -> list[int]:
        """The rows of the heads."""
        return self._starts[:-1] if self.headed else []
