"""What several people wrote rightly and is wrong together, each with the edits it came of.

No merge is refused for it: both wrote what they saw. A person looks at it afterwards, and knows whom to ask.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import Finding, Where
from esdesk.core.operation import DELETED
from esdesk.core.sentences import Language
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Entry
from esdesk.reports.reading import Family
from esdesk.reports.telling import subject
from esdesk.services.checks.checking import findings
from esdesk.services.records.authors import By, by

__all__ = ["DELETED", "Edit", "Joint", "joint_findings"]


@dataclass(frozen=True, slots=True)
class Edit:
    """What one of them wrote, which stands.

    Attributes:
        where: the field; `DELETED` where they took the record away.
        subject: what the record is called.
        text: what they wrote, in words; "" where they took it away or it is not here.
    """

    where: Where
    subject: str
    text: str
    by: By


@dataclass(frozen=True, slots=True)
class Joint:
    """A finding that two or more devices have a part in, with the edits of each."""

    finding: Finding
    edits: tuple[Edit, ...]


def joint_findings(ledger: Reading, firm: UUID, language: Language, on: date | None = None) -> list[Joint]:
    """Those of the firm's findings that come of edits by several devices, gravest first; `on` as in `findings`."""
    found = [one for one in findings(ledger, firm, on) if one.among]
    if not found:
        return []
    family = Family([*ledger.records(firm=firm), *ledger.records(firm=firm, deleted=True)])
    places = {place for one in found for place in (one.where, *one.among)}
    latest = ledger.latest({(firm, place.entity, place.row) for place in places})
    joint = []
    for one in found:
        places_of = dict.fromkeys((one.where, *one.among))
        said = {place: latest.get((firm, place.entity, place.row), {}).get(place.field or "") for place in places_of}
        edits = [_edit(ledger, place, entry, family, language) for place, entry in said.items() if entry is not None]
        if len({edit.by.device for edit in edits}) > 1:
            joint.append(Joint(one, tuple(edits)))
    return joint


def _edit(ledger: Reading, place: Where, entry: Entry, family: Family, language: Language) -> Edit:
    called = subject(family.find(str(place.row)), place.entity, family, language)
    known = fields.field(place.entity, place.field) if place.field else None
    return Edit(place, called, known.text(entry.value, language) if known else "", by(ledger, entry))
