"""Findings that may stay as they are: accepted with a reason, which stands in the report, and taken back."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from esdesk.audit.findings import Finding, Severity, text_of
from esdesk.audit.groups import reference_id
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Change, Record
from esdesk.services.checks.checking import findings
from esdesk.services.files.files import entered

_Place = tuple[str, UUID, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding, and how it was accepted, where it was.

    Attributes:
        acceptance: the record that accepts it; None where it is open.
        reason: why it may stay as it is.
    """

    finding: Finding
    acceptance: UUID | None = None
    reason: str = ""

    @property
    def accepted(self) -> bool:
        """Whether somebody said that it may stay."""
        return self.acceptance is not None


def open_findings(ledger: Reading, firm: UUID, on: date | None = None) -> list[Shown]:
    """Everything missing or doubtful in a firm's records, gravest first, with what was accepted marked.

    Args:
        ledger: the open file.
        firm: whose records.
        on: as in `checking.findings`.
    """
    accepted = {place: one for one in ledger.records("acceptance", firm) if (place := _accepts(one)) is not None}
    shown = []
    for finding in findings(ledger, firm, on):
        one = accepted.get(_place(finding)) if finding.severity is not Severity.MUST else None
        shown.append(Shown(finding, one.row, text_of(one, "reason")) if one else Shown(finding))
    return shown


def accept(ledger: Ledger, finding: Finding, reason: str) -> UUID:
    """Accepts a finding because of `reason`; where it is accepted already, the reason becomes this one.

    Raises:
        UserFault: "accept-must" for what must be mended, "accept-needs-reason", "row-unknown", or
            "accept-without-facility" where the firm has no facility that the acceptance could belong to.
    """
    if finding.severity is Severity.MUST:
        raise UserFault("accept-must")
    if not reason.strip():
        raise UserFault("accept-needs-reason")
    of = ledger.standing(finding.where.row)
    before = _acceptances(ledger, of.firm, finding)
    row = before[0].row if before else new_id()
    where = finding.where
    about = {"entity": where.entity, "row": str(where.row), "field": where.field}
    values = {
        "facility": str(_facility(ledger, of)),
        "finding": finding.code,
        "about": about,
        "reason": reason,
    }
    changes: list[Change] = [entered("acceptance", row, name, value) for name, value in values.items()]
    ledger.record(of.firm, changes, label="accept")
    return row


def take_back(ledger: Ledger, finding: Finding) -> None:
    """Opens an accepted finding again; nothing happens where it is open."""
    of = ledger.standing(finding.where.row)
    standing = _acceptances(ledger, of.firm, finding)
    ledger.delete([(one.firm, one.entity, one.row) for one in standing], label="accept")


def _place(finding: Finding) -> _Place:
    return finding.code, finding.where.row, finding.where.field or ""


def _accepts(acceptance: Record) -> _Place | None:
    row = reference_id(text_of(acceptance, "about", "row"))
    return None if row is None else (text_of(acceptance, "finding"), row, text_of(acceptance, "about", "field"))


def _acceptances(ledger: Ledger, firm: UUID, finding: Finding) -> list[Record]:
    near = ledger.naming([finding.where.row], "acceptance")
    return [one for one in near if one.firm == firm and _accepts(one) == _place(finding)]


def _facility(ledger: Ledger, record: Record) -> UUID:
    """The facility a record is of; the firm's first where it stands above them."""
    facilities = [one.row for one in ledger.records("facility", record.firm)]
    if not facilities:
        raise UserFault("accept-without-facility")
    own = reference_id(record.values.get("facility"))
    return record.row if record.row in facilities else own if own in facilities else facilities[0]
