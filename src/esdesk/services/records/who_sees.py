"""Who would see which part of a resource: its own levels, those it inherits, and what they come to for each reader."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.inventory import PARTS
from esdesk.audit.records import LINK
from esdesk.audit.visibility import Reader, default_level, levels_of
from esdesk.audit.vocabulary import VisibilityLevel, vocabulary
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.records.showing import Sight, sight

READERS = (Reader.CENTRE, Reader.PARTNERS, Reader.PUBLIC)
_SHOWN_WITH_IT = (*PARTS, "evidence")
_DECISIONS = ("synergy", "refusal")


class Sees(StrEnum):
    """How much of a group a reader would see: rows that say otherwise can make it a part."""

    ALL = "all"
    PART = "part"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class GroupSight:
    """One visibility group of a resource.

    Attributes:
        group: its code.
        level: what holds for the resource; `above` what would hold if it said nothing itself.
        sees: what each of `READERS` would see.
    """

    group: str
    level: VisibilityLevel
    above: VisibilityLevel
    sees: tuple[Sees, ...]


def who_sees(ledger: Ledger, row: UUID) -> list[GroupSight]:
    """The groups of a resource and its parts, in the vocabulary's order; none where the row is no resource."""
    resource = ledger.record_at(row)
    if resource is None or resource.entity != "resource":
        return []
    facility = ledger.record_at(reference_id(resource.values.get("facility")) or row)
    near = ledger.naming([row], *PARTS, *_DECISIONS)
    own = [one for one in near if text_of(one, "resource") == str(row)]
    proofs = ledger.naming([row, *(one.row for one in own)], "evidence")
    firm = ledger.record_at(resource.firm)
    every = [resource, *own, *proofs]
    above = [one for one in (firm, facility) if one is not None and one.row != row]
    seeing = sight([*above, *every], resource.firm)
    values = {(one.entity, one.row): one.values for one in above}
    bare = levels_of("resource", {**resource.values, "visibility": None}, lambda *key: values.get(key))
    holds = seeing.levels[row]
    found = []
    for group, named in _groups(every, row).items():
        level = holds.get(group, default_level(group))
        sees = tuple(_sees(seeing, reader, named) for reader in READERS)
        found.append(GroupSight(group, VisibilityLevel(str(level)), bare.get(group, default_level(group)), sees))
    return found


def _groups(records: Iterable[Record], row: UUID) -> dict[str, list[tuple[str, UUID, str]]]:
    """Entity, row and name of the fields in each group; of an entity without rows as the resource decides."""
    rows: dict[str, list[UUID]] = {entity: [] for entity in ("resource", *_SHOWN_WITH_IT)}
    for one in records:
        rows.setdefault(one.entity, []).append(one.row)
    found: dict[str, list[tuple[str, UUID, str]]] = {}
    for entity, there in rows.items():
        for known in fields.fields_of(entity):
            if known.group not in (LINK, "visibility"):
                found.setdefault(known.group, []).extend((entity, one, known.name) for one in there or [row])
    order = list(vocabulary("visibility_group").terms)
    return dict(sorted(found.items(), key=lambda one: order.index(one[0])))


def _sees(seeing: Sight, reader: Reader, named: Iterable[tuple[str, UUID, str]]) -> Sees:
    answers = {seeing.sees(reader, *one) for one in named}
    return Sees.PART if len(answers) > 1 else Sees.ALL if True in answers else Sees.NOTHING
