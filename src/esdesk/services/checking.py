"""What a file's records show when they are checked."""

from datetime import date
from uuid import UUID

from esdesk.audit.checks import check_firm
from esdesk.audit.codes import ListedCode
from esdesk.audit.findings import Finding, Setting
from esdesk.catalogue.read import default
from esdesk.ledger.ledger import Ledger


def findings(ledger: Ledger, firm: UUID, on: date | None = None) -> list[Finding]:
    """Everything missing or doubtful in a firm's records, gravest first.

    Args:
        ledger: the open file.
        firm: whose records.
        on: the day waste codes are held against where no visit gives one; today if not given.
    """
    return check_firm(ledger.records(firm=firm), Setting(on or date.today(), known_codes=listed_codes))


def listed_codes(code: str) -> list[ListedCode]:
    """The catalogue's entries of a waste code, one for each list."""
    found = default().codes.get(code)
    if found is None:
        return []
    return [ListedCode(code, name, found.hazardous, mirror=bool(found.mirror)) for name in found.lists]
