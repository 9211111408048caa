"""What a file's records show when they are checked."""

from datetime import date
from uuid import UUID

from esdesk.audit.checks import check_firm
from esdesk.audit.findings import Finding, Setting
from esdesk.catalogue.listed import listed_codes
from esdesk.ledger.reading import Reading

__all__ = ["findings", "listed_codes"]


def findings(ledger: Reading, firm: UUID, on: date | None = None) -> list[Finding]:
    """Everything missing or doubtful in a firm's records, gravest first.

    Args:
        ledger: the open file.
        firm: whose records.
        on: the day waste codes are held against where no visit gives one; today if not given.
    """
    setting = Setting(on or date.today(), known_codes=listed_codes)
    return check_firm(ledger.records(firm=firm), setting, ledger.records(firm=firm, deleted=True))
