"""Making a visit final: from then on what is recorded differently shows as changed since."""

from datetime import date
from uuid import UUID

from esdesk.audit.findings import Severity, text_of
from esdesk.core.errors import UserFault
from esdesk.ledger.ledger import Ledger
from esdesk.reports.reading import Family
from esdesk.reports.telling import newest_visit
from esdesk.services.checks.accepting import open_findings
from esdesk.services.files.files import entered


def is_final(ledger: Ledger, firm: UUID) -> bool:
    """Whether the firm's newest visit was made final."""
    visit = newest_visit(Family(ledger.records(firm=firm)))
    return visit is not None and text_of(visit, "state", "state") == "final"


def make_final(ledger: Ledger, firm: UUID, on: date) -> None:
    """Makes the firm's newest visit final, with the digest of what stands; as one step.

    Raises:
        UserFault: "final-without-visit", or "final-musts-open" where something must still be mended.
    """
    visit = newest_visit(Family(ledger.records(firm=firm)))
    if visit is None:
        raise UserFault("final-without-visit")
    musts = sum(one.finding.severity is Severity.MUST for one in open_findings(ledger, firm) if not one.accepted)
    if musts:
        raise UserFault("final-musts-open", count=musts)
    state = {"state": "final", "digest": ledger.digest(firm), "date": on.isoformat()}
    ledger.record(firm, [entered("visit", visit.row, "state", state)], label="final")


def make_draft(ledger: Ledger, firm: UUID) -> None:
    """Opens the firm's newest visit again."""
    visit = newest_visit(Family(ledger.records(firm=firm)))
    if visit is not None:
        ledger.record(firm, [entered("visit", visit.row, "state", {"state": "draft"})], label="draft")
