"""A chapter while it is set: its number, its sections, and the blocks in their order."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.platypus import CondPageBreak, Flowable

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Heading
from esdesk.reports.typeface import clipped
from esdesk.reports.words import word

_LEAST_ROOM = 220.0
"""A chapter that has less room than this on a page, in points, begins the next one."""
_LEAST_ROOM_OF_A_SECTION = 90.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    number: str
    title: str
    key: str
    level: int


@dataclass(slots=True)
class Chapter:
    """One chapter.

    Attributes:
        name: one of `content.CHAPTERS`.
        number: its place among those that are printed, from 1.
        blocks: what is set, in order.
        entries: itself and its sections, for the contents.
    """

    name: str
    number: int
    language: Language
    blocks: list[Flowable] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._head(Entry(str(self.number), word(f"chapter.{self.name}", self.language), self.name, 0), _LEAST_ROOM)

    def section(self, title: str) -> None:
        """Begins a section."""
        place = sum(entry.level == 1 for entry in self.entries) + 1
        entry = Entry(f"{self.number}.{place}", clipped(title, 90), f"{self.name}-{place}", 1)
        self._head(entry, _LEAST_ROOM_OF_A_SECTION)

    def _head(self, entry: Entry, room: float) -> None:
        self.entries.append(entry)
        self.blocks += [CondPageBreak(room), Heading(entry.number, entry.title, entry.key, entry.level)]

    def add(self, *blocks: Flowable) -> None:
        """Adds blocks."""
        self.blocks += blocks

    def __iter__(self) -> Iterator[Flowable]:
        return iter(self.blocks)
