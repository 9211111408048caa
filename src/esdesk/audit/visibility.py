"""Who may see what: the one place that decides it, for packages, matches, reports and pages alike.

A record's `visibility` gives levels to groups of fields. What it does not say is taken from the records above it, up to
the firm, and then from the default: the centre, but for people, who stay private. A level is a promise about where
values may go, so whatever is not understood (a level, a group, a field of a newer program) counts as private: showing
too little can be mended by an update, showing too much by nothing.
"""

from collections.abc import Mapping
from enum import StrEnum

from esdesk.audit.fields import Field, field, fields_of
from esdesk.audit.records import LINK, STRUCTURE
from esdesk.audit.vocabulary import Level, vocabulary
from esdesk.core.operation import DELETED, Value


class Reader(StrEnum):
    """For whom something is packed, printed or shown."""

    SELF = "self"
    CENTRE = "centre"
    PARTNERS = "partners"
    PUBLIC = "public"


_NEEDS = {Reader.CENTRE: Level.CENTRE, Reader.PARTNERS: Level.PARTNERS, Reader.PUBLIC: Level.PUBLIC}

_ALL = "all"
_APART = frozenset({"contacts", "consent"})
"""Groups that `all` does not move: a person who opens everything seldom means the people too."""

_TELLS_THE_NAME = frozenset({"identity", "contacts", "position", "evidence"})
"""Groups that give the firm away; partners see sector and district instead, unless the group is open to everybody."""

_TO_THE_CENTRE = frozenset({"visibility", "consent"})
"""Groups that go no further than the centre: they say what is hidden, and who agreed."""


def may_see(
    reader: Reader,
    entity: str,
    name: str,
    record_visibility: Value,
    firm_visibility: Value,
    consent_recorded: bool,
) -> bool:
    """Whether `reader` may see field `name` of a record of `entity`.

    Args:
        reader: for whom.
        entity: what kind of record.
        name: the field, also `core.operation.DELETED`.
        record_visibility: the record's own levels with those of the records between it and the firm (`inherited`);
            None where it says nothing.
        firm_visibility: the firm's levels; None where it says nothing.
        consent_recorded: whether the firm's notice stands (`consent_stands`); without it no personal field leaves.
    """
    if reader is Reader.SELF:
        return True
    levels = inherited(record_visibility, firm_visibility)
    known = field(entity, name)
    if name == DELETED:
        return _sees_any(reader, entity, levels, consent_recorded)
    return known is not None and _sees(reader, known, levels, consent_recorded)


def _sees(reader: Reader, one: Field, levels: Mapping[str, Level], consent_recorded: bool) -> bool:
    if one.group == STRUCTURE:
        return True
    if one.group == LINK:
        return _sees_any(reader, one.entity, levels, consent_recorded)
    if one.group in _TO_THE_CENTRE and reader is not Reader.CENTRE:
        return False
    if one.group == "visibility":
        return _sees_any(reader, one.entity, levels, consent_recorded)
    if one.personal and not consent_recorded:
        return False
    return levels.get(one.group, _default(one.group)).rank >= _needed(reader, one.group).rank


def _sees_any(reader: Reader, entity: str, levels: Mapping[str, Level], consent_recorded: bool) -> bool:
    """Whether any content of the record may be seen: then its links and its deletion may be, too."""
    contents = (one for one in fields_of(entity) if one.group not in (LINK, "visibility"))
    return any(_sees(reader, one, levels, consent_recorded) for one in contents)


def _needed(reader: Reader, group: str) -> Level:
    return Level.PUBLIC if reader is Reader.PARTNERS and group in _TELLS_THE_NAME else _NEEDS[reader]


def _default(group: str) -> Level:
    return Level.PRIVATE if group == "contacts" else Level.CENTRE


def inherited(*nearest_first: Value) -> dict[str, Level]:
    """The levels that hold for a record, from its own `visibility` and those of the records above it, nearest first.

    The nearest record that speaks of a group decides, be it by the group's name or by `all`. A value that is no dict,
    or a level that is not known, is private.
    """
    levels: dict[str, Level] = {}
    for visibility in reversed(nearest_first):
        if visibility is None:
            continue
        if not isinstance(visibility, Mapping):
            levels = dict.fromkeys(_groups(), Level.PRIVATE)
            continue
        if _ALL in visibility:
            levels |= dict.fromkeys(_groups() - _APART, _level(visibility[_ALL]))
        levels |= {group: _level(level) for group, level in visibility.items() if group != _ALL}
    return levels


def consent_stands(consent: Value) -> bool:
    """Whether the firm's `consent` records a notice, with version and date, that was not withdrawn."""
    return isinstance(consent, Mapping) and bool(
        consent.get("notice") and consent.get("date") and not consent.get("withdrawn")
    )


def _groups() -> frozenset[str]:
    return frozenset(vocabulary("visibility_group").terms) - {_ALL}


def _level(value: Value) -> Level:
    return next((level for level in Level if level == value), Level.PRIVATE)
