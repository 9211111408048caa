"""Sentences for people, by code, in Turkish and English, from resources/i18n/sentences/*.toml."""

import os
import tomllib
from functools import cache
from typing import Literal

from esdesk.core.errors import Fault
from esdesk.core.paths import resource

Language = Literal["tr", "en"]


@cache
def _all() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for path in sorted(resource("resources/i18n/sentences").glob("*.toml")):
        for code, texts in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if code in found:
                raise ValueError(f"{code} stands twice among the sentences")
            found[code] = texts
    return found


def codes() -> frozenset[str]:
    """The codes that have a sentence."""
    return frozenset(_all())


def sentence(code: str, language: Language, /, **facts: object) -> str:
    """The sentence of `code` in `language`, its places filled by `facts` (one of which may be called `code`)."""
    return _all()[code][language].format(**facts)


def told(fault: Fault, language: Language) -> str:
    """What `fault` says to a person who reads `language`.

    A fact that is a `Fault` itself (one fault explaining another) is told in the same language.
    """
    facts = {name: told(fact, language) if isinstance(fact, Fault) else fact for name, fact in fault.facts.items()}
    return sentence(fault.code, language, **facts)


def preferred_language() -> Language:
    """The language the user's environment asks for: `ESDESK_LANG` first, then the locale; English if neither does."""
    asked = os.environ.get("ESDESK_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "tr" if asked.startswith("tr") else "en"
