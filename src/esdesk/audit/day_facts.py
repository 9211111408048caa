"""Facts of findings that hold days: each language writes a day its own way, so they are worded when they are told."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol, runtime_checkable

from esdesk.core.days import day_words
from esdesk.core.sentences import Language


@runtime_checkable
class ToldByLanguage(Protocol):
    """A fact whose words depend on who reads them."""

    def told(self, language: Language) -> str:
        """The fact in that language."""


@dataclass(frozen=True, slots=True)
class StoredDay:
    """A day, month or year as it is stored."""

    stored: str

    def told(self, language: Language) -> str:
        """20.11.2026, or 20 Nov 2026."""
        return day_words(self.stored, language)


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """What has days of its own and perhaps a name: a bill of a meter."""

    name: str
    start: date
    end: date

    def told(self, language: Language) -> str:
        """The name, where there is one, and the days."""
        start, end = (day_words(one.isoformat(), language) for one in (self.start, self.end))
        return " ".join(part for part in (self.name, f"{start} – {end}") if part)
