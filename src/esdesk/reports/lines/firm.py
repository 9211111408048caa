"""The lines of the firm's chapter."""

from collections.abc import Sequence
from dataclasses import dataclass

from esdesk.figures.process_diagram import DiagramWords
from esdesk.figures.process_plan import Link, Step


@dataclass(frozen=True, slots=True)
class Fact:
    """A field that is filled: what it is called and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """One record of the firm's chapter.

    Attributes:
        title: what it is.
        missing: labels of the fields that are empty.
    """

    title: str
    facts: tuple[Fact, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProcessSheet:
    """The processes of one facility: its steps, what runs between them, and what their diagram says beside names."""

    title: str
    steps: Sequence[Step]
    links: Sequence[Link]
    words: DiagramWords
