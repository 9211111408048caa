"""One resource looked at closely: its own values, the rows that are part of it, and what is doubtful in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.checks import check_line, newest_visit_day
from esdesk.audit.findings import Finding, Setting, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.inventory import PARTS, process_fields
from esdesk.audit.legal_answers import TOPICS
from esdesk.catalogue.listed import listed_codes
from esdesk.core.operation import Value
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record

Values = Mapping[str, Value]

_MOST_STEPS = 4  # evidence proves a part of a resource; more is evidence that proves itself in a ring


@dataclass(frozen=True, slots=True)
class OneResource:
    """A resource with its parts.

    Attributes:
        values: its own, by field.
        parts: of each entity in `audit.inventory.PARTS`, the rows in the order of their making, with their values.
        claims: keys of the topics of `audit.legal_answers` that are claimed of it.
        process: name of the process a have comes from or a want goes to; "outside" or "storage"; or "".
        decisions: what was decided about suggestions for it: the ids of synergies and refusals.
        conflicts: fields whose heads say different things, by row and field.
        findings: the gravest finding of each field, by row and field; "" for a row as a whole.
    """

    row: UUID
    firm: UUID
    values: Values
    parts: Mapping[str, tuple[tuple[UUID, Values], ...]]
    claims: frozenset[str]
    process: str
    decisions: tuple[UUID, ...]
    conflicts: frozenset[tuple[UUID, str]]
    findings: Mapping[tuple[UUID, str], Finding]

    @property
    def rows(self) -> tuple[UUID, ...]:
        """The resource's own row, then those of its parts."""
        return (self.row, *(row for rows in self.parts.values() for row, _ in rows))


def one_resource(ledger: Ledger, row: UUID, today: date | None = None) -> OneResource | None:
    """The resource of a row; None where there is none, or it was deleted.

    Args:
        ledger: the open file.
        row: the resource.
        today: the day that waste codes are held against where no visit gives one.
    """
    resource = ledger.record_at(row)
    if resource is None or resource.deleted or resource.entity != "resource":
        return None
    parts = [one for one in ledger.naming([row], *PARTS) if text_of(one, "resource") == str(row)]
    named = {one.row: one for one in _named(ledger, [resource, *parts])}
    return OneResource(
        row=row,
        firm=resource.firm,
        values=resource.values,
        parts={entity: tuple((one.row, one.values) for one in parts if one.entity == entity) for entity in PARTS},
        claims=frozenset(topic.key for topic in TOPICS if topic.is_claimed(resource)),
        process=_process(resource, named),
        decisions=tuple(one.row for one in ledger.naming([row], "synergy", "refusal")),
        conflicts=frozenset((one.row, name) for one in (resource, *parts) for name in one.conflicts),
        findings=_findings(ledger, resource, parts, named, today or date.today()),
    )


def _named(ledger: Ledger, records: list[Record]) -> list[Record]:
    """The standing records that `records` refer to."""
    ids = {
        found
        for one in records
        for known in fields.fields_of(one.entity)
        if known.refers_to and (found := reference_id(one.values.get(known.name))) is not None
    }
    there = (ledger.record_at(one) for one in ids)
    return [one for one in there if one is not None and not one.deleted]


def _process(resource: Record, named: Mapping[UUID, Record]) -> str:
    for name in process_fields(text_of(resource, "direction")):
        said = text_of(resource, name)
        row = reference_id(said)
        if said and row is None:
            return said
        if row is not None and row in named:
            return text_of(named[row], "name")
    return ""


def _findings(
    ledger: Ledger, resource: Record, parts: list[Record], named: Mapping[UUID, Record], today: date
) -> dict[tuple[UUID, str], Finding]:
    facility = reference_id(resource.values.get("facility"))
    visits = [one for one in ledger.records("visit", resource.firm) if text_of(one, "facility") == str(facility)]
    there = {(one.entity, row) for row, one in named.items()}
    setting = Setting(today, known_codes=listed_codes)
    found: dict[tuple[UUID, str], Finding] = {}
    for one in check_line(resource, parts, there, setting, newest_visit_day(visits) or today):
        found.setdefault((one.where.row, one.where.field or ""), one)
    return found


def resource_of(ledger: Ledger, row: UUID) -> UUID | None:
    """The resource that a row is, or is part of, or proves something of; None where there is none."""
    found = ledger.record_at(row)
    for _ in range(_MOST_STEPS):
        if found is None or found.entity == "resource":
            return found.row if found else None
        above = text_of(found, "resource") or text_of(found, "proves", "row")
        up = reference_id(above)
        found = ledger.record_at(up) if up else None
    return None


def take_away(ledger: Ledger, row: UUID) -> None:
    """Deletes a row that is part of a resource; undo brings it back. Nothing where it does not stand."""
    found = ledger.record_at(row)
    if found is not None and not found.deleted:
        ledger.delete([(found.firm, found.entity, found.row)], label="delete")


def concepts(typed: str, limit: int = 8) -> list[tuple[str, tuple[str, str]]]:
    """Concepts of the catalogue whose name in either language holds every word; id, and Turkish and English name."""
    from esdesk.catalogue.read import default  # many who look at a resource never ask

    words = fold(typed).split()
    every = default().concepts.values()
    found = [(one, fold(f"{one.label_tr} {one.label_en} {one.id}")) for one in every]
    found = [one for one in found if words and all(word in one[1] for word in words)]
    found.sort(key=lambda one: (not one[1].startswith(words[0]), len(one[1])))
    return [(one.id, (one.label_tr, one.label_en)) for one, _ in found[:limit]]


def concept_name(concept: str) -> tuple[str, str]:
    """What a concept of the catalogue is called in Turkish and English; its id where the catalogue has none such."""
    from esdesk.catalogue.read import default

    found = default().concepts.get(concept)
    return (found.label_tr, found.label_en) if found else (concept, concept)
