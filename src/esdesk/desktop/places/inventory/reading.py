"""What Inventory has read apart: each call opens the file for itself."""

from pathlib import Path
from uuid import UUID

from esdesk.audit.inventory import Query, Total
from esdesk.core.apart import Tell
from esdesk.services.checks.forgotten import Forgotten, forgotten
from esdesk.services.files.files import opened
from esdesk.services.inventory import inventory


def totals(path: Path, firm: UUID, query: Query, _tell: Tell) -> list[Total]:
    """The sums of the lines that are shown."""
    with opened(path) as ledger:
        return inventory.totals(ledger, firm, query)


def not_told_of(path: Path, facility: UUID, _tell: Tell) -> list[Forgotten]:
    """What is usual in the sector and was not told of."""
    with opened(path) as ledger:
        return forgotten(ledger, facility)
