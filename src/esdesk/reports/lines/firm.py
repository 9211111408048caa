"""The lines of the firm's chapter."""

from dataclasses import dataclass


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
