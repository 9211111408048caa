"""Who may see what: the one place that decides it, for packages, matches, reports and pages alike.

A record's `visibility` gives levels to groups of fields. What it does not say is taken from the records above it, up to
the firm, and then from the default: the centre, but for people, who stay private. A level is a promise about where
values may go, so whatever is not understood (a level, a group, a field of a newer program) counts as private: showing
too little can be mended by an update, showing too much by nothing.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from uuid import UUID

from esdesk.audit.fields import Field, field, fields_of, parent
from esdesk.audit.groups import reference_id
from esdesk.audit.records import LINK, STRUCTURE
from esdesk.audit.vocabulary import VisibilityLevel, vocabulary
from esdesk.core.operation import DELETED, Value


class Reader(StrEnum):
    """For whom something is packed, printed or shown."""

    SELF = "self"
    CENTRE = "centre"
    PARTNERS = "partners"
    PUBLIC = "public"


_NEEDS = {
    Reader.CENTRE: VisibilityLevel.CENTRE,
    Reader.PARTNERS: VisibilityLevel.PARTNERS,
    Reader.PUBLIC: VisibilityLevel.PUBLIC,
}

Values = Mapping[str, Value]
Find = Callable[[str, UUID], Values | None]
"""Gives the values of a record by entity and row; None where it is not there."""

_MOST_STEPS = 10  # records stand at most four deep; more can only be evidence that proves itself in a ring
_UNKNOWN = "unknown"  # no dict, so `inherited` takes it as private throughout

_ALL = "all"
_APART = frozenset({"contacts", "consent"})
"""Groups that `all` does not move: a person who opens everything seldom means the people too."""

_TELLS_THE_NAME = frozenset({"identity", "contacts", "position", "evidence", "synergy"})
"""Groups that give the firm, or one it talks with, away; partners see sector and district instead, unless the group is
open to everybody."""

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


def _sees(reader: Reader, one: Field, levels: Mapping[str, VisibilityLevel], consent_recorded: bool) -> bool:
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
    return levels.get(one.group, default_level(one.group)).rank >= _needed(reader, one.group).rank


def _sees_any(reader: Reader, entity: str, levels: Mapping[str, VisibilityLevel], consent_recorded: bool) -> bool:
    """Whether any content of the record may be seen: then its links and its deletion may be, too."""
    contents = (one for one in fields_of(entity) if one.group not in (LINK, "visibility"))
    return any(_sees(reader, one, levels, consent_recorded) for one in contents)


def _needed(reader: Reader, group: str) -> VisibilityLevel:
    return VisibilityLevel.PUBLIC if reader is Reader.PARTNERS and group in _TELLS_THE_NAME else _NEEDS[reader]


def reaches(reader: Reader, group: str, level: VisibilityLevel) -> bool:
    """Whether what is in a group gets as far as `reader` at a level; people's data need the firm's notice besides."""
    return level.rank >= _needed(reader, group).rank


def default_level(group: str) -> VisibilityLevel:
    """The level of a group that no record says anything of."""
    return VisibilityLevel.PRIVATE if group == "contacts" else VisibilityLevel.CENTRE


def inherited(*nearest_first: Value) -> dict[str, VisibilityLevel]:
    """The levels that hold for a record, from its own `visibility` and those of the records above it, nearest first.

    The nearest record that speaks of a group decides, be it by the group's name or by `all`. A value that is no dict,
    or a level that is not known, is private.
    """
    levels: dict[str, VisibilityLevel] = {}
    for visibility in reversed(nearest_first):
        if visibility is None:
            continue
        if not isinstance(visibility, Mapping):
            levels = dict.fromkeys(_groups(), VisibilityLevel.PRIVATE)
            continue
        if _ALL in visibility:
            levels |= dict.fromkeys(_groups() - _APART, _level(visibility[_ALL]))
        levels |= {group: _level(level) for group, level in visibility.items() if group != _ALL}
    return levels


def levels_of(entity: str, values: Values, find: Find) -> dict[str, VisibilityLevel]:
    """The levels that hold for a record, its own and those it inherits, up to the firm where the way leads there.

    Where a record above it is named but not to be found, nobody knows what it says, and all it would decide is private.
    """
    chain: list[Value] = []
    for _ in range(_MOST_STEPS):
        chain.append(values.get("visibility"))
        above = _above(entity, values)
        if above is None:
            return inherited(*chain)
        entity, row = above
        found = find(entity, row)
        if found is None:
            break
        values = found
    return inherited(*chain, _UNKNOWN)


def _above(entity: str, values: Values) -> tuple[str, UUID] | None:
    """The record that `values` belong to: their parent, or what a piece of evidence proves."""
    if entity == "evidence":
        proves = values.get("proves")
        names = (proves.get("entity"), reference_id(proves.get("row"))) if isinstance(proves, Mapping) else (None, None)
        return (names[0], names[1]) if isinstance(names[0], str) and names[1] is not None else None
    up = parent(entity)
    row = reference_id(values.get(up.name)) if up is not None else None
    return (up.refers_to, row) if up is not None and up.refers_to is not None and row is not None else None


def consent_stands(consent: Value) -> bool:
    """Whether the firm's `consent` records a notice, with version and date, that was not withdrawn."""
    return isinstance(consent, Mapping) and bool(
        consent.get("notice") and consent.get("date") and not consent.get("withdrawn")
    )


def _groups() -> frozenset[str]:
    return frozenset(vocabulary("visibility_group").terms) - {_ALL}


def _level(value: Value) -> VisibilityLevel:
    return next((level for level in VisibilityLevel if level == value), VisibilityLevel.PRIVATE)
