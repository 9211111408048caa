"""A stored value in words; one that names another record, by what that record is called."""

from esdesk.audit.fields import Field
from esdesk.core.operation import Value
from esdesk.core.sentences import Language
from esdesk.reports.reading import Family
from esdesk.reports.telling import subject

__all__ = ["value_words"]


def value_words(known: Field, value: Value, family: Family, language: Language) -> str:
    """What a field says, as people read it; the id of a record that is not here stays an id.

    Args:
        known: the field.
        value: as stored.
        family: the records of the firm, those that were deleted among them where they shall be named.
        language: of the words.
    """
    named = family.find(value) if known.refers_to is not None and isinstance(value, str) else None
    return known.text(value, language) if named is None else subject(named, named.entity, family, language)
