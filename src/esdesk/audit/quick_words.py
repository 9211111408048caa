"""The words that the quick line understands: terms of the vocabulary, months, and words that go with a price."""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from esdesk.audit.vocabulary import Term, vocabulary
from esdesk.core.paths import resource
from esdesk.core.sentences import Language
from esdesk.core.turkish import fold

MOST_WORDS = 4
"""Words of the longest spelling that is looked for."""

_READ = ("direction", "fate", "quality", "packaging", "physical_state", "pattern")
_LEFT_OUT = {("direction", "none"), ("physical_state", "na"), ("packaging", "none")}
_ENDINGS = ("dan", "den", "tan", "ten", "nda", "nde", "da", "de", "ta", "te", "in", "un", "a", "e", "i", "u")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a spelling stands for: a term of a vocabulary, and where it counts.

    Attributes:
        anywhere: counts among other words.
        edge: counts as the first or last of them.
    """

    vocabulary: str
    code: str
    anywhere: bool
    edge: bool


@lru_cache(maxsize=4096)
def key(word: str) -> str:
    """The form in which words are looked up; `IBC'de` is `ibcde`, `big-bag` is `big bag`."""
    plain = "".join(ch for ch in word if ch not in "'’.")
    return fold(plain.replace("-", " "))


@cache
def _listed() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(resource("resources/i18n/quick_line.toml").read_text(encoding="utf-8"))
    return found


@cache
def meanings() -> MappingProxyType[str, Meaning]:
    """What each spelling means; of two vocabularies that share one, the first read counts."""
    anywhere, edges, silent = ({key(word) for word in _listed()[name]} for name in ("anywhere", "edges", "silent"))
    found: dict[str, Meaning] = {}
    for name in _READ:
        for term in vocabulary(name):
            if (name, term.code) in _LEFT_OUT:
                continue
            for spelling in {key(one) for one in (term.tr, term.en, *term.more)} - silent:
                found.setdefault(spelling, Meaning(name, term.code, spelling in anywhere, spelling in edges))
    unknown = (anywhere | edges) - found.keys()
    if unknown:
        raise ValueError(f"words of the quick line that the vocabulary does not hold: {sorted(unknown)}")
    return MappingProxyType(found)


@cache
def words(*place: str) -> frozenset[str]:
    """A list of quick_line.toml, in the form of `key`: `words("joins")`, `words("price", "giver")`."""
    found = _listed()
    for name in place:
        found = found[name]
    return frozenset(key(word) for word in found)


@cache
def _each() -> MappingProxyType[str, str]:
    return MappingProxyType({key(word): unit for unit, spellings in _listed()["each"].items() for word in spellings})


def unit_said_for(word: str) -> str | None:
    """The unit whose price `word` announces: `tonu` is `t`."""
    return _each().get(key(word))


@cache
def _kinds() -> MappingProxyType[str, str]:
    return MappingProxyType({key(word): kind for kind, spellings in _listed()["kind"].items() for word in spellings})


def kind_named(name: str) -> str | None:
    """The kind that the last word (or the last two) of a resource's name tell; None where they tell none."""
    said = ("".join(ch if ch.isalnum() else " " for ch in name)).split()
    last = [key(word) for word in said if len(word) > 1 and not any(ch.isdigit() for ch in word)][-2:]
    return _kinds().get(" ".join(last)) or (_kinds().get(last[-1]) if last else None)


def month(word: str, language: Language | None = None, *, short: bool = False) -> str | None:
    """The number of a month named in full, in either language and any case (`mayısta`); None for other words.

    Args:
        word: one word.
        language: abbreviations of this language count too.
        short: all abbreviations count.
    """
    plain = key(word)
    for candidate in (plain, *(plain.removesuffix(ending) for ending in _ENDINGS if plain.endswith(ending))):
        term = vocabulary("month").find(candidate)
        if term is not None and not candidate.isdigit() and (short or candidate in _names(term, language)):
            return term.code
    return None


def _names(term: Term, language: Language | None) -> set[str]:
    full = {fold(term.tr), fold(term.en)}
    return full if language is None else full | {fold(term.word(language))[:3]}
