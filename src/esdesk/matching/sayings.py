"""Sentences of a suggestion in both languages at once, from resources/i18n/sentences/matching.toml."""

from functools import lru_cache

from esdesk.audit.listing import Said
from esdesk.core.sentences import sentence


@lru_cache(maxsize=1 << 14)
def said(code: str, **facts: Said | str | int) -> Said:
    """The sentence of `code` in both languages; a fact that is itself in both is told in each."""
    return Said(
        tr=sentence(code, "tr", **{name: fact.tr if isinstance(fact, Said) else fact for name, fact in facts.items()}),
        en=sentence(code, "en", **{name: fact.en if isinstance(fact, Said) else fact for name, fact in facts.items()}),
    )
