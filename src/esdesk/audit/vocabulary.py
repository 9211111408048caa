"""The enumerations of the audit, with their Turkish and English words (resources/i18n/vocabulary.toml).

Codes are what is stored. A code this program does not know comes from a newer one: it is kept, shown as it is, and
equals only itself.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from esdesk.core.paths import resource
from esdesk.core.sentences import Language
from esdesk.core.turkish import fold


class VisibilityLevel(StrEnum):
    """How far a group of fields may travel, from nowhere to everywhere."""

    PRIVATE = "private"
    CENTRE = "centre"
    PARTNERS = "partners"
    PUBLIC = "public"

    @property
    def rank(self) -> int:
        """Its place in the order above, from 0."""
        return list(type(self)).index(self)


@dataclass(frozen=True, slots=True)
class Term:
    """One member of an enumeration."""

    code: str
    tr: str
    en: str
    more: tuple[str, ...]

    def word(self, language: Language) -> str:
        """What it is called."""
        return self.tr if language == "tr" else self.en


@dataclass(frozen=True)
class Vocabulary:
    """An enumeration: its terms in their natural order."""

    name: str
    terms: MappingProxyType[str, Term]

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms.values())

    def find(self, spelling: str) -> Term | None:
        """The term that `spelling` names: its code or any of its words, whatever the case and the marks."""
        return _spellings(self.name).get(fold(spelling))

    def word(self, code: str, language: Language) -> str:
        """What `code` is called; a code that is not known is its own word."""
        term = self.terms.get(code)
        return term.word(language) if term else code

    def words(self, language: Language) -> str:
        """All its terms, for a sentence that says what may be typed."""
        return ", ".join(term.word(language) for term in self)


@cache
def vocabularies() -> MappingProxyType[str, Vocabulary]:
    """Every enumeration, by name."""
    text = resource("resources/i18n/vocabulary.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {
            name: Vocabulary(
                name,
                MappingProxyType({code: Term(code, tr, en, tuple(more)) for code, (tr, en, *more) in members.items()}),
            )
            for name, members in tomllib.loads(text).items()
        }
    )


def vocabulary(name: str) -> Vocabulary:
    """The enumeration called `name`; raises KeyError where there is none."""
    return vocabularies()[name]


@cache
def _spellings(name: str) -> dict[str, Term]:
    found: dict[str, Term] = {}
    for term in vocabulary(name):
        for word in (term.code, term.tr, term.en, *term.more):
            if found.setdefault(fold(word), term) is not term:
                raise ValueError(f"{word} stands for two terms of {name}")
    return found
