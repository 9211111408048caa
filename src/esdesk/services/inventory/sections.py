"""Lines of the inventory put into sections: by kind, direction, facility, process, waste chapter or today's fate."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.inventory import Query
from esdesk.audit.line_keys import rank
from esdesk.audit.vocabulary import vocabulary
from esdesk.catalogue.read import default
from esdesk.core.sentences import Language
from esdesk.core.turkish import sort_key
from esdesk.ledger.ledger import Ledger
from esdesk.services.inventory.line_pages import days_of, page

_RANKED = ("kind", "direction", "fate")
"""What is told by a term of the vocabulary of the same name, and stands in its order."""


@dataclass(frozen=True, slots=True)
class Section:
    """A run of lines that have something in common.

    Attributes:
        key: as `Query.section` takes it; "" for lines of which nothing of the kind is said.
        words: what it is called, "" for those.
        count: how many lines it has.
    """

    key: str
    words: str
    count: int


def sections(ledger: Ledger, firm: UUID, query: Query, language: Language = "tr") -> list[Section]:
    """The sections that `query.by` makes of what `query` finds, in their order; lines without anything come last.

    Kinds, directions and fates stand in the order of their vocabulary, chapters by number, the rest by name.
    """
    found = ledger.inventory.sections(firm, query, days_of(ledger, firm))
    called = _words(ledger, firm, query, found, language)
    made = [Section(key, called[key], count) for key, count in found.items()]
    return sorted(made, key=lambda one: (not one.key, _place(query, one), sort_key(one.words)))


def section_of(ledger: Ledger, firm: UUID, query: Query, row: UUID) -> str | None:
    """The key of the section in which the resource `row` stands; None where `query` does not find it."""
    return ledger.inventory.section_of(firm, query, days_of(ledger, firm), row)


def _place(query: Query, section: Section) -> tuple[int, str]:
    if query.by in _RANKED:
        return rank(query.by, section.key) or len(vocabulary(query.by).terms) + 1, ""
    return 0, section.key if query.by == "chapter" else ""


def _words(ledger: Ledger, firm: UUID, query: Query, keys: Iterable[str], language: Language) -> Mapping[str, str]:
    if query.by in _RANKED:
        return {key: vocabulary(query.by).word(key, language) if key else "" for key in keys}
    if query.by == "chapter":
        return {key: _chapter(key, language) for key in keys}
    if query.by == "facility":
        names = {str(one.row): text_of(one, "name") for one in ledger.records("facility", firm)}
        return {key: names.get(key, "") for key in keys}
    names = {sort_key(text_of(one, "name")): text_of(one, "name") for one in ledger.records("process", firm)}
    return {key: names.get(key) or _process(ledger, firm, query, key) for key in keys}


def _chapter(key: str, language: Language) -> str:
    """`15 · Packaging waste`; what is no chapter is its own word."""
    known = default().waste_chapters.get(key)
    name = known and (known.name_tr if language == "tr" else known.name_en)
    return f"{key} · {name}" if name else key


def _process(ledger: Ledger, firm: UUID, query: Query, key: str) -> str:
    """A place that is no process of the firm, as its first line tells it."""
    first = page(ledger, firm, replace(query, section=key, sort="order"), 0, 1) if key else []
    return first[0].process if first else ""
