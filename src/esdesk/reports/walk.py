"""The one walk through a report: which chapters it has, and its blocks with their numbers, for every writer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Drawing, Entry, Paragraph, Photo, Remark, Section, Table, Tiles
from esdesk.reports.chapters.every import EVERY, Listed
from esdesk.reports.content import ReportContent
from esdesk.reports.words import clipped

_LONGEST_TITLE = 90


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter's (level 0) or section's (level 1) heading; contents and bookmarks point at its `key`."""

    number: str
    title: str
    key: str
    level: int


Printed = Heading | Paragraph | Entry | Table | Remark | Drawing | Photo | Tiles
"""A block as a writer gets it: sections have become headings, captions have their number."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter that is printed; its heading comes first among its blocks."""

    key: str
    blocks: tuple[Printed, ...]

    @property
    def headings(self) -> list[Heading]:
        """Its own and those of its sections, for the contents."""
        return [one for one in self.blocks if isinstance(one, Heading)]


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A chapter that was asked for and has nothing to say."""

    key: str
    title: str
    why: str


def unprinted(content: ReportContent, wanted: frozenset[str]) -> list[Unprinted]:
    """The chapters among `wanted` that have nothing to say, each with the sentence that says why."""
    return [
        Unprinted(one.key, one.title(content.language), why)
        for one in EVERY
        if one.key in wanted and (why := one.lacks(content))
    ]


def walked(content: ReportContent, wanted: frozenset[str]) -> Iterator[Chapter]:
    """The chapters among `wanted` that have something to say: numbers count from 1, annexes from A."""
    told = [one for one in EVERY if one.key in wanted and not one.lacks(content)]
    plain = [one for one in told if not one.annex]
    for n, one in enumerate(plain, start=1):
        yield chapter(one, str(n), one.told(content), content.language)
    for n, one in enumerate(one for one in told if one.annex):
        yield chapter(one, chr(ord("A") + n), one.told(content), content.language)


def chapter(listed: Listed, number: str, blocks: Iterable[Block], language: Language) -> Chapter:
    """One chapter with its headings and captions numbered."""
    head = Heading(number, listed.title(language), listed.key, 0)
    return Chapter(listed.key, (head, *_numbered(blocks, head)))


def _numbered(blocks: Iterable[Block], head: Heading) -> Iterator[Printed]:
    sections = tables = drawings = 0
    for one in blocks:
        match one:
            case Section():
                sections += 1
                title = clipped(one.title, _LONGEST_TITLE)
                yield Heading(f"{head.number}.{sections}", title, f"{head.key}-{sections}", 1)
            case Table(caption=said) if said:
                tables += 1
                yield replace(one, number=f"{head.number}.{tables}")
            case Drawing(caption=said) if said:
                drawings += 1
                yield replace(one, number=f"{head.number}.{drawings}")
            case _:
                yield one
