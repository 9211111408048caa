"""What would leave this laptop: every filled field of a firm, with its level, before anything is packed."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.fields import Field
from esdesk.audit.records import LINK, STRUCTURE
from esdesk.audit.visibility import Reader, default_level
from esdesk.audit.vocabulary import VisibilityLevel
from esdesk.core.operation import Value
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.reports.reading import Family
from esdesk.reports.telling import subject
from esdesk.services.records.showing import sight
from esdesk.services.records.value_words import value_words

_LEVELS = tuple(VisibilityLevel)


@dataclass(frozen=True, slots=True)
class Leaving:
    """One filled field.

    Attributes:
        subject: what the record is called.
        text: the value in words.
        level: who may see it.
        leaves: whether the reader gets its value; else they get a seal that tells nothing.
    """

    entity: str
    row: UUID
    field: Field
    value: Value
    text: str
    subject: str
    level: VisibilityLevel
    leaves: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """All filled fields of a firm, in the order of the records, and how many there are of each level."""

    lines: tuple[Leaving, ...]
    by_level: dict[VisibilityLevel, int]
    leaves: int


def preview(ledger: Ledger, firm: UUID, reader: Reader, language: Language) -> Preview:
    """What a package of `firm` for `reader` would hold, field by field. Links between records are left out."""
    every = ledger.records(firm=firm)
    seeing = sight(every, firm)
    family = Family(every)
    lines = []
    for one in every:
        called = subject(one, one.entity, family, language)
        for known in fields.fields_of(one.entity):
            value = one.values.get(known.name)
            if known.group in (LINK, STRUCTURE) or known.name == "visibility" or value in (None, "", [], {}):
                continue
            level = _level(seeing.levels.get(one.row), known.group)
            leaves = seeing.sees(reader, one.entity, one.row, known.name)
            text = value_words(known, value, family, language)
            lines.append(Leaving(one.entity, one.row, known, value, text, called, level, leaves))
    by_level = Counter(one.level for one in lines)
    return Preview(tuple(lines), {one: by_level[one] for one in _LEVELS}, sum(one.leaves for one in lines))


def _level(levels: object, group: str) -> VisibilityLevel:
    """The level of a group; what is no mapping, nobody knows, and it is private."""
    if not isinstance(levels, dict):
        return VisibilityLevel.PRIVATE
    said = levels.get(group)
    return said if isinstance(said, VisibilityLevel) else default_level(group)
