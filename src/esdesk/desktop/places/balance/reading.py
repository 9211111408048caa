"""What Balance reads apart: one facility's flows in one measure and year, and of which years there are any."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.audit.flows import Measure
from esdesk.core.apart import Tell
from esdesk.services.balances.balancing import Balance, balance
from esdesk.services.files.files import opened


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown; `leave_out` is None while the figures stand as they were recorded."""

    measure: Measure = Measure.MASS
    year: str = ""
    leave_out: Collection[str] | None = None


def look(path: Path, firm: UUID, facility: UUID, asked: Asked, _tell: Tell) -> Balance:
    """The balance as it is recorded now."""
    with opened(path) as ledger:
        return balance(ledger, firm, facility, asked.measure, asked.year, "", asked.leave_out)
